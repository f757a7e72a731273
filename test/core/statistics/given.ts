// Shorthand for tests of statistics that may be withheld.
import type { Computed, Interval, NotComputed, WhyNot } from '../../../src/core/statistics/computed.ts';

/** The numbers of a result that must be there. */
export function given<T extends object>(result: Computed<T> | undefined): T {
  if (result === undefined) throw new Error('nothing there');
  if (result.state === 'withheld') throw new Error(`withheld: ${result.why}`);
  return result;
}

/** What a withheld result looks like. */
export const withheld = (why: WhyNot): NotComputed => ({ state: 'withheld', why });

/** An interval as reference files name its ends. */
export const named = ({ low, high }: Interval) => ({ lower: low, upper: high });
/** An interval as a list of two. */
export const listed = ({ low, high }: Interval) => [low, high];
