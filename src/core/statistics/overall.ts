// The overall score with its standard error: a weighted mean of factor means adds up on the page, but its factors come from the same
// people, so their errors do not simply add. Linearisation gives each person the part of the overall that hangs on him or her.
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

/** The overall is given only if factors with a score carry at least this share of the weight. */
const leastShare = 0.5;

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
  if (carried < leastShare * whole * (1 - 1e-9)) return withheld('too-little');
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
