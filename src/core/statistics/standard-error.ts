// How far a mean may lie from the one that more people like these would give: its standard error, with or without a headcount.
import { type Computed, computed, withheld } from './computed.ts';
import { measured, type Sample } from './sample.ts';

/** A mean with its standard error, in the units of the mean, and the degrees of freedom behind it. */
export interface MeanEstimate {
  mean: number;
  se: number;
  df: number;
}

/**
 * The mean of a sample with its standard error s / √n and n - 1 degrees of freedom.
 * Withheld: `no-answers`, `one-answer`, `zero-variance` (equal answers say nothing about the error; see dissenters.ts).
 * @example standardError({ n: 4, mean: 3, variance: 4 }) // { state: 'computed', mean: 3, se: 1, df: 3 }
 * @example standardError({ n: 4, mean: 3, variance: 0 }) // { state: 'withheld', why: 'zero-variance' }
 */
export function standardError(sample: Sample): Computed<MeanEstimate> {
  const known = measured(sample);
  if (known.state === 'withheld') return known;
  if (known.variance === 0) return withheld('zero-variance');
  return computed({ mean: known.mean, se: Math.sqrt(known.variance / known.n), df: known.n - 1 });
}

/**
 * The same where the group is finite: s²/n is multiplied by 1 - n/N, N being the headcount (as in R's survey package; not the
 * (N - n)/(N - 1) of some textbooks, which goes with another variance). The error is 0 when everyone answered.
 * For "where do we stand now" only, never for change: asking the same people again gives other answers.
 * Withheld as above, and `more-answers-than-people`.
 * @example finiteStandardError({ n: 4, mean: 3, variance: 4 }, 16).se.toFixed(6) // '0.866025'
 * @example finiteStandardError({ n: 5, mean: 3, variance: 4 }, 5).se // 0
 */
export function finiteStandardError(sample: Sample, headcount: number): Computed<MeanEstimate> {
  const plain = standardError(sample);
  if (plain.state === 'withheld') return plain;
  if (headcount < sample.n) return withheld('more-answers-than-people');
  return computed({ mean: plain.mean, se: plain.se * Math.sqrt(1 - sample.n / headcount), df: plain.df });
}
