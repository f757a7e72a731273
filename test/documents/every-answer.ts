// An answer to every question of some rubrics, the same each time: hands that differ from question to question, and given texts.
import type { Answer, Entry, Group, QuestionKey, Tally } from '../../src/core/audit.ts';
import { ballotsOf, type Question } from '../../src/core/kinds/index.ts';
import type { Rubric } from '../../src/core/rubric/rubric.ts';

/** Entries by question; `texts` are taken in turn wherever people would write something. */
export function answersOf(rubrics: Rubric[], groups: Group[], texts: readonly string[]): Record<QuestionKey, Entry> {
  let turn = 0;
  const next = (): string => texts[turn++ % texts.length] ?? '';
  const asked = rubrics.flatMap(({ id, factors }) =>
    factors.flatMap(({ questions }) =>
      questions.map((question) => ({ key: `${id}/${question.id}` as QuestionKey, question })),
    ),
  );
  return Object.fromEntries(
    asked.map(({ key, question }, index): [QuestionKey, Entry] => {
      const beside = { note: next(), evidence: { for: [next()], against: [next()] } };
      const tallies = talliesOf(question, groups, index);
      const answer = spoken(question, groups, next);
      return [key, tallies.length > 0 ? { ...beside, votes: [{ tallies }] } : { ...beside, answer }];
    }),
  );
}

/** Hands of every group on every side: most on one level that wanders from question to question, the others beside it. */
function talliesOf(question: Question, groups: Group[], index: number): Tally[] {
  return ballotsOf(question).flatMap((ballot, side) =>
    groups.map(({ id, present = 0 }, group): Tally => {
      const slots = ballot.slots.length;
      const top = (index + side * 2 + group) % slots;
      const other = index % 4 === 0 ? (top + slots - 1) % slots : (top + 1) % slots;
      const few = Math.floor(present / 3);
      const counts = ballot.slots.map((_, slot) => (slot === top ? present - few - 1 : slot === other ? few : 0));
      return {
        group: id,
        counts,
        missing: { 'dont-know': 1 },
        ...(ballot.side === undefined ? {} : { side: ballot.side }),
      };
    }),
  );
}

function spoken(question: Question, groups: Group[], next: () => string): Answer {
  if (question.kind === 'list') {
    const items = [0, 1, 2].map(() => ({ text: next(), looksLike: next(), hireBy: next() }));
    const promises = [0, 1, 2].map(() => ({ text: next(), owner: next(), measure: next() }));
    return { state: 'answered', value: question.of === 'values' ? items : promises };
  }
  const value = [0, 1, 2].map((index) => ({
    text: next(),
    ...(groups[index % 2] ? { group: groups[index % 2]?.id ?? '' } : {}),
  }));
  return question.kind === 'open-text' ? { state: 'answered', value } : { state: 'unanswered' };
}
