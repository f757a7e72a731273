// What judging an audit gives: the one serializable object between judging and showing.
// Everything before it gathers facts, everything after it (documents, show, JSON) only shows.
import type { Audit, Group, Missing, QuestionKey } from '../audit.ts';
import type { Question, Value } from '../kinds/index.ts';
import type { SideId } from '../kinds/question.ts';
import type { Band, Factor, NextStep, Rubric, Standing } from '../rubric/rubric.ts';
import type { Score } from '../score.ts';
import type { Computed, Interval } from '../statistics/computed.ts';
import type { Intraclass } from '../statistics/intraclass.ts';
import type { FactorAgreement, Reliability } from './coherence.ts';
import type { Distance } from './distances.ts';
import type { Estimate } from './estimate.ts';
import type { Weighted } from './factor-estimates.ts';
import type { Minimum } from './minimum-group.ts';
import type { FactorPersonGap } from './person-gaps.ts';
import type { Turnout } from './turnout.ts';
import type { Driver } from './whole-estimates.ts';

/** How far people agree on one question, from counts per level; each is null when it cannot be computed. */
export interface Agreement {
  /** 0 (as scattered as chance) .. 1 (all on one level); James, Demaree & Wolf 1984. */
  rwg: number | null;
  /** Mean distance from the mean, in levels. */
  ad: number | null;
  /** Agreement A, -1 (two opposite camps) .. 1; van der Eijk 2001. */
  a: number | null;
  /** From the valley test; 'possible' also covers answers that are simply scattered. */
  split: 'clear' | 'possible' | 'none' | 'not-tested';
  /** What chance reaches one time in twenty with so many people (or the next fewer known): r_wg above, AD below. Null where it is not known. */
  byChance: { n: number; rwg: number; ad: number } | null;
}

/**
 * How the people behind one question (one side of it) voted. Of people who answered each for themselves, what would tell too much of a few is
 * null: see whole.ts.
 */
export interface Distribution {
  /** Per level, option, or [no, yes]; null where they are too few for counts to be shown, or for anything. */
  counts: number[] | null;
  missing: Record<Missing, number>;
  /** People who gave an answer. */
  n: number;
  /** Mean in the question's own levels, 1..number of levels, before reversal; null without levels or answers. */
  mean: number | null;
  /** Share of answers strictly above the midpoint after reversal, 0..1; null as above. */
  favourable: number | null;
  /** Its 95 % interval (Wilson), 0..1; null as above. */
  favourableBetween: Interval | null;
  agreement: Agreement;
}

/**
 * The same for one group of enough people. `n` and `missing` are always there; what would tell too much about the few behind it is
 * null: everything but these under five answers, or while fewer than ten people all gave the same answer; the counts, and the
 * agreement and the share made of them, under ten answers. The audit's own minimum may be higher: see minimum-group.ts.
 */
export type GroupDistribution = Distribution;

/** One side of a pair, or the whole of any other question. */
export interface ScoredSide {
  side: SideId | 'whole';
  score: Score;
  all: Distribution;
  /** Groups with enough people to be shown by themselves, by id; the others stand in no group. */
  groups: Record<string, GroupDistribution>;
}

export interface ScoredQuestion {
  key: QuestionKey;
  /** Short reference, as in W4: the rubric's letter and the question's number in it. */
  ref: string;
  rubric: string;
  factor: string;
  question: Question;
  /** Its condition was not met: kept, never counted. */
  hidden: boolean;
  /** False for what a quick audit left out, and for what is meant for groups that are not here. */
  asked: boolean;
  /** What stands behind the counts: one person, a room that agreed, counted hands, or people who answered each for themselves. */
  basis: Basis;
  /** Share of its factor's asked weight, 0..1. */
  share: number;
  score: Score;
  /** How far the score may be off. */
  estimate: Estimate;
  /**
   * Where all of everybody gave the same answer: the largest share of people like them who may think otherwise, 0..1 (95 %).
   * Null where they did not.
   */
  dissentersAtMost: number | null;
  sides: ScoredSide[];
  /** First side minus second, in levels: above 0 says more than it does. Null where there are no two sides answered. */
  gap: number | null;
  gapByGroup: Record<string, number>;
  /** What the room agreed on beside its votes; null also where the agreed answer is itself what is scored. */
  agreed: Value | null;
  /** Last round of hands minus the first, in levels towards the good end; null where there was one round, or none. */
  shift: number | null;
  /** Don't-knows as a share of those who reacted and to whom the question applies, 0..1; 0 where there are none. */
  unknown: number;
  confidence: 'low' | 'middle' | 'high' | null;
  evidence: { for: number; against: number };
  /** What the document may claim; see claim.ts. */
  claim: Claim;
}

export type Basis = 'one-voice' | 'agreed' | 'hands' | 'people' | 'none';

/** The verb that the evidence allows. */
export type Claim = 'we-do' | 'we-are-working-on' | 'we-intend-to' | 'we-dont-know' | 'nothing';

export interface ScoredFactor {
  rubric: string;
  factor: Factor;
  /** Share of its rubric's asked weight, 0..1. */
  share: number;
  score: Score;
  standing: Standing | null;
  band: Band | null;
  /** Mean gap of its pairs, in levels; null where it has no pair that was answered. */
  gap: number | null;
  /** Score per group that may be shown; withheld where too few of the group answered this factor. */
  groups: Record<string, Score>;
  /** True where hands were counted on one of its questions, so that persons have no scores here. */
  counted: boolean;
  /** How far the score may be off, and that of each group: from as many people on as counts need, where nobody's spread follows from it. */
  estimate: Estimate;
  groupEstimates: Record<string, Estimate>;
  /** The score had every group answered in proportion to its headcount. */
  weighted: Weighted;
  agreement: FactorAgreement;
  reliability: Reliability;
  /** Where groups are teams: whether they differ. */
  teams: Computed<Intraclass>;
  /** Answers given with low confidence as a share of those with any confidence noted; null if none noted. */
  lowConfidence: number | null;
  /** True when people left out so much that the mean of their scores and the mean of the questions differ by more than 0.1 level. */
  prorated: boolean;
  questions: ScoredQuestion[];
}

export interface ScoredRubric {
  rubric: Rubric;
  sha256: string;
  /** Share of the audit's asked weight, 0..1. */
  share: number;
  score: Score;
  estimate: Estimate;
  /** Which factors go with the others, in the rubric's order; see whole-estimates.ts. */
  drivers: Driver[];
  standing: Standing | null;
  band: Band | null;
  /** Bands that the score would reach, held back by these factors; `needs` and `has` are 0..100, `has` null without a score. */
  heldBack: { band: string; factor: string; needs: number; has: number | null }[];
  /** The author's sentences that apply. */
  outcomes: string[];
  factors: ScoredFactor[];
}

/** One question moved up one level, and what that would do to the overall score. */
export interface Lever {
  key: QuestionKey;
  ref: string;
  /** From this mean level to that one, 1..number of levels, in the good direction. */
  from: number;
  to: number;
  /** Gain in the overall score, 0..1. */
  gain: number;
}

export interface ScoredAudit {
  /** What was said, without words that may not be shown, and without the names of groups beside words where they may not stand. */
  audit: Audit;
  /** From how many people on something of them is shown, in this audit. */
  minimum: Minimum;
  /** Groups that may be shown by themselves, and whether any had to be hidden. */
  groups: { shown: Group[]; hidden: number };
  /** People who reacted: those who answered for themselves, or the most hands on any one question. A room that agrees is one. */
  people: number;
  /** Of how many. */
  turnout: Turnout;
  overall: Score;
  /** How far the overall score may be off. */
  estimate: Estimate;
  /** The overall score had every group answered in proportion to its headcount. */
  weighted: Weighted;
  /** Leaders against the front line, factor by factor; empty where one of both is not shown. */
  distances: Distance[];
  /** The gap between the two sides of a factor's pairs, person by person; a reason where only counts are known. */
  personGaps: FactorPersonGap[];
  rubrics: ScoredRubric[];
  /** Make-or-break factors that stand low, worst first; they lead the plan. */
  breakers: ScoredFactor[];
  /** Factors that stand high, best first; and those that stand low, worst first. */
  strengths: ScoredFactor[];
  concerns: ScoredFactor[];
  /** Pairs by gap, largest first; only where more is said than done. */
  gaps: ScoredQuestion[];
  /** Questions on which people were split: clear splits first, then possible ones, each by how far apart the camps are. */
  splits: ScoredQuestion[];
  /** Questions where don't-know was the answer of at least a quarter of those who reacted, most first. */
  unknowns: ScoredQuestion[];
  /** Largest difference between two shown groups per factor, in levels, largest first. */
  parted: { rubric: string; factor: string; high: string; low: string; by: number }[];
  /** Shortest path: the levers that lift the overall score most, best first. Empty while the overall score is withheld. */
  levers: Lever[];
  /** What to do first: next steps of the factors that most need them, in order. */
  plan: { rubric: string; factor: string; standing: Standing; steps: NextStep[] }[];
  /** Questions that were asked and shown. Those without any answer stand under what most of the people said instead. */
  coverage: {
    asked: number;
    answered: number;
    dontKnow: number;
    notApplicable: number;
    notSaid: number;
    unanswered: number;
  };
}
