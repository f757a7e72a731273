// `culture-audit import`, from the command line to the audit on disk.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { thisRun } from '../../src/store/holder.ts';
import { aWorld, kept, type World } from './world.ts';

const rubric = `format: 1
id: desk
version: 1.0.0
title: At the desk
source: [{ author: Ourselves, title: Ours }]
purpose: To see how the desk serves.
factors:
  - id: welcome
    title: Welcome
    about: How people are met.
    questions:
      - id: greeting
        kind: scale
        ask: How are customers greeted here?
        core: true
        levels: [Nobody looks up., Some do., Most do., Everyone does., Everyone does so by name.]
      - id: first-feeling
        kind: open-text
        ask: What should customers feel first?
`;
const answers = `Timestamp,Email Address,How are customers greeted here?,Team,What should customers feel first?
2026/03/14 9:05:42 AM GMT+1,ada@example.org,Most do.,Front line,Calm
2026/03/14 9:06:42 AM GMT+1,bo@example.org,1,Leaders,
2026/03/14 9:07:42 AM GMT+1,cy@example.org,N/A,Front line,Prefer not to say
`;
const usual = ['--rubric', './desk.yaml', '-O', 'Marlow & Finch'];
const folderOf = (world: World) => join(world.folder, 'audits', 'marlow-finch-2026-03-14');
const factsOf = (world: World) => readFileSync(join(folderOf(world), 'audit.yaml'), 'utf8');
const rowsOf = (world: World) => readFileSync(join(folderOf(world), 'responses.jsonl'), 'utf8');

function aDesk(files: Record<string, string> = { 'answers.csv': answers }) {
  const world = aWorld();
  world.write('desk.yaml', rubric);
  for (const [name, text] of Object.entries(files)) world.write(name, text);
  let count = 0;
  const random: Io['random'] = (bytes) => (count++).toString(16).padStart(2 * bytes, '0');
  return {
    world,
    run: (words: string[], parts: Partial<Io> = {}) => world.run(['import', ...words], { random, ...parts }),
  };
}

describe('import', () => {
  it('makes an audit of the answers, says what it did, and keeps no name', async () => {
    const { world, run } = aDesk();
    const done = await run(['answers.csv', ...usual, '--group', 'Team']);
    expect(done).toEqual({
      code: 0,
      out: 'audits/marlow-finch-2026-03-14\n',
      err: `With three people nothing will be shown; five are needed for scores, and ten for how answers spread.
answers.csv: Google Forms, 3 rows; 2 columns for 2 questions
  Never read, since they tell who somebody is: column B (“Email Address”)
Groups: Front line 2, Leaders 1
3 responses are in the audit of Marlow & Finch. Next: culture-audit show marlow-finch-2026-03-14
`,
    });
    expect(readdirSync(folderOf(world)).sort()).toEqual([
      'audit.yaml',
      'import-map.yaml',
      'imports.json',
      'responses.jsonl',
      'rubrics',
      'summary.json',
    ]);
    expect(rowsOf(world)).toContain('"greeting":"not-applicable"');
    expect(rowsOf(world) + factsOf(world)).not.toMatch(/@|9:05|GMT/);
    const shown = await world.run(['show', 'latest', '--json']);
    expect(JSON.parse(shown.out)).toMatchObject({ id: 'marlow-finch-2026-03-14', state: 'finished' });
    expect((await world.run(['list'])).out).toContain('full, each alone');
    expect((await world.run(['show', 'latest'])).out).toContain('full, each alone');
  });

  it('says which groups will not be shown, and which others with them', async () => {
    const people = { Leaders: 6, Contractors: 2, Desk: 12 };
    const rows = Object.entries(people).flatMap(([team, count]) => Array.from({ length: count }, () => `3,${team}`));
    const { run } = aDesk({ 'a.csv': `greeting,Team\n${rows.join('\n')}\n` });
    const { err } = await run(['a.csv', ...usual, '--group', 'Team']);
    expect(err).toContain('Too few to be shown by themselves: Contractors (2)');
    expect(err).toContain('Not shown either, or those few could be worked out: Leaders (6).');
  });

  it('is a quick audit where only the quick set was asked', async () => {
    const { world, run } = aDesk({ 'a.csv': 'greeting\n3\n' });
    await run(['a.csv', ...usual]);
    expect(factsOf(world)).toContain('depth: quick');
  });

  it('writes nothing in a dry run, and says what would happen', async () => {
    const { world, run } = aDesk();
    const done = await run(['answers.csv', ...usual, '--dry-run', '--map', 'm.yaml']);
    expect(done.code).toBe(0);
    expect(done.out).toContain('Answers nothing here: column D (“Team”)');
    expect(done.out).toContain('3 responses would be imported; nothing was written.\n');
    expect(done.err).toMatch(/^With three people nothing will be shown;[^\n]*\n$/);
    expect(readdirSync(world.folder).sort()).toEqual(['answers.csv', 'desk.yaml']);
  });

  it('reports as data, without a single answer', async () => {
    const { run } = aDesk();
    const done = await run(['answers.csv', ...usual, '--json', '--dry-run']);
    const data = JSON.parse(done.out);
    expect(data).toMatchObject({ schema: 'culture-audit/import/1', responses: 3, audit: null, missing: [] });
    expect(data.files[0].columns[0]).toEqual({
      column: 'C',
      heading: 'How are customers greeted here?',
      question: 'desk/greeting',
      by: 'words',
    });
    expect(done.out).not.toContain('Calm');
  });

  it('is all or nothing: one label that nobody knows stops it, and a mapping to fill in is offered', async () => {
    const { world, run } = aDesk({ 'a.csv': 'greeting\n3\nMeh\n' });
    const first = await run(['a.csv', ...usual, '--map', 'm.yaml']);
    expect(first.code).toBe(2);
    expect(first.err).toContain('“Meh” (row 3)');
    expect(existsSync(folderOf(world))).toBe(false);
    const mapping = readFileSync(join(world.folder, 'm.yaml'), 'utf8');
    expect(mapping).toContain('Meh: "?"');
    world.write('m.yaml', mapping.replace('Meh: "?"', 'Meh: 2'));
    expect((await run(['a.csv', ...usual, '--map', 'm.yaml'])).code).toBe(0);
    expect(rowsOf(world)).toContain('"greeting":2');
    expect(existsSync(join(folderOf(world), 'import-map.yaml'))).toBe(false);
  });

  it('adds to an audit that is there, and never the same file twice', async () => {
    const { world, run } = aDesk({ 'a.csv': 'greeting\n3\n', 'b.csv': 'greeting\n4\n5\n' });
    await run(['a.csv', ...usual]);
    const more = await run(['b.csv', '--audit', 'latest']);
    expect(more.code).toBe(0);
    expect(rowsOf(world).match(/"respondent":/g)).toHaveLength(3);
    const again = await run(['b.csv', '--audit', 'latest']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('in the audit already');
    expect(rowsOf(world).match(/"respondent":/g)).toHaveLength(3);
    expect((await run(['a.csv', 'a.csv', ...usual])).err).toContain('This is the same as a.csv.');
  });

  const lateFiles = ['responses.jsonl', 'summary.json', 'imports.json'];
  it.each([
    { cut: 'before the audit was written', old: ['audit.yaml', ...lateFiles], waiting: lateFiles, isIn: false },
    { cut: 'when the audit was just written', old: lateFiles, waiting: lateFiles, isIn: true },
    { cut: 'when only the log was not in its place', old: ['imports.json'], waiting: ['imports.json'], isIn: true },
  ])('counts no file twice that was cut off $cut', async ({ old, waiting, isIn }) => {
    const { world, run } = aDesk({ 'a.csv': 'greeting\n1\n2\n', 'b.csv': 'greeting\n3\n' });
    await run(['a.csv', ...usual]);
    const textOf = (name: string) => readFileSync(join(folderOf(world), name), 'utf8');
    const before = new Map(old.map((name) => [name, textOf(name)]));
    await run(['b.csv', '--audit', 'latest']);
    const [, checksum = ''] = /^checksum: ([0-9a-f]{16})/m.exec(textOf('audit.yaml')) ?? [];
    for (const name of waiting) writeFileSync(join(folderOf(world), `${name}.next-${checksum}`), textOf(name));
    for (const [name, text] of before) writeFileSync(join(folderOf(world), name), text);
    const again = await run(['b.csv', '--audit', 'latest']);
    expect(again.err.includes('in the audit already')).toBe(isIn);
    expect(rowsOf(world).match(/"respondent":/g)).toHaveLength(3);
    expect(readdirSync(folderOf(world)).filter((name) => name.includes('.next-'))).toEqual([]);
  });

  it('takes away what a killed one left, and nothing that another run is writing', async () => {
    const { world, run } = aDesk();
    await run(['answers.csv', ...usual]);
    const audits = join(world.folder, 'audits');
    const { pid, boot } = thisRun();
    const nobody = 999_999_999;
    const leave = (dir: string, run: string, name = 'rows') => {
      mkdirSync(join(dir, `.${name}.${run}-0000aaaa`));
      writeFileSync(join(dir, `.${name}.${run}-0000aaaa`, '00.part'), 'what somebody said');
    };
    const hidden = (dir: string) => readdirSync(dir).filter((name) => name.startsWith('.'));
    leave(audits, `${pid}-${boot}`);
    leave(audits, `${pid}-${boot - 86_400}`); // of the same number, before the machine was started
    for (const dir of [audits, folderOf(world)]) leave(dir, `${nobody}-${boot}`);
    leave(audits, `${nobody}-${boot}`, 'desk-2026-03-14'); // an audit that was just to take its place
    writeFileSync(join(folderOf(world), `.responses.jsonl.${nobody}-${boot}-0000aaaa`), 'what everybody said');
    const waits = join(folderOf(world), `responses.jsonl.next-${'0'.repeat(16)}`); // for an audit.yaml that never came to be
    writeFileSync(waits, 'what everybody said');
    const lock = join(folderOf(world), 'lock');
    writeFileSync(lock, `${JSON.stringify({ pid, boot })}\n`);
    await world.run(['show', 'latest']);
    expect(existsSync(waits)).toBe(true); // whoever has the audit open may be saving it
    rmSync(lock);
    await world.run(['show', 'latest']);
    expect([hidden(audits), hidden(folderOf(world))]).toEqual([[`.rows.${pid}-${boot}-0000aaaa`], []]);
    expect(existsSync(waits)).toBe(false);
    leave(audits, `${nobody}-${boot}`);
    expect((await run(['answers.csv', ...usual])).code).toBe(0);
    expect(hidden(audits)).toEqual([`.rows.${pid}-${boot}-0000aaaa`]);
  });

  it('says what will not be shown of a few people, also before anything is written', async () => {
    const of = (...levels: number[]) => `greeting\n${levels.join('\n')}\n`;
    const { run } = aDesk({
      'a.csv': of(1, 2, 3, 4),
      'b.csv': of(4, 5),
      'one.csv': of(3),
      'ten.csv': of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5),
    });
    const nothing =
      'With four people nothing will be shown; five are needed for scores, and ten for how answers spread.';
    expect((await run(['a.csv', ...usual, '--dry-run'])).err).toContain(nothing);
    expect((await run(['a.csv', ...usual])).err).toContain(nothing);
    expect((await run(['b.csv', '--audit', 'latest'])).err).toContain('With six people scores will be shown');
    expect((await run(['one.csv', ...usual, '--dry-run'])).err).not.toContain('With');
    expect((await run(['ten.csv', ...usual, '--dry-run'])).err).not.toContain('With');
  });

  it('warns where so few are added that figures of both would tell what they said', async () => {
    const of = (...levels: number[]) => `greeting\n${levels.join('\n')}\n`;
    const { run } = aDesk({ 'a.csv': of(1, 2, 3, 4, 5, 3), 'b.csv': of(4, 5), 'c.csv': of(2, 2, 3, 4, 5) });
    expect((await run(['a.csv', ...usual])).err).not.toContain('So few');
    expect((await run(['b.csv', '--audit', 'latest'])).err).toContain('So few were added');
    expect((await run(['c.csv', '--audit', 'latest'])).err).not.toContain('So few');
  });

  it('reads a pipe', async () => {
    const { world, run } = aDesk({});
    const stdin = new PassThrough();
    stdin.end('greeting\n4\n');
    expect((await run(['-', ...usual], { stdin })).code).toBe(0);
    expect(rowsOf(world)).toContain('"greeting":4');
  });

  it.skipIf(process.platform === 'win32')('never waits for a pipe into which nobody writes', async () => {
    const world = aWorld();
    execFileSync('mkfifo', [join(world.folder, 'nobody.csv')]);
    const done = await world.run(['import', 'nobody.csv', '--rubric', 'weisbord', '--organization', 'Desk']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain('not an ordinary file');
  });
  it('says what is missing on the command line, all at once', async () => {
    const { run } = aDesk();
    const done = await run(['answers.csv', '--date', 'today']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('Give it with --rubric.');
    expect(done.err).toContain('Give it with --organization.');
    expect(done.err).toContain('--date cannot be "today"');
    const none = await run(['nothing.csv', ...usual]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('There is no such file.');
  });

  it('asks about a column that is only near, where somebody can answer', async () => {
    const { world, run } = aDesk({ 'a.csv': 'How do customers get greeted here?,first-feeling\n4,Calm\n' });
    const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => true });
    const err = kept(80);
    const asked = run(['a.csv', ...usual], { stdin, stderr: err.stream });
    while (!err.text().includes('Is column A')) await new Promise((wake) => setTimeout(wake, 20));
    stdin.write('y\r');
    expect((await asked).code).toBe(0);
    expect(rowsOf(world)).toContain('"greeting":4');
    const map = readFileSync(join(folderOf(world), 'import-map.yaml'), 'utf8');
    expect(map).toContain('How do customers get greeted here?');
  });

  it('leaves such a column out where nobody can', async () => {
    const { world, run } = aDesk({ 'a.csv': 'How do customers get greeted here?,first-feeling\n4,Calm\n' });
    const done = await run(['a.csv', ...usual, '--no-input']);
    expect(done.err).toContain(
      'Near, but not taken: column A (“How do customers get greeted here?”) is like desk/greeting',
    );
    expect(rowsOf(world)).not.toContain('greeting');
  });

  it('says that it may be the wrong rubric, also where a column was near to a question', async () => {
    const near = 'Timestamp,How are the customers greeted at our place?\n2026/03/14 9:05:42 AM GMT+1,Most do.\n';
    const desk = aDesk({ 'answers.csv': near });
    const done = await desk.run(['answers.csv', ...usual, '--no-input']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('No column answers a question of desk.');
  });

  it('shows what a file holds without obeying it', async () => {
    const { run } = aDesk({ 'a.csv': 'greeting,\u001b[2Jbad\u202e\n4,x\n' });
    const done = await run(['a.csv', ...usual]);
    expect(done.code).toBe(0);
    expect(done.err).not.toMatch(/\u001b|\u202e/);
  });

  it('takes more people than are held: they are counted, shown, and added to', async () => {
    const many = `greeting,Team\n${Array.from({ length: 20_010 }, (_, row) => `${1 + (row % 5)},${row % 2 === 0 ? 'Leaders' : 'Front line'}\n`).join('')}`;
    const { world, run } = aDesk({ 'many.csv': many, 'few.csv': 'greeting,Team\n5,Leaders\n' });
    const parts = { random: aWorldOfNumbers() };
    expect((await run(['many.csv', ...usual, '--group', 'Team'], parts)).code).toBe(0);
    expect(readdirSync(join(world.folder, 'audits'))).toEqual(['marlow-finch-2026-03-14']);
    expect((await run(['few.csv', '--audit', 'latest', '--group', 'Team'], parts)).code).toBe(0);
    const rows = rowsOf(world).trimEnd().split('\n');
    expect(rows).toHaveLength(20_011);
    expect(rows.toSorted()).toEqual(rows);
    const shown = await world.run(['show', 'latest', '--json']);
    expect(shown.err).toBe('');
    expect(JSON.parse(shown.out)).toMatchObject({ people: 20_011 });
    const exported = await world.run(['export', 'latest', '--format', 'answers', '--rows', '-o', '-']);
    expect(exported.code).toBe(2);
    expect(exported.err).toContain('20011 people of this audit are held as counts');
  });

  it('is stopped by a signal, and then nothing was imported', async () => {
    const { world, run } = aDesk({ 'many.csv': `greeting\n${'3\n'.repeat(60_000)}` });
    const running = run(['many.csv', ...usual], { random: aWorldOfNumbers() });
    const signals = setInterval(() => world.signal('SIGINT'), 1);
    const done = await running;
    clearInterval(signals);
    expect(done).toMatchObject({ code: 130, out: '', err: 'Stopped. Nothing was imported.\n' });
    expect(readdirSync(world.folder).sort()).toEqual(['desk.yaml', 'many.csv']);
  });
});

/** Random digits that are the same in every run. */
function aWorldOfNumbers(): Io['random'] {
  let state = 1;
  return (bytes) =>
    Array.from({ length: Math.ceil(bytes / 4) }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (Math.imul(state, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
    })
      .join('')
      .slice(0, 2 * bytes);
}

describe('codes that people chose', () => {
  /** Twelve people who greet at a level, the last of them without a code. */
  const wave = (level: (person: number) => number, codeOf = (person: number) => `An-${person}`): string =>
    [
      'Your code,How are customers greeted here?',
      ...Array.from({ length: 12 }, (_, person) => `${person === 11 ? '' : codeOf(person)},${level(person)}`),
    ].join('\n');
  const imported = async (first: string, second: string) => {
    const { world, run } = aDesk({ '1.csv': first, '2.csv': second });
    const words = [...usual, '--code', 'Your code', '--no-input'];
    const one = await run(['1.csv', ...words, '--date', '2025-03-14']);
    const two = await run(['2.csv', ...words, '--date', '2026-03-14']);
    expect([one.code, two.code]).toEqual([0, 0]);
    const compared = await world.run(['diff', 'previous', 'latest', '--json']);
    return { world, one, two, design: JSON.parse(compared.out).design };
  };
  const level = (person: number): number => 1 + (person % 3);

  it('pair people over audits, however they are typed, and are kept nowhere', async () => {
    const { world, one, two, design } = await imported(
      wave(level),
      wave(
        (person) => level(person) + 1,
        (person) => `AN ${person}`,
      ),
    );
    expect(one.err).toContain('the next audit of this organization with codes can be compared person by person');
    expect(two.err).toContain('By their codes 11 of 12 people answered on 2025-03-14 too.');
    expect(design).toMatchObject({ kind: 'matched', pairs: 11 });
    const kept = readdirSync(join(world.folder, 'audits'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(kept.join('\n')).not.toMatch(/an[- ]?1\b/i);
  });

  it('pair nobody where two people chose the same, whoever stands first', async () => {
    const twice = (person: number): string => (person < 2 ? 'same' : `c${person}`);
    const { two, design } = await imported(
      wave(level, twice),
      wave((person) => level(person) + 1, twice),
    );
    expect(two.err).toContain('By their codes 9 of 12 people');
    expect(design).toMatchObject({ kind: 'partial', pairs: 9 });
  });

  it('stand in a column that is there', async () => {
    const { run } = aDesk({ '1.csv': wave(level) });
    const done = await run(['1.csv', ...usual, '--code', 'Your cod', '--no-input']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain('Did you mean “Your code”?');
  });
});
