// One factor judged: the mean of persons' own scores where people answered each for themselves (or one spoke), else the mean of its questions.

import { keyOf } from '../audit.ts';
import { ballotsOf } from '../kinds/index.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';
import type { Score } from '../score.ts';
import { type Moments, meanOf, mergedMoments, noMoments } from '../summary/moments.ts';
import type { Cells, Summary } from '../summary/summary.ts';
import { bandOf } from './bands.ts';
import { combine, isCounted, type Part, sharesOf, whyWithheld } from './combine.ts';
import { answeringGroups, worthOf } from './distribution.ts';
import { shownGroups } from './minimum-group.ts';
import type { ScoredFactor, ScoredQuestion } from './scored-audit.ts';

const noticeable = 0.1; // levels by which leaving out may move a factor before it is said
const usualSteps = 4; // five levels

/** Judges one factor from its judged questions. `share` is filled in by its rubric. `groups` are those that may be shown. */
export function scoreFactor(
  summary: Summary,
  rubric: Rubric,
  factor: Factor,
  judged: readonly ScoredQuestion[],
  groups: readonly string[],
): ScoredFactor {
  const parts = judged.map(({ score, question }): Part => ({ score, weight: question.weight }));
  const shares = sharesOf(parts);
  const questions = judged.map((question, index) => ({ ...question, share: shares[index] ?? 0 }));
  const byPerson = questions.every((question) => handsIn(summary, question) === 0);
  const persons = summary.factors.get(keyOf(rubric.id, factor.id)) ?? new Map<string, Moments>();
  const ofQuestions = combine(parts);
  const score = byPerson ? scoreOfPersons([...persons.values()], parts) : ofQuestions;
  const band = bandOf(score, rubric.bands);
  const gaps = questions.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  const confidences = questions.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return {
    rubric: rubric.id,
    factor,
    share: 0,
    score,
    standing: band?.stands ?? null,
    band,
    gap: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    groups: byPerson ? groupsOfPersons(persons, parts, groups) : groupsOfHands(summary, questions, groups),
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
    const ballot = ballotsOf(question).find(({ scoring }) => scoring);
    if (ballot?.ordered !== true || ballot.slots.length < 3) continue;
    weight += share;
    steps += share * (ballot.slots.length - 1);
  }
  return weight === 0 ? usualSteps : steps / weight;
}

const scoringCells = (summary: Summary, { key, question }: ScoredQuestion): Cells | undefined => {
  const ballot = ballotsOf(question).find(({ scoring }) => scoring);
  return ballot === undefined ? undefined : summary.questions.get(key)?.get(ballot.side ?? 'whole');
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

function groupsOfPersons(
  persons: ReadonlyMap<string, Moments>,
  parts: readonly Part[],
  groups: readonly string[],
): Record<string, Score> {
  const sizes = groups.map((group): [string, number] => [group, persons.get(group)?.n ?? 0]);
  const others = [...persons].reduce((sum, [group, { n }]) => sum + (groups.includes(group) ? 0 : n), 0);
  const shown = shownGroups(sizes, others);
  return scoresOf(groups, (group) => {
    const moments = persons.get(group);
    return moments !== undefined && shown.has(group) ? scoreOfPersons([moments], parts) : tooFew;
  });
}

function groupsOfHands(
  summary: Summary,
  questions: readonly ScoredQuestion[],
  groups: readonly string[],
): Record<string, Score> {
  return scoresOf(groups, (group) => {
    const parts = questions.map((question): Part => {
      const { weight } = question.question;
      if (!isCounted({ score: question.score, weight })) return { score: question.score, weight };
      const cells: Cells = scoringCells(summary, question) ?? new Map();
      const cell = cells.get(group);
      const ballot = ballotsOf(question.question).find(({ scoring }) => scoring);
      const value = cell === undefined || !answeringGroups(cells, groups).has(group) ? null : worthOf(cell, ballot);
      if (cell === undefined || value === null) return { score: tooFew, weight };
      return { score: { state: 'scored', value, n: cell.n, nMost: cell.n, coverage: 1 }, weight };
    });
    const score = combine(parts);
    return score.state === 'withheld' ? { ...score, why: 'too-few-people' } : score;
  });
}

const scoresOf = (groups: readonly string[], score: (group: string) => Score): Record<string, Score> =>
  Object.fromEntries(groups.map((group) => [group, score(group)]));
