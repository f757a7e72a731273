// Catching an action or a promise the moment it is spoken, at any question: what, who, how we know, by when.
import type { Action, ServicePromise } from '../../core/audit.ts';
import { readDay } from '../../core/interview/day.ts';
import type { Event } from '../../core/interview/event.ts';
import { nextId } from '../../core/interview/interview.ts';
import { type Field, fieldLines, fieldWith, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { cut, hang } from '../lines.ts';
import { gap } from '../question.ts';
import { type Draw, type Reaction, type Screen, withMessage, withOver } from '../screen.ts';
import { keyAt, type Stage } from '../stage.ts';
import { visible } from '../visible.ts';

export interface CaptureOver {
  type: 'capture';
  what: 'action' | 'promise';
  /** The id of the one that is changed; null for a new one. */
  id: string | null;
  /** In the order of asking; see `partsOf`. */
  texts: string[];
  at: number;
  field: Field;
}

type Slot = 'text' | 'owner' | 'measure' | 'by';
const partsOf = (what: CaptureOver['what']): Slot[] =>
  what === 'action' ? ['text', 'owner', 'by'] : ['text', 'owner', 'measure', 'by'];
const labels: Record<CaptureOver['what'], Record<Slot, string>> = {
  action: {
    text: 'What will be done?',
    owner: 'Who does it?',
    measure: '',
    by: 'By when? (2026-03-14, or 2w or 3m from today)',
  },
  promise: {
    text: 'What do we promise our customers?',
    owner: 'Who answers for it?',
    measure: 'How will we know that it is kept?',
    by: 'From when does it hold? (2026-03-14, or 2w or 3m from today)',
  },
};

export const beginCapture = (what: CaptureOver['what']): CaptureOver => ({
  type: 'capture',
  what,
  id: null,
  texts: [],
  at: 0,
  field: fieldWith(''),
});

/** Begins to change one that was caught before. */
export function changeCapture(what: CaptureOver['what'], item: ServicePromise | Action): CaptureOver {
  const known: Partial<Record<Slot, string>> = { ...item };
  const texts = partsOf(what).map((part) => known[part] ?? '');
  return { ...beginCapture(what), id: item.id, texts, field: fieldWith(item.text) };
}

const listed = (over: CaptureOver, stage: Stage) =>
  over.what === 'action' ? stage.interview.audit.actions : stage.interview.audit.promises;

/** What a key does while something is being caught. */
export function reactCapture(over: CaptureOver, key: Key, screen: Screen, stage: Stage): Reaction {
  const to = (at: number, texts: string[]) =>
    withOver(screen, { ...over, at, texts, field: fieldWith(texts[at] ?? '') });
  const now = [...over.texts];
  now[over.at] = over.field.text.trim();
  if (key.name === 'escape') return over.at === 0 ? withOver(screen, null) : to(over.at - 1, now);
  if (key.name === 'up' || key.name === 'backtab')
    return over.at === 0 ? earlier(over, screen, stage, 'up') : to(over.at - 1, now);
  if (key.name === 'down') return over.at === 0 ? earlier(over, screen, stage, 'down') : { screen };
  if (key.name === 'enter' || (key.ctrl && key.name === 's')) {
    const parts = partsOf(over.what);
    if (parts[over.at] === 'text' && now[0] === '' && over.id === null) return withOver(screen, null);
    if (parts[over.at] === 'by' && now[over.at] !== '') {
      const day = readDay(now[over.at] ?? '', stage.today);
      if (!day.ok) return withMessage(screen, `Please give ${day.expected}.`);
      now[over.at] = day.value;
    }
    const taken = parts[over.at] === 'text' && now[0] === '';
    if (over.at < parts.length - 1 && !taken && key.name === 'enter') return to(over.at + 1, now);
    return keep(over, screen, stage, now);
  }
  const field = typed(over.field, key, 'line');
  return field === null ? { screen } : withOver(screen, { ...over, field });
}

/** Up and down on the first field go through what was caught before, to change it; empty text takes it back. */
function earlier(over: CaptureOver, screen: Screen, stage: Stage, way: 'up' | 'down'): Reaction {
  const items = listed(over, stage);
  const index = over.id === null ? items.length : items.findIndex(({ id }) => id === over.id);
  const item = items[index + (way === 'up' ? -1 : 1)];
  if (item === undefined) return way === 'up' ? { screen } : withOver(screen, beginCapture(over.what));
  return withOver(screen, changeCapture(over.what, item));
}

function itemOf(over: CaptureOver, stage: Stage, texts: string[]): ServicePromise {
  const id = over.id ?? nextId(over.what === 'action' ? 'A' : 'M', listed(over, stage));
  const filled = partsOf(over.what)
    .map((part, index) => [part, texts[index] ?? ''] as const)
    .filter(([, text]) => text !== '');
  const before = listed(over, stage).find((item) => item.id === over.id)?.question;
  const question = before ?? stage.asked?.key;
  return {
    id,
    ...Object.fromEntries(filled),
    text: texts[0] ?? '',
    ...(question === undefined ? {} : { question }),
  };
}

const eventOf = (over: CaptureOver, item: ServicePromise): Event =>
  over.what === 'action' ? { type: 'acted', action: item } : { type: 'promised', promise: item };

function keep(over: CaptureOver, screen: Screen, stage: Stage, texts: string[]): Reaction {
  const item = itemOf(over, stage, texts);
  const { id, text } = item;
  const message =
    text === '' ? `${id} is taken back.` : `${over.what === 'action' ? 'Action' : 'Promise'} ${id} is noted.`;
  return { ...withMessage({ ...screen, over: null }, message), events: [eventOf(over, item)] };
}

/** What is being caught, as the event that keeps it so far; null if it has no words or nothing changed. A day that cannot be read stays as it was. */
export function caughtSoFar(over: CaptureOver, stage: Stage): Event | null {
  const texts = [...over.texts];
  const said = over.field.text.trim();
  const day = readDay(said, stage.today);
  if (partsOf(over.what)[over.at] !== 'by') texts[over.at] = said;
  else if (said === '' || day.ok) texts[over.at] = day.ok ? day.value : '';
  if ((texts[0] ?? '') === '') return null;
  const item = itemOf(over, stage, texts);
  const before: Partial<Record<Slot, string>> | undefined = listed(over, stage).find(({ id }) => id === over.id);
  const now: Partial<Record<Slot, string>> = item;
  const same = before !== undefined && partsOf(over.what).every((part) => (before[part] ?? '') === (now[part] ?? ''));
  return same ? null : eventOf(over, item);
}

export const drawCapture: Draw<CaptureOver> = (over, stage, look) => ({
  part: (density) => {
    const name = over.what === 'action' ? 'Action' : 'Promise';
    const lines = [look.accent(over.id === null ? `New ${name.toLowerCase()}` : `${name} ${over.id}`), ...gap(density)];
    const here = stage.asked === null ? [] : listed(over, stage).filter(({ question }) => question === keyAt(stage));
    for (const item of here.filter(({ id }) => id !== over.id).slice(-3)) {
      lines.push(cut(`${look.signs.done} ${item.id}  ${visible(item.text)}`, look.width, look.signs.more));
    }
    if (here.length > 0) lines.push(...gap(density));
    let from = 0;
    partsOf(over.what).forEach((part, index) => {
      if (index > over.at) return;
      lines.push(index === over.at ? look.strong(labels[over.what][part]) : labels[over.what][part]);
      from = lines.length;
      if (index === over.at)
        lines.push(...fieldLines(over.field, look, look.width - 4, 'typing').lines.map((line) => `  ${line}`));
      else lines.push(...hang('  ', visible(over.texts[index] ?? '') || '(left empty)', look.width));
    });
    return { lines, from, to: lines.length - 1 };
  },
  hints: [
    ['Enter', over.at === partsOf(over.what).length - 1 ? 'keep it' : 'next'],
    ['Esc', over.at === 0 ? 'leave it' : 'field before'],
    ...(over.at === 0 && listed(over, stage).length > 0
      ? [['Up/Down', 'change an earlier one; empty takes it back'] as const]
      : []),
  ],
});
