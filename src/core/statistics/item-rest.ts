// How each question goes with the rest of its factor: a question that goes against the others measures something else, or is keyed wrongly.
import { type Computed, computed, withheld } from './computed.ts';
import { type Covariances, noVariance, totalVariance, withoutQuestion } from './covariances.ts';

/**
 * The correlation of each question with the sum of the others, -1..1. Source: psych::alpha's r.drop.
 * Withheld per question: `constant-question` (it, or the sum of the others, does not vary), `one-question`; `under-three` people.
 * @example itemRest({ n: 5, matrix: [[2, 1], [1, 2]] })[0].value // 0.5
 */
export const itemRest = (covariances: Covariances): Computed<{ value: number }>[] =>
  covariances.matrix.map((line, question) => {
    if (line.length < 2) return withheld('one-question');
    if (covariances.n < 3) return withheld('under-three');
    const own = line[question] ?? 0;
    const rest = withoutQuestion(covariances, question);
    const restVariance = totalVariance(rest);
    const restSingle = rest.matrix.reduce((sum, others, j) => sum + (others[j] ?? 0), 0);
    if (own === 0 || !(restVariance > noVariance * restSingle)) return withheld('constant-question');
    const together = line.reduce((sum, covariance, other) => (other === question ? sum : sum + covariance), 0);
    return computed({ value: Math.max(-1, Math.min(1, together / Math.sqrt(own * restVariance))) });
  });
