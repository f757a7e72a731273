// How long questions take, for "about 20 minutes left" and for the agenda. Rules of thumb, meant to be right within a third.
import type { Mode } from '../audit.ts';
import type { Question, QuestionKind } from '../kinds/index.ts';
import { type Interview, isAnswered, shownPlan } from './interview.ts';

/**
 * Minutes per question. One voice reads and decides: half a minute a side. A room that agrees talks first: two minutes.
 * Hands are quicker to count than a room is to agree, and the talk comes only where the vote calls for it: a minute and a half.
 * Open questions and lists take the room longest, because several people speak.
 */
export const minutesPerQuestion: Record<QuestionKind, Record<Mode, number>> = {
  scale: { 'one-voice': 0.5, consensus: 2, hands: 1.5 },
  'say-do': { 'one-voice': 0.75, consensus: 3, hands: 2.5 },
  'formal-informal': { 'one-voice': 0.75, consensus: 3, hands: 2.5 },
  'yes-no': { 'one-voice': 0.25, consensus: 1, hands: 0.75 },
  choice: { 'one-voice': 0.5, consensus: 1.5, hands: 1.25 },
  'multi-choice': { 'one-voice': 0.5, consensus: 1.5, hands: 1.5 },
  'open-text': { 'one-voice': 1.5, consensus: 4, hands: 4 },
  list: { 'one-voice': 3, consensus: 8, hands: 8 },
};

/** Minutes for one question. */
export const minutesFor = (question: Question, mode: Mode): number => minutesPerQuestion[question.kind][mode];

/** Minutes for the shown questions that have nothing yet; unrounded. */
export function minutesLeft(interview: Interview): number {
  const { audit } = interview;
  return shownPlan(interview).reduce((sum, { key, question }) => {
    const entry = audit.entries[key];
    return isAnswered(entry) || entry?.skipped === true ? sum : sum + minutesFor(question, audit.mode);
  }, 0);
}

/** Minutes in words: under ten to the minute, above that to five. */
export function sayMinutes(minutes: number): string {
  if (minutes <= 0) return 'no time left to plan';
  if (minutes < 1) return 'less than a minute';
  const rounded = minutes < 10 ? Math.round(minutes) : Math.round(minutes / 5) * 5;
  return rounded === 1 ? 'about a minute' : `about ${rounded} minutes`;
}
