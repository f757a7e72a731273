// What to do first: the rubric's next steps, in the order in which factors need them.
import type { Standing } from '../rubric/rubric.ts';
import type { ScoredAudit, ScoredFactor, ScoredRubric } from './scored-audit.ts';

const order: Record<Standing, number> = { low: 1, middle: 2, high: 3 };

/**
 * Every scored factor that has next steps for its standing. Factors that make or break the rest come first while they stand low,
 * then factors that stand low, in the middle, high; within each, first where most of the overall score is missing
 * (share of the whole times what is missing to the top). Ties stay in the rubrics' order.
 */
export function planOf(rubrics: readonly ScoredRubric[]): ScoredAudit['plan'] {
  return rubrics
    .flatMap(({ share, factors }) => factors.map((scored) => ({ scored, missing: share * missingIn(scored) })))
    .flatMap(({ scored, missing }) => {
      const { standing, factor, rubric } = scored;
      const steps = standing === null ? [] : factor.nextSteps[standing];
      if (standing === null || steps.length === 0) return [];
      const rank = factor.makesOrBreaks && standing === 'low' ? 0 : order[standing];
      return [{ rank, missing, step: { rubric, factor: factor.id, standing, steps } }];
    })
    .sort((one, other) => one.rank - other.rank || other.missing - one.missing)
    .map(({ step }) => step);
}

const missingIn = ({ share, score }: ScoredFactor): number => share * (score.state === 'scored' ? 1 - score.value : 0);
