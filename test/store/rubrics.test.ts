import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdFiles, releaseFiles } from '../../src/store/held-files.ts';
import { listRubrics, loadRubric, shippedFolder } from '../../src/store/rubrics.ts';

let cwd = '';
const own = `format: 1
id: ours
version: 1.0.0
title: Ours
source: [{ author: A, title: B }]
purpose: P
factors: [{ id: f, title: F, about: X, questions: [{ id: q, kind: yes-no, ask: A? }] }]
`;
const overlay = (id: string, base: string) => `format: 1\nid: ${id}\nversion: 1.0.0\nextends: ${base}\n`;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'rubrics-'));
  mkdirSync(join(cwd, 'rubrics', 'folder.yaml'), { recursive: true });
  mkdirSync(join(cwd, 'client'));
  writeFileSync(join(cwd, 'rubrics', 'ours.yaml'), own);
  writeFileSync(join(cwd, 'rubrics', 'Not An Id.yaml'), own);
  writeFileSync(join(cwd, 'rubrics', 'tailored.yaml'), overlay('tailored', 'weisbord'));
  writeFileSync(join(cwd, 'rubrics', 'twice.yaml'), overlay('twice', 'tailored'));
  writeFileSync(join(cwd, 'client', 'beside.yaml'), own.replace('id: ours', 'id: beside'));
  writeFileSync(join(cwd, 'client', 'on-beside.yaml'), overlay('on-beside', 'beside'));
  writeFileSync(join(cwd, 'client', 'self.yaml'), overlay('self', 'self'));
  writeFileSync(join(cwd, 'client', 'lost.yaml'), overlay('lost', 'wiesbord'));
  writeFileSync(join(cwd, 'client', 'big.yaml'), Buffer.alloc(2_000_001, 0x61));
  writeFileSync(join(cwd, 'client', 'binary.yaml'), Buffer.from([0, 1, 2, 3]));
  symlinkSync('/dev/zero', join(cwd, 'client', 'endless.yaml'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const codes = async (name: string) => {
  const loaded = await loadRubric(name, { cwd });
  return loaded.ok ? [] : loaded.problems.map(({ code, hint }) => `${code}${hint ? ` ${hint}` : ''}`);
};

describe('a rubric is loaded', () => {
  test('by id from the tool, with its bytes and their hash', async () => {
    const loaded = await loadRubric('weisbord', { cwd });
    const bytes = readFileSync(join(shippedFolder(), 'weisbord.yaml'));
    expect(loaded).toMatchObject({ ok: true, value: { rubric: { id: 'weisbord' } } });
    expect(loaded.ok && Buffer.from(loaded.value.bytes).equals(bytes)).toBe(true);
    expect(loaded.ok && loaded.value.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
  test('by id from ./rubrics, and by path', async () => {
    expect(await loadRubric('ours', { cwd })).toMatchObject({ ok: true, value: { rubric: { id: 'ours' } } });
    expect(await loadRubric('client/beside.yaml', { cwd })).toMatchObject({
      ok: true,
      value: { file: 'client/beside.yaml' },
    });
  });
  test('with the base that it extends, where both are of a sealed audit', async () => {
    const folder = join(cwd, 'audits', 'sealed');
    holdFiles(folder, [
      ['rubrics/whole.yaml', Buffer.from(own.replace('id: ours', 'id: whole'))],
      ['rubrics/on-whole.yaml', Buffer.from(overlay('on-whole', 'whole'))],
    ]);
    expect(await loadRubric('./rubrics/on-whole.yaml', { cwd: folder })).toMatchObject({
      ok: true,
      value: { base: { rubric: { id: 'whole' } } },
    });
    releaseFiles();
  });
  test('with the base that it extends, from the tool or from beside it', async () => {
    expect(await loadRubric('tailored', { cwd })).toMatchObject({
      ok: true,
      value: { rubric: { extends: 'weisbord' }, base: { rubric: { id: 'weisbord' } } },
    });
    expect(await loadRubric('client/on-beside.yaml', { cwd })).toMatchObject({
      ok: true,
      value: { base: { rubric: { id: 'beside' } } },
    });
  });
});

describe('what cannot be loaded is said', () => {
  test.each([
    ['weisbrod', 'unknown-rubric Did you mean `weisbord`?'],
    ['client/none.yaml', 'file-not-found'],
    ['./client', 'file-not-readable'],
    ['client/big.yaml', 'file-too-large'],
    ['client/binary.yaml', 'not-text'],
    ['client/endless.yaml', 'file-not-readable'],
    ['client/lost.yaml', 'unknown-rubric Did you mean `weisbord`?'],
  ])('%s', async (name, expected) => {
    expect(await codes(name)).toEqual([expected]);
  });
  test('an overlay on an overlay, or on itself', async () => {
    expect((await codes('twice'))[0]).toContain('bad-overlay');
    expect((await codes('client/self.yaml'))[0]).toContain('unknown-rubric');
  });
  test('a name that is no id never becomes a path', async () => {
    expect((await codes('Not An Id'))[0]).toContain('unknown-rubric');
    expect((await codes('__proto__'))[0]).toContain('unknown-rubric');
    expect((await codes(''))[0]).toContain('unknown-rubric');
  });
});

test('rubrics are listed in order of ids, each with where it comes from', async () => {
  const listed = await listRubrics({ cwd });
  const ids = listed.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(listed.find(({ id }) => id === 'ours')).toMatchObject({ from: 'project' });
  expect(listed.find(({ id }) => id === 'weisbord')).toMatchObject({ from: 'tool' });
  expect(ids).not.toContain('Not An Id');
});
