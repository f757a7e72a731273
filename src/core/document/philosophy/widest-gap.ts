// The pair whose two sides lie furthest apart. One section tells it in full; the others leave it at that.
import { isPair } from '../../kinds/index.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import { toTenths } from '../words/number.ts';
import type { Room } from './room.ts';

/** A distance smaller than this, in levels as figures show them, is no gap worth a sentence. */
const gapWorthSaying = 0.5;

/** Whether two sides, or two views, lie so far apart that it is worth a sentence. */
export const isGap = (levels: number): boolean => toTenths(levels) >= gapWorthSaying;

/** Pairs with both sides answered. */
export const pairsIn = (room: Room): ScoredQuestion[] =>
  room.questions.filter(({ question, gap }) => isPair(question) && gap !== null);

/** Pairs where clearly more is said than done, the widest first. */
export const wideGaps = (room: Room): ScoredQuestion[] =>
  room.scored.gaps.filter((asked) => isGap(asked.gap ?? 0) && room.questions.some(({ key }) => key === asked.key));

export const widestGap = (room: Room): ScoredQuestion | undefined => wideGaps(room)[0];
