// How large a difference is beside the spread of people: Hedges' g, for two groups and for pairs. Levels come first, this stands beside.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { logGammaStep } from './distributions/log-gamma.ts';
import { noncentralityInterval } from './distributions/noncentral-t.ts';
import { measured, type Sample, sampleOf } from './sample.ts';

/**
 * The factor that takes the upward bias out of a standardized difference with `df` degrees of freedom (above 1): exactly
 * Γ(df/2) / (√(df/2) Γ((df - 1)/2)), Hedges 1981.
 * @example smallSampleFactor(10).toFixed(10) // '0.9227456081'
 */
export const smallSampleFactor = (df: number): number => Math.exp(logGammaStep(df / 2));

/** A difference of more standard deviations than this means that next to nobody differs within the groups. */
const largestEffect = 100;

/** A standardized difference with its interval. */
export type EffectSize = Interval & { g: number };

/**
 * g for two groups, after minus before, over the pooled standard deviation; its interval from the noncentral t that fits the data.
 * Withheld: `no-answers`, `one-answer` (in either group), `zero-variance` (in both), `next-to-no-spread`.
 * @example hedgesG({ n: 6, mean: 2, variance: 1 }, { n: 6, mean: 3, variance: 1 }).g.toFixed(6) // '0.922746'
 */
export function hedgesG(before: Sample, after: Sample, confidence: number = usualConfidence): Computed<EffectSize> {
  const [first, second] = [measured(before), measured(after)];
  if (first.state === 'withheld') return first;
  if (second.state === 'withheld') return second;
  const df = first.n + second.n - 2;
  const pooled = ((first.n - 1) * first.variance + (second.n - 1) * second.variance) / df;
  if (pooled === 0) return withheld('zero-variance');
  const standardized = (second.mean - first.mean) / Math.sqrt(pooled);
  return effectSize(standardized, Math.sqrt(1 / first.n + 1 / second.n), df, confidence);
}

/**
 * g_z for the same people: the mean of their differences over the standard deviation of the differences, with its interval.
 * Withheld: `no-answers`, `one-answer`, `under-three` (two pairs leave the correction without a value), `zero-variance`,
 * `next-to-no-spread`.
 * @example gOfMoves([1, 0, 2, 1, 1]).g.toFixed(6) // '1.128379'
 */
export function gOfMoves(differences: readonly number[], confidence: number = usualConfidence): Computed<EffectSize> {
  const known = measured(sampleOf(differences));
  if (known.state === 'withheld') return known;
  if (known.n < 3) return withheld('under-three');
  if (known.variance === 0) return withheld('zero-variance');
  return effectSize(known.mean / Math.sqrt(known.variance), 1 / Math.sqrt(known.n), known.n - 1, confidence);
}

/**
 * g_av for the same people: the mean of their differences over the average spread before and after (Lakens 2013), which can be compared
 * with the g of two groups. No interval is known that holds. Withheld: `no-answers`, `one-answer`, `zero-variance` (before and after).
 * @example gOfPairs([{ before: 1, after: 2 }, { before: 2, after: 3 }, { before: 3, after: 4 }]).g.toFixed(6) // '0.797885'
 */
export function gOfPairs(pairs: readonly { before: number; after: number }[]): Computed<{ g: number }> {
  const before = measured(sampleOf(pairs.map((pair) => pair.before)));
  const after = measured(sampleOf(pairs.map((pair) => pair.after)));
  if (before.state === 'withheld') return before;
  if (after.state === 'withheld') return after;
  const average = (before.variance + after.variance) / 2;
  if (average === 0) return withheld('zero-variance');
  const standardized = (after.mean - before.mean) / Math.sqrt(average);
  return computed({ g: smallSampleFactor(2 * (pairs.length - 1)) * standardized });
}

/** g and its interval from a standardized difference whose t is `standardized / scale`. */
function effectSize(standardized: number, scale: number, df: number, confidence: number): Computed<EffectSize> {
  const factor = smallSampleFactor(df);
  if (!(Math.abs(standardized) <= largestEffect)) return withheld('next-to-no-spread');
  const { low, high } = noncentralityInterval(standardized / scale, df, confidence);
  return computed({ g: factor * standardized, low: factor * scale * low, high: factor * scale * high });
}
