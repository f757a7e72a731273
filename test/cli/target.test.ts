import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rubricText } from '../core/audit-file/any-audit.ts';
import { aWorld, type World } from './world.ts';

async function anAuditOnDisk(): Promise<World> {
  const world = aWorld();
  world.write('small.yaml', rubricText);
  world.write(
    'answers.yaml',
    'organization: Acme\ndate: 2026-03-14\nrubrics: [small.yaml]\nanswers:\n  small:\n    level: 3\n    claim: { say: 4, do: 2 }\n    plain: yes\n',
  );
  await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
  return world;
}
const yaml = (world: World) => readFileSync(join(world.folder, 'audits/acme-2026-03-14/audit.yaml'), 'utf8');

describe('target', () => {
  it('is set, listed, changed and taken back, and the audit is as it was', async () => {
    const world = await anAuditOnDisk();
    const before = yaml(world);
    const set = await world.run(['target', 'latest', 'first', '4', '--by', '1y']);
    expect(set).toMatchObject({ code: 0, err: '' });
    expect(set.out.split('\n')[1]).toMatch(/^First +4 {2}2027-03-14/);
    expect(yaml(world)).toContain('targets:\n  - { factor: small/first, level: 4, by: 2027-03-14 }\n');
    expect((await world.run(['target', 'latest'])).out).toBe(set.out);
    await world.run(['target', 'latest', 'small/first', '3.5']);
    expect(yaml(world)).toContain('{ factor: small/first, level: 3.5, by: 2027-03-14 }');
    await world.run(['target', 'latest', 'first', '--by', '2028-01-01']);
    expect(yaml(world)).toContain('{ factor: small/first, level: 3.5, by: 2028-01-01 }');
    expect((await world.run(['target', 'latest', 'first', '--remove'])).err).toContain('has no targets');
    expect(yaml(world)).toBe(before);
    expect((await world.run(['show', 'latest'])).err).toBe('');
  });
  it('stands in the document, in diff and in trend', async () => {
    const world = await anAuditOnDisk();
    await world.run(['target', 'latest', 'first', '5', '--by', '2027-01-01']);
    const wanted = 'is to stand at level 5 by 1 January 2027';
    expect((await world.run(['export', 'latest', '-o', '-'])).out).toContain(wanted);
    world.write('later.yaml', readFileSync(join(world.folder, 'answers.yaml'), 'utf8').replace('2026-03', '2027-03'));
    await world.run(['run', '--answers', 'later.yaml', '--no-input', '-q']);
    for (const words of [['diff', 'previous', 'latest'], ['trend']]) {
      expect((await world.run(words)).out).toMatch(
        /First is to stand at level 5 by 1 January 2027\..*The day has\s+passed/s,
      );
    }
  });
  it('takes a part by its title, however it is written', async () => {
    const world = await anAuditOnDisk();
    expect((await world.run(['target', 'latest', ' FIRST ', '4', '--by', '2026-03-14'])).code).toBe(0);
    expect(yaml(world)).toContain('{ factor: small/first, level: 4, by: 2026-03-14 }');
  });
  it('comes with a file of answers as well, and is checked there', async () => {
    const world = await anAuditOnDisk();
    const plain = readFileSync(join(world.folder, 'answers.yaml'), 'utf8');
    world.write('wanted.yaml', `${plain}targets: [{ factor: small/first, level: 4, by: 2028-01-01 }]\n`);
    await world.run(['run', '--answers', 'wanted.yaml', '--no-input', '-q', '--date', '2026-05-01']);
    expect(JSON.parse((await world.run(['target', 'latest', '--json'])).out).targets[0].target).toEqual({
      rubric: 'small',
      factor: 'first',
      level: 4,
      by: '2028-01-01',
    });
    world.write('wrong.yaml', `${plain}targets: [{ factor: small/frist, level: 4, by: 2028-01-01 }]\n`);
    const wrong = await world.run(['run', '--answers', 'wrong.yaml', '--no-input']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Did you mean `small/first`?');
  });
  it('says what is wrong with it, and changes nothing', async () => {
    const world = await anAuditOnDisk();
    const before = yaml(world);
    for (const [words, said] of [
      [['latest', 'frist', '4', '--by', '1y'], 'Did you mean `first`?'],
      [['latest', 'Frist', '4', '--by', '1y'], 'Did you mean `first`?'],
      [['latest', 'first', '4', '--by', '2026-03-13'], '2026-03-13 lies before the audit of 2026-03-14'],
      [['latest', 'first', '9', '--by', '1y'], 'expected a number from 1 to 5'],
      [['latest', 'first', '4'], 'By when is not said'],
      [['latest', 'first', '4', '--by', 'soon'], '--by cannot be "soon"'],
      [['latest', 'first', '--by', '1y'], 'The level is not said'],
      [['latest', 'first', '--remove'], 'There is no target for small/first'],
      [['latest', 'first', '4', '--by', '1y', '--remove'], 'set or taken back'],
      [['latest', '--remove'], 'Which factor is meant'],
      [['latest', 'first', '4', '5', '--by', '1y'], 'a word too many'],
    ] as const) {
      const { code, err } = await world.run(['target', ...words]);
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
    expect(yaml(world)).toBe(before);
  });
});
