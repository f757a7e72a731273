// How many scores, their sum and the sum of their squares: enough for mean and spread, and exact, so that the order of adding
// and the number of parts never change a byte. Sums are kept as whole numbers in two halves, because doubles round.
import type { ExactSum, Moments } from '../summary-type.ts';

export type { ExactSum, Moments };

export const noSum: ExactSum = [0, 0];
export const noMoments: Moments = { n: 0, sum: noSum, squares: noSum };
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
/** A sum as a number; rounded where it has more than 53 binary digits. */
export const numberOf = ([high, low]: ExactSum): number => (high * half + low) / whole;
/** A sum as a whole number of steps of 2⁻⁵², and back: how it is written in files. */
export const stepsIn = ([high, low]: ExactSum): bigint => BigInt(high) * BigInt(half) + BigInt(low);
export const sumOfSteps = (steps: bigint): ExactSum => [Number(steps / BigInt(half)), Number(steps % BigInt(half))];

/** Moments with one more score, 0..1. Sums stay exact for up to 2²⁷ scores. */
export const withScore = (moments: Moments, score: number): Moments => ({
  n: moments.n + 1,
  sum: plus(moments.sum, exact(score)),
  squares: plus(moments.squares, exact(score * score)),
});

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
