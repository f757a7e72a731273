// What tests of means know of a group: how many, their mean and their variance. A summary holds this without holding people.
import { type Computed, computed, withheld } from './computed.ts';

/** `mean` is null where nobody answered; `variance` (divisor n - 1) with fewer than two answers. */
export interface Sample {
  n: number;
  mean: number | null;
  variance: number | null;
}

/**
 * The sample that a list of numbers makes.
 * @example sampleOf([2, 4, 3]) // { n: 3, mean: 3, variance: 1 }
 * @example sampleOf([4]) // { n: 1, mean: 4, variance: null }
 * @example sampleOf([]) // { n: 0, mean: null, variance: null }
 */
export function sampleOf(values: readonly number[]): Sample {
  const n = values.length;
  if (n === 0) return { n, mean: null, variance: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, variance: null };
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}

/** A variance this small beside the square of the mean is what rounding leaves of equal answers. */
const rounding = 1e-24;

/**
 * The numbers of a sample of at least two, with a variance of exactly 0 where all are equal. Withheld: `no-answers`, `one-answer`.
 * @example measured({ n: 1, mean: 4, variance: null }) // { state: 'withheld', why: 'one-answer' }
 */
export function measured({ n, mean, variance }: Sample): Computed<{ n: number; mean: number; variance: number }> {
  if (n < 1 || mean === null) return withheld('no-answers');
  if (n < 2 || variance === null) return withheld('one-answer');
  return computed({ n, mean, variance: variance <= rounding * (1 + mean * mean) ? 0 : variance });
}
