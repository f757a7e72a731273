import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from './world.ts';

const sheet = `organization: Marlow & Finch
mode: hands
groups:
  - { id: leaders, present: 6 }
  - { id: front-line, present: 14 }
answers:
  weisbord:
    handovers: { hands: { leaders: 0 2 2 2 0, front-line: 2 4 4 2 2 } }
`;
const given = ['run', '--answers', 'answers.yaml', '--rubric', 'weisbord', '--no-input', '-o', '-'];
const id = 'marlow-finch-2026-03-14';

async function shownAfter(words: string[], env: Record<string, string> = {}, more = '') {
  const world = aWorld();
  world.write('answers.yaml', sheet);
  world.write('culture-audit.yaml', more);
  const run = await world.run([...given, ...words], { env: { HOME: world.folder, ...env } });
  expect(run.code, run.err).toBe(0);
  const show = await world.run(['show', id, '--json']);
  return { ...JSON.parse(show.out), file: readFileSync(join(world.folder, 'audits', id, 'audit.yaml'), 'utf8'), run };
}
const ids = ({ groups }: { groups: { id: string }[] }) => groups.map((group) => group.id);

describe('the smallest group that is shown', () => {
  it('is five where nobody says otherwise, and then not written down', async () => {
    const shown = await shownAfter([]);
    expect(ids(shown)).toEqual(['leaders', 'front-line']);
    expect(shown.smallestGroup).toBe(5);
    expect(shown.file).not.toContain('smallestGroup');
  });
  it('is kept with the audit, so that everybody who opens it sees the same', async () => {
    const shown = await shownAfter(['--smallest-group', '8']);
    expect(ids(shown)).toEqual([]);
    expect(shown.file).toContain('\nsmallestGroup: 8\n');
    expect(shown.run.out).toContain('Groups of fewer than eight people never appear');
  });
  it('comes from the option, else the variable, else the project’s file', async () => {
    const file = 'smallest-group: 9\n';
    const env = { CULTURE_AUDIT_SMALLEST_GROUP: '7' };
    expect((await shownAfter(['--smallest-group', '4'], env, file)).smallestGroup).toBe(4);
    expect((await shownAfter([], env, file)).smallestGroup).toBe(7);
    expect((await shownAfter([], {}, file)).smallestGroup).toBe(9);
  });
  it('is never under three', async () => {
    const world = aWorld();
    world.write('answers.yaml', sheet);
    for (const word of ['2', '0', '-1', '4.5', 'few']) {
      const { code, err } = await world.run([...given, `--smallest-group=${word}`]);
      expect(code).toBe(2);
      expect(err).toContain('expected a whole number from 3 to 1000');
    }
    const { code, err } = await world.run(given, { env: { HOME: world.folder, CULTURE_AUDIT_SMALLEST_GROUP: '2' } });
    expect(code).toBe(2);
    expect(err).toContain('CULTURE_AUDIT_SMALLEST_GROUP cannot be "2"; expected a whole number from 3');
  });
  it('is not changed by a later import', async () => {
    const world = aWorld();
    const { code, err } = await world.run(['import', 'x.csv', '--audit', 'latest', '--smallest-group', '4']);
    expect(code).toBe(2);
    expect(err).toContain('--audit');
  });
});
