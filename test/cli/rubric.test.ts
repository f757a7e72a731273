import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/cli/commands/rubric-check.ts';
import { listAll } from '../../src/cli/commands/rubric-list.ts';
import { writeNew } from '../../src/cli/commands/rubric-new.ts';
import { printSchema } from '../../src/cli/commands/rubric-schema.ts';
import { show } from '../../src/cli/commands/rubric-show.ts';
import type { Act } from '../../src/cli/program.ts';
import { readSource } from '../../src/core/source/source.ts';
import { kept } from './world.ts';

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rubric-cli-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const rubric = (question: string) => `format: 1
id: ours
version: 1.0.0
title: Ours
source: [{ author: A, title: B }]
purpose: P
factors:
  - id: f
    title: F
    about: X
    questions: [{ id: q, kind: open-text, core: true, ask: "${question}" }]
`;

/** Runs an act in the folder, with `input` on stdin and no terminal. */
async function acted(act: Act, operands: string[], options: Record<string, unknown> = {}, input = '') {
  const stdout = kept();
  const stderr = kept();
  const io = {
    cwd,
    env: {},
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    now: () => new Date(0),
    random: () => '00',
    onSignal: () => () => {},
  };
  const code = await act(io, operands, options);
  return { code, out: stdout.text(), err: stderr.text() };
}

describe('rubric check', () => {
  test('says that there is nothing to mend', async () => {
    expect(await acted(check, ['weisbord'])).toEqual({ code: 0, out: 'weisbord: nothing to mend.\n', err: '' });
  });
  test('prints problems with line and caret, and gives 1', async () => {
    writeFileSync(join(cwd, 'wrong.yaml'), rubric('A?').replace('title: Ours', 'titel: Ours'));
    expect(await acted(check, ['wrong.yaml'])).toEqual({
      code: 1,
      out:
        'wrong.yaml:1:1  `title` is missing here; expected a text of at most 120 characters.\n  1 | format: 1\n    | ^\n\n' +
        'wrong.yaml:4:1  `titel` is not a key here.\n  4 | titel: Ours\n    | ^\n  Did you mean `title`?\n\n' +
        'wrong.yaml: 2 things to mend.\n',
      err: '',
    });
  });
  test('explains a rule once, and how to mend each finding', async () => {
    writeFileSync(join(cwd, 'unwise.yaml'), rubric('Which KPI do we leverage?'));
    const { code, out } = await acted(check, ['unwise.yaml']);
    expect(code).toBe(1);
    expect(out.match(/A new colleague and a managing director/g)).toHaveLength(1);
    expect(out).toContain('Say "the number we watch".');
    expect(out).toContain('Say "use".');
  });
  test('reads stdin', async () => {
    expect(await acted(check, ['-'], {}, rubric('Who is here?'))).toMatchObject({
      code: 0,
      out: '-: nothing to mend.\n',
    });
  });
  test('gives 2 where there is nothing to check', async () => {
    const { code, err } = await acted(check, ['none.yaml', 'weisbord']);
    expect(code).toBe(2);
    expect(err).toContain('none.yaml  There is no such file.');
  });
  test('--json holds what was found, and no escape codes', async () => {
    writeFileSync(join(cwd, 'unwise.yaml'), rubric('Which KPI do we leverage?'));
    const { out } = await acted(check, ['unwise.yaml'], { json: true });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'culture-audit/rubric-check/1',
      files: [
        { file: 'unwise.yaml', problems: [], findings: [{ rule: 'jargon', where: { line: 11 } }, { rule: 'jargon' }] },
      ],
    });
  });
});

describe('rubric show', () => {
  test('reads a rubric aloud: purpose, factors, questions with numbered levels', async () => {
    const { code, out } = await acted(show, ['weisbord']);
    expect(code).toBe(0);
    expect(out).toMatch(/^1\. Purposes/m);
    expect(out).toMatch(/^W1 {4}.+\?/m);
    expect(out).toMatch(/^ {6}1 {2}.+\.$/m);
    expect(out).not.toContain('For you:');
  });
  test('--facilitator adds hints and probes', async () => {
    expect((await acted(show, ['weisbord'], { facilitator: true })).out).toContain('For you: ');
  });
  test('shows escape sequences instead of sending them', async () => {
    writeFileSync(join(cwd, 'evil.yaml'), rubric('\\u001b[2JWho?'));
    const { out } = await acted(show, ['./evil.yaml']);
    expect(out).toContain('␛[2JWho?');
    expect(out).not.toContain('\u001b');
  });
  test('--json is the rubric as it will be used', async () => {
    const { out } = await acted(show, ['weisbord'], { json: true });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'culture-audit/rubric-show/1',
      rubric: { id: 'weisbord', letter: 'W' },
    });
  });
  test('names the nearest rubric, and gives 2', async () => {
    const { code, err } = await acted(show, ['wiesbord']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean `weisbord`?');
  });
});

describe('rubric list', () => {
  test('has a line for each rubric of the tool', async () => {
    const { out } = await acted(listAll, []);
    expect(out).toMatch(/^ID +TITLE +FACTORS +QUESTIONS +QUICK$/m);
    expect(out).toMatch(/^weisbord +Six factors.+ 6 +\d+ +\d+$/m);
  });
  test('--json has the same', async () => {
    const { rubrics } = JSON.parse((await acted(listAll, [], { json: true })).out);
    expect(rubrics).toContainEqual(expect.objectContaining({ id: 'foundation', from: 'tool', factors: 11 }));
  });
});

describe('rubric new', () => {
  const given = {
    title: 'At the desk',
    purpose: 'How the desk serves.',
    factor: ['Greeting', 'Opening hours', 'Waiting'],
  };
  test('writes a rubric that passes the check', async () => {
    const { code, err } = await acted(writeNew, [], given);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('rubrics/at-the-desk.yaml');
    expect(await acted(check, ['at-the-desk'])).toMatchObject({ code: 0, out: 'at-the-desk: nothing to mend.\n' });
  });
  test('leaves a file that is there alone', async () => {
    const before = readFileSync(join(cwd, 'rubrics', 'at-the-desk.yaml'), 'utf8');
    expect(await acted(writeNew, [], { ...given, purpose: 'Another.' })).toMatchObject({ code: 2 });
    expect(readFileSync(join(cwd, 'rubrics', 'at-the-desk.yaml'), 'utf8')).toBe(before);
  });
  test('keeps texts as they were given, whatever YAML would make of them', async () => {
    const title = 'a: "b" #c\nd';
    const { out } = await acted(writeNew, ['-'], { ...given, id: 'x', title, factor: ['- yes: no', '2026', 'null'] });
    expect(await acted(check, ['-'], {}, out)).toMatchObject({ code: 0 });
    const source = readSource(out, 'x');
    expect(source.ok && source.value.data).toMatchObject({
      title,
      factors: [{ title: '- yes: no' }, { title: '2026' }, { title: 'null' }],
    });
  });
  test('names the options that are missing where nobody can be asked', async () => {
    const { code, err } = await acted(writeNew, [], { title: 'X' });
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain('--purpose, --factor');
  });
  test('refuses the id of a rubric of the tool, and ids that are none', async () => {
    expect(await acted(writeNew, ['-'], { ...given, id: 'weisbord' })).toMatchObject({ code: 2, out: '' });
    expect(await acted(writeNew, [], { ...given, id: '../../x' })).toMatchObject({ code: 2 });
    expect(existsSync(join(cwd, '..', '..', 'x.yaml'))).toBe(false);
  });
});

test('rubric schema prints what stands in rubrics/', async () => {
  const file = new URL('../../rubrics/rubric.schema.json', import.meta.url);
  expect(await acted(printSchema, [])).toEqual({ code: 0, out: readFileSync(file, 'utf8'), err: '' });
});
