// One rubric judged: its score from its factors, its band after the gates, and the author's sentences.
import type { RubricAsUsed } from '../audit.ts';
import { withheld } from '../statistics/computed.ts';
import { gatedBandOf, outcomesOf } from './bands.ts';
import { combine, type Part, sharesOf } from './combine.ts';
import type { ScoredFactor, ScoredRubric } from './scored-audit.ts';

/** Judges one rubric from its judged factors. `share`, `estimate` and `drivers` are filled in by the audit. */
export function scoreRubric({ rubric, sha256 }: RubricAsUsed, judged: readonly ScoredFactor[]): ScoredRubric {
  const parts = judged.map(({ score, factor }): Part => ({ score, weight: factor.weight }));
  const shares = sharesOf(parts);
  const factors = judged.map((factor, index) => ({ ...factor, share: shares[index] ?? 0 }));
  const score = combine(parts);
  const { band, heldBack } = gatedBandOf(score, rubric, factors);
  return {
    rubric,
    sha256,
    share: 0,
    score,
    estimate: withheld('not-scored'),
    drivers: [],
    standing: band?.stands ?? null,
    band,
    heldBack,
    outcomes: outcomesOf(rubric.outcomes, score, factors),
    factors,
  };
}
