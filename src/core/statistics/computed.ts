// What a statistic gives: its numbers, or the reason why there are none. Never NaN, and never a 0 that nobody measured.

/** Why a statistic is withheld. */
export type WhyNot =
  | 'no-answers' // nobody answered
  | 'one-answer' // one answer has no spread
  | 'under-three' // fewer than three people answered every question
  | 'too-few' // fewer people than the method needs
  | 'zero-variance' // all answers are equal
  | 'next-to-no-spread' // the difference is over a hundred times the spread
  | 'no-questions' // there is nothing to look at
  | 'one-question' // needs several questions
  | 'two-questions' // needs at least three questions
  | 'not-two-questions' // is for exactly two questions
  | 'constant-question' // everybody gave this question the same answer
  | 'one-level' // a scale of one level measures nothing
  | 'not-whole-counts' // needs answers that can be counted
  | 'off-scale' // lies outside the scale, or at its very end
  | 'mean-at-edge' // the mean lies too near an end of the scale to judge by
  | 'everyone-answered' // no sampling error is left
  | 'more-answers-than-people' // the headcount is smaller than the number of answers
  | 'no-weight' // every weight is 0
  | 'too-little' // what has a score carries less than half of the weight
  | 'one-team' // needs several teams
  | 'no-within' // no team has two people
  | 'no-table' // no critical values are known for this case
  | 'negative-uniqueness' // the model fits only with a negative variance (Heywood case)
  | 'no-convergence' // the model was not found
  | 'one-voice' // one person's answer is nobody else's
  | 'agreed' // a room that agreed on one answer counts as one
  | 'counts-only' // hands were counted; who answered what is not known
  | 'suppressed' // so few people stand behind it that they might be found
  | 'not-scored' // there is no score here
  | 'no-order' // options have no order
  | 'mixed-levels' // the questions have scales of different lengths
  | 'few-factors' // needs at least three factors
  | 'no-headcount' // how many people there are in each group is not known
  | 'not-teams' // the groups are not teams of the same kind
  | 'not-finite'; // the numbers given were not numbers, or too large

/** No number, and why. */
export interface NotComputed {
  state: 'withheld';
  why: WhyNot;
}

/** The numbers of a statistic, or the reason why there are none. */
export type Computed<T extends object> = ({ state: 'computed' } & T) | NotComputed;

/** Withholds a statistic. */
export const withheld = (why: WhyNot): NotComputed => ({ state: 'withheld', why });

/**
 * Gives the numbers of a statistic. A number among them that is not finite withholds them all: the last line of defence.
 * @example computed({ value: 2 }) // { state: 'computed', value: 2 }
 * @example computed({ value: 0 / 0 }) // { state: 'withheld', why: 'not-finite' }
 */
export function computed<T extends object>(numbers: T): Computed<T> {
  const broken = Object.values(numbers).some((part) => typeof part === 'number' && !Number.isFinite(part));
  return broken ? withheld('not-finite') : { state: 'computed', ...numbers };
}

/** From here to there. */
export interface Interval {
  low: number;
  high: number;
}

/** How sure an interval is where nothing else is said. */
export const usualConfidence = 0.95;
