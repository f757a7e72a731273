// How far a factor's mean may be off where hands were counted. Who answered what is not known, so nobody knows how much the answers of
// one person go together; the error is therefore bounded, not estimated, and what follows from it is cautious.
import { type Computed, computed, withheld } from './computed.ts';
import { measured, type Sample } from './sample.ts';
import type { MeanEstimate } from './standard-error.ts';

/** One question (or factor) that hands were raised for, with its weight. */
export interface HandsPart {
  weight: number;
  sample: Sample;
}

/** A mean with the largest standard error it can have; `n` is the fewest votes behind it and `nMost` the most. */
export type HandsEstimate = MeanEstimate & { n: number; nMost: number };

/**
 * The mean of means Σ w M / Σ w over questions with votes, with the standard error Σ w SE / Σ w: what it would be if all questions moved
 * together, and so never too small (triangle inequality). Degrees of freedom are those of the question with the fewest votes.
 * The same holds for the overall over factors. Withheld: `no-weight`, `too-little` (under half of the weight has votes), `one-answer`
 * (a question has a single vote), `zero-variance` (all votes equal in every question).
 * @example handsEstimate([{ weight: 1, sample: { n: 4, mean: 2, variance: 4 } }, { weight: 1, sample: { n: 9, mean: 4, variance: 9 } }]) // { state: 'computed', mean: 3, se: 1, df: 3, n: 4, nMost: 9 }
 */
export function handsEstimate(parts: readonly HandsPart[]): Computed<HandsEstimate> {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole <= 0) return withheld('no-weight');
  const voted = parts.filter(({ weight, sample }) => weight > 0 && sample.n > 0);
  const carried = voted.reduce((sum, { weight }) => sum + weight, 0);
  if (carried < 0.5 * whole * (1 - 1e-9)) return withheld(voted.length === 0 ? 'no-answers' : 'too-little');
  let [mean, se] = [0, 0];
  for (const { weight, sample } of voted) {
    const known = measured(sample);
    if (known.state === 'withheld') return known;
    mean += (weight / carried) * known.mean;
    se += (weight / carried) * Math.sqrt(known.variance / known.n);
  }
  if (se === 0) return withheld('zero-variance');
  const votes = voted.map(({ sample }) => sample.n);
  const n = Math.min(...votes);
  return computed({ mean, se, df: n - 1, n, nMost: Math.max(...votes) });
}
