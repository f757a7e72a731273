// What the data could have shown at all: printed beside "can't tell", so that nobody takes silence for standing still.
import { type Computed, computed, withheld } from './computed.ts';
import { tQuantile } from './distributions/t.ts';

/** Two groups, the spread within them, and how strictly differences are judged. */
export interface Looking {
  before: number;
  after: number;
  /** Pooled standard deviation, in levels. */
  spread: number;
  /** How many differences are judged together. */
  family: number;
  /** The level of the whole family, such as .05. */
  level: number;
}

/** A change of the size given is found with this chance. */
const power = 0.8;

/**
 * The smallest change, in the units of `spread`, that would have been found with 80 % chance:
 * (t[1 - level / (2 family)] + t[.80]) · spread · √(1 / before + 1 / after). power.t.test agrees within about 0.2 %.
 * Withheld: `no-answers`, `one-answer` (in either group), `zero-variance`.
 * @example smallestVisibleChange({ before: 26, after: 23, spread: 0.8, family: 6, level: 0.05 }).value.toFixed(6) // '0.825292'
 */
export function smallestVisibleChange({ before, after, spread, family, level }: Looking): Computed<{ value: number }> {
  const fewest = Math.min(before, after);
  if (fewest < 2) return withheld(fewest < 1 ? 'no-answers' : 'one-answer');
  if (spread === 0) return withheld('zero-variance');
  const df = before + after - 2;
  const reach = tQuantile(1 - level / (2 * family), df) + tQuantile(power, df);
  return computed({ value: reach * spread * Math.sqrt(1 / before + 1 / after) });
}
