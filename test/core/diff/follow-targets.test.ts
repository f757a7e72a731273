import { describe, expect, it } from 'vitest';
import type { Audit, Target } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import type { FollowedWay } from '../../../src/core/diff/follow-targets.ts';
import type { QuestionChange, Rubric } from '../../../src/core/rubric/rubric.ts';
import { trendAudits } from '../../../src/core/trend/trend-audits.ts';
import { aFactor, anAudit, aRubric, aScale, hands, someLevels } from '../an-audit.ts';
import { counted, people, surveyed } from './two-audits.ts';

const ofQuestion = (question: string, level: number, by = '2030-01-01'): Target => ({
  rubric: 'rubric',
  question,
  level,
  by,
});
const ofFactor = (factor: string, level: number): Target => ({ rubric: 'rubric', factor, level, by: '2030-01-01' });
/** Twelve hands on one level of each question. */
const at = (levels: Record<string, number>, parts: Partial<Audit> = {}, rubric?: Rubric): Audit =>
  counted(
    Object.fromEntries(
      Object.entries(levels).map(([id, level]) => [id, [1, 2, 3, 4, 5].map((one) => (one === level ? 12 : 0))]),
    ),
    parts,
    rubric,
  );
const one = { id: 'one', date: '2025-01-01' };
const two = { id: 'two', date: '2026-01-01' };
const three = { id: 'three', date: '2027-01-01' };
const inDiff = (before: Audit, after: Audit): FollowedWay[] => diffAudits(before, after).targets;
const inTrend = (...audits: Audit[]): FollowedWay[] => trendAudits(audits)?.targets ?? [];

describe('a target after a year', () => {
  it('tells the way then and now, of a question and of a factor', () => {
    const targets = [ofQuestion('a', 4), ofFactor('second', 3)];
    const [before, after] = [at({ a: 2, b: 2, c: 2 }, { ...one, targets }), at({ a: 3, b: 2, c: 4 }, two)];
    for (const ways of [inDiff(before, after), inTrend(after, before)]) {
      expect(ways).toMatchObject([
        { title: 'second', level: 4, left: -1, is: 'reached', before: { audit: 'one', level: 2, left: 1 } },
        { title: 'a', ref: 'R1', level: 3, left: 1, is: 'on-the-way', why: null, before: { level: 2, left: 2 } },
      ]);
    }
  });
  it('is overdue once its day has passed, unless it is reached', () => {
    const targets = [ofQuestion('a', 4, '2025-12-31'), ofQuestion('b', 2, '2025-12-31')];
    const ways = inDiff(at({ a: 2, b: 2, c: 2 }, { ...one, targets }), at({ a: 3, b: 2, c: 2 }, two));
    expect(ways.map(({ is }) => is)).toEqual(['overdue', 'reached']);
  });
  it('gives way to a later one for the same question, and to no other', () => {
    const before = at({ a: 2, b: 2, c: 2 }, { ...one, targets: [ofQuestion('a', 4), ofQuestion('c', 5)] });
    const after = at({ a: 2, b: 2, c: 2 }, { ...two, targets: [ofQuestion('a', 3)] });
    expect(inDiff(before, after).map(({ target }) => target)).toEqual([ofQuestion('a', 3), ofQuestion('c', 5)]);
  });
  it('is compared, in a trend, with the first audit that tells', () => {
    const audits = [
      at({ b: 2, c: 2 }, one),
      at({ a: 2, b: 2, c: 2 }, { ...two, targets: [ofQuestion('a', 5)] }),
      at({ a: 4, b: 2, c: 2 }, three),
    ];
    expect(inTrend(...audits)[0]).toMatchObject({ level: 4, before: { audit: 'two', date: '2026-01-01', level: 2 } });
  });
  it('shows nothing then where too few answered then, and nothing now where too few answer now', () => {
    const targets = [ofQuestion('a', 4), ofFactor('second', 3)];
    const few = surveyed(people([2, 3, 4]), { ...one, targets });
    const many = surveyed(people([1, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5], { from: 20 }), { ...two, targets });
    expect(inDiff(few, many)).toMatchObject([
      { is: 'reached', before: null },
      { is: 'on-the-way', before: null },
    ]);
    for (const way of inDiff({ ...many, ...one }, { ...few, ...two })) {
      expect(way).toMatchObject({ is: 'not-scored', level: null, left: null, before: null });
    }
  });
  it('shows nothing where two audits differ by a few people only', () => {
    const targets = [ofQuestion('a', 4)];
    const same = people([1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5]);
    const before = surveyed(same, { ...one, targets });
    const after = surveyed([...same, ...people([5], { from: 50 })], two);
    expect(inDiff(before, after)).toEqual([]);
    expect(inTrend(before, after)).toEqual([]);
  });
});

/** A newer version with question `now` in the place of `a`, and what its changelog says. */
const newer = (now: string, changes: QuestionChange[], parts: { levels?: number; ask?: string } = {}): Rubric =>
  aRubric(
    [
      aFactor('first', [
        aScale(now, { levels: someLevels(parts.levels ?? 5), ...(parts.ask === undefined ? {} : { ask: parts.ask }) }),
        aScale('b'),
      ]),
      aFactor('second', [aScale('c')]),
    ],
    { version: '2.0.0', changelog: [{ version: '2.0.0', date: '2026-01-01', says: 'More.', changes }] },
  );
const change = (
  question: string,
  is: QuestionChange['is'],
  replaces: string[],
  equivalent = false,
): QuestionChange => ({ question, is, replaces, equivalent });

describe('a target of a question that the rubric changed', () => {
  const before = at({ a: 2, b: 2, c: 2 }, { ...one, targets: [ofQuestion('a', 4)] });
  const both = (after: Audit): FollowedWay[][] => [inDiff(before, after), inTrend(before, after)];

  it('stands where only its words are other ones', () => {
    const after = at({ a: 3, b: 2, c: 2 }, two, newer('a', [], { ask: 'What, then, about a?' }));
    for (const ways of both(after)) expect(ways).toMatchObject([{ is: 'on-the-way', level: 3, before: { level: 2 } }]);
  });
  it('goes over to the question that is declared equivalent', () => {
    const after = at({ d: 3, b: 2, c: 2 }, two, newer('d', [change('d', 'new', ['a'], true)]));
    for (const ways of both(after)) {
      expect(ways).toMatchObject([{ target: { question: 'd', level: 4 }, level: 3, before: { level: 2, left: 2 } }]);
    }
  });
  it.each([
    ['rescaled', newer('a', [], { levels: 7 })],
    ['retired', newer('d', [])],
    ['split', newer('d', [change('d', 'split', ['a'])])],
  ])('can’t be told where it was %s, unless a new one is set', (why, rubric) => {
    const after = at({ b: 2, c: 2 }, two, rubric);
    for (const ways of both(after)) {
      expect(ways).toMatchObject([{ title: 'a', is: 'cant-tell', why, level: null, left: null, before: null }]);
    }
    const [question] = rubric.factors[0]?.questions.map(({ id }) => id) ?? [];
    const anew = { ...after, targets: [ofQuestion(question ?? '', 5)] };
    for (const ways of both(anew)) expect(ways.filter(({ target }) => aimed(target) === question)).toHaveLength(1);
  });
  it('can’t be told where the later audit does not have the rubric, nor can a factor’s', () => {
    const from = { ...before, targets: [ofQuestion('a', 4), ofFactor('second', 4)] };
    const other = anAudit(aRubric([aFactor('third', [aScale('z')])], { id: 'other' }), {
      ...two,
      entries: { 'other/z': hands([0, 0, 12, 0, 0]) },
    });
    expect(inDiff(from, other).map(({ is, why }) => [is, why])).toEqual([
      ['cant-tell', 'retired'],
      ['cant-tell', 'retired'],
    ]);
  });
});
const aimed = (target: Target): string | null => ('question' in target ? target.question : null);

describe('a target of a factor of which little is the same', () => {
  it('tells the way now, and none then', () => {
    const before = at({ a: 2, b: 2, c: 2 }, { ...one, targets: [ofFactor('first', 4)] });
    const after = at(
      { d: 3, e: 3, b: 3, c: 2 },
      two,
      aRubric([aFactor('first', [aScale('d'), aScale('e'), aScale('b')]), aFactor('second', [aScale('c')])], {
        version: '2.0.0',
      }),
    );
    expect(inDiff(before, after)).toMatchObject([{ level: 3, before: null }]);
  });
});
