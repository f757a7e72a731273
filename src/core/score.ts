// The result of judging: a number with what stands behind it, or the reason why there is none.

/** Why a score is withheld. */
export type Withheld =
  | 'no-answers' // nobody answered
  | 'not-applicable' // everybody said that it does not apply here
  | 'too-little' // answered, but less than half of the weight
  | 'never-scored' // nothing here carries a score (open questions, weight 0)
  | 'hidden' // its condition was not met
  | 'not-asked' // left out of a quick audit, or meant for groups that are not here
  | 'too-few-people'; // a group under the minimum

/**
 * A score from 0 (worst) to 1 (best), unrounded.
 * `n` is how many people stand behind it (the fewest and the most, where questions differ); `coverage` is the share of the weight that was answered, 0..1.
 */
export type Score =
  | { state: 'scored'; value: number; n: number; nMost: number; coverage: number }
  | { state: 'withheld'; why: Withheld; coverage: number };

/** What share of all of it each weight is, 0..1; all 0 where nothing weighs anything. */
export function weightShares(weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (all > 0 ? weight / all : 0));
}
