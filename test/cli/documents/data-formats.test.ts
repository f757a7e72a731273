// What an audit is for other programs, read back by software that knows nothing of it: a schema validator, a CSV parser, a spreadsheet reader.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportJsonSchema } from '../../../src/core/document/json-schema.ts';
import { schemaText } from '../../../src/core/source/json-schema.ts';
import { aWorld, type World } from '../world.ts';

const root = resolve(import.meta.dirname, '../../..');

const rubric = `
format: 1
id: small
version: 1.0.0
title: Small
source: [{ author: Somebody, title: A book }]
purpose: To try things.
factors:
  - id: desk
    title: The desk
    about: Where people come.
    questions:
      - id: speed
        kind: scale
        ask: How fast?
        core: true
        levels: [Slow, Middling, Fast]
      - id: words
        kind: open-text
        ask: What do you say?
`;
const person = (id: number, group: string, speed: number, words: string) =>
  `  - { respondent: r-${String(id).padStart(8, '0')}, group: ${group}, answers: { small: { speed: ${speed}, words: ${JSON.stringify(words)} } } }`;

/** Twelve people at the desk and three in the lead: three are too few to be shown. */
async function withPeople(): Promise<World> {
  const world = aWorld();
  world.write('small.yaml', rubric);
  const lines = [
    ...Array.from({ length: 12 }, (_, index) =>
      person(index, 'front-line', 1 + (index % 3), `=HYPERLINK("x", ${index})`),
    ),
    ...Array.from({ length: 3 }, (_, index) => person(90 + index, 'leaders', 3, `We lead, ${index}`)),
  ];
  const head =
    'organization: =cmd\ndate: 2026-03-14\nrubrics: [./small.yaml]\ngroups: [leaders, front-line]\nanswers: {}';
  world.write('answers.yaml', `${head}\nresponses:\n${lines.join('\n')}\n`);
  const done = await world.run(['run', '--answers', 'answers.yaml', '--no-input', '-q']);
  expect(done.err).toBe('');
  return world;
}

const read = (world: World, name: string) => readFileSync(join(world.folder, name));

/** The rows of a CSV as records. */
const csvOf = (world: World, name: string) =>
  Papa.parse<Record<string, string>>(read(world, name).toString('utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('export as JSON', () => {
  it('has a published schema, which `npx vitest run data-formats -u` writes anew', async () => {
    await expect(schemaText(exportJsonSchema())).toMatchFileSnapshot(`${root}/schemas/export.schema.json`);
  });

  it('keeps to it, for the example and for an audit of single people', async () => {
    const valid = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync(`${root}/schemas/export.schema.json`, 'utf8')),
    );
    const world = aWorld();
    await world.run(['run', '--example', '-q']);
    for (const where of [world, await withPeople()]) {
      const { out } = await where.run(['export', 'latest', '--format', 'json', '-o', '-']);
      const object = JSON.parse(out);
      expect(valid(object), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
      expect(object.audit.checksum).toBe(object.document.provenance.facts);
    }
    expect(valid({ schema: 'culture-audit/audit/1' })).toBe(false);
  });
});

describe('export as tables', () => {
  it('is a CSV that Excel opens as it is: UTF-8 with its mark, numbers as numbers, nothing that runs', async () => {
    const world = await withPeople();
    expect((await world.run(['export', 'latest', '-o', 'all.csv'])).out).toBe('all.csv\n');
    expect([...read(world, 'all.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = csvOf(world, 'all.csv');
    expect(rows.filter((row) => Object.values(row).some((cell) => /^[=+@\t]/.test(cell)))).toEqual([]);
    const votes = rows.filter(({ table, group }) => table === 'votes' && group === '');
    expect(votes.map(({ level, hands }) => [level, hands])).toEqual([
      ['Slow', '4'],
      ['Middling', '4'],
      ['Fast', '7'],
    ]);
    expect(rows.find(({ what }) => what === 'organization')?.['text']).toBe("'=cmd");
    expect(rows.find(({ what }) => what === 'date')?.['text']).toBe('2026-03-14');
  });

  it('never names a group that is too small, nor anybody unless asked to, and says then what that means', async () => {
    const world = await withPeople();
    await world.run(['export', 'latest', '-o', 'all.csv']);
    const rows = csvOf(world, 'all.csv');
    expect(new Set(rows.map(({ group }) => group))).not.toContain('leaders');
    expect(rows.filter(({ table }) => table === 'people')).toEqual([]);
    const said = rows.filter(({ table }) => table === 'words').map(({ text }) => text ?? '');
    expect(said).toEqual(said.toSorted());
    const done = await world.run(['export', 'latest', '-o', 'rows.csv', '--rows']);
    expect(done.err).toContain('may recognize a person');
    const people = csvOf(world, 'rows.csv').filter(({ table }) => table === 'people');
    expect(people.length).toBe(30);
    expect(new Set(people.map(({ group }) => group))).not.toContain('leaders');
  });

  it('is a workbook with a sheet for each table', async () => {
    const world = await withPeople();
    await world.run(['export', 'latest', '-o', 'all.xlsx']);
    const sheets = await readXlsxFile(read(world, 'all.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['about', 'answers', 'votes', 'scores', 'words']);
    const votes = sheets.find(({ sheet }) => sheet === 'votes')?.data ?? [];
    expect(votes[1]?.at(-1)).toBe(4);
    expect(read(world, 'all.xlsx').includes('<f>')).toBe(false);
  });

  it('gives the same bytes at any time', async () => {
    const world = await withPeople();
    await world.run(['export', 'latest', '--format', 'csv,xlsx', '-o', 'one/']);
    await new Promise((done) => setTimeout(done, 2100)); // archives know every other second
    await world.run(['export', 'latest', '--format', 'csv,xlsx', '-o', 'two/']);
    for (const name of ['philosophy.csv', 'philosophy.xlsx']) {
      expect(read(world, `one/${name}`).equals(read(world, `two/${name}`))).toBe(true);
    }
  });
});

describe('export as answers', () => {
  it('is one file that run replays to the same document', async () => {
    const world = aWorld();
    await world.run(['run', '--example', '-q']);
    const document = await world.run(['export', 'latest', '-o', '-']);
    await world.run(['export', 'latest', '--format', 'answers', '--rows', '-o', 'kept.yaml']);
    const again = await world.run(['run', '--answers', 'kept.yaml', '--no-input', '--dir', 'elsewhere', '-o', '-']);
    expect(again.code).toBe(0);
    expect(again.out).toBe(document.out);
  });

  it('holds single people only where they were asked for', async () => {
    const world = await withPeople();
    const refused = await world.run(['export', 'latest', '--format', 'answers', '-o', '-']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('--rows');
    const document = await world.run(['export', 'latest', '-o', '-']);
    await world.run(['export', 'latest', '--format', 'answers', '--rows', '-o', 'kept.yaml']);
    const again = await world.run([
      'run',
      '--answers',
      'kept.yaml',
      '-r',
      'small.yaml',
      '--no-input',
      '--dir',
      'x',
      '-o',
      '-',
    ]);
    expect(again.out).toBe(document.out);
  });
});
