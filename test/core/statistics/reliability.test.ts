// Agreement of groups and reliability of factors, against R; and the reasons they give where there is nothing to compute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aWg, meanAWg } from '../../../src/core/statistics/a-wg.ts';
import { agreement } from '../../../src/core/statistics/agreement.ts';
import { alpha, alphaIfDropped } from '../../../src/core/statistics/alpha.ts';
import { consensus } from '../../../src/core/statistics/consensus.ts';
import { type Covariances, completeCovariances, variancesOf } from '../../../src/core/statistics/covariances.ts';
import { agreementByChance, peaksByChance } from '../../../src/core/statistics/critical-values.ts';
import { itemRest } from '../../../src/core/statistics/item-rest.ts';
import { omega } from '../../../src/core/statistics/omega.ts';
import { rStarWgJ, rWgJ } from '../../../src/core/statistics/r-wg-j.ts';
import { spearmanBrown } from '../../../src/core/statistics/spearman-brown.ts';
import { given, withheld } from './given.ts';
import { numberAt, referenceValues, rowsOf, within } from './reference.ts';
import { answersOn, byQuestion, countsOf, factorNames, peopleOf } from './survey.ts';

const edge = referenceValues('edge.reference.json');
const waves = referenceValues('waves.reference.json');
const value = (result: Parameters<typeof given<{ value: number }>>[0]) => given(result).value;
const columns = (...lists: number[][]) =>
  given(completeCovariances((lists[0] ?? []).map((_, i) => lists.map((list) => list[i] ?? null))));
const split = columns([1, 1, 5, 5], [1, 5, 1, 5]);
const spread = (covariances: Covariances, levels = 5) => ({
  people: covariances.n,
  variances: variancesOf(covariances),
  levels,
});

describe('in the invented survey', () => {
  it.each([1, 2] as const)('wave %i has the agreement that R gives', (wave) => {
    const people = peopleOf(wave);
    const factors = factorNames.map((_, factor) => given(completeCovariances(answersOn(people, factor))));
    const got = factors.map((covariances) => value(rWgJ(spread(covariances))));
    expect(within(got, waves.get(`wave${wave}.rwgj`))).toEqual([]);
    const awg = byQuestion((factor, question) => value(aWg(countsOf(people, factor, question))));
    expect(within(awg, waves.get(`wave${wave}.awg.item`))).toEqual([]);
    const near = byQuestion((factor, question) => value(consensus(countsOf(people, factor, question))));
    expect(within(near, waves.get(`wave${wave}.consensus.item`))).toEqual([]);
  });
  it.each([1, 2] as const)('wave %i has the alphas that R gives', (wave) => {
    const all = factorNames.map((_, f) => given(alpha(given(completeCovariances(answersOn(peopleOf(wave), f))))));
    const got = { Alpha: all.map((one) => one.value), N: all.map(({ n }) => n) };
    expect(within(got, waves.get(`wave${wave}.alpha`))).toEqual([]);
  });
});

describe('r_wg(J)', () => {
  it('equals R at the edges, and is cut off where the formula turns over', () => {
    const same = columns([4, 4, 4], [3, 3, 3]);
    expect(within(value(rWgJ(spread(same))), edge.get('rwgj.identical'))).toEqual([]);
    expect(within(value(rWgJ(spread(split))), edge.get('rwgj.split'))).toEqual([]);
    expect(numberAt(edge, 'rwgj.untruncated.formula')).toBeGreaterThan(1);
    expect(within(value(rStarWgJ(spread(split))), edge.get('rwg.lindell.split'))).toEqual([]);
  });
  it('of one question is r_wg, and grows with more', () => {
    expect(value(rWgJ({ people: 4, variances: [1], levels: 5 }))).toBe(0.5);
    expect(value(rWgJ({ people: 4, variances: [1, 1, 1, 1], levels: 5 }))).toBe(0.8);
    expect(value(rStarWgJ({ people: 4, variances: [1, 1, 1, 1], levels: 5 }))).toBe(0.5);
  });
  it('is withheld with a reason', () => {
    const at = (people: number, variances: number[], levels: number) => rWgJ({ people, variances, levels });
    expect([at(0, [], 5), at(1, [0], 5), at(3, [], 5), at(3, [0], 1)]).toEqual(
      (['no-answers', 'one-answer', 'no-questions', 'one-level'] as const).map(withheld),
    );
    expect(rStarWgJ({ people: 1, variances: [0], levels: 5 })).toEqual(withheld('one-answer'));
  });
});

describe('a_wg', () => {
  it.each([
    ['awg.identical.mid', [0, 0, 0, 5, 0]],
    ['awg.identical.top', [0, 0, 0, 0, 5]],
    ['awg.split', [2, 0, 0, 0, 2]],
    ['awg.uniform', [1, 1, 1, 1, 1]],
  ])('%s', (id, counts) => {
    expect(within(value(aWg(counts)), edge.get(id))).toEqual([]);
  });
  it('is withheld with a reason, as where R gives NA', () => {
    expect(edge.get('awg.mean.out.of.bounds')).toBeNull();
    expect([[0, 0, 0, 1, 4], [0, 0], [0, 1], [3]].map(aWg)).toEqual(
      (['mean-at-edge', 'no-answers', 'one-answer', 'one-level'] as const).map(withheld),
    );
    expect(meanAWg([])).toEqual(withheld('no-questions'));
    expect(meanAWg([[0, 0, 0, 1, 4]])).toEqual(withheld('mean-at-edge'));
  });
});

describe('consensus', () => {
  const ids = [...edge.keys()].filter((id) => /^consensus\.[\d-]+$/.test(id) && id !== 'consensus.1-0-0-0-0');
  it.each(ids)('%s', (id) => {
    expect(within(value(consensus(id.slice('consensus.'.length).split('-').map(Number))), edge.get(id))).toEqual([]);
  });
  it('gives the published value', () => {
    const published = value(consensus([30, 40, 210, 130, 530, 50, 10]));
    expect(within(published, edge.get('consensus.published.example'))).toEqual([]);
  });
  it('is withheld with a reason; of one answer too, where R says 1', () => {
    expect(edge.get('consensus.1-0-0-0-0')).toBe(1);
    expect([[1, 0, 0, 0, 0], [0, 0, 0], [3], [1.5, 2, 0], [-1, 3, 0]].map(consensus)).toEqual(
      (['one-answer', 'no-answers', 'one-level', 'not-whole-counts', 'not-whole-counts'] as const).map(withheld),
    );
  });
});

it('polarization of the same package is half of what A leaves', () => {
  const ids = [...edge.keys()].filter((id) => /^polarization\.[\d-]+$/.test(id));
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const counts = id.slice('polarization.'.length).split('-').map(Number);
    expect(within((1 - (agreement(counts) ?? 0)) / 2, edge.get(id))).toEqual([]);
  }
});

describe('what agreement chance reaches', () => {
  it('is the table that was simulated', () => {
    const rows = rowsOf('rwg_critical_uniform.csv').map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name.replaceAll('"', ''), Number(cell)])),
    );
    expect(rows).toHaveLength(8);
    for (const row of rows) {
      const { n, rWg, rWgFive, rWgFiveRelated, averageDeviation } = given(agreementByChance(row['n'] ?? 0, 5));
      const got = { n, rwg95: rWg, rwgj5_95: rWgFive, rwgj5_95_r30: rWgFiveRelated, ad05: averageDeviation };
      expect(got).toEqual(row);
    }
    for (const row of rowsOf('A_critical_uniform.csv')) {
      const n = Number((row['""'] ?? '').replaceAll('"', ''));
      expect(given(peaksByChance(n, 5))).toMatchObject({ n, low: Number(row['"A05"']), high: Number(row['"A95"']) });
    }
  });
  it('is never too low between the rows, and withheld beyond them', () => {
    expect(given(agreementByChance(9, 5)).n).toBe(8);
    expect(given(agreementByChance(4000, 5)).n).toBe(50);
    expect([agreementByChance(4, 5), peaksByChance(4, 5)]).toEqual(Array(2).fill(withheld('too-few')));
    expect([agreementByChance(9, 7), peaksByChance(9, 4)]).toEqual(Array(2).fill(withheld('no-table')));
  });
});

describe('alpha', () => {
  it('equals R at the edges', () => {
    const two = given(alpha(columns([1, 2, 3, 4, 5, 3], [2, 1, 4, 3, 5, 3])));
    expect(within({ Alpha: two.value, N: two.n }, edge.get('alpha.two.items'))).toEqual([]);
    const constant = columns([1, 2, 3, 4, 5], [2, 2, 3, 5, 5], [3, 3, 3, 3, 3]);
    expect(within(value(alpha(constant)), edge.get('alpha.constant.item'))).toEqual([]);
  });
  it('below 0 is given, and asks whether a question runs the other way', () => {
    const negative = given(alpha(columns([1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [3, 3, 2, 3, 3])));
    expect(within(negative.value, edge.get('alpha.negative'))).toEqual([]);
    expect(negative.checkKeying).toBe(true);
  });
  it('has the interval of Feldt: 1 - (1 - alpha) F, with quantiles of F from SciPy', () => {
    const matrix = Array.from({ length: 5 }, (_, j) => Array.from({ length: 5 }, (__, k) => (j === k ? 9 : 4)));
    const got = given(alpha({ n: 30, matrix }));
    expect(within(got, { value: 0.8, low: 0.6591687522288813, high: 0.8941073474422399 })).toEqual([]);
  });
  it('is withheld with a reason, also where R gives NaN', () => {
    expect(edge.get('alpha.zero.total')).toBe('NaN');
    expect(alpha(columns([3, 3, 3], [4, 4, 4]))).toEqual(withheld('zero-variance'));
    expect(alpha(columns([1, 2, 3], [3, 2, 1]))).toEqual(withheld('zero-variance'));
    expect(alpha(columns([1, 2], [1, 3]))).toEqual(withheld('under-three'));
    expect(alpha(columns([1, 2, 3]))).toEqual(withheld('one-question'));
    expect(alpha({ n: 9, matrix: [] })).toEqual(withheld('no-questions'));
  });
  it('without each question is alpha of the others', () => {
    const all = columns([1, 2, 3, 4, 5], [2, 2, 3, 5, 5], [3, 1, 3, 2, 4]);
    const others = columns([1, 2, 3, 4, 5], [3, 1, 3, 2, 4]);
    expect(within(alphaIfDropped(all)[1], { ...given(alpha(others)) })).toEqual([]);
    expect(alphaIfDropped(others)).toEqual(Array(2).fill(withheld('two-questions')));
    expect(alphaIfDropped(columns([1, 2, 3]))).toEqual([withheld('one-question')]);
  });
});

describe('item-rest correlations', () => {
  it('are correlations with the sum of the others', () => {
    const [first] = itemRest(columns([1, 2, 3, 4], [1, 2, 3, 4], [2, 4, 6, 8]));
    expect(value(first)).toBeCloseTo(1, 12);
    const [against] = itemRest(columns([1, 2, 3, 4], [4, 3, 2, 1], [8, 6, 4, 2]));
    expect(value(against)).toBeCloseTo(-1, 12);
  });
  it('are withheld with a reason', () => {
    const constant = itemRest(columns([1, 2, 3, 4], [2, 2, 2, 2], [1, 3, 2, 4]));
    expect(constant.map(({ state }) => state)).toEqual(['computed', 'withheld', 'computed']);
    expect(constant[1]).toEqual(withheld('constant-question'));
    expect(itemRest(columns([1, 2, 3]))).toEqual([withheld('one-question')]);
    expect(itemRest(columns([1, 2], [1, 2]))).toEqual(Array(2).fill(withheld('under-three')));
  });
});

describe('Spearman-Brown', () => {
  it('equals R, and alpha where both questions vary alike', () => {
    const two = columns([1, 2, 3, 4, 5, 3], [2, 1, 4, 3, 5, 3]);
    expect(within(value(spearmanBrown(two)), edge.get('spearmanbrown.two.items'))).toEqual([]);
    expect(value(spearmanBrown(two))).toBeCloseTo(value(alpha(two)), 12);
  });
  it('is withheld with a reason', () => {
    expect(spearmanBrown(columns([1, 2, 3], [2, 2, 2]))).toEqual(withheld('constant-question'));
    expect(spearmanBrown(columns([1, 2, 3], [3, 2, 1]))).toEqual(withheld('not-finite'));
    expect(spearmanBrown(columns([1, 2], [1, 2]))).toEqual(withheld('under-three'));
    expect(spearmanBrown(columns([1, 2, 3]))).toEqual(withheld('not-two-questions'));
  });
});

describe('omega', () => {
  const loading = fc.double({ min: 0.3, max: 2, noNaN: true });
  const unique = fc.double({ min: 0.1, max: 2, noNaN: true });
  it('finds the factor that made the covariances', () => {
    const questions = fc.array(fc.tuple(loading, unique), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(questions, (made) => {
        const matrix = made.map(([l, psi], j) => made.map(([m], k) => l * m + (j === k ? psi : 0)));
        const common = made.reduce((sum, [l]) => sum + l, 0) ** 2;
        const expected = common / (common + made.reduce((sum, [, psi]) => sum + psi, 0));
        expect(within(value(omega({ n: 60, matrix })), expected, 1e-8)).toEqual([]);
      }),
    );
  });
  it('of three questions is the closed form', () => {
    const matrix = [
      [1.2, 0.5, 0.4],
      [0.5, 1.1, 0.3],
      [0.4, 0.3, 0.9],
    ];
    const loadings = [Math.sqrt((0.5 * 0.4) / 0.3), Math.sqrt((0.5 * 0.3) / 0.4), Math.sqrt((0.4 * 0.3) / 0.5)];
    expect(within(given(omega({ n: 60, matrix })).loadings, loadings, 1e-9)).toEqual([]);
  });
  it('equals alpha where every question measures equally well', () => {
    const matrix = Array.from({ length: 5 }, (_, j) => Array.from({ length: 5 }, (__, k) => (j === k ? 9 : 4)));
    expect(value(omega({ n: 60, matrix }))).toBeCloseTo(value(alpha({ n: 60, matrix })), 9);
  });
  it('is withheld with a reason', () => {
    const matrix = [
      [1, 0.9, 0.9],
      [0.9, 1, 0.2],
      [0.9, 0.2, 1],
    ];
    expect(omega({ n: 60, matrix })).toEqual(withheld('negative-uniqueness'));
    const nothing = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(omega({ n: 60, matrix: nothing })).toEqual(withheld('no-convergence'));
    expect(omega({ n: 49, matrix })).toEqual(withheld('too-few'));
    expect(omega({ n: 60, matrix: matrix.slice(0, 2).map((line) => line.slice(0, 2)) })).toEqual(
      withheld('two-questions'),
    );
    expect(omega({ n: 60, matrix: [[1]] })).toEqual(withheld('one-question'));
    expect(omega({ n: 60, matrix: [] })).toEqual(withheld('no-questions'));
    const constant = matrix.map((line, j) => line.map((entry, k) => (j === 0 || k === 0 ? 0 : entry)));
    expect(omega({ n: 60, matrix: constant })).toEqual(withheld('constant-question'));
  });
});

describe('covariances', () => {
  it('use people who answered everything, and say when there are none', () => {
    expect(
      given(
        completeCovariances([
          [1, 2],
          [3, 4],
          [5, null],
        ]),
      ).n,
    ).toBe(2);
    expect(completeCovariances([])).toEqual(withheld('no-answers'));
    expect(completeCovariances([[1, null]])).toEqual(withheld('no-answers'));
    expect(
      completeCovariances([
        [1, 2],
        [3, null],
      ]),
    ).toEqual(withheld('one-answer'));
    expect(completeCovariances([[], []])).toEqual(withheld('no-questions'));
  });
});
