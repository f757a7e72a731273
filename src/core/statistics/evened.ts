// Differences between a few people and many. Where answers crowd at one end of the scale, a few people often answer nearly alike: by their
// own spread they are sure of what they say, and Welch's t takes their luck for a change. So the spread of both together must bear it out.
import { type Difference, judged } from './difference.ts';
import type { MeanEstimate } from './standard-error.ts';

/** From so many times as many people on one side on. Nearer to each other, Welch's t errs no more often than it should. */
export const unevenFrom = 1.5;

/**
 * What has to be added to the squared error of a difference of two means so that it is that of the spread of both together: by how much
 * Student's pooled s² (1 / n1 + 1 / n2) exceeds se1² + se2². 0 where it does not, and where neither side has many more people.
 * @example spreadTogether({ mean: 1, se: 0, df: 9 }, { mean: 2, se: 0.1, df: 99 }).toFixed(6) // '0.090833'
 * @example spreadTogether({ mean: 1, se: 0, df: 9 }, { mean: 2, se: 0.1, df: 9 }) // 0
 */
export function spreadTogether(before: MeanEstimate, after: MeanEstimate): number {
  const [n1, n2] = [before.df + 1, after.df + 1];
  if (Math.max(n1, n2) < unevenFrom * Math.min(n1, n2)) return 0;
  const pooled = (before.df * n1 * before.se ** 2 + after.df * n2 * after.se ** 2) / (before.df + after.df);
  return Math.max(0, pooled * (1 / n1 + 1 / n2) - (before.se ** 2 + after.se ** 2));
}

/**
 * The same difference with its squared error larger by `more`; degrees of freedom stay.
 * @example withMore({ difference: 1, se: 0.3, df: 9, t: 3.3, p: 0, low: 0.3, high: 1.7 }, 0.16).se // 0.5
 */
export function withMore(difference: Difference, more: number): Difference {
  if (more <= 0) return difference;
  const test = judged({ ...difference, se: Math.sqrt(difference.se ** 2 + more) });
  return test.state === 'computed' ? test : difference;
}
