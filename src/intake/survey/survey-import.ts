// The answers of an import. Rows are gone through twice: learn.ts gathers and understands all labels together, then answers are read here.
// All or nothing: a single cell that is not understood stops it, and everything that is wrong is said at once.
import type { Answer, Group, QuestionKey, Response } from '../../core/audit.ts';
import { type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { type Answered, answerReader } from './answer.ts';
import { loneGroups } from './groups.ts';
import type { LeftOut } from './layout.ts';
import { breath, type Learned, mostProblems, rowsOf } from './learn.ts';
import { headingOf } from './match.ts';
import type { FilePlan } from './plan.ts';
import { cellAt, type Lexicon } from './reading.ts';
import type { Row } from './table.ts';

/** One person's answers, not yet with an id; with the code that the person chose, if there is one. */
export type Draft = Omit<Response, 'respondent'> & { code?: string };

/** What was found in files beside the answers themselves. */
export interface Found {
  /** Groups of the audit with those that are new. */
  groups: Group[];
  /** Rows that hold anything, and how many were left out for each reason; per file in order. */
  counts: ({ rows: number } & Record<LeftOut, number>)[];
  /** How many people's answers there are, and how many of each group ("" is no group). */
  responses: number;
  sizes: Map<string, number>;
}

/**
 * Reads what was learned about a second time and hands each response to `take`, which says whether it counts; stops for breath every few
 * thousand rows. Only when it has come to its end is it known whether the files are right: what was taken before belongs to nobody if they are not.
 */
export function* readDrafts(
  { plans, lexicons, ledger, grouping }: Learned,
  take: (draft: Draft) => boolean,
): Generator<void, Parsed<Found>> {
  const problems: Problem[] = [];
  const found: Found = { groups: grouping.groups, counts: [], responses: 0, sizes: new Map() };
  for (const [file, plan] of plans.entries()) {
    const count = { rows: 0, incomplete: 0, preview: 0, duplicate: 0, empty: 0 };
    found.counts.push(count);
    const readers = readersOf(plan, lexicons[file] ?? noLexicon);
    for (const { row, number } of rowsOf(plan, [])) {
      if (number % breath === 0) yield;
      const verdict = plan.layout.judge(row);
      if (verdict === 'heading') continue;
      count.rows += 1;
      if (verdict !== 'counts') count[verdict] += 1;
      else if (!ledger.counts(file, row, number)) count.duplicate += 1;
      else {
        const read = readRow(plan, readers, row, number, problems);
        if (read === undefined) {
          count.empty += 1;
          continue;
        }
        const draft = { ...withGroup(read, plan, row, grouping.idOf), ...codeOf(plan, row) };
        if (problems.length === 0 && !take(draft)) continue;
        found.responses += 1;
        found.sizes.set(draft.group ?? '', (found.sizes.get(draft.group ?? '') ?? 0) + 1);
      }
    }
  }
  problems.push(...loneGroups(found.sizes, plans[0]?.table.file ?? ''));
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, mostProblems) } : parsed(found);
}

const noLexicon: Lexicon = { meaningOf: () => undefined, unknown: [] };

interface Reader {
  key: QuestionKey;
  read(row: Row): Answered;
}
const readersOf = ({ readings, layout }: FilePlan, lexicon: Lexicon): Reader[] =>
  readings.map((reading) => ({ key: reading.key, read: answerReader(reading, lexicon, layout) }));

/** The answers of a row; nothing if none was given. */
function readRow(
  { table }: FilePlan,
  readers: Reader[],
  row: Row,
  number: number,
  problems: Problem[],
): Record<QuestionKey, Answer> | undefined {
  const answers: Record<QuestionKey, Answer> = {};
  let said = false;
  for (const reader of readers) {
    const read = reader.read(row);
    if ('answer' in read) {
      answers[reader.key] = read.answer;
      said ||= read.answer.state !== 'unanswered';
    } else if (problems.length < mostProblems) {
      const message = `Row ${number}, ${headingOf(read.column)}: this does not answer ${reader.key}; expected ${read.expected}.`;
      problems.push(problem('bad-answer', message, { file: table.file }));
    }
  }
  return said ? answers : undefined;
}

/** The code of a row, whatever its signs and spaces; nothing where it has none. */
function codeOf({ code, layout }: FilePlan, row: Row): Pick<Draft, 'code'> {
  const text =
    code === undefined
      ? ''
      : cellAt(row, code, layout)
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, '');
  return text === '' ? {} : { code: text };
}

function withGroup(answers: Draft['answers'], { group, layout }: FilePlan, row: Row, idOf: Map<string, string>): Draft {
  const id = group && idOf.get(cellAt(row, group, layout));
  return id === undefined ? { answers } : { group: id, answers };
}
