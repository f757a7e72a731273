// What is worth another look before an interview is finished.
import type { Entry } from '../audit.ts';
import { isScored, type Question } from '../kinds/index.ts';
import { averageDeviation } from '../statistics/average-deviation.ts';
import { type Interview, isAnswered, shownPlan } from './interview.ts';
import { type Parting, partingOf } from './parting.ts';
import type { Asked } from './plan.ts';
import { handsOn, scoringBallot } from './votes.ts';

export const concerns = ['unanswered', 'apart', 'dont-know', 'low-confidence', 'without-evidence'] as const;
export type Concern = (typeof concerns)[number];

/** The shown questions by what calls for another look; a question may stand under several. Those apart come by how far. */
export function reviewOf(interview: Interview): Record<Concern, Asked[]> {
  const review: Record<Concern, Asked[]> = {
    unanswered: [],
    apart: [],
    'dont-know': [],
    'low-confidence': [],
    'without-evidence': [],
  };
  for (const asked of shownPlan(interview)) {
    const entry = interview.audit.entries[asked.key];
    for (const concern of concernsOf(entry, asked.question)) review[concern].push(asked);
  }
  const distance = ({ key, question }: Asked) => distanceIn(interview.audit.entries[key], question);
  review.apart.sort((one, other) => distance(other) - distance(one)); // what divides the room most is talked about first
  return review;
}

/** How far the last vote lies apart, as a share of its levels: 0 where all hands are on one. */
function distanceIn(entry: Entry | undefined, question: Question): number {
  const vote = entry?.votes?.at(-1);
  const scoring = scoringBallot(question);
  if (vote === undefined || scoring === undefined) return 0;
  return (averageDeviation(handsOn(vote, scoring.ballot).counts) ?? 0) / scoring.ballot.slots.length;
}

/** What calls for another look at one question. Evidence is missed only where a score was given. */
function concernsOf(entry: Entry | undefined, question: Question): Concern[] {
  if (entry === undefined || !isAnswered(entry)) return ['unanswered'];
  const scored = entry.votes !== undefined || entry.answer?.state === 'answered';
  const evidence = (entry.evidence?.for.length ?? 0) + (entry.evidence?.against.length ?? 0);
  const found: Concern[] = [];
  if (partingIn(entry, question) !== 'none') found.push('apart');
  if (entry.answer?.state === 'dont-know') found.push('dont-know');
  if (entry.confidence === 'low') found.push('low-confidence');
  if (scored && isScored(question) && evidence === 0) found.push('without-evidence');
  return found;
}

/** How far the last vote is apart; 'none' once the room agreed on something. */
export function partingIn(entry: Entry | undefined, question: Question): Parting {
  const vote = entry?.votes?.at(-1);
  const scoring = scoringBallot(question);
  if (vote === undefined || scoring === undefined || entry?.answer?.state === 'answered') return 'none';
  return partingOf(handsOn(vote, scoring.ballot).counts, scoring.ballot);
}
