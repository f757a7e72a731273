// Differences between a few people and many. Where answers crowd at one end of the scale, a few people often answer nearly alike: by their
// own spread they are sure of what they say, and Welch's t takes their luck for a change. So the spread of both together must bear it out.
import { type Difference, judged } from './difference.ts';
import type { MeanEstimate } from './standard-error.ts';

/** From so many times as many people on one side on. Nearer to each other, Welch's t errs no more often than it should. */
export const unevenFrom = 1.5;

/**
 * A difference of two means as it is with the spread of both together, where one side has many more people and its error is larger so;
 * else as it was. The squared error grows by what Student's pooled s² (1 / n1 + 1 / n2) has over se1² + se2²; degrees of freedom stay.
 * @example evened({ difference: 1, se: 0.1, df: 9, t: 10, p: 0, low: 0.8, high: 1.2 }, { mean: 1, se: 0, df: 9 }, { mean: 2, se: 0.1, df: 99 }).se.toFixed(6) // '0.317543'
 */
export function evened(difference: Difference, before: MeanEstimate, after: MeanEstimate): Difference {
  const [n1, n2] = [before.df + 1, after.df + 1];
  if (Math.max(n1, n2) < unevenFrom * Math.min(n1, n2)) return difference;
  const pooled = (before.df * n1 * before.se ** 2 + after.df * n2 * after.se ** 2) / (before.df + after.df);
  const more = pooled * (1 / n1 + 1 / n2) - (before.se ** 2 + after.se ** 2);
  if (more <= 0) return difference;
  const test = judged({ ...difference, se: Math.sqrt(difference.se ** 2 + more) });
  return test.state === 'computed' ? test : difference;
}
