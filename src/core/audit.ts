// What an audit holds: who was asked, with which rubrics, and what they said. Facts only; no score is ever stored.
import type { Value } from './kinds/index.ts';
import type { SideId } from './kinds/question.ts';
import { missingStates, type Rubric, usualGroups } from './rubric/rubric.ts';
import type { Missing, QuestionKey, Summary } from './summary-type.ts';

/** The newest format of audits that this version reads and writes. */
export const auditFormat = 1;

/** How answers are given: by one person, by a room that agrees, or by counted hands. */
export const modes = ['one-voice', 'consensus', 'hands'] as const;
export type Mode = (typeof modes)[number];
export const depths = ['quick', 'full'] as const;
export type Depth = (typeof depths)[number];

/** Groups of fewer people than this are never shown by themselves, unless the audit says otherwise; and what it may not go below. */
export const usualGroup = 5;
export const leastGroup = 3;

export { type Missing, missingStates, usualGroups };
export const confidences = ['low', 'middle', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** A group of people in the room, as in leaders or front line. */
export interface Group {
  id: string;
  title: string;
  /** How many such people the organization has; unknown if left out. */
  headcount?: number;
  /** How many of them are in the room; unknown if left out. */
  present?: number;
}

export type { QuestionKey };
export const keyOf = (rubric: string, question: string): QuestionKey => `${rubric}/${question}`;

/** An answer, or the reason why there is none. `confirmed` says that the level's criteria were found true. */
export type Answer = { state: 'answered'; value: Value; confirmed?: true } | { state: Missing };

/** Hands counted on one question (or one side of a pair) in the whole room or in one group. */
export interface Tally {
  /** A group's id; the whole room if left out. */
  group?: string;
  /** The side of a say-do or formal-informal question. */
  side?: SideId;
  /** Hands per level, lowest first; per option in the rubric's order; for yes-no, [no, yes]. */
  counts: number[];
  /** Hands for the ways of having no answer; zero if left out. Those who raised no hand are not counted here. */
  missing?: { 'not-applicable'?: number; 'dont-know'?: number; 'not-said'?: number };
}
/** One round of hands on a question. */
export interface Vote {
  tallies: Tally[];
}

/** All that was said about one question. */
export interface Entry {
  /** One voice: the answer. Consensus: what the room agreed. Hands: what the room agreed beside its votes. */
  answer?: Answer;
  /** Rounds of hands in order; the last one counts. */
  votes?: Vote[];
  note?: string;
  /** What speaks for and against the answer: stories, numbers, things that can be shown. */
  evidence?: { for: string[]; against: string[] };
  confidence?: Confidence;
  /** Passed over on purpose. */
  skipped?: true;
}

/** One person's answers, when several people answer each for themselves. Never carries a name. */
export interface Response {
  /** Random, as in `r-4f2a91c0`. */
  respondent: string;
  group?: string;
  answers: Record<QuestionKey, Answer>;
}

/** People who are held only as a summary, beside those in `responses`. */
export interface Counted {
  /** The rows that the audit keeps, where they are too many to be held: how many, the SHA-256 of their file, and what they add up to. */
  rows: { count: number; sha256: string; summary: Summary } | null;
  /** People whose rows the audit does not keep: parts that were summarized elsewhere (with the SHA-256 of each), or rows that were taken away. */
  apart: { summary: Summary; parts: string[] } | null;
}

export interface ServicePromise {
  /** M1, M2 … in order of capture. */
  id: string;
  text: string;
  owner?: string;
  measure?: string;
  by?: string;
  /** The question at which it was made. */
  question?: QuestionKey;
}
export interface Action {
  /** A1, A2 … in order of capture. */
  id: string;
  text: string;
  owner?: string;
  by?: string;
  question?: QuestionKey;
}

interface Wanted {
  rubric: string;
  /** ISO date. */
  by: string;
}
/** Where the organization wants a factor to stand, and by when. `level`: in the factor's levels, 1 at the bottom; 3.5 lies half way between two. */
export interface FactorTarget extends Wanted {
  factor: string;
  level: number;
}
/** Where it wants a question to stand. `level`: in the question's own levels as its rubric numbers them, whichever end is the good one. */
export interface QuestionTarget extends Wanted {
  question: string;
  level: number;
}
/** A target is of a factor or of a question. */
export type Target = FactorTarget | QuestionTarget;

/** What a target is of, as in `factor weisbord/leadership`: two of one audit never have the same. */
export const aimOf = (target: Target): string =>
  'factor' in target
    ? `factor ${keyOf(target.rubric, target.factor)}`
    : `question ${keyOf(target.rubric, target.question)}`;

/** A rubric as it stood on the day of the audit. */
export interface RubricAsUsed {
  rubric: Rubric;
  /** SHA-256 of the file's bytes (for an overlay, of the overlay's), in hexadecimal. */
  sha256: string;
}

/** Everything known about one audit. */
export interface Audit {
  format: typeof auditFormat;
  /** Also the name of its folder, as in `marlow-finch-2026-03-14`. */
  id: string;
  organization: string;
  /** ISO date of the day it began. */
  date: string;
  finished: boolean;
  mode: Mode;
  depth: Depth;
  /** Groups of fewer people than this are never shown by themselves; `usualGroup` if left out, and never under `leastGroup`. */
  smallestGroup?: number;
  groups: Group[];
  rubrics: RubricAsUsed[];
  entries: Record<QuestionKey, Entry>;
  /** People whose answers are held one by one. */
  responses: Response[];
  /** People beside them who are held as a summary; left out where there are none. */
  counted?: Counted;
  /** ISO date of the day on which the answers of single people were erased; left out where they were not. */
  forgotten?: string;
  promises: ServicePromise[];
  actions: Action[];
  /** Random hexadecimal digits that go into the checksum of the facts: without them, who has the checksum could try out what a few people said. */
  salt?: string;
  /** Random hexadecimal digits that make ids of the codes that people gave themselves; the same in all audits of an organization, so that they can be paired. */
  pairing?: string;
  /** One for a factor or a question at most; left out where there are none. */
  targets?: Target[];
  /** Version of culture-audit that wrote it. */
  tool: string;
}

/** The summaries of people who are held only so. */
export const countedIn = ({ counted }: Pick<Audit, 'counted'>): Summary[] =>
  [counted?.rows?.summary, counted?.apart?.summary].flatMap((summary) => summary ?? []);

/** How many people answered each for themselves: those held one by one, and those counted who reacted to anything. */
export const peopleOf = (audit: Pick<Audit, 'responses' | 'counted'>): number =>
  countedIn(audit).reduce(
    (sum, { people }) => [...people.values()].reduce((all, some) => all + some, sum),
    audit.responses.length,
  );
