// How closely two things go together, with the interval that a correlation of so many people has. It never says which moves which.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { normalQuantile } from './distributions/normal.ts';

/** What a correlation is made from: how many people, the covariance, and both variances, all with the same divisor. */
export interface Covariation {
  n: number;
  covariance: number;
  variances: readonly [number, number];
}

/** A variance this small is what rounding leaves of none. */
const nothing = 1e-14;

/**
 * Pearson's r with the interval of Fisher 1915: tanh(atanh r ± z / √(n - 3)). Source: stats::cor.test.
 * Withheld: `under-three`, `too-few` (three people, for whom there is no interval), `zero-variance` (one of both does not vary),
 * `off-scale` (r is ±1, or beyond it because the parts were known of different people).
 * @example correlation({ n: 28, covariance: 1, variances: [2, 2] }).low.toFixed(6) // '0.156028'
 * @example correlation({ n: 28, covariance: 0, variances: [0, 2] }) // { state: 'withheld', why: 'zero-variance' }
 */
export function correlation(
  { n, covariance, variances }: Covariation,
  confidence: number = usualConfidence,
): Computed<Interval & { value: number; n: number }> {
  if (n < 4) return withheld(n < 3 ? 'under-three' : 'too-few');
  if (!(variances[0] > nothing && variances[1] > nothing)) return withheld('zero-variance');
  const value = covariance / Math.sqrt(variances[0] * variances[1]);
  if (!(Math.abs(value) < 1 - 1e-12)) return withheld('off-scale');
  const half = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  const middle = Math.atanh(value);
  return computed({ value, n, low: Math.tanh(middle - half), high: Math.tanh(middle + half) });
}
