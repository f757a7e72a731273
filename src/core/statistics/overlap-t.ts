// Change where some people answered both times and others only once: everybody counts, and pairs make the test sharper.
import { type Computed, usualConfidence, withheld } from './computed.ts';
import { type Difference, judged } from './difference.ts';
import { measured, sampleOf } from './sample.ts';

/** Scores of people who answered only before, only after, and both times. */
export interface Overlap {
  onlyBefore: readonly number[];
  onlyAfter: readonly number[];
  pairs: readonly { before: number; after: number }[];
}

/** With fewer pairs than this, treat both waves as independent. */
export const overlapNeeds = 6;

/**
 * After minus before for partially overlapping samples, variances not assumed equal (Derrick, Russ, Toher & White 2017): with r the
 * correlation in the c pairs (0 where one side does not vary), se² = s1²/n1 + s2²/n2 - 2 r c s1 s2 / (n1 n2) and
 * df = (c - 1) + (g - c + 1) (a + b) / (a + b + 2c), g being Welch's for everyone and a, b the unpaired. Equals Welch's t without pairs
 * and the paired t without others. Source: Partiallyoverlapping::Partover.test. Withheld: `no-answers`, `one-answer`, `zero-variance`.
 * @example overlapT({ onlyBefore: [1, 2], onlyAfter: [3, 4], pairs: [] }).difference // 2
 */
export function overlapT(
  { onlyBefore, onlyAfter, pairs }: Overlap,
  confidence: number = usualConfidence,
): Computed<Difference> {
  const first = measured(sampleOf([...onlyBefore, ...pairs.map(({ before }) => before)]));
  const second = measured(sampleOf([...onlyAfter, ...pairs.map(({ after }) => after)]));
  if (first.state === 'withheld') return first;
  if (second.state === 'withheld') return second;
  const [error1, error2] = [first.variance / first.n, second.variance / second.n];
  const both = pairs.length;
  const shared = (2 * correlation(pairs) * both * Math.sqrt(first.variance * second.variance)) / (first.n * second.n);
  const squaredError = error1 + error2 - shared;
  if (squaredError <= 1e-12 * (error1 + error2)) return withheld('zero-variance');
  const welchDf = (error1 + error2) ** 2 / (error1 ** 2 / (first.n - 1) + error2 ** 2 / (second.n - 1));
  const alone = onlyBefore.length + onlyAfter.length;
  const df = both === 0 ? welchDf : both - 1 + ((welchDf - both + 1) * alone) / (alone + 2 * both);
  return judged({ difference: second.mean - first.mean, se: Math.sqrt(squaredError), df }, confidence);
}

/** Pearson's r over pairs; 0 where there are fewer than two or one side does not vary. */
function correlation(pairs: Overlap['pairs']): number {
  const before = measured(sampleOf(pairs.map((pair) => pair.before)));
  const after = measured(sampleOf(pairs.map((pair) => pair.after)));
  if (before.state === 'withheld' || after.state === 'withheld') return 0;
  const scale = Math.sqrt(before.variance * after.variance) * (pairs.length - 1);
  if (scale === 0) return 0;
  const together = pairs.reduce((sum, pair) => sum + (pair.before - before.mean) * (pair.after - after.mean), 0);
  return Math.max(-1, Math.min(1, together / scale));
}
