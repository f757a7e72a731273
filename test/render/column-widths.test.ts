// How columns share a page: nothing short is broken, and everything adds up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../src/render/column-widths.ts';

const total = (shares: number[]): number => shares.reduce((sum, share) => sum + share, 0);

describe('columns of a table', () => {
  it('add up to the page, and each has some of it', () => {
    const columns = fc.array(fc.array(fc.string({ maxLength: 300 }), { maxLength: 4 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(columns, (texts) => {
        const shares = columnWidths(texts);
        expect(total(shares)).toBeCloseTo(1);
        expect(Math.min(...shares)).toBeGreaterThan(0.01);
      }),
    );
  });

  it('leave room for a date beside long texts', () => {
    const [, , date = 0] = columnWidths([['M1'], ['long '.repeat(40)], ['From when', '15 Nov 2025']]);
    expect(date * 84).toBeGreaterThan('15 Nov 2025'.length);
  });

  it('break the cells of the longest columns only', () => {
    const heads = ['Part', 'Then', 'Now', 'Change', 'Between', 'People', 'Verdict'];
    const cells = ['Passion for and knowledge of what we deliver', '35', '74', '+1.6', '−0.3 and +0.7', '22–26, 36–38'];
    const shares = columnWidths(heads.map((head, index) => [head, cells[index] ?? 'not comparable']));
    for (const index of [4, 5]) expect((shares[index] ?? 0) * 84).toBeGreaterThan(cells[index]?.length ?? 0);
    expect((shares[0] ?? 0) * 84).toBeGreaterThanOrEqual(18);
  });

  it('leave room for the longest word of each, however many they are', () => {
    const heads = ['Part of the whole rubric', 'Then', 'Now', 'Change', 'Between', 'People', 'Verdict'];
    const cells = ['Relationships', '35', '74', '+1.6', '−0.3 and +0.7', '22–26, 36–38', 'can’t tell'];
    const shares = columnWidths(heads.map((head, index) => [head, cells[index] ?? '']));
    heads.forEach((head, index) => {
      const word = Math.max(...head.split(' ').map(({ length }) => length));
      expect((shares[index] ?? 0) * 84).toBeGreaterThanOrEqual(word);
    });
  });
});
