// One key on the question screen: what lies over the question gets it first, then the question, then the keys common to all.
import { ballotsOf } from '../core/kinds/index.ts';
import { beginHands, reactHands } from './body/hands.ts';
import { beginItems, reactItems } from './body/items.ts';
import { beginLevels, reactLevels } from './body/levels.ts';
import { passesOpening } from './body/opening.ts';
import { reactReveal } from './body/reveal.ts';
import { beginReview, reactReview } from './body/review.ts';
import { beginTicks, reactTicks } from './body/ticks.ts';
import { beginVoices, reactVoices } from './body/voices.ts';
import { command } from './commands.ts';
import { leaving } from './draft.ts';
import { fieldWith } from './field.ts';
import { halfwayAfter } from './halfway.ts';
import type { Key } from './keys.ts';
import { reactCapture } from './over/capture.ts';
import { reactJump } from './over/jump.ts';
import { reactMenu } from './over/menu.ts';
import { reactRead } from './over/read.ts';
import { reactWrite, withWritten } from './over/write.ts';
import {
  type Body,
  beginReveal,
  type Over,
  type Reaction,
  type Screen,
  withBody,
  withMessage,
  withOver,
} from './screen.ts';
import { keyAt, type Session, type Stage } from './stage.ts';

/** The screen on which a question is drawn for the first time, or again after its answer was taken back. */
export function beginScreen(stage: Stage, session: Session): Screen {
  if (stage.asked === null) {
    return { session: { ...session, leadsTo: 'plan' }, body: beginReview(stage), over: null, message: '' };
  }
  const factor = `${stage.asked.rubric.id}/${stage.asked.factor.id}`;
  if (session.opened.has(factor)) {
    const message = session.halfway.has(stage.asked.key) ? 'What was begun here is still there.' : '';
    return { session, body: beginBody(stage, session), over: null, message };
  }
  const opened = new Set([...session.opened, factor]);
  return { session: { ...session, opened }, body: { type: 'opening' }, over: null, message: '' };
}

/** The body that fits the question, the mode, and what was answered or begun before. */
function beginBody(stage: Stage, session: Session): Body {
  const question = stage.asked?.question;
  if (question === undefined) return beginReview(stage);
  const begun = session.halfway.get(keyAt(stage));
  if (begun !== undefined) return begun;
  if (question.kind === 'open-text') return beginVoices(stage);
  if (question.kind === 'list') return beginItems(stage);
  if (stage.interview.audit.mode === 'hands' && ballotsOf(question).length > 0) {
    return stage.entry.votes === undefined ? beginHands('vote', stage) : beginReveal();
  }
  return question.kind === 'multi-choice' ? beginTicks(stage) : beginLevels(stage, 'answer');
}

/** What one key leads to. Any step that gives events is to be kept and folded before the next key. */
export function react(screen: Screen, key: Key, stage: Stage): Reaction {
  const reaction = reactTo(screen, key, stage);
  if (reaction.events === undefined) return reaction;
  const events = leaving(reaction.events, screen, stage);
  const session = { ...reaction.screen.session, halfway: halfwayAfter(screen, events, stage) };
  return { ...reaction, screen: { ...reaction.screen, session }, events };
}

function reactTo(screen: Screen, key: Key, stage: Stage): Reaction {
  if (key.ctrl && (key.name === 'c' || key.name === 'd')) {
    if (screen.over?.type === 'stop') return { screen, events: [{ type: 'stopped' }] };
    return withOver(screen, { type: 'stop', under: screen.over });
  }
  const fresh = { ...screen, message: '' };
  const typing = isTyping(screen);
  if (!typing && (key.name === 'paste' || key.speed === 'burst')) {
    return withMessage(fresh, 'Pasted text answers nothing here: choose with the keys below.');
  }
  if (screen.over !== null) return reactOver(screen.over, key, fresh, stage);
  if (typing && !key.alt) {
    const own = reactBody(screen.body, key, fresh, stage);
    if (own !== null) return own;
    return ['pageup', 'pagedown'].includes(key.name) ? (command(key, fresh, stage) ?? { screen }) : { screen };
  }
  const own = key.alt && typing ? null : reactBody(screen.body, key, fresh, stage);
  return own ?? (key.ctrl ? { screen } : (command(key, fresh, stage) ?? { screen: fresh }));
}

/** Whether letters are text just now. */
export function isTyping({ over, body }: Pick<Screen, 'over' | 'body'>): boolean {
  if (over !== null) return over.type === 'write' || over.type === 'capture' || over.type === 'jump';
  if (body.type === 'levels') return body.why.focus === 'typing';
  return 'focus' in body && body.focus === 'typing';
}

function reactBody(body: Body, key: Key, screen: Screen, stage: Stage): Reaction | null {
  switch (body.type) {
    case 'opening':
      return passesOpening(key) ? withBody(screen, beginBody(stage, screen.session)) : null;
    case 'levels':
      return reactLevels(body, key, screen, stage);
    case 'ticks':
      return reactTicks(body, key, screen, stage);
    case 'voices':
      return reactVoices(body, key, screen, stage);
    case 'items':
      return reactItems(body, key, screen, stage);
    case 'hands':
      return reactHands(body, key, screen, stage);
    case 'reveal':
      return reactReveal(body, key, screen, stage);
    case 'review':
      return reactReview(body, key, screen, stage);
  }
}

function reactOver(over: Over, key: Key, screen: Screen, stage: Stage): Reaction {
  switch (over.type) {
    case 'write':
      return reactWrite(over, key, screen, stage);
    case 'capture':
      return reactCapture(over, key, screen, stage);
    case 'jump':
      return reactJump(over, key, screen, stage);
    case 'menu':
      return reactMenu(over, key, screen, stage);
    case 'read':
      return reactRead(over, key, screen);
    case 'stop':
      if (['enter', 'q', 'y'].includes(key.name)) return { screen, events: [{ type: 'stopped' }] };
      return ['escape', 'n', 'b', 'left'].includes(key.name) ? withOver(screen, over.under) : { screen };
  }
}

/** The screen after an editor outside gave back a text; null means that it failed, and the old text stays. */
export function withEdited(screen: Screen, text: string | null): Screen {
  if (text === null) return { ...screen, message: 'The editor did not end well, so the text is as it was.' };
  const { over, body } = screen;
  if (over?.type === 'write') return { ...screen, over: withWritten(over, text) };
  return body.type === 'voices' ? { ...screen, body: { ...body, field: fieldWith(text) } } : screen;
}
