// What pyxform refuses is not in our forms, for any rubric that comes with the tool. The rules are those of its documentation.
import { describe, expect, it } from 'vitest';
import { xlsFormSheets } from '../../../src/render/form/xlsform.ts';
import { listRubrics, loadRubric } from '../../../src/store/rubrics.ts';
import { aFactor, aRubric, aScale, aYesNo } from '../../core/an-audit.ts';
import { aFormOf, everyKind } from './a-form.ts';

const legal = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const types = /^(note|calculate|text|begin_group|end_group|select_(one|multiple) [A-Za-z0-9_.-]+)$/;

function sheetsOf(form: ReturnType<typeof aFormOf>): Record<string, Record<string, string>[]> {
  return Object.fromEntries(
    xlsFormSheets(form).map(({ name, rows: [heading = [], ...rows] }) => [
      name,
      rows.map((row) => Object.fromEntries(heading.map((title, index) => [title, row[index] ?? '']))),
    ]),
  );
}

/** Everything in a form that pyxform would refuse. */
function refused(form: ReturnType<typeof aFormOf>): string[] {
  const { survey = [], choices = [], settings = [] } = sheetsOf(form);
  const names = survey.flatMap(({ name = '' }) => (name === '' ? [] : [name.toLowerCase()]));
  const lists = new Set(choices.map((row) => row['list_name']));
  const wrong: string[] = [];
  const open: string[] = [];
  const before = new Set<string>();
  for (const { type = '', name = '', label = '', relevant = '', constraint = '', calculation = '' } of survey) {
    if (!types.test(type)) wrong.push(`type ${type}`);
    if (type !== 'end_group' && !legal.test(name)) wrong.push(`name ${name}`);
    if (!['end_group', 'calculate'].includes(type) && label === '') wrong.push(`no label at ${name}`);
    if (type === 'calculate' && calculation === '') wrong.push(`nothing to calculate at ${name}`);
    const [kind, list] = type.split(' ');
    if (kind?.startsWith('select') && !lists.has(list)) wrong.push(`no list ${list}`);
    if (type.includes('or_other')) wrong.push(`or_other at ${name}`);
    if (/\$\{/.test(label)) wrong.push(`reference in the label of ${name}`);
    for (const [, meant = ''] of relevant.matchAll(/\$\{([^}]+)\}/g))
      if (!before.has(meant)) wrong.push(`${name} needs ${meant}`);
    for (const test of [relevant, constraint]) {
      if ((test.match(/\(/g)?.length ?? 0) !== (test.match(/\)/g)?.length ?? 0)) wrong.push(`brackets in ${test}`);
    }
    if (type === 'begin_group') open.push(name);
    if (type === 'end_group' && open.pop() === undefined) wrong.push('a group ends that never began');
    before.add(name);
  }
  if (open.length > 0) wrong.push('a group never ends');
  if (new Set(names).size !== names.length) wrong.push('a name is there twice');
  const pairs = choices.map((row) => `${row['list_name']} ${row['name']}`);
  if (new Set(pairs).size !== pairs.length) wrong.push('a choice is there twice in a list');
  for (const { name = '', label = '' } of choices) if (/[\s']/.test(name) || label === '') wrong.push(`choice ${name}`);
  if (settings.length !== 1 || !legal.test(settings[0]?.['form_id'] ?? '')) wrong.push('settings');
  return wrong;
}

const shipped = (await listRubrics({ cwd: import.meta.dirname })).map(({ id }) => id);

describe('XLSForm', () => {
  it.each(shipped)('of %s holds what pyxform takes, in full, quick and for customers', async (id) => {
    const loaded = await loadRubric(id, { cwd: import.meta.dirname });
    if (!loaded.ok) throw new Error('no rubric');
    const { rubric } = loaded.value;
    const all = [{}, { depth: 'quick' as const }, { readers: 'customers' as const }];
    expect(all.flatMap((wishes) => refused(aFormOf(rubric, wishes)))).toEqual([]);
  });

  it('of every kind of question does, too', () => {
    expect(refused(aFormOf(everyKind))).toEqual([]);
  });

  it('keeps texts from referring to questions, and says how many may be chosen', () => {
    const hostile = aRubric([aFactor('one', [aScale('two', { ask: '${one} =cmd()\n\u202ebackwards?' })])], {
      title: '${x}',
    });
    const { survey = [] } = sheetsOf(aFormOf(hostile));
    expect(survey.find(({ name }) => name === 'rubric_two')?.['label']).toBe('$ {one} =cmd() backwards?');
    const row = sheetsOf(aFormOf(everyKind))['survey']?.find(({ name }) => name === 'desk_form_good_at');
    expect(row?.['constraint']).toContain('count-selected(.) <= 2');
    expect(row?.['constraint']).toContain("not(selected(., 'dont_know'))");
  });

  it('asks a question with a condition only where the condition is met', () => {
    const asked = aRubric([
      aFactor('one', [
        aYesNo('is-there'),
        aScale('how-far', { when: { test: 'is', question: 'is-there', value: 'yes' } }),
        aScale('how-good', {
          when: {
            test: 'any',
            of: [
              { test: 'at-least', question: 'how-far', level: 4 },
              { test: 'not', of: [{ test: 'answered', question: 'is-there', answered: true }] },
            ],
          },
        }),
      ]),
    ]);
    const { survey = [] } = sheetsOf(aFormOf(asked));
    const when = (name: string) => survey.find((row) => row['name'] === name)?.['relevant'];
    expect(when('rubric_how_far')).toBe("(selected(${rubric_is_there}, 'yes'))");
    expect(when('rubric_how_good')).toBe(
      "((selected(${rubric_how_far}, '4') or selected(${rubric_how_far}, '5')) or not((selected(${rubric_is_there}, 'no') or selected(${rubric_is_there}, 'yes'))))",
    );
  });
});
