// What the pattern of a vote calls for: a split room is named at once, and the follow-up question that fits is put.
// The rule for a split is simple on purpose, for use in the room; the document uses the valley test of the statistics.
import type { Ballot, ProbePattern } from '../kinds/question.ts';
import { type Hands, sumOf } from './votes.ts';

/** Hands in the lower end, the middle and the upper end of an ordered ballot, by worth. */
export interface Zones {
  low: number;
  middle: number;
  high: number;
}

/** The ends are what lies strictly within a third of the way: levels 1 and 2, 3, 4 and 5 of five. */
export function zonesOf(counts: readonly number[], ballot: Pick<Ballot, 'reverse'>): Zones {
  const zones: Zones = { low: 0, middle: 0, high: 0 };
  counts.forEach((count, slot) => {
    const height = slot / Math.max(1, counts.length - 1);
    const worth = ballot.reverse ? 1 - height : height;
    zones[worth < 1 / 3 ? 'low' : worth > 2 / 3 ? 'high' : 'middle'] += count;
  });
  return zones;
}

const endShare = 0.3;
const allShare = 0.8;
const unknownShare = 0.25;

/** True when both ends hold three tenths or more, and the middle at most half of the smaller end. */
export function isSplit(counts: readonly number[], ballot: Pick<Ballot, 'ordered' | 'reverse'>): boolean {
  const { low, middle, high } = zonesOf(counts, ballot);
  const n = low + middle + high;
  return ballot.ordered && n >= 2 && Math.min(low, high) >= endShare * n && middle <= Math.min(low, high) / 2;
}

/** The first pattern that a ballot's hands show: split, then many don't-knows (a quarter), then all low or all high (four fifths). */
export function patternOf(hands: Hands, ballot: Pick<Ballot, 'ordered' | 'reverse'>): ProbePattern | null {
  const n = sumOf(hands.counts);
  const unknown = hands.missing['dont-know'];
  if (isSplit(hands.counts, ballot)) return 'split';
  if (unknown > 0 && unknown >= unknownShare * (n + unknown)) return 'dont-know';
  if (!ballot.ordered || n === 0) return null;
  const { low, high } = zonesOf(hands.counts, ballot);
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
