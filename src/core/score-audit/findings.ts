// What stands out in a judged audit: strengths and concerns, gaps, splits, what nobody knew, and where groups see things differently.

import { stepsOf } from './score-factor.ts';
import type { ScoredAudit, ScoredFactor, ScoredQuestion } from './scored-audit.ts';

/** From this share of don't-knows on, a question stands among the unknowns: the same as in the interview. */
export const manyUnknown = 0.25;
/** A gap or a difference between two groups smaller than this, in levels, is none. */
const noDifference = 1e-9;

export type Findings = Pick<
  ScoredAudit,
  'breakers' | 'strengths' | 'concerns' | 'gaps' | 'splits' | 'unknowns' | 'parted'
>;

/** The findings, each list in the order that ScoredAudit promises; ties in the order of asking. */
export function findingsOf(factors: readonly ScoredFactor[]): Findings {
  const questions = factors.flatMap((factor) => factor.questions).filter(({ hidden, asked }) => asked && !hidden);
  const low = sorted(
    factors.filter(({ standing }) => standing === 'low'),
    heightOf,
  );
  return {
    breakers: low.filter(({ factor }) => factor.makesOrBreaks),
    strengths: sorted(
      factors.filter(({ standing }) => standing === 'high'),
      (factor) => -heightOf(factor),
    ),
    concerns: low,
    gaps: sorted(
      questions.filter(({ gap }) => gap !== null && gap > noDifference),
      ({ gap }) => -(gap ?? 0),
    ),
    splits: sorted(questions.filter(isSplit), (question) => campsOf(question)),
    unknowns: sorted(
      questions.filter(({ unknown }) => unknown > 0 && unknown >= manyUnknown),
      ({ unknown }) => -unknown,
    ),
    parted: sorted(factors.flatMap(partedOf), ({ by }) => -by),
  };
}

const sorted = <T>(items: readonly T[], by: (item: T) => number): T[] => [...items].sort((a, b) => by(a) - by(b));

const heightOf = ({ score }: ScoredFactor): number => (score.state === 'scored' ? score.value : 0);

const agreementOf = ({ sides }: ScoredQuestion) => sides.at(-1)?.all.agreement;

const isSplit = (question: ScoredQuestion): boolean => {
  const split = agreementOf(question)?.split;
  return split === 'clear' || split === 'possible';
};

/** Clear splits before possible ones; then the lower A, the further apart the camps. A lies from -1 to 1. */
const campsOf = (question: ScoredQuestion): number =>
  (agreementOf(question)?.split === 'clear' ? 0 : 10) + (agreementOf(question)?.a ?? 1);

function partedOf({ rubric, factor, groups, questions }: ScoredFactor): ScoredAudit['parted'] {
  const scored = Object.entries(groups).flatMap(([group, score]) =>
    score.state === 'scored' ? [{ group, value: score.value }] : [],
  );
  const ranked = sorted(scored, ({ value }) => value);
  const [low, high] = [ranked[0], ranked.at(-1)];
  if (low === undefined || high === undefined) return [];
  const by = (high.value - low.value) * stepsOf(questions);
  return by > noDifference ? [{ rubric, factor: factor.id, high: high.group, low: low.group, by }] : [];
}
