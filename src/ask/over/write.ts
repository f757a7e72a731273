// Writing beside an answer: a note, or evidence for and against with one piece per line.
import type { Event } from '../../core/interview/event.ts';
import { atEmptyEnd, type Field, fieldLines, fieldWith, newLine, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { wrap } from '../lines.ts';
import { gap } from '../question.ts';
import { type Draw, type Hint, type Reaction, type Screen, shortens, withMessage, withOver } from '../screen.ts';
import { keyAt, type Stage } from '../stage.ts';
import { visible } from '../visible.ts';

export interface WriteOver {
  type: 'write';
  what: 'note' | 'evidence';
  /** A note is one field; evidence two, for and against. */
  fields: Field[];
  at: number;
  /** Whether Escape was pressed on a changed text and is asked for again. */
  leaving: 'no' | 'asked';
}

export function beginWrite(what: WriteOver['what'], stage: Stage): WriteOver {
  const { note = '', evidence = { for: [], against: [] } } = stage.entry;
  const texts = what === 'note' ? [note] : [evidence.for.join('\n'), evidence.against.join('\n')];
  return { type: 'write', what, fields: texts.map(fieldWith), at: 0, leaving: 'no' };
}

const isChanged = (over: WriteOver, stage: Stage): boolean =>
  beginWrite(over.what, stage).fields.some(({ text }, index) => text !== over.fields[index]?.text);

/** What a key does while writing. */
export function reactWrite(over: WriteOver, key: Key, screen: Screen, stage: Stage): Reaction {
  const field = over.fields[over.at];
  if (field === undefined) return withOver(screen, null);
  const toField = (at: number) => withOver(screen, { ...over, at, leaving: 'no' });
  if (key.name === 'escape') {
    if (!isChanged(over, stage) || over.leaving === 'asked') return withOver(screen, null);
    return withOver(screen, { ...over, leaving: 'asked' }, 'Esc again throws away what you changed; Ctrl-S keeps it.');
  }
  if (key.ctrl && key.name === 's') return keep(over, screen, stage);
  if (key.ctrl && key.name === 'o' && stage.editor === 'editor') return { screen, edit: field.text };
  const last = over.at === over.fields.length - 1;
  if (key.name === 'tab' || key.name === 'backtab') return toField((over.at + 1) % over.fields.length);
  if (key.name === 'enter' && atEmptyEnd(field)) return last ? keep(over, screen, stage) : toField(over.at + 1);
  const next = key.name === 'enter' || (key.ctrl && key.name === 'j') ? newLine(field) : typed(field, key, 'lines');
  if (next === null) return { screen };
  return withOver(screen, {
    ...over,
    leaving: 'no',
    fields: over.fields.map((old, at) => (at === over.at ? next : old)),
  });
}

/** The screen after an editor outside gave back a text for the field. */
export const withWritten = (over: WriteOver, text: string): WriteOver => ({
  ...over,
  fields: over.fields.map((old, at) => (at === over.at ? fieldWith(text) : old)),
});

function eventOf(over: WriteOver, stage: Stage): Event {
  const [first = '', second = ''] = over.fields.map(({ text }) => text.trim());
  if (over.what === 'note') return { type: 'noted', question: keyAt(stage), text: first };
  return { type: 'evidenced', question: keyAt(stage), for: pieces(first), against: pieces(second) };
}
const pieces = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is being written beside the answer, as the event that keeps it; null if nothing changed. */
export const writtenBeside = (over: WriteOver, stage: Stage): Event | null =>
  isChanged(over, stage) ? eventOf(over, stage) : null;

function keep(over: WriteOver, screen: Screen, stage: Stage): Reaction {
  const event = eventOf(over, stage);
  const message = event.type === 'noted' ? (event.text === '' ? 'No note.' : 'Note kept.') : 'Evidence kept.';
  return { ...withMessage({ ...screen, over: null }, message), events: [event] };
}

/** What Enter and Ctrl-S do at this moment. */
function endHints(over: WriteOver, stage: Stage): Hint[] {
  const field = over.fields[over.at] ?? fieldWith('');
  const last = over.at === over.fields.length - 1;
  const empty = over.fields.every(({ text }) => text.trim() === '');
  const keeps = empty ? (isChanged(over, stage) ? 'takes it off' : 'leaves it empty') : 'keeps it';
  if (!atEmptyEnd(field)) {
    const newLine: Hint = ['Enter', 'new line'];
    return last
      ? [newLine, ['Enter on an empty line, or Ctrl-S', keeps]]
      : [newLine, ['Enter on an empty line', 'goes on to against'], ['Ctrl-S', keeps]];
  }
  return last
    ? [['Enter or Ctrl-S', keeps]]
    : [
        ['Enter', 'goes on to against'],
        ['Ctrl-S', keeps],
      ];
}

export const drawWrite: Draw<WriteOver> = (over, stage, look) => {
  const question = stage.asked?.question;
  const titles =
    over.what === 'note'
      ? ['Note']
      : ['Evidence for: what shows that it is so', 'Evidence against: what speaks for less'];
  const hints: Hint[] = [
    ...endHints(over, stage),
    ...(titles.length > 1 ? [['Tab', 'for / against'] as const] : []),
    ...(stage.editor === 'editor' ? [['Ctrl-O', 'editor'] as const] : []),
    ['Esc', 'leave it'],
  ];
  return {
    part: (density) => {
      const lines = wrap(visible(question?.ask ?? ''), look.width)
        .map(look.strong)
        .slice(0, shortens(density) ? 1 : 4);
      lines.push(...gap(density));
      if (over.what === 'evidence') {
        if (question?.evidence !== undefined)
          lines.push(...wrap(visible(question.evidence), look.width), ...gap(density));
        lines.push('One piece per line.');
      }
      let from = 0;
      over.fields.forEach((field, index) => {
        const here = index === over.at;
        const { lines: text, at } = fieldLines(field, look, look.width - 4, here ? 'typing' : 'resting');
        lines.push(look.accent(titles[index] ?? ''));
        if (here) from = lines.length + at;
        lines.push(...text.map((line) => `  ${look.signs.side} ${line}`), ...gap(density));
      });
      return { lines, from, to: from };
    },
    hints,
  };
};
