// Words typed and not yet taken, when the person leaves a question or stops: they were said, so they are kept.
import type { Event } from '../core/interview/event.ts';
import { itemsSaid } from './body/items.ts';
import { voicesSaid } from './body/voices.ts';
import { caughtSoFar } from './over/capture.ts';
import { writtenBeside } from './over/write.ts';
import type { Screen } from './screen.ts';
import { keyAt, type Stage } from './stage.ts';

/** The events that keep what was typed on a screen; none if nothing is there or nothing changed. */
export function draftEvents(screen: Screen, stage: Stage): Event[] {
  const over = screen.over?.type === 'stop' ? screen.over.under : screen.over;
  const beside =
    over?.type === 'write' ? writtenBeside(over, stage) : over?.type === 'capture' ? caughtSoFar(over, stage) : null;
  const { body } = screen;
  const value =
    body.type === 'voices' ? voicesSaid(body, stage) : body.type === 'items' ? itemsSaid(body, stage) : null;
  const answered: Event[] =
    value === null ? [] : [{ type: 'answered', question: keyAt(stage), answer: { state: 'answered', value } }];
  return beside === null ? answered : [beside, ...answered];
}

/** Events that leave a question, with what was typed on it kept first. */
export function leaving(events: Event[], screen: Screen, stage: Stage): Event[] {
  const leaves = events.some(({ type }) => type === 'moved' || type === 'stopped');
  const settled = events.some(({ type }) => type === 'answered' || type === 'cleared');
  if (!leaves || settled) return events;
  const drafts = draftEvents(screen, stage);
  const answers = drafts.some(({ type }) => type === 'answered');
  return [...drafts, ...events.filter(({ type }) => !(answers && type === 'skipped'))];
}
