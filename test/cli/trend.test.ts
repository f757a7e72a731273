import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rubricText } from '../core/audit-file/any-audit.ts';
import { aWorld, kept, type World } from './world.ts';

const answers = (date: string, level: string): string => `organization: Somebody & Sons
date: ${date}
mode: hands
rubrics: [small.yaml]
answers:
  small:
    level: { hands: ${level} }
    plain: { hands: 12 24 }
`;

async function threeYears(): Promise<World> {
  const world = aWorld();
  world.write('small.yaml', rubricText);
  for (const [date, level] of [
    ['2024-03-14', '10 12 6 2 0'],
    ['2025-03-14', '10 12 6 2 0'],
    ['2026-03-14', '0 0 6 12 12'],
  ] as const) {
    world.write('answers.yaml', answers(date, level));
    await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
  }
  return world;
}

describe('trend', () => {
  it('begins with the answer, then shows a line for each part', async () => {
    const { code, out, err } = await (await threeYears()).run(['trend']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toBe('Somebody & Sons: 2024-03-14, 2025-03-14, 2026-03-14');
    expect(lines[2]).toContain('From 14 March 2024 to 14 March 2026: of one part compared, one is up.');
    expect(lines.find((line) => line.startsWith('PART'))).toContain('2024  2025  2026  LINE');
    expect(out).toMatch(/The whole .* up /);
    expect(out).toContain('they share one budget');
  });
  it('finds the audits by organization, by one of them, or in a folder', async () => {
    const world = await threeYears();
    const { out } = await world.run(['trend']);
    for (const word of ['Somebody & Sons', 'somebody & sons', 'latest', 'somebody-sons-2024-03-14', 'audits/']) {
      expect((await world.run(['trend', word])).out).toBe(out);
    }
    renameSync(join(world.folder, 'audits'), join(world.folder, 'elsewhere'));
    expect((await world.run(['trend', './elsewhere'])).out).toBe(out);
  });
  it('takes audits one by one, in any order', async () => {
    const world = await threeYears();
    const { out } = await world.run(['trend', 'previous', 'latest']);
    expect(out).toContain('2025-03-14, 2026-03-14\n');
    expect((await world.run(['trend', 'latest', 'somebody-sons-2025-03-14'])).out).toBe(out);
    expect((await world.run(['trend', 'previous', 'previous', 'latest'])).out).toBe((await world.run(['trend'])).out);
  });
  it('says what it can not do', async () => {
    const world = await threeYears();
    expect((await world.run(['trend', 'latest', 'latest'])).err).toContain('is named twice');
    expect((await world.run(['trend', 'Somebody & Son'])).err).toContain('Did you mean `Somebody & Sons`?');
    expect((await world.run(['trend', 'nix'])).code).toBe(2);
    expect((await aWorld().run(['trend'])).code).toBe(2);
    writeFileSync(join(world.folder, 'audits/somebody-sons-2024-03-14/audit.yaml'), 'format: [');
    const two = await world.run(['trend']);
    expect(two.code).toBe(0);
    expect(two.err).toContain("audits/somebody-sons-2024-03-14 can't be read, so it is left out");
    writeFileSync(join(world.folder, 'audits/somebody-sons-2025-03-14/audit.yaml'), 'format: [');
    expect((await world.run(['trend'])).err).toContain('there is one');
  });
  it('is a document, and JSON', async () => {
    const world = await threeYears();
    mkdirSync(join(world.folder, 'out'));
    expect((await world.run(['trend', '--format', 'md', '-o', 'out/t.md'])).out).toBe('out/t.md\n');
    expect(readFileSync(join(world.folder, 'out/t.md'), 'utf8')).toMatch(/^# Over the years: Somebody & Sons\n/);
    const { schema, audits } = JSON.parse((await world.run(['trend', '--json'])).out);
    expect([schema, audits.length]).toEqual(['culture-audit/trend/1', 3]);
  });
  it('shows names without the marks around them', async () => {
    const world = await threeYears();
    const file = join(world.folder, 'audits/somebody-sons-2025-03-14/audit.yaml');
    const promised = 'promises:\n  - id: M1\n    text: We ring back, says [[Katrin]]\n';
    writeFileSync(file, readFileSync(file, 'utf8').replace('promises: []\n', promised));
    const { out } = await world.run(['trend', '--format', 'md', '-o', '-']);
    expect(out).toContain('says Katrin');
    expect(out).not.toContain('\\[');
    expect((await world.run(['trend', '--json'])).out).not.toContain('[[');
  });
  it('keeps within a narrow terminal, and to ASCII where there is nothing else', async () => {
    const world = await threeYears();
    const narrow = kept(60);
    await world.run(['trend'], { stdout: narrow.stream, env: { HOME: world.folder, LC_ALL: 'C' } });
    const text = narrow.text();
    expect(text.split('\n').filter((line) => line.length > 60)).toEqual([]);
    expect([...text].filter((character) => character > '~')).toEqual([]);
  });
});
