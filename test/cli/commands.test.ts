import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { rubricText } from '../core/audit-file/any-audit.ts';
import { aWorld, kept, type World } from './world.ts';

const answers = `organization: Somebody & Sons
rubrics: [small.yaml]
groups: [{ id: leaders, present: 9 }, { id: front-line, present: 14 }]
answers:
  small:
    level: { hands: { leaders: 0 1 3 4 1, front-line: 2 6 4 1 0 ?1 }, note: We talked for long. }
    claim: { say: 4, do: 2 }
    plain: yes
    words: When somebody rings back.
promises: [We ring back.]
`;

async function withAudit(): Promise<World> {
  const world = aWorld();
  world.write('small.yaml', rubricText);
  world.write('answers.yaml', answers);
  await world.run(['run', '--answers', 'answers.yaml', '--no-input']);
  return world;
}
const id = 'somebody-sons-2026-03-14';

describe('run --answers', () => {
  it('puts a whole audit on disk and writes the document', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write('answers.yaml', answers);
    const done = await world.run(['run', '--answers', 'answers.yaml', '--no-input']);
    expect(done).toEqual({
      code: 0,
      out: `audits/${id}/philosophy.md\n`,
      err: `The audit of Somebody & Sons is in audits/${id}.\nNext: read the document, and see the scores with: culture-audit show ${id}\n`,
    });
    const next = await world.run(['run', '--answers', 'answers.yaml', '--no-input', '--date', '2027-03-14']);
    expect(next.err).toContain(
      'What has changed since last time: culture-audit diff previous somebody-sons-2027-03-14\n',
    );
    const folder = join(world.folder, 'audits', id);
    expect(readdirSync(folder).sort()).toEqual(['audit.yaml', 'exports', 'exports.json', 'philosophy.md', 'rubrics']);
    expect(readFileSync(join(folder, 'rubrics/small.yaml'), 'utf8')).toBe(rubricText);
    expect(readFileSync(join(folder, 'philosophy.md'), 'utf8')).toContain('Somebody & Sons');
  });

  it.each(['afile', 'afile/audits'])('refuses a folder of audits that is none: %s', async (dir) => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write('answers.yaml', answers);
    world.write('afile', '');
    world.write('a.csv', 'level\n3\n');
    for (const words of [
      ['run', '--answers', 'answers.yaml', '--no-input'],
      ['import', 'a.csv', '-r', 'small.yaml', '-O', 'X'],
      ['list'],
      ['show', 'latest'],
    ]) {
      const refused = await world.run([...words, '--dir', dir]);
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('This is a file; audits stand in a folder.');
    }
    expect(await world.run(['show', `./${dir}`])).toMatchObject({ code: 2, out: '' });
  });

  it('takes options that may be repeated before and after operands', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write('answers.yaml', answers);
    await world.run(['run', '-a', 'answers.yaml', '-g', 'leaders', '-g', 'front-line', '-r', 'small.yaml']);
    const show = await world.run(['import', '-r', 'small.yaml', '-O', 'X', 'gone.csv']);
    expect(show.err).toContain('gone.csv  There is no such file.');
  });

  it('takes them from a pipe, and writes the document to stdout', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    const stdin = new PassThrough();
    stdin.end(answers);
    const done = await world.run(['run', '-a', '-', '-o', '-'], { stdin });
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^# /);
    expect(existsSync(join(world.folder, 'audits', id, 'audit.yaml'))).toBe(true);
  });

  it('gives the next audit of a day a number, and loses none', async () => {
    const world = await withAudit();
    const done = await world.run(['run', '--answers', 'answers.yaml', '--json']);
    expect(JSON.parse(done.out)).toEqual({
      schema: 'culture-audit/run/1',
      audit: `${id}-2`,
      folder: `audits/${id}-2`,
      document: `audits/${id}-2/philosophy.md`,
    });
    expect(readdirSync(join(world.folder, 'audits')).sort()).toEqual([id, `${id}-2`]);
  });

  it('takes an audit that is on disk, with its own rubrics', async () => {
    const world = await withAudit();
    world.write('small.yaml', 'no rubric any more');
    const done = await world.run(['run', '--answers', `audits/${id}/audit.yaml`]);
    expect(done.code).toBe(0);
    expect(readFileSync(join(world.folder, `audits/${id}-2/rubrics/small.yaml`), 'utf8')).toBe(rubricText);
    const answersIn = (name: string) =>
      readFileSync(join(world.folder, 'audits', name, 'audit.yaml'), 'utf8')
        .replace(/^.*\nanswers:/s, '')
        .replace(/checksum: .*/, '');
    expect(answersIn(`${id}-2`)).toBe(answersIn(id));
  });

  it('lets options beat the file', async () => {
    const world = await withAudit();
    await world.run([
      'run',
      '--answers',
      'answers.yaml',
      '--organization',
      'Others',
      '--date',
      '2026-05-01',
      '--quick',
      '--mode',
      'consensus',
    ]);
    const text = readFileSync(join(world.folder, 'audits/others-2026-05-01/audit.yaml'), 'utf8');
    expect(text).toContain('organization: Others\ndate: 2026-05-01\nfinished: true\nmode: consensus\ndepth: quick\n');
  });

  it('says everything that is wrong, and writes nothing', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write(
      'answers.yaml',
      answers
        .replace('plain: yes', 'plain: perhaps')
        .replace('level:', 'levl:')
        .replace('organization', 'organisation'),
    );
    const done = await world.run(['run', '--answers', 'answers.yaml', '--organization', 'X']);
    expect(done.code).toBe(2);
    expect(done.out).toBe('');
    expect(done.err).toContain('answers.yaml:1:1  `organisation` is not a key here.');
    expect(done.err).toContain('answers.yaml:6:5  The rubric `small` has no question `levl`.');
    expect(done.err).toContain('    plain: perhaps\n    |            ^');
    expect(existsSync(join(world.folder, 'audits'))).toBe(false);
  });

  it.each([
    [['run'], 'The questions cannot be asked: this is no terminal.', '--answers FILE'],
    [['run', '--no-input'], 'The questions cannot be asked: --no-input is set.', '--answers FILE'],
    [['run', '--answers', 'bare.yaml'], 'Whose culture is audited is not known', '--organization'],
    [['run', '--answers', 'empty.yaml', '-O', 'X'], 'Which rubrics are used is not known', '--rubric'],
    [['run', '--answers', 'gone.yaml'], 'gone.yaml  There is no such file.', ''],
    [['run', '--answers', 'bare.yaml', '-O', 'X', '-r', 'smal'], 'There is no rubric called `smal`.', ''],
    [['run', '--answers', 'bare.yaml', '-O', ' '], '--organization cannot be blank.', ''],
    [['run', '--answers', 'bare.yaml', '--date', 'soon'], '--date cannot be "soon"', ''],
    [
      ['run', '--group', 'Leaders', '--answers', 'bare.yaml'],
      '--group cannot be "Leaders"',
      'Only the id must be given.',
    ],
    [['resume'], 'The questions cannot be asked', ''],
  ])('%j says what is missing and what supplies it', async (words, says, hint) => {
    const world = aWorld();
    world.write('bare.yaml', 'answers: { weisbord: {} }');
    world.write('empty.yaml', 'answers: {}');
    const done = await world.run(words);
    expect(done.code).toBe(2);
    expect(done.err).toContain(says);
    expect(done.err).toContain(hint);
    expect(existsSync(join(world.folder, 'audits'))).toBe(false);
  });

  it('says what is wrong in the file and what is missing, all at once', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write(
      'a.yaml',
      '__proto__: { x: 1 }\nconstructor: y\nrubrics: [small.yaml]\nanswers: { small: { levl: 1 } }\n',
    );
    const done = await world.run(['run', '--answers', 'a.yaml']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('a.yaml:1:1  `__proto__` cannot be a key.');
    expect(done.err).toContain('a.yaml:2:1  `constructor` is not a key here.');
    expect(done.err).toContain('a.yaml:4:21  The rubric `small` has no question `levl`.');
    expect(done.err).toContain('Whose culture is audited is not known');
    expect(existsSync(join(world.folder, 'audits'))).toBe(false);
  });

  it.each([
    ['', 'a.yaml:1:1  The file is empty.'],
    ['# nothing yet\n', 'The file is empty.'],
    ['null', 'The file is empty.'],
    ['[1]', 'a.yaml:1:1  This cannot be a list of one'],
    ['answers:\n- x\n', 'a.yaml:2:1  `answers` cannot be a list of one'],
    ['organization: "\\u200b\\u202e"\nanswers: {}\n', 'There is nothing here that could be read.'],
    ['date: 0026-03-14\nanswers: {}\n', 'a.yaml:1:7  Expected a date from 1900 to 2200'],
  ])('says what is wrong with %j', async (text, says) => {
    const world = aWorld();
    world.write('a.yaml', text);
    const done = await world.run(['run', '--answers', 'a.yaml']);
    expect(done.code).toBe(2);
    expect(done.err).toContain(says);
  });

  it('refuses options that cannot be, all at once', async () => {
    const done = await aWorld().run(['run', '--example', '--date', '9999-12-31', '-O', '\u200b', '-g', 'X Y']);
    expect(done.code).toBe(2);
    for (const option of ['--date', '--organization', '--group']) expect(done.err).toContain(`${option} cannot be`);
    const both = await aWorld().run(['run', '--example', '--json', '-o', '-']);
    expect(both).toMatchObject({ code: 2, out: '' });
    expect(both.err).toContain('not both');
  });

  it('shows no name that would steer a terminal, and writes none raw into JSON', async () => {
    const world = aWorld();
    const name = 'a\u001b[31mred\u009b31m\u202e';
    const done = await world.run(['run', '--example', '-O', name]);
    expect(done.err).toContain('The audit of a␛[31mred⟨U+9B⟩31m⟨U+202E⟩ is in'.replace('U+9B', 'U+009B'));
    const { out } = await world.run(['show', 'latest', '--json']);
    expect(out).not.toMatch(/[\u007f-\u009f\u202e]/);
    expect(JSON.parse(out).organization).toBe(name);
  });

  it('runs the example', async () => {
    const world = aWorld();
    const done = await world.run(['run', '--example']);
    expect(done.code).toBe(0);
    expect(done.out).toMatch(/^audits\/tarn-bridge-heating-water-\d{4}-\d\d-\d\d\/philosophy\.md\n$/);
  });
});

describe('list and show', () => {
  it('list audits, oldest first, in plain columns', async () => {
    const world = await withAudit();
    await world.run(['run', '--answers', 'answers.yaml', '--date', '2025-01-01']);
    mkdirSync(join(world.folder, 'audits/broken'));
    writeFileSync(join(world.folder, 'audits/broken/audit.yaml'), 'nothing');
    const done = await world.run(['list']);
    expect(done.out).toBe(`AUDIT                     DATE        STATE     ORGANIZATION     ASKED        RUBRICS
broken                                damaged
somebody-sons-2025-01-01  2025-01-01  finished  Somebody & Sons  full, hands  small
somebody-sons-2026-03-14  2026-03-14  finished  Somebody & Sons  full, hands  small
`);
  });

  it('show one by id, by path and as the latest', async () => {
    const world = await withAudit();
    const [byId, byPath, latest] = await Promise.all([
      world.run(['show', id]),
      world.run(['show', `./audits/${id}`]),
      world.run(['show', 'latest']),
    ]);
    expect(byId.code).toBe(0);
    expect(byId.out).toContain('When somebody rings back.');
    expect(byId.out).toContain('M1');
    expect(byPath).toEqual(byId);
    expect(latest).toEqual(byId);
  });

  it('show the same JSON in every locale, width and colour', async () => {
    const world = await withAudit();
    const plain = await world.run(['show', id, '--json']);
    const wide = kept(200);
    const env = { HOME: world.folder, LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR', FORCE_COLOR: '3', TZ: 'Asia/Tokyo' };
    await world.run(['--color', 'always', 'show', id, '--json'], { stdout: wide.stream, env });
    expect(wide.text()).toBe(plain.out);
    expect(JSON.parse(plain.out)).toMatchObject({ schema: 'culture-audit/show/1', id, edited: [] });
  });

  it('never say which voice came from a group that is too small to be shown', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write(
      'a.yaml',
      `organization: X
rubrics: [small.yaml]
groups: [{ id: leaders, present: 3 }, { id: front-line, present: 14 }, { id: support, present: 12 }]
answers:
  small:
    level: { hands: { leaders: 1 1 1 0 0, front-line: 2 6 4 2 0, support: 2 4 4 2 0 } }
    words: [{ text: From above., group: leaders }, { text: From the van., group: front-line }]
`,
    );
    await world.run(['run', '-a', 'a.yaml']);
    const { out } = await world.run(['show', 'latest', '--json']);
    expect(JSON.parse(out)).toMatchObject({ groups: [{ id: 'front-line' }], groupsHidden: 2 });
    const said = JSON.parse(out).rubrics[0].factors[1].questions.find(
      ({ key }: { key: string }) => key === 'small/words',
    );
    expect(said.answer.value).toEqual([{ text: 'From above.' }, { text: 'From the van.', group: 'front-line' }]);
    expect(out).not.toContain('leaders');
  });

  it('never lead out of the folder of audits', async () => {
    const world = await withAudit();
    for (const operand of ['..', '../..', '/etc', `../${id}`, 'a/../../b', '%2e%2e', '', 'AUX', '-']) {
      const done = await world.run(['show', '--', operand]);
      expect(done.code).toBe(2);
      expect(done.out).toBe('');
    }
  });

  it('say when audit.yaml or a rubric was edited by hand', async () => {
    const world = await withAudit();
    const file = join(world.folder, 'audits', id, 'audit.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('plain: yes', 'plain:   yes # as before'));
    expect((await world.run(['show', id])).err).toBe('');
    writeFileSync(file, readFileSync(file, 'utf8').replace('plain:   yes', 'plain: no'));
    const copy = join(world.folder, 'audits', id, 'rubrics/small.yaml');
    writeFileSync(copy, `${readFileSync(copy, 'utf8')}# a remark\n`);
    const done = await world.run(['show', id]);
    expect(done.code).toBe(0);
    expect(done.err).toBe(
      'audit.yaml was edited by hand since it was written.\n\nrubrics/small.yaml was edited by hand since it was written.\n',
    );
    expect(done.out).toContain('edited by hand since: audit.yaml, rubrics/small.yaml');
    expect((await world.run(['show', id, '--quiet'])).err).toBe('');
  });

  it('name the place where an audit is damaged', async () => {
    const world = await withAudit();
    const file = join(world.folder, 'audits', id, 'audit.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('finished: true', 'finished: [true'));
    const done = await world.run(['show', id]);
    expect(done.code).toBe(2);
    expect(done.err).toMatch(new RegExp(`^audits/${id}/audit.yaml:\\d+:\\d+ `));
  });

  it('never pass over the latest because it is damaged', async () => {
    const world = await withAudit();
    await world.run(['run', '--answers', 'answers.yaml', '--date', '2026-04-01']);
    const later = 'somebody-sons-2026-04-01';
    writeFileSync(join(world.folder, 'audits', later, 'audit.yaml'), '');
    const done = await world.run(['show', 'latest']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(`audits/${later}/audit.yaml`);
    expect((await world.run(['list'])).out).toMatch(/somebody-sons-2026-04-01 +2026-04-01 +damaged/);
  });

  it('never wait for an audit.yaml that is a pipe', async () => {
    const world = await withAudit();
    mkdirSync(join(world.folder, 'audits/x-2027-01-01'));
    execFileSync('mkfifo', [join(world.folder, 'audits/x-2027-01-01/audit.yaml')]);
    expect((await world.run(['list'])).out).toMatch(/x-2027-01-01 +2027-01-01 +damaged/);
    const done = await world.run(['export', 'latest']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('This is not an ordinary file.');
  });

  it('say all that is wrong in an audit.yaml at once', async () => {
    const world = await withAudit();
    const file = join(world.folder, 'audits', id, 'audit.yaml');
    const text = readFileSync(file, 'utf8').replace('date: 2026-03-14', 'date: 2026-02-31');
    writeFileSync(file, text.replace('mode: hands', 'mode: hand').replace('plain: yes', 'plan: yes'));
    const done = await world.run(['show', id]);
    expect(done.code).toBe(2);
    expect(done.err).toContain('Expected a date');
    expect(done.err).toContain('Did you mean `hands`?');
    expect(done.err).toContain('has no question `plan`');
  });

  it('refuse a rubric file outside the audit', async () => {
    const world = await withAudit();
    const file = join(world.folder, 'audits', id, 'audit.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('file: rubrics/small.yaml', 'file: ../../small.yaml'));
    const done = await world.run(['show', id]);
    expect(done.code).toBe(2);
    expect(done.err).toContain('The rubrics of an audit stand in its own folder');
  });
});

describe('export', () => {
  it('never overwrites a document that a person has edited', async () => {
    const world = await withAudit();
    const document = join(world.folder, 'audits', id, 'philosophy.md');
    expect((await world.run(['export', id])).out).toBe(`audits/${id}/philosophy.md\n`);
    writeFileSync(document, 'My own words.');
    const done = await world.run(['export', id]);
    expect(done.out).toBe(`audits/${id}/philosophy.md\n`);
    expect(done.err).toContain('has your edits; the answers behind it are the same, so it stays as it is.');
    expect(readFileSync(document, 'utf8')).toBe('My own words.');
    const fresh = await world.run(['export', id, '--fresh']);
    expect(fresh.out).toBe(`audits/${id}/philosophy-2.md\n`);
    expect(fresh.err).toBe(`audits/${id}/philosophy.md is not as this tool wrote it, so it was left alone.\n`);
    expect(readFileSync(document, 'utf8')).toBe('My own words.');
    expect((await world.run(['export', id, '--fresh'])).out).toBe(`audits/${id}/philosophy-2.md\n`);
  });

  it('gives the same bytes again, to a file and to stdout', async () => {
    const world = await withAudit();
    const one = await world.run(['export', id, '-o', '-']);
    await world.run(['export', id, '-oother.md']);
    expect(readFileSync(join(world.folder, 'other.md'), 'utf8')).toBe(one.out);
    expect((await world.run(['export', '--output=-', id])).out).toBe(one.out);
  });

  it('spares a file that was there before', async () => {
    const world = await withAudit();
    world.write('mine.md', 'Mine.');
    const done = await world.run(['export', id, '-o', 'mine.md']);
    expect(done.out).toBe('mine-2.md\n');
    expect(readFileSync(join(world.folder, 'mine.md'), 'utf8')).toBe('Mine.');
  });

  it('writes into devices and pipes that somebody reads, and into nothing else that is no file', async () => {
    const world = await withAudit();
    expect(await world.run(['export', id, '-o', '/dev/null'])).toEqual({ code: 0, out: '', err: '' });
    expect(existsSync('/dev/null-2')).toBe(false);
    const full = await world.run(['export', id, '-o', '/dev/full']);
    expect(full).toMatchObject({ code: 2, out: '' });
    expect(full.err).toContain('The disk is full.');
    execFileSync('mkfifo', [join(world.folder, 'pipe')]);
    const alone = await world.run(['export', id, '-o', 'pipe']);
    expect(alone).toMatchObject({ code: 2 });
    expect(alone.err).toContain('Nobody reads what is written there.');
    const reader = spawn('cat', [join(world.folder, 'pipe')], { stdio: ['ignore', 'pipe', 'ignore'] });
    const read = text(reader.stdout);
    let sent = alone;
    while (sent.code === 2) sent = await world.run(['export', id, '-o', 'pipe']); // until the reader is there
    expect(await read).toBe((await world.run(['export', id, '-o', '-'])).out);
  });

  it('puts the document into a folder that is named, also one that is not there yet', async () => {
    const world = await withAudit();
    expect((await world.run(['export', id, '-o', 'audits'])).out).toBe('audits/philosophy.md\n');
    expect((await world.run(['export', id, '-o', 'new/'])).out).toBe('new/philosophy.md\n');
  });

  it('says what it put as JSON', async () => {
    const world = await withAudit();
    const done = await world.run(['export', id, '-o', 'mine.md', '--format', 'md,md', '--json']);
    const files = [{ format: 'md', path: 'mine.md' }];
    expect(JSON.parse(done.out)).toEqual({ schema: 'culture-audit/export/1', audit: id, files, failed: [] });
    expect(await world.run(['export', id, '-o', '-', '--json'])).toMatchObject({ code: 2, out: '' });
  });

  it('knows no other format', async () => {
    const world = await withAudit();
    const done = await world.run(['export', id, '--format', 'md,doc']);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain('Allowed choices are md');
  });

  it('follows a link, and takes the place of an empty file', async () => {
    const world = await withAudit();
    world.write('empty.md', '');
    symlinkSync('empty.md', join(world.folder, 'link.md'));
    expect((await world.run(['export', id, '-o', 'link.md'])).out).toBe('link.md\n');
    expect(readFileSync(join(world.folder, 'empty.md'), 'utf8')).toContain('# ');
    expect(lstatSync(join(world.folder, 'link.md')).isSymbolicLink()).toBe(true);
  });

  it('gives exit code 2 where it cannot write, with nothing half-written', async () => {
    const world = await withAudit();
    world.write('file', '');
    const done = await world.run(['export', id, '-o', 'file/x.md']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('could not be written');
  });
});

describe('settings', () => {
  it('come from options, variables, the project and the person, in this order', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write('answers.yaml', 'answers: { small: { plain: yes } }');
    mkdirSync(join(world.folder, 'deep/down'), { recursive: true });
    mkdirSync(join(world.folder, '.config/culture-audit'), { recursive: true });
    world.write('.config/culture-audit/culture-audit.yaml', 'organization: Person\nmode: consensus\ndepth: quick\n');
    world.write('culture-audit.yaml', 'organization: Project\nmode: hands\nrubrics: [./small.yaml]\ndir: kept\n');
    const run = (env: Record<string, string>, ...words: string[]) =>
      world.run(['run', '-a', '../../answers.yaml', '-r', '../../small.yaml', '--json', ...words], {
        cwd: join(world.folder, 'deep/down'),
        env: { HOME: world.folder, ...env },
      });
    const audit = async (...args: Parameters<typeof run>) => JSON.parse((await run(...args)).out).audit;
    expect(await audit({}, '-O', 'Option')).toBe('option-2026-03-14');
    expect(await audit({ CULTURE_AUDIT_ORGANIZATION: 'Variable' })).toBe('variable-2026-03-14');
    expect(await audit({})).toBe('project-2026-03-14');
    const text = readFileSync(join(world.folder, 'kept/project-2026-03-14/audit.yaml'), 'utf8');
    expect(text).toContain('mode: hands\ndepth: quick\n');
    expect(await audit({ CULTURE_AUDIT_DIR: 'here' })).toBe('project-2026-03-14');
    expect(existsSync(join(world.folder, 'deep/down/here/project-2026-03-14'))).toBe(true);
  });

  it('and rubrics of the project are found from any folder inside it', async () => {
    const world = aWorld();
    mkdirSync(join(world.folder, 'rubrics'));
    mkdirSync(join(world.folder, 'deep/down/rubrics'), { recursive: true });
    world.write('culture-audit.yaml', 'organization: X');
    world.write('rubrics/small.yaml', rubricText);
    world.write('rubrics/near.yaml', rubricText);
    world.write(
      'deep/down/rubrics/near.yaml',
      rubricText.replace('A small rubric', 'The near one').replace('id: small', 'id: near'),
    );
    const cwd = join(world.folder, 'deep/down');
    expect((await world.run(['rubric', 'show', 'small'], { cwd })).out).toContain('A small rubric');
    expect((await world.run(['rubric', 'list'], { cwd })).out).toMatch(/near +The near one/);
  });

  it('refuse unknown keys and values, with the place and the nearest name', async () => {
    const world = aWorld();
    world.write('culture-audit.yaml', 'organisation: X\nmode: hand\n');
    const done = await world.run(['list']);
    expect(done.code).toBe(2);
    expect(done.err).toContain('culture-audit.yaml:1:1');
    expect(done.err).toContain('Did you mean `organization`?');
    expect(done.err).toContain('Did you mean `hands`?');
    const variable = await aWorld().run(['list'], { env: { CULTURE_AUDIT_MODE: 'loud' } });
    expect(variable.err).toContain('The variable CULTURE_AUDIT_MODE cannot be "loud"');
  });

  it('pin the date with SOURCE_DATE_EPOCH', async () => {
    const world = aWorld();
    world.write('small.yaml', rubricText);
    world.write('answers.yaml', answers);
    await world.run(['run', '-a', 'answers.yaml'], { env: { SOURCE_DATE_EPOCH: '0' } });
    expect(readdirSync(join(world.folder, 'audits'))).toEqual(['somebody-sons-1970-01-01']);
  });

  it.each(['abc', '-1', '99999999999999', '1.5'])('refuse SOURCE_DATE_EPOCH=%s', async (pinned) => {
    const done = await aWorld().run(['list'], { env: { SOURCE_DATE_EPOCH: pinned } });
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(`SOURCE_DATE_EPOCH cannot be "${pinned}"`);
  });

  it('do without a home, or with one that cannot be read', async () => {
    const world = aWorld();
    expect((await world.run(['list'], { env: {} })).code).toBe(0);
    mkdirSync(join(world.folder, '.config'), { mode: 0 });
    expect((await world.run(['list'])).code).toBe(0);
    chmodSync(join(world.folder, '.config'), 0o700);
  });
});

describe('the next step', () => {
  it.each([
    [{}, 'Begin one with: culture-audit run'],
    [{ npm_command: 'exec' }, 'Begin one with: npx culture-audit run'],
  ])('is told as the person calls the program: %j', async (env, told) => {
    expect((await aWorld().run(['list'], { env })).err).toContain(told);
  });
});
