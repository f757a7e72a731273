// What stays together where a table goes on over the page.
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/document/block.ts';
import { isGroupRow, rowsTogether, staysWithNext } from '../../src/render/table-rows.ts';
import { text } from './a-document.ts';

const row = (...texts: string[]): Cell[] => texts.map((words) => (words === '' ? [] : [text(words)]));
const head: Cell[] = [[{ type: 'strong', text: 'Six factors' }], []];

describe('rows of a table', () => {
  it('head others where they have strong words in their first cell and nothing else', () => {
    expect(isGroupRow(head, 2)).toBe(true);
    expect(isGroupRow([head[0] ?? []], 2)).toBe(true);
    expect(isGroupRow([head[0] ?? [], [text('46')]], 2)).toBe(false);
    expect(isGroupRow(row('Purposes', ''), 2)).toBe(false);
    expect(isGroupRow([head[0] ?? []], 1)).toBe(false);
  });

  it('are of one thing while the first cell is empty', () => {
    const rows = [row('Purposes', 'Leaders'), row('', 'Front line'), row('', 'Everybody'), row('Rewards', 'Leaders')];
    expect(rows.map((_, place) => rowsTogether(rows, place))).toEqual([3, 2, 1, 1]);
  });

  it('stay with the next where they head it, where it goes on with them, and where it is the last', () => {
    const rows = [
      head,
      row('Purposes', '1'),
      row('Rewards', '2'),
      row('', '3'),
      row('Structure', '4'),
      row('Whole', '5'),
    ];
    expect(rows.map((_, place) => staysWithNext(rows, place, 2))).toEqual([true, false, true, false, true, false]);
  });
});
