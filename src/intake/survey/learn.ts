// The first way through the files of an import: all labels are gathered and understood together, groups are found, and rows that come again
// are remembered. Nothing is kept of a row but a few bytes.
import { type Problem, type ProblemCode, problem } from '../../core/problem.ts';
import { type Ledger, rowLedger } from './duplicates.ts';
import { type Grouping, groupsOf } from './groups.ts';
import type { FilePlan, Request } from './plan.ts';
import { cellAt, type Lexicon, lexiconOf, note, type Seen } from './reading.ts';
import { isBlank, type Row } from './table.ts';
import { type UnknownLabel, unknownProblems } from './unknown.ts';

/** What must be known before any answer can be read. */
export interface Learned {
  plans: FilePlan[];
  lexicons: Lexicon[];
  ledger: Ledger;
  grouping: Grouping;
  /** Rows that may count. */
  rows: number;
}
/** All that is wrong, and the labels that a mapping could explain. */
interface Refused {
  problems: Problem[];
  unknown: UnknownLabel[];
}

/** More problems than these help nobody. */
export const mostProblems = 1000;
/** After so many rows whoever reads may do something else for a moment. */
export const breath = 4096;
/** A column with more labels than these holds no groups. */
const mostGroupLabels = 2000;

/** Goes through the rows of a plan, and stops for breath every few thousand of them. */
export function* learn(
  plans: FilePlan[],
  request: Request,
): Generator<void, { ok: true; value: Learned } | ({ ok: false } & Refused)> {
  const problems: Problem[] = [];
  const ledger = rowLedger(plans);
  const groupLabels = new Set<string>();
  const lexicons: Lexicon[] = [];
  let rows = 0;
  for (const [file, plan] of plans.entries()) {
    const seen: Seen = new Map();
    for (const { row, number } of rowsOf(plan, problems)) {
      if (number % breath === 0) yield;
      if (plan.layout.judge(row) !== 'counts') continue;
      rows += 1;
      ledger.note(file, row, number);
      note(seen, plan.readings, row, number, plan.layout);
      if (plan.group && groupLabels.size < mostGroupLabels) groupLabels.add(cellAt(row, plan.group, plan.layout));
    }
    lexicons.push(lexiconOf(plan.readings, seen, plan.layout));
  }
  const unknown = lexicons.flatMap((lexicon, file) =>
    lexicon.unknown.map((each): UnknownLabel => ({ ...each, file: plans[file]?.table.file ?? '' })),
  );
  problems.push(...unknownProblems(unknown, plans));
  const { mapping, groups, rubrics } = request;
  const grouping = groupsOf(groupLabels, mapping.groups, groups, rubrics, plans[0]?.table.file ?? '');
  if (!grouping.ok) problems.push(...grouping.problems);
  if (problems.length > 0 || !grouping.ok) return { ok: false, problems, unknown };
  return { ok: true, value: { plans, lexicons, ledger, grouping: grouping.value, rows } };
}

/** Rows with anything in them after the heading, each with its number in the file. */
export function* rowsOf({ table, layout }: FilePlan, problems: Problem[]): Generator<{ row: Row; number: number }> {
  const complain = (code: ProblemCode, number: number, message: string): void => {
    if (problems.length < mostProblems) problems.push(problem(code, `Row ${number}: ${message}`, { file: table.file }));
  };
  let number = 0;
  for (const row of table.rows((at, message) => complain('not-a-table', at, message))) {
    number += 1;
    if (number <= layout.headerRows || isBlank(row)) continue;
    const extra = row.slice(layout.columns.length).findLast((cell) => cell.trim() !== '');
    if (extra !== undefined) {
      const message = `This row has ${row.length} cells, and the heading has ${layout.columns.length}.`;
      complain(
        'not-a-table',
        number,
        `${message} Is a text with ${table.delimiter ?? 'a separator'} in it not in quotation marks?`,
      );
    }
    yield { row, number };
  }
}
