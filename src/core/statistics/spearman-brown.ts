// Reliability of a factor of two questions: alpha is right for it only when both vary alike, this one always is.
import { type Computed, computed, withheld } from './computed.ts';
import type { Covariances } from './covariances.ts';

/**
 * 2 r / (1 + r), r being the correlation of the two questions (Spearman 1910, Brown 1910; Eisinga, te Grotenhuis & Pelzer 2013).
 * Withheld: `not-two-questions`, `under-three` (people), `constant-question`, `not-finite` (r is -1).
 * @example spearmanBrown({ n: 6, matrix: [[2, 1.6], [1.6, 2]] }).value.toFixed(6) // '0.888889'
 * @example spearmanBrown({ n: 6, matrix: [[2]] }) // { state: 'withheld', why: 'not-two-questions' }
 */
export function spearmanBrown({ n, matrix }: Covariances): Computed<{ value: number }> {
  const [first, second] = matrix;
  if (matrix.length !== 2 || first === undefined || second === undefined) return withheld('not-two-questions');
  if (n < 3) return withheld('under-three');
  const variances = (first[0] ?? 0) * (second[1] ?? 0);
  if (variances === 0) return withheld('constant-question');
  const r = (first[1] ?? 0) / Math.sqrt(variances);
  return computed({ value: 1 + r < 1e-12 ? Number.NEGATIVE_INFINITY : (2 * r) / (1 + r) });
}
