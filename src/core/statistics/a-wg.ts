// Agreement against the widest spread that the mean leaves room for, so that a mean near the end of the scale gets no credit for it.
import { type Computed, computed, withheld } from './computed.ts';
import { answersIn, meanLevel } from './mean.ts';
import { variance } from './spread.ts';

/**
 * a_wg = 1 - 2 s² / (((H + L) M - M² - H L) k / (k - 1)) for k answers on levels L..H, counted per level; -1..1, and 1 where all chose
 * the lowest or the highest level. For the JSON; people see r_wg. Source: Brown & Hauenstein 2005; multilevel::awg.
 * Withheld: `no-answers`, `one-answer`, `one-level`, `mean-at-edge` (M below (L (k - 1) + H) / k or above (H (k - 1) + L) / k).
 * @example aWg([2, 0, 0, 0, 2]).value // -1
 * @example aWg([0, 0, 0, 0, 5]).value // 1
 * @example aWg([0, 0, 0, 1, 4]) // { state: 'withheld', why: 'mean-at-edge' }
 */
export function aWg(counts: readonly number[]): Computed<{ value: number }> {
  const [k, mean, spread] = [answersIn(counts), meanLevel(counts), variance(counts)];
  const [lowest, highest] = [1, counts.length];
  if (mean === null) return withheld('no-answers');
  if (spread === null) return withheld('one-answer');
  if (highest < 2) return withheld('one-level');
  if (counts[0] === k || counts.at(-1) === k) return computed({ value: 1 });
  const edge = (highest - lowest) / k - 1e-9;
  if (mean < lowest + edge || mean > highest - edge) return withheld('mean-at-edge');
  const widest = ((highest + lowest) * mean - mean * mean - highest * lowest) * (k / (k - 1));
  return computed({ value: 1 - (2 * spread) / widest });
}

/**
 * The a_wg of a factor: the mean over those of its questions that have one. Withheld: `no-questions`, or the reason of the first question.
 * @example meanAWg([[2, 0, 0, 0, 2], [0, 0, 4, 0, 0], [0, 0, 0, 1, 4]]).value // 0
 */
export function meanAWg(questions: readonly (readonly number[])[]): Computed<{ value: number }> {
  const each = questions.map(aWg);
  const known = each.flatMap((one) => (one.state === 'computed' ? [one.value] : []));
  if (known.length === 0) return each[0] ?? withheld('no-questions');
  return computed({ value: known.reduce((sum, value) => sum + value, 0) / known.length });
}
