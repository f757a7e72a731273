// Rooms to attack: a rubric with one question of every kind that is counted, and people in groups of every size, some of whom say nothing.
import fc from 'fast-check';
import type { Answer, Audit, Group, QuestionKey, Response, Tally } from '../../src/core/audit.ts';
import { ballotsOf, type Value } from '../../src/core/kinds/index.ts';
import { aFactor, anAudit, aPair, aRubric, aScale, aYesNo } from '../core/an-audit.ts';

/** Two factors with several questions, and one with a single one. */
export const rubric = aRubric([
  aFactor('ways', [aScale('handovers'), aScale('complaints', { weight: 2 }), aScale('limits', { reverse: true })]),
  aFactor('words', [aPair('claims'), aYesNo('rules')]),
  aFactor('alone', [aScale('leaders')]),
]);
export const questions = rubric.factors.flatMap((factor) => factor.questions);
const keyOf = (id: string): QuestionKey => `rubric/${id}`;

const names = ['leaders', 'managers', 'front-line', 'support'];
const sizes = fc.tuple(...names.map(() => fc.oneof(fc.nat(7), fc.nat(16))));
const groupsOf = (people: readonly number[]): Group[] =>
  names.map((id, index) => ({ id, title: id, present: people[index] ?? 0 })).filter(({ present }) => present > 0);

/** One person's levels: mostly near the middle of their group, now and then all alike. */
const levels = (many: number) =>
  fc.tuple(fc.integer({ min: 1, max: many }), fc.constantFrom(0, 0, 1, 4)).chain(([middle, spread]) =>
    fc.array(fc.integer({ min: Math.max(1, middle - spread), max: Math.min(many, middle + spread) }), {
      minLength: 16,
      maxLength: 16,
    }),
  );
const silence = fc.array(fc.constantFrom(false, false, false, false, false, true), { minLength: 16, maxLength: 16 });

/** A show of hands, group by group; some raise none, or do not know. */
const tallies = (people: readonly number[]): fc.Arbitrary<Audit['entries']> =>
  fc
    .tuple(
      ...questions.flatMap((question) =>
        ballotsOf(question).flatMap((ballot) => names.map(() => fc.tuple(levels(ballot.slots.length), silence))),
      ),
    )
    .map((drawn) => {
      let next = 0;
      const entries: Audit['entries'] = {};
      for (const question of questions) {
        const given: Tally[] = ballotsOf(question).flatMap((ballot) =>
          names.flatMap((group, index): Tally[] => {
            const [hands = [], quiet = []] = drawn[next++] ?? [];
            const here = hands.slice(0, people[index] ?? 0);
            if (here.length === 0) return [];
            const raised = here.filter((_, at) => quiet[at] !== true);
            const counts = ballot.slots.map((_, slot) => raised.filter((level) => level === slot + 1).length);
            const missing = { 'dont-know': here.length - raised.length };
            return [{ group, counts, missing, ...(ballot.side === undefined ? {} : { side: ballot.side }) }];
          }),
        );
        entries[keyOf(question.id)] = { votes: [{ tallies: given }] };
      }
      return entries;
    });

/** A value from drawn levels, whatever the kind of question. */
const spoken = (question: (typeof questions)[number], one: number, other: number): Value =>
  question.kind === 'say-do' ? { say: one, do: other } : question.kind === 'yes-no' ? (one > 3 ? 'yes' : 'no') : one;

/** People who answered each for themselves; a few told no group. */
const people = (counts: readonly number[], strangers: number): fc.Arbitrary<Response[]> =>
  fc
    .tuple(
      fc.array(fc.tuple(levels(5), levels(5), silence), {
        minLength: questions.length * 5,
        maxLength: questions.length * 5,
      }),
      fc.boolean(),
    )
    .map(([drawn, complete]) =>
      [...counts, strangers].flatMap((count, group) =>
        Array.from({ length: count }, (_, at): Response => {
          const answers = questions.map((question, index): [QuestionKey, Answer] => {
            const [one = [], other = [], quiet = []] = drawn[index * 5 + group] ?? [];
            const silent = !complete && quiet[at] === true;
            const value = spoken(question, one[at] ?? 1, other[at] ?? 1);
            return [keyOf(question.id), silent ? { state: 'dont-know' } : { state: 'answered', value }];
          });
          const respondent = `r-${String(group)}${String(at).padStart(7, '0')}`;
          const id = names[group];
          return { respondent, ...(id === undefined ? {} : { group: id }), answers: Object.fromEntries(answers) };
        }),
      ),
    );

const smallest = fc.constantFrom(undefined, undefined, 3, 7);

/** Any room: hands or people, of any size, with any smallest group. */
export const anyRoom: fc.Arbitrary<Audit> = fc
  .tuple(sizes, fc.boolean(), fc.constantFrom(0, 0, 2, 6), smallest)
  .chain(([counts, byHands, strangers, smallestGroup]) => {
    const groups = groupsOf(counts);
    const parts = { mode: 'hands' as const, groups, ...(smallestGroup === undefined ? {} : { smallestGroup }) };
    return byHands
      ? tallies(counts).map((entries) => anAudit(rubric, { ...parts, entries }))
      : people(counts, strangers).map((responses) => anAudit(rubric, { ...parts, responses }));
  });
