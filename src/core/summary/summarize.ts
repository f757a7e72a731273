// An audit's facts, folded into a summary: people who answered each for themselves, hands that were counted, and one voice or a room that agreed.
import { type Answer, type Audit, countedIn, type Group, peopleOf, type QuestionKey, type Tally } from '../audit.ts';
import { isAnswered, shownKeys } from '../interview/interview.ts';
import { add, addAnswer, addPerson, cellsOf } from './add.ts';
import { type Line, type Sheet, sheetOf } from './sheet.ts';
import { type Cells, emptySummary, merge, noGroup, reactedIn, type Summary } from './summary.ts';

/**
 * The summary of an audit.
 * - Responses: each is a person. People who are counted already are added as they are.
 * - Hands: the tallies of the last vote. What the room agreed beside its votes is never counted; where the room agreed without
 *   a vote, that counts as one.
 * - One voice: a person. Consensus: the room as one person, unless people also answered for themselves; then it stands beside.
 * Answers to hidden questions, and to questions outside a quick audit, are not counted.
 */
export function summarize(audit: Audit): Summary {
  const sheet = sheetOf(audit);
  const people = emptySummary();
  for (const response of audit.responses) add(people, sheet, response);
  return [...countedIn(audit), entriesOf(audit, sheet)].reduce(merge, people);
}

function entriesOf(audit: Audit, sheet: Sheet): Summary {
  const summary = emptySummary();
  const alone = peopleOf(audit) === 0;
  const speaks = alone || (audit.mode === 'one-voice' && Object.values(audit.entries).some(isAnswered));
  const shown = shownKeys(audit);
  const lines = sheet.flatMap((page) => page.factors.flatMap((factor) => factor.lines));
  const asked = new Set(
    lines.filter((line) => shown.has(line.key) && isForThoseHere(audit, line)).map(({ key }) => key),
  );
  const byHands = (key: QuestionKey) => audit.mode === 'hands' || (audit.entries[key]?.votes?.length ?? 0) > 0;
  if (audit.mode !== 'hands' && speaks) {
    const answerTo = (key: QuestionKey) => audit.entries[key]?.answer;
    const isAsked = ({ key }: Line) => asked.has(key) && !byHands(key);
    addPerson(summary, sheet, undefined, answerTo, () => isAsked);
  }
  for (const line of lines) {
    if (!asked.has(line.key) || !byHands(line.key)) continue;
    const entry = audit.entries[line.key];
    const vote = entry?.votes?.at(-1);
    if (vote === undefined && !alone) continue;
    if (vote === undefined && entry?.answer !== undefined) addAgreed(summary, line, entry.answer);
    else addHands(summary, line, vote?.tallies ?? [], audit.groups);
  }
  return summary;
}

/** A question for groups of which none is here is not asked, unless it was answered all the same. */
function isForThoseHere({ groups, entries }: Audit, { key, question }: Line): boolean {
  const meant = question.askedOf;
  return (
    meant === undefined ||
    groups.length === 0 ||
    groups.some(({ id }) => meant.includes(id)) ||
    isAnswered(entries[key])
  );
}

function addAgreed(summary: Summary, line: Line, answer: Answer): void {
  const cells = cellsOf(summary, line, noGroup);
  addAnswer(cells, line, answer);
  if (answer.state === 'answered') for (const cell of cells) cell.hands += 1;
}

/** Adds the hands of one vote; people present who raised none are unanswered. Hands of groups that the question is not for don't count. */
function addHands(summary: Summary, line: Line, tallies: Tally[], groups: Group[]): void {
  const isFor = (group: string) => line.question.askedOf?.includes(group) ?? true;
  cellsOf(summary, line, noGroup);
  for (const tally of tallies) {
    if (tally.group !== undefined && !isFor(tally.group)) continue;
    const index = line.ballots.findIndex((ballot) => ballot.side === tally.side);
    const ballot = line.ballots[index];
    const cell = cellsOf(summary, line, tally.group ?? noGroup)[index];
    if (ballot === undefined || cell === undefined) continue;
    const counts = ballot.slots.map((_, slot) => wholeNumber(tally.counts[slot]));
    const n = ballot.many ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0);
    cell.counts = counts.map((count, slot) => count + (cell.counts[slot] ?? 0));
    cell.n += n;
    cell.hands += n;
    for (const state of ['not-applicable', 'dont-know', 'not-said'] as const) {
      cell.missing[state] += wholeNumber(tally.missing?.[state]);
    }
  }
  const asked = groups.filter(({ id }) => isFor(id));
  for (const cells of summary.questions.get(line.key)?.values() ?? []) addAbsent(cells, asked);
}

/** Counts people who are present and raised no hand: by group where hands were counted by group, else over the whole room. */
function addAbsent(cells: Cells, groups: Group[]): void {
  const byGroup = [...cells].some(([group, cell]) => group !== noGroup && reactedIn(cell) > 0);
  if (byGroup) {
    for (const { id, present = 0 } of groups) {
      const cell = cells.get(id);
      if (cell !== undefined) cell.missing.unanswered = Math.max(0, present - reactedIn(cell));
    }
    return;
  }
  const room = cells.get(noGroup);
  const present = groups.reduce((sum, group) => sum + (group.present ?? 0), 0);
  if (room !== undefined) room.missing.unanswered = Math.max(0, present - reactedIn(room));
}

/** Hands are whole and not negative, whatever a file says. */
const wholeNumber = (count: number | undefined): number =>
  count !== undefined && Number.isSafeInteger(count) && count > 0 ? count : 0;
