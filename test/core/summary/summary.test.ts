import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Missing, Response } from '../../../src/core/audit.ts';
import type { Value } from '../../../src/core/kinds/index.ts';
import { add } from '../../../src/core/summary/add.ts';
import { addScore, deviationOf, meanOf, newMoments, noMoments } from '../../../src/core/summary/moments.ts';
import { sheetOf } from '../../../src/core/summary/sheet.ts';
import { summarize } from '../../../src/core/summary/summarize.ts';
import { emptySummary, merge, type Summary } from '../../../src/core/summary/summary.ts';
import { aFactor, anAudit, anOpenText, aPair, aResponse, aRubric, aScale, aYesNo } from '../an-audit.ts';

const when = { test: 'at-most', question: 'a', level: 3 } as const;
const rubric = aRubric([
  aFactor('one', [aScale('a'), aPair('b', { weight: 0.3 }), aYesNo('c', { when })]),
  aFactor('two', [anOpenText('d'), aScale('e', { reverse: true, askedOf: ['x'] }), aScale('f')]),
  aFactor('three', [aScale('g', { weight: 0.7 })]),
]);
const level = fc.integer({ min: 1, max: 5 });
const missing: fc.Arbitrary<Missing> = fc.constantFrom('not-applicable', 'dont-know', 'not-said', 'unanswered');
const values = fc.record({
  a: fc.oneof(level, missing),
  b: fc.oneof(fc.record({ say: level, do: level }), missing),
  c: fc.oneof(fc.constantFrom('yes' as const, 'no' as const), missing),
  d: fc.oneof(fc.constant<Value>([{ text: 'So.' }]), missing),
  e: fc.oneof(level, missing),
  f: fc.oneof(level, missing),
  g: fc.oneof(level, missing),
});
const response = fc
  .tuple(values, fc.constantFrom('x', 'y', undefined))
  .map(([said, group]): Response => aResponse(said, group));
const responses = fc.array(response, { maxLength: 12 });

const sheet = sheetOf(anAudit(rubric));
const summaryOf = (people: Response[]): Summary =>
  people.reduce((summary, person) => add(summary, sheet, person), emptySummary());
const summaries = responses.map(summaryOf);

describe('summaries', () => {
  it('merge in any order', () => {
    fc.assert(
      fc.property(summaries, summaries, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });
  it('merge in any grouping, to the last bit', () => {
    fc.assert(
      fc.property(summaries, summaries, summaries, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });
  it('stay as they are when merged with nothing', () => {
    fc.assert(
      fc.property(summaries, (a) => {
        expect(merge(a, emptySummary())).toEqual(a);
      }),
    );
  });
  it('of parts add up to the summary of the whole', () => {
    fc.assert(
      fc.property(responses, responses, (a, b) => {
        expect(merge(summaryOf(a), summaryOf(b))).toEqual(summaryOf([...a, ...b]));
      }),
    );
  });
  it('never care for the order of respondents', () => {
    fc.assert(
      fc.property(responses, (people) => {
        expect(summaryOf(people.toReversed())).toEqual(summaryOf(people));
      }),
    );
  });
  it('are not changed by a merge', () => {
    const one = summaryOf([aResponse({ a: 5 }, 'x')]);
    const other = summaryOf([aResponse({ a: 1 }, 'x')]);
    const before = structuredClone(one);
    merge(one, other);
    expect(one).toEqual(before);
  });
  it('of an audit are those of its responses', () => {
    fc.assert(
      fc.property(responses, (people) => {
        fc.pre(people.length > 0);
        expect(summarize(anAudit(rubric, { responses: people }))).toEqual(summaryOf(people));
      }),
    );
  });
});

describe('moments', () => {
  const momentsOf = (scores: number[]) => {
    const moments = newMoments();
    for (const score of scores) addScore(moments, score);
    return moments;
  };
  it('have mean and deviation of the scores', () => {
    expect(meanOf(momentsOf([0, 0.5, 1]))).toBe(0.5);
    expect(deviationOf(momentsOf([0, 0.5, 1]))).toBe(0.5);
    expect([meanOf(noMoments), deviationOf(momentsOf([0.3]))]).toEqual([null, null]);
  });
  it('have no deviation where all scores are the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 2, max: 40 }), (score, n) => {
        expect(deviationOf(momentsOf(Array.from({ length: n }, () => score)))).toBe(0);
      }),
    );
  });
  it('keep two millions of scores exact', () => {
    const moments = newMoments();
    for (let person = 0; person < 2_000_000; person++) addScore(moments, person % 2 === 0 ? 0.1 : 0.3);
    expect(meanOf(moments)).toBeCloseTo(0.2, 14);
    expect(deviationOf(moments)).toBeCloseTo(0.1 * Math.sqrt(2_000_000 / 1_999_999), 13);
  });
});

describe('hostile answers', () => {
  it('outside the levels, of groups with the names of objects’ parts, never break the counting', () => {
    const strange: Audit = anAudit(rubric, {
      responses: [aResponse({ a: 99, c: 'yes' }, '__proto__'), aResponse({ a: -1 }, 'constructor')],
    });
    expect(summarize(strange).questions.get('rubric/a')?.get('whole')?.get('__proto__')?.counts).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

it('summarizes 500 questions in a few milliseconds', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `q${index}`);
  const factors = Array.from({ length: 50 }, (_, index) =>
    aFactor(
      `f${index}`,
      ids.slice(index * 10, index * 10 + 10).map((id) => aScale(id)),
    ),
  );
  const responses = Array.from({ length: 20 }, () => aResponse(Object.fromEntries(ids.map((id) => [id, 3]))));
  const audit = anAudit(aRubric(factors), { responses });
  summarize(audit);
  const began = performance.now();
  summarize(audit);
  expect(performance.now() - began).toBeLessThan(200);
});
