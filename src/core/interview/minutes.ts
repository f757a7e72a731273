// How long questions take: for the choice between quick and full, for "about 20 minutes left", and for the agenda.
// Rules of thumb, meant to be right within a third; everything that names minutes takes them from here.
import type { Depth, Mode } from '../audit.ts';
import type { Question, QuestionKind } from '../kinds/index.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { type Interview, isOpen, shownPlan } from './interview.ts';
import { type Asked, plannedQuestions } from './plan.ts';
import { shownQuestions } from './shown.ts';

/**
 * Minutes per question. One voice reads and decides: half a minute a side. A room that agrees talks first: two minutes.
 * Hands are quicker to count than a room is to agree, and the talk comes only where the vote calls for it; to read the levels aloud
 * and count takes a minute and a half at least. Open questions and lists take the room longest, because several people speak.
 */
const minutesPerQuestion: Record<QuestionKind, Record<Mode, number>> = {
  scale: { 'one-voice': 0.45, consensus: 2, hands: 1.5 },
  'say-do': { 'one-voice': 0.7, consensus: 3, hands: 2.5 },
  'formal-informal': { 'one-voice': 0.7, consensus: 3, hands: 2.5 },
  'yes-no': { 'one-voice': 0.25, consensus: 1, hands: 1.5 },
  choice: { 'one-voice': 0.5, consensus: 1.5, hands: 1.5 },
  'multi-choice': { 'one-voice': 0.5, consensus: 1.5, hands: 2 },
  'open-text': { 'one-voice': 1.25, consensus: 4, hands: 4 },
  list: { 'one-voice': 2, consensus: 8, hands: 8 },
};

/** Minutes for one question. */
export const minutesFor = (question: Question, mode: Mode): number => minutesPerQuestion[question.kind][mode];

/** Minutes for questions one after the other; unrounded. */
export const minutesOf = (asked: readonly Pick<Asked, 'question'>[], mode: Mode): number =>
  asked.reduce((sum, { question }) => sum + minutesFor(question, mode), 0);

/** Minutes for the shown questions that have nothing yet; unrounded. */
export const minutesLeft = (interview: Interview): number =>
  minutesOf(
    shownPlan(interview).filter(({ key }) => isOpen(interview.audit.entries[key])),
    interview.audit.mode,
  );

/** The questions that an audit begins with, in order: those that come up only after some answer are counted when they come up. */
export function askedAtFirst(audit: { depth: Depth; rubrics: readonly { rubric: Rubric }[] }): Asked[] {
  const nothing = { answered: false, level: null, options: [] };
  const shown = new Map(audit.rubrics.map(({ rubric }) => [rubric.id, shownQuestions(rubric, () => nothing)]));
  return plannedQuestions({ depth: audit.depth, rubrics: audit.rubrics }).filter(
    ({ rubric, question }) => shown.get(rubric.id)?.has(question.id) === true,
  );
}

/** Minutes in words: under ten to the minute, above that to five. */
export function sayMinutes(minutes: number): string {
  if (minutes <= 0) return 'no time left to plan';
  if (minutes < 1) return 'less than a minute';
  const rounded = minutes < 10 ? Math.round(minutes) : Math.round(minutes / 5) * 5;
  return rounded === 1 ? 'about a minute' : `about ${rounded} minutes`;
}
