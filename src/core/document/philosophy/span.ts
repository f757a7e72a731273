// How far a figure may be off, in the words that a client would use.
import type { Score } from '../../score.ts';
import type { Estimate } from '../../score-audit/estimate.ts';

interface Estimated {
  estimate: Estimate;
}

/** The whole numbers that a figure lies between, out of a hundred; null where nothing is known. */
export function spanOf({ estimate }: Estimated): { low: number; high: number } | null {
  if (estimate.state === 'withheld') return null;
  return { low: Math.round(estimate.low * 100), high: Math.round(estimate.high * 100) };
}

/** For a table: 48–61; empty where nothing is known. */
export function spanCell(part: Estimated): string {
  const span = spanOf(part);
  return span === null ? '' : `${span.low}–${span.high}`;
}

/** In mid-sentence, after a figure: "most likely between 48 and 61"; empty where nothing is known. */
export function spanInWords(part: Estimated): string {
  const span = spanOf(part);
  return span === null ? '' : `, most likely between ${span.low} and ${span.high}`;
}

/** A score's ends for a chart, 0..1. */
export const endsOf = (score: Score, { estimate }: Estimated): { low: number | null; high: number | null } =>
  score.state === 'withheld' || estimate.state === 'withheld'
    ? { low: null, high: null }
    : { low: estimate.low, high: estimate.high };
