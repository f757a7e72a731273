// Change between two different sets of people: Welch's t test, which does not ask that both vary alike.
import { type Computed, usualConfidence, withheld } from './computed.ts';
import { type Difference, independentDifference } from './difference.ts';
import { measured, type Sample } from './sample.ts';

/**
 * After minus before: t = d / √(s1²/n1 + s2²/n2) with the degrees of freedom of Welch 1947. One of the two may lack variance.
 * Source: t.test(after, before). Withheld: `no-answers`, `one-answer` (in either), `zero-variance` (all answers equal in both).
 * @example welch({ n: 2, mean: 3.5, variance: 0.5 }, { n: 2, mean: 4.5, variance: 0.5 }).p.toFixed(6) // '0.292893'
 * @example welch({ n: 3, mean: 4, variance: 0 }, { n: 3, mean: 3, variance: 0 }) // { state: 'withheld', why: 'zero-variance' }
 */
export function welch(before: Sample, after: Sample, confidence: number = usualConfidence): Computed<Difference> {
  const [first, second] = [measured(before), measured(after)];
  if (first.state === 'withheld') return first;
  if (second.state === 'withheld') return second;
  if (first.variance === 0 && second.variance === 0) return withheld('zero-variance');
  const estimate = ({ n, mean, variance }: typeof first) => ({ mean, se: Math.sqrt(variance / n), df: n - 1 });
  return independentDifference(estimate(first), estimate(second), confidence);
}
