// Scores of parts made into the score of a whole: factor from questions, rubric from factors, the audit from rubrics.
import { type Score, type Withheld, weightShares } from '../score.ts';
import { carriesEnough } from '../statistics/carried.ts';

export interface Part {
  score: Score;
  weight: number;
}

/** Parts that were never there to be answered leave the weights; all other parts without a score stay in them. */
const notThere: readonly Withheld[] = ['never-scored', 'hidden', 'not-asked'];

/** Whether a part counts in the weights that a score is measured against. */
export const isCounted = ({ score, weight }: Part): boolean =>
  weight > 0 && (score.state === 'scored' || !notThere.includes(score.why));

/** What share of the counted weight each part has, 0..1; 0 for parts that don't count. */
export const sharesOf = (parts: readonly Part[]): number[] =>
  weightShares(parts.map((part) => (isCounted(part) ? part.weight : 0)));

/**
 * The weighted mean of the parts that have a score, withheld unless they carry at least half of the counted weight.
 * `n` is the fewest people behind a part, `nMost` the most.
 */
export function combine(parts: readonly Part[]): Score {
  const counted = parts.filter(isCounted);
  const asked = sum(counted.map(({ weight }) => weight));
  if (asked === 0) return { state: 'withheld', why: whyNothing(parts), coverage: 0 };
  const coverage = Math.min(1, sum(counted.map(({ score, weight }) => weight * score.coverage)) / asked);
  const scored = counted.flatMap(({ score, weight }) => (score.state === 'scored' ? [{ score, weight }] : []));
  const carried = sum(scored.map(({ weight }) => weight));
  if (!carriesEnough(carried, asked)) return { state: 'withheld', why: whyWithheld(counted), coverage };
  const value = sum(scored.map(({ score, weight }) => weight * score.value)) / carried;
  return {
    state: 'scored',
    value: Math.min(1, Math.max(0, value)),
    n: Math.min(...scored.map(({ score }) => score.n)),
    nMost: Math.max(...scored.map(({ score }) => score.nMost)),
    coverage,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Why nothing counts: the least final of the parts' reasons. */
function whyNothing(parts: readonly Part[]): Withheld {
  const reasons = reasonsOf(parts.filter(({ weight }) => weight > 0));
  return reasons.includes('hidden') ? 'hidden' : reasons.includes('not-asked') ? 'not-asked' : 'never-scored';
}

/** Why what counts is not enough. */
export function whyWithheld(parts: readonly Part[]): Withheld {
  const reasons = reasonsOf(parts);
  if (reasons.length < parts.length || reasons.includes('too-little')) return 'too-little';
  if (reasons.includes('too-few-people')) return 'too-few-people';
  return reasons.every((why) => why === 'not-applicable') ? 'not-applicable' : 'no-answers';
}

const reasonsOf = (parts: readonly Part[]): Withheld[] =>
  parts.flatMap(({ score }) => (score.state === 'withheld' ? [score.why] : []));
