// Consensus of Tastle & Wierman: how near answers lie to their mean, with far ones weighing more. A description beside A, not a test.
import { type Computed, computed, withheld } from './computed.ts';
import { answersIn, meanLevel } from './mean.ts';

/**
 * 1 + Σ p_k log2(1 - |k - mean| / (C - 1)) over levels that were chosen: 1 when all chose the same level, 0 for two halves at the ends.
 * Source: Tastle & Wierman 2007, International Journal of Approximate Reasoning 45:531; agrmt::consensus.
 * Withheld: `no-answers`, `one-answer`, `one-level`, `not-whole-counts`.
 * @example consensus([5, 0, 0, 0, 5]).value // 0
 * @example consensus([0, 0, 10, 0, 0]).value // 1
 * @example consensus([0, 1, 0]) // { state: 'withheld', why: 'one-answer' }
 */
export function consensus(counts: readonly number[]): Computed<{ value: number }> {
  const [n, mean] = [answersIn(counts), meanLevel(counts)];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return withheld('not-whole-counts');
  if (mean === null) return withheld('no-answers');
  if (n < 2) return withheld('one-answer');
  if (counts.length < 2) return withheld('one-level');
  const value = counts.reduce((sum, count, index) => {
    const apart = Math.abs(index + 1 - mean) / (counts.length - 1);
    return count === 0 ? sum : sum + (count / n) * Math.log2(1 - apart);
  }, 1);
  return computed({ value: Math.max(0, value) });
}
