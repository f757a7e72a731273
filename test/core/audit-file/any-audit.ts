// Any audit and any run of events, for laws: every kind of question, every way of answering, and texts that try to break a file.
import fc from 'fast-check';
import {
  type Answer,
  type Audit,
  confidences,
  type Entry,
  type Group,
  missingStates,
  type QuestionKey,
  type Tally,
  type Vote,
} from '../../../src/core/audit.ts';
import type { Event } from '../../../src/core/interview/event.ts';
import { allQuestions } from '../../../src/core/interview/plan.ts';
import { ballotsOf, type Question, type Value } from '../../../src/core/kinds/index.ts';
import { isBlank } from '../../../src/core/kinds/question.ts';
import { parseRubric } from '../../../src/core/rubric/parse.ts';

export const rubricText = `
format: 1
id: small
version: 1.0.0
title: A small rubric
source: [{ author: Somebody, title: Something }]
purpose: To test.
scales:
  steps: { levels: [One., Two., Three., Four., { text: Five., criteria: [It was seen.] }] }
factors:
  - id: first
    title: First
    about: The first factor.
    questions:
      - { id: level, kind: scale, ask: How high?, scale: steps, core: true }
      - { id: claim, kind: say-do, ask: Said and done?, say: { ask: Said?, scale: steps }, do: { ask: Done?, scale: steps } }
      - { id: paper, kind: formal-informal, ask: On paper?, formal: { ask: Papers?, scale: steps }, informal: { ask: People?, scale: steps } }
      - { id: plain, kind: yes-no, ask: Is it so? }
  - id: second
    title: Second
    about: The second factor.
    questions:
      - { id: goal, kind: choice, ask: Which one?, options: [{ id: ease, text: Ease }, { id: nothing, text: Odd }, { id: yes, text: Oddest }] }
      - { id: several, kind: multi-choice, ask: Which ones?, options: [{ id: a, text: A }, { id: b, text: B }, { id: no, text: N }] }
      - { id: words, kind: open-text, ask: In your words? }
      - { id: values, kind: list, of: values, ask: Which values? }
      - { id: promises, kind: list, of: promises, ask: Which promises? }
      - { id: things, kind: list, of: things, ask: Which things? }
`;
const read = parseRubric(rubricText, 'small.yaml');
if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
export const rubric = read.value;
export const sha256 = '0123456789'.repeat(6).concat('1234');
export const places = [{ id: 'small', version: '1.0.0', file: 'rubrics/small.yaml', sha256 }];

export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '---',
      '# x',
      'yes',
      'dont-know',
      ' leading',
      'two\nlines',
      'a: b',
      '\u0007\u001b[2J',
      '👩‍👩‍👧',
      '\ud800',
      '- x',
      '1e5',
      '|',
      '"',
    ),
    fc
      .array(fc.constantFrom('word', ' ', '\n', "'", '"', ': ', '\t', '\r\n'), { minLength: 1, maxLength: 80 })
      .map((parts) => parts.join('')),
  )
  .filter((text) => !isBlank(text));

const groups: Group[] = [
  { id: 'leaders', title: 'Leaders', headcount: 9, present: 7 },
  { id: 'say', title: 'A group with an odd name' },
  { id: 'no', title: 'Another: with "marks"' },
];
const anyGroup = fc.constantFrom(...groups.map(({ id }) => id));
const date = fc.constantFrom('2026-03-14', '2027-12-31');

const some = <T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K]> }, required: (keyof T)[]) =>
  fc.record(parts, { requiredKeys: required as never[] }) as unknown as fc.Arbitrary<T>;

function anyValue(question: Question): fc.Arbitrary<Value> {
  const level = fc.integer({ min: 1, max: 5 });
  switch (question.kind) {
    case 'scale':
      return level;
    case 'say-do':
      return fc.record({ say: level, do: level });
    case 'formal-informal':
      return fc.record({ formal: level, informal: level });
    case 'yes-no':
      return fc.constantFrom('yes' as const, 'no' as const);
    case 'choice':
      return some({ option: fc.constantFrom('ease', 'nothing', 'yes'), why: anyText }, ['option']);
    case 'multi-choice':
      return fc.uniqueArray(fc.constantFrom('a', 'b', 'no'));
    case 'open-text':
      return fc.array(some({ text: anyText, group: anyGroup }, ['text']), { minLength: 1, maxLength: 4 });
    case 'list': {
      const all = { text: anyText, looksLike: anyText, hireBy: anyText, owner: anyText, measure: anyText, by: date };
      const parts =
        question.of === 'values'
          ? ['looksLike', 'hireBy']
          : question.of === 'promises'
            ? ['owner', 'measure', 'by']
            : [];
      const item = Object.fromEntries(Object.entries(all).filter(([key]) => key === 'text' || parts.includes(key)));
      return fc.array(some<{ text: string }>(item as never, ['text']), { minLength: 1, maxLength: 4 });
    }
  }
}

export const anyAnswer = (question: Question): fc.Arbitrary<Answer> =>
  fc.oneof(
    fc.constantFrom(...missingStates).map((state): Answer => ({ state })),
    anyValue(question).map((value): Answer => ({ state: 'answered', value })),
    anyValue(question).map((value): Answer => ({ state: 'answered', value, confirmed: true })),
  );

function anyVote(question: Question): fc.Arbitrary<Vote> {
  const hands = fc.integer({ min: 0, max: 30 });
  const whose = fc.oneof(
    fc.constant<(string | undefined)[]>([undefined]),
    fc.uniqueArray(fc.constantFrom(undefined, ...groups.map(({ id }) => id)), { minLength: 1 }),
  );
  return whose.chain((all) =>
    fc
      .tuple(
        ...all.flatMap((group) =>
          ballotsOf(question).map(({ side, slots }) =>
            fc
              .record({
                counts: fc.array(hands, { minLength: slots.length, maxLength: slots.length }),
                missing: fc.record(
                  { 'dont-know': hands, 'not-said': hands, 'not-applicable': hands },
                  { requiredKeys: [] },
                ),
              })
              .map(
                ({ counts, missing }): Tally => ({
                  ...(group === undefined ? {} : { group }),
                  ...(side === undefined ? {} : { side }),
                  counts,
                  ...(Object.values(missing).some((count) => count > 0)
                    ? { missing: Object.fromEntries(Object.entries(missing).filter(([, count]) => count > 0)) }
                    : {}),
                }),
              ),
          ),
        ),
      )
      .map((tallies) => ({ tallies })),
  );
}

const anyEvidence = fc
  .record({ for: fc.array(anyText, { maxLength: 3 }), against: fc.array(anyText, { maxLength: 3 }) })
  .filter((evidence) => evidence.for.length + evidence.against.length > 0);

const anyEntry = (question: Question): fc.Arbitrary<Entry> =>
  some<Entry>(
    {
      answer: anyAnswer(question),
      ...(ballotsOf(question).length > 0 ? { votes: fc.array(anyVote(question), { minLength: 1, maxLength: 3 }) } : {}),
      note: anyText,
      evidence: anyEvidence,
      confidence: fc.constantFrom(...confidences),
      skipped: fc.constant(true as const),
    } as never,
    [],
  );

const empty: Audit = {
  format: 1,
  id: 'somebody-2026-03-14',
  organization: 'Somebody',
  date: '2026-03-14',
  finished: false,
  mode: 'hands',
  depth: 'full',
  groups,
  rubrics: [{ rubric, sha256 }],
  entries: {},
  responses: [],
  promises: [],
  actions: [],
  tool: '0.1.0',
};
/** An audit in which nothing was said yet. */
export const emptyAudit = empty;

const asked = allQuestions(empty);
const anyKey = fc.constantFrom(...asked.map(({ key }) => key));
const byKey = <T>(of: (question: Question) => fc.Arbitrary<T>): fc.Arbitrary<Record<QuestionKey, T>> =>
  some<Record<QuestionKey, T>>(Object.fromEntries(asked.map(({ key, question }) => [key, of(question)])) as never, []);

export const anyAudit: fc.Arbitrary<Audit> = fc
  .record({
    organization: anyText,
    finished: fc.boolean(),
    mode: fc.constantFrom('one-voice' as const, 'consensus' as const, 'hands' as const),
    depth: fc.constantFrom('quick' as const, 'full' as const),
    entries: byKey(anyEntry),
    responses: fc.uniqueArray(
      some<Audit['responses'][number]>(
        {
          respondent: fc.constantFrom('r-00000001', 'r-0000000a', 'r-12345678'),
          group: anyGroup,
          answers: byKey(anyAnswer),
        } as never,
        ['respondent', 'answers'],
      ),
      { selector: ({ respondent }) => respondent, maxLength: 2 },
    ),
    promises: fc
      .array(
        some<Audit['promises'][number]>(
          { text: anyText, owner: anyText, measure: anyText, by: anyText, question: anyKey } as never,
          ['text'],
        ),
        { maxLength: 2 },
      )
      .map((all) => all.map((each, index) => ({ ...each, id: `M${index + 1}` }))),
    actions: fc
      .array(
        some<Audit['actions'][number]>({ text: anyText, owner: anyText, by: anyText, question: anyKey } as never, [
          'text',
        ]),
        { maxLength: 2 },
      )
      .map((all) => all.map((each, index) => ({ ...each, id: `A${index + 1}` }))),
  })
  .map((parts) => ({ ...empty, ...parts }));

/** Any one event on the empty audit. */
export const anyEvent: fc.Arbitrary<Event> = fc.constantFrom(...asked).chain(({ key, question }) =>
  fc.oneof(
    anyAnswer(question).map((answer): Event => ({ type: 'answered', question: key, answer })),
    ...(ballotsOf(question).length > 0
      ? [
          anyVote(question).map((vote): Event => ({ type: 'voted', question: key, vote })),
          anyVote(question).map((vote): Event => ({ type: 'recounted', question: key, vote })),
        ]
      : []),
    fc.constant<Event>({ type: 'cleared', question: key }),
    fc.constant<Event>({ type: 'skipped', question: key }),
    fc.oneof(anyText, fc.constant('')).map((text): Event => ({ type: 'noted', question: key, text })),
    fc
      .record({ for: fc.array(anyText, { maxLength: 2 }), against: fc.array(anyText, { maxLength: 2 }) })
      .map((evidence): Event => ({ type: 'evidenced', question: key, ...evidence })),
    fc.constantFrom(...confidences, null).map((confidence): Event => ({ type: 'trusted', question: key, confidence })),
    fc
      .tuple(fc.constantFrom('M1', 'M2'), fc.oneof(anyText, fc.constant('')))
      .map(([id, text]): Event => ({ type: 'promised', promise: { id, text, question: key } })),
    fc
      .tuple(fc.constantFrom('A1', 'A2'), anyText)
      .map(([id, text]): Event => ({ type: 'acted', action: { id, text } })),
    fc.constant<Event>({ type: 'gathered', groups: groups.map((group) => ({ ...group, present: 5 })) }),
    fc.constant<Event>({ type: 'moved', to: key }),
    fc.constantFrom<Event>(
      { type: 'stopped' },
      { type: 'resumed' },
      { type: 'finished' },
      { type: 'moved', to: 'review' },
    ),
  ),
);
