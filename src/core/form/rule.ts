// When a question of a form is shown, as tests that every survey tool can make: was one of these chosen?
// What can't be asked in this form is settled here, as the interview would: a question that is not there was not answered.
import type { Question } from '../kinds/index.ts';
import { ballotsOf, isPair } from '../kinds/index.ts';
import type { Condition } from '../kinds/question.ts';

/** A test on one question of the form (and one of its sides), or tests together. Codes are those of choices, as in `2`, `yes` or an option's id. */
export type Rule =
  | { test: 'chosen'; question: string; side?: string; codes: string[] }
  | { test: 'written'; question: string }
  | { test: 'all' | 'any'; of: Rule[] }
  | { test: 'not'; of: Rule };

/** The codes of what can be chosen in a question, without the ways of having no answer; none where people write. */
function codesOf(question: Question): string[] {
  if (question.kind === 'yes-no') return ['no', 'yes'];
  if ('options' in question) return question.options.map(({ id }) => id);
  return (ballotsOf(question).at(-1)?.slots ?? []).map((_, slot) => String(slot + 1));
}

/** The rule that a condition comes to, or what it always is. `questionOf` gives the questions of the form by id, those before this one. */
export function ruleOf(condition: Condition, questionOf: (id: string) => Question | undefined): Rule | boolean {
  switch (condition.test) {
    case 'all':
    case 'any':
      return together(
        condition.test,
        condition.of.map((part) => ruleOf(part, questionOf)),
      );
    case 'not':
      return opposite(
        together(
          'all',
          condition.of.map((part) => ruleOf(part, questionOf)),
        ),
      );
    case 'answered': {
      const question = questionOf(condition.question);
      const answered = question === undefined ? false : answeredRule(question);
      return condition.answered ? answered : opposite(answered);
    }
    default: {
      const question = questionOf(condition.question);
      if (question === undefined) return false;
      const codes = codesOf(question).filter((code) => fits(condition, code));
      return codes.length === 0 ? false : chosen(question, codes, isPair(question) ? question.sides[1].id : undefined);
    }
  }
}

type Test = Exclude<Condition, { test: 'all' | 'any' | 'not' | 'answered' }>;

function fits(condition: Test, code: string): boolean {
  switch (condition.test) {
    case 'is':
      return code === condition.value;
    case 'includes':
      return code === condition.option;
    case 'at-least':
      return Number(code) >= condition.level;
    case 'at-most':
      return Number(code) <= condition.level;
  }
}

const chosen = (question: Question, codes: string[], side?: string): Rule => ({
  test: 'chosen',
  question: question.id,
  ...(side === undefined ? {} : { side }),
  codes,
});

function answeredRule(question: Question): Rule {
  if (isPair(question)) {
    return {
      test: 'all',
      of: question.sides.map(({ id, levels }) =>
        chosen(
          question,
          levels.map((_, slot) => String(slot + 1)),
          id,
        ),
      ),
    };
  }
  const codes = codesOf(question);
  return codes.length === 0 ? { test: 'written', question: question.id } : chosen(question, codes);
}

function together(test: 'all' | 'any', parts: (Rule | boolean)[]): Rule | boolean {
  const settles = test === 'any';
  if (parts.includes(settles)) return settles;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [only] = open;
  if (only === undefined) return !settles;
  return open.length === 1 ? only : { test, of: open };
}

const opposite = (rule: Rule | boolean): Rule | boolean =>
  typeof rule === 'boolean' ? !rule : rule.test === 'not' ? rule.of : { test: 'not', of: rule };

/** What a tool says for each test. */
export interface Dialect {
  chosen(question: string, side: string | undefined, codes: string[]): string;
  written(question: string): string;
  all(parts: string[]): string;
  any(parts: string[]): string;
  not(part: string): string;
}

/** A rule in the words of a tool. */
export function inDialect(rule: Rule, dialect: Dialect): string {
  switch (rule.test) {
    case 'chosen':
      return dialect.chosen(rule.question, rule.side, rule.codes);
    case 'written':
      return dialect.written(rule.question);
    case 'all':
    case 'any':
      return dialect[rule.test](rule.of.map((part) => inDialect(part, dialect)));
    case 'not':
      return dialect.not(inDialect(rule.of, dialect));
  }
}
