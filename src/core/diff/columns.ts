// What is judged together: a column for each compared factor and one for the whole, with what both audits know about it.
import { sumsOf } from '../score-audit/whole-estimates.ts';
import { carriesEnough } from '../statistics/carried.ts';
import { type Computed, withheld } from '../statistics/computed.ts';
import { handsEstimate } from '../statistics/hands-error.ts';
import { overallEstimate, pairsInOverall, partsInOverall } from '../statistics/overall.ts';
import { type MeanEstimate, standardError } from '../statistics/standard-error.ts';
import { anyRubric } from '../summary/summary.ts';
import type { Stand } from './audit-diff.ts';
import { type Crowd, type CrowdValues, crowdOf, type Pair, valuesIn } from './crowd.ts';
import type { FactorWave, Person, Wave } from './wave.ts';

/** One side of a column, on the scale from 0 to 1. */
export interface SideOfColumn {
  stand: Stand;
  basis: FactorWave['basis'];
  /** The mean with its standard error, 0 where all answers are equal. */
  estimate: Computed<MeanEstimate>;
}

/** Beside both sides, the scores of people held one by one. */
export interface Column extends CrowdValues {
  before: SideOfColumn;
  after: SideOfColumn;
  steps: number;
  /** The same people with nobody else in sight: other than `pairs` only for the whole, which is then made of their factors' means. */
  matched: (Pair | null)[];
}

export interface Columns {
  /** The factors in the order given, without those that lack a score on a side; then the whole. */
  columns: Column[];
  /** False where too little is compared for a whole. */
  withWhole: boolean;
  /** How many people are known to be in both audits, and how many are in the smaller one. */
  pairs: number;
  people: number;
  /** Whether everybody who answered for himself or herself is held one by one in both. */
  areAll: boolean;
}

/** A factor's part in the whole: in the middle of both audits, and in each of them. */
export interface PartOfWhole {
  common: number;
  before: number;
  after: number;
}

/** Columns for factors that have a score on both sides, and for the whole, where what is compared carries half of it on both sides. */
export function columnsOf(before: Wave, after: Wave, parts: readonly PartOfWhole[]): Columns {
  const crowd = crowdOf(before.persons, after.persons);
  const factors = before.factors.flatMap((one, index) => {
    const other = after.factors[index];
    if (one === null || other === null || other === undefined) return [];
    const persons = valuesIn(crowd, scoreAt(index));
    return [{ ...persons, matched: persons.pairs, before: sideOf(one), after: sideOf(other), steps: one.steps }];
  });
  const used = usedIn(before, after, parts);
  return {
    columns: [...factors, ...(used === null ? [] : [wholeOf(before, after, crowd, used)])],
    withWhole: used !== null,
    pairs: crowd.both.length,
    people: Math.min(before.persons.length, after.persons.length),
    areAll: before.areAll && after.areAll,
  };
}

/** A person's score on one of the compared factors. */
export const scoreAt =
  (index: number) =>
  ({ scores }: Person): number | null =>
    scores[index] ?? null;

function sideOf({ stand, basis, persons, parts }: FactorWave): SideOfColumn {
  if (basis === 'people') return { stand, basis, estimate: flatAllowed(standardError(persons), stand) };
  const estimate = basis === 'counts' ? flatAllowed(handsEstimate(parts), stand) : withheld('one-answer');
  return { stand, basis, estimate };
}

/** Equal answers have no error of their own, and can still be compared with answers that have one. */
function flatAllowed(estimate: Computed<MeanEstimate>, { value, n }: Stand): Computed<MeanEstimate> {
  if (estimate.state === 'computed' || estimate.why !== 'zero-variance') return estimate;
  return { state: 'computed', mean: value, se: 0, df: n - 1 };
}

/**
 * The weights of the whole: of factors that several people answered both times, or where there are none of these, of all that have a score.
 * Null where they carry less than half of either audit.
 */
function usedIn(before: Wave, after: Wave, parts: readonly PartOfWhole[]): number[] | null {
  const scored = parts.map((_, index) => {
    const [one, two] = [before.factors[index] ?? null, after.factors[index] ?? null];
    return one === null || two === null ? null : [one, two];
  });
  const several = scored.map((pair) => pair?.every(({ stand }) => stand.n > 1) ?? false);
  const chosen = several.includes(true) ? several : scored.map((pair) => pair !== null);
  const carried = (share: (part: PartOfWhole) => number): number =>
    parts.reduce((sum, part, index) => sum + (chosen[index] ? share(part) : 0), 0);
  const enough = [carried(({ before: share }) => share), carried(({ after: share }) => share)];
  return enough.every((share) => carriesEnough(share, 1))
    ? parts.map(({ common }, index) => (chosen[index] ? common : 0))
    : null;
}

/** The whole: persons linearised where there are only persons, else the bound over factors. */
function wholeOf(before: Wave, after: Wave, crowd: Crowd<Person>, used: readonly number[]): Column {
  const all = used.reduce((sum, weight) => sum + weight, 0);
  const steps = before.factors.reduce((sum, one, index) => sum + ((one?.steps ?? 0) * (used[index] ?? 0)) / all, 0);
  const [was, is] = [before, after].map(({ persons }) => withParts(persons, used)) as [Person[], Person[]];
  const columns = used.map((_, index) => valuesIn(crowd, scoreAt(index)).pairs);
  return {
    ...valuesIn(crowdOf(was, is), scoreAt(0)),
    matched: pairsInOverall(
      crowd.both.map((_, place) => columns.map((pairs) => pairs[place] ?? null)),
      used,
    ),
    before: wholeSide(before, used),
    after: wholeSide(after, used),
    steps,
  };
}

/** Persons with their part in the whole as their only score. */
function withParts(persons: readonly Person[], used: readonly number[]): Person[] {
  const parts = partsInOverall(
    persons.map(({ scores }) => scores),
    used,
  );
  return persons.map(({ respondent }, index) => ({ respondent, scores: [parts[index] ?? null] }));
}

function wholeSide({ factors, summary }: Wave, weights: readonly number[]): SideOfColumn {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = factors.flatMap((factor, index) => {
    const share = (weights[index] ?? 0) / all;
    return factor === null || share === 0 ? [] : [{ factor, share, side: sideOf(factor) }];
  });
  const value = parts.reduce((sum, { factor, share }) => sum + share * factor.stand.value, 0);
  const n = Math.min(...parts.map(({ factor }) => factor.stand.n));
  const stand: Stand = { value, n, nMost: Math.max(...parts.map(({ factor }) => factor.stand.nMost)) };
  const bases = parts.map(({ factor }) => factor.basis);
  const single = bases.find((basis) => basis === 'one-voice' || basis === 'agreed');
  if (single !== undefined) return { stand, basis: single, estimate: withheld('one-answer') };
  const people = summary.scored.get(anyRubric) ?? 0;
  // Of one group of people held as counts nobody knows how their scores go together.
  if (bases.every((basis) => basis === 'people') && people >= stand.nMost) {
    const sums = sumsOf(
      summary,
      parts.map(({ factor }) => factor.key),
      people,
    );
    const shares = parts.map(({ share }) => share);
    return { stand, basis: 'people', estimate: flatAllowed(overallEstimate(sums, shares), stand) };
  }
  const failed = parts.map(({ side }) => side.estimate).find(({ state }) => state === 'withheld');
  if (failed?.state === 'withheld') return { stand, basis: 'counts', estimate: failed };
  const se = parts.reduce(
    (sum, { side, share }) => sum + share * (side.estimate.state === 'computed' ? side.estimate.se : 0),
    0,
  );
  return { stand, basis: 'counts', estimate: { state: 'computed', mean: value, se, df: n - 1 } };
}
