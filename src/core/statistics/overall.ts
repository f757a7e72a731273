// The overall score with its standard error: a weighted mean of factor means adds up on the page, but its factors come from the same
// people, so their errors do not simply add. Linearisation gives each person the part of the overall that hangs on him or her.
import { carriesEnough } from './carried.ts';
import { type Computed, computed, withheld } from './computed.ts';
import type { MeanEstimate } from './standard-error.ts';

/** What persons' scores come to per factor: enough for the overall, and it adds up over parts of the data. */
export interface FactorSums {
  /** People who have a score on at least one factor. */
  people: number;
  /** How many have a score on each factor. */
  n: number[];
  /** Mean score on each factor; 0 where nobody has one. */
  means: number[];
  /** Sum of (score on f - mean of f) (score on g - mean of g) over people who have both. */
  products: number[][];
}

/** The sums of a table of persons' scores; null where a person has no score on a factor. */
export function factorSums(rows: readonly (readonly (number | null)[])[], factors: number): FactorSums {
  const indices = Array.from({ length: factors }, (_, factor) => factor);
  const known = indices.map((factor) => rows.map((row) => row[factor] ?? null).filter((score) => score !== null));
  const means = known.map((scores) => (scores.length === 0 ? 0 : scores.reduce((a, b) => a + b, 0) / scores.length));
  const products = indices.map(() => indices.map(() => 0));
  for (const row of rows) {
    const apart = indices.map((factor) => {
      const score = row[factor] ?? null;
      return score === null ? 0 : score - (means[factor] ?? 0);
    });
    for (const [f, line] of products.entries()) {
      for (const g of indices) line[g] = (line[g] ?? 0) + (apart[f] ?? 0) * (apart[g] ?? 0);
    }
  }
  const people = rows.filter((row) => row.some((score) => score !== null)).length;
  return { people, n: known.map((scores) => scores.length), means, products };
}

/**
 * O = Σ W_f M_f / Σ W_f over factors with a score, and its standard error √(n / (n - 1) · Σ_i z_i²), where
 * z_i = Σ_f W_f / ΣW · (S_if - M_f) / n_f over the factors on which person i has a score. n - 1 degrees of freedom.
 * Source: survey::svytotal with svycontrast (Taylor linearisation).
 * Withheld: `no-answers`, `no-weight` (all weights 0), `too-little` (under half of the weight has a score), `one-answer`, `zero-variance`.
 * @example overallEstimate(factorSums([[1], [3]], 1), [2]) // { state: 'computed', mean: 2, se: 1, df: 1 }
 * @example overallEstimate(factorSums([[1], [3]], 1), [0]) // { state: 'withheld', why: 'no-weight' }
 */
export function overallEstimate(
  { people, n, means, products }: FactorSums,
  weights: readonly number[],
): Computed<MeanEstimate> {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0) return withheld('no-weight');
  if (people < 1) return withheld('no-answers');
  const scored = weights.map((weight, factor) => ((n[factor] ?? 0) > 0 ? weight : 0));
  const carried = scored.reduce((sum, weight) => sum + weight, 0);
  if (!carriesEnough(carried, whole)) return withheld('too-little');
  if (people < 2) return withheld('one-answer');
  const mean = scored.reduce((sum, weight, factor) => sum + weight * (means[factor] ?? 0), 0) / carried;
  const pull = scored.map((weight, factor) => (weight === 0 ? 0 : weight / carried / (n[factor] ?? 1)));
  let squares = 0;
  for (const [f, line] of products.entries()) {
    for (const [g, product] of line.entries()) squares += (pull[f] ?? 0) * (pull[g] ?? 0) * product;
  }
  const squaredError = (people / (people - 1)) * squares;
  if (squaredError <= 1e-24 * (1 + mean * mean)) return withheld('zero-variance');
  return computed({ mean, se: Math.sqrt(squaredError), df: people - 1 });
}

/**
 * Each person's part in the overall, in the units of the scores: O + n Σ_f W_f / ΣW · (S_if - M_f) / n_f, n being everybody with a score.
 * Who has all scores has their weighted mean. The mean of all parts is the overall, and its plain standard error the linearised one, so
 * that whoever leaves out a low factor does not lift the whole. Null for people without a score; for all of them where factors with a
 * score carry less than half of the weight.
 * @example partsInOverall([[1, 3], [3, 5]], [1, 1]) // [2, 4]
 * @example partsInOverall([[1, 3], [3, null]], [1, 1]) // [2, 3]
 */
export function partsInOverall(
  rows: readonly (readonly (number | null)[])[],
  weights: readonly number[],
): (number | null)[] {
  const shares = sharesIn(rows, weights);
  const means = weights.map((_, factor) => {
    const known = rows.flatMap((row) => row[factor] ?? []);
    return known.length === 0 ? 0 : known.reduce((sum, score) => sum + score, 0) / known.length;
  });
  const overall = shares.reduce((sum, { share }, factor) => sum + share * (means[factor] ?? 0), 0);
  return pulled(rows, shares, (score, factor) => score - (means[factor] ?? 0)).map((pull) =>
    pull === null ? null : overall + pull,
  );
}

/**
 * The same for people who answered both times: the part of each before and after. The mean of their moves is the weighted mean of the
 * factors' mean moves, and a person whose every move is turned round has the whole move turned round.
 * @example pairsInOverall([[{ before: 1, after: 2 }, { before: 3, after: 3 }]], [1, 1]) // [{ before: 2, after: 2.5 }]
 */
export function pairsInOverall(
  rows: readonly (readonly ({ before: number; after: number } | null)[])[],
  weights: readonly number[],
): ({ before: number; after: number } | null)[] {
  const read = (of: (pair: { before: number; after: number }) => number) =>
    rows.map((row) => row.map((pair) => (pair === null ? null : of(pair))));
  const moves = read(({ before, after }) => after - before);
  const middles = partsInOverall(
    read(({ before, after }) => (before + after) / 2),
    weights,
  );
  return pulled(moves, sharesIn(moves, weights), (move) => move).map((move, person) => {
    const middle = middles[person] ?? null;
    return move === null || middle === null ? null : { before: middle - move / 2, after: middle + move / 2 };
  });
}

type Share = { share: number; n: number };

/** Each factor's share of the weight, over factors with a score, and how many have one; no share where these carry too little. */
function sharesIn(rows: readonly (readonly (number | null)[])[], weights: readonly number[]): Share[] {
  const n = weights.map((_, factor) => rows.filter((row) => (row[factor] ?? null) !== null).length);
  const scored = weights.map((weight, factor) => ((n[factor] ?? 0) > 0 ? weight : 0));
  const [whole, carried] = [weights, scored].map((some) => some.reduce((sum, weight) => sum + weight, 0)) as [
    number,
    number,
  ];
  const isEnough = carriesEnough(carried, whole);
  return scored.map((weight, factor) => ({ share: isEnough ? weight / carried : 0, n: n[factor] ?? 0 }));
}

/** n Σ_f share / n_f · value, for everybody with a score on a factor that has a share. */
function pulled(
  rows: readonly (readonly (number | null)[])[],
  shares: readonly Share[],
  pullOf: (score: number, factor: number) => number,
): (number | null)[] {
  const own = rows.map((row) =>
    shares.flatMap(({ share, n }, factor) => {
      const score = row[factor] ?? null;
      return share === 0 || score === null ? [] : [(share / n) * pullOf(score, factor)];
    }),
  );
  const people = own.filter(({ length }) => length > 0).length;
  return own.map((pulls) => (pulls.length === 0 ? null : people * pulls.reduce((sum, pull) => sum + pull, 0)));
}
