// McDonald's omega: reliability of a factor whose questions may measure it unequally well. Needs more people than alpha does.
import { type Computed, computed, withheld } from './computed.ts';
import type { Covariances } from './covariances.ts';

/** Fewer complete respondents than this, and the loadings are too uncertain to print anything. */
const omegaNeeds = 50;
/** Loadings are found when none moves by more than this share of the largest standard deviation. */
const settled = 1e-12;
const mostRounds = 20_000;

/** Omega, the loadings of the questions on the one factor, and how many people it rests on. */
export interface Omega {
  value: number;
  loadings: number[];
  n: number;
}

/**
 * (Σ l)² / ((Σ l)² + Σ psi), with one factor fitted to the covariances by unweighted least squares (minres: Harman & Jones 1966): loadings
 * l that make the squared differences between s_jk and l_j l_k, j ≠ k, smallest, each in turn from the others until none moves;
 * psi_j = s_jj - l_j². It is the fixed point of iterated principal axes, and lavaan's ULS. Exact for three questions: l1² = s12 s13 / s23.
 * Withheld: `no-questions`, `one-question`, `two-questions`, `too-few` (under 50 people), `constant-question`,
 * `negative-uniqueness` (a psi below 0: Heywood case), `no-convergence`.
 * @example omega({ n: 60, matrix: [[2, 1, 1], [1, 2, 1], [1, 1, 2]] }).value.toFixed(6) // '0.750000'
 * @example omega({ n: 49, matrix: [[2, 1, 1], [1, 2, 1], [1, 1, 2]] }) // { state: 'withheld', why: 'too-few' }
 */
export function omega({ n, matrix }: Covariances): Computed<Omega> {
  const questions = matrix.length;
  if (questions === 0) return withheld('no-questions');
  if (questions < 3) return withheld(questions === 1 ? 'one-question' : 'two-questions');
  if (n < omegaNeeds) return withheld('too-few');
  const variances = matrix.map((line, j) => line[j] ?? 0);
  if (variances.some((variance) => variance === 0)) return withheld('constant-question');
  const loadings = fitted(matrix, variances);
  if (loadings === null) return withheld('no-convergence');
  const unique = variances.map((variance, j) => variance - (loadings[j] ?? 0) ** 2);
  if (unique.some((psi) => psi < 0)) return withheld('negative-uniqueness');
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return computed({ value: common / (common + unique.reduce((sum, psi) => sum + psi, 0)), loadings, n });
}

/** The loadings of one factor, with a sum of at least 0; null where they don't settle or nothing is common. */
function fitted(matrix: readonly number[][], variances: readonly number[]): number[] | null {
  const largest = Math.sqrt(Math.max(...variances));
  const loadings = startingLoadings(matrix);
  for (let round = 0; round < mostRounds; round++) {
    let [moved, highest] = [0, 0];
    for (let j = 0; j < loadings.length; j++) {
      const line = matrix[j] ?? [];
      let [shared, weight] = [0, 0];
      for (let k = 0; k < loadings.length; k++) {
        if (k === j) continue;
        const loading = loadings[k] ?? 0;
        shared += (line[k] ?? 0) * loading;
        weight += loading * loading;
      }
      if (weight === 0) return null;
      const next = shared / weight;
      moved = Math.max(moved, Math.abs(next - (loadings[j] ?? 0)));
      highest = Math.max(highest, Math.abs(next));
      loadings[j] = next;
    }
    if (!(highest < 1e6 * largest)) return null;
    if (moved > settled * largest) continue;
    return loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? loadings.map((loading) => -loading) : loadings;
  }
  return null;
}

/** Where to begin: each question's share in the largest row of covariances, with its sign. */
function startingLoadings(matrix: readonly number[][]): number[] {
  const weightOf = (line: readonly number[], j: number): number =>
    line.reduce((sum, covariance, k) => (k === j ? sum : sum + Math.abs(covariance)), 0);
  const weights = matrix.map(weightOf);
  const lead = weights.indexOf(Math.max(...weights));
  const scale = Math.sqrt(matrix[lead]?.[lead] ?? 1);
  return matrix.map((line, j) => (j === lead ? scale : (line[lead] ?? 0) / scale));
}
