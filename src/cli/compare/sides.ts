// The audits that a comparison is of: by id, folder, `latest`, `previous`, or `example:1`. Each is read once, in the order given.
import type { Audit } from '../../core/audit.ts';
import { failed, nearest, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { previousAudit } from '../../store/previous-audit.ts';
import { readExample } from '../audit/example.ts';
import { exampleNumber, examplePaths } from '../audit/example-files.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { openFolder, openNamed, shelfOf } from '../open.ts';

/** An audit that is compared. */
export interface Side {
  audit: Audit;
  /** Its folder; none for an example, which is not the person's. */
  folder: string | undefined;
  /** Its number among the examples, from 1. */
  example?: number;
}

interface Opening {
  options: { dir?: string };
  io: Io;
  console: Console;
}

/** Opens audits by what they are called. `previous` is the finished audit of the same organization before the one beside it: the next one named, else the one before. */
export async function openSides(operands: readonly string[], opening: Opening): Promise<Parsed<Side[]>> {
  const sides = new Map<number, Side>();
  for (const [index, operand] of operands.entries()) {
    if (operand === 'previous') continue;
    const side = await openSide(operand, opening);
    if (!side.ok) return side;
    sides.set(index, side.value);
  }
  // From the end, so that `previous previous latest` goes back step by step; what is left has its neighbour before it.
  for (const index of [...operands.keys()].reverse()) {
    const next = sides.get(index + 1);
    if (sides.has(index) || next === undefined) continue;
    const side = await openPrevious(next, opening);
    if (!side.ok) return side;
    sides.set(index, side.value);
  }
  for (const index of operands.keys()) {
    if (sides.has(index)) continue;
    const other = sides.get(index - 1);
    if (other === undefined) return failed(problem('usage', '`previous` needs another audit beside it.'));
    const side = await openPrevious(other, opening);
    if (!side.ok) return side;
    sides.set(index, side.value);
  }
  return parsed([...operands.keys()].flatMap((index) => sides.get(index) ?? []));
}

async function openSide(operand: string, { options, io, console }: Opening): Promise<Parsed<Side>> {
  const number = exampleNumber(operand);
  if (number !== undefined) return exampleSide(number, io);
  const opened = await openNamed(operand, options, io, console);
  const words = ['latest', 'previous', ...examplePaths().map((_, index) => `example:${index + 1}`)];
  const word = words.includes(operand) ? undefined : nearest(operand, words);
  if (!opened.ok && word !== undefined) return { ok: false, problems: opened.problems.map(meaning(word)) };
  return opened.ok ? parsed({ audit: opened.value.interview.audit, folder: opened.value.folder }) : opened;
}

/** An audit that is not there may be one of the words that name audits. */
const meaning =
  (word: string) =>
  (one: Problem): Problem =>
    one.code === 'audit-not-found' ? { ...one, hint: `Did you mean \`${word}\`?` } : one;

async function exampleSide(example: number, io: Io): Promise<Parsed<Side>> {
  const audit = await readExample(example, io);
  return audit.ok ? parsed({ audit: audit.value, folder: undefined, example }) : audit;
}

async function openPrevious(other: Side, { options, io, console }: Opening): Promise<Parsed<Side>> {
  if (other.example !== undefined) return exampleSide(other.example - 1, io);
  const shelf = await shelfOf(io, options);
  if (!shelf.ok) return shelf;
  const folder = await previousAudit(other.audit, shelf.value);
  if (!folder.ok) return folder;
  const opened = await openFolder(folder.value, io, console);
  return opened.ok ? parsed({ audit: opened.value.interview.audit, folder: folder.value }) : opened;
}
