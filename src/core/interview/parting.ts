// How far a vote is apart, told in the room as the document will tell it later: by the valley test of the statistics.
// Rooms too small for the test, and questions of two options, are told in softer words that answers are apart.
import type { Ballot } from '../kinds/question.ts';
import { possibleSplit, splitOf, zones } from '../statistics/valley-test.ts';

/** Hands in the lower side, the centre and the upper side of an ordered ballot, by worth, and how many slots a side has. */
export interface Sides {
  low: number;
  middle: number;
  high: number;
  slots: number;
}

/** The zones of the valley test; two options are two sides with nothing between them. */
export function sidesOf(counts: readonly number[], ballot: Pick<Ballot, 'reverse'>): Sides {
  const parts = zones(counts) ?? { low: counts[0] ?? 0, centre: 0, high: counts[1] ?? 0, levelsPerSide: 1 };
  const [low, high] = ballot.reverse ? [parts.high, parts.low] : [parts.low, parts.high];
  return { low, middle: parts.centre, high, slots: parts.levelsPerSide };
}

/** 'split' is a clear split of the valley test; 'apart' a possible one, or one like it where the test cannot tell. */
export type Parting = 'split' | 'apart' | 'none';

/**
 * How far hands are apart on a ballot; 'none' for options without an order.
 * @example partingOf([0, 9, 0, 9, 0], { ordered: true, reverse: false }) // 'split'
 * @example partingOf([3, 0, 0, 0, 3], { ordered: true, reverse: false }) // 'apart'
 */
export function partingOf(counts: readonly number[], ballot: Pick<Ballot, 'ordered' | 'reverse'>): Parting {
  if (!ballot.ordered) return 'none';
  const said = splitOf(counts);
  if (said === 'clear') return 'split';
  if (said === 'possible') return 'apart';
  const { low, middle, high } = sidesOf(counts, ballot);
  const n = low + middle + high;
  const tested = counts.length > 2 && n >= possibleSplit.answers;
  const smaller = Math.min(low, high);
  const parted = smaller >= possibleSplit.share * n && middle <= possibleSplit.centre * smaller;
  return n >= 2 && !tested && parted ? 'apart' : 'none';
}

/** As in "The room is split: 8 on 1 or 2, 7 on 4 or 5, nobody in between."; empty where nothing is apart. */
export function sayParting(counts: readonly number[], ballot: Ballot): string {
  const parting = partingOf(counts, ballot);
  if (parting === 'none') return '';
  const { low, middle, high, slots } = sidesOf(counts, ballot);
  const many = counts.length;
  const [first, last] = ballot.reverse ? [high, low] : [low, high];
  const begin =
    parting === 'split'
      ? 'The room is split'
      : middle > 0
        ? 'Answers lie apart, or are scattered'
        : 'Opinions are apart';
  if (many === 2) return `${begin}: ${first} say ${ballot.slots[0]?.text}, ${last} say ${ballot.slots[1]?.text}.`;
  const between = middle === 0 ? 'nobody in between' : `${middle} in between`;
  return `${begin}: ${first} on ${reach(1, slots)}, ${last} on ${reach(many - slots + 1, many)}, ${between}.`;
}

function reach(from: number, to: number): string {
  if (from === to) return `${from}`;
  return to === from + 1 ? `${from} or ${to}` : `${from} to ${to}`;
}
