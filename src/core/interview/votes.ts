// Adding up the hands of one round: over the whole room or one group, for one ballot of a question.
import type { Entry, Missing, Tally, Vote } from '../audit.ts';
import { ballotsOf, castOf, type Question } from '../kinds/index.ts';
import type { Ballot } from '../kinds/question.ts';

/** Hands for the ways of having no answer that can be voted for. */
export type MissingHands = Record<Exclude<Missing, 'unanswered'>, number>;
export interface Hands {
  /** Per slot of the ballot, in its order. */
  counts: number[];
  missing: MissingHands;
}

export const noHands = (slots: number): Hands => ({
  counts: Array.from({ length: slots }, () => 0),
  missing: { 'not-applicable': 0, 'dont-know': 0, 'not-said': 0 },
});

/** The sum of a vote's hands on one ballot; `group` takes one group's only. */
export function handsOn(vote: Vote, ballot: Ballot, group?: string): Hands {
  const sum = noHands(ballot.slots.length);
  for (const tally of vote.tallies) {
    if (tally.side !== ballot.side || (group !== undefined && tally.group !== group)) continue;
    tally.counts.forEach((count, slot) => {
      if (slot < sum.counts.length) sum.counts[slot] = (sum.counts[slot] ?? 0) + count;
    });
    for (const state of Object.keys(sum.missing) as (keyof MissingHands)[]) {
      sum.missing[state] += tally.missing?.[state] ?? 0;
    }
  }
  return sum;
}

/** Hands as an audit keeps them: without the zeros of `missing`. */
export function tallyOf(hands: Hands, side: Ballot['side'], group: string | undefined): Tally {
  const missing = Object.fromEntries(Object.entries(hands.missing).filter(([, count]) => count > 0));
  return {
    ...(group === undefined ? {} : { group }),
    ...(side === undefined ? {} : { side }),
    counts: hands.counts,
    ...(Object.keys(missing).length === 0 ? {} : { missing }),
  };
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The ballot that makes the score, with its place among the question's ballots; undefined for open questions and lists. */
export function scoringBallot(question: Question): { ballot: Ballot; index: number } | undefined {
  const ballots = ballotsOf(question);
  const index = ballots.findIndex((ballot) => ballot.scoring);
  const ballot = ballots[index];
  return ballot === undefined ? undefined : { ballot, index };
}

/**
 * Where an entry stands between worst (0) and best (1), for words only: what was agreed or answered, else the mean of the
 * last vote. Null where there is no answer or no score is made of the question.
 */
export function heightOf(entry: Entry | undefined, question: Question): number | null {
  const scoring = scoringBallot(question);
  if (scoring === undefined || entry === undefined) return null;
  const worths = scoring.ballot.slots.map((slot) => slot.worth ?? 0);
  if (entry.answer?.state === 'answered') {
    const slot = castOf(entry.answer.value, question)[scoring.index]?.[0];
    return slot === undefined ? null : (worths[slot] ?? null);
  }
  const vote = entry.votes?.at(-1);
  if (vote === undefined) return null;
  const { counts } = handsOn(vote, scoring.ballot);
  const n = sumOf(counts);
  return n === 0 ? null : counts.reduce((sum, count, slot) => sum + count * (worths[slot] ?? 0), 0) / n;
}
