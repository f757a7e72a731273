// Agreement in a word, for a factor: how near to each other people's answers lie on its questions.
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import { count } from '../words/number.ts';
import { levelsOf } from './room.ts';
import { scoringSide } from './sight.ts';

/**
 * By the mean distance from the mean as a share of the levels: "close" up to half of the limit for agreement, "enough" up to the
 * limit, "wide" above; with the number of questions that split people clearly. Empty where nothing was voted on.
 */
export function agreementIn({ questions }: ScoredFactor): string {
  const voted = questions.flatMap((asked) => {
    const agreement = scoringSide(asked)?.all.agreement;
    const levels = levelsOf(asked.question);
    if (!asked.asked || asked.hidden || agreement === undefined || agreement.ad === null || levels === 0) return [];
    return [{ distance: agreement.ad / levels, split: agreement.split === 'clear' }];
  });
  if (voted.length === 0) return '';
  const distance = voted.reduce((sum, one) => sum + one.distance, 0) / voted.length;
  const word =
    distance <= claimRule.agreement / 2 ? 'close' : distance <= claimRule.agreement + 1e-9 ? 'enough' : 'wide';
  const splits = voted.filter(({ split }) => split).length;
  return splits === 0 ? word : `${word}, ${count(splits, 'split', 'splits')}`;
}
