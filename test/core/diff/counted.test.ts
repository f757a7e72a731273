// Comparing audits whose people are held only as a summary: by what was answered to each question, as different people.
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { method } from '../../../src/core/document/year-on/method.ts';
import { summaryOfRows } from '../../../src/core/summary/rows.ts';
import { counted, factorIn, people, surveyed } from './two-audits.ts';

/** The same audit with nobody held one by one. */
const summed = (audit: Audit): Audit => ({
  ...audit,
  responses: [],
  counted: { rows: null, apart: { parts: [], summary: summaryOfRows(audit.responses, audit) } },
});
const levels = (count: number, ...of: number[]) =>
  Array.from({ length: count }, (_, index) => of[index % of.length] ?? 3);
const groups = [{ id: 'leaders', title: 'Leaders' }];
const low = surveyed(people(levels(60, 1, 2, 3), { group: 'leaders' }), { groups });
const high = surveyed(people(levels(60, 3, 4, 5), { from: 100, group: 'leaders' }), { groups });

describe('an audit without rows', () => {
  it('is compared with the same means and numbers, as different people', () => {
    const one = diffAudits(low, high);
    const other = diffAudits(summed(low), summed(high));
    for (const id of ['first', 'second']) {
      const [rows, sums] = [factorIn(one, id), factorIn(other, id)];
      expect(sums.before).toEqual(rows.before);
      expect(sums.after).toEqual(rows.after);
      expect(sums.verdict.is).toBe('up');
      expect(sums.effect).toBe(null);
    }
    expect(other.design).toMatchObject({ kind: 'independent', pairs: 0, counted: true, countedAs: 'people' });
    expect(JSON.stringify(method(other))).not.toMatch(/hands/i);
    expect(JSON.stringify(method(other))).toContain('People’s answers are kept as counts');
    const both = diffAudits(summed(low), counted({ a: [9, 9, 9, 3, 0], b: [9, 9, 9, 3, 0], c: [9, 9, 9, 3, 0] }));
    expect(both.design.countedAs).toBe('both');
    expect(one.design.countedAs).toBeNull();
    expect(other.before.people).toBe(60);
  });

  it('can be compared with one that has them, and by group', () => {
    expect(factorIn(diffAudits(summed(low), high), 'first').verdict.is).toBe('up');
    expect(diffAudits(summed(low), summed(high), 'leaders')?.factors[0]?.before?.n).toBe(60);
    expect(diffAudits(summed(low), summed(high), 'customers')).toBe(null);
  });

  it('does not tell about a few who came or changed between two audits that share people', () => {
    const more = surveyed([...low.responses, ...people([5, 5, 5], { from: 200, group: 'leaders' })], { groups });
    expect(factorIn(diffAudits(summed(low), summed(more)), 'first').groups).toEqual([]);
    expect(factorIn(diffAudits(low, summed(more)), 'first').groups).toEqual([]);
    expect(diffAudits(summed(low), summed(more), 'leaders')).toBe(null);
    expect(factorIn(diffAudits(summed(low), summed(high)), 'first').groups).toHaveLength(1);
  });
});
