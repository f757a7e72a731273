// Where each part of one audit stands, with its interval: the audit by itself, by its own questions and weights.
import type { Audit } from '../audit.ts';
import { keyOf } from '../audit.ts';
import type { Score } from '../score.ts';
import type { Estimate } from '../score-audit/estimate.ts';
import { scoreSummary } from '../score-audit/score-audit.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import type { FactorKey } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import type { Point } from './trend.ts';

/** One audit's points: of the whole, and of each factor by its key. */
export interface Points {
  scored: ScoredAudit;
  overall: Point;
  factors: Map<FactorKey, { factor: ScoredFactor; point: Point }>;
}

/** Scores an audit by today's code; how far each score may be off is what the audit says of itself. */
export function pointsOf(audit: Audit): Points {
  const scored = scoreSummary(audit, summarize(audit), { personGaps: 'left-out' });
  const all = scored.rubrics.flatMap(({ factors }) => factors);
  const factors = new Map(
    all.map((factor) => [
      keyOf(factor.rubric, factor.factor.id),
      { factor, point: pointOf(factor.score, factor.estimate) },
    ]),
  );
  return { scored, overall: pointOf(scored.overall, scored.estimate), factors };
}

function pointOf(score: Score, estimate: Estimate): Point {
  if (score.state === 'withheld') return { state: 'withheld', why: score.why };
  const { value, n, nMost } = score;
  const interval = estimate.state === 'computed' ? { low: estimate.low, high: estimate.high } : null;
  return { state: 'scored', stand: { value, n, nMost }, interval };
}
