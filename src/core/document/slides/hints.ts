// What a speaker may ask at a slide: the facilitator's hints and probes of the questions behind it.
import type { ProbePattern } from '../../kinds/question.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';

const most = 6;

/** For each question its probe for this pattern of answers, or else the hint for whoever leads the room; at most six. */
export const hintsOf = (questions: readonly ScoredQuestion[], pattern: ProbePattern): string[] =>
  questions
    .flatMap(({ ref, question }) => {
      const hint = question.probes[pattern] ?? question.facilitator;
      return hint === undefined ? [] : [`${ref}: ${hint}`];
    })
    .slice(0, most);
