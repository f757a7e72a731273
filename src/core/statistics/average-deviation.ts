// Agreement in the units of the scale: how many levels, on average, an answer lies from the mean.
import { answersIn, meanLevel } from './mean.ts';

/**
 * Mean absolute distance from the mean, in levels (Burke, Finkelstein & Dusig 1999). Null with fewer than two answers.
 * @example averageDeviation([2, 0, 0, 0, 2]) // 2
 * @example averageDeviation([0, 0, 3, 0, 0]) // 0
 * @example averageDeviation([0, 1, 0]) // null
 */
export function averageDeviation(counts: readonly number[]): number | null {
  const n = answersIn(counts);
  const mean = meanLevel(counts);
  if (mean === null || n < 2) return null;
  return counts.reduce((sum, count, index) => sum + count * Math.abs(index + 1 - mean), 0) / n;
}

/**
 * The largest average deviation that can still be called agreement, in levels: a sixth of the levels (Burke & Dunlap 2002).
 * @example agreementLimit(5).toFixed(2) // '0.83'
 */
export const agreementLimit = (levels: number): number => levels / 6;
