import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { colourOf } from '../../src/cli/console.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { version } from '../../src/cli/version.ts';
import { bundled } from '../store/child.ts';
import { aWorld, kept, newFolder } from './world.ts';

const io = {
  cwd: '/',
  env: {},
  stdin: process.stdin,
  stdout: kept().stream,
  stderr: kept().stream,
  now: () => new Date(0),
  random: () => '',
  onSignal: () => () => {},
};
const all = (command: Command, words: string[] = []): string[][] => [
  words,
  ...command.commands.flatMap((each) => all(each, [...words, each.name()])),
];
const commands = all(buildProgram(io, () => {}));

describe('help', () => {
  it.each(commands)('of "%s %s" says what it is for, with examples, on stdout, within 80 columns', async (...words) => {
    const world = aWorld();
    const named = words.filter((word) => word !== undefined);
    const [one, other, third] = await Promise.all([
      world.run([...named, '--help']),
      world.run(['help', ...named]),
      world.run([...named, '-h']),
    ]);
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(other).toEqual(one);
    expect(third).toEqual(one);
    expect(one.out).toMatch(/^Usage: culture-audit/);
    const tooWide = one.out.split('\n').filter((line) => line.length > 80 && !line.startsWith('  $ '));
    expect(tooWide).toEqual([]);
    const examples = [...one.out.matchAll(/^ {2}\$ culture-audit( .*)$/gm)];
    if (!['', 'rubric', 'help'].includes(named.join(' '))) expect(examples.length).toBeGreaterThanOrEqual(2);
  });

  it.each(['exit-codes', 'files', 'variables'])('has a page on %s', async (topic) => {
    const done = await aWorld().run(['help', topic]);
    expect(done.code).toBe(0);
    expect(done.out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('names every exit code', async () => {
    const { out } = await aWorld().run(['help', 'exit-codes']);
    for (const code of [0, 1, 2, 70, 130, 143]) expect(out).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });

  it('is short, with the next step, where nothing is asked', async () => {
    const done = await aWorld().run([]);
    expect(done.code).toBe(0);
    expect(done.out).toContain('culture-audit run --example');
    expect(done.out.split('\n').length).toBeLessThan(10);
  });

  it('has examples that run as printed', { timeout: 180_000 }, async () => {
    const world = aWorld();
    await world.run(['run', '--example', '--quiet']);
    const pages = await Promise.all(commands.map((words) => world.run([...words, '--help'])));
    const examples = pages.flatMap(({ out }) =>
      [...out.matchAll(/^ {2}\$ culture-audit (.*)$/gm)].map(([, line = '']) => line),
    );
    const asking =
      /^(run --organization|resume|import|summarize|seal|unseal|forget|benchmark|rubric new$|rubric check rubrics)/; // those need a terminal, a passphrase, or a file of one's own
    const runnable = [...new Set(examples)].filter((line) => !asking.test(line) && !/[|>]/.test(line));
    expect(runnable.length).toBeGreaterThan(8);
    for (const line of runnable) {
      const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
      expect(await world.run(words), line).toMatchObject({ code: 0 });
    }
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [['shwo', 'latest'], 'There is no command "shwo". Did you mean show?'],
    [['sh'], 'There is no command "sh".'],
    [['\u001b[31mx'], 'There is no command "␛[31mx".'],
    [['list', '--jsn'], 'Did you mean --json?'],
    [['list', 'extra'], 'Too many arguments'],
    [['show'], "Missing required argument 'audit'"],
    [['run', '--mode', 'loud'], 'Allowed choices are one-voice, consensus, hands'],
    [['run', '--quick', '--full'], 'cannot be used with'],
    [['--color', 'loud', 'list'], 'Allowed choices are auto, always, never'],
    [['agenda', '--minutes', 'long'], '--minutes cannot be "long"'],
    [['agenda', '--rubric', 'weisbrod'], 'Did you mean `weisbord`?'],
    [['help', 'nix'], 'There is no help on "nix"'],
  ])('%j is told so, and nothing is done', async (words, says) => {
    const world = aWorld();
    const done = await world.run(words);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(says);
    expect(readdirSync(world.folder)).toEqual([]);
  });
});

describe('options', () => {
  it('stand before or after the command and its operands, joined or apart', async () => {
    const world = aWorld();
    await world.run(['run', '--example', '-q']);
    const one = await world.run(['show', 'latest', '--json', '--quiet']);
    expect(one.code).toBe(0);
    expect(await world.run(['--quiet', 'show', '--json', '--', 'latest'])).toEqual(one);
    expect(await world.run(['-q', 'show', '--dir=audits', '--json', 'latest'])).toEqual(one);
  });

  it('decide on colour before the variables do, for each stream by itself', () => {
    const terminal = { isTTY: true };
    const pipe = {};
    expect(colourOf(terminal, {})).toBe(1);
    expect(colourOf(pipe, {})).toBe(0);
    expect(colourOf(terminal, { TERM: 'xterm-256color' })).toBe(2);
    expect(colourOf(terminal, { COLORTERM: 'truecolor' })).toBe(3);
    expect(colourOf(terminal, { TERM: 'dumb' })).toBe(0);
    expect(colourOf(terminal, { NO_COLOR: '1', FORCE_COLOR: '3' })).toBe(0);
    expect(colourOf(terminal, { NO_COLOR: '' })).toBe(1);
    expect(colourOf(pipe, { FORCE_COLOR: '2', TERM: 'dumb' })).toBe(2);
    expect(colourOf(terminal, { FORCE_COLOR: '0' })).toBe(0);
    expect(colourOf(pipe, { NO_COLOR: '1', TERM: 'dumb' }, 'always')).toBe(1);
    expect(colourOf(terminal, { FORCE_COLOR: '3' }, 'never')).toBe(0);
  });

  it('draw tables on a terminal only, and never wider than it', async () => {
    const world = aWorld();
    await world.run(['run', '--example', '-q']);
    const terminal = kept(70);
    await world.run(['list'], { stdout: terminal.stream });
    expect(terminal.text()).toContain('┌');
    expect((await world.run(['list'])).out).not.toMatch(/[┌│]/);
  });

  it('give the version in one line', async () => {
    expect(await aWorld().run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('the program', () => {
  const program = bundled('culture-audit.ts');

  it('ends quietly when its reader goes away', async () => {
    const folder = newFolder();
    const child = spawn(process.execPath, [program, 'rubric', 'show', 'weisbord'], { cwd: folder });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('ends with 2 when the disk is full', () => {
    const done = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" help exit-codes > /dev/full`], {
      encoding: 'utf8',
    });
    expect(done.status).toBe(2);
    expect(done.stderr).toBe('The result could not be written. The disk is full.\n');
  });

  it('tells a fault of its own in one line, and where it came from only when asked', async () => {
    const world = aWorld();
    world.write('answers.yaml', 'organization: X\nanswers: { weisbord: {} }\nresponses: [{ answers: {} }]\n');
    const random = (): string => {
      throw new Error('no\nluck');
    };
    const done = await world.run(['run', '-a', 'answers.yaml'], { random });
    expect(done.code).toBe(70);
    expect(done.err).toBe(
      `culture-audit ${version} has a fault, and it is not yours: no luck (report it to whoever gave you this tool, with this line; DEBUG=1 shows more)\n`,
    );
    const shown = await world.run(['run', '-a', 'answers.yaml'], { random, env: { DEBUG: '1' } });
    expect(shown.err).toContain('    at ');
  });
});
