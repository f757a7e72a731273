import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, longTable, withoutMark } from '../../../src/core/tables/data-table.ts';

describe('a text in a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''+"])('%j is no formula', (text) => {
    expect(harmless(text)).toMatch(/^'/);
  });

  it('is left alone where nothing would run it', () => {
    for (const text of ['', 'a=b', "'tis so", '1-2']) expect(harmless(text)).toBe(text);
  });

  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' ') }), (text) => {
        expect(withoutMark(harmless(text))).toBe(text);
      }),
    );
  });
});

it('several tables are one, each cell under its own heading', () => {
  const one = { name: 'one', columns: ['a', 'b'], rows: [[1, 'x']] };
  const two = { name: 'two', columns: ['b', 'c'], rows: [['y', null]] };
  expect(longTable([one, two])).toEqual({
    name: 'audit',
    columns: ['table', 'a', 'b', 'c'],
    rows: [
      ['one', 1, 'x', null],
      ['two', null, 'y', null],
    ],
  });
});
