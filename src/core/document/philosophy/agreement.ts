// Agreement in a word, for a factor: how near to each other people's answers lie on its questions.
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import { levelsOf } from './room.ts';
import { scoringSide } from './sight.ts';

/** The words of the table, as the legend explains them. */
export type AgreementWord = 'close' | 'enough' | 'wide' | 'split' | '';

/**
 * "split" where any question split people clearly; else by the mean distance from the mean as a share of the levels: "close" up
 * to half of the limit for agreement, "enough" up to the limit, "wide" above. Empty where nothing was voted on.
 */
export function agreementIn({ questions }: ScoredFactor): AgreementWord {
  const voted = questions.flatMap((asked) => {
    const agreement = scoringSide(asked)?.all.agreement;
    const levels = levelsOf(asked.question);
    if (!asked.asked || asked.hidden || agreement === undefined || agreement.ad === null || levels === 0) return [];
    return [{ distance: agreement.ad / levels, split: agreement.split === 'clear' }];
  });
  if (voted.length === 0) return '';
  if (voted.some(({ split }) => split)) return 'split';
  const distance = voted.reduce((sum, one) => sum + one.distance, 0) / voted.length;
  if (distance <= claimRule.agreement / 2) return 'close';
  return distance <= claimRule.agreement + 1e-9 ? 'enough' : 'wide';
}
