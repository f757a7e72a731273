// Everything that scores and statistics need, in memory that grows with the rubric and not with the number of people.
// Counts and exact moments only, so summaries of parts add up to the summary of the whole, in any order, to the last byte.
import type { QuestionKey } from '../audit.ts';
import type { Cell, Cells, GroupKey, SideKey, Summary } from '../summary-type.ts';
import { mergedMoments } from './moments.ts';
import { mergedComplete, mergedPairs } from './together.ts';

export type { Cell, Cells, GroupKey, SideKey, Summary };

/** People of no group. */
export const noGroup: GroupKey = '';
/** Stands for all rubrics together; no rubric's id is empty. */
export const anyRubric = '';

export const emptySummary = (): Summary => ({
  questions: new Map(),
  factors: new Map(),
  people: new Map(),
  complete: new Map(),
  pairs: new Map(),
  scored: new Map(),
});

export const emptyCell = (slots: number): Cell => ({
  n: 0,
  hands: 0,
  counts: Array.from({ length: slots }, () => 0),
  missing: { 'not-applicable': 0, 'dont-know': 0, 'not-said': 0, unanswered: 0 },
});

/** The cell of a group on one side of a question; made when it is not there yet. */
export function cellAt(summary: Summary, key: QuestionKey, side: SideKey, group: GroupKey, slots: number): Cell {
  const sides = entryAt(summary.questions, key, () => new Map<SideKey, Cells>());
  const cells = entryAt(sides, side, () => new Map<GroupKey, Cell>());
  return entryAt(cells, group, () => emptyCell(slots));
}

/** The value at a key; made and kept when it is not there yet. */
export function entryAt<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Two summaries of the same rubrics as one. Neither is changed; order and grouping of merges never matter. */
export const merge = (one: Summary, other: Summary): Summary => ({
  questions: mergedMaps(one.questions, other.questions, (a, b) =>
    mergedMaps(a, b, (c, d) => mergedMaps(c, d, mergedCells)),
  ),
  factors: mergedMaps(one.factors, other.factors, (a, b) => mergedMaps(a, b, mergedMoments)),
  people: mergedMaps(one.people, other.people, (a, b) => a + b),
  complete: mergedMaps(one.complete, other.complete, mergedComplete),
  pairs: mergedMaps(one.pairs, other.pairs, (a, b) => mergedMaps(a, b, mergedPairs)),
  scored: mergedMaps(one.scored, other.scored, (a, b) => a + b),
});

function mergedMaps<K, V>(one: Map<K, V>, other: Map<K, V>, merged: (a: V, b: V) => V): Map<K, V> {
  const result = new Map(one);
  for (const [key, value] of other) {
    const known = result.get(key);
    result.set(key, known === undefined ? value : merged(known, value));
  }
  return result;
}

/** Two cells as one. */
const mergedCells = (one: Cell, other: Cell): Cell => ({
  n: one.n + other.n,
  hands: one.hands + other.hands,
  counts: Array.from(
    { length: Math.max(one.counts.length, other.counts.length) },
    (_, slot) => (one.counts[slot] ?? 0) + (other.counts[slot] ?? 0),
  ),
  missing: {
    'not-applicable': one.missing['not-applicable'] + other.missing['not-applicable'],
    'dont-know': one.missing['dont-know'] + other.missing['dont-know'],
    'not-said': one.missing['not-said'] + other.missing['not-said'],
    unanswered: one.missing.unanswered + other.missing.unanswered,
  },
});

/** People who reacted: those who answered, and those who said why they did not. */
export const reactedIn = ({ n, missing }: Pick<Cell, 'n' | 'missing'>): number =>
  n + missing['not-applicable'] + missing['dont-know'] + missing['not-said'];

/** All groups of a side as one cell. */
export const wholeOf = (cells: Cells | undefined, slots: number): Cell =>
  [...(cells?.values() ?? [])].reduce(mergedCells, emptyCell(slots));
