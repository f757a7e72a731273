// From counts and moments of a summary to the samples that statistics are made from, in scores from 0 to 1.
import type { Sample } from '../statistics/sample.ts';
import { deviationOf, type Moments, meanOf } from '../summary/moments.ts';
import type { Cell } from '../summary/summary.ts';

/** The answers of a cell as worths from 0 to 1. */
export function sampleOfCell({ counts }: Pick<Cell, 'counts'>, worths: readonly (number | null)[]): Sample {
  const scored = counts.map((count, slot) => ({ count, worth: worths[slot] ?? null }));
  const known = scored.flatMap(({ count, worth }) => (worth === null ? [] : [{ count, worth }]));
  const n = known.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return { n, mean: null, variance: null };
  const mean = known.reduce((sum, { count, worth }) => sum + count * worth, 0) / n;
  if (n === 1) return { n, mean, variance: null };
  return { n, mean, variance: known.reduce((sum, { count, worth }) => sum + count * (worth - mean) ** 2, 0) / (n - 1) };
}

/** Persons' scores as a sample. */
export function sampleOfMoments(moments: Moments): Sample {
  const deviation = deviationOf(moments);
  return { n: moments.n, mean: meanOf(moments), variance: deviation === null ? null : deviation ** 2 };
}
