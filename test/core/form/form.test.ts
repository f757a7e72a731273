// The plan of a form: what is asked of whom, in which words, and when.
import { describe, expect, it } from 'vitest';
import { formOf, type Wishes } from '../../../src/core/form/form.ts';
import { formCode, isOwnName, optionAt, optionCode } from '../../../src/core/form/names.ts';
import { inAllLanguages } from '../../../src/core/form/phrases.ts';
import { ruleOf } from '../../../src/core/form/rule.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import { missingOf } from '../../../src/intake/survey/labels.ts';
import { listRubrics, loadRubric } from '../../../src/store/rubrics.ts';
import { aFactor, anOpenText, aPair, aRubric, aScale, aYesNo } from '../an-audit.ts';

const plan = (rubric: Rubric, wishes: Partial<Wishes> = {}) =>
  formOf(rubric, { depth: 'full', readers: 'people', minimumGroup: 5, ...wishes });
const asks = (rubric: Rubric, wishes: Partial<Wishes> = {}) =>
  plan(rubric, wishes).pages.flatMap(({ items }) => items.map(({ ask }) => ask));

const rubric = aRubric([
  aFactor('desk', [
    aScale('greeting', { ask: 'How are they greeted?', askCustomer: 'How are you greeted?', core: true }),
    aScale('complaints', { ask: 'Who hears complaints?', askedOf: ['leaders'] }),
    aScale('hand-offs', { ask: 'How often?', reverse: true }),
  ]),
]);

describe('the plan of a form', () => {
  it('asks customers in their own wording, and only what is meant for them', () => {
    expect(asks(rubric)).toEqual(['How are they greeted?', 'Who hears complaints?', 'How often?']);
    expect(asks(rubric, { readers: 'customers' })).toEqual(['How are you greeted?', 'How often?']);
    expect(plan(rubric, { readers: 'customers' }).group.fixed?.id).toBe('customers');
  });

  it('holds the quick set where it is asked for', () => {
    expect(asks(rubric, { depth: 'quick' })).toEqual(['How are they greeted?']);
  });

  it('offers the levels in the order of the rubric, reversed or not, and then three ways out', () => {
    const [, , reversed] = plan(rubric).pages[0]?.items ?? [];
    expect(reversed?.choices.map(({ id }) => id)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      'not-applicable',
      'dont-know',
      'not-said',
    ]);
  });

  it('promises no more than the minimum of a group, and speaks the language of the rubric', () => {
    expect(plan(rubric, { minimumGroup: 7 }).opening.join(' ')).toContain('fewer than 7 people');
    const german = plan({ ...rubric, language: 'de-CH' });
    expect(german.opening.join(' ')).toContain('keine Gruppe unter 5 Personen');
    expect(german.group.choices.map(({ text }) => text)).not.toContain('Leaders');
  });

  it('says the ways out in words that an import understands, in every language', () => {
    for (const way of ['not-applicable', 'dont-know', 'not-said'] as const) {
      expect(inAllLanguages(({ ways }) => ways[way]).filter((label) => missingOf(label) !== way)).toEqual([]);
    }
  });

  it('tells two questions of the same words apart', () => {
    const twins = aRubric([aFactor('one', [aPair('a'), aPair('b')])]);
    const headings = plan(twins).pages[0]?.items.map(({ heading }) => heading) ?? [];
    expect(new Set(headings).size).toBe(4);
    expect(headings[0]).toContain(formCode('rubric', 'a', 'say'));
  });

  it('has no name or code twice in any rubric that comes with the tool', async () => {
    for (const { id } of await listRubrics({ cwd: import.meta.dirname })) {
      const loaded = await loadRubric(id, { cwd: import.meta.dirname });
      if (!loaded.ok) throw new Error('no rubric');
      const items = plan(loaded.value.rubric).pages.flatMap((page) => page.items);
      for (const key of ['name', 'code', 'heading'] as const) {
        expect(new Set(items.map((item) => item[key])).size).toBe(items.length);
      }
    }
  });
});

it('puts the criteria of a level into one sentence', () => {
  const level = (text: string, criteria: string[] = []) => ({ text, criteria });
  const levels = [level('Low'), level('Some'), level('High', ['There is a plan.', 'Its last date was kept.'])];
  const [item] = plan(aRubric([aFactor('one', [aScale('plan', { levels })])])).pages[0]?.items ?? [];
  expect(JSON.stringify(item)).toContain('only if this is true: There is a plan; Its last date was kept.');
});

describe('conditions in a form', () => {
  const yesNo = aYesNo('is-there');
  const known = (id: string) => (id === 'is-there' ? yesNo : id === 'words' ? anOpenText('words') : undefined);

  it('are settled where the question is not in the form: it was not answered', () => {
    expect(ruleOf({ test: 'is', question: 'left-out', value: 'yes' }, known)).toBe(false);
    expect(ruleOf({ test: 'answered', question: 'left-out', answered: false }, known)).toBe(true);
    const either = {
      test: 'any' as const,
      of: [
        { test: 'at-least' as const, question: 'left-out', level: 2 },
        { test: 'is' as const, question: 'is-there', value: 'yes' },
      ],
    };
    expect(ruleOf(either, known)).toEqual({ test: 'chosen', question: 'is-there', codes: ['yes'] });
    expect(ruleOf({ test: 'not', of: [either] }, () => undefined)).toBe(true);
  });

  it('leave a question out of a quick form that could never be shown there', () => {
    const quick = aRubric([
      aFactor('one', [
        yesNo,
        aScale('then', { core: true, when: { test: 'is', question: 'is-there', value: 'yes' } }),
        aScale('always', { core: true }),
      ]),
    ]);
    expect(plan(quick, { depth: 'quick' }).pages.flatMap(({ items }) => items.map(({ question }) => question))).toEqual(
      ['always'],
    );
  });

  it('stand in words, too, for tools that have none', () => {
    const asked = aRubric([
      aFactor('one', [yesNo, aScale('then', { when: { test: 'is', question: 'is-there', value: 'yes' } })]),
    ]);
    expect(plan(asked).pages[0]?.items[1]?.whenInWords).toBe(
      'Answer this only if your answer to question 1 was “Yes”.',
    );
  });
});

describe('names', () => {
  it('are read back as they were made', () => {
    expect([0, 1, 19].map((index) => optionAt(optionCode(index)))).toEqual([0, 1, 19]);
    expect(['o', 'o0', 'other', '1'].map(optionAt)).toEqual([-1, -1, -1, -1]);
    expect(isOwnName('page_1/culture_audit_group')).toBe(true);
    expect(isOwnName('weisbord_true_stories')).toBe(false);
  });
});
