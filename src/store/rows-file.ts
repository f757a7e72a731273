// responses.jsonl: the answers of people, a line each. Read a piece at a time, so that millions of them take no memory.
import { createHash } from 'node:crypto';
import type { Audit, Response } from '../core/audit.ts';
import { longestLine, responsePrinter, responseReader } from '../core/audit-file/response-line.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../core/problem.ts';
import { piecesOf } from './pieces.ts';
import { whyNotRead } from './read-bytes.ts';

export const rowsName = 'responses.jsonl';

/** Problems beyond these help nobody. */
const mostProblems = 100;

/** What a file of rows is, without its rows: how many lines it has, and the SHA-256 of its bytes. */
export interface Rows {
  count: number;
  sha256: string;
}

/** Counts and hashes the lines of a file. */
export function rowsIn(path: string): Rows {
  const hash = createHash('sha256');
  let count = 0;
  let last = 10;
  for (const bytes of piecesOf(path)) {
    hash.update(bytes);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
    last = bytes.at(-1) ?? last;
  }
  return { count: last === 10 ? count : count + 1, sha256: hash.digest('hex') };
}

/** The lines of a file, without their line feeds. One that is far too long is cut off, so that it is refused and fills no memory. */
export function* linesOf(path: string): Generator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for (const bytes of piecesOf(path)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > 2 * longestLine) rest = rest.slice(0, 2 * longestLine);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** The responses in a file, one after the other; what is wrong in its lines goes into `problems`, up to a hundred. */
export function* responsesIn(
  path: string,
  name: string,
  audit: Pick<Audit, 'rubrics' | 'groups'>,
  problems: Problem[],
): Generator<Response> {
  const read = responseReader({ rubrics: audit.rubrics.map(({ rubric }) => rubric), groups: audit.groups }, name);
  let number = 0;
  for (const line of linesOf(path)) {
    number += 1;
    const response = read(line, number);
    if (response.ok) yield response.value;
    else problems.push(...response.problems);
    if (problems.length >= mostProblems) return;
  }
}

/** All responses of a file, in their order, or everything that is wrong with them. People of `audit` itself must not stand in it. */
export function readRows(
  path: string,
  name: string,
  audit: Pick<Audit, 'rubrics' | 'groups' | 'responses'>,
): Parsed<Response[]> {
  try {
    const problems: Problem[] = [];
    const responses = [...responsesIn(path, name, audit, problems)];
    problems.push(...twinsIn(responses, audit.responses, name));
    return problems.length > 0 ? { ok: false, problems } : parsed(responses);
  } catch (error) {
    return failed(whyNotRead(error, name));
  }
}

function twinsIn(responses: readonly Response[], before: readonly Response[], file: string): Problem[] {
  const seen = new Set(before.map(({ respondent }) => respondent));
  return responses.flatMap(({ respondent }, index) => {
    if (!seen.has(respondent)) {
      seen.add(respondent);
      return [];
    }
    return [problem('duplicate-id', `\`${respondent}\` is given twice.`, { file, line: index + 1 })];
  });
}

/** The text of a file of rows. */
export function rowsText({ rubrics, responses }: Pick<Audit, 'rubrics' | 'responses'>): string {
  const print = responsePrinter(rubrics.map(({ rubric }) => rubric));
  return responses.map((response) => `${print(response)}\n`).join('');
}
