// What comparing two audits gives: one serializable object between judging a change and showing it. Levels are steps of a question's own
// scale; every difference is after minus before. What must not be shown (small groups) is not in it.
import type { Depth, Mode, QuestionKey } from '../audit.ts';
import type { actionOutcomes, promiseOutcomes } from '../audit-file/last-time.ts';
import type { GapKind } from '../score-audit/person-gaps.ts';
import type { Interval, WhyNot } from '../statistics/computed.ts';
import type { FollowedWay } from './follow-targets.ts';
import type { Room, RubricDiff } from './surroundings.ts';
import type { Piece } from './word-diff.ts';

/** Why two sides of a factor can't be compared. */
export type Incomparable =
  | 'only-before' // the later audit does not have this factor
  | 'only-after' // the earlier audit does not have it
  | 'not-answered' // no score on one side
  | 'too-little-shared' // questions asked and answered both times carry less than half of its weight
  | 'too-few-people'; // a group that may not be shown on this factor, or audits that differ by a few people only

/** Why nothing can be said of a factor that can be compared. */
export type Doubt =
  | 'too-few' // under ten people (or eight who answered both times) on one side
  | 'unclear' // neither a change nor standing still is shown
  | 'all-equal' // all answers are equal in both audits
  | 'uneven' // one audit has many more people, and only by the few's own spread would it be more than chance
  | WhyNot;

/** What may be said of a change, and nothing else. `small`: the 95 % interval lies wholly inside half a level. */
export type Verdict =
  | { is: 'up' | 'down'; small: boolean }
  | { is: 'steady' }
  | { is: 'cant-tell'; why: Doubt }
  | { is: 'not-comparable'; why: Incomparable }
  | { is: 'reported-move'; why: 'one-voice' | 'agreed' };

/** Where one audit stands: score 0..1, and how many people stand behind it (fewest and most over the questions). */
export interface Stand {
  value: number;
  n: number;
  nMost: number;
}

/** A difference in levels with its 95 % interval, and the wider interval that goes with the verdict (Bonferroni over the family). */
export interface Change {
  levels: number;
  interval: Interval | null;
  familyInterval: Interval | null;
}

/** One factor (or the whole) compared. */
export interface Compared {
  verdict: Verdict;
  before: Stand | null;
  after: Stand | null;
  /** How many steps lie between the lowest and the highest level; 0..1 times this is levels. */
  steps: number;
  change: Change | null;
  /** p, p within the family, and the level that it was held against (null: too few people for any claim). */
  p: number | null;
  adjusted: number | null;
  alpha: number | null;
  /** Hedges' g and Cliff's delta; null where hands were counted, for then nobody knows the scores of persons. No delta of people held as counts. */
  effect: { g: number; interval: Interval | null; delta: number | null } | null;
  /** The smallest change, in levels, that this pair of audits would have shown with 80 % chance; null where none. */
  visible: number | null;
}

/** The change with both rooms made up alike of the groups shown, as if different people had been asked. */
export interface AlikeChange {
  interval: Interval;
  /** Holm over all parts that have such a test. */
  adjusted: number;
  verdict: Verdict;
}

export interface FactorDiff extends Compared {
  rubric: string;
  factor: string;
  title: string;
  makesOrBreaks: boolean;
  /** How many questions were compared, and the share of the factor's weight that they carry on each side, 0..1. */
  shared: { questions: number; before: number; after: number };
  /** The change in levels if both rooms had been made up alike of the groups that may be shown; null without such groups. */
  alike: number | null;
  /** What may be said of that change, in a family of its own; null where the spread of a group may not be told. */
  alikeChange: AlikeChange | null;
  /** More than half of the change comes from who was in the room. */
  fromTheRoom: boolean;
  /** Like with like: groups that may be shown in both audits. No claim is made of them. */
  groups: { group: string; title: string; before: Stand; after: Stand; levels: number }[];
}

/** What became of a question between two versions of its rubric. */
export type Fate =
  | 'same'
  | 'reworded' // other words, the same levels: compared and marked
  | 'rescaled' // other levels, another kind, or scored the other way round: not compared
  | 'asked-of-others' // other groups, or on another condition: not compared
  | 'replaced' // another id, declared equivalent: compared and marked
  | 'moved' // in another factor now: compared by itself, not within its factor
  | 'split'
  | 'merged'
  | 'retired'
  | 'new';

export interface QuestionDiff {
  /** By its id in the newer version of the rubric. */
  key: QuestionKey;
  refBefore: string | null;
  refAfter: string | null;
  topic: string;
  fate: Fate;
  before: Stand | null;
  after: Stand | null;
  /** In levels; null where it is not compared. */
  levels: number | null;
  /** p with Benjamini and Hochberg's adjustment; null without a test. At .05 or below a question is worth a look, never "changed". */
  adjusted: number | null;
  /** One voice or an agreed answer that moved two steps or more: ask about it. */
  ask: boolean;
}

/** A gap in one question: first side minus second, in levels. */
export interface GapDiff {
  key: QuestionKey;
  ref: string;
  topic: string;
  kind: 'say-do' | 'formal-informal';
  before: number;
  after: number;
  is: 'closed' | 'opened' | 'still-open';
  /** Holm over all gaps, with errors that are bounded and not estimated; null where there is no test. */
  adjusted: number | null;
  believable: boolean;
}

/** A factor's gap person by person: the mean of everybody's own gaps, in levels; only where people's own answers are known in both audits. */
export interface PersonGapDiff {
  rubric: string;
  factor: string;
  title: string;
  kind: GapKind;
  /** `shareApart`: whose own gap is a level or more, 0..1; null under the number of people that counts need. */
  before: { gap: number; n: number; shareApart: number | null };
  after: { gap: number; n: number; shareApart: number | null };
  is: GapDiff['is'];
  levels: number;
  /** By the design of the comparison; null where it would tell of the few who came once only. */
  interval: Interval | null;
  /** p within the family of all such gaps; null without a test. */
  adjusted: number | null;
  believable: boolean;
}

/** Leaders minus front line on one factor, in levels, with intervals where ten or more of both answered both times; else a description. */
export interface DistanceDiff {
  rubric: string;
  factor: string;
  title: string;
  before: number;
  after: number;
  beforeInterval: Interval | null;
  afterInterval: Interval | null;
  /** Of after minus before. */
  changeInterval: Interval | null;
  /** Holm over all distances; null where there is no test. */
  adjusted: number | null;
  /** The distance has changed by more than chance explains. */
  believable: boolean;
}

/** A question on which something else than the score is noticed. */
export interface Noticed {
  key: QuestionKey;
  ref: string;
  topic: string;
}

/** Something in a register: a promise or an action that stands in both audits, or in one of them. */
export interface Entered {
  id: string;
  text: string;
  owner: string | null;
  measure: string | null;
  by: string | null;
}
export type Part = 'owner' | 'measure' | 'by';
export interface PromiseDiff {
  is: 'same' | 'reworded' | 'weakened' | 'strengthened' | 'dropped' | 'new';
  before: Entered | null;
  after: Entered | null;
  /** The wording of both, word by word. */
  words: Piece[];
  changed: Part[];
  /** What the later audit said of it; null where it was not asked, not answered, or voted a tie. */
  outcome: keyof typeof promiseOutcomes | null;
}
export interface ActionDiff {
  /** `gone`: not in the later list, done or not. */
  is: 'carried-over' | 'gone' | 'new';
  before: Entered | null;
  after: Entered | null;
  words: Piece[];
  changed: Part[];
  /** Still to be done, by the later list or by what was said, though its day had passed. */
  overdue: boolean;
  outcome: keyof typeof actionOutcomes | null;
}

/** What people put into words: texts that stand in both audits, or in one. */
export interface SaidDiff {
  about: 'one-message' | 'values' | 'goal';
  key: QuestionKey;
  topic: string;
  texts: { is: 'same' | 'reworded' | 'dropped' | 'new'; before: string | null; after: string | null; words: Piece[] }[];
}

export interface SideOfDiff {
  audit: string;
  organization: string;
  date: string;
  finished: boolean;
  mode: Mode;
  depth: Depth;
  people: number;
}

export interface AuditDiff {
  before: SideOfDiff;
  after: SideOfDiff;
  /** Fewer people than this are shown nowhere by themselves: the higher of what both audits promised. */
  smallestGroup: number;
  /** The only group compared; null for everybody. */
  group: { id: string; title: string } | null;
  /**
   * How the two audits were compared: `matched` people who answered both times, `partial` where only some did, else `independent`.
   * `pairs` is how many are known to be in both; `family` over how many differences the verdicts were held together.
   */
  design: {
    kind: 'matched' | 'partial' | 'independent';
    pairs: number;
    family: number;
    /**
     * `counted`: on some factor nobody knows how one person's answers go together, and the error is bounded. `countedAs`: what is known as
     * counts, raised hands, people whose answers are not held one by one, or both. Counts of people need no bound where their scores were
     * made with the weights of the comparison.
     */
    counted: boolean;
    countedAs: 'hands' | 'people' | 'both' | null;
  };
  overall: Compared;
  factors: FactorDiff[];
  questions: QuestionDiff[];
  rubrics: RubricDiff[];
  room: Room[];
  /** Groups made up other shares of the two rooms, by more than a quarter of them. */
  otherRoom: boolean;
  /** Share of the headcount that took part differs by more than fifteen points. */
  otherTurnout: boolean;
  gaps: GapDiff[];
  personGaps: PersonGapDiff[];
  distances: DistanceDiff[];
  splits: { closed: Noticed[]; opened: Noticed[]; still: Noticed[] };
  unknowns: { answered: Noticed[]; lost: Noticed[]; still: Noticed[] };
  promises: PromiseDiff[];
  actions: ActionDiff[];
  said: SaidDiff[];
  /** What is wanted by when, and the way there from either audit. */
  targets: FollowedWay[];
}
