// Any audit that a document may be made of: a rubric with every kind of question and every role, answered in any mode.
import fc from 'fast-check';
import type { Answer, Audit, Entry, Mode, QuestionKey, Tally } from '../../../src/core/audit.ts';
import { ballotsOf, type Question, type Value } from '../../../src/core/kinds/index.ts';
import { type Role, roles } from '../../../src/core/kinds/question.ts';
import { aChoice, aFactor, anAudit, anOpenText, aPair, aRubric, aScale, aStep, aYesNo } from '../an-audit.ts';

/** A text that people might type; whatever it is, the document must keep its shape. */
export type Texts = fc.Arbitrary<string>;

const open = (id: string, role?: Role): Question =>
  anOpenText(id, { topic: `the matter of ${id}`, ...(role === undefined ? {} : { role }) });
const list = (id: string, of: 'values' | 'promises', role: Role): Question => ({
  ...anOpenText(id, { topic: `our ${of}`, role }),
  kind: 'list',
  of,
});
const spoken = roles.filter((role) => !['ultimate-goal', 'values', 'promises', 'outcome'].includes(role));
const levels = ['the worst', 'a trace', 'in places', 'the usual way', 'unasked'].map((text) => ({
  text: `What a visitor would see is ${text}.`,
  criteria: [],
}));

/** The rubric; `id` and its letter tell two of them apart. */
export const aWholeRubric = (id = 'rubric', letter = 'R') =>
  aRubric(
    [
      aFactor('words', [...spoken.map((role) => open(role, role)), open('asides')], { title: 'Words' }),
      aFactor(
        'lists',
        [
          aChoice('goal', {
            role: 'ultimate-goal',
            topic: 'the goal',
            options: ['To spare effort', 'To teach', 'Fun'].map((text, index) => ({ id: `o${index}`, text })),
          }),
          list('values', 'values', 'values'),
          list('promises', 'promises', 'promises'),
        ],
        { title: 'Lists' },
      ),
      aFactor(
        'leading',
        ['stories', 'handovers', 'complaints', 'limits'].map((name) =>
          aScale(name, { topic: name, practice: `keep ${name} in order`, levels }),
        ),
        {
          title: 'Leadership',
          makesOrBreaks: true,
        },
      ),
      aFactor(
        'pairs',
        ['claims', 'calls', 'papers'].map((name) => aPair(name, { topic: name, practice: `live up to ${name}` })),
        { title: 'Said and done' },
      ),
      aFactor(
        'tools',
        [
          aYesNo('page', { topic: 'the page', practice: 'have a page' }),
          aScale('hurdles', { topic: 'hurdles', reverse: true }),
          aScale('forms', { topic: 'forms', when: { test: 'at-least', question: 'stories', level: 3 } }),
        ],
        {
          title: 'Tools',
          nextSteps: { low: [aStep('mend a tool'), aStep('mend another')], middle: [], high: [] },
        },
      ),
    ],
    { id, letter, title: `The rubric ${letter}` },
  );

export const groups = [
  { id: 'front', title: 'Front line', present: 14 },
  { id: 'leads', title: 'Team leads', present: 6 },
  { id: 'zebras', title: 'Zebra keepers', present: 3 },
];

const missing = fc.constantFrom<Answer>({ state: 'dont-know' }, { state: 'not-applicable' }, { state: 'unanswered' });

function value(question: Question, texts: Texts): fc.Arbitrary<Value> {
  const level = fc.integer({ min: 1, max: 5 });
  const item = fc.record({ text: texts, looksLike: texts, hireBy: texts }, { requiredKeys: ['text'] });
  const promise = fc.record(
    { text: texts, owner: texts, measure: texts, by: fc.constant('2026-07-01') },
    { requiredKeys: ['text'] },
  );
  switch (question.kind) {
    case 'scale':
      return level;
    case 'yes-no':
      return fc.constantFrom('yes' as const, 'no' as const);
    case 'say-do':
      return fc.record({ say: level, do: level });
    case 'choice':
      return fc.record({ option: fc.constantFrom('o0', 'o1', 'o2'), why: texts }, { requiredKeys: ['option'] });
    case 'list':
      return fc.array(question.of === 'values' ? item : promise, { minLength: 1, maxLength: 4 });
    default:
      return fc.array(
        fc.record({ text: texts, group: fc.constantFrom('front', 'leads', 'zebras') }, { requiredKeys: ['text'] }),
        { minLength: 1, maxLength: 5 },
      );
  }
}

function tallies(question: Question): fc.Arbitrary<Tally[]> {
  const ballots = ballotsOf(question);
  return fc.tuple(
    ...groups.flatMap(({ id, present }) =>
      ballots.map((ballot) =>
        fc
          .tuple(fc.array(fc.nat(ballot.slots.length), { minLength: present, maxLength: present }), fc.boolean())
          .map(([hands, together]): Tally => {
            const at = together ? hands.map((hand) => Math.min(hand, 1)) : hands;
            const counts = ballot.slots.map((_, slot) => at.filter((hand) => hand === slot).length);
            const unsure = at.filter((hand) => hand === ballot.slots.length).length;
            return {
              group: id,
              counts,
              missing: { 'dont-know': unsure },
              ...(ballot.side === undefined ? {} : { side: ballot.side }),
            };
          }),
      ),
    ),
  );
}

function entry(question: Question, mode: Mode, texts: Texts): fc.Arbitrary<Entry> {
  const answered = value(question, texts).map((given): Answer => ({ state: 'answered', value: given }));
  const answer = fc.oneof({ weight: 5, arbitrary: answered }, { weight: 1, arbitrary: missing });
  const evidence = fc.record({ for: fc.array(texts, { maxLength: 2 }), against: fc.array(texts, { maxLength: 2 }) });
  const beside = {
    note: texts,
    evidence,
    confidence: fc.constantFrom('low' as const, 'middle' as const, 'high' as const),
  };
  const voted = mode === 'hands' && ballotsOf(question).length > 0;
  const votes = fc.array(
    tallies(question).map((given) => ({ tallies: given })),
    { minLength: 1, maxLength: 2 },
  );
  return voted
    ? fc.record({ ...beside, votes, answer: answered }, { requiredKeys: ['votes'] })
    : fc.record({ ...beside, answer }, { requiredKeys: [] });
}

/** An audit with texts from `texts`. */
export const anyAudit = (texts: Texts): fc.Arbitrary<Audit> =>
  fc.tuple(fc.constantFrom<Mode>('one-voice', 'consensus', 'hands'), fc.boolean()).chain(([mode, twice]) => {
    const rubrics = twice ? [aWholeRubric(), aWholeRubric('other', 'O')] : [aWholeRubric()];
    const asked = rubrics.flatMap(({ id, factors }) =>
      factors.flatMap(({ questions }) =>
        questions.map((question) => ({ key: `${id}/${question.id}` as QuestionKey, question })),
      ),
    );
    const entries = fc.record(
      Object.fromEntries(asked.map(({ key, question }) => [key, entry(question, mode, texts)])),
      { requiredKeys: [] },
    );
    const promise = fc.record(
      { id: fc.constantFrom('M1', 'M2'), text: texts, owner: texts, measure: texts },
      { requiredKeys: ['id', 'text'] },
    );
    const action = fc.record(
      { id: fc.constant('A1'), text: texts, owner: texts, by: fc.constant('2026-05-01') },
      { requiredKeys: ['id', 'text'] },
    );
    return fc
      .record({
        entries,
        organization: texts,
        promises: fc.array(promise, { maxLength: 1 }),
        actions: fc.array(action, { maxLength: 1 }),
        finished: fc.boolean(),
      })
      .map((parts) =>
        anAudit(rubrics, {
          ...parts,
          entries: parts.entries as Record<QuestionKey, Entry>,
          mode,
          groups: mode === 'one-voice' ? [] : groups,
        }),
      );
  });
