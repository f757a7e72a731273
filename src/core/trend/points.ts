// Where each part of one audit stands, with its interval: the audit by itself, by its own questions and weights.
import type { Audit } from '../audit.ts';
import { keyOf } from '../audit.ts';
import { type SideOfColumn, sideOf, wholeSide } from '../diff/columns.ts';
import { type Wave, waveOf } from '../diff/wave.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { boundedInterval } from '../statistics/bounded-interval.ts';
import type { Interval } from '../statistics/computed.ts';
import type { FactorKey } from '../summary/sheet.ts';
import type { Point } from './trend.ts';

/** One audit's points: of the whole, and of each factor by its key. */
export interface Points {
  scored: ScoredAudit;
  overall: Point;
  factors: Map<FactorKey, { factor: ScoredFactor; point: Point }>;
}

/** Scores an audit by today's code and says how far each score may be off. */
export function pointsOf(audit: Audit): Points {
  const keys = audit.rubrics.flatMap(({ rubric }) => rubric.factors.map(({ id }) => keyOf(rubric.id, id)));
  const wave = waveOf(audit, keys);
  const { scored } = wave;
  const all = scored.rubrics.flatMap(({ factors, share }) => factors.map((factor) => ({ factor, share })));
  const factors = new Map(
    all.map(({ factor }, index) => [
      keyOf(factor.rubric, factor.factor.id),
      { factor, point: pointOf(factor.score, wave.factors[index] && sideOf(wave.factors[index], wave, index)) },
    ]),
  );
  return { scored, overall: overallOf(wave, all), factors };
}

function overallOf(wave: Wave, all: readonly { factor: ScoredFactor; share: number }[]): Point {
  const { overall, rubrics } = wave.scored;
  // Weights as the overall score has them: those of rubrics and factors that have a score, shared out again within each.
  const scoredRubrics = rubrics.filter(({ score }) => score.state === 'scored');
  const heavy = new Map(scoredRubrics.map(({ rubric, share }) => [rubric.id, share]));
  const within = new Map(
    rubrics.map(({ rubric, factors }) => [
      rubric.id,
      factors.reduce((sum, { share, score }) => sum + (score.state === 'scored' ? share : 0), 0),
    ]),
  );
  const weights = all.map(({ factor }, index) => {
    const carried = within.get(factor.rubric) ?? 0;
    if (wave.factors[index] === null || carried === 0) return 0;
    return ((heavy.get(factor.rubric) ?? 0) * factor.share) / carried;
  });
  const any = weights.some((weight) => weight > 0);
  return pointOf(overall, any ? wholeSide(wave, weights) : null);
}

function pointOf(score: ScoredFactor['score'], side: SideOfColumn | null | undefined): Point {
  if (score.state === 'withheld') return { state: 'withheld', why: score.why };
  const { value, n, nMost } = score;
  const stand = { value, n, nMost };
  return { state: 'scored', stand, basis: side?.basis ?? 'counts', interval: side ? intervalOf(side) : null };
}

function intervalOf({ estimate }: SideOfColumn): Interval | null {
  if (estimate.state === 'withheld' || estimate.df < 1) return null;
  const interval = boundedInterval(estimate, { lowest: 0, highest: 1 });
  return interval.state === 'computed' ? { low: interval.low, high: interval.high } : null;
}
