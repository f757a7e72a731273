// Change of the same people, each compared with himself or herself; also the gap between what is said and what is done.
import { type Computed, usualConfidence } from './computed.ts';
import { type Difference, judged } from './difference.ts';
import { sampleOf } from './sample.ts';
import { standardError } from './standard-error.ts';

/**
 * The mean of persons' differences with t = mean / (s / √n). Its interval is printed; whether there is a change is judged by sign flips
 * (sign-flip.ts), which ask for less. Source: t.test(after, before, paired = TRUE).
 * Withheld: `no-answers`, `one-answer`, `zero-variance` (everybody moved by the same amount).
 * @example pairedT([1, 0, 2, 1]).difference // 1
 * @example pairedT([1, 1, 1]) // { state: 'withheld', why: 'zero-variance' }
 */
export function pairedT(differences: readonly number[], confidence: number = usualConfidence): Computed<Difference> {
  const mean = standardError(sampleOf(differences));
  if (mean.state === 'withheld') return mean;
  return judged({ difference: mean.mean, se: mean.se, df: mean.df }, confidence);
}

/**
 * The gap between what is said and what is done: persons' gaps (say minus do, in levels) as above, and the share of persons, 0..1, whose
 * gap is one level or more. Withheld as above.
 * @example sayDoGap([2, 0, 1, -1]).shareApart // 0.5
 */
export function sayDoGap(
  gaps: readonly number[],
  confidence: number = usualConfidence,
): Computed<Difference & { shareApart: number }> {
  const gap = pairedT(gaps, confidence);
  if (gap.state === 'withheld') return gap;
  return { ...gap, shareApart: gaps.filter((one) => one >= 1 - 1e-9).length / gaps.length };
}
