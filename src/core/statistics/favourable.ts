// Percent favourable: who answered above the middle. 4 and 5 of five, 5 to 7 of seven, 4 to 6 of six.
import { answersIn } from './mean.ts';

/**
 * Share of answers strictly above the midpoint of the scale, 0..1. The midpoint itself is neutral and counts below the line only in
 * the denominator, which holds valid answers alone. Where the first level is the good end, give the counts the other way round.
 * Null where nobody answered.
 * @example favourable([1, 1, 2, 3, 1]) // 0.5
 * @example favourable([0, 0]) // null
 */
export function favourable(counts: readonly number[]): number | null {
  const n = answersIn(counts);
  if (n === 0) return null;
  const midpoint = (counts.length + 1) / 2;
  return answersIn(counts.filter((_, index) => index + 1 > midpoint)) / n;
}
