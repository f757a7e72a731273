// A judged audit as tables: what was answered, how people voted, what came of it. What may not be shown of small groups is not in it.
import type { Entry } from '../audit.ts';
import { ballotsOf, sayValue } from '../kinds/index.ts';
import type { Score } from '../score.ts';
import type {
  ScoredAudit,
  ScoredFactor,
  ScoredQuestion,
  ScoredRubric,
  ScoredSide,
} from '../score-audit/scored-audit.ts';
import type { DataCell, DataTable } from './data-table.ts';
import { wordsTable } from './words.ts';

/** Whether the answers of single people stand in a table of their own; in all others they are counted. */
export type PeopleIn = 'counted' | 'row by row';

/** All tables of an audit, those with nothing in them left out. `facts` is the checksum of what was said. */
export function auditTables(scored: ScoredAudit, facts: string, people: PeopleIn): DataTable[] {
  const tables = [
    aboutTable(scored, facts),
    answersTable(scored),
    votesTable(scored),
    scoresTable(scored),
    wordsTable(scored),
    promisesTable(scored),
    ...(people === 'row by row' ? [peopleTable(scored)] : []),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function aboutTable({ audit, people }: ScoredAudit, facts: string): DataTable {
  const rows: DataCell[][] = [
    ['audit', audit.id],
    ['organization', audit.organization],
    ['date', audit.date],
    ['state', audit.finished ? 'finished' : 'open'],
    ['mode', audit.mode],
    ['depth', audit.depth],
    ['people', String(people)],
    ['tool', audit.tool],
    ['facts', facts],
  ];
  return { name: 'about', columns: ['what', 'text'], rows };
}

interface Asked {
  scored: ScoredRubric;
  factor: ScoredFactor;
  question: ScoredQuestion;
}

/** Questions that were asked and shown, in the order of the rubrics, and any other that has an answer. */
const asked = ({ rubrics, audit }: ScoredAudit): Asked[] =>
  rubrics.flatMap((scored) =>
    scored.factors.flatMap((factor) =>
      factor.questions
        .filter(({ asked: was, hidden, key }) => (was && !hidden) || audit.entries[key] !== undefined)
        .map((question) => ({ scored, factor, question })),
    ),
  );

const placeColumns = ['rubric', 'factor', 'ref', 'question'];
const placeOf = ({ scored, factor, question }: Asked): DataCell[] => [
  scored.rubric.id,
  factor.factor.id,
  question.ref,
  question.question.id,
];

function answersTable(scored: ScoredAudit): DataTable {
  const columns = [...placeColumns, 'kind', 'asks', 'answer', 'note', 'for', 'against', 'confidence', 'score', 'n'];
  const rows = asked(scored).map((each) => {
    const entry = scored.audit.entries[each.question.key];
    return [
      ...placeOf(each),
      each.question.question.kind,
      each.question.question.ask,
      answerOf(each.question, entry),
      entry?.note ?? null,
      entry?.evidence?.for.join('\n') || null,
      entry?.evidence?.against.join('\n') || null,
      entry?.confidence ?? null,
      hundred(each.question.score),
      each.question.score.state === 'scored' ? each.question.score.n : null,
    ];
  });
  return { name: 'answers', columns, rows };
}

/** The answer of the room or of the one voice, in words; what people said in their own words has a table of its own. */
function answerOf({ question, hidden }: ScoredQuestion, entry: Entry | undefined): DataCell {
  if (hidden) return 'hidden';
  if (entry?.skipped && entry.answer === undefined) return 'skipped';
  if (entry?.answer === undefined) return null;
  return entry.answer.state === 'answered' ? sayValue(entry.answer.value, question) : entry.answer.state;
}

function votesTable(scored: ScoredAudit): DataTable {
  const rows = asked(scored).flatMap((each) =>
    each.question.sides.flatMap((side) =>
      votesOf(each.question, side).map((cells) => [
        ...placeOf(each),
        side.side === 'whole' ? null : side.side,
        ...cells,
      ]),
    ),
  );
  return { name: 'votes', columns: [...placeColumns, 'side', 'group', 'slot', 'level', 'hands'], rows };
}

/** Group, slot, its text and its hands: of everybody, then of each group that may be shown. Counts that would tell too much are not there. */
function votesOf({ question }: ScoredQuestion, { side, all, groups }: ScoredSide): DataCell[][] {
  const slots = ballotsOf(question).find((ballot) => (ballot.side ?? 'whole') === side)?.slots ?? [];
  const rowsOf = (group: string | null, counts: number[] | null, missing: Record<string, number>): DataCell[][] => [
    ...(counts ?? []).map((hands, index) => [group, index + 1, slots[index]?.text ?? null, hands]),
    ...Object.entries(missing)
      .filter(([, hands]) => hands > 0)
      .map(([state, hands]) => [group, null, state, hands]),
  ];
  return [
    ...rowsOf(null, all.counts, all.missing),
    ...Object.entries(groups).flatMap(([id, { n, counts, missing }]) => [
      ...rowsOf(id, counts, missing),
      ...(counts === null ? [[id, null, 'answered', n]] : []),
    ]),
  ];
}

function scoresTable(scored: ScoredAudit): DataTable {
  const columns = ['what', ...placeColumns, 'group', 'score', 'band', 'n', 'most', 'coverage', 'share', 'withheld'];
  const row = (what: string, place: DataCell[], group: string | null, score: Score, more: More = {}): DataCell[] => [
    what,
    ...place,
    group,
    hundred(score),
    more.band ?? null,
    ...(score.state === 'scored' ? [score.n, score.nMost] : [null, null]),
    rounded(score.coverage),
    more.share === undefined ? null : rounded(more.share),
    score.state === 'withheld' ? score.why : null,
  ];
  const rows = [
    row('overall', [null, null, null, null], null, scored.overall),
    ...scored.rubrics.flatMap(({ rubric, score, band, share, factors }) => [
      row('rubric', [rubric.id, null, null, null], null, score, { band: band?.title, share }),
      ...factors.flatMap((each) => {
        const place = [rubric.id, each.factor.id, null, null];
        return [
          row('factor', place, null, each.score, { band: each.band?.title, share: each.share }),
          ...Object.entries(each.groups).map(([group, own]) => row('factor', place, group, own)),
        ];
      }),
    ]),
  ];
  return { name: 'scores', columns, rows };
}

interface More {
  band?: string | undefined;
  share?: number;
}

function promisesTable({ audit }: ScoredAudit): DataTable {
  const row = (what: string, { id, text, owner, measure, by, question }: Captured): DataCell[] => {
    const [rubric = null, name = null] = question?.split('/') ?? [];
    return [what, id, text, owner ?? null, measure ?? null, by ?? null, rubric, name];
  };
  const rows = [...audit.promises.map((one) => row('promise', one)), ...audit.actions.map((one) => row('action', one))];
  return { name: 'promises', columns: ['what', 'id', 'text', 'owner', 'measure', 'by', 'rubric', 'question'], rows };
}

interface Captured {
  id: string;
  text: string;
  owner?: string;
  measure?: string;
  by?: string;
  question?: string;
}

/** One row for each answer of each person. A group that may not be shown is not named. */
function peopleTable(scored: ScoredAudit): DataTable {
  const shown = new Set(scored.groups.shown.map(({ id }) => id));
  const rows = scored.audit.responses.flatMap(({ respondent, group, answers }) =>
    asked(scored).flatMap((each): DataCell[][] => {
      const answer = answers[each.question.key];
      if (answer === undefined) return [];
      const said = answer.state === 'answered' ? sayValue(answer.value, each.question.question) : answer.state;
      return [[respondent, group !== undefined && shown.has(group) ? group : null, ...placeOf(each), said]];
    }),
  );
  return { name: 'people', columns: ['respondent', 'group', ...placeColumns, 'answer'], rows };
}

/** A score out of 100, with four decimals that a program may need and a person can pass over. */
const hundred = (score: Score): DataCell => (score.state === 'scored' ? rounded(100 * score.value) : null);
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
