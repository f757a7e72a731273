// How often a person of one group answers higher than one of another, less how often lower: an effect size that asks only for order.
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { tQuantile } from './distributions/t.ts';

/** Delta, -1..1, with the variance behind its interval. */
export type CliffsDelta = Interval & { delta: number; variance: number };

/**
 * delta = P(after > before) - P(after < before), with Cliff's unbiased variance, at least (1 - delta²) / (n1 n2 - 1), and the interval of
 * Feng & Cliff 2004 with t(n1 + n2 - 2). Where all of one group lie beyond the other, delta is ± 1, the interval ends there, and its
 * other end is made from delta (n1 n2 - 1) / (n1 n2). Source: effsize::cliff.delta(return.dm = TRUE), whose fast path is wrong with ties.
 * Withheld: `no-answers`, `one-answer` (in either group), `zero-variance` (all answers equal in both).
 * @example cliffsDelta([1, 2, 3], [2, 3, 4]).delta.toFixed(6) // '0.555556'
 * @example cliffsDelta([3, 3], [3, 3]) // { state: 'withheld', why: 'zero-variance' }
 */
export function cliffsDelta(
  before: readonly number[],
  after: readonly number[],
  confidence: number = usualConfidence,
): Computed<CliffsDelta> {
  const [n1, n2] = [after.length, before.length];
  const fewest = Math.min(n1, n2);
  if (fewest < 2) return withheld(fewest === 0 ? 'no-answers' : 'one-answer');
  const [was, is] = [stepped(before), stepped(after)];
  const [placed, placedBefore] = [placements(is, was), placements(was, is)];
  const unequal = placed.reduce((sum, { below, above }) => sum + below + above, 0);
  if (unequal === 0) return withheld('zero-variance');
  const overBefore = placed.map(({ below, above }) => (below - above) / n2);
  const underAfter = placedBefore.map(({ below, above }) => (above - below) / n1);
  const delta = overBefore.reduce((sum, share) => sum + share, 0) / n1;
  const separated = Math.abs(delta) > 1 - 1e-12;
  const centre = separated ? (delta * (n1 * n2 - 1)) / (n1 * n2) : delta;
  const squares = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + (share - centre) ** 2, 0);
  // Σ (d_ij - c)², d_ij being -1, 0 or 1: the untied pairs, less what the mean takes away.
  const cells = unequal - 2 * centre * delta * n1 * n2 + centre * centre * n1 * n2;
  const unbiased =
    (n2 * n2 * squares(overBefore) + n1 * n1 * squares(underAfter) - cells) / (n1 * n2 * (n1 - 1) * (n2 - 1));
  const variance = separated ? unbiased : Math.max(unbiased, (1 - centre * centre) / (n1 * n2 - 1));
  const t = tQuantile((1 + confidence) / 2, n1 + n2 - 2);
  const room = 1 - centre * centre;
  const half = t * Math.sqrt(variance) * Math.sqrt(room * room + t * t * variance);
  const end = (sign: number): number => (centre * room + sign * half) / (room + t * t * variance);
  const low = separated && delta < 0 ? -1 : Math.max(-1, end(-1));
  const high = separated && delta > 0 ? 1 : Math.min(1, end(1));
  return computed({ delta: separated ? Math.sign(delta) : delta, variance, low, high });
}

/** Scores are means of steps: what rounding leaves between two that are equal must not make one the higher. */
const stepped = (values: readonly number[]): number[] => values.map((value) => Math.round(value * 1e9));

/** How many of the others lie below and above each value; sorted once, so that large groups stay quick. */
function placements(values: readonly number[], others: readonly number[]): { below: number; above: number }[] {
  const sorted = Float64Array.from(others).sort();
  return values.map((value) => ({
    below: countUntil(sorted, (other) => other >= value),
    above: sorted.length - countUntil(sorted, (other) => other > value),
  }));
}

/** How many of the sorted numbers stand before the first that passes. */
function countUntil(sorted: Float64Array, passes: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
