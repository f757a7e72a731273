// Student's t distribution: both tails and quantiles, for any positive degrees of freedom, whole or not.
import { incompleteBeta, type Tails } from './incomplete-beta.ts';
import { positiveRoot } from './root.ts';

/**
 * Both tails of the t distribution. Relative error about 1e-13, far tails included. Source: Abramowitz & Stegun 26.7.1.
 * @example tTails(2.5, 10).upper.toFixed(12) // '0.015723422118'
 * @example tTails(0, 3) // { lower: 0.5, upper: 0.5 }
 */
export function tTails(t: number, df: number): Tails {
  if (t === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (t === Number.NEGATIVE_INFINITY) return { lower: 0, upper: 1 };
  const ratio = (t / df) * t;
  const outside =
    ratio === Number.POSITIVE_INFINITY
      ? 0
      : 0.5 * incompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), df / 2, 0.5).lower;
  return t < 0 ? { lower: outside, upper: 1 - outside } : { lower: 1 - outside, upper: outside };
}

/**
 * How likely a t at least this far from 0, in either direction, is by chance: the two-sided p, 0..1.
 * @example twoSidedP(-2.5, 10).toFixed(12) // '0.031446844237'
 * @example twoSidedP(0, 10) // 1
 */
export const twoSidedP = (t: number, df: number): number => Math.min(1, 2 * tTails(Math.abs(t), df).upper);

/**
 * The t below which a share `p` of the distribution lies. -Infinity at 0 and Infinity at 1.
 * @example tQuantile(0.975, 9).toFixed(12) // '2.262157162798'
 * @example tQuantile(0.5, 9) // 0
 */
export function tQuantile(p: number, df: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  if (p < 0.5) return -upperT(p, df);
  return upperT(1 - p, df);
}

/** The t above which a share `tail` (under one half) lies. */
function upperT(tail: number, df: number): number {
  return positiveRoot((t) => Math.log(tTails(t, df).upper / tail), 1);
}
