// The shortest path: which questions, moved up one level, lift the overall score most.
import { scoringBallot } from '../interview/votes.ts';
import { type Score, weightShares } from '../score.ts';
import type { Lever, ScoredQuestion, ScoredRubric } from './scored-audit.ts';

const noGain = 1e-12;

/**
 * Levers, best first; equal ones in the order of asking. The mean of each scored question with levels goes up one level, but not above the
 * top, and everything else stays. Weights are those of the parts that have a score. Where people answered each for themselves and
 * left questions out, the gain is that of the questions' means, which may differ a little from that of the persons'.
 * Questions of options have no levels and are left out. None while the overall score is withheld.
 */
export function leversOf(rubrics: readonly ScoredRubric[], overall: Score): Lever[] {
  if (overall.state === 'withheld') return [];
  const rubricShares = scoredShares(rubrics.map(({ score, rubric }) => ({ score, weight: rubric.weight })));
  const levers = rubrics.flatMap(({ factors }, rubric) => {
    const factorShares = scoredShares(factors.map(({ score, factor }) => ({ score, weight: factor.weight })));
    return factors.flatMap(({ questions, score }, factor) => {
      if (score.state === 'withheld') return [];
      const shares = scoredShares(questions.map((one) => ({ score: one.score, weight: one.question.weight })));
      return questions.flatMap((question, index) =>
        leverOf(question, (rubricShares[rubric] ?? 0) * (factorShares[factor] ?? 0) * (shares[index] ?? 0)),
      );
    });
  });
  return levers.sort((one, other) => (Math.abs(other.gain - one.gain) < noGain ? 0 : other.gain - one.gain));
}

function leverOf({ key, ref, question, score }: ScoredQuestion, share: number): Lever[] {
  const ballot = scoringBallot(question)?.ballot;
  if (score.state === 'withheld' || ballot?.ordered !== true) return [];
  const steps = ballot.slots.length - 1;
  const from = 1 + score.value * steps;
  const to = Math.min(from + 1, steps + 1);
  const gain = (share * (to - from)) / steps;
  return gain > noGain ? [{ key, ref, from, to, gain }] : [];
}

/** What share of the weight of the parts that have a score each of them has, 0..1. */
export const scoredShares = (parts: readonly { score: Score; weight: number }[]): number[] =>
  weightShares(parts.map(({ score, weight }) => (score.state === 'scored' ? weight : 0)));
