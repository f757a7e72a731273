// How the questions of a factor vary together, among people who answered all of them: what reliability and r_wg(J) are made from.
import { type Computed, computed, withheld } from './computed.ts';

/** Complete respondents, and the covariances (divisor n - 1) between questions; variances stand on the diagonal. */
export interface Covariances {
  n: number;
  matrix: number[][];
}

/**
 * Covariances of people's answers, one row a person, one column a question, null where there is no answer. Only people who answered
 * every question count (listwise). Withheld: `no-answers`, `one-answer` (fewer than two such people), `no-questions`.
 * @example completeCovariances([[1, 2], [3, 2], [5, null]]).matrix // [[2, 0], [0, 0]]
 */
export function completeCovariances(rows: readonly (readonly (number | null)[])[]): Computed<Covariances> {
  const questions = rows[0]?.length ?? 0;
  if (rows.length === 0) return withheld('no-answers');
  if (questions === 0) return withheld('no-questions');
  const complete = rows.flatMap((row) => {
    const known = row.filter((value) => value !== null);
    return known.length === questions ? [known] : [];
  });
  const n = complete.length;
  if (n < 2) return withheld(n === 0 ? 'no-answers' : 'one-answer');
  const means = Array.from({ length: questions }, (_, j) => complete.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n);
  const apart = complete.map((row) => row.map((value, j) => value - (means[j] ?? 0)));
  const matrix = means.map((_, j) =>
    means.map((__, k) => apart.reduce((sum, row) => sum + (row[j] ?? 0) * (row[k] ?? 0), 0) / (n - 1)),
  );
  return computed({ n, matrix });
}

/** The variances, from the diagonal. */
export const variancesOf = ({ matrix }: Covariances): number[] => matrix.map((line, j) => line[j] ?? 0);

/** The sum of all entries: the variance of the sum score. */
export const totalVariance = ({ matrix }: Covariances): number =>
  matrix.reduce((sum, line) => sum + line.reduce((part, entry) => part + entry, 0), 0);

/** The covariances that are left without one question. */
export const withoutQuestion = ({ n, matrix }: Covariances, dropped: number): Covariances => ({
  n,
  matrix: matrix.filter((_, j) => j !== dropped).map((line) => line.filter((_, k) => k !== dropped)),
});

/** A variance this small beside the variances it was made from is what rounding leaves of none. */
export const noVariance = 1e-12;
