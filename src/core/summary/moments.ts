// How many scores, their sum and the sum of their squares: enough for mean and spread, and exact, so that the order of adding
// and the number of parts never change a byte. Sums are kept as whole numbers in two halves, because doubles round.
import type { ExactSum, Moments } from '../summary-type.ts';

export type { ExactSum, Moments };

/** Nobody's scores, to read and never to add to. */
export const noMoments: Moments = { n: 0, sum: [0, 0], squares: [0, 0] };
/** Nobody's scores, to add to. */
export const newMoments = (): Moments => ({ n: 0, sum: [0, 0], squares: [0, 0] });
const half = 2 ** 26;
const whole = 2 ** 52;

/** Splits a number from 0 to 1 at 26 binary places; exact to 2⁻⁵³. */
export function exact(value: number): ExactSum {
  const steps = Math.round(value * whole);
  const high = Math.floor(steps / half);
  return [high, steps - high * half];
}
/** Both sums together. */
export function plus(one: ExactSum, other: ExactSum): ExactSum {
  const high = one[0] + other[0];
  const low = one[1] + other[1];
  return low < half ? [high, low] : [high + 1, low - half];
}
/** Adds to a sum in place: millions of scores are added, and each sum made anew would be thrown away at once. */
export function grow(sum: ExactSum, [high, low]: ExactSum): void {
  const lows = sum[1] + low;
  sum[0] += lows < half ? high : high + 1;
  sum[1] = lows < half ? lows : lows - half;
}
/** A sum as a number; rounded where it has more than 53 binary digits. */
export const numberOf = ([high, low]: ExactSum): number => (high * half + low) / whole;
/** A sum as a whole number of steps of 2⁻⁵², and back: how it is written in files. */
export const stepsIn = ([high, low]: ExactSum): bigint => BigInt(high) * BigInt(half) + BigInt(low);
export const sumOfSteps = (steps: bigint): ExactSum => [Number(steps / BigInt(half)), Number(steps % BigInt(half))];

/** Adds one more score, 0..1, in place. Sums stay exact for up to 2²⁷ scores. */
export function addScore(moments: Moments, score: number): void {
  moments.n += 1;
  grow(moments.sum, exact(score));
  grow(moments.squares, exact(score * score));
}

/** Moments of both sets of scores together. */
export const mergedMoments = (one: Moments, other: Moments): Moments => ({
  n: one.n + other.n,
  sum: plus(one.sum, other.sum),
  squares: plus(one.squares, other.squares),
});

/** The mean score, 0..1; null where there is none. */
export const meanOf = (moments: Moments): number | null => (moments.n === 0 ? null : numberOf(moments.sum) / moments.n);

/** Sample standard deviation (n - 1) of scores, 0..1; null with fewer than two. Differences under 1e-7 count as none. */
export function deviationOf(moments: Moments): number | null {
  if (moments.n < 2) return null;
  const sum = numberOf(moments.sum);
  const variance = (numberOf(moments.squares) - (sum * sum) / moments.n) / (moments.n - 1);
  return variance < 1e-14 ? 0 : Math.sqrt(variance);
}
