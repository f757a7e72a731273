// Which questions there are and which of them an audit asks, each with the letter and number that people call it by.
import { type Depth, keyOf, type QuestionKey } from '../audit.ts';
import type { Question } from '../kinds/index.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';

/** A question in its place. */
export interface Asked {
  key: QuestionKey;
  /** Letter and number, as in W4; the number counts all questions of the rubric from 1, asked or not. */
  ref: string;
  rubric: Rubric;
  factor: Factor;
  question: Question;
}

/** Every question of an audit's rubrics in order, asked in this audit or not. */
export function allQuestions(audit: { rubrics: readonly { rubric: Rubric }[] }): Asked[] {
  return audit.rubrics.flatMap(({ rubric }) => {
    let number = 0;
    return rubric.factors.flatMap((factor) =>
      factor.questions.map((question): Asked => {
        number += 1;
        return { key: keyOf(rubric.id, question.id), ref: `${rubric.letter}${number}`, rubric, factor, question };
      }),
    );
  });
}

/** The questions that this audit asks: all of them, or the quick set. A rubric without a quick set is asked in full. */
export function plannedQuestions(audit: { depth: Depth; rubrics: readonly { rubric: Rubric }[] }): Asked[] {
  const all = allQuestions(audit);
  if (audit.depth === 'full') return all;
  const withQuickSet = new Set(all.filter((asked) => asked.question.core).map((asked) => asked.rubric.id));
  return all.filter((asked) => asked.question.core || !withQuickSet.has(asked.rubric.id));
}
