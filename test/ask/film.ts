// Films of the interview: keys go in through Inquirer's own test terminal, screens come out, and what happened is folded as the command line does.
import { render } from '@inquirer/testing';
import { type Key, keyNamed } from '../../src/ask/keys.ts';
import { lookFor } from '../../src/ask/look.ts';
import { createPlayer } from '../../src/ask/player.ts';
import { pressedEvent, screenPrompt } from '../../src/ask/prompt.ts';
import { interviewScene, type Sitting, sit } from '../../src/ask/scene.ts';
import type { Audit } from '../../src/core/audit.ts';
import type { Event } from '../../src/core/interview/event.ts';
import { type Interview, start, step } from '../../src/core/interview/interview.ts';

export interface Film {
  /** Keys by name, each pressed by itself; letters are keys too. Gives the screen after the last one. */
  press(...keys: (string | Key)[]): Promise<string>;
  /** Text, letter by letter, as a person types it. */
  type(text: string): Promise<string>;
  screen(): string;
  interview(): Interview;
  /** Everything that happened, in order. */
  events: Event[];
}

/** Control and a letter. */
export const ctrl = (letter: string): Key => keyNamed(letter, { ctrl: true, text: '' });
export const paste = (text: string): Key => keyNamed('paste', { text });

const settled = () => new Promise((resolve) => setImmediate(resolve));
export const today = '2026-03-14';

/** Begins a film of an audit. The screen is small, so that it can be read in a test; without colour. */
export async function film(audit: Audit, size = { columns: 72, rows: 18 }): Promise<Film> {
  const look = lookFor(size, 0, 'unicode');
  let show = (_: string): void => {};
  const player = createPlayer({
    show: (scene) => show(scene.draw(look).join('\n')),
    edit: (text) => `${text}, edited`,
  });
  const stream = {
    frame: 'begin',
    onKey: player.press,
    onReady: (frame: (text: string) => void) => {
      show = frame;
    },
    onGone: () => player.end(),
  };
  const { input, getScreen, answer } = await render(screenPrompt, stream);
  answer.catch(() => {}); // a film that is not played to its end is given up when the tests are over
  let interview = start({ ...audit, finished: false });
  const events: Event[] = [];
  const play = async () => {
    let sitting: Sitting | null = null;
    const keep = (next: Sitting) => {
      sitting = next;
    };
    while (interview.state === 'asking') {
      sitting = sit(sitting, interview, today, 'editor');
      for (const event of await player.play(interviewScene(sitting, keep))) {
        events.push(event);
        interview = step(interview, event);
      }
    }
  };
  void play();
  await settled();
  const screen = () => `\n${getScreen().replace(/[ \t]+$/gm, '')}\n`;
  const press = async (...keys: (string | Key)[]) => {
    for (const key of keys) {
      input.emit('keypress', undefined, pressedEvent(typeof key === 'string' ? keyNamed(key) : key));
      await settled();
    }
    return screen();
  };
  return {
    press,
    type: (text) => press(...[...text].map((letter) => (letter === ' ' ? 'space' : letter))),
    screen,
    interview: () => interview,
    events,
  };
}
