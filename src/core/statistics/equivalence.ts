// Whether a factor stood still. "Not significant" never means that: only a difference shown to be small does.
import { type Computed, computed, type Interval, withheld } from './computed.ts';
import { tQuantile, tTails } from './distributions/t.ts';

/** Differences under this many levels are too small to matter: half a step, about half a standard deviation (Norman, Sloan & Wyrwich 2003). */
export const steadyMargin = 0.5;
/** At or under this p a factor is steady. Each factor has its own 5 % error; it is not divided among them. */
export const steadyP = 0.05;

/**
 * Two one-sided t tests (Schuirmann 1987): p is the larger of P(T >= (d + margin) / se) and P(T <= (d - margin) / se), and
 * p <= .05 exactly when the 90 % interval, `low` to `high`, lies within ± margin. Withheld: `zero-variance` (se is 0).
 * @example equivalence({ difference: 0, se: 0.25, df: 30 }, 0.5).p.toFixed(6) // '0.027313'
 */
export function equivalence(
  { difference, se, df }: { difference: number; se: number; df: number },
  margin: number,
): Computed<Interval & { p: number }> {
  if (se === 0) return withheld('zero-variance');
  const above = tTails((difference + margin) / se, df).upper;
  const below = tTails((difference - margin) / se, df).lower;
  const half = tQuantile(1 - steadyP, df) * se;
  return computed({ p: Math.max(above, below), low: difference - half, high: difference + half });
}
