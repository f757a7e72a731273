// Groups that sit on different sides of a vote: said in the room, where all can see it anyway, because a split has somebody on each side.
import type { Group, Vote } from '../audit.ts';
import type { Ballot } from '../kinds/question.ts';
import { handsOn, sumOf } from './votes.ts';

/** Titles of the groups whose hands lie high and low, in the good sense of high. */
export interface Camps {
  high: string[];
  low: string[];
}

const highFrom = 0.6;
const lowTo = 0.4;

/** The groups on either side, by the mean worth of their hands; null unless both sides have one. */
export function campsOf(vote: Vote, ballot: Ballot, groups: readonly Group[]): Camps | null {
  if (!ballot.ordered) return null;
  const camps: Camps = { high: [], low: [] };
  const last = ballot.slots.length - 1;
  for (const { id, title } of groups) {
    const { counts } = handsOn(vote, ballot, id);
    const n = sumOf(counts);
    if (n === 0) continue;
    const mean = counts.reduce((sum, count, slot) => sum + count * slot, 0) / n / last;
    const height = ballot.reverse ? 1 - mean : mean;
    if (height >= highFrom) camps.high.push(title);
    if (height <= lowTo) camps.low.push(title);
  }
  return camps.high.length > 0 && camps.low.length > 0 ? camps : null;
}

/** As in "Groups sit apart: Leaders high, Front line low."; empty where there are no camps. */
export const sayCamps = (camps: Camps | null): string =>
  camps === null ? '' : `Groups sit apart: ${listed(camps.high)} high, ${listed(camps.low)} low.`;

/** Names as in speech: "Leaders, Managers and Front line". */
export const listed = (titles: readonly string[]): string =>
  titles.length < 2 ? (titles[0] ?? '') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
