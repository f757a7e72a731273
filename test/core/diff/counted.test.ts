// Comparing audits whose people are held only as a summary: as different people, by their scores' moments or by what was answered to each question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import type { AuditDiff } from '../../../src/core/diff/audit-diff.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { method } from '../../../src/core/document/year-on/method.ts';
import type { QuestionChange } from '../../../src/core/rubric/rubric.ts';
import { summaryOfRows } from '../../../src/core/summary/rows.ts';
import { aResponse } from '../an-audit.ts';
import { counted, factorIn, people, surveyed, twoFactors } from './two-audits.ts';

/** The same audit with nobody held one by one. */
const summed = (audit: Audit): Audit => ({
  ...audit,
  responses: [],
  counted: { rows: null, apart: { parts: [], summary: summaryOfRows(audit.responses, audit) } },
});
const levels = (count: number, ...of: number[]) =>
  Array.from({ length: count }, (_, index) => of[index % of.length] ?? 3);
const groups = [{ id: 'leaders', title: 'Leaders' }];
const answer = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom('dont-know' as const, 'unanswered' as const) },
);
/** Ten people or more; with ids from `from` on, so that nobody is in two of them. */
const rows = (from: number) =>
  fc
    .array(fc.record({ a: answer, b: answer, c: answer }), { minLength: 10, maxLength: 40 })
    .map((all) => all.map((values, index) => aResponse(values, undefined, `r-${from + index}`)));
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
      expect(sums.effect?.delta).toBe(null);
    }
    expect(other.design).toMatchObject({ kind: 'independent', pairs: 0, counted: false, countedAs: 'people' });
    expect(JSON.stringify(method(other))).not.toMatch(/hands|as large as it can be/i);
    expect(JSON.stringify(method(other))).toContain('People’s answers are kept as counts');
    const both = diffAudits(summed(low), counted({ a: [9, 9, 9, 3, 0], b: [9, 9, 9, 3, 0], c: [9, 9, 9, 3, 0] }));
    expect(both.design.countedAs).toBe('both');
    expect(one.design.countedAs).toBeNull();
    expect(other.before.people).toBe(60);
  });

  it('has the same test, interval and effect as its rows have', () => {
    fc.assert(
      fc.property(rows(0), rows(1000), fc.boolean(), (one, two, isLaterKept) => {
        const [before, after] = [surveyed(one), surveyed(two)];
        const [kept, sums] = [
          diffAudits(before, after),
          diffAudits(summed(before), isLaterKept ? after : summed(after)),
        ];
        // So few may be apart that they could be the same people but for a few: then nothing is told of counts.
        fc.pre(sums.factors.some(({ verdict }) => verdict.is !== 'not-comparable' || verdict.why !== 'too-few-people'));
        const plain = ({ overall, factors }: AuditDiff) =>
          [overall, ...factors].map(({ effect, ...rest }) => ({
            ...rest,
            effect: effect && { ...effect, delta: null },
          }));
        expect(plain(sums)).toEqual(plain(kept));
        expect(sums.design).toEqual({ ...kept.design, countedAs: 'people' });
      }),
      { numRuns: 30 },
    );
  });

  it('is compared where more people must differ than may be found, though no single answer has many more or fewer', () => {
    const ten = (levels: number[]) => surveyed(people(levels));
    const [one, two] = [ten([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]), ten([1, 1, 1, 1, 1, 2, 2, 2, 2, 4])];
    expect(factorIn(diffAudits(summed(one), summed(two)), 'first').verdict).toEqual({
      is: 'cant-tell',
      why: 'unclear',
    });
    const near = ten([1, 1, 2, 2, 3, 3, 4, 4, 4, 4]);
    expect(factorIn(diffAudits(summed(one), summed(near)), 'first').verdict.is).toBe('not-comparable');
  });

  it('is never taken for those few whose rows are there beside it', () => {
    const some = low.responses.slice(0, 20);
    const beside = (audit: Audit): Audit => ({ ...summed(audit), responses: some });
    expect(diffAudits(low, surveyed(some, { groups })).design.kind).toBe('matched');
    const { design, overall } = diffAudits(beside(low), beside(high));
    expect(design).toMatchObject({ kind: 'independent', family: 3 });
    expect(overall.before?.n).toBe(80);
  });

  it('is compared by counts, with bounded errors, on a part whose questions weigh otherwise now', () => {
    const heavy = twoFactors();
    const [first, ...others] = heavy.factors;
    if (first === undefined) throw new Error('there are two');
    const questions = first.questions.map((question, at) => ({ ...question, weight: at === 0 ? 3 : 1 }));
    const other = { ...heavy, version: '1.1.0', factors: [{ ...first, questions }, ...others] };
    const now = surveyed(high.responses, { groups }, other);
    const [kept, sums] = [diffAudits(low, now), diffAudits(summed(low), now)];
    expect(sums.design).toMatchObject({ counted: true, countedAs: 'people' });
    expect(factorIn(sums, 'second').p).toBe(factorIn(kept, 'second').p);
    expect(factorIn(sums, 'first').change?.levels).toBeCloseTo(factorIn(kept, 'first').change?.levels ?? 0, 12);
    expect(factorIn(sums, 'first').effect).toBe(null);
    const widthOf = (diff: AuditDiff): number => {
      const { low: from = 0, high: to = 0 } = factorIn(diff, 'first').change?.interval ?? {};
      return to - from;
    };
    expect(widthOf(sums)).toBeGreaterThanOrEqual(widthOf(kept) - 1e-12);
    expect(JSON.stringify(method(sums))).toContain('as large as it can be');
  });

  it('keeps its scores where a part, or a question of it, has another id in the later rubric', () => {
    const [first, ...others] = twoFactors().factors;
    if (first === undefined) throw new Error('there are two');
    const questions = first.questions.map((question) => (question.id === 'b' ? { ...question, id: 'bb' } : question));
    const changes: QuestionChange[] = [{ question: 'bb', is: 'reworded', replaces: ['b'], equivalent: true }];
    const other = twoFactors({
      version: '1.1.0',
      factors: [{ ...first, id: 'foremost', questions }, ...others],
      changelog: [{ version: '1.1.0', date: '2026-01-01', says: 'Other names.', changes }],
    });
    const renamed = high.responses.map(({ respondent, group, answers }) => {
      const levelOf = (id: 'a' | 'b' | 'c') => answers[`rubric/${id}`] ?? { state: 'unanswered' as const };
      const now = { 'rubric/a': levelOf('a'), 'rubric/bb': levelOf('b'), 'rubric/c': levelOf('c') };
      return { respondent, ...(group === undefined ? {} : { group }), answers: now };
    });
    const now = surveyed(renamed, { groups }, other);
    const [kept, sums] = [diffAudits(low, now), diffAudits(summed(low), summed(now))];
    expect(sums.design).toMatchObject({ counted: false, countedAs: 'people' });
    expect(factorIn(sums, 'foremost').p).toBe(factorIn(kept, 'foremost').p);
    expect(factorIn(sums, 'foremost').verdict).toEqual(factorIn(diffAudits(low, high), 'first').verdict);
    expect(sums.overall.change).toEqual(kept.overall.change);
  });

  it('has a bounded error on the whole of one group, whose parts nobody knows together', () => {
    const [kept, sums] = [diffAudits(low, high, 'leaders'), diffAudits(summed(low), summed(high), 'leaders')];
    const first = (diff: AuditDiff | null) => diff?.factors[0];
    expect(first(sums)?.p).toBe(first(kept)?.p);
    const width = (diff: AuditDiff | null): number =>
      (diff?.overall.change?.interval?.high ?? 0) - (diff?.overall.change?.interval?.low ?? 0);
    expect(width(kept)).toBeGreaterThan(0);
    expect(width(sums)).toBeGreaterThanOrEqual(width(kept) - 1e-12);
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
