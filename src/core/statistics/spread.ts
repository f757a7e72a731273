// How far answers lie from one another: the variance of answers known by their counts per level.
import { answersIn, meanLevel } from './mean.ts';

/**
 * Sample variance (divisor n - 1) in squared levels; null with fewer than two answers, for one answer has no spread.
 * Computed around the mean, so that equal answers give exactly 0.
 * @example variance([2, 0, 0, 0, 2]) // 5.333333333333333
 * @example variance([0, 0, 1]) // null
 */
export function variance(counts: readonly number[]): number | null {
  const n = answersIn(counts);
  const mean = meanLevel(counts);
  if (mean === null || n < 2) return null;
  return counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0) / (n - 1);
}
