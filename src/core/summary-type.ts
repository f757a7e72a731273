// What a summary holds. Only its form stands here, before audits, because an audit may hold one in place of people's own answers; what is
// done with summaries stands in summary/.
import type { SideId } from './kinds/question.ts';
import type { missingStates } from './rubric/rubric.ts';

/** A rubric's question within an audit, as in `weisbord/complaint-causes`. */
export type QuestionKey = `${string}/${string}`;
/** A factor within an audit, as in `weisbord/leadership`. */
export type FactorKey = `${string}/${string}`;
/** A group's id, or nothing for people of no group. */
export type GroupKey = string;
/** One side of a pair, or the whole of any other question. */
export type SideKey = SideId | 'whole';
/** A way of having no answer. */
export type Missing = (typeof missingStates)[number];

/** A sum of numbers from 0 to 1: whole multiples of 2⁻²⁶, and what is left in multiples of 2⁻⁵², under 2²⁶: one form for each sum. */
export type ExactSum = [high: number, low: number];

/** How many scores, their sum and the sum of their squares. */
export interface Moments {
  n: number;
  sum: ExactSum;
  squares: ExactSum;
}

/** What one group said on one side of one question. */
export interface Cell {
  /** People who gave an answer. */
  n: number;
  /** How many of them were counted as hands, or agreed as a room, and so belong to no person's own scores. */
  hands: number;
  /** Answers per slot of the ballot; empty for open questions. */
  counts: number[];
  missing: Record<Missing, number>;
}
export type Cells = Map<GroupKey, Cell>;

/** Answers of people who answered every one of some questions, in levels (1..) after reversal, the questions in the sheet's order. */
export interface Complete {
  n: number;
  sums: number[];
  /** Sums of products, as the lower half of a table: line j holds j + 1 numbers, those with the questions up to and with j itself. */
  products: number[][];
}

/** Scores (0..1) of people who have one on both of two factors: how many, the sum of each, and the sum of their products. */
export interface Pair {
  n: number;
  first: ExactSum;
  second: ExactSum;
  product: ExactSum;
}

/** Everything that scores and statistics need of people's answers, in memory that grows with the rubric and not with the number of people. */
export interface Summary {
  questions: Map<QuestionKey, Map<SideKey, Cells>>;
  /** Persons' factor scores, 0..1. */
  factors: Map<FactorKey, Map<GroupKey, Moments>>;
  /** People who answered for themselves and reacted to at least one question. */
  people: Map<GroupKey, number>;
  /** Everybody who answered all of a factor's scored questions with levels: how these answers vary together. */
  complete: Map<FactorKey, Complete>;
  /** Everybody with a score on both of two factors, the one whose key stands first in the alphabet first. */
  pairs: Map<FactorKey, Map<FactorKey, Pair>>;
  /** Everybody with a score on at least one factor of a rubric, by its id; and of any rubric, under `anyRubric`. */
  scored: Map<string, number>;
}
