// Names for heights: the band a score stands in, what holds it back from a higher one, and the author's sentences that apply.
import { type Band, defaultBands, type Outcome, type Rubric } from '../rubric/rubric.ts';
import type { Score } from '../score.ts';
import type { ScoredFactor, ScoredRubric } from './scored-audit.ts';

/** Scores are 0..1 and thresholds 0..100; .29 * 100 must reach 29. */
const reaches = (value: number, from: number): boolean => value * 100 + 1e-9 >= from;

/** The highest band that a score reaches; the lowest one where it reaches none. Null without a score. `bands` stand lowest first. */
export function bandOf(score: Score, bands: readonly Band[]): Band | null {
  if (score.state === 'withheld') return null;
  return bands.findLast(({ from }) => reaches(score.value, from)) ?? bands[0] ?? null;
}

/**
 * The band of a rubric's score after its gates: a band whose `needs` are not met is held back, and the next lower one is tried.
 * A needed factor without a score does not meet the need.
 */
export function gatedBandOf(
  score: Score,
  rubric: Rubric,
  factors: readonly ScoredFactor[],
): Pick<ScoredRubric, 'band' | 'heldBack'> {
  const heldBack: ScoredRubric['heldBack'] = [];
  const reached = bandOf(score, rubric.bands);
  for (const band of rubric.bands.slice(0, reached === null ? 0 : rubric.bands.indexOf(reached) + 1).toReversed()) {
    const unmet = band.needs.flatMap(({ factor, from }) => {
      const has = factors.find((scored) => scored.factor.id === factor)?.score;
      const value = has?.state === 'scored' ? has.value : null;
      if (value !== null && reaches(value, from)) return [];
      return [{ band: band.title, factor, needs: from, has: value === null ? null : value * 100 }];
    });
    if (unmet.length === 0) return { band, heldBack };
    heldBack.push(...unmet);
  }
  return { band: reached === null ? null : (rubric.bands[0] ?? null), heldBack };
}

/** The sentences whose factor (or, without one, the whole rubric) stands in their range, in the author's order. */
export function outcomesOf(outcomes: readonly Outcome[], score: Score, factors: readonly ScoredFactor[]): string[] {
  return outcomes.flatMap(({ factor, from, below, say }) => {
    const of = factor === undefined ? score : factors.find((scored) => scored.factor.id === factor)?.score;
    if (of?.state !== 'scored') return [];
    const high = from === undefined || reaches(of.value, from);
    const low = below === undefined || !reaches(of.value, below);
    return high && low ? [say] : [];
  });
}

/** Where the bands of some rubrics begin, 0..100. */
export const thresholdsOf = (rubrics: readonly { rubric: Rubric }[]): Set<number> =>
  new Set([...defaultBands, ...rubrics.flatMap(({ rubric }) => rubric.bands)].map(({ from }) => from));

/**
 * A score, 0..1, in figures out of a hundred: a whole number, but with a decimal where rounding would lift it into a band
 * that it has not reached.
 * @example sayHundred(0.536, new Set([50])) // '54'
 * @example sayHundred(0.497, new Set([50])) // '49.7'
 */
export function sayHundred(value: number, thresholds: ReadonlySet<number>): string {
  const whole = Math.round(value * 100);
  if (!thresholds.has(whole) || reaches(value, whole)) return String(whole);
  return (Math.floor(value * 1000) / 10).toFixed(1);
}
