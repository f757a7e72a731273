// One person's answers, added to a summary: to the counts of each question asked, and as a score of the person on each factor.
import type { Answer, QuestionKey, Response } from '../audit.ts';
import { castOf } from '../kinds/index.ts';
import { noMoments, withScore } from './moments.ts';
import { askedBy, type Line, type Page, type Sheet } from './sheet.ts';
import { type Cell, cellAt, entryAt, noGroup, type Summary } from './summary.ts';

/** A person has a score on a factor only if the answered questions carry at least this share of the weight asked of that person. */
export const leastShare = 0.5;
/** Weights are sums of decimals: a share this little under the least still counts as reaching it. */
const rounding = 1e-9;

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
  let reacted = false;
  for (const page of sheet) {
    const isAsked = asked(page);
    for (const factor of page.factors) {
      let askedWeight = 0;
      let answered = 0;
      let sum = 0;
      for (const line of factor.lines) {
        if (!isAsked(line)) continue;
        const answer = answerTo(line.key) ?? { state: 'unanswered' };
        if (answer.state !== 'unanswered') reacted = true;
        const worth = addAnswer(summary, line, group ?? noGroup, answer);
        askedWeight += line.weight;
        if (worth === null || line.weight === 0) continue;
        answered += line.weight;
        sum += line.weight * worth;
      }
      if (!carriesEnough(answered, askedWeight)) continue;
      const groups = entryAt(summary.factors, factor.key, () => new Map());
      groups.set(group ?? noGroup, withScore(groups.get(group ?? noGroup) ?? noMoments, sum / answered));
    }
  }
  if (reacted) summary.people.set(group ?? noGroup, (summary.people.get(group ?? noGroup) ?? 0) + 1);
  return summary;
}

/** Counts one answer on every ballot of a question, in place; gives its worth, 0..1, or null where there is none. */
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
  const scored = cast[line.scoring]?.[0];
  return scored === undefined ? null : (line.ballots[line.scoring]?.slots[scored]?.worth ?? null);
}

/** The cells of a question for one group, ballot by ballot; one cell without slots for open questions. */
export const cellsOf = (summary: Summary, line: Line, group: string): Cell[] =>
  line.ballots.length === 0
    ? [cellAt(summary, line.key, 'whole', group, 0)]
    : line.ballots.map((ballot) => cellAt(summary, line.key, ballot.side ?? 'whole', group, ballot.slots.length));
