// People who are held only as a summary, in a comparison. Their scores were made with the weights of their own audit: where these are the
// comparison's too, the moments of these scores say all that rows would. Else what they answered to each question is compared, as hands are.
import { type Audit, missingStates, type QuestionKey } from '../audit.ts';
import { rounding } from '../statistics/carried.ts';
import { type Part, sheetOf } from '../summary/sheet.ts';
import { wholeOf } from '../summary/summary.ts';
import type { Cell, Cells, FactorKey, GroupKey, Summary } from '../summary-type.ts';

/**
 * The weighed audit with counted people as hands on every factor on which its questions weigh otherwise beside each other than in `own`:
 * there people's own scores can't be made again. On all other factors their moments stand for them, as if they were held one by one.
 */
export function recounted(weighed: Audit, own: Audit): Audit {
  const [now, then] = [weighed, own].map((audit) => sheetOf(audit).flatMap(({ factors }) => factors));
  const kept = new Set(then?.flatMap((part, at) => (areInProportion(part, now?.[at]) ? [part.key] : [])));
  const remade = new Set(then?.flatMap(({ key, lines }) => (kept.has(key) ? [] : lines.map((line) => line.key))));
  const onlyKept = <V>(map: ReadonlyMap<FactorKey, V>) => new Map([...map].filter(([factor]) => kept.has(factor)));
  return withSummary(weighed, (summary) => ({
    ...summary,
    questions: new Map(
      [...summary.questions].map(([key, sides]) => [key, remade.has(key) ? mapped(sides, handsOf) : sides]),
    ),
    factors: onlyKept(summary.factors),
    complete: onlyKept(summary.complete),
    pairs: mapped(onlyKept(summary.pairs), onlyKept),
  }));
}

const handsOf = (cells: Cells): Cells => mapped(cells, (cell): Cell => ({ ...cell, hands: cell.n }));

/** Whether a factor's questions weigh the same beside each other. Never where it weighs nothing any more. */
function areInProportion(then: Part, now: Part | undefined): boolean {
  const all = (part: Part | undefined): number => part?.lines.reduce((sum, { weight }) => sum + weight, 0) ?? 0;
  const [whole, carried] = [all(then), all(now)];
  return (
    carried > 0 &&
    then.lines.every(
      ({ weight }, at) =>
        Math.abs(weight * carried - (now?.lines[at]?.weight ?? 0) * whole) <= rounding * whole * carried,
    )
  );
}

/** The audit with counted people's questions under other keys. */
export const withKeys = (audit: Audit, keyNow: (key: QuestionKey) => QuestionKey): Audit =>
  withSummary(audit, (summary) => ({
    ...summary,
    questions: new Map([...summary.questions].map(([key, sides]) => [keyNow(key), sides])),
  }));

/** The audit with nobody but one group among those who are counted. */
export const onlyCounted = (audit: Audit, group: string): Audit =>
  withSummary(audit, (summary) => ({
    ...summary,
    people: only(summary.people, group),
    questions: mapped(summary.questions, (sides) => mapped(sides, (cells): Cells => only(cells, group))),
    factors: mapped(summary.factors, (groups) => only(groups, group)),
    // How factors go together is known of everybody only.
    complete: new Map(),
    pairs: new Map(),
    scored: new Map(),
  }));

/** The audit with every summary that it holds changed. */
export function withSummary(audit: Audit, change: (summary: Summary) => Summary): Audit {
  const { counted } = audit;
  if (counted === undefined) return audit;
  const { rows, apart } = counted;
  return {
    ...audit,
    counted: {
      rows: rows && { ...rows, summary: change(rows.summary) },
      apart: apart && { ...apart, summary: change(apart.summary) },
    },
  };
}

const mapped = <K, V, W>(map: ReadonlyMap<K, V>, to: (value: V) => W): Map<K, W> =>
  new Map([...map].map(([key, value]) => [key, to(value)]));
const only = <V>(map: ReadonlyMap<string, V>, key: string): Map<string, V> =>
  new Map([...map].filter(([each]) => each === key));

/**
 * The fewest people of some groups by whom two audits can differ, where rows cannot be looked up: by what was answered to the question on
 * which they lie furthest apart. `severalEach` are questions to which one person may give several answers. 0 where they may be the same people.
 */
export function fewestApart(
  before: Summary,
  after: Summary,
  isMeant: (group: GroupKey) => boolean,
  severalEach: ReadonlySet<QuestionKey>,
): number {
  let most = 0;
  for (const key of new Set([...before.questions.keys(), ...after.questions.keys()])) {
    const [was, is] = [before.questions.get(key), after.questions.get(key)];
    for (const side of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
      const [one, other] = [cellOf(was?.get(side), isMeant), cellOf(is?.get(side), isMeant)];
      most = Math.max(most, cellsApart(one, other, severalEach.has(key) ? 'several' : 'one'));
    }
  }
  return most;
}

const cellOf = (cells: Cells | undefined, isMeant: (group: GroupKey) => boolean): Cell =>
  wholeOf(new Map([...(cells ?? [])].filter(([group]) => isMeant(group))), 0);

/** By how many people two cells differ at least: all who came to or left any answer, where nobody gave several; else the most of one answer. */
function cellsApart(one: Cell, other: Cell, each: 'one' | 'several'): number {
  const slots = Array.from({ length: Math.max(one.counts.length, other.counts.length) }, (_, slot) => slot);
  const gained = [
    ...slots.map((slot) => (other.counts[slot] ?? 0) - (one.counts[slot] ?? 0)),
    ...missingStates.map((state) => other.missing[state] - one.missing[state]),
  ];
  if (each === 'several' || slots.length === 0) return Math.max(Math.abs(other.n - one.n), ...gained.map(Math.abs));
  const come = gained.reduce((sum, by) => sum + Math.max(0, by), 0);
  return Math.max(come, come - gained.reduce((sum, by) => sum + by, 0));
}
