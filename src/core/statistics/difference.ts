// The difference of two means with what stands behind it: its standard error, t, p and interval. Welch, paired and overlapping samples
// all end here, and the tests for "steady" begin here.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { tQuantile, twoSidedP } from './distributions/t.ts';
import type { MeanEstimate } from './standard-error.ts';

/** After minus before, in the units of the means; `p` is two-sided. */
export interface Difference extends Interval {
  difference: number;
  se: number;
  df: number;
  t: number;
  p: number;
}

/**
 * t, p and interval of a difference. Withheld: `zero-variance` (the standard error is 0).
 * @example judged({ difference: 1, se: 0.5, df: 10 }).p.toFixed(6) // '0.073388'
 */
export function judged(
  { difference, se, df }: { difference: number; se: number; df: number },
  confidence: number = usualConfidence,
): Computed<Difference> {
  if (se === 0) return withheld('zero-variance');
  const t = difference / se;
  const half = tQuantile((1 + confidence) / 2, df) * se;
  return computed({ difference, se, df, t, p: twoSidedP(t, df), low: difference - half, high: difference + half });
}

/**
 * The difference of two independent means, each with its own standard error (0 for one of them at most): se = √(se1² + se2²) and the
 * degrees of freedom of Welch 1947 and Satterthwaite 1946. The means may be linearised, stratified, or bounds of a show of hands.
 * Withheld: `zero-variance` (both errors are 0).
 * @example independentDifference({ mean: 2, se: 3, df: 4 }, { mean: 4, se: 4, df: 4 }).t // 0.4
 */
export function independentDifference(
  before: MeanEstimate,
  after: MeanEstimate,
  confidence: number = usualConfidence,
): Computed<Difference> {
  const squares = before.se ** 2 + after.se ** 2;
  const df = squares ** 2 / (before.se ** 4 / before.df + after.se ** 4 / after.df);
  return judged({ difference: after.mean - before.mean, se: Math.sqrt(squares), df }, confidence);
}
