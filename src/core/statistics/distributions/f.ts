// The F distribution: both tails and quantiles.
import { incompleteBeta, type Tails } from './incomplete-beta.ts';
import { positiveRoot } from './root.ts';

/**
 * Both tails of the F distribution with `df1` and `df2` degrees of freedom. Relative error about 1e-13. Source: Abramowitz & Stegun 26.6.2.
 * @example fTails(2, 3, 20).upper.toFixed(12) // '0.146438803087'
 * @example fTails(0, 3, 20) // { lower: 0, upper: 1 }
 */
export function fTails(f: number, df1: number, df2: number): Tails {
  if (f <= 0) return { lower: 0, upper: 1 };
  const ratio = f * (df1 / df2);
  if (ratio === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  return incompleteBeta(ratio / (1 + ratio), 1 / (1 + ratio), df1 / 2, df2 / 2);
}

/**
 * The F below which a share `p` of the distribution lies: 0 at 0, Infinity at 1.
 * @example fQuantile(0.975, 9, 36).toFixed(12) // '2.492244508892'
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return positiveRoot((f) => Math.log(fTails(f, df1, df2).upper / (1 - p)), 1);
  return positiveRoot((f) => Math.log(fTails(f, df1, df2).lower / p), 1);
}
