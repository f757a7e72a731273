// Agreement on a whole factor: r_wg over its questions, in the form that grows with their number and in the one that does not.
import { type Computed, computed, withheld } from './computed.ts';

/** What the questions' answers are known by: their variances among people who answered all of them, and how many levels there are. */
export interface FactorSpread {
  people: number;
  variances: readonly number[];
  levels: number;
}

/**
 * J (1 - q) / (J (1 - q) + q), with q the mean variance over that of answers by chance, (C² - 1) / 12, and at most 1, for beyond it the
 * formula turns over and gives 5 for a perfectly split group. 0..1; for one question it is r_wg. It rises with the number of questions,
 * so print the average deviation beside it. Source: James, Demaree & Wolf 1984; multilevel::rwg.j.
 * Withheld: `no-answers`, `one-answer`, `no-questions`, `one-level`.
 * @example rWgJ({ people: 4, variances: [1, 1], levels: 5 }).value.toFixed(6) // '0.666667'
 * @example rWgJ({ people: 4, variances: [16 / 3, 16 / 3], levels: 5 }).value // 0
 */
export function rWgJ(spread: FactorSpread): Computed<{ value: number }> {
  const ratio = overChance(spread);
  if (ratio.state === 'withheld') return ratio;
  const q = Math.min(1, ratio.value);
  const J = spread.variances.length;
  return computed({ value: (J * (1 - q)) / (J * (1 - q) + q) });
}

/**
 * r*_wg(J) = 1 - mean variance / variance by chance (Lindell, Brandt & Whitney 1999): does not grow with the number of questions, and
 * falls below 0 where answers lie wider than chance. Withheld as above. For the JSON; people see r_wg(J).
 * @example rStarWgJ({ people: 4, variances: [16 / 3, 16 / 3], levels: 5 }).value.toFixed(6) // '-1.666667'
 */
export function rStarWgJ(spread: FactorSpread): Computed<{ value: number }> {
  const ratio = overChance(spread);
  return ratio.state === 'withheld' ? ratio : computed({ value: 1 - ratio.value });
}

/** The mean variance over the variance of answers by chance. */
function overChance({ people, variances, levels }: FactorSpread): Computed<{ value: number }> {
  if (people < 1) return withheld('no-answers');
  if (people < 2) return withheld('one-answer');
  if (variances.length === 0) return withheld('no-questions');
  if (levels < 2) return withheld('one-level');
  const mean = variances.reduce((sum, variance) => sum + variance, 0) / variances.length;
  return computed({ value: mean / ((levels ** 2 - 1) / 12) });
}
