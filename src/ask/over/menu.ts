// Short menus: the four ways of having no answer, and how sure the room is.
import type { Confidence, Missing } from '../../core/audit.ts';
import type { Event } from '../../core/interview/event.ts';
import type { Key } from '../keys.ts';
import { gap, questionLines } from '../question.ts';
import { type Draw, type Reaction, type Screen, withMessage, withOver } from '../screen.ts';
import { keyAt, type Stage, thenOn } from '../stage.ts';

export interface MenuOver {
  type: 'menu';
  what: 'missing' | 'confidence';
  cursor: number;
}

interface Choice {
  key: string;
  text: string;
  /** The events, and whether the interview goes on to the next question. */
  does: { event: (stage: Stage) => Event; leads: 'on' | 'stay'; says: string };
}

const missing = (key: string, state: Missing, text: string): Choice => ({
  key,
  text,
  does: { event: (stage) => ({ type: 'answered', question: keyAt(stage), answer: { state } }), leads: 'on', says: '' },
});
const confidence = (key: string, level: Confidence | null, text: string): Choice => ({
  key,
  text,
  does: {
    event: (stage) => ({ type: 'trusted', question: keyAt(stage), confidence: level }),
    leads: 'stay',
    says: level === null ? 'Nothing is said about confidence.' : `Confidence: ${level}.`,
  },
});
const choices: Record<MenuOver['what'], Choice[]> = {
  missing: [
    missing('n', 'not-applicable', 'Not applicable: the question does not arise here'),
    missing('d', 'dont-know', "Don't know: nobody here can say, and that is worth knowing"),
    missing('p', 'not-said', 'Prefer not to say'),
    {
      key: 'c',
      text: 'Clear: take back the answer and all votes, keep note and evidence',
      does: { event: (stage) => ({ type: 'cleared', question: keyAt(stage) }), leads: 'stay', says: 'Cleared.' },
    },
  ],
  confidence: [
    confidence('l', 'low', 'Low: a guess, or one person’s view'),
    confidence('m', 'middle', 'Middle: most of us would say so, few could show it'),
    confidence('h', 'high', 'High: we have seen it or can show it'),
    confidence('c', null, 'Say nothing about it'),
  ],
};
const titles: Record<MenuOver['what'], string> = {
  missing: 'No answer, because:',
  confidence: 'How sure are we of this answer?',
};

export const beginMenu = (what: MenuOver['what']): MenuOver => ({ type: 'menu', what, cursor: -1 });

/** What a key does in a menu. */
export function reactMenu(over: MenuOver, key: Key, screen: Screen, stage: Stage): Reaction {
  const list = choices[over.what];
  if (key.name === 'escape' || key.name === 'b' || key.name === 'left') return withOver(screen, null);
  if (key.name === 'down') return withOver(screen, { ...over, cursor: (over.cursor + 1) % list.length });
  if (key.name === 'up')
    return withOver(screen, { ...over, cursor: over.cursor <= 0 ? list.length - 1 : over.cursor - 1 });
  const number = Number(key.text);
  if (key.text !== '' && list[number - 1] !== undefined) return withOver(screen, { ...over, cursor: number - 1 });
  const chosen = key.name === 'enter' ? list[over.cursor] : list.find((choice) => choice.key === key.name);
  if (chosen === undefined)
    return key.name === 'enter' ? withMessage(screen, 'Choose with the arrow keys or a letter first.') : { screen };
  const { event, leads, says } = chosen.does;
  const events = leads === 'on' ? thenOn(stage, screen.session, [event(stage)]) : [event(stage)];
  return { ...withMessage({ ...screen, over: null }, says), events };
}

export const drawMenu: Draw<MenuOver> = (over, stage, look) => ({
  part: (density) => {
    const lines = [...questionLines(stage, look, density), ...gap(density), look.accent(titles[over.what])];
    const from = lines.length;
    choices[over.what].forEach(({ key, text }, index) => {
      const here = index === over.cursor;
      lines.push(...gap(density, 'airy'));
      const line = ` ${here ? look.marked(` ${key} `) : look.strong(` ${key} `)} ${here ? look.strong(text) : text}`;
      lines.push(`${here ? look.signs.pointer : ' '}${line}`);
    });
    return { lines, from, to: lines.length - 1 };
  },
  hints: [
    ['letter', 'choose'],
    ['Up/Down', 'move'],
    ['Enter', 'take it'],
    ['Esc', 'back'],
  ],
});
