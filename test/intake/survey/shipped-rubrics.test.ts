// Every question of every rubric that comes with the tool can be asked in a form, and its answers come back without a mapping.
import { describe, expect, it } from 'vitest';
import { ballotsOf, isPair, type Question } from '../../../src/core/kinds/index.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import { noMapping } from '../../../src/intake/survey/mapping.ts';
import { openTable } from '../../../src/intake/survey/open-table.ts';
import { planImport } from '../../../src/intake/survey/plan.ts';
import { listRubrics, loadRubric } from '../../../src/store/rubrics.ts';
import { readImport } from './read-import.ts';

const questionsOf = (rubric: Rubric): Question[] => rubric.factors.flatMap(({ questions }) => questions);

/** A form as its author would write it: headings and the cells of one respondent who chooses the last of everything. */
function formOf(rubric: Rubric): { headings: string[]; cells: string[] } {
  const columns = questionsOf(rubric).flatMap((question): [string, string][] => {
    const ballots = ballotsOf(question);
    if (isPair(question))
      return ballots.map((ballot) => [`${question.ask} [${ballot.ask}]`, ballot.slots.at(-1)?.text ?? '']);
    return [[question.ask, ballots[0]?.slots.at(-1)?.text ?? 'In our own words']];
  });
  return { headings: columns.map(([heading]) => heading), cells: columns.map(([, cell]) => cell) };
}

async function importForm(rubric: Rubric, headings: string[], cells: string[]) {
  const csv = [headings, cells].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n');
  const table = await openTable(new TextEncoder().encode(csv), 'form.csv');
  if (!table.ok) throw new Error('no table');
  const request = { tables: [table.value], rubrics: [rubric], mapping: noMapping };
  const plans = planImport(request);
  if (!plans.ok) throw new Error(plans.problems.map(({ message }) => message).join('\n'));
  const read = readImport(plans.value, request);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return { missing: plans.value[0]?.match.missing, answers: read.value.drafts[0]?.answers ?? {} };
}

const shipped = (await listRubrics({ cwd: import.meta.dirname })).map(({ id }) => id);

describe.each(shipped)('the rubric %s', (id) => {
  it('is found by its words', async () => {
    const loaded = await loadRubric(id, { cwd: import.meta.dirname });
    if (!loaded.ok) throw new Error('no rubric');
    const { rubric } = loaded.value;
    const { headings, cells } = formOf(rubric);
    const { missing, answers } = await importForm(rubric, headings, cells);
    expect(missing).toEqual([]);
    expect(Object.values(answers).filter(({ state }) => state !== 'answered')).toEqual([]);
  });

  it('is found by its ids', async () => {
    const loaded = await loadRubric(id, { cwd: import.meta.dirname });
    if (!loaded.ok) throw new Error('no rubric');
    const { rubric } = loaded.value;
    const ids = questionsOf(rubric).flatMap((question) =>
      isPair(question) ? question.sides.map((side) => `${question.id}_${side.id}`) : [question.id],
    );
    const { cells } = formOf(rubric);
    const { missing } = await importForm(
      rubric,
      ids.map((each) => each.replaceAll('-', '')),
      cells,
    );
    expect(missing).toEqual([]);
  });
});
