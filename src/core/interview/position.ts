// Where an interview goes on: the shown question after or before a position.
import type { Position } from './event.ts';
import type { Interview } from './interview.ts';

/** The shown question after a position, or the review. */
export function after(interview: Interview, position: Position): Position {
  if (position === 'review') return 'review';
  const index = interview.plan.findIndex(({ key }) => key === position);
  return interview.plan.slice(index + 1).find(({ key }) => interview.shown.has(key))?.key ?? 'review';
}

/** The shown question before a position; the first one stays where it is. */
export function before(interview: Interview, position: Position): Position {
  const index = position === 'review' ? interview.plan.length : interview.plan.findIndex(({ key }) => key === position);
  return interview.plan.slice(0, Math.max(0, index)).findLast(({ key }) => interview.shown.has(key))?.key ?? position;
}
