// `benchmark`: an audit among others in a folder, with nothing of them but rounded quartiles on any stream.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Audit, Entry } from '../../src/core/audit.ts';
import { createAudit } from '../../src/store/audit-folder.ts';
import { loadRubric } from '../../src/store/rubrics.ts';
import { aWorld, type World } from './world.ts';

const loaded = await loadRubric('not-a-department', { cwd: import.meta.dirname });
if (!loaded.ok) throw new Error('no rubric');
const { rubric, sha256 } = loaded.value;

/** A finished audit in which one voice gave every question with levels the same one. */
async function keep(
  world: World,
  organization: string,
  level: number,
  date = '2026-01-15',
  finished = true,
): Promise<void> {
  const questions = rubric.factors.flatMap((factor) => factor.questions.filter(({ kind }) => kind === 'scale'));
  const said = questions.map(({ id }): [string, Entry] => [
    `${rubric.id}/${id}`,
    { answer: { state: 'answered', value: level } },
  ]);
  const audit: Audit = {
    format: 1,
    id: `${organization.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${date}`,
    organization,
    date,
    finished,
    mode: 'one-voice',
    depth: 'full',
    groups: [],
    rubrics: [{ rubric, sha256 }],
    entries: Object.fromEntries(said),
    responses: [],
    promises: [],
    actions: [],
    tool: 'test',
  };
  if (!loaded.ok) return;
  const made = await createAudit(audit, [loaded.value], join(world.folder, 'audits'));
  expect(made.ok).toBe(true);
}

const names = ['Quiet Harbour', 'Old Mill', 'Red Barn', 'Grey Stone', 'Blue Door'];

it('says how many organizations are missing, then tells where the audit stands', async () => {
  const world = aWorld();
  await keep(world, 'Own House', 4);
  for (const [index, name] of names.slice(0, 4).entries()) await keep(world, name, index + 1);
  await keep(world, 'own  HOUSE', 1, '2025-01-15');
  await keep(world, 'Not Yet', 5, '2026-01-15', false);
  const few = await world.run(['benchmark', 'own-house-2026-01-15']);
  expect(few.code).toBe(2);
  expect(few.err).toContain('One more organization is needed');
  await keep(world, names[4] ?? '', 5);
  const { code, out } = await world.run(['benchmark', 'own-house-2026-01-15']);
  expect(code).toBe(0);
  expect(out).toContain('beside five other');
  expect(out).toMatch(/Ownership +\d+ +\d+ to \d+ +\d+ +(above|below)/);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

it('tells no name and no figure of the others, in any form, also where one of them is broken', async () => {
  const world = aWorld();
  await keep(world, 'Own House', 4);
  for (const [index, name] of [...names, 'Last One'].entries()) await keep(world, name, (index % 5) + 1);
  await keep(world, 'Old Mill', 5, '2026-02-20');
  world.write('audits/old-mill-2026-02-20/audit.yaml', 'format: 1\nid: old-mill-2026-02-20\n');
  for (const form of [[], ['--json'], ['--format', 'md'], ['--format', 'html']]) {
    const done = await world.run(['benchmark', 'own-house-2026-01-15', ...form]);
    expect(done.code).toBe(0);
    expect(done.err).toContain('One audit could not be read');
    expect(done.out + done.err).not.toMatch(/Harbour|Mill|Barn|Stone|Blue|Last One|-2026-02/i);
  }
  const { quartiles } = JSON.parse((await world.run(['benchmark', 'own-house-2026-01-15', '--json'])).out).rubrics[0]
    .factors[0];
  expect(Object.values(quartiles).every((points) => Number(points) % 5 === 0)).toBe(true);
});
