// Quartiles of a few clients' figures, told so that no client can be found in them. docs/statistics.md says why each step is taken.

/** What is told of the figures of several organizations, in points of 100. */
export interface Quartiles {
  low: number;
  middle: number;
  high: number;
}

/** Fewer organizations than this are never compared with. */
export const leastOrganizations = 5;
/** Each quartile is the mean of at least so many organizations' figures. */
const leastBehind = 3;
/** Figures are told in steps of so many points, and the outer quartiles never nearer together than two steps. */
const step = 5;
/** Beyond these nothing is told: nearly 0 or 100 would be everybody's figure. */
const ends = { lowest: 10, highest: 90 };

/**
 * The quartiles of shares from 0 to 1; nothing of fewer than five. Each is the mean of the three (or of a third of all) that lie nearest
 * to its place, so that none is a figure of one organization; then it is rounded to five points.
 * @example quartilesOf([0.31, 0.42, 0.5, 0.61, 0.77]) // { low: 40, middle: 50, high: 65 }
 * @example quartilesOf([0.5, 0.5, 0.5, 0.5, 0.5]) // { low: 45, middle: 50, high: 55 }
 * @example quartilesOf([0.3, 0.4, 0.5, 0.6]) // null
 */
export function quartilesOf(shares: readonly number[]): Quartiles | null {
  if (shares.length < leastOrganizations) return null;
  const sorted = shares.toSorted((one, other) => one - other);
  const width = Math.max(leastBehind, Math.ceil(sorted.length / 3));
  const at = (part: number): number => {
    const first = Math.round(part * (sorted.length - 1) - (width - 1) / 2);
    const from = Math.min(sorted.length - width, Math.max(0, first));
    const own = sorted.slice(from, from + width);
    return inSteps((100 * own.reduce((sum, share) => sum + share, 0)) / width);
  };
  const middle = within(at(0.5), ends.lowest + step, ends.highest - step);
  return {
    low: within(Math.min(at(0.25), middle - step), ends.lowest, ends.highest),
    middle,
    high: within(Math.max(at(0.75), middle + step), ends.lowest, ends.highest),
  };
}

const inSteps = (points: number): number => step * Math.round(points / step);
const within = (points: number, lowest: number, highest: number): number => Math.min(highest, Math.max(lowest, points));

/** Where a figure stands among others: by what is told of them, and never by their own figures. */
export type Place = 'below-most' | 'below-the-middle' | 'above-the-middle' | 'above-most';

/** The place of a share among quartiles, by its whole points, as both are printed. */
export function placeAmong(share: number, { low, middle, high }: Quartiles): Place {
  const points = Math.round(100 * share);
  if (points < low) return 'below-most';
  if (points < middle) return 'below-the-middle';
  return points <= high ? 'above-the-middle' : 'above-most';
}
