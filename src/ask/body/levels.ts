// One level, one side after the other, or one of several options: a cursor and Enter. Some levels have criteria that must be confirmed first.
import type { Event } from '../../core/interview/event.ts';
import { ballotsOf, castOf, isPair, type Question, type Value } from '../../core/kinds/index.ts';
import type { Ballot, Slot } from '../../core/kinds/question.ts';
import { asOneSentence } from '../../core/rubric/criteria.ts';
import { type Field, fieldLines, fieldWith, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { cut, hang, wrap } from '../lines.ts';
import type { Look } from '../look.ts';
import { endLines, gap, questionLines } from '../question.ts';
import type { Density, Draw, Hint, Part, Reaction, Screen } from '../screen.ts';
import { beginReveal, shortens, withBody, withMessage } from '../screen.ts';
import { keyAt, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';

export interface LevelsBody {
  type: 'levels';
  /** Beside a vote, what the room agrees on is chosen on the same screen. */
  purpose: 'answer' | 'agree';
  /** The ballot that is being answered: 0, or 1 on the second side of a pair. */
  ballot: number;
  /** The slot under the cursor; -1 before the first key, so that Enter alone answers nothing. */
  cursor: number;
  /** The slots chosen so far, by ballot. */
  picked: number[];
  /** The reason for a choice, while it is being typed. */
  why: { field: Field; focus: 'typing' | 'resting' };
  /** Which criteria of the level under the cursor were found true, while they are being confirmed. */
  criteria: boolean[] | null;
  /** Whether criteria were confirmed on the way here. */
  confirmed: boolean;
}

export function beginLevels(stage: Stage, purpose: LevelsBody['purpose']): LevelsBody {
  const { answer } = stage.entry;
  const question = stage.asked?.question;
  const value = answer?.state === 'answered' ? answer.value : undefined;
  const picked =
    value === undefined || question === undefined ? [] : castOf(value, question).map(([slot]) => slot ?? -1);
  const why = typeof value === 'object' && 'why' in value ? (value.why ?? '') : '';
  return {
    type: 'levels',
    purpose,
    ballot: 0,
    cursor: picked[0] ?? -1,
    picked,
    why: { field: fieldWith(why), focus: 'resting' },
    criteria: null,
    confirmed: false,
  };
}

/** What a key does on levels; null for keys that are none of its own. */
export function reactLevels(body: LevelsBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const question = stage.asked?.question;
  const ballots = question === undefined ? [] : ballotsOf(question);
  const slots = ballots[body.ballot]?.slots ?? [];
  if (question === undefined) return null;
  if (body.why.focus === 'typing') return reactWhy(body, key, screen);
  if (body.criteria !== null) return reactCriteria(body, body.criteria, key, screen, stage, question);
  const number = Number(key.text);
  if (key.text !== '' && Number.isInteger(number) && number >= 1) return withBody(screen, digit(body, number, slots));
  switch (key.name) {
    case 'up':
      return withBody(screen, { ...body, cursor: body.cursor <= 0 ? slots.length - 1 : body.cursor - 1 });
    case 'down':
      return withBody(screen, { ...body, cursor: (body.cursor + 1) % slots.length });
    case 'y':
      return question.kind === 'yes-no' ? withBody(screen, { ...body, cursor: 1 }) : null;
    case 'w':
      if (question.kind !== 'choice') return null;
      return withBody(screen, { ...body, why: { field: fieldWith(body.why.field.text), focus: 'typing' } });
    case 'b':
    case 'left':
    case 'pageup':
      if (body.ballot === 0)
        return body.purpose === 'agree' && key.name !== 'pageup' ? withBody(screen, beginReveal()) : null;
      return withBody(screen, { ...body, ballot: 0, cursor: body.picked[0] ?? -1 });
    case 'escape':
      return body.purpose === 'agree' ? withBody(screen, beginReveal()) : null;
    case 'enter': {
      const slot = slots[body.cursor];
      if (slot === undefined)
        return withMessage(screen, `Choose with the arrow keys or 1 to ${slots.length} first, or press s to skip.`);
      if (slot.criteria.length > 0) return withBody(screen, { ...body, criteria: slot.criteria.map(() => false) });
      return pick(body, screen, stage, question);
    }
    default:
      return null;
  }
}

/** With ten slots or more a second digit is added to the first where that names a slot. */
function digit(body: LevelsBody, number: number, slots: Slot[]): LevelsBody {
  const both = (body.cursor + 1) * 10 + number;
  if (body.cursor >= 0 && both <= slots.length) return { ...body, cursor: both - 1 };
  return { ...body, cursor: number <= slots.length ? number - 1 : body.cursor };
}

function reactWhy(body: LevelsBody, key: Key, screen: Screen): Reaction {
  if (key.name === 'enter' || key.name === 'escape') {
    return withBody(screen, { ...body, why: { ...body.why, focus: 'resting' } });
  }
  const field = typed(body.why.field, key, 'line');
  return field === null ? { screen } : withBody(screen, { ...body, why: { field, focus: 'typing' } });
}

function reactCriteria(
  body: LevelsBody,
  criteria: boolean[],
  key: Key,
  screen: Screen,
  stage: Stage,
  question: Question,
): Reaction | null {
  const number = Number(key.text);
  if (key.text !== '' && number >= 1 && number <= criteria.length) {
    return withBody(screen, {
      ...body,
      criteria: criteria.map((true_, index) => (index === number - 1 ? !true_ : true_)),
    });
  }
  if (key.name === 'y') return pick({ ...body, confirmed: true }, screen, stage, question);
  if (key.name === 'enter') {
    if (criteria.every((found) => found)) return pick({ ...body, confirmed: true }, screen, stage, question);
    return withMessage(
      screen,
      'This level counts only when all of these are true. Confirm them, or press Esc for another level.',
    );
  }
  if (['escape', 'b', 'left', 'up', 'down', 'pageup'].includes(key.name))
    return withBody(screen, { ...body, criteria: null });
  return null;
}

function pick(body: LevelsBody, screen: Screen, stage: Stage, question: Question): Reaction {
  const picked = [...body.picked];
  picked[body.ballot] = body.cursor;
  if (body.ballot + 1 < ballotsOf(question).length) {
    const ballot = body.ballot + 1;
    return withBody(screen, { ...body, picked, ballot, cursor: picked[ballot] ?? -1, criteria: null });
  }
  const answered: Event = {
    type: 'answered',
    question: keyAt(stage),
    answer: {
      state: 'answered',
      value: valueFrom(question, picked, body.why.field.text),
      ...(body.confirmed ? { confirmed: true } : {}),
    },
  };
  return { screen, events: thenOn(stage, screen.session, [answered]) };
}

function valueFrom(question: Question, picked: number[], why: string): Value {
  const [first = 0, second = 0] = picked;
  if (question.kind === 'yes-no') return first === 1 ? 'yes' : 'no';
  if (question.kind === 'choice') {
    const option = question.options[first]?.id ?? '';
    return why.trim() === '' ? { option } : { option, why: why.trim() };
  }
  if (question.kind === 'say-do') return { say: first + 1, do: second + 1 };
  if (question.kind === 'formal-informal') return { formal: first + 1, informal: second + 1 };
  return first + 1;
}

export const drawLevels: Draw<LevelsBody> = (body, stage, look) => {
  const question = stage.asked?.question;
  const ballots = question === undefined ? [] : ballotsOf(question);
  return {
    part: (density) => levelsPart(body, stage, look, density, ballots),
    hints: hintsOf(body, ballots[body.ballot]?.slots.length ?? 0, question),
  };
};

function hintsOf(body: LevelsBody, slots: number, question: Question | undefined): Hint[] {
  if (body.why.focus === 'typing') return [['Enter', 'done']];
  if (body.criteria !== null) {
    return [
      [`1-${body.criteria.length}`, 'confirm one'],
      ['y', 'all of them are true'],
      ['Enter', 'next'],
      ['Esc', 'another level'],
    ];
  }
  const why: Hint[] = question?.kind === 'choice' ? [['w', 'why']] : [];
  const votes: Hint[] = body.purpose === 'agree' ? [['Esc', 'to the votes']] : [];
  return [[`1-${slots}`, 'choose'], ['Enter', 'next'], ...why, ...votes];
}

function levelsPart(body: LevelsBody, stage: Stage, look: Look, density: Density, ballots: Ballot[]): Part {
  const lines = [...questionLines(stage, look, density), ...gap(density)];
  const ballot = ballots[body.ballot];
  const question = stage.asked?.question;
  if (question === undefined || ballot === undefined) return { lines, from: 0, to: 0 };
  if (isPair(question)) {
    lines.push(...sideLines(body, ballots, look, density));
  }
  const agree = body.purpose === 'agree' || stage.interview.audit.mode === 'consensus';
  if (agree && !shortens(density)) lines.push(look.accent('The room agrees on:'));
  lines.push(...endLines(ballot, look, density));
  let from = lines.length;
  let to = from;
  ballot.slots.forEach((slot, index) => {
    const here = index === body.cursor;
    if (index > 0) lines.push(...gap(density, 'airy'));
    if (here) from = lines.length;
    const stored = stage.entry.answer?.state === 'answered' && body.picked[body.ballot] === index;
    lines.push(...slotLines(slot, index, here ? 'here' : 'elsewhere', stored ? look.signs.done : ' ', look));
    if (here && body.criteria !== null) lines.push(...criteriaLines(slot, body.criteria, look));
    else lines.push(...conditionLines(slot, look, density));
    if (here) to = lines.length - 1;
  });
  if (question.kind === 'choice' && (body.why.focus === 'typing' || body.why.field.text !== '')) {
    const state = body.why.focus;
    const { lines: why } = fieldLines(body.why.field, look, look.width - 6, state);
    lines.push(...gap(density), ...why.map((line, index) => (index === 0 ? `Why?  ${line}` : `      ${line}`)));
    if (state === 'typing') from = to = lines.length - 1;
  }
  return { lines, from, to };
}

function sideLines(body: LevelsBody, ballots: Ballot[], look: Look, density: Density): string[] {
  const [first] = ballots;
  const now = ballots[body.ballot];
  const lines: string[] = [];
  if (body.ballot === 1 && first !== undefined) {
    const slot = body.picked[0] ?? 0;
    const chosen = `${look.signs.done} ${visible(first.ask)} `;
    const text = `${slot + 1}  ${visible(first.slots[slot]?.text ?? '')}`;
    if (shortens(density)) lines.push(cut(chosen + text, look.width, look.signs.more));
    else
      lines.push(
        cut(chosen, look.width, look.signs.more),
        cut(`  ${text}`, look.width, look.signs.more),
        ...gap(density),
      );
  }
  lines.push(...wrap(visible(now?.ask ?? ''), look.width).map(look.accent));
  return lines;
}

/** One level: its number, its words hanging under each other; the one under the cursor is bold and its number stands out. */
export function slotLines(
  slot: Pick<Slot, 'text' | 'criteria'>,
  index: number,
  cursor: 'here' | 'elsewhere',
  sign: string,
  look: Look,
): string[] {
  const number = String(index + 1).padStart(2);
  const [first = '', ...rest] = hang(
    '       ',
    `${visible(slot.text)}${slot.criteria.length > 0 ? ` ${look.signs.condition}` : ''}`,
    look.width,
  );
  const text = [first.slice(7), ...rest.map((line) => line.slice(7))];
  const here = cursor === 'here';
  return text.map((line, row) => {
    const shown = here ? look.strong(line) : line;
    if (row > 0) return `       ${shown}`;
    const pointer = here ? look.signs.pointer : ' ';
    return `${pointer}${sign} ${here ? look.marked(`${number} `) : `${number} `} ${shown}`;
  });
}

/** What must be true before a level counts, under it where there is room; elsewhere the sign after the level says that there is something. */
export const conditionLines = ({ criteria }: Pick<Slot, 'criteria'>, look: Look, density: Density): string[] =>
  criteria.length === 0 || !['airy', 'plain'].includes(density)
    ? []
    : hang(
        `       ${look.signs.condition} `,
        `only when this is true: ${asOneSentence(criteria.map(visible)).join('; ')}`,
        look.width,
      );

function criteriaLines(slot: Slot, found: boolean[], look: Look): string[] {
  return [
    `       ${look.accent('Is all of this true here?')}`,
    ...slot.criteria.flatMap((criterion, index) =>
      hang(
        `       ${found[index] ? look.signs.ticked : look.signs.empty} ${index + 1}  `,
        visible(criterion),
        look.width,
      ),
    ),
  ];
}
