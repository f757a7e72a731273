// Where an interview stands, in the one meaning that every screen and command uses:
// factors are counted within their rubric, questions and minutes over the whole audit, shown questions only.
import { type Interview, shownPlan } from './interview.ts';
import { minutesLeft, sayMinutes } from './minutes.ts';

export interface Progress {
  /** Counting from 1; 0 at the review. */
  question: number;
  of: number;
  factor: number;
  factors: number;
  minutesLeft: number;
}

/** Where the interview stands at its position. */
export function progressOf(interview: Interview): Progress {
  const shown = shownPlan(interview);
  const index = shown.findIndex(({ key }) => key === interview.position);
  const asked = shown[index];
  const factors = [
    ...new Set(shown.filter(({ rubric }) => rubric.id === asked?.rubric.id).map(({ factor }) => factor.id)),
  ];
  return {
    question: index + 1,
    of: shown.length,
    factor: asked === undefined ? 0 : factors.indexOf(asked.factor.id) + 1,
    factors: factors.length,
    minutesLeft: minutesLeft(interview),
  };
}

/** Progress in words, as in "factor 2 of 6 · question 12 of 48 · about 20 minutes left". */
export function sayProgress(progress: Progress): string {
  const time = progress.minutesLeft > 0 ? [`${sayMinutes(progress.minutesLeft)} left`] : [];
  return [
    `factor ${progress.factor} of ${progress.factors}`,
    `question ${progress.question} of ${progress.of}`,
    ...time,
  ].join(' · ');
}
