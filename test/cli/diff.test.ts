import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rubricText } from '../core/audit-file/any-audit.ts';
import { aWorld, kept, type World } from './world.ts';

const answers = (date: string, level: string, plain: string, more = ''): string => `organization: Somebody & Sons
date: ${date}
mode: hands
rubrics: [small.yaml]
groups: [{ id: leaders, present: 12 }, { id: front-line, present: 30 }]
answers:
  small:
    level: { hands: { leaders: 0 1 4 5 2, front-line: ${level} } }
    plain: { hands: { leaders: 4 8, front-line: ${plain} } }
${more}`;

async function twoYears(): Promise<World> {
  const world = aWorld();
  world.write('small.yaml', rubricText);
  for (const text of [
    answers('2025-03-14', '10 12 6 2 0', '26 4'),
    answers('2026-03-14', '0 2 6 12 10', '4 26', 'promises: [We ring back.]\n'),
  ]) {
    world.write('answers.yaml', text);
    await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
  }
  return world;
}

describe('diff', () => {
  it('begins with the answer', async () => {
    const { code, out, err } = await (await twoYears()).run(['diff', 'previous', 'latest']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, 6)).toEqual([
      'Somebody & Sons: 2025-03-14 and 2026-03-14',
      '',
      'Of one part compared, one is up.',
      '',
      'PART            THEN  NOW  CHANGE  95 IN 100  PEOPLE  VERDICT',
      'The whole         33   77    +1.8  +1.2 +2.4  42 42   up',
    ]);
  });
  it('takes ids and folders, and turns round when they are turned', async () => {
    const world = await twoYears();
    const { out, err, code } = await world.run([
      'diff',
      'somebody-sons-2026-03-14',
      './audits/somebody-sons-2025-03-14',
      '--fail-on-decline',
    ]);
    expect(err).toBe('A decline that can be believed: The whole, First.\n');
    expect(out).toContain('Of one part compared, one is down.');
    expect(out).toContain('The audit that is taken as the later one is the older of the two.');
    expect(code).toBe(1);
  });
  it('fails on no decline that may come from who was in the room', async () => {
    const world = await twoYears();
    const text = answers('2027-03-14', '10 12 6 2 0', '26 4').replace(
      'id: front-line, present',
      'id: drivers, present',
    );
    world.write(
      'answers.yaml',
      text.replaceAll('front-line:', 'drivers:').replaceAll('leaders: 0 1 4 5 2', 'leaders: 1 1 4 4 2'),
    );
    await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
    const { code, out, err } = await world.run(['diff', 'previous', 'latest', '--fail-on-decline']);
    expect(out).toContain('Of one part compared, one is down.');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
  it('takes the examples as they come with the tool, and writes nothing', async () => {
    const world = aWorld();
    const { code, out } = await world.run(['diff', 'example:1', 'example:2']);
    expect(code).toBe(0);
    expect(out).toContain('Tarn Bridge Heating & Water: 2025-10-14 and 2026-10-13');
    expect((await world.run(['diff', 'previous', 'example:2'])).out).toBe(out);
    expect(readdirSync(world.folder)).toEqual([]);
    const none = await world.run(['diff', 'example:1', 'example:9']);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('There are: example:1, example:2.');
    expect((await world.run(['diff', 'previous', 'example:1'])).code).toBe(2);
  });
  it('keeps a document of the examples, and spares what was there', async () => {
    const world = aWorld();
    world.write('mine.md', 'Mine.');
    const { out, err } = await world.run(['diff', 'example:1', 'example:2', '--format', 'md', '-o', 'mine.md']);
    expect(out).toBe('mine-2.md\n');
    expect(err).toContain('mine.md is not as this tool wrote it');
    expect(readFileSync(join(world.folder, 'mine.md'), 'utf8')).toBe('Mine.');
  });
  it('compares one group, and no small one', async () => {
    const world = await twoYears();
    const { out } = await world.run(['diff', 'previous', 'latest', '--group', 'front-line']);
    expect(out).toContain('2026-03-14, Front line only');
    const none = await world.run(['diff', 'previous', 'latest', '--group', 'nobody']);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('Groups of the later audit: leaders, front-line.');
  });
  it('says what is missing', async () => {
    const world = await twoYears();
    const first = await world.run(['diff', 'previous', 'somebody-sons-2025-03-14']);
    expect(first).toMatchObject({ code: 2, out: '' });
    expect(first.err).toContain('There is no finished audit of Somebody & Sons before 2025-03-14');
    expect((await world.run(['diff', 'latest'])).code).toBe(2);
    expect((await world.run(['diff', 'latest', 'nix'])).code).toBe(2);
    expect((await world.run(['diff', 'latest', 'latest', '--format', 'scroll'])).code).toBe(2);
  });
  it.each([
    [['latst', 'previous'], 'Did you mean `latest`?'],
    [['previos', 'latest'], 'Did you mean `previous`?'],
    [['example1', 'latest'], 'Did you mean `example:1`?'],
    [['previous', 'latest', '--group', 'front-lines'], 'Did you mean `front-line`?'],
    [['previous', 'latest', '--group', 'nobody'], 'Groups of the later audit: leaders, front-line.'],
    [['previous', 'latest', '--format', 'word'], 'Did you mean docx?'],
    [['previous', 'latest', '--format', 'md,htlm'], 'Did you mean html?'],
  ])('names what may have been meant: %j', async (words, said) => {
    const { code, out, err } = await (await twoYears()).run(['diff', ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });

  it('writes a document, and leaves a person’s edits in it', async () => {
    const world = await twoYears();
    const words = ['diff', 'previous', 'latest', '--format', 'md', '-o', 'a-year-on.md'];
    expect((await world.run(words)).out).toBe('a-year-on.md\n');
    const path = join(world.folder, 'a-year-on.md');
    expect(readFileSync(path, 'utf8')).toMatch(/^# A year on: Somebody & Sons\n/);
    expect((await world.run(words)).out).toBe('a-year-on.md\n');
    writeFileSync(path, 'Mine.');
    const again = await world.run(words);
    expect(again.err).toContain('has your edits');
    expect(readFileSync(path, 'utf8')).toBe('Mine.');
  });
  it('is one object as JSON, by either name of the option', async () => {
    const world = await twoYears();
    const { out } = await world.run(['diff', 'previous', 'latest', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ schema: 'culture-audit/diff/1', overall: { verdict: { is: 'up' } } });
    expect((await world.run(['diff', 'previous', 'latest', '--json'])).out).toBe(out);
  });
  it('does not let what people typed steer the terminal', async () => {
    const world = await twoYears();
    world.write(
      'answers.yaml',
      answers('2027-03-14', '0 2 6 12 10', '4 26', 'promises: ["We \\e[31mring\\u202e back."]\n'),
    );
    await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
    const terminal = kept(60);
    await world.run(['diff', 'previous', 'latest'], { stdout: terminal.stream });
    expect(terminal.text()).not.toMatch(/[\u001b\u202e]/);
    expect(
      terminal
        .text()
        .split('\n')
        .filter((line) => [...line].length > 60),
    ).toEqual([]);
    expect(terminal.text()).toMatch(/^PART +THEN +NOW +CHANGE +(95 IN 100 +)?(PEOPLE +)?VERDICT$/m);
  });
});

it('gives the same bytes of the examples each time, and its chart beside a file', async () => {
  const world = aWorld();
  const args = ['diff', 'example:1', 'example:2', '--format', 'md'];
  const first = await world.run(args);
  expect((await world.run(args)).out).toBe(first.out);
  expect((await world.run([...args, '-o', 'a-year-on.md'])).code).toBe(0);
  expect(readFileSync(join(world.folder, 'a-year-on.md'), 'utf8')).toContain('](a-year-on.moved-chart.svg)');
  expect(readFileSync(join(world.folder, 'a-year-on.moved-chart.svg'), 'utf8')).toContain('<svg');
});
