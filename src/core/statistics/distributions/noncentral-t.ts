// The noncentral t distribution, which says how far a standardized difference may lie from the one that was seen.
// It is a mean of normal tails over the spread that a sample may show, added up in even steps: every term is positive, so both tails
// keep their digits, and on a logarithmic axis even steps are exact to the last place (trapezoidal rule, Trefethen & Weideman 2014).
import type { Tails } from './incomplete-beta.ts';
import { logRootTwoPi, stirlingError } from './log-gamma.ts';
import { logNormalTail } from './normal.ts';
import { rootBetween } from './root.ts';

/** Beyond this many times √df no group of people has ever stood. */
const largestShift = 1000;

/**
 * Both tails at `t` of a t with `df` degrees of freedom and noncentrality `shift`. Relative error about 1e-13;
 * NaN where these are not numbers, or `shift` is above 1000 √df: the number of steps grows with it.
 * @example noncentralTTails(2.1, 10, 2).lower.toFixed(10) // '0.5162785511'
 */
export function noncentralTTails(t: number, df: number, shift: number): Tails {
  if (!(df > 0 && Number.isFinite(t + df) && Math.abs(shift) <= largestShift * Math.sqrt(df)))
    return { lower: Number.NaN, upper: Number.NaN };
  if (t < 0) {
    const { lower, upper } = noncentralTTails(-t, df, -shift);
    return { lower: upper, upper: lower };
  }
  const lower = meanTail((spread) => logNormalTail(t * spread - shift), df, shift);
  if (lower < 0.5) return { lower, upper: 1 - lower };
  const upper = meanTail((spread) => logNormalTail(shift - t * spread), df, shift);
  return { lower: 1 - upper, upper };
}

/**
 * The mean of exp(logTail(s)) over s, the root of a chi-square with df degrees of freedom over df. With s = exp(u) the terms rise to one
 * peak and fall: their slope in u is df + s · (t · Mills' ratio - df · s) or the like, where the bracket only falls.
 */
function meanTail(logTail: (spread: number) => number, df: number, shift: number): number {
  const constant = Math.LN2 + 0.5 * Math.log(df / 2) - logRootTwoPi - stirlingError(df / 2);
  const logTerm = (u: number): number => constant + df * (u - 0.5 * Math.expm1(2 * u)) + logTail(Math.exp(u));
  const peak = highestPoint(logTerm, -60, 12);
  const step = 1 / (5 * Math.sqrt(2 * df + shift * shift + 2));
  const highest = logTerm(peak);
  let sum = 1;
  for (const direction of [-1, 1]) {
    for (let k = 1; ; k++) {
      const term = Math.exp(logTerm(peak + direction * k * step) - highest);
      sum += term;
      if (term < 1e-18) break;
    }
  }
  return Math.min(1, step * sum * Math.exp(highest));
}

/** Where a function with one peak is highest, roughly: by thirds. */
function highestPoint(f: (u: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 60; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (f(left) < f(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

/**
 * The noncentralities at which a t as large as the one seen stands at the upper and at the lower end of what is likely: the interval
 * for a standardized difference, before it is rescaled (Steiger & Fouladi 1997; Cumming & Finch 2001).
 * @example noncentralityInterval(2.5, 10, 0.95).low.toFixed(6) // '0.214564'
 */
export function noncentralityInterval(t: number, df: number, confidence: number): { low: number; high: number } {
  const tail = (1 - confidence) / 2;
  const tooLarge = (shift: number): number => Math.log(noncentralTTails(t, df, shift).upper / tail);
  const tooSmall = (shift: number): number => Math.log(tail / noncentralTTails(t, df, shift).lower);
  let reach = 4 + Math.abs(t);
  while (!(tooLarge(t - reach) < 0 && tooSmall(t + reach) > 0) && reach < 1e6) reach *= 2;
  return { low: rootBetween(tooLarge, t - reach, t), high: rootBetween(tooSmall, t, t + reach) };
}
