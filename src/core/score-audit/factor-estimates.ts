// How far a factor's score may be off, for everybody and for each group that may be shown, and what it would be with all groups answering alike.
import { scoringBallot } from '../interview/votes.ts';
import type { Score } from '../score.ts';
import { type Computed, computed, type WhyNot, withheld } from '../statistics/computed.ts';
import { handsEstimate } from '../statistics/hands-error.ts';
import { type MeanEstimate, standardError } from '../statistics/standard-error.ts';
import { stratifiedMean } from '../statistics/stratified-mean.ts';
import { type Moments, mergedMoments, noMoments } from '../summary/moments.ts';
import type { Cells, Summary } from '../summary/summary.ts';
import { isCounted } from './combine.ts';
import { countedGroups, type Showing } from './distribution.ts';
import { type Behind, type Estimate, type Heads, spanOf } from './estimate.ts';
import { shownGroups } from './minimum-group.ts';
import { sampleOfCell, sampleOfMoments } from './samples.ts';
import type { ScoredQuestion } from './scored-audit.ts';

/** What a factor's estimates are made from, and with. */
export interface FactorGrounds {
  summary: Summary;
  questions: readonly ScoredQuestion[];
  /** Persons' scores by group; nothing where hands were counted. */
  persons: ReadonlyMap<string, Moments> | undefined;
  score: Score;
  /** Whether the score leaves out a question that so few answered that it is not shown. */
  isPartly: boolean;
  /** Whether people answered each for themselves, so that the spread of fewer than counts need is not told of the whole either. */
  isGuarded: boolean;
  groups: Record<string, Score>;
  /** The groups whose scores are made from persons' own. */
  byPersons: ReadonlySet<string>;
  heads: Heads;
  showing: Showing;
  /** False where groups are hidden, or people belong to none: a weighted mean would tell about them. */
  allShown: boolean;
}

/** A mean as it would be had each group answered in proportion to its headcount. */
export type Weighted = Computed<{ value: number; estimate: Estimate }>;

export interface FactorEstimates {
  estimate: Estimate;
  groupEstimates: Record<string, Estimate>;
  weighted: Weighted;
  /** Errors of the groups' means without regard to headcounts, for those groups whose spread may be told. */
  errors: Map<string, Computed<MeanEstimate>>;
}

/** Estimates of one factor. A group's spread is told of as many people as counts are, and only where that of the few left over does not follow from it. */
export function factorEstimates(grounds: FactorGrounds): FactorEstimates {
  const { score, groups, heads, persons, isPartly, isGuarded, showing } = grounds;
  const spread = spreadGroups(grounds);
  const errors = new Map(
    Object.entries(groups).flatMap(([group, { state }]): [string, Computed<MeanEstimate>][] =>
      state === 'scored' && spread.has(group) ? [[group, errorOf(grounds, group)]] : [],
    ),
  );
  const behind = (n: number, headcount: number | null): Behind => ({
    n,
    from: persons === undefined || isPartly ? 'bound' : 'persons',
    headcount,
  });
  const estimateOf = (group: string, own: Score): Estimate => {
    if (own.state === 'withheld') return withheld(whyOf(own.why));
    const error = errors.get(group);
    return error === undefined ? withheld('suppressed') : spanOf(error, behind(own.n, heads.by.get(group) ?? null));
  };
  return {
    estimate:
      score.state === 'withheld'
        ? withheld(whyOf(score.why))
        : score.n < 2
          ? withheld(whyAlone(grounds.questions))
          : isGuarded && score.n < showing.minimum.counts
            ? withheld('suppressed')
            : spanOf(errorOf(grounds), behind(score.n, heads.of(askedOf(grounds.questions)))),
    groupEstimates: Object.fromEntries(Object.entries(groups).map(([group, own]) => [group, estimateOf(group, own)])),
    weighted: weightedOf(grounds, errors),
    errors,
  };
}

/** Why a withheld score has no estimate either. */
export const whyOf = (why: (Score & { state: 'withheld' })['why']): WhyNot => {
  if (why === 'too-few-people') return 'suppressed';
  if (why === 'too-little') return why;
  return why === 'no-answers' || why === 'not-applicable' ? 'no-answers' : 'not-scored';
};

/** Why a single answer has no estimate: a room that agreed, one voice, or one person of a survey. */
export function whyAlone(questions: readonly Pick<ScoredQuestion, 'basis'>[]): WhyNot {
  if (questions.some(({ basis }) => basis === 'agreed')) return 'agreed';
  return questions.some(({ basis }) => basis === 'one-voice') ? 'one-voice' : 'one-answer';
}

/** The groups that all scored questions are for, together; nothing where one is for everybody. */
function askedOf(questions: readonly ScoredQuestion[]): string[] | undefined {
  const lists = questions.filter(isIn).map(({ question }) => question.askedOf);
  return lists.some((list) => list === undefined) ? undefined : [...new Set(lists.flatMap((list) => list ?? []))];
}

const isIn = ({ score, question }: ScoredQuestion): boolean => isCounted({ score, weight: question.weight });

const cellsOf = (summary: Summary, { key, question }: ScoredQuestion): Cells =>
  summary.questions.get(key)?.get(scoringBallot(question)?.ballot.side ?? 'whole') ?? new Map();

/** The mean and its error for one group, or for everybody: of persons' scores, or the bound where hands were counted, or not every question is shown. */
function errorOf(
  { summary, questions, persons, isPartly, showing }: FactorGrounds,
  group?: string,
): Computed<MeanEstimate> {
  if (persons !== undefined && !isPartly) {
    const own = group === undefined ? [...persons.values()] : [persons.get(group) ?? noMoments];
    return standardError(sampleOfMoments(own.reduce(mergedMoments, noMoments)));
  }
  const parts = questions.filter(isIn).map((one) => {
    const cells = cellsOf(summary, one);
    const told = one.score.state === 'scored' && (group === undefined || countedGroups(cells, showing).has(group));
    const own = [...cells].filter(([of]) => told && (group === undefined || of === group)).map(([, cell]) => cell);
    const slots = scoringBallot(one.question)?.ballot.slots ?? [];
    const counts = slots.map((_, slot) => own.reduce((sum, cell) => sum + (cell.counts[slot] ?? 0), 0));
    return {
      weight: one.question.weight,
      sample: sampleOfCell(
        { counts },
        slots.map(({ worth }) => worth),
      ),
    };
  });
  const bound = handsEstimate(parts);
  return bound.state === 'withheld' ? bound : computed({ mean: bound.mean, se: bound.se, df: bound.df });
}

/** Groups of as many persons as counts need, the rest of whom are none or as many; for hands each question decides by itself. */
function spreadGroups({ persons, byPersons, isPartly, showing }: FactorGrounds): Set<string> {
  if (persons === undefined) return new Set(showing.groups);
  if (isPartly) return new Set();
  const sizes = [...byPersons].map((group): [string, number] => [group, persons.get(group)?.n ?? 0]);
  const others = [...persons].reduce((sum, [group, { n }]) => sum + (byPersons.has(group) ? 0 : n), 0);
  return shownGroups(sizes, others, showing.minimum.counts);
}

/** The headcount-weighted mean, where every group is shown, has a score, and its headcount is known; its error only where each group's spread may be told. */
function weightedOf(
  { groups, heads, persons, allShown, isPartly, byPersons, score }: FactorGrounds,
  errors: ReadonlyMap<string, Computed<MeanEstimate>>,
): Weighted {
  const all = Object.entries(groups);
  if (score.state === 'withheld') return withheld(whyOf(score.why));
  const isOwn = persons === undefined || all.every(([group]) => byPersons.has(group));
  if (!allShown || isPartly || !isOwn) return withheld('suppressed');
  if (all.length < 2) return withheld('one-team');
  const sum = heads.of();
  if (sum === null || sum === 0) return withheld('no-headcount');
  if (heads.by.size > all.length) return withheld('no-answers'); // a group of known size of which nobody came
  let value = 0;
  for (const [group, own] of all) {
    if (own.state === 'withheld') return withheld(whyOf(own.why));
    value += ((heads.by.get(group) ?? 0) / sum) * own.value;
  }
  if (persons === undefined) return computed({ value, estimate: withheld('counts-only') as Estimate });
  if (errors.size < all.length) return computed({ value, estimate: withheld('suppressed') as Estimate });
  const strata = all.map(([group]) => ({
    headcount: heads.by.get(group) ?? 0,
    sample: sampleOfMoments(persons.get(group) ?? noMoments),
  }));
  const mean = stratifiedMean(strata);
  const n = strata.reduce((people, { sample }) => people + sample.n, 0);
  const span = spanOf(mean, { n, from: 'persons', headcount: null });
  return computed({ value, estimate: span.state === 'computed' ? { ...span, headcount: sum } : span });
}
