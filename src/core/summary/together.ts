// How answers, and factors, vary together over everybody: what reliability, the error of the overall score and drivers are made from.
// Whole numbers and exact sums, so that parts add up to the whole to the last bit; as large as the rubric, however many people there are.
import type { Complete, ExactSum, FactorKey, Pair } from '../summary-type.ts';
import { exact, grow, plus } from './moments.ts';

export type { Complete, Pair };

/** Nobody's answers to some questions. */
export const noneComplete = (questions: number): Complete => ({
  n: 0,
  sums: Array.from({ length: questions }, () => 0),
  products: Array.from({ length: questions }, (_, line) => Array.from({ length: line + 1 }, () => 0)),
});
/** Nobody's scores on two factors, to add to. */
export const newPair = (): Pair => ({ n: 0, first: [0, 0], second: [0, 0], product: [0, 0] });
/** The same, to read and never to add to. */
export const noPair: Pair = newPair();

/** Adds one person's levels, one for each question, in place. */
export function addComplete(complete: Complete, levels: readonly number[]): void {
  complete.n += 1;
  for (let j = 0; j < levels.length; j++) {
    const level = levels[j] ?? 0;
    const line = complete.products[j] ?? [];
    complete.sums[j] = (complete.sums[j] ?? 0) + level;
    for (let k = 0; k <= j; k++) line[k] = (line[k] ?? 0) + level * (levels[k] ?? 0);
  }
}

/** One person's score on a factor, 0..1, and as it is added up. */
export interface PersonScore {
  factor: FactorKey;
  value: number;
  exact: ExactSum;
}

/** Adds one more person, who has these two scores, in place. */
export function addPair(pair: Pair, first: PersonScore, second: PersonScore): void {
  pair.n += 1;
  grow(pair.first, first.exact);
  grow(pair.second, second.exact);
  grow(pair.product, exact(first.value * second.value));
}

/** The answers of two sets of people to the same questions. */
export const mergedComplete = (one: Complete, other: Complete): Complete => ({
  n: one.n + other.n,
  sums: one.sums.map((sum, j) => sum + (other.sums[j] ?? 0)),
  products: one.products.map((line, j) => line.map((product, k) => product + (other.products[j]?.[k] ?? 0))),
});

/** The scores of two sets of people on the same two factors. */
export const mergedPairs = (one: Pair, other: Pair): Pair => ({
  n: one.n + other.n,
  first: plus(one.first, other.first),
  second: plus(one.second, other.second),
  product: plus(one.product, other.product),
});
