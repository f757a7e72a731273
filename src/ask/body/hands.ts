// A show of hands: one line of keys for the room, or one for each group; for a pair, one for each side. Nothing is shown as a score until all are in.
import type { Group, Vote } from '../../core/audit.ts';
import type { Event } from '../../core/interview/event.ts';
import { readHands, writeHands } from '../../core/interview/hands.ts';
import { type Hands, tallyOf } from '../../core/interview/votes.ts';
import { ballotsOf, type Question } from '../../core/kinds/index.ts';
import type { Ballot } from '../../core/kinds/question.ts';
import { type Field, fieldLines, fieldWith, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { cut, wrap } from '../lines.ts';
import type { Look } from '../look.ts';
import { endLines, gap, questionLines } from '../question.ts';
import {
  beginReveal,
  type Density,
  type Draw,
  type Hint,
  type Reaction,
  type Screen,
  shortens,
  withBody,
  withMessage,
  withOver,
} from '../screen.ts';
import { type CountedBy, countedGroups, keyAt, presentIn, type Stage, usuallyCountedBy } from '../stage.ts';
import { visible } from '../visible.ts';
import { conditionLines, slotLines } from './levels.ts';

export interface HandsBody {
  type: 'hands';
  /** A further round, or the last one counted again. */
  round: 'vote' | 'recount';
  /** What was taken so far, line by line: for each ballot, for each group. */
  taken: Hands[];
  field: Field;
  /** For this question only; the other way of counting keeps what was typed for it. */
  countedBy: CountedBy;
  aside: Pick<HandsBody, 'taken' | 'field'>;
  focus: 'typing' | 'resting';
}

/** One line to fill: a ballot, counted in a group or (null) in the whole room. */
export interface Line {
  ballot: Ballot;
  group: Group | null;
}

/** The lines to fill, in order. */
export function linesOf(stage: Stage, countedBy: CountedBy): Line[] {
  const question = stage.asked?.question;
  const groups = countedGroups(stage, countedBy);
  return question === undefined
    ? []
    : ballotsOf(question).flatMap((ballot) => groups.map((group) => ({ ballot, group })));
}

export const beginHands = (round: HandsBody['round'], stage: Stage): HandsBody => ({
  type: 'hands',
  round,
  taken: [],
  field: fieldWith(''),
  countedBy: usuallyCountedBy(stage),
  aside: { taken: [], field: fieldWith('') },
  focus: 'typing',
});

/** The vote that all lines together make. */
export const voteOf = (lines: readonly Line[], taken: readonly Hands[]): Vote => ({
  tallies: lines.flatMap(({ ballot, group }, index) => {
    const hands = taken[index];
    return hands === undefined ? [] : [tallyOf(hands, ballot.side, group?.id)];
  }),
});

/** What a key does while hands are counted; null for keys that are none of its own. */
export function reactHands(body: HandsBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const lines = linesOf(stage, body.countedBy);
  const line = lines[body.taken.length];
  if (body.focus === 'resting') {
    if (key.name === 'enter') return withBody(screen, { ...body, focus: 'typing' });
    if (key.name === 'g' && stage.interview.audit.groups.length > 0) return toggleGroups(body, screen);
    return null;
  }
  if (key.name === 'escape') return withBody(screen, { ...body, focus: 'resting' });
  if (key.name === 'up' || key.name === 'backtab') return lineBefore(body, screen);
  if (key.name === 'tab' && hasConditions(stage)) return withOver(screen, { type: 'read', what: 'levels', top: 0 });
  if (key.name === 'enter') return line === undefined ? null : take(body, screen, stage, lines, line);
  const field = typed(body.field, key, 'line');
  return field === null ? null : withBody(screen, { ...body, field });
}

const hasConditions = ({ asked }: Stage): boolean =>
  asked !== null && ballotsOf(asked.question).some(({ slots }) => slots.some(({ criteria }) => criteria.length > 0));

function toggleGroups(body: HandsBody, screen: Screen): Reaction {
  const countedBy = body.countedBy === 'room' ? 'group' : 'room';
  const { taken, field } = body;
  const message = countedBy === 'room' ? 'Counting the whole room at once' : 'Counting each group by itself';
  return withBody(
    screen,
    { ...body, ...body.aside, countedBy, aside: { taken, field }, focus: 'typing' },
    `${message}, at this question only. Esc g goes back to what was typed.`,
  );
}

function lineBefore(body: HandsBody, screen: Screen): Reaction {
  const last = body.taken.at(-1);
  if (last === undefined) return { screen };
  return withBody(screen, { ...body, taken: body.taken.slice(0, -1), field: fieldWith(writeHands(last)) });
}

function take(body: HandsBody, screen: Screen, stage: Stage, lines: Line[], line: Line): Reaction {
  if (body.field.text.trim() === '')
    return withMessage(
      screen,
      'Type the hands on each number. To pass on without a vote press Esc, then s to skip or x for no answer.',
    );
  const read = readHands(body.field.text, line.ballot.slots, {
    present: presentIn(stage, line.group),
    each: line.ballot.many ? 'several-hands' : 'one-hand',
  });
  if (!read.ok) return withMessage(screen, `Please give ${visible(read.expected)}.`);
  const taken = [...body.taken, read.value];
  if (taken.length < lines.length) return withBody(screen, { ...body, taken, field: fieldWith('') });
  const vote = voteOf(lines, taken);
  const event: Event = { type: body.round === 'vote' ? 'voted' : 'recounted', question: keyAt(stage), vote };
  return { screen: { ...screen, body: beginReveal(), message: '' }, events: [event] };
}

export const drawHands: Draw<HandsBody> = (body, stage, look) => {
  const question = stage.asked?.question;
  const lines = linesOf(stage, body.countedBy);
  return {
    part: (density) => {
      const drawn = [...questionLines(stage, look, density), ...gap(density)];
      const now = lines[body.taken.length];
      if (question === undefined || now === undefined) return { lines: drawn, from: 0, to: 0 };
      const before = lines[0]?.ballot === now.ballot ? undefined : lines[0]?.ballot;
      if (before !== undefined && !shortens(density))
        drawn.push(cut(`${look.signs.done} ${visible(before.ask)}`, look.width, look.signs.more));
      if (now.ballot.side !== undefined) drawn.push(...wrap(visible(now.ballot.ask), look.width).map(look.accent));
      drawn.push(...endLines(now.ballot, look, density));
      now.ballot.slots.forEach((slot, index) => {
        if (index > 0) drawn.push(...gap(density, 'airy'));
        drawn.push(...slotLines(slot, index, 'elsewhere', ' ', look), ...conditionLines(slot, look, density));
      });
      drawn.push(...gap(density));
      const from = drawn.length;
      drawn.push(...entryLines(body, lines, stage, look, question, density));
      return { lines: drawn, from, to: drawn.length - 1 };
    },
    hints: hintsOf(body, stage),
  };
};

function entryLines(
  body: HandsBody,
  lines: Line[],
  stage: Stage,
  look: Look,
  question: Question,
  density: Density,
): string[] {
  const now = lines[body.taken.length];
  const rows = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.ballot === now?.ballot);
  return rows.flatMap(({ line, index }) => {
    const name = line.group === null ? 'Hands' : visible(line.group.title);
    const present = presentIn(stage, line.group);
    const folded = shortens(density) && rows.length > 2;
    const facts = [
      ...(present === undefined ? [] : [`${present} here`]),
      ...(folded ? [`group ${rows.findIndex((row) => row.index === index) + 1} of ${rows.length}`] : []),
    ];
    const label = `${name}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
    const taken = body.taken[index];
    if (folded && index !== body.taken.length) return [];
    if (taken !== undefined) return [`  ${look.signs.done} ${label}`];
    if (index > body.taken.length) return [`    ${label}`];
    const { lines: text } = fieldLines(body.field, look, look.width - label.length - 8, body.focus);
    const example = body.field.text === '' ? `   as in ${exampleFor(question, line.ballot)}` : '';
    return [
      `${look.signs.pointer}   ${look.strong(`${label}:`)} ${text.join(' ')}${cut(example, Math.max(0, look.width - label.length - 10), look.signs.more)}`,
    ];
  });
}

function exampleFor(question: Question, ballot: Ballot): string {
  if (question.kind === 'yes-no') return '3 8 (no, then yes), or yes:8 no:3 ?1';
  const counts = ballot.slots.map((_, index) => [0, 3, 5, 4, 1][index] ?? 0).join(' ');
  return ballot.slots.length > 7 ? '2:3 5:4 ?1' : `${counts}, or 2:3 3:5; ?1 don't know`;
}

function hintsOf(body: HandsBody, stage: Stage): Hint[] {
  const grouped = stage.interview.audit.groups.length > 0;
  const toggle: Hint[] = grouped
    ? [['g', body.countedBy === 'group' ? 'count the room as one, here only' : 'count each group']]
    : [];
  if (body.focus === 'resting') return [['Enter', 'type the hands'], ...toggle];
  const earlier: Hint[] = body.taken.length > 0 ? [['Up', 'line before']] : [];
  const conditions: Hint[] = hasConditions(stage) ? [['Tab', 'what a level asks for']] : [];
  return [
    ['Enter', 'next'],
    ...earlier,
    ...conditions,
    ['?2', "don't know"],
    ['n1', 'not applicable'],
    ['p1', 'prefer not to say'],
  ];
}
