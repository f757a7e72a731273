import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from './world.ts';

const rubric = readFileSync(join(import.meta.dirname, '../terminal/every-kind.yaml'), 'utf8');
const ids = Array.from({ length: 24 }, (_, index) => `r-${String(index).padStart(8, 'a')}`);
/** Twenty-four people in two groups. `by` moves what they say, so that two years differ. */
const sheet = (date: string, by: number) =>
  JSON.stringify({
    organization: 'Marlow',
    date,
    mode: 'hands',
    groups: [{ id: 'leaders' }, { id: 'front-line' }],
    answers: {},
    responses: ids.map((respondent, index) => ({
      respondent,
      group: index < 10 ? 'leaders' : 'front-line',
      answers: {
        'every-kind': {
          handovers: 1 + ((index + by) % 5),
          greeting: { say: 1 + (index % 5), do: 1 + ((index * 2 + by) % 5) },
          'written-rules': index % 2 === 0 ? 'yes' : 'no',
          message: [`Somebody wrote this, and it is number ${index}.`],
        },
      },
    })),
  });
const [id, before] = ['marlow-2026-03-14', 'marlow-2025-03-14'];

async function twoYears() {
  const world = aWorld();
  world.write('rubric.yaml', rubric);
  for (const [date, by] of [
    ['2025-03-14', 0],
    ['2026-03-14', 2],
  ] as const) {
    world.write('answers.json', sheet(date, by));
    const words = ['run', '--answers', 'answers.json', '--rubric', './rubric.yaml', '--no-input'];
    const done = await world.run(words);
    expect(done.code, done.err).toBe(0);
  }
  return { world, folder: join(world.folder, 'audits', id) };
}
const filesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

describe('forget', () => {
  it('erases who answered what, and says what is kept and what it does not reach', async () => {
    const { world, folder } = await twoYears();
    expect(filesIn(folder)).toContain(ids[3]);
    const done = await world.run(['forget', id, '--yes']);
    expect(done).toMatchObject({ code: 0, out: `audits/${id}\n` });
    expect(done.err).toMatch(/Kept: .*Not reached: copies and backups.*nobody can promise/s);
    expect(existsSync(join(folder, 'responses.jsonl'))).toBe(false);
    for (const respondent of ids) expect(filesIn(folder)).not.toContain(respondent);
    expect(filesIn(folder)).not.toContain('Somebody wrote this');
    expect(filesIn(folder)).toContain('forgotten: 2026-03-14');
  });
  it('keeps every score, and says on which day the answers were erased', async () => {
    const { world } = await twoYears();
    const scoresIn = async () => {
      const shown = JSON.parse((await world.run(['show', id, '--json'])).out);
      const { overall, people, groups, coverage } = shown;
      const factors = shown.rubrics[0].factors.map((each: { score: unknown; groups: unknown }) => [
        each.score,
        each.groups,
      ]);
      return { forgotten: shown.forgotten, kept: { overall, people, groups, coverage, factors } };
    };
    const was = await scoresIn();
    await world.run(['forget', id, '--yes']);
    const is = await scoresIn();
    expect(is.kept).toEqual(was.kept);
    expect([was.forgotten, is.forgotten]).toEqual([null, '2026-03-14']);
    expect((await world.run(['show', id])).out).toContain('erased on 2026-03-14');
    const document = await world.run(['export', id, '-o', '-']);
    expect(document.out).toContain('What single people answered was erased on 14 March 2026');
    expect(document.out).not.toContain('Somebody wrote this');
  });
  it('leaves two years to be compared, as different people', async () => {
    const { world } = await twoYears();
    const designOf = async () => JSON.parse((await world.run(['diff', before, id, '--json'])).out).design;
    expect(await designOf()).toMatchObject({ kind: 'matched' });
    await world.run(['forget', id, '--yes']);
    expect(await designOf()).toMatchObject({ kind: 'independent', pairs: 0 });
    expect((await world.run(['diff', before, id])).code).toBe(0);
  });
  it('removes tables with rows from the folder, but nothing that somebody has changed', async () => {
    const { world, folder } = await twoYears();
    for (const format of ['csv', 'xlsx', 'answers']) {
      expect((await world.run(['export', id, '--format', format, '--rows'])).code).toBe(0);
    }
    writeFileSync(join(folder, 'mine.csv'), 'a,b\n');
    const done = JSON.parse((await world.run(['forget', id, '--yes', '--json'])).out);
    expect(done).toMatchObject({ schema: 'culture-audit/forget/1', audit: id, people: 24, left: ['mine.csv'] });
    expect(done.removed.length).toBe(3);
    expect(readdirSync(folder).filter((name) => /csv|xlsx|zip|answers/.test(name))).toEqual(['mine.csv']);
    expect(await world.run(['forget', id, '--yes'])).toMatchObject({ code: 0 });
  });
  it('does nothing unasked, to an open audit, or where there is nobody to forget', async () => {
    const { world, folder } = await twoYears();
    const unasked = await world.run(['forget', id]);
    expect(unasked).toMatchObject({ code: 2, out: '' });
    expect(unasked.err).toContain('--yes');
    expect(existsSync(join(folder, 'responses.jsonl'))).toBe(true);
    const path = join(folder, 'audit.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('finished: true', 'finished: false'));
    expect((await world.run(['forget', id, '--yes'])).err).toContain('Finish it first');
    world.write('alone.yaml', 'organization: Alone\nanswers:\n  weisbord: { division-of-work: 4 }\n');
    await world.run(['run', '--answers', 'alone.yaml', '--no-input']);
    expect((await world.run(['forget', 'alone-2026-03-14', '--yes'])).err).toContain('nothing to erase');
  });
});
