// What the pattern of a vote calls for: answers that are apart are named at once, and the follow-up question that fits is put.
import type { Ballot, ProbePattern } from '../kinds/question.ts';
import { partingOf, sidesOf } from './parting.ts';
import { type Hands, sumOf } from './votes.ts';

const allShare = 0.8;
const unknownShare = 0.25;

/**
 * The first pattern that a ballot's hands show: a split, clear or possible, then many don't-knows (a quarter), then all low or
 * all high (four fifths on one side of the centre).
 */
export function patternOf(hands: Hands, ballot: Pick<Ballot, 'ordered' | 'reverse'>): ProbePattern | null {
  const n = sumOf(hands.counts);
  const unknown = hands.missing['dont-know'];
  if (partingOf(hands.counts, ballot) !== 'none') return 'split';
  if (unknown > 0 && unknown >= unknownShare * (n + unknown)) return 'dont-know';
  if (!ballot.ordered || n === 0) return null;
  const { low, high } = sidesOf(hands.counts, ballot);
  if (low >= allShare * n) return 'all-low';
  return high >= allShare * n ? 'all-high' : null;
}

/** What to ask when the rubric's question has no probe of its own for the pattern. */
export const usualProbes: Record<ProbePattern, string> = {
  split: 'What did you see that made you vote as you did? Let one from each side tell a story before anyone argues.',
  'all-low': 'When was it last better, and what was different then?',
  'all-high': 'What would a new colleague point to in the first week to prove it? Who might see it differently?',
  'dont-know': 'Who would know, and what keeps the rest of us from knowing?',
};
