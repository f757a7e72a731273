// One factor judged: the mean of persons' own scores where people answered each for themselves (or one spoke), else the mean of its questions.

import { keyOf } from '../audit.ts';
import { scoringBallot } from '../interview/votes.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';
import type { Score } from '../score.ts';
import { type Moments, meanOf, mergedMoments, noMoments } from '../summary/moments.ts';
import type { Cells, Summary } from '../summary/summary.ts';
import { bandOf } from './bands.ts';
import { combine, isCounted, type Part, sharesOf, whyWithheld } from './combine.ts';
import { answeringGroups, untoldGroups, worthOf } from './distribution.ts';
import { minimumGroup, shownGroups } from './minimum-group.ts';
import type { ScoredFactor, ScoredQuestion } from './scored-audit.ts';

const noticeable = 0.1; // levels by which leaving out may move a factor before it is said
const usualSteps = 4; // five levels

/** Judges one factor from its judged questions. `share` is filled in by its rubric. `groups` are those that may be shown, `people` all who gave an answer in the audit. */
export function scoreFactor(
  summary: Summary,
  rubric: Rubric,
  factor: Factor,
  judged: readonly ScoredQuestion[],
  { groups, people }: { groups: readonly string[]; people: number },
): ScoredFactor {
  const parts = judged.map(({ score, question }): Part => ({ score, weight: question.weight }));
  const shares = sharesOf(parts);
  const questions = judged.map((question, index) => ({ ...question, share: shares[index] ?? 0 }));
  const byPerson = questions.every((question) => handsIn(summary, question) === 0);
  const persons = summary.factors.get(keyOf(rubric.id, factor.id)) ?? new Map<string, Moments>();
  const ofQuestions = combine(parts);
  const ofPersons = scoreOfPersons([...persons.values()], parts);
  const isFew = people >= minimumGroup && ofPersons.state === 'scored' && ofPersons.n < minimumGroup;
  const score = byPerson ? (isFew ? tooFew : ofPersons) : ofQuestions;
  const band = bandOf(score, rubric.bands);
  const gaps = questions.flatMap(({ gap }) => (gap === null ? [] : [gap]));
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
    groups: groupScores(summary, questions, groups, score, byPerson ? persons : undefined),
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

/** The mean of persons' scores. Coverage is the share of the weight that got any answer, as for hands. */
function scoreOfPersons(moments: readonly Moments[], parts: readonly Part[]): Score {
  const { coverage, ...rest } = combine(parts);
  const persons = moments.reduce(mergedMoments, noMoments);
  const value = meanOf(persons);
  if (value !== null) return { state: 'scored', value, n: persons.n, nMost: persons.n, coverage };
  if (rest.state === 'withheld') return { ...rest, coverage };
  return { state: 'withheld', why: whyWithheld(parts.filter(isCounted)), coverage };
}

const tooFew: Score = { state: 'withheld', why: 'too-few-people', coverage: 0 };

/** The factor's score per group, from persons' scores or else from hands; for the same reason as the whole where that is withheld. */
function groupScores(
  summary: Summary,
  questions: readonly ScoredQuestion[],
  groups: readonly string[],
  whole: Score,
  persons: ReadonlyMap<string, Moments> | undefined,
): Record<string, Score> {
  const scores = persons === undefined ? undefined : scoresOfPersons(persons, questions, groups);
  const isUntold = (group: string): boolean => {
    const answered = questions.flatMap((one) => {
      const cells = isCounted({ score: one.score, weight: one.question.weight })
        ? scoringCells(summary, one)
        : undefined;
      return cells && (cells.get(group)?.n ?? 0) > 0 ? [cells] : [];
    });
    const [only] = answered; // the score is then that question's mean
    return answered.length === 1 && only !== undefined && untoldGroups(only, groups).has(group);
  };
  return Object.fromEntries(
    groups.map((group): [string, Score] => [
      group,
      whole.state === 'withheld'
        ? whole
        : isUntold(group)
          ? tooFew
          : (scores?.get(group) ?? (persons ? tooFew : scoreOfHands(summary, questions, groups, group))),
    ]),
  );
}

function scoresOfPersons(
  persons: ReadonlyMap<string, Moments>,
  questions: readonly ScoredQuestion[],
  groups: readonly string[],
): Map<string, Score> {
  const parts = questions.map(({ score, question }): Part => ({ score, weight: question.weight }));
  const sizes = groups.map((group): [string, number] => [group, persons.get(group)?.n ?? 0]);
  const others = [...persons].reduce((sum, [group, { n }]) => sum + (groups.includes(group) ? 0 : n), 0);
  return new Map(
    [...shownGroups(sizes, others)].map((group) => [group, scoreOfPersons([persons.get(group) ?? noMoments], parts)]),
  );
}

/** A group's mean over the questions that enough of it answered, if these carry at least half of the weight. */
function scoreOfHands(
  summary: Summary,
  questions: readonly ScoredQuestion[],
  groups: readonly string[],
  group: string,
): Score {
  const parts = questions.map((one): Part => {
    const { weight } = one.question;
    if (!isCounted({ score: one.score, weight })) return { score: one.score, weight };
    const cells: Cells = scoringCells(summary, one) ?? new Map();
    const cell = cells.get(group);
    const value =
      cell && answeringGroups(cells, groups).has(group) ? worthOf(cell, scoringBallot(one.question)?.ballot) : null;
    if (cell === undefined || value === null) return { score: tooFew, weight };
    return { score: { state: 'scored', value, n: cell.n, nMost: cell.n, coverage: 1 }, weight };
  });
  const score = combine(parts);
  return score.state === 'withheld' ? tooFew : score;
}
