// How far a score may be off: the interval that goes with it, what it was made from, or the reason why there is none.
import type { Group } from '../audit.ts';
import { boundedInterval } from '../statistics/bounded-interval.ts';
import { type Computed, computed, type Interval, type WhyNot, withheld } from '../statistics/computed.ts';
import type { MeanEstimate } from '../statistics/standard-error.ts';

/**
 * Where the error comes from: `answers` to one question; `persons`, each of whom has a score; or `bound`, the largest error there can be
 * where hands were counted and nobody knows whose answers go together.
 */
export type ErrorFrom = 'answers' | 'persons' | 'bound';

/**
 * A 95 % interval for a score, 0..1. `se` is the standard error it was made from, `n` how many people (the fewest, where questions differ).
 * Where `headcount` is known, it is for these people as they are now: the closer n comes to it, the narrower it is.
 */
export interface Span extends Interval {
  se: number;
  df: number;
  n: number;
  from: ErrorFrom;
  headcount: number | null;
}
export type Estimate = Computed<Span>;

/** What a span is made with. */
export interface Behind {
  n: number;
  from: ErrorFrom;
  headcount: number | null;
}

/** The interval of a mean score, 0..1, with the error that its people leave; smaller where the headcount is known (n of N answered). */
export function spanOf(error: Computed<MeanEstimate>, { n, from, headcount }: Behind): Estimate {
  if (error.state === 'withheld') return error;
  const known = headcount !== null && headcount >= n ? headcount : null;
  const se = known === null ? error.se : error.se * Math.sqrt(1 - n / known);
  const interval = boundedInterval({ mean: error.mean, se, df: error.df }, { lowest: 0, highest: 1 });
  if (interval.state === 'withheld') return interval;
  return computed({ low: interval.low, high: interval.high, se, df: error.df, n, from, headcount: known });
}

/** One part of a weighted mean: its share, its score, and how far that may be off. */
export interface BoundPart {
  share: number;
  value: number;
  n: number;
  estimate: Estimate;
}
/** There is no error left, and that is known; or nobody differed, and nothing is known of the error. Both add none to a bound. */
const errorless: readonly WhyNot[] = ['everyone-answered', 'zero-variance'];

/**
 * The interval of a weighted mean whose parts may move together in any degree: Σ share SE, never too small. The errors of the parts have
 * their headcounts in them already. Shares add up to 1. Withheld for the reason of a part that has no error to add.
 */
export function boundOf(parts: readonly BoundPart[]): Estimate {
  const counted = parts.filter(({ share }) => share > 0);
  let [mean, se] = [0, 0];
  for (const { share, value, estimate } of counted) {
    if (estimate.state === 'withheld' && !errorless.includes(estimate.why)) return estimate;
    mean += share * value;
    se += estimate.state === 'computed' ? share * estimate.se : 0;
  }
  const n = Math.min(...counted.map((part) => part.n));
  if (counted.length === 0) return withheld('not-scored');
  if (se === 0) return withheld('zero-variance');
  const heads = counted.flatMap(({ estimate }) => (estimate.state === 'computed' ? [estimate.headcount] : []));
  const [headcount = null] = heads.every((head) => head === heads[0]) ? heads : [];
  const interval = boundedInterval({ mean, se, df: n - 1 }, { lowest: 0, highest: 1 });
  if (interval.state === 'withheld') return interval;
  return computed({ low: interval.low, high: interval.high, se, df: n - 1, n, from: 'bound' as const, headcount });
}

/** How many people there are, where that is known. */
export interface Heads {
  /** By group. */
  by: ReadonlyMap<string, number>;
  /** Of the groups that a question is for (all of them without a list); null where one of them is not known, or people belong to none. */
  of(askedOf?: readonly string[]): number | null;
}

/** The headcounts of an audit. `isSorted` is false where some people who answered belong to no group. */
export function headsOf(groups: readonly Group[], isSorted: boolean): Heads {
  const by = new Map(
    groups.flatMap(({ id, headcount }) => (headcount === undefined ? [] : [[id, headcount] as const])),
  );
  const of: Heads['of'] = (askedOf) => {
    const concerned = groups.filter(({ id }) => askedOf?.includes(id) ?? true);
    const known = concerned.flatMap(({ id }) => by.get(id) ?? []);
    if (!isSorted || concerned.length === 0 || known.length < concerned.length) return null;
    return known.reduce((sum, heads) => sum + heads, 0);
  };
  return { by, of };
}
