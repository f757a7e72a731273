// An answer in people's own words: one voice per line, the first being what the room agrees on most. `@front-line ` says whose it is.
import type { Group } from '../../core/audit.ts';
import type { Event } from '../../core/interview/event.ts';
import type { Voice } from '../../core/kinds/open-text.ts';
import { nearest } from '../../core/problem.ts';
import { atEmptyEnd, type Field, fieldLines, fieldWith, newLine, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { wrap } from '../lines.ts';
import { gap, questionLines } from '../question.ts';
import { type Draw, type Hint, type Reaction, type Screen, shortens, withBody, withMessage } from '../screen.ts';
import { keyAt, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';

export interface VoicesBody {
  type: 'voices';
  field: Field;
  /** While resting, letters are keys and not text. */
  focus: 'typing' | 'resting';
}

export function beginVoices(stage: Stage): VoicesBody {
  const { answer } = stage.entry;
  const voices = answer?.state === 'answered' && Array.isArray(answer.value) ? (answer.value as Voice[]) : [];
  const lines = voices.map(
    ({ text, group }) => `${group === undefined ? '' : `@${group} `}${text.replace(/\s*\n\s*/g, ' ')}`,
  );
  return { type: 'voices', field: fieldWith(lines.join('\n')), focus: 'typing' };
}

/** Reads typed lines; a group that is not there gives a sentence about it instead. */
export function readVoices(text: string, groups: readonly Group[]): Voice[] | string {
  const voices: Voice[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const said = /^@(\S+)\s+(.*)$/.exec(line);
    if (said?.[1] === undefined || said[2] === undefined) {
      voices.push({ text: line });
      continue;
    }
    const name = said[1].toLowerCase();
    const group = groups.find(({ id, title }) => id === name || title.toLowerCase().replace(/\s+/g, '-') === name);
    if (group === undefined) {
      if (groups.length === 0) return 'No groups were named for this audit: leave out the word with @.';
      const close = nearest(
        name,
        groups.map(({ id }) => id),
      );
      return `No group is called ${visible(name)}${close === undefined ? '' : `; did you mean @${close}?`}${close === undefined ? '.' : ''} There are: ${groups.map(({ id }) => `@${id}`).join(' ')}`;
    }
    voices.push({ text: said[2], group: group.id });
  }
  return voices;
}

/** What a key does in the voices; null for keys that are none of its own. */
export function reactVoices(body: VoicesBody, key: Key, screen: Screen, stage: Stage): Reaction | null {
  const done = key.ctrl && key.name === 's';
  if (body.focus === 'resting') {
    if (key.name === 'enter') return withBody(screen, { ...body, focus: 'typing' });
    return done ? finish(body, screen, stage) : null;
  }
  if (key.name === 'escape') return withBody(screen, { ...body, focus: 'resting' });
  if (key.ctrl && key.name === 'o' && stage.editor === 'editor') return { screen, edit: body.field.text };
  if (done || (key.name === 'enter' && atEmptyEnd(body.field))) return finish(body, screen, stage);
  if (key.name === 'enter' || (key.ctrl && key.name === 'j'))
    return withBody(screen, { ...body, field: newLine(body.field) });
  const field = typed(body.field, key, 'lines');
  return field === null ? null : withBody(screen, { ...body, field });
}

/** What is written and not yet taken; null if nothing is, or nothing changed. An unknown group stays in the words. */
export function voicesSaid(body: VoicesBody, stage: Stage): Voice[] | null {
  const text = body.field.text.trim();
  if (text === '' || text === beginVoices(stage).field.text.trim()) return null;
  const voices = readVoices(text, stage.interview.audit.groups);
  if (typeof voices !== 'string') return voices;
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim() }]));
}

function finish(body: VoicesBody, screen: Screen, stage: Stage): Reaction {
  const voices = readVoices(body.field.text, stage.interview.audit.groups);
  if (typeof voices === 'string') return withMessage(screen, voices);
  if (voices.length === 0)
    return withMessage(
      screen,
      'Nothing is written yet. To pass on without an answer press Esc, then s to skip or x for no answer.',
    );
  const answered: Event = { type: 'answered', question: keyAt(stage), answer: { state: 'answered', value: voices } };
  return { screen, events: thenOn(stage, screen.session, [answered]) };
}

/** What Enter and Ctrl-S do at this moment. */
function endHints(field: Field): Hint[] {
  const later: Hint = ['Enter on an empty line, or Ctrl-S', 'done'];
  if (field.text.trim() === '') return [['type', 'an answer'], later];
  return atEmptyEnd(field) ? [['Enter or Ctrl-S', 'done']] : [['Enter', 'new line'], later];
}

export const drawVoices: Draw<VoicesBody> = (body, stage, look) => {
  const { groups, mode } = stage.interview.audit;
  const hints: Hint[] =
    body.focus === 'resting'
      ? [['Enter', 'write on']]
      : [...endHints(body.field), ...(stage.editor === 'editor' ? [['Ctrl-O', 'editor'] as const] : [])];
  return {
    part: (density) => {
      const lines = [...questionLines(stage, look, density), ...gap(density)];
      const room =
        mode === 'one-voice'
          ? 'One answer per line, the most important one first.'
          : 'One voice per line; first the one that the room agrees on most.';
      const whose =
        groups.length > 0
          ? ` Begin a line with ${groups
              .slice(0, 2)
              .map(({ id }) => `@${id}`)
              .join(' or ')} to say who said it.`
          : '';
      if (!shortens(density)) lines.push(...wrap(room + whose, look.width));
      lines.push(...gap(density));
      const { lines: text, at } = fieldLines(body.field, look, look.width - 4, body.focus);
      const from = lines.length + at;
      lines.push(...text.map((line) => `  ${look.signs.side} ${line}`));
      return { lines, from, to: from };
    },
    hints,
  };
};
