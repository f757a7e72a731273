// Rows on their way to the disk: in the order of random ids, whatever the order in which people come, and with nothing left behind.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../src/core/audit.ts';
import { writeRows } from '../../src/store/rows-writer.ts';
import { newFolder } from '../cli/world.ts';

const print = (response: Response) => JSON.stringify({ respondent: response.respondent, answers: response.answers });
const line = (id: string, value: number) => `{"respondent":"r-${id}","answers":{"desk/greeting":${value}}}`;
const someone = (value: number) => ({ answers: { 'desk/greeting': value as never } });
const from = (...ids: string[]) => {
  const left = ids.values();
  return () => String(left.next().value);
};

describe('rows', () => {
  it.each([3, 100_000])('stand in the order of their ids and in no other, where %i are expected', (expected) => {
    const dir = newFolder();
    const rows = writeRows(dir, { print, random: from('cc000000', 'aa000000', 'bb000000'), expected });
    rows.add(someone(1));
    rows.add(someone(2));
    rows.keep(line('ab000000', 9));
    rows.add(someone(3));
    const written = rows.finish();
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    const text = readFileSync(written.value.path, 'utf8');
    expect(text.split('\n')).toEqual([
      line('aa000000', 2),
      line('ab000000', 9),
      line('bb000000', 3),
      line('cc000000', 1),
      '',
    ]);
    expect(written.value.count).toBe(4);
    rows.drop();
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each([
    3, 100_000,
  ])('have an id each: a new one gives way to one that is there, where %i are expected', (expected) => {
    const rows = writeRows(newFolder(), {
      print,
      random: from('aa000000', 'aa000000', 'aa000000', 'aa000001', 'aa000002'),
      expected,
    });
    rows.add(someone(1));
    rows.keep(line('aa000000', 9));
    rows.add(someone(2));
    const written = rows.finish();
    const ids = written.ok ? readFileSync(written.value.path, 'utf8').match(/r-[0-9a-f]+/g) : [];
    expect(ids).toEqual(['r-aa000000', 'r-aa000001', 'r-aa000002']);
  });

  it('that cannot be written are a problem, and leave nothing behind', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    const rows = writeRows(join(folder, 'file', 'audits'), { print, random: () => 'aa000000', expected: 1 });
    rows.add(someone(1));
    expect(rows.finish()).toMatchObject({ ok: false, problems: [{ code: 'file-not-writable' }] });
    rows.drop();
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
