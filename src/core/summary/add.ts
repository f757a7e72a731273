// One person's answers, added to a summary: to the counts of each question asked, and as a score of the person on each factor.
import type { Answer, QuestionKey, Response } from '../audit.ts';
import { castOf } from '../kinds/index.ts';
import { carriesEnough } from '../statistics/carried.ts';
import { addScore, exact, newMoments } from './moments.ts';
import { askedBy, type Line, type Page, type Part, type Sheet } from './sheet.ts';
import { anyRubric, type Cell, cellAt, entryAt, type GroupKey, noGroup, type Summary } from './summary.ts';
import { addComplete, addPair, newPair, noneComplete, type PersonScore } from './together.ts';

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
  const own = group ?? noGroup;
  const person: Person = { group: own, answerTo, cells: placesOf(summary, own), reacted: false };
  const scores: PersonScore[] = [];
  for (const page of sheet) {
    const isAsked = asked(page);
    const before = scores.length;
    for (const factor of page.factors) {
      const score = addFactor(summary, factor, person, isAsked);
      if (score === null) continue;
      const groups = entryAt(summary.factors, factor.key, () => new Map());
      addScore(entryAt(groups, own, newMoments), score);
      scores.push({ factor: factor.key, value: score, exact: exact(score) });
    }
    if (scores.length > before) countOne(summary.scored, page.rubric.id);
  }
  addPairs(summary, scores);
  if (scores.length > 0) countOne(summary.scored, anyRubric);
  if (person.reacted) countOne(summary.people, own);
  return summary;
}

interface Person {
  group: GroupKey;
  answerTo: (key: QuestionKey) => Answer | undefined;
  cells: Places;
  reacted: boolean;
}

const unanswered: Answer = { state: 'unanswered' };

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
    const answer = person.answerTo(line.key) ?? unanswered;
    if (answer.state !== 'unanswered') person.reacted = true;
    const cells = person.cells.get(line) ?? firstCells(summary, line, person.group, person.cells);
    const slot = addAnswer(cells, line, answer);
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
function addPairs(summary: Summary, scores: PersonScore[]): void {
  scores.sort((one, other) => (one.factor < other.factor ? -1 : 1));
  for (const [index, first] of scores.entries()) {
    const later = scores.slice(index + 1);
    if (later.length === 0) return;
    const pairs = entryAt(summary.pairs, first.factor, () => new Map());
    for (const second of later) addPair(entryAt(pairs, second.factor, newPair), first, second);
  }
}

/** Counts one answer in the cells of a question, one for each ballot, in place; gives its slot on the one that makes the score, or null where there is none. */
export function addAnswer(cells: readonly Cell[], line: Line, answer: Answer): number | null {
  if (answer.state !== 'answered') {
    for (const cell of cells) cell.missing[answer.state] += 1;
    return null;
  }
  for (const cell of cells) cell.n += 1;
  const cast = castOf(answer.value, line.question);
  for (let index = 0; index < cast.length; index++) {
    const counts = cells[index]?.counts;
    for (const slot of cast[index] ?? []) if (counts?.[slot] !== undefined) counts[slot] += 1;
  }
  return cast[line.scoring]?.[0] ?? null;
}

/** The cells of a question for one group, ballot by ballot; one cell without slots for open questions. */
export const cellsOf = (summary: Summary, line: Line, group: string): Cell[] =>
  line.ballots.length === 0
    ? [cellAt(summary, line.key, 'whole', group, 0)]
    : line.ballots.map((ballot) => cellAt(summary, line.key, ballot.side ?? 'whole', group, ballot.slots.length));

/** The cells of a group that were found already, so that they are not looked up again for each of a million people. */
type Places = Map<Line, Cell[]>;
const places = new WeakMap<Summary, Map<GroupKey, Places>>();

function placesOf(summary: Summary, group: GroupKey): Places {
  const groups = places.get(summary) ?? new Map<GroupKey, Places>();
  if (groups.size === 0) places.set(summary, groups);
  return entryAt(groups, group, () => new Map());
}

function firstCells(summary: Summary, line: Line, group: GroupKey, known: Places): Cell[] {
  const cells = cellsOf(summary, line, group);
  known.set(line, cells);
  return cells;
}
