// What is judged together: a column for each compared factor and one for the whole, with what both audits know about it.
import { type Computed, withheld } from '../statistics/computed.ts';
import { handsEstimate } from '../statistics/hands-error.ts';
import { factorSums, overallEstimate } from '../statistics/overall.ts';
import { measured, sampleOf } from '../statistics/sample.ts';
import type { MeanEstimate } from '../statistics/standard-error.ts';
import { carriesEnough } from '../summary/add.ts';
import type { Stand } from './audit-diff.ts';
import type { FactorWave, Person, Wave } from './wave.ts';

/** One side of a column, on the scale from 0 to 1. */
export interface SideOfColumn {
  stand: Stand;
  basis: FactorWave['basis'];
  /** The mean with its standard error, 0 where all answers are equal. */
  estimate: Computed<MeanEstimate>;
}

export interface Column {
  before: SideOfColumn;
  after: SideOfColumn;
  steps: number;
  /** Persons' scores; empty where hands were counted. `pairs` has a place for everybody known to be in both, null without both scores. */
  onlyBefore: number[];
  onlyAfter: number[];
  pairs: ({ before: number; after: number } | null)[];
}

export interface Columns {
  /** The factors in the order given, without those that lack a score on a side; then the whole. */
  columns: Column[];
  /** False where too little is compared for a whole. */
  withWhole: boolean;
  /** How many people are known to be in both audits, and how many are in the smaller one. */
  pairs: number;
  people: number;
}

/** A factor's part in the whole: in the middle of both audits, and in each of them. */
export interface PartOfWhole {
  common: number;
  before: number;
  after: number;
}

/** Columns for factors that have a score on both sides, and for the whole, where what is compared carries half of it on both sides. */
export function columnsOf(before: Wave, after: Wave, parts: readonly PartOfWhole[]): Columns {
  const ids = new Set(after.persons.map(({ respondent }) => respondent));
  const both = before.persons.map(({ respondent }) => respondent).filter((id) => id !== '' && ids.has(id));
  const factors = before.factors.flatMap((one, index) => {
    const other = after.factors[index];
    if (one === null || other === null || other === undefined) return [];
    const score = ({ scores }: Person) => scores[index] ?? null;
    return [
      {
        ...personsIn(before.persons, after.persons, both, score),
        before: sideOf(one, before, index),
        after: sideOf(other, after, index),
        steps: one.steps,
      },
    ];
  });
  const used = usedIn(before, after, parts);
  return {
    columns: [...factors, ...(used === null ? [] : [wholeOf(before, after, both, used)])],
    withWhole: used !== null,
    pairs: both.length,
    people: Math.min(before.persons.length, after.persons.length),
  };
}

type Score = (person: Person) => number | null;

/** Values of people who are known to be in both, a place each, and of the others on either side. */
export function personsIn(
  before: readonly Person[],
  after: readonly Person[],
  both: readonly string[],
  score: Score,
): Pick<Column, 'pairs' | 'onlyBefore' | 'onlyAfter'> {
  const [one, two] = [before, after].map(
    (persons) =>
      new Map(persons.filter(({ respondent }) => respondent !== '').map((person) => [person.respondent, person])),
  );
  const pairs = both.map((id) => {
    const [first, second] = [one?.get(id), two?.get(id)].map((person) => (person === undefined ? null : score(person)));
    return typeof first === 'number' && typeof second === 'number' ? { before: first, after: second } : null;
  });
  const paired = new Set(both.filter((_, index) => pairs[index] !== null));
  const alone = (persons: readonly Person[]): number[] =>
    inOrder(
      persons.flatMap((person) => {
        const value = paired.has(person.respondent) ? null : score(person);
        return value === null ? [] : [value];
      }),
    );
  return { pairs, onlyBefore: alone(before), onlyAfter: alone(after) };
}

/** Sums of numbers in one order, so that the order of people never matters. */
const inOrder = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);

function sideOf(factor: FactorWave, wave: Wave, index: number): SideOfColumn {
  const { stand, basis, parts } = factor;
  return {
    stand,
    basis,
    estimate:
      basis === 'people'
        ? estimateOfPersons(inOrder(wave.persons.flatMap(({ scores }) => scores[index] ?? [])))
        : basis === 'counts'
          ? flatAllowed(handsEstimate(parts), stand)
          : withheld('one-answer'),
  };
}

function estimateOfPersons(scores: readonly number[]): Computed<MeanEstimate> {
  const known = measured(sampleOf(scores));
  if (known.state === 'withheld') return known;
  return { state: 'computed', mean: known.mean, se: Math.sqrt(known.variance / known.n), df: known.n - 1 };
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
function wholeOf(before: Wave, after: Wave, both: readonly string[], used: readonly number[]): Column {
  const all = used.reduce((sum, weight) => sum + weight, 0);
  const steps = before.factors.reduce((sum, one, index) => sum + ((one?.steps ?? 0) * (used[index] ?? 0)) / all, 0);
  const score: Score = ({ scores }) => {
    let [carried, sum] = [0, 0];
    for (const [index, weight] of used.entries()) {
      const value = scores[index] ?? null;
      if (value === null) continue;
      carried += weight;
      sum += weight * value;
    }
    return carriesEnough(carried, all) ? sum / carried : null;
  };
  const persons = personsIn(before.persons, after.persons, both, score);
  return { ...persons, before: wholeSide(before, used), after: wholeSide(after, used), steps };
}

function wholeSide(wave: Wave, weights: readonly number[]): SideOfColumn {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = wave.factors.flatMap((factor, index) => {
    const share = (weights[index] ?? 0) / all;
    return factor === null || share === 0 ? [] : [{ factor, share, side: sideOf(factor, wave, index) }];
  });
  const value = parts.reduce((sum, { factor, share }) => sum + share * factor.stand.value, 0);
  const n = Math.min(...parts.map(({ factor }) => factor.stand.n));
  const stand: Stand = { value, n, nMost: Math.max(...parts.map(({ factor }) => factor.stand.nMost)) };
  const bases = parts.map(({ factor }) => factor.basis);
  const single = bases.find((basis) => basis === 'one-voice' || basis === 'agreed');
  if (single !== undefined) return { stand, basis: single, estimate: withheld('one-answer') };
  if (bases.every((basis) => basis === 'people')) {
    const rows = wave.persons.map(({ scores }) => scores.map((one, index) => ((weights[index] ?? 0) > 0 ? one : null)));
    const estimate = overallEstimate(factorSums(rows, weights.length), weights);
    return { stand, basis: 'people', estimate: flatAllowed(estimate, stand) };
  }
  const failed = parts.map(({ side }) => side.estimate).find(({ state }) => state === 'withheld');
  if (failed?.state === 'withheld') return { stand, basis: 'counts', estimate: failed };
  const se = parts.reduce(
    (sum, { side, share }) => sum + share * (side.estimate.state === 'computed' ? side.estimate.se : 0),
    0,
  );
  return { stand, basis: 'counts', estimate: { state: 'computed', mean: value, se, df: n - 1 } };
}
