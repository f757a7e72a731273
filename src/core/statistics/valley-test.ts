// Whether a room is split: an exact test for a valley between two camps, on the low, the centre and the high zone of a scale.
// The dip test and Sarle's coefficient were tried first; both are useless on scales of five levels (see docs/statistics.md).
import { binomialTail } from './binomial-tail.ts';
import { answersIn } from './mean.ts';

/** Answers in the three zones, and how many levels a side and the centre hold. */
export interface Zones {
  low: number;
  centre: number;
  high: number;
  levelsPerSide: number;
  levelsInCentre: number;
}

/**
 * The three zones of a scale: the centre is the middle level, or the two middle levels where their number is even.
 * Null with fewer than three levels, where there is no centre between two sides.
 * @example zones([1, 2, 3, 4, 5]).low // 3
 */
export function zones(counts: readonly number[]): Zones | null {
  const levelsInCentre = counts.length % 2 === 1 ? 1 : 2;
  const levelsPerSide = (counts.length - levelsInCentre) / 2;
  if (levelsPerSide < 1) return null;
  return {
    low: answersIn(counts.slice(0, levelsPerSide)),
    centre: answersIn(counts.slice(levelsPerSide, levelsPerSide + levelsInCentre)),
    high: answersIn(counts.slice(levelsPerSide + levelsInCentre)),
    levelsPerSide,
    levelsInCentre,
  };
}

/**
 * The p value of the valley: the larger of two exact binomial tails, one for each side against the centre (intersection-union,
 * with evenly spread answers as the boundary). Small when both sides stand higher than the centre.
 * @example valleyP({ low: 0, centre: 5, high: 5, levelsPerSide: 2, levelsInCentre: 1 }) // 1
 * @example valleyP({ low: 10, centre: 0, high: 10, levelsPerSide: 2, levelsInCentre: 1 }).toFixed(4) // '0.0173'
 */
export function valleyP({ low, centre, high, levelsPerSide, levelsInCentre }: Zones): number {
  const chance = levelsPerSide / (levelsPerSide + levelsInCentre);
  return Math.max(binomialTail(low + centre, low, chance), binomialTail(high + centre, high, chance));
}

/** 'possible' also covers answers that are simply scattered; 'not-tested' is said where there are no two answers on three levels. */
export type Split = 'clear' | 'possible' | 'none' | 'not-tested';

/** At or under this p a split is clear; the real rate of false alarms is then at most 3.2 %. */
const clearSplitP = 0.1;
/** A possible split needs this many answers, this share on either side, and a centre of at most half the smaller side. */
export const possibleSplit = { answers: 8, share: 0.3, centre: 0.5 } as const;

/**
 * What the valley test says of answers counted per level.
 * @example splitOf([10, 0, 0, 0, 10]) // 'clear'
 * @example splitOf([3, 1, 1, 0, 4]) // 'possible'
 * @example splitOf([0, 2, 6, 2, 0]) // 'none'
 */
export function splitOf(counts: readonly number[]): Split {
  const n = answersIn(counts);
  const parts = zones(counts);
  if (parts === null || n < 2) return 'not-tested';
  if (valleyP(parts) <= clearSplitP) return 'clear';
  const smaller = Math.min(parts.low, parts.high);
  const parted = smaller >= possibleSplit.share * n && parts.centre <= possibleSplit.centre * smaller;
  return n >= possibleSplit.answers && parted ? 'possible' : 'none';
}
