import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { underOneRubric } from '../../../src/core/diff/one-rubric.ts';
import { summaryOfRows } from '../../../src/core/summary/rows.ts';
import { trendAudits } from '../../../src/core/trend/trend-audits.ts';
import { counted, factorIn, people, surveyed, twoFactors } from './two-audits.ts';

const [low, high] = [
  [10, 12, 6, 2, 0],
  [0, 2, 6, 12, 10],
];
const tailored = (id: string, version = '1.0.0') => twoFactors({ id, version, extends: 'rubric', title: 'Tailored' });
const room = (counts: number[], date: string, rubric = twoFactors()): Audit =>
  counted({ a: counts, b: counts, c: counts }, { date, id: `acme-${date}` }, rubric);

describe('a rubric and what tailors it', () => {
  it('are compared by the ids of their questions, in both directions', () => {
    const [plain, own] = [room(low, '2025-01-01'), room(high, '2026-01-01', tailored('ours'))];
    const diff = diffAudits(plain, own);
    expect(factorIn(diff, 'first')).toMatchObject({ rubric: 'rubric', verdict: { is: 'up' } });
    expect(diff.rubrics).toMatchObject([{ id: 'rubric', title: 'Tailored', titleBefore: 'A rubric' }]);
    expect(factorIn(diffAudits(own, plain), 'first').verdict).toMatchObject({ is: 'down' });
  });
  it('are one line in a trend, also where two of them tailor the same', () => {
    const trend = trendAudits([
      room(low, '2024-01-01', tailored('first-year')),
      room(low, '2025-01-01'),
      room(high, '2026-01-01', tailored('third-year')),
    ]);
    expect(trend?.factors.map(({ factor, points }) => [factor, points.map(({ state }) => state)])).toEqual([
      ['first', ['scored', 'scored', 'scored']],
      ['second', ['scored', 'scored', 'scored']],
    ]);
  });
  it('stay two where one audit has both, and where they only have questions of one name', () => {
    const both: Audit = { ...room(low, '2025-01-01') };
    const two = { ...both, rubrics: [...both.rubrics, { rubric: tailored('ours'), sha256: '' }] };
    expect(underOneRubric([two, room(low, '2026-01-01', tailored('ours'))])[0]).toBe(two);
    const other = room(high, '2026-01-01', twoFactors({ id: 'other' }));
    expect(underOneRubric([both, other])).toEqual([both, other]);
  });
  it('do not read the changelog of one as that of the other', () => {
    const told = tailored('ours', '3.0.0');
    const changelog = [
      {
        version: '2.0.0',
        date: '2026-01-01',
        says: '',
        changes: [{ question: 'a', is: 'rescaled' as const, replaces: [], equivalent: false }],
      },
    ];
    const diff = diffAudits(room(low, '2025-01-01'), room(high, '2026-01-01', { ...told, changelog }));
    expect(diff.questions.map(({ fate }) => fate)).toEqual(['same', 'same', 'same']);
    const base = twoFactors({ version: '4.0.0', changelog });
    const turned = diffAudits(room(low, '2025-01-01', tailored('ours')), room(high, '2026-01-01', base));
    expect(turned.questions.map(({ fate }) => fate)).toEqual(['same', 'same', 'same']);
  });
  it('give people who are held as counts the same verdicts', () => {
    const rows = people(Array.from({ length: 30 }, (_, index) => 1 + (index % 3)));
    const own = (rubric = tailored('ours')): Audit => {
      const audit = surveyed(rows, { date: '2026-01-01' });
      const answers = (from: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(from).map(([key, value]) => [key.replace('rubric/', `${rubric.id}/`), value]),
        );
      return {
        ...audit,
        rubrics: [{ rubric, sha256: '' }],
        responses: audit.responses.map((one) => ({ ...one, answers: answers(one.answers) as typeof one.answers })),
      };
    };
    const summed = (audit: Audit): Audit => ({
      ...audit,
      responses: [],
      counted: { rows: null, apart: { parts: [], summary: summaryOfRows(audit.responses, audit) } },
    });
    const before = surveyed(
      people(
        Array.from({ length: 30 }, (_, index) => 3 + (index % 3)),
        { from: 90 },
      ),
    );
    const [held, added] = [diffAudits(before, own()), diffAudits(before, summed(own()))];
    expect(added.overall.change?.levels).toBeCloseTo(held.overall.change?.levels ?? 0, 9);
    expect(factorIn(added, 'first').verdict).toEqual(factorIn(held, 'first').verdict);
  });
});

describe('a part under another id', () => {
  const [one, two] = twoFactors().factors;
  if (one === undefined || two === undefined) throw new Error('no factors');
  const other = twoFactors({ version: '2.0.0', factors: [{ ...one, id: 'renamed', title: 'Renamed' }, two] });
  it('is one part where most of its questions are the same, under the newer id in both directions', () => {
    const [before, after] = [room(low, '2025-01-01'), room(high, '2026-01-01', other)];
    const diff = diffAudits(before, after);
    expect(diff.factors.map(({ factor, verdict }) => [factor, verdict.is])).toEqual([
      ['renamed', 'up'],
      ['second', 'up'],
    ]);
    expect(diff.questions.map(({ fate }) => fate)).toEqual(['same', 'same', 'same']);
    expect(diff.rubrics[0]?.retitled).toEqual([{ factor: 'renamed', from: one.title, to: 'Renamed' }]);
    expect(diffAudits(after, before).factors.map(({ factor, verdict }) => [factor, verdict.is])).toEqual([
      ['renamed', 'down'],
      ['second', 'down'],
    ]);
  });
  it('is one line in a trend, with the target that it was given under its old id', () => {
    const trend = trendAudits([
      {
        ...room(low, '2024-01-01'),
        targets: [{ rubric: 'rubric', factor: 'first', level: 4, by: '2027-01-01' }],
      },
      room(low, '2025-01-01'),
      room(high, '2026-01-01', other),
    ]);
    expect(trend?.factors.map(({ factor, steps }) => [factor, steps.map(({ verdict }) => verdict.is)])).toEqual([
      ['renamed', ['steady', 'up']],
      ['second', ['steady', 'up']],
    ]);
    expect(trend?.targets.map(({ title }) => title)).toEqual(['Renamed']);
  });
  it('is another part where only half of it is the same', () => {
    const parted = twoFactors({
      version: '2.0.0',
      factors: [
        { ...one, id: 'part', questions: one.questions.slice(0, 1) },
        { ...one, id: 'rest', questions: one.questions.slice(1) },
        two,
      ],
    });
    const diff = diffAudits(room(low, '2025-01-01'), room(high, '2026-01-01', parted));
    expect(diff.factors.map(({ factor, verdict }) => [factor, verdict.is])).toEqual([
      ['part', 'not-comparable'],
      ['rest', 'not-comparable'],
      ['second', 'up'],
      ['first', 'not-comparable'],
    ]);
  });
});
