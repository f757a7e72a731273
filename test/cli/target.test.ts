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
    expect(set.out.split('\n')[1]).toMatch(/^First +3\.\d +4 {2}2027-03-14 {2}0\.\d$/);
    expect(set.out).toMatch(/^Shortest way for First: S\d \+\d\.\d/m);
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
    expect((await world.run(['export', 'latest', '-o', '-'])).out).toMatch(
      /\| First +\| 3\.\d \| +5 \| 1 Jan 2027 \| 1\.\d/,
    );
    world.write('later.yaml', readFileSync(join(world.folder, 'answers.yaml'), 'utf8').replace('2026-03', '2027-03'));
    await world.run(['run', '--answers', 'later.yaml', '--no-input', '-q']);
    for (const words of [['diff', 'previous', 'latest'], ['trend']]) {
      expect((await world.run(words)).out).toMatch(
        /^First +(3\.\d) +\1 +5 {2}1 Jan 2027 +(1\.\d) \(was \2\), overdue$/m,
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
      [['latest', 'first', '--remove'], 'There is no target for the factor small/first'],
      [['latest', 'first', '4', '--by', '1y', '--remove'], 'set or taken back'],
      [['latest', '--remove'], 'Which factor or question is meant'],
      [['latest', 'small/levle', '4', '--by', '1y'], 'Did you mean `level`?'],
      [['latest', 'second thing', '4', '--by', '1y'], 'factor or question `second thing`'],
      [['latest', 'plain', '2', '--by', '1y'], '`small/plain` has no levels'],
      [['latest', 'goal', '2', '--by', '1y'], 'one of its options is chosen'],
      [['latest', 'words', '2', '--by', '1y'], 'people’s own words'],
      [['latest', 'level', '6', '--by', '1y'], 'expected a number from 1 to 5'],
      [['latest', 'level', '--remove'], 'There is no target for the question small/level'],
      [['latest', 'first', '4', '5', '--by', '1y'], 'a word too many'],
    ] as const) {
      const { code, err } = await world.run(['target', ...words]);
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
    expect(yaml(world)).toBe(before);
  });
  it('is of a question as well, by whatever name it is read', async () => {
    const world = await anAuditOnDisk();
    const before = yaml(world);
    const set = await world.run(['target', 'latest', 'level', '4', '--by', '1y']);
    expect(set).toMatchObject({ code: 0, err: '' });
    expect(set.out.split('\n')[1]).toMatch(/^level \(S1\) +3\.0 +4 {2}2027-03-14 {2}1\.0$/);
    expect(yaml(world)).toContain('targets:\n  - { question: small/level, level: 4, by: 2027-03-14 }\n');
    for (const [index, name] of ['small/level', 's1', 'how HIGH', '“How high?”'].entries()) {
      const changed = await world.run(['target', 'latest', name, String(2 + index / 2)]);
      expect(changed.err).toBe('');
      expect(yaml(world)).toContain(`{ question: small/level, level: ${2 + index / 2}, by: 2027-03-14 }`);
    }
    expect((await world.run(['show', 'latest'])).err).toBe('');
    await world.run(['target', 'latest', 'level', '--remove']);
    expect(yaml(world)).toBe(before);
  });
  it('asks which is meant where a factor and a question share a name', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    const other = rubricText.replace('id: small', 'id: other').replace('id: level,', 'id: first,');
    world.write('other.yaml', other.replace('- id: first', '- id: start').replace('title: First', 'title: Level'));
    const answers = 'rubrics: [small.yaml, other.yaml]\nanswers: { small: { level: 3 }, other: { first: 3 } }\n';
    world.write('answers.yaml', `organization: Acme\ndate: 2026-03-14\n${answers}`);
    await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
    const both = await world.run(['target', 'latest', 'first', '4', '--by', '1y']);
    expect(both.code).toBe(2);
    expect(both.err).toContain('`first` is a factor and a question here.');
    expect(both.err).toContain('Name one: small/first (the factor), other/first (the question).');
    await world.run(['target', 'latest', 'small/first', '4', '--by', '1y']);
    await world.run(['target', 'latest', 'other/first', '5', '--by', '1y']);
    // An id counts before a title.
    await world.run(['target', 'latest', 'level', '2', '--by', '1y']);
    expect(yaml(world)).toContain(
      [
        'targets:',
        '  - { factor: small/first, level: 4, by: 2027-03-14 }',
        '  - { question: other/first, level: 5, by: 2027-03-14 }',
        '  - { question: small/level, level: 2, by: 2027-03-14 }\n',
      ].join('\n'),
    );
  });
  it('of a question stands in every JSON, and in the documents', async () => {
    const world = await anAuditOnDisk();
    await world.run(['target', 'latest', 'claim', '4', '--by', '2027-12-31']);
    const way = {
      target: { rubric: 'small', question: 'claim', level: 4, by: '2027-12-31' },
      title: 'claim',
      ref: 'S2',
      level: 2,
      reverse: false,
      side: 'do',
      left: 2,
      words: 'Four.',
      is: 'on-the-way',
      path: null,
    };
    const json = async (...words: string[]) => JSON.parse((await world.run(words)).out);
    expect((await json('target', 'latest', '--json')).targets).toEqual([way]);
    expect((await json('show', 'latest', '--json')).targets).toEqual([way]);
    expect((await json('export', 'latest', '--format', 'json', '-o', '-')).audit.targets).toEqual([way]);
    const { out } = await world.run(['export', 'latest', '-o', '-']);
    expect(out).toContain('There is one target, and it is still ahead.');
    expect(out).toMatch(/\| Claim \[.*S2.*\| 2\.0 \| +4 \| 31 Dec 2027 \| 2\.0/);
    world.write('later.yaml', readFileSync(join(world.folder, 'answers.yaml'), 'utf8').replace('2026-03', '2027-03'));
    await world.run(['run', '--answers', 'later.yaml', '--no-input', '-q']);
    const before = { audit: 'acme-2026-03-14', date: '2026-03-14', level: 2, left: 2 };
    for (const words of [['diff', 'previous', 'latest'], ['trend']]) {
      expect((await json(...words, '--json')).targets).toEqual([{ ...way, why: null, before }]);
    }
  });
  it('of a file is of one thing, with levels', async () => {
    const world = await anAuditOnDisk();
    const plain = readFileSync(join(world.folder, 'answers.yaml'), 'utf8');
    for (const [target, said] of [
      ['question: small/level, factor: small/first', 'of a factor or of a question, not of both'],
      ['', 'A target is of a factor or of a question.'],
      ['question: small/levle', 'Did you mean `small/level`?'],
      ['question: small/first', 'There is no question `small/first`'],
      ['question: small/plain', '`small/plain` has no levels'],
      ['question: level', 'rubric and question'],
    ]) {
      world.write('wrong.yaml', `${plain}targets: [{ ${target}${target ? ', ' : ''}level: 4, by: 2028-01-01 }]\n`);
      const { code, err } = await world.run(['run', '--answers', 'wrong.yaml', '--no-input']);
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
    const level = '{ question: small/level, level: 6, by: 2028-01-01 }';
    world.write('wrong.yaml', `${plain}targets: [${level}]\n`);
    expect((await world.run(['run', '--answers', 'wrong.yaml', '--no-input'])).err).toContain('go up to 5');
    world.write('twice.yaml', `${plain}targets: [${level.replace('6', '4')}, ${level.replace('6', '5')}]\n`);
    expect((await world.run(['run', '--answers', 'twice.yaml', '--no-input'])).err).toContain('has two targets');
  });
});
