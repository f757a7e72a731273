// What was begun on a question and left before it was taken: it waits for the person to come back in the same sitting.
import type { QuestionKey } from '../core/audit.ts';
import type { Event } from '../core/interview/event.ts';
import type { Body, Screen } from './screen.ts';
import { keyAt, type Session, type Stage } from './stage.ts';
import { unkeptWords } from './unkept.ts';

/** What waits after a step: with what is left now, without what was taken or taken back. */
export function halfwayAfter(screen: Screen, events: readonly Event[], stage: Stage): Session['halfway'] {
  const key = keyAt(stage);
  const { halfway } = screen.session;
  if (stage.asked === null) return halfway;
  if (events.some((event) => settles(event, key))) return without(halfway, key);
  if (!events.some(({ type }) => type === 'moved')) return halfway;
  return unkeptWords(screen, stage).length > 0 ? waiting(halfway, key, screen.body) : without(halfway, key);
}

const settles = (event: Event, key: QuestionKey): boolean =>
  'question' in event &&
  event.question === key &&
  (['voted', 'recounted', 'cleared'].includes(event.type) ||
    (event.type === 'answered' && event.answer.state === 'answered'));

/** With one more question that waits. */
export const waiting = (halfway: Session['halfway'], key: QuestionKey, body: Body): Session['halfway'] =>
  new Map([...halfway, [key, body]]);

/** Without a question that waits no longer. */
export const without = (halfway: Session['halfway'], key: QuestionKey): Session['halfway'] =>
  new Map([...halfway].filter(([one]) => one !== key));

/** The questions elsewhere that were begun, as in "W4 and W7 were begun and not taken: …"; empty if none waits. */
export function halfwayWords({ halfway }: Session, stage: Stage): string {
  const refs = stage.interview.plan.flatMap(({ key, ref }) => (halfway.has(key) && key !== keyAt(stage) ? [ref] : []));
  if (refs.length === 0) return '';
  const named = refs.length === 1 ? `${refs[0]} was` : `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)} were`;
  return `${named} begun and not taken: that is kept only until you stop.`;
}
