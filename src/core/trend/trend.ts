// What looking at several audits of one organization gives: a line for each factor, the verdicts between neighbours and from the first to the
// last, and what became of each promise. One serializable object; what must not be shown (small groups) is not in it.
import type { promiseOutcomes } from '../audit-file/last-time.ts';
import type { Change, SideOfDiff, Stand, Verdict } from '../diff/audit-diff.ts';
import type { FollowedWay } from '../diff/follow-targets.ts';
import type { Withheld } from '../score.ts';
import type { Interval } from '../statistics/computed.ts';

/** Where one part stood in one audit, by that audit's own questions and weights; or why nothing can be shown. */
export type Point =
  | { state: 'scored'; stand: Stand; interval: Interval | null }
  | { state: 'withheld'; why: Withheld | 'not-in-it' };

/** Why the line between two neighbours is not drawn. */
export type Break =
  | 'no-score' // one of the two has no score that may be shown
  | 'not-comparable' // too little is shared, in questions or answers
  | 'one-voice' // one person, or a room that agreed on one number, stands behind either
  | 'too-few' // too few people for any claim
  | 'not-alike'; // other questions, weights or people: the line would show a move that nobody made

/** From one audit to another, over what both asked and with the same weights. */
export interface Step {
  /** Places among the audits, from 0. */
  from: number;
  to: number;
  verdict: Verdict;
  change: Change | null;
  /** Null where a line may be drawn. */
  broken: Break | null;
}

/** One part over all audits. */
export interface Line {
  title: string;
  /** How many steps lie between the lowest and the highest level; 0..1 times this is levels. */
  levels: number;
  /** One for each audit. */
  points: Point[];
  /** One for each pair of neighbours. */
  steps: Step[];
  /** From the first audit that has this part to the last one; null where these are neighbours, or there are no two. */
  whole: Step | null;
}

export interface FactorLine extends Line {
  rubric: string;
  factor: string;
  makesOrBreaks: boolean;
}

/** What happened to a promise at one audit. */
export interface PromiseEvent {
  /** Place of the audit, from 0. */
  audit: number;
  is: 'made' | 'same' | 'reworded' | 'weakened' | 'strengthened' | 'dropped';
  /** What that audit said of it; null where it was not asked, not answered, or voted a tie. */
  outcome: keyof typeof promiseOutcomes | null;
}

/** A promise through all audits, in its latest words. */
export interface PromiseLife {
  text: string;
  /** Its number in the last audit that has it. */
  id: string;
  events: PromiseEvent[];
}

export interface Trend {
  /** By date, oldest first. */
  audits: SideOfDiff[];
  /** How many comparisons share the usual error, so that all of them together are wrong no more often than one alone. */
  comparisons: number;
  /** Groups of fewer people than this are never shown: the largest number that any of the audits promised. */
  smallestGroup: number;
  overall: Line;
  factors: FactorLine[];
  rubrics: { id: string; title: string; versions: (string | null)[]; reweighted: boolean }[];
  /** Audits, by place, whose room was made up of quite other groups than that of the one before. */
  otherRooms: number[];
  promises: PromiseLife[];
  /** What is wanted by when, and the way there: from the last audit, and from the first that tells. */
  targets: FollowedWay[];
}
