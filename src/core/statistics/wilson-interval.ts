// The interval of a share, such as percent favourable: Wilson's score interval, which stays within 0 and 1 and holds for small groups.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { normalQuantile, z95 } from './distributions/normal.ts';

/**
 * The interval of the share hits / n, 0..1: (2k + z² ± z √(z² + 4k (n - k) / n)) / (2 (n + z²)), without continuity correction.
 * Source: Wilson 1927; R's prop.test(correct = FALSE). Withheld: `no-answers`, `not-whole-counts` (hits outside 0..n).
 * @example wilsonInterval(0, 5).high.toFixed(6) // '0.434482'
 * @example wilsonInterval(0, 5).low // 0
 * @example wilsonInterval(0, 0) // { state: 'withheld', why: 'no-answers' }
 */
export function wilsonInterval(hits: number, n: number, confidence: number = usualConfidence): Computed<Interval> {
  if (n <= 0) return withheld('no-answers');
  if (!(hits >= 0 && hits <= n)) return withheld('not-whole-counts');
  const z = confidence === usualConfidence ? z95 : normalQuantile((1 + confidence) / 2);
  const half = z * Math.sqrt(z * z + (4 * hits * (n - hits)) / n);
  const end = (sign: number): number => (2 * hits + z * z + sign * half) / (2 * (n + z * z));
  return computed({ low: hits === 0 ? 0 : end(-1), high: hits === n ? 1 : end(1) });
}
