// The answers of an import. Rows are gone through twice: first all labels are gathered and understood together, then answers are read.
// All or nothing: a single cell that is not understood stops it, and everything that is wrong is said at once.
import type { Answer, Group, QuestionKey, Response } from '../../core/audit.ts';
import { type Problem, type ProblemCode, problem } from '../../core/problem.ts';
import { answerOf } from './answer.ts';
import { rowLedger } from './duplicates.ts';
import { groupsOf, loneGroups } from './groups.ts';
import type { LeftOut } from './layout.ts';
import { headingOf } from './match.ts';
import type { FilePlan, Request } from './plan.ts';
import { cellAt, type Lexicon, lexiconOf, note, type Seen } from './reading.ts';
import { isBlank, type Row } from './table.ts';
import { type UnknownLabel, unknownProblems } from './unknown.ts';

/** One person's answers, not yet with an id. */
export type Draft = Omit<Response, 'respondent'>;

export interface Imported {
  drafts: Draft[];
  /** Groups of the audit with those that are new. */
  groups: Group[];
  /** Rows that hold anything, and how many were left out for each reason; per file in order. */
  counts: ({ rows: number } & Record<LeftOut, number>)[];
}
/** All that is wrong, and the labels that a mapping could explain. */
export interface Refused {
  problems: Problem[];
  unknown: UnknownLabel[];
}

const mostProblems = 1000;

/** Reads all responses of a plan. */
export function readImport(
  plans: FilePlan[],
  request: Request,
): { ok: true; value: Imported } | ({ ok: false } & Refused) {
  const problems: Problem[] = [];
  const ledger = rowLedger(plans);
  const groupLabels = new Set<string>();
  const lexicons: Lexicon[] = plans.map((plan, file) => {
    const seen: Seen = new Map();
    for (const { row, number } of rowsOf(plan, problems)) {
      if (plan.layout.judge(row) !== 'counts') continue;
      ledger.note(file, row, number);
      note(seen, plan.readings, row, number, plan.layout);
      if (plan.group) groupLabels.add(cellAt(row, plan.group, plan.layout));
    }
    return lexiconOf(plan.readings, seen, plan.layout);
  });
  const unknown = lexicons.flatMap((lexicon, file) =>
    lexicon.unknown.map((each): UnknownLabel => ({ ...each, file: plans[file]?.table.file ?? '' })),
  );
  problems.push(...unknownProblems(unknown, plans));
  const grouping = groupsOf(
    groupLabels,
    request.mapping.groups,
    request.groups,
    request.rubrics,
    plans[0]?.table.file ?? '',
  );
  if (!grouping.ok) problems.push(...grouping.problems);
  if (problems.length > 0 || !grouping.ok) return { ok: false, problems, unknown };

  const drafts: Draft[] = [];
  const counts = plans.map((plan, file) => {
    const count = { rows: 0, incomplete: 0, preview: 0, duplicate: 0, empty: 0 };
    for (const { row, number } of rowsOf(plan, [])) {
      const verdict = plan.layout.judge(row);
      if (verdict === 'heading') continue;
      count.rows += 1;
      if (verdict !== 'counts') count[verdict] += 1;
      else if (!ledger.counts(file, row, number)) count.duplicate += 1;
      else {
        const read = readRow(plan, row, number, lexicons[file] ?? noLexicon, problems);
        if (read === undefined) count.empty += 1;
        else drafts.push(withGroup(read, plan, row, grouping.value.idOf));
      }
    }
    return count;
  });
  problems.push(
    ...loneGroups(
      drafts.map(({ group }) => group),
      plans[0]?.table.file ?? '',
    ),
  );
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems), unknown };
  return { ok: true, value: { drafts, groups: grouping.value.groups, counts } };
}

const noLexicon: Lexicon = { meanings: new Map(), unknown: [] };

/** Rows with anything in them after the heading, each with its number in the file. */
function* rowsOf({ table, layout }: FilePlan, problems: Problem[]): Generator<{ row: Row; number: number }> {
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

/** The answers of a row; nothing if none was given. */
function readRow(
  { table, layout, readings }: FilePlan,
  row: Row,
  number: number,
  lexicon: Lexicon,
  problems: Problem[],
): Record<QuestionKey, Answer> | undefined {
  const answers: Record<QuestionKey, Answer> = {};
  let said = false;
  for (const reading of readings) {
    const read = answerOf(reading, row, lexicon, layout);
    if ('answer' in read) {
      answers[reading.key] = read.answer;
      said ||= read.answer.state !== 'unanswered';
    } else if (problems.length < mostProblems) {
      const message = `Row ${number}, ${headingOf(read.column)}: this does not answer ${reading.key}; expected ${read.expected}.`;
      problems.push(problem('bad-answer', message, { file: table.file }));
    }
  }
  return said ? answers : undefined;
}

function withGroup(answers: Draft['answers'], { group, layout }: FilePlan, row: Row, idOf: Map<string, string>): Draft {
  const id = group && idOf.get(cellAt(row, group, layout));
  return id === undefined ? { answers } : { group: id, answers };
}

/**
 * Gives each draft a random id. `random` gives 16 hexadecimal digits. The order is that of the ids, so that nobody can be found by
 * when they answered.
 */
export function respond(drafts: Draft[], random: () => string, taken: Iterable<string> = []): Response[] {
  const used = new Set(taken);
  const responses = drafts.map(({ group, answers }): Response => {
    let respondent = `r-${random()}`;
    for (let tries = 0; used.has(respondent); tries++) {
      if (tries === 100) throw new Error('random ids repeat themselves');
      respondent = `r-${random()}`;
    }
    used.add(respondent);
    return group === undefined ? { respondent, answers } : { respondent, group, answers };
  });
  return responses.sort((a, b) => (a.respondent < b.respondent ? -1 : 1));
}
