// Conditions in the query: whether a person is shown a question, by what the same person answered to earlier ones.
import type { Condition } from '../kinds/question.ts';
import { literal } from './sql-dialects.ts';
import type { QuestionSql } from './sql-question.ts';

/** Whether a question is shown, and put to the person's group, as a condition over the answers as the table has them; '' where it always is. */
export function askedSql({ line }: QuestionSql, rubric: readonly QuestionSql[]): string {
  const { when, askedOf } = line.question;
  const isFor = askedOf === undefined ? [] : [`grp IN ('', ${askedOf.map(literal).join(', ')})`];
  return [...isFor, ...(when === undefined ? [] : [metSql(when, rubric)])].join(' AND ');
}

/** The same as `isMet`: the answer to a question that is itself hidden meets nothing. */
function metSql(condition: Condition, rubric: readonly QuestionSql[]): string {
  if ('of' in condition) {
    const parts = condition.of.map((part) => metSql(part, rubric));
    const all = `(${parts.join(condition.test === 'any' ? ' OR ' : ' AND ')})`;
    return condition.test === 'not' ? `(NOT ${all})` : all;
  }
  const asked = rubric.find(({ line }) => line.question.id === condition.question);
  const last = asked?.line.ballots.at(-1);
  const when = asked?.line.question.when;
  const heard =
    asked === undefined
      ? '(1 = 0)'
      : `(${when === undefined ? '' : `${metSql(when, rubric)} AND `}${asked.raw} = 'answered')`;
  if (condition.test === 'answered') return condition.answered ? heard : `(NOT ${heard})`;
  const slot = asked?.slots.at(-1) ?? 'NULL';
  if (condition.test === 'at-least' || condition.test === 'at-most') {
    const level = last?.ordered ? `CASE WHEN ${heard} THEN ${slot} + 1 END` : 'NULL';
    return condition.test === 'at-least'
      ? `(coalesce(${level}, -1) >= ${condition.level})`
      : `(coalesce(${level}, 1000000) <= ${condition.level})`;
  }
  const wanted = condition.test === 'is' ? condition.value : condition.test === 'includes' ? condition.option : '';
  const place = asked?.options.indexOf(wanted) ?? -1;
  if (asked === undefined || place < 0) return '(1 = 0)';
  return last?.many ? `(${heard} AND ${asked.slots[place]})` : `(${heard} AND coalesce(${slot} = ${place}, 1 = 0))`;
}
