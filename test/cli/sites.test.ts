// `sites`: audits side by side on the terminal, for programs and as a document, and what is refused.
import { expect, it } from 'vitest';
import { aWorld, kept } from './world.ts';

it('compares the groups of one audit, within 80 columns, as JSON and as a document', async () => {
  const world = aWorld();
  const terminal = kept(80);
  const drawn = await world.run(['sites', 'example:2', '--by', 'group'], { stdout: terminal.stream });
  expect(drawn.code).toBe(0);
  expect(
    terminal
      .text()
      .split('\n')
      .filter((line) => line.length > 80),
  ).toEqual([]);
  expect(terminal.text()).toContain('Front line');
  const { out } = await world.run(['sites', 'example:2', '--by', 'group', '--json']);
  const rollup = JSON.parse(out);
  expect(rollup).toMatchObject({ schema: 'culture-audit/sites/1', by: 'group', hidden: 2 });
  expect(rollup.sites.map(({ name }: { name: string }) => name)).toEqual(['Leaders', 'Front line']);
  const written = await world.run(['sites', 'example:2', '--by', 'group', '--format', 'md', '-o', '-']);
  expect(written.out).toContain('# Where the groups stand');
});

it('names sites as it is told, and refuses one alone, one twice, and two of one name', async () => {
  const world = aWorld();
  const { out, code } = await world.run(['sites', 'Before=example:1', 'After=example:2', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).sites.map(({ name }: { name: string }) => name)).toEqual(['Before', 'After']);
  const said = async (...words: string[]) => {
    const done = await world.run(['sites', ...words]);
    expect(done.code).toBe(2);
    return done.err;
  };
  expect(await said('example:1')).toContain('One site alone');
  expect(await said('example:1', 'example:1')).toContain('named twice');
  expect(await said('A=example:1', 'A=example:2')).toContain('Two sites are called A');
  expect(await said('example:1', 'example:2', '--by', 'group')).toContain('name one');
  expect(await said('nowhere', 'example:1')).toContain('There is no audit called');
});

it('replaces names on request in every form of it', async () => {
  const world = aWorld();
  world.write('names.txt', 'Front line\n');
  const forms = ['text', 'json', 'md'] as const;
  for (const form of forms) {
    const args = ['sites', 'example:2', '--by', 'group', '--format', form];
    expect((await world.run(args)).out).toContain('Front line');
    const { out, code } = await world.run([...args, '--redact', 'names.txt']);
    expect(code).toBe(0);
    expect(out).not.toContain('Front line');
  }
});
