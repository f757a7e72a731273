// Forms of the rubrics that come with the tool: whatever a tool heads its columns with, every one finds its question by itself.
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { googleData } from '../../../src/render/form/google.ts';
import { listRubrics, loadRubric } from '../../../src/store/rubrics.ts';
import { aFormOf, csv, everyKind, importSilently, itemsOf, writeForm } from './a-form.ts';

const shipped = (await listRubrics({ cwd: import.meta.dirname })).map(({ id }) => id);

describe.each(shipped)('the form of %s', (id) => {
  it.each([
    'people',
    'customers',
  ] as const)('for %s comes back by names, by codes, and by Google’s titles', async (readers) => {
    const loaded = await loadRubric(id, { cwd: import.meta.dirname });
    if (!loaded.ok) throw new Error('no rubric');
    const { rubric } = loaded.value;
    const form = aFormOf(rubric, { readers });
    const items = itemsOf(form);
    const cells = items.map(({ choices }) => choices[0]?.text ?? 'In our own words');
    const left = { name: 'culture_audit_group', title: form.group.ask };
    const { pages } = googleData(form) as { pages: { items: { title: string }[] }[] };
    const titles = pages.flatMap((page) => page.items.map(({ title }) => title));
    const files = {
      names: csv([
        [left.name, ...items.map(({ name }) => name)],
        ['', ...cells],
      ]),
      codes: csv(
        [
          ['id', 'submitdate', 'lastpage', ...items.map(({ code }) => code)],
          ['1', '1980-01-01', '3', ...cells],
        ],
        ';',
      ),
      titles: csv([
        ['Timestamp', left.title, ...titles],
        ['2026/03/14 9:05:42 AM GMT+1', '', ...cells],
      ]),
    };
    for (const [by, file] of Object.entries(files)) {
      const { open, drafts } = await importSilently(file, `${by}.csv`, rubric);
      const asked = new Set(items.map(({ key }) => key));
      expect(
        open.filter((each) => typeof each !== 'string' || asked.has(each)),
        by,
      ).toEqual([]);
      const states = Object.values(drafts[0]?.answers ?? {}).map((answer) => (answer as { state: string }).state);
      expect(new Set(states), by).toEqual(new Set(['answered']));
    }
  });

  it('is loaded by survey-core without a fault', async () => {
    const loaded = await loadRubric(id, { cwd: import.meta.dirname });
    if (!loaded.ok) throw new Error('no rubric');
    const form = aFormOf(loaded.value.rubric);
    const model = new Model(JSON.parse(new TextDecoder().decode(await writeForm('surveyjs', form))));
    expect(model.jsonErrors ?? []).toEqual([]);
    expect(model.getAllQuestions()).toHaveLength(itemsOf(form).length + 2);
  });
});

describe('a form for customers', () => {
  it('puts everybody into their group without asking', async () => {
    const form = aFormOf(everyKind, { readers: 'customers' });
    const model = new Model(JSON.parse(new TextDecoder().decode(await writeForm('surveyjs', form))));
    expect(model.getQuestionByName('culture_audit_group')).toBeNull();
    model.setValue('desk_form_greeting', '4');
    model.doComplete();
    const { drafts } = await importSilently(JSON.stringify([model.data]), 'results.json', everyKind);
    expect(drafts[0]).toMatchObject({ group: 'customers', answers: { greeting: { state: 'answered', value: 4 } } });
  });
});

describe('texts of a rubric', () => {
  it('are data in every form: nothing of them is obeyed', async () => {
    const hostile = '</script><script>alert(1)</script> [[Block:x]] ${q} {1+1} =cmd() "; evil(); //';
    const form = aFormOf({ ...everyKind, title: hostile });
    const written = async (tool: Parameters<typeof writeForm>[0]) =>
      new TextDecoder().decode(await writeForm(tool, form));
    expect(await written('paper')).not.toContain('<script');
    expect(await written('surveyjs')).toContain('alert(1)');
    expect((await written('qualtrics')).split('\n').filter((line) => line.startsWith('[[Block:x'))).toEqual([]);
    expect(await written('qualtrics')).not.toContain('${');
    expect(await written('limesurvey')).not.toContain('{1+1}');
    expect(await written('google')).not.toContain('</script');
  });
});
