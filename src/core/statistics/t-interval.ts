// The textbook interval of a mean. It may leave the scale, so people see the bounded one; this one stands in the JSON for comparison.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { tQuantile } from './distributions/t.ts';
import type { MeanEstimate } from './standard-error.ts';

/**
 * mean ± t · se. Withheld: `everyone-answered` (no error left).
 * @example tInterval({ mean: 3, se: 0.5, df: 9 }).high.toFixed(6) // '4.131079'
 */
export function tInterval({ mean, se, df }: MeanEstimate, confidence: number = usualConfidence): Computed<Interval> {
  if (se === 0) return withheld('everyone-answered');
  const half = tQuantile((1 + confidence) / 2, df) * se;
  return computed({ low: mean - half, high: mean + half });
}
