// One named person (such as a leader who agreed to it) against a group: whether he or she could be one of them.
import { type Computed, computed, withheld } from './computed.ts';
import { twoSidedP } from './distributions/t.ts';
import { measured, type Sample } from './sample.ts';

/**
 * t = (x - M) / (s √((n + 1) / n)) with n - 1 degrees of freedom, and its two-sided p (Crawford & Howell 1998).
 * Withheld: `no-answers`, `one-answer`, `zero-variance` (of the group).
 * @example singleCase(4, { n: 4, mean: 3, variance: 0.8 }).t.toFixed(6) // '1.000000'
 */
export function singleCase(x: number, group: Sample): Computed<{ t: number; df: number; p: number }> {
  const known = measured(group);
  if (known.state === 'withheld') return known;
  if (known.variance === 0) return withheld('zero-variance');
  const { n, mean, variance } = known;
  const t = (x - mean) / Math.sqrt((variance * (n + 1)) / n);
  return computed({ t, df: n - 1, p: twoSidedP(t, n - 1) });
}

/**
 * How far one person's score moves by itself when asked again, from a rubric's own spread and retest correlation (0..1): the standard
 * error of measurement, sd √(1 - r), and the change that 95 of 100 unchanged people stay within, 1.96 √2 times that
 * (Jacobson & Truax 1991). One voice can report a move, never a change.
 * @example ownMovement({ spread: 0.85, retest: 0.55 }).within.toFixed(4) // '1.5805'
 */
export function ownMovement({ spread, retest }: { spread: number; retest: number }): { error: number; within: number } {
  const error = spread * Math.sqrt(1 - retest);
  return { error, within: 1.96 * Math.SQRT2 * error };
}
