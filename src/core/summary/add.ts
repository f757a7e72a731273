// One person's answers, added to a summary: to the counts of each question asked, and as a score of the person on each factor.
import type { Answer, QuestionKey, Response } from '../audit.ts';
import { castOf } from '../kinds/index.ts';
import { noMoments, withScore } from './moments.ts';
import { askedBy, type FactorKey, type Line, type Page, type Part, type Sheet } from './sheet.ts';
import { anyRubric, type Cell, cellAt, entryAt, type GroupKey, noGroup, type Summary } from './summary.ts';
import { addComplete, noneComplete, noPair, withPair } from './together.ts';

/** A person has a score on a factor only if the answered questions carry at least this share of the weight asked of that person. */
export const leastShare = 0.5;
/** Weights are sums of decimals: a share this little under the least still counts as reaching it. */
export const rounding = 1e-9;

/** Whether what was answered carries enough of the weight that was asked. Never for a weight of 0. */
export const carriesEnough = (answered: number, asked: number): boolean =>
  asked > 0 && answered > 0 && answered >= leastShare * asked * (1 - rounding);

/** Adds one person's response in place, and gives the summary back: millions of responses stream through one summary. */
export function add(summary: Summary, sheet: Sheet, response: Response): Summary {
  const answerTo = (key: QuestionKey) => response.answers[key];
  return addPerson(summary, sheet, response.group, answerTo, (page) => askedBy(page, response.group, answerTo));
}

/** Adds what one person (or a room that speaks as one) answered, in place. Only questions that `asked` lets through count. */
export function addPerson(
  summary: Summary,
  sheet: Sheet,
  group: string | undefined,
  answerTo: (key: QuestionKey) => Answer | undefined,
  asked: (page: Page) => (line: Line) => boolean,
): Summary {
  const person: Person = { group: group ?? noGroup, answerTo, reacted: false };
  const scores: [FactorKey, number][] = [];
  for (const page of sheet) {
    const isAsked = asked(page);
    const before = scores.length;
    for (const factor of page.factors) {
      const score = addFactor(summary, factor, person, isAsked);
      if (score === null) continue;
      const groups = entryAt(summary.factors, factor.key, () => new Map());
      groups.set(person.group, withScore(groups.get(person.group) ?? noMoments, score));
      scores.push([factor.key, score]);
    }
    if (scores.length > before) countOne(summary.scored, page.rubric.id);
  }
  addPairs(summary, scores);
  if (scores.length > 0) countOne(summary.scored, anyRubric);
  if (person.reacted) countOne(summary.people, person.group);
  return summary;
}

interface Person {
  group: GroupKey;
  answerTo: (key: QuestionKey) => Answer | undefined;
  reacted: boolean;
}

const countOne = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Adds a person's answers to one factor, in place, and notes whether there was any reaction; gives the person's score, 0..1, or null. */
function addFactor(summary: Summary, factor: Part, person: Person, isAsked: (line: Line) => boolean): number | null {
  let askedWeight = 0;
  let answered = 0;
  let sum = 0;
  const levels: number[] = [];
  for (const line of factor.lines) {
    if (!isAsked(line)) continue;
    const answer = person.answerTo(line.key) ?? { state: 'unanswered' };
    if (answer.state !== 'unanswered') person.reacted = true;
    const slot = addAnswer(summary, line, person.group, answer);
    const slots = line.ballots[line.scoring]?.slots;
    const worth = slot === null ? null : (slots?.[slot]?.worth ?? null);
    askedWeight += line.weight;
    if (slot === null || worth === null || line.weight === 0) continue;
    answered += line.weight;
    sum += line.weight * worth;
    if (line.leveled) levels.push(line.ballots[line.scoring]?.reverse ? (slots?.length ?? 0) - slot : slot + 1);
  }
  if (levels.length === factor.leveled && levels.length > 0) {
    addComplete(
      entryAt(summary.complete, factor.key, () => noneComplete(levels.length)),
      levels,
    );
  }
  return carriesEnough(answered, askedWeight) ? sum / answered : null;
}

/** Adds a person's scores, each with each other, in place. */
function addPairs(summary: Summary, scores: [FactorKey, number][]): void {
  if (scores.length < 2) return;
  scores.sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [index, [first, score]] of scores.entries()) {
    if (index === scores.length - 1) break;
    const pairs = entryAt(summary.pairs, first, () => new Map());
    for (let next = index + 1; next < scores.length; next++) {
      const [second, other] = scores[next] as [FactorKey, number];
      pairs.set(second, withPair(pairs.get(second) ?? noPair, score, other));
    }
  }
}

/** Counts one answer on every ballot of a question, in place; gives its slot on the one that makes the score, or null where there is none. */
export function addAnswer(summary: Summary, line: Line, group: string, answer: Answer): number | null {
  const cells = cellsOf(summary, line, group);
  if (answer.state !== 'answered') {
    for (const cell of cells) cell.missing[answer.state] += 1;
    return null;
  }
  for (const cell of cells) cell.n += 1;
  const cast = castOf(answer.value, line.question);
  for (const [index, slots] of cast.entries()) {
    for (const slot of slots) {
      const counts = cells[index]?.counts;
      if (counts?.[slot] !== undefined) counts[slot] += 1;
    }
  }
  return cast[line.scoring]?.[0] ?? null;
}

/** The cells of a question for one group, ballot by ballot; one cell without slots for open questions. */
export const cellsOf = (summary: Summary, line: Line, group: string): Cell[] =>
  line.ballots.length === 0
    ? [cellAt(summary, line.key, 'whole', group, 0)]
    : line.ballots.map((ballot) => cellAt(summary, line.key, ballot.side ?? 'whole', group, ballot.slots.length));
