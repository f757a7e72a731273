// How answers, and factors, vary together over everybody: what reliability, the error of the overall score and drivers are made from.
// Whole numbers and exact sums, so that parts add up to the whole to the last bit; as large as the rubric, however many people there are.
import type { Complete, Pair } from '../summary-type.ts';
import { exact, noSum, plus } from './moments.ts';

export type { Complete, Pair };

/** Nobody's answers to some questions. */
export const noneComplete = (questions: number): Complete => ({
  n: 0,
  sums: Array.from({ length: questions }, () => 0),
  products: Array.from({ length: questions }, (_, line) => Array.from({ length: line + 1 }, () => 0)),
});
export const noPair: Pair = { n: 0, first: noSum, second: noSum, product: noSum };

/** Adds one person's levels, one for each question, in place. */
export function addComplete(complete: Complete, levels: readonly number[]): void {
  complete.n += 1;
  for (const [j, line] of complete.products.entries()) {
    const level = levels[j] ?? 0;
    complete.sums[j] = (complete.sums[j] ?? 0) + level;
    for (let k = 0; k <= j; k++) line[k] = (line[k] ?? 0) + level * (levels[k] ?? 0);
  }
}

/** A pair with one more person, who has these two scores, 0..1. */
export const withPair = (pair: Pair, first: number, second: number): Pair => ({
  n: pair.n + 1,
  first: plus(pair.first, exact(first)),
  second: plus(pair.second, exact(second)),
  product: plus(pair.product, exact(first * second)),
});

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
