// What people saw at a question: the level that was agreed or chosen most, and how many stand behind it.
import { ballotsOf, castOf } from '../../kinds/index.ts';
import type { Ballot } from '../../kinds/question.ts';
import type { Distribution, ScoredQuestion, ScoredSide } from '../../score-audit/scored-audit.ts';

export interface Sight {
  /** The level or option in the rubric's words. */
  text: string;
  /** 0..1 after reversal; null for options without worth. */
  height: number | null;
  /** Who chose it: one person, a room that agreed, or a part of those who voted. */
  by: 'one' | 'agreed' | 'all' | 'most' | 'largest' | 'tied';
  /** People who chose it, and all who answered. */
  chose: number;
  of: number;
  slot: number;
  /** The levels or options that as many chose, in order; just the one unless it is a tie. */
  even: { slot: number; text: string }[];
}

/** The side that makes the score, or the only one. */
export const scoringSide = ({ sides }: ScoredQuestion): ScoredSide | undefined => sides.at(-1);

/** Whether a side was answered by so few that nothing of it is shown. */
export const isTooFew = ({ score }: ScoredSide): boolean =>
  score.state === 'withheld' && score.why === 'too-few-people';

/** How many reacted to a side in any way. */
export const reactedTo = ({ n, missing }: Pick<Distribution, 'n' | 'missing'>): number =>
  n + missing['dont-know'] + missing['not-applicable'] + missing['not-said'];

/** What was seen on one side of a question (the scoring one if none is named); null without answers, without slots, and where too few answered for it to be told. */
export function sightOf(asked: ScoredQuestion, index: number = asked.sides.length - 1): Sight | null {
  const ballot = ballotsOf(asked.question)[index];
  const side = asked.sides[index];
  if (ballot === undefined || side === undefined || side.all.n === 0) return null;
  const { counts, n } = side.all;
  if (counts === null) return null;
  const most = Math.max(...counts);
  if (most === 0) return null;
  const top = counts.flatMap((count, slot) => (count === most ? [slot] : []));
  const agreed = asked.agreed === null ? undefined : castOf(asked.agreed, asked.question)[index]?.[0];
  const slot = agreed !== undefined && agreed >= 0 ? agreed : nearestTo(top, side.all.mean);
  const chosen = ballot.slots[slot];
  if (chosen === undefined) return null;
  return {
    text: chosen.text,
    height: chosen.worth,
    by: byWhom(asked, agreed, most, top.length, n),
    chose: counts[slot] ?? 0,
    of: n,
    slot,
    even:
      agreed === undefined
        ? top.map((at) => ({ slot: at, text: ballot.slots[at]?.text ?? '' }))
        : [{ slot, text: chosen.text }],
  };
}

const nearestTo = (slots: number[], mean: number | null): number =>
  mean === null
    ? (slots[0] ?? 0)
    : slots.reduce(
        (best, slot) => (Math.abs(slot + 1 - mean) < Math.abs(best + 1 - mean) ? slot : best),
        slots[0] ?? 0,
      );

function byWhom(asked: ScoredQuestion, agreed: number | undefined, most: number, tied: number, n: number): Sight['by'] {
  if (asked.basis === 'one-voice' || (asked.basis === 'people' && n === 1)) return 'one';
  if (asked.basis === 'agreed' || agreed !== undefined) return 'agreed';
  if (most === n) return 'all';
  if (most * 2 > n) return 'most';
  return tied > 1 ? 'tied' : 'largest';
}

/** The two camps of a split: on each side of the middle its people, and the level that most of them chose. */
export function campsOf(asked: ScoredQuestion): { low: Camp; between: number; high: Camp } | null {
  const index = asked.sides.length - 1;
  const ballot = ballotsOf(asked.question)[index];
  const side = asked.sides[index];
  if (ballot?.ordered !== true || side === undefined || ballot.slots.length < 3) return null;
  const { counts } = side.all;
  if (counts === null) return null;
  const half = Math.floor(counts.length / 2);
  const low = campIn(ballot, counts, 0, half);
  const high = campIn(ballot, counts, counts.length - half, counts.length);
  return low === null || high === null ? null : { low, between: side.all.n - low.people - high.people, high };
}
export interface Camp {
  text: string;
  people: number;
}
function campIn(ballot: Ballot, counts: number[], from: number, to: number): Camp | null {
  const part = counts.slice(from, to);
  const people = part.reduce((sum, count) => sum + count, 0);
  const slot = from + part.indexOf(Math.max(...part));
  const text = ballot.slots[slot]?.text;
  return people === 0 || text === undefined ? null : { text, people };
}
