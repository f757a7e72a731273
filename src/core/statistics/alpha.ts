// Cronbach's alpha: whether the questions of a factor hang together well enough to be added up, with the interval that small groups need.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { type Covariances, noVariance, totalVariance, variancesOf, withoutQuestion } from './covariances.ts';
import { fQuantile } from './distributions/f.ts';

/** Alpha; `checkKeying` where it is below 0, for then some question probably runs the other way. `n` is complete respondents. */
export type Alpha = Interval & { value: number; n: number; questions: number; checkKeying: boolean };

/**
 * J / (J - 1) · (1 - Σ variances / variance of the sum), with the interval of Feldt 1965 (Feldt, Woodruff & Salih 1987):
 * 1 - (1 - alpha) F, F at the quantiles of n - 1 and (n - 1)(J - 1) degrees of freedom. Source of reference values: multilevel::cronbach.
 * A constant question counts as it is. Alpha may be far below 0. Withheld: `no-questions`, `one-question`, `under-three` (people),
 * `zero-variance` (the sums of all people are equal).
 * @example alpha({ n: 6, matrix: [[2, 1.6], [1.6, 2]] }).value.toFixed(6) // '0.888889'
 * @example alpha({ n: 6, matrix: [[2]] }) // { state: 'withheld', why: 'one-question' }
 */
export function alpha(covariances: Covariances, confidence: number = usualConfidence): Computed<Alpha> {
  const { n } = covariances;
  const questions = covariances.matrix.length;
  if (questions < 2) return withheld(questions === 0 ? 'no-questions' : 'one-question');
  if (n < 3) return withheld('under-three');
  const single = variancesOf(covariances).reduce((sum, variance) => sum + variance, 0);
  const total = totalVariance(covariances);
  if (!(total > noVariance * single)) return withheld('zero-variance');
  const value = (questions / (questions - 1)) * (1 - single / total);
  const end = (p: number): number => 1 - (1 - value) * fQuantile(p, n - 1, (n - 1) * (questions - 1));
  const tail = (1 - confidence) / 2;
  return computed({ value, low: end(1 - tail), high: end(tail), n, questions, checkKeying: value < 0 });
}

/**
 * Alpha without each question in turn. Withheld for all: `two-questions` (at least three are needed), and what alpha withholds.
 * @example alphaIfDropped({ n: 6, matrix: [[2, 1], [1, 2]] }) // [{ state: 'withheld', why: 'two-questions' }, { state: 'withheld', why: 'two-questions' }]
 */
export const alphaIfDropped = (covariances: Covariances): Computed<Alpha>[] =>
  covariances.matrix.map((_, question) => {
    const questions = covariances.matrix.length;
    if (questions < 3) return withheld(questions === 1 ? 'one-question' : 'two-questions');
    return alpha(withoutQuestion(covariances, question));
  });
