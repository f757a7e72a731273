// The keys that mean the same in every kind of question.
import type { Event } from '../core/interview/event.ts';
import { isAnswered } from '../core/interview/interview.ts';
import { draftEvents } from './draft.ts';
import type { Key } from './keys.ts';
import { beginCapture } from './over/capture.ts';
import { beginJump } from './over/jump.ts';
import { beginMenu } from './over/menu.ts';
import { beginWrite } from './over/write.ts';
import { type Hint, type Reaction, type Screen, withMessage, withOver } from './screen.ts';
import { back, keyAt, type Stage, thenOn } from './stage.ts';

/** The keys under every question. */
export const commandHints: Hint[] = [
  ['b', 'back'],
  ['j', 'jump'],
  ['s', 'skip'],
  ['x', 'no answer'],
  ['n', 'note'],
  ['e', 'evidence'],
  ['c', 'confidence'],
  ['a', 'action'],
  ['p', 'promise'],
  ['l', 'leader'],
  ['?', 'help'],
  ['q', 'stop'],
];
/** The keys at the review and the openings, where there is no question to speak of. */
export const fewHints: Hint[] = commandHints.filter(([key]) => ['b', 'j', 'a', 'p', '?', 'q'].includes(key));

/** What one of the common keys does; null for keys that mean nothing. */
export function command(key: Key, screen: Screen, stage: Stage): Reaction | null {
  switch (key.name) {
    case 'b':
    case 'left':
    case 'pageup': {
      const events = back(stage);
      return events === null ? withMessage(screen, 'This is the first question.') : { screen, events };
    }
    case 'j':
      return withOver(screen, beginJump(stage));
    case 'a':
      return withOver(screen, beginCapture('action'));
    case 'p':
      return withOver(screen, beginCapture('promise'));
    case '?':
    case 'h':
      return withOver(screen, { type: 'read', what: 'help', top: 0 });
    case 'q':
      return withOver(screen, { type: 'stop', under: null });
  }
  if (stage.asked === null) return null;
  switch (key.name) {
    case 's':
    case 'right':
    case 'pagedown': {
      if (key.name === 'right' && !isAnswered(stage.entry) && draftEvents(screen, stage).length === 0)
        return withMessage(screen, 'There is no answer yet: press s to skip.');
      // words that were typed are an answer, and a question that hangs on it is shown only after it
      const said = draftEvents(screen, stage);
      const passed: Event[] = isAnswered(stage.entry) ? [] : [{ type: 'skipped', question: keyAt(stage) }];
      return { screen, events: thenOn(stage, screen.session, said.length > 0 ? said : passed) };
    }
    case 'x':
      return withOver(screen, beginMenu('missing'));
    case 'c':
      return withOver(screen, beginMenu('confidence'));
    case 'n':
      return withOver(screen, beginWrite('note', stage));
    case 'e':
      return withOver(screen, beginWrite('evidence', stage));
    case 'l':
      return withOver(screen, { type: 'read', what: 'leader', top: 0 });
    default:
      return null;
  }
}
