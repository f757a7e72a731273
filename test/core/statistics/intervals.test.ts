// Intervals, standard errors and what they rest on, against R; and the reasons they give where there is nothing to compute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedInterval, type Scale } from '../../../src/core/statistics/bounded-interval.ts';
import { dissentersAtMost } from '../../../src/core/statistics/dissenters.ts';
import { tTails } from '../../../src/core/statistics/distributions/t.ts';
import { handsEstimate } from '../../../src/core/statistics/hands-error.ts';
import { factorSums, overallEstimate, pairsInOverall, partsInOverall } from '../../../src/core/statistics/overall.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { finiteStandardError, type MeanEstimate, standardError } from '../../../src/core/statistics/standard-error.ts';
import { stratifiedMean } from '../../../src/core/statistics/stratified-mean.ts';
import { tInterval } from '../../../src/core/statistics/t-interval.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';
import { given, listed, named, withheld } from './given.ts';
import { referenceValues, within } from './reference.ts';
import { byFactor, factorWeights, peopleOf, scoresOn } from './survey.ts';

const edge = referenceValues('edge.reference.json');
const waves = referenceValues('waves.reference.json');
const oneToFive: Scale = { lowest: 1, highest: 5 };

const pairOf = (before: number | null, after: number | null) =>
  before === null || after === null ? null : { before, after };
const bounded = (values: number[], scale = oneToFive) => boundedInterval(given(standardError(sampleOf(values))), scale);

describe('the bounded interval of a mean', () => {
  it.each([
    ['bounded.ci.n2', [3, 4], oneToFive],
    ['bounded.ci.n5', [2, 4, 3, 5, 4], oneToFive],
    ['bounded.ci.n5.nearceiling', [5, 5, 5, 5, 4], oneToFive],
    ['bounded.ci.0to4', [0, 1, 3, 2, 2, 4, 1], { lowest: 0, highest: 4 }],
  ])('%s', (id, values, scale) => {
    expect(within(named(given(bounded(values, scale))), edge.get(id))).toEqual([]);
  });
  it.each([1, 2] as const)('of each factor in wave %i', (wave) => {
    const people = peopleOf(wave);
    const got = byFactor((factor) => named(given(bounded(scoresOn(people, factor)))));
    expect(within(got, waves.get(`wave${wave}.factor.ci95.bounded`))).toEqual([]);
  });
  it('shrinks with the share of the group that answered', () => {
    const few = given(finiteStandardError(sampleOf(scoresOn(peopleOf(1), 0)), 40));
    const reference = waves.get('wave1.fpc.N40.F1.bounded');
    expect(within(named(given(boundedInterval(few, oneToFive))), reference)).toEqual([]);
  });
  it('stays on the scale and around its mean, whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 }), (values) => {
        const mean = standardError(sampleOf(values));
        if (mean.state === 'withheld') return;
        const { low, high } = given(boundedInterval(mean, oneToFive));
        expect(low).toBeGreaterThanOrEqual(1);
        expect(high).toBeLessThanOrEqual(5);
        expect(low).toBeLessThan(mean.mean);
        expect(high).toBeGreaterThan(mean.mean);
      }),
    );
  });
  it('is withheld where no error is left, and where the scale or the mean is wrong', () => {
    const at = (mean: number, se: number, scale = oneToFive) => boundedInterval({ mean, se, df: 4 }, scale);
    expect(at(3, 0)).toEqual(withheld('everyone-answered'));
    expect([at(5, 0.1), at(1, 0.1), at(7, 0.1), at(0, 0.1)]).toEqual(Array(4).fill(withheld('off-scale')));
    expect(at(1, 0.1, { lowest: 1, highest: 1 })).toEqual(withheld('off-scale'));
  });
});

describe('the t interval', () => {
  it.each([
    ['t.ci.n2', [3, 4]],
    ['t.ci.n5.nearceiling', [5, 5, 5, 5, 4]],
  ])('%s', (id, values) => {
    expect(within(listed(given(tInterval(given(standardError(sampleOf(values)))))), edge.get(id))).toEqual([]);
  });
  it.each([1, 2] as const)('of each factor in wave %i', (wave) => {
    const people = peopleOf(wave);
    const got = byFactor((f) => listed(given(tInterval(given(standardError(sampleOf(scoresOn(people, f))))))));
    expect(within(got, waves.get(`wave${wave}.factor.ci95`))).toEqual([]);
  });
  it('is withheld where no error is left', () => {
    expect(tInterval({ mean: 3, se: 0, df: 4 })).toEqual(withheld('everyone-answered'));
  });
});

describe('standard errors', () => {
  it('of a finite group', () => {
    const estimate = given(finiteStandardError(sampleOf(scoresOn(peopleOf(1), 0)), 40));
    const { low, high } = given(tInterval(estimate));
    const got = { mean: estimate.mean, se: estimate.se, lower: low, upper: high };
    expect(within(got, waves.get('fpc.wave1.N40.F1'))).toEqual([]);
  });
  it('of a census are 0, which is true', () => {
    expect(within(given(finiteStandardError(sampleOf([3, 4, 4, 5, 2]), 5)), edge.get('fpc.census'))).toEqual([]);
  });
  it.each([1, 2] as const)('of the overall in wave %i, linearised', (wave) => {
    const sums = factorSums(
      peopleOf(wave).map(({ scores }) => scores),
      6,
    );
    const { mean, se, df } = given(overallEstimate(sums, factorWeights));
    expect(within({ overall: mean, se }, waves.get(`wave${wave}.overall.linearised`), 1e-10)).toEqual([]);
    expect(within(mean, waves.get(`wave${wave}.overall.of.factor.means`))).toEqual([]);
    const interval = named(given(boundedInterval({ mean, se, df }, oneToFive)));
    expect(within(interval, waves.get(`wave${wave}.overall.ci95`))).toEqual([]);
  });
  it.each([1, 2] as const)('of the overall in wave %i are the plain ones of people’s parts in it', (wave) => {
    const rows = peopleOf(wave).map(({ scores }) => scores);
    const parts = partsInOverall(rows, factorWeights).filter((part) => part !== null);
    const { mean, se } = given(standardError(sampleOf(parts)));
    expect(within({ overall: mean, se }, waves.get(`wave${wave}.overall.linearised`), 1e-10)).toEqual([]);
  });
  it('of the overall of the same people come from the weighted mean of their moves on the factors', () => {
    const both = peopleOf(1).flatMap(({ respondent, scores }) => {
      const later = peopleOf(2).find((other) => other.respondent === respondent);
      return later === undefined ? [] : [scores.map((before, factor) => pairOf(before, later.scores[factor] ?? null))];
    });
    const parts = pairsInOverall(both, factorWeights).filter((pair) => pair !== null);
    const moves = byFactor((factor) => both.flatMap((pairs) => pairs[factor] ?? []));
    const means = Object.values(moves).map(
      (pairs) => sampleOf(pairs.map((pair) => pair.after - pair.before)).mean ?? 0,
    );
    const expected = means.reduce((sum, mean, factor) => sum + (mean * (factorWeights[factor] ?? 0)) / 10, 0);
    expect(sampleOf(parts.map((pair) => pair.after - pair.before)).mean).toBeCloseTo(expected, 12);
    const turned = both.map((pairs) =>
      pairs.map((pair) => (pair === null ? null : { before: pair.after, after: pair.before })),
    );
    for (const [person, pair] of pairsInOverall(turned, factorWeights).entries()) {
      expect(pair?.before).toBeCloseTo(parts[person]?.after ?? Number.NaN, 12);
      expect(pair?.after).toBeCloseTo(parts[person]?.before ?? Number.NaN, 12);
    }
  });
  it('of headcount-weighted means', () => {
    const people = peopleOf(1);
    const headcounts = { leader: 8, manager: 12, frontline: 60 };
    const strata = Object.entries(headcounts).map(([segment, headcount]) => ({
      headcount,
      sample: sampleOf(
        scoresOn(
          people.filter((one) => one.segment === segment),
          0,
        ),
      ),
    }));
    const estimate = given(stratifiedMean(strata));
    expect(within(estimate, waves.get('stratified.wave1.F1'))).toEqual([]);
    expect(estimate.df).toBe(23);
  });
  it('are withheld with a reason', () => {
    const sample = sampleOf([1, 3]);
    expect([[], [4], [4, 4], [10 / 3, 10 / 3, 10 / 3]].map((values) => standardError(sampleOf(values)))).toEqual([
      withheld('no-answers'),
      withheld('one-answer'),
      withheld('zero-variance'),
      withheld('zero-variance'),
    ]);
    expect(finiteStandardError(sample, 1)).toEqual(withheld('more-answers-than-people'));
    expect(finiteStandardError(sampleOf([4]), 9)).toEqual(withheld('one-answer'));
    expect(stratifiedMean([])).toEqual(withheld('no-weight'));
    expect(stratifiedMean([{ headcount: 3, sample: sampleOf([]) }])).toEqual(withheld('no-answers'));
    expect(stratifiedMean([{ headcount: 3, sample: sampleOf([2]) }])).toEqual(withheld('one-answer'));
    expect(stratifiedMean([{ headcount: 1, sample }])).toEqual(withheld('more-answers-than-people'));
    expect(stratifiedMean([{ headcount: 9, sample: sampleOf([2, 2]) }])).toEqual(withheld('zero-variance'));
  });
  it('of the overall are withheld with a reason', () => {
    const overall = (rows: (number | null)[][], weights: number[]) =>
      overallEstimate(factorSums(rows, weights.length), weights);
    expect(overall([[1], [2]], [0])).toEqual(withheld('no-weight'));
    expect(overall([[null], [null]], [1])).toEqual(withheld('no-answers'));
    expect(overall([[1, null]], [1, 1])).toEqual(withheld('one-answer'));
    expect(
      overall(
        [
          [2, null],
          [3, null],
        ],
        [1, 2],
      ),
    ).toEqual(withheld('too-little'));
    expect(overall([[2], [2]], [1])).toEqual(withheld('zero-variance'));
  });
});

describe('a show of hands', () => {
  const part = (weight: number, values: number[]) => ({ weight, sample: sampleOf(values) });
  it('never has a smaller error than persons with the same answers in any order', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 3,
      maxLength: 25,
    });
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 5 }), (rows, weight) => {
        const hands = handsEstimate([
          part(
            weight,
            rows.map(([one]) => one),
          ),
          part(
            1,
            rows.map(([, two]) => two),
          ),
        ]);
        const persons = standardError(sampleOf(rows.map(([one, two]) => (weight * one + two) / (weight + 1))));
        if (persons.state === 'withheld' || hands.state === 'withheld') return;
        expect(hands.se).toBeGreaterThanOrEqual(persons.se * (1 - 1e-12));
        expect(hands.mean).toBeCloseTo(persons.mean, 12);
      }),
    );
  });
  it('says how many votes it rests on, and why there is nothing', () => {
    expect(handsEstimate([part(1, [1, 3]), part(1, [1, 2, 3])])).toMatchObject({ n: 2, nMost: 3, df: 1 });
    expect(handsEstimate([part(1, [1, 3]), part(3, [])])).toEqual(withheld('too-little'));
    expect(handsEstimate([part(1, [])])).toEqual(withheld('no-answers'));
    expect(handsEstimate([part(0, [1, 2])])).toEqual(withheld('no-weight'));
    expect(handsEstimate([part(1, [2])])).toEqual(withheld('one-answer'));
    expect(handsEstimate([part(1, [2, 2])])).toEqual(withheld('zero-variance'));
  });
});

describe('the interval of a share', () => {
  it.each([
    ['wilson.0of5', 0, 5],
    ['wilson.5of5', 5, 5],
    ['wilson.3of7', 3, 7],
    ['wilson.1of1', 1, 1],
  ] as const)('%s', (id, hits, n) => {
    expect(within(listed(given(wilsonInterval(hits, n))), edge.get(id))).toEqual([]);
  });
  it('widens with confidence and is withheld where there is no share', () => {
    expect(given(wilsonInterval(3, 7, 0.99)).low).toBeLessThan(given(wilsonInterval(3, 7)).low);
    expect(wilsonInterval(0, 0)).toEqual(withheld('no-answers'));
    expect([wilsonInterval(-1, 5), wilsonInterval(6, 5)]).toEqual(Array(2).fill(withheld('not-whole-counts')));
  });
  it.each([5, 8, 20])('bounds those who may think otherwise when %i agree', (n) => {
    expect(within(dissentersAtMost(n, 0.95), edge.get(`clopper.0of${n}.onesided95`))).toEqual([]);
  });
  it('can exclude nothing where nobody was asked', () => {
    expect(dissentersAtMost(0, 0.95)).toBe(1);
  });
});

it('numbers that are none are withheld, not passed on', () => {
  const broken: MeanEstimate = { mean: Number.NaN, se: 1, df: 3 };
  expect(tInterval(broken)).toEqual(withheld('not-finite'));
  expect(boundedInterval(broken, oneToFive)).toEqual(withheld('off-scale'));
  expect(standardError(sampleOf([Number.NaN, 2]))).toEqual(withheld('not-finite'));
  expect(tTails(Number.NaN, 3).lower).toBeNaN();
});
