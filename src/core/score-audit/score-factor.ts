// One factor judged: the mean of persons' own scores where people answered each for themselves (or one spoke), else the mean of its questions.

import { keyOf } from '../audit.ts';
import { scoringBallot } from '../interview/votes.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';
import type { Score } from '../score.ts';
import { type Moments, meanOf, mergedMoments, noMoments } from '../summary/moments.ts';
import type { Cells, Summary } from '../summary/summary.ts';
import { bandOf } from './bands.ts';
import { coherenceOf } from './coherence.ts';
import { combine, isCounted, type Part, sharesOf, whyWithheld } from './combine.ts';
import { type Showing, untoldGroups, worthOf } from './distribution.ts';
import type { Heads } from './estimate.ts';
import { type FactorEstimates, type FactorGrounds, factorEstimates } from './factor-estimates.ts';
import { type Minimum, shownGroups } from './minimum-group.ts';
import { sampleOfMoments } from './samples.ts';
import type { ScoredFactor, ScoredQuestion } from './scored-audit.ts';
import { teamsOf } from './teams.ts';

const noticeable = 0.1; // levels by which leaving out may move a factor before it is said
const usualSteps = 4; // five levels

/** What the factors of one audit are judged with. */
export interface FactorBench {
  summary: Summary;
  /** Who may be shown, and whether these are all there are. */
  showing: Showing;
  allShown: boolean;
  /** Whether they answered each for themselves, so that the whole is kept from them too. */
  isGuarded: boolean;
  heads: Heads;
}

/** Judges one factor from its judged questions. `share` is filled in by its rubric. */
export function scoreFactor(
  { summary, showing, allShown, isGuarded, heads }: FactorBench,
  rubric: Rubric,
  factor: Factor,
  judged: readonly ScoredQuestion[],
): ScoredFactor & { errors: FactorEstimates['errors'] } {
  const parts = judged.map(({ score, question }): Part => ({ score, weight: question.weight }));
  const shares = sharesOf(parts);
  const questions = judged.map((question, index) => ({ ...question, share: shares[index] ?? 0 }));
  const byPerson = questions.every((question) => handsIn(summary, question) === 0);
  const persons = summary.factors.get(keyOf(rubric.id, factor.id)) ?? new Map<string, Moments>();
  const ofQuestions = combine(parts);
  const ofPersons = scoreOfPersons([...persons.values()], parts);
  const isFew = isGuarded && isTelling([...persons.values()].reduce(mergedMoments, noMoments), showing.minimum);
  // Where a question is not shown, the factor is made of those that are: persons' own scores would tell of the few who answered it.
  const isPartly = byPerson && questions.some((one) => isTooFew(one) && isAnswered(summary, one));
  const score = byPerson ? (isFew ? tooFew : isPartly ? ofQuestions : ofPersons) : ofQuestions;
  const band = bandOf(score, rubric.bands);
  const gaps = questions.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const { scores: groups, byPersons } = groupScores(summary, questions, showing, score, byPerson ? persons : undefined);
  const own: FactorGrounds = {
    summary,
    questions,
    persons: byPerson ? persons : undefined,
    score,
    isPartly,
    isGuarded: isGuarded && byPerson,
    groups,
    byPersons,
    heads,
    showing,
    allShown,
  };
  const complete = summary.complete.get(keyOf(rubric.id, factor.id));
  const confidences = questions.flatMap(({ asked, hidden, confidence }) =>
    asked && !hidden && confidence !== null ? [confidence] : [],
  );
  return {
    rubric: rubric.id,
    factor,
    share: 0,
    score,
    standing: band?.stands ?? null,
    band,
    gap: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    groups,
    counted: !byPerson,
    ...factorEstimates(own),
    ...coherenceOf(complete, questions, { least: isGuarded ? showing.minimum.counts : 0, counted: !byPerson }),
    teams: teamsOf(own),
    lowConfidence:
      confidences.length === 0 ? null : confidences.filter((one) => one === 'low').length / confidences.length,
    prorated:
      byPerson &&
      score.state === 'scored' &&
      ofQuestions.state === 'scored' &&
      Math.abs(score.value - ofQuestions.value) * stepsOf(questions) > noticeable,
    questions,
  };
}

/** How many steps lie between the lowest and the highest level of a factor's scored questions, by weight; four where none has levels. */
export function stepsOf(questions: readonly ScoredQuestion[]): number {
  let weight = 0;
  let steps = 0;
  for (const { question, share } of questions) {
    const ballot = scoringBallot(question)?.ballot;
    if (ballot?.ordered !== true || ballot.slots.length < 3) continue;
    weight += share;
    steps += share * (ballot.slots.length - 1);
  }
  return weight === 0 ? usualSteps : steps / weight;
}

const scoringCells = (summary: Summary, { key, question }: ScoredQuestion): Cells | undefined => {
  const scoring = scoringBallot(question);
  return scoring && summary.questions.get(key)?.get(scoring.ballot.side ?? 'whole');
};

const handsIn = (summary: Summary, question: ScoredQuestion): number =>
  [...(scoringCells(summary, question)?.values() ?? [])].reduce((sum, { hands }) => sum + hands, 0);

const isAnswered = (summary: Summary, question: ScoredQuestion): boolean =>
  [...(scoringCells(summary, question)?.values() ?? [])].some(({ n }) => n > 0);

/** The mean of persons' scores. Coverage is the share of the weight that got any answer, as for hands. */
function scoreOfPersons(moments: readonly Moments[], parts: readonly Part[]): Score {
  const { coverage, ...rest } = combine(parts);
  const persons = moments.reduce(mergedMoments, noMoments);
  const value = meanOf(persons);
  if (value !== null) return { state: 'scored', value, n: persons.n, nMost: persons.n, coverage };
  if (rest.state === 'withheld') return { ...rest, coverage };
  return { state: 'withheld', why: whyWithheld(parts.filter(isCounted)), coverage };
}

/** Whether persons' scores are of so few that they tell of each: under the minimum, or all the same of fewer than counts need. */
const isTelling = (persons: Moments, { group, counts }: Minimum): boolean =>
  persons.n > 0 && (persons.n < group || (persons.n < counts && sampleOfMoments(persons).variance === 0));

const tooFew: Score = { state: 'withheld', why: 'too-few-people', coverage: 0 };

const isTooFew = ({ score, question }: ScoredQuestion): boolean =>
  question.weight > 0 && score.state === 'withheld' && score.why === 'too-few-people';

/** A question of a factor as its groups see it: what each answered, and of whom that is not told. */
interface Seen {
  question: ScoredQuestion;
  cells: Cells;
  untold: Set<string>;
}

/**
 * The factor's score per group, and of which groups it is made from persons' own; for the same reason as the whole where that is withheld. It is made of persons' own scores only where every
 * question that the group answered is told of it, and else of the questions that are: so it never tells more than they do.
 */
function groupScores(
  summary: Summary,
  questions: readonly ScoredQuestion[],
  showing: Showing,
  whole: Score,
  persons: ReadonlyMap<string, Moments> | undefined,
): { scores: Record<string, Score>; byPersons: Set<string> } {
  const seen = questions.map((question): Seen => {
    const cells: Cells = scoringCells(summary, question) ?? new Map();
    return { question, cells, untold: untoldGroups(cells, showing) };
  });
  const isOpen = (group: string): boolean =>
    seen.every(({ question, cells, untold }) =>
      isTooFew(question)
        ? false
        : question.question.weight === 0 || (cells.get(group)?.n ?? 0) === 0 || !untold.has(group),
    );
  const scores =
    persons === undefined ? undefined : scoresOfPersons(persons, questions, showing, showing.groups.filter(isOpen));
  const all = showing.groups.map((group): [string, Score] => [
    group,
    whole.state === 'withheld' ? whole : (scores?.get(group) ?? scoreOfQuestions(seen, group)),
  ]);
  return { scores: Object.fromEntries(all), byPersons: new Set(scores?.keys()) };
}

function scoresOfPersons(
  persons: ReadonlyMap<string, Moments>,
  questions: readonly ScoredQuestion[],
  { minimum }: Showing,
  groups: readonly string[],
): Map<string, Score> {
  const parts = questions.map(({ score, question }): Part => ({ score, weight: question.weight }));
  const sizes = groups.map((group): [string, number] => [group, persons.get(group)?.n ?? 0]);
  const others = [...persons].reduce((sum, [group, { n }]) => sum + (groups.includes(group) ? 0 : n), 0);
  return new Map(
    [...shownGroups(sizes, others, minimum.group)].map((group) => [
      group,
      scoreOfPersons([persons.get(group) ?? noMoments], parts),
    ]),
  );
}

/** A group's mean over the questions that are told of it, if these carry at least half of the weight. */
function scoreOfQuestions(seen: readonly Seen[], group: string): Score {
  const parts = seen.map(({ question: { question, score }, cells, untold }): Part => {
    const { weight } = question;
    if (!isCounted({ score, weight })) return { score, weight };
    const cell = cells.get(group);
    const value = cell && !untold.has(group) ? worthOf(cell, scoringBallot(question)?.ballot) : null;
    if (cell === undefined || value === null) return { score: tooFew, weight };
    return { score: { state: 'scored', value, n: cell.n, nMost: cell.n, coverage: 1 }, weight };
  });
  const score = combine(parts);
  return score.state === 'withheld' ? tooFew : score;
}
