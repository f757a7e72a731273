// A list that the room makes: values with what they look like, promises with owner, measure and day. One item after the other.

import { readDay } from '../../core/interview/day.ts';
import type { Event } from '../../core/interview/event.ts';
import { itemParts, type ListItem, type ListQuestion } from '../../core/kinds/list.ts';
import { type Field, fieldLines, fieldWith, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { hang } from '../lines.ts';
import type { Look } from '../look.ts';
import { gap, questionLines } from '../question.ts';
import { type Draw, type Hint, type Reaction, type Screen, withBody, withMessage } from '../screen.ts';
import { keyAt, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';

type Slot = keyof ListItem;
export interface ItemsBody {
  type: 'items';
  items: ListItem[];
  /** The item that is being written; items.length is a new one. */
  at: number;
  /** The part of it that is being written: 0 is its text. */
  part: number;
  draft: Partial<Record<Slot, string>>;
  field: Field;
  focus: 'typing' | 'resting';
}

const listOf = (stage: Stage): ListQuestion | undefined =>
  stage.asked?.question.kind === 'list' ? stage.asked.question : undefined;
const slotsOf = (question: ListQuestion): Slot[] => ['text', ...itemParts[question.of]];
const nouns = { values: 'value', promises: 'promise', things: 'entry' } as const;
const prompts: Record<Slot, string> = {
  text: 'in a few words',
  looksLike: 'what a visitor would see people do',
  hireBy: 'what to ask or look for when hiring',
  owner: 'who answers for it, by role',
  measure: 'how we know that it is kept',
  by: 'from when, as 2026-03-14, 2w or 3m',
};

export function beginItems(stage: Stage): ItemsBody {
  const { answer } = stage.entry;
  const items = answer?.state === 'answered' && Array.isArray(answer.value) ? (answer.value as ListItem[]) : [];
  return { type: 'items', items, at: items.length, part: 0, draft: {}, field: fieldWith(''), focus: 'typing' };
}

const blank = (body: ItemsBody, items: ListItem[]): ItemsBody => ({
  ...body,
  items,
  at: items.length,
  part: 0,
  draft: {},
  field: fieldWith(''),
});

/** What a key does in a list; null for keys that are none of its own. */
export function reactItems(body: ItemsBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const question = listOf(stage);
  if (question === undefined) return null;
  if (body.focus === 'resting') return reactResting(body, key, screen, stage);
  if (key.name === 'escape') return withBody(screen, { ...body, focus: 'resting' });
  if (key.ctrl && key.name === 's') {
    return body.field.text.trim() === '' && body.part === 0
      ? finish(body, screen, stage)
      : take(body, screen, stage, question, 'all');
  }
  if (key.name === 'enter') {
    const empty = body.field.text.trim() === '';
    if (empty && body.part === 0 && body.at === body.items.length) return finish(body, screen, stage);
    return take(body, screen, stage, question, 'part');
  }
  if (key.name === 'backtab' || key.name === 'up') return toPart(body, screen, question, body.part - 1);
  const field = typed(body.field, key, 'line');
  return field === null ? null : withBody(screen, { ...body, field });
}

function reactResting(body: ItemsBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const last = body.items.length;
  if (key.name === 'enter') {
    const item = body.items[body.at];
    return withBody(screen, {
      ...body,
      part: 0,
      draft: { ...item },
      field: fieldWith(item?.text ?? ''),
      focus: 'typing',
    });
  }
  if (key.ctrl && key.name === 's') return finish(body, screen, stage);
  if (key.name === 'up') return withBody(screen, { ...body, at: Math.max(0, body.at - 1), part: 0, draft: {} });
  if (key.name === 'down') return withBody(screen, { ...body, at: Math.min(last, body.at + 1), part: 0, draft: {} });
  if ((key.name === 'r' || key.name === 'delete') && body.at < last) {
    return takeOut(body, screen);
  }
  return null;
}

const takeOut = (body: ItemsBody, screen: Screen): Reaction =>
  withBody(
    screen,
    blank(
      body,
      body.items.filter((_, index) => index !== body.at),
    ),
    'Taken out.',
  );

function toPart(body: ItemsBody, screen: Screen, question: ListQuestion, part: number): Reaction {
  const slot = slotsOf(question)[part];
  const now = slotsOf(question)[body.part] ?? 'text';
  if (slot === undefined) return { screen };
  const draft = { ...body.draft, [now]: body.field.text.trim() };
  return withBody(screen, { ...body, part, draft, field: fieldWith(draft[slot] ?? '') });
}

function take(body: ItemsBody, screen: Screen, stage: Stage, question: ListQuestion, how: 'part' | 'all'): Reaction {
  const slots = slotsOf(question);
  const slot = slots[body.part] ?? 'text';
  let text = body.field.text.trim();
  if (slot === 'by' && text !== '') {
    const day = readDay(text, stage.today);
    if (!day.ok) return withMessage(screen, `Please give ${day.expected}.`);
    text = day.value;
  }
  if (slot === 'text' && text === '') return takeOut(body, screen);
  const most = question.atMost ?? 100;
  if (body.at >= most)
    return withMessage(
      screen,
      `At most ${most}: press Esc, choose one with the arrow keys, and change it or take it out.`,
    );
  const draft = { ...body.draft, [slot]: text };
  const next = slots[body.part + 1];
  if (next !== undefined && how === 'part') {
    return withBody(screen, { ...body, draft, part: body.part + 1, field: fieldWith(draft[next] ?? '') });
  }
  const filled = Object.entries(draft).filter(([, part]) => part !== '');
  const item: ListItem = { ...Object.fromEntries(filled), text: draft.text ?? '' };
  const items =
    body.at < body.items.length
      ? body.items.map((old, index) => (index === body.at ? item : old))
      : [...body.items, item];
  return withBody(screen, blank(body, items));
}

/** The items and what is being written of one; null if there are none, or nothing changed. A day that cannot be read is left out. */
export function itemsSaid(body: ItemsBody, stage: Stage): ListItem[] | null {
  const question = listOf(stage);
  if (question === undefined) return null;
  const before = JSON.stringify(beginItems(stage).items);
  const slot = slotsOf(question)[body.part] ?? 'text';
  const typed = { ...body.draft, ...(body.focus === 'typing' ? { [slot]: body.field.text.trim() } : {}) };
  const day = readDay(typed.by ?? '', stage.today);
  const { by: _, ...rest } = typed;
  const filled = Object.entries(rest).filter(([, part]) => part !== '');
  const item = { ...Object.fromEntries(filled), text: typed.text ?? '', ...(day.ok ? { by: day.value } : {}) };
  const fits = item.text !== '' && body.at < (question.atMost ?? 100);
  const items = fits ? [...body.items.slice(0, body.at), item, ...body.items.slice(body.at + 1)] : body.items;
  return items.length === 0 || JSON.stringify(items) === before ? null : items;
}

function finish(body: ItemsBody, screen: Screen, stage: Stage): Reaction {
  if (body.items.length === 0)
    return withMessage(
      screen,
      'The list is empty. To pass on without an answer press Esc, then s to skip or x for no answer.',
    );
  const answered: Event = {
    type: 'answered',
    question: keyAt(stage),
    answer: { state: 'answered', value: body.items },
  };
  return { screen, events: thenOn(stage, screen.session, [answered]) };
}

export const drawItems: Draw<ItemsBody> = (body, stage, look) => {
  const question = listOf(stage);
  return {
    part: (density) => {
      const lines = [...questionLines(stage, look, density), ...gap(density)];
      if (question === undefined) return { lines, from: 0, to: 0 };
      let from = 0;
      const rows = body.at === body.items.length ? [...body.items, null] : body.items;
      rows.forEach((item, index) => {
        const here = index === body.at;
        if (here) from = lines.length;
        lines.push(
          ...(here && body.focus === 'typing'
            ? formLines(body, question, index, look)
            : itemLines(item, question, index, here ? 'here' : 'elsewhere', look)),
        );
      });
      return { lines, from, to: Math.max(from, body.at >= body.items.length - 1 ? lines.length - 1 : from) };
    },
    hints: hintsOf(body),
  };
};

function hintsOf(body: ItemsBody): Hint[] {
  if (body.focus === 'resting')
    return [
      ['up/down', 'choose'],
      ['Enter', 'write'],
      ['r', 'take out'],
      ['Ctrl-S', 'done'],
    ];
  const empty = body.field.text.trim() === '' && body.part === 0;
  const earlier: Hint[] = body.part > 0 ? [['Up', 'field before']] : [];
  return [['Enter', empty ? 'done' : body.field.text.trim() === '' ? 'leave empty' : 'next'], ...earlier];
}

function itemLines(
  item: ListItem | null,
  question: ListQuestion,
  index: number,
  cursor: 'here' | 'elsewhere',
  look: Look,
): string[] {
  const prefix = `${cursor === 'here' ? look.signs.pointer : ' '} ${String(index + 1).padStart(2)}  `;
  if (item === null) return [`${prefix}(a new ${nouns[question.of]})`];
  const parts = itemParts[question.of].flatMap((part) => (item[part] === undefined ? [] : [item[part]]));
  const text = [item.text, ...parts].map(visible).join(` ${look.signs.dot} `);
  const lines = hang(prefix, text, look.width);
  return cursor === 'here' ? lines.map(look.strong) : lines;
}

function formLines(body: ItemsBody, question: ListQuestion, index: number, look: Look): string[] {
  return slotsOf(question).flatMap((slot, part) => {
    const first = part === 0 ? `${look.signs.pointer} ${String(index + 1).padStart(2)}  ` : '      ';
    const label = slot === 'text' ? `The ${nouns[question.of]}, ${prompts.text}` : capital(prompts[slot]);
    if (part > body.part) return [];
    if (part < body.part) return hang(`${first}`, visible(body.draft[slot] ?? '') || '(left empty)', look.width);
    const { lines } = fieldLines(body.field, look, look.width - 10, 'typing');
    return [`${first}${look.accent(`${label}:`)}`, ...lines.map((line) => `        ${line}`)];
  });
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
