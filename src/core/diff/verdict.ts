// The rule by which a difference gets its label. One table of thresholds; docs/statistics.md says how often it errs.
import type { Interval } from '../statistics/computed.ts';
import type { Difference } from '../statistics/difference.ts';
import { equivalence, steadyMargin, steadyP } from '../statistics/equivalence.ts';
import type { Verdict } from './audit-diff.ts';

/** All that verdicts go by. */
export const verdictRule = {
  /** No claim is made with fewer people than this on either side. */
  people: 10,
  /** Nor with fewer than this who answered both times, where only they are compared. */
  pairs: 8,
  /** From this many people on (in the smaller audit) the family is held to `level`, below to `strictLevel`. */
  many: 30,
  level: 0.05,
  strictLevel: 0.025,
  /** In levels: "steady" means shown to be smaller than this, and "(small)" that the 95 % interval lies within it. */
  margin: steadyMargin,
  steady: steadyP,
} as const;

/**
 * The level that a difference is held to; null where there are too few people for any claim. `n` is the smaller side's, and `budget` the
 * share of the level that this comparison may spend, 0..1.
 */
export function levelFor(n: number, people: 'all' | 'matched', budget = 1): number | null {
  if (people === 'matched') return n >= verdictRule.pairs ? verdictRule.level * budget : null;
  if (n >= verdictRule.many) return verdictRule.level * budget;
  return n >= verdictRule.people ? verdictRule.strictLevel * budget : null;
}

/** The verdict on a difference on the scale from 0 to 1; `steps` turns it into levels. */
export function verdictOn(difference: Difference, adjusted: number, level: number | null, steps: number): Verdict {
  if (level === null) return { is: 'cant-tell', why: 'too-few' };
  if (adjusted <= level && difference.difference !== 0) {
    return { is: difference.difference > 0 ? 'up' : 'down', small: liesWithin(difference, verdictRule.margin / steps) };
  }
  const steady = equivalence(difference, verdictRule.margin / steps);
  const shown = steady.state === 'computed' && steady.p <= verdictRule.steady;
  return shown ? { is: 'steady' } : { is: 'cant-tell', why: 'unclear' };
}

/** An interval on the scale from 0 to 1, in levels. */
export const inLevels = ({ low, high }: Interval, steps: number): Interval => ({
  low: low * steps,
  high: high * steps,
});

const liesWithin = ({ low, high }: Interval, margin: number): boolean => low > -margin && high < margin;

/** A verdict that the spread of both sides together bears out; where by that there is less to say, no more is said. */
export function bothSay(verdict: Verdict, even: Verdict | null): Verdict {
  if (even === null || even.is === verdict.is) return verdict;
  return even.is === 'steady' ? even : { is: 'cant-tell', why: 'uneven' };
}
