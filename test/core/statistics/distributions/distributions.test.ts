// The distributions against base R, to the last digits that R itself holds, and against laws that they must obey.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMostHits, hitsQuantile } from '../../../../src/core/statistics/distributions/binomial.ts';
import { fQuantile, fTails } from '../../../../src/core/statistics/distributions/f.ts';
import { incompleteBeta } from '../../../../src/core/statistics/distributions/incomplete-beta.ts';
import { logGamma, logGammaStep } from '../../../../src/core/statistics/distributions/log-gamma.ts';
import { noncentralityInterval, noncentralTTails } from '../../../../src/core/statistics/distributions/noncentral-t.ts';
import { normalQuantile, normalTails, z95 } from '../../../../src/core/statistics/distributions/normal.ts';
import { tQuantile, tTails, twoSidedP } from '../../../../src/core/statistics/distributions/t.ts';
import { referenceValues, within } from '../reference.ts';

const values = referenceValues('distributions.reference.json');
const expectMatch = (id: string, got: unknown, tolerance = 1e-12) =>
  expect(within(got, values.get(id), tolerance), id).toEqual([]);
const grid = <R, C>(rows: readonly R[], columns: readonly C[], f: (row: R, column: C) => number) =>
  rows.map((row) => columns.map((column) => f(row, column)));
const eachOf = (xs: readonly number[], f: (x: number) => number) => xs.map((x) => f(x));

describe('the distributions equal R', () => {
  it('t, below', () => {
    const got = grid([1, 2.3, 4, 9.7, 17.683, 50, 1690.2], [0.1, 0.5, 1, 2, 3.5, 8], (df, t) => tTails(t, df).lower);
    expectMatch('pt', got);
  });
  it('t, far above: 1e-80 in its own digits', () => {
    expectMatch(
      'pt.uppertail',
      grid([4, 9.7, 50, 1690.2], [2, 5, 11, 20], (df, t) => tTails(t, df).upper),
    );
  });
  it('quantiles of t', () => {
    const dfs = [1, 2, 3, 4, 7.5, 11, 24.3, 49, 98.6, 1000];
    expectMatch(
      'qt',
      grid(dfs, [0.9, 0.95, 0.975, 0.995, 0.999], (df, p) => tQuantile(p, df)),
    );
  });
  it('the normal distribution and its quantiles', () => {
    expectMatch(
      'pnorm',
      eachOf([-8, -3, -1.96, -0.5, 0, 0.5, 1.96, 3, 8], (z) => normalTails(z).lower),
    );
    expectMatch('qnorm', eachOf([1e-10, 0.001, 0.025, 0.05, 0.5, 0.9, 0.975, 0.9999], normalQuantile));
    expect(normalQuantile(0.975)).toBeCloseTo(z95, 14);
  });
  it('F far above, and its quantiles', () => {
    const cases = [
      [5.01893072948873, 48, 1993],
      [2, 3, 20],
      [1, 5, 5],
    ] as const;
    expectMatch(
      'pf.uppertail',
      cases.map(([f, df1, df2]) => fTails(f, df1, df2).upper),
    );
    const pairs = [
      [9, 36],
      [23, 92],
      [29, 174],
      [2708, 10832],
      [48, 1993],
    ] as const;
    expectMatch(
      'qf',
      grid(pairs, [0.025, 0.05, 0.95, 0.975], ([df1, df2], p) => fQuantile(p, df1, df2)),
    );
  });
  it('the incomplete beta function', () => {
    const pairs = [
      [0.5, 0.5],
      [2, 3.7],
      [30, 12],
      [500, 600],
    ] as const;
    const got = grid(pairs, [0.01, 0.3, 0.5, 0.9], ([a, b], x) => incompleteBeta(x, 1 - x, a, b).lower);
    // R gives 0 for I(.01; 500, 600) where the value is 1.7e-673 and no double can hold it; so do we.
    expectMatch('pbeta', got);
  });
  it('the logarithm of gamma', () => {
    expectMatch('lgamma', eachOf([0.5, 1, 1.5, 4.5, 10, 52.25, 845.1], logGamma));
    expectMatch(
      'hedges.J',
      eachOf([2, 4, 8, 10, 22, 46, 98], (df) => 1 / Math.exp(-logGammaStep(df / 2))),
    );
  });
  it('the noncentral t, to what R holds of it', () => {
    const got = grid([3, 10, 47.5], [-1, 0, 0.5, 2, 5], (df, shift) => noncentralTTails(2.1, df, shift).lower);
    expectMatch('pt.noncentral', got, 1e-10);
  });
  it('intervals of noncentrality', () => {
    const cases = [
      [0.5, 8],
      [2.5, 10],
      [-1.2, 22],
      [4, 46],
    ] as const;
    const got = cases.map(([t, df]) => {
      const { low, high } = noncentralityInterval(t, df, 0.95);
      return { lower: low, upper: high };
    });
    expectMatch('ncp.ci', got, 1e-8);
  });
});

const degrees = fc.double({ min: 1, max: 1e5, noNaN: true });
const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('the distributions obey their laws', () => {
  it('tails add up to one, and are mirrored', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), degrees, (t, df) => {
        const { lower, upper } = tTails(t, df);
        expect(lower + upper).toBeCloseTo(1, 14);
        expect(tTails(-t, df)).toEqual({ lower: upper, upper: lower });
        expect(normalTails(-t)).toEqual({ lower: normalTails(t).upper, upper: normalTails(t).lower });
      }),
    );
  });
  it('a quantile and its distribution undo each other', () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, df, df2) => {
        expect(within(tTails(tQuantile(p, df), df).lower, p, 1e-11)).toEqual([]);
        expect(within(fTails(fQuantile(p, df, df2), df, df2).lower, p, 1e-11)).toEqual([]);
        expect(within(normalTails(normalQuantile(p)).lower, p, 1e-11)).toEqual([]);
      }),
    );
  });
  it('t squared is F with one degree of freedom, and t with many degrees is normal', () => {
    expect(within(fTails(6.25, 1, 10).upper, twoSidedP(2.5, 10), 1e-13)).toEqual([]);
    expect(within(tTails(-3, 1e12).lower, normalTails(-3).lower, 1e-10)).toEqual([]);
  });
  it('has no noncentrality where there is none, and mirrors it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        (t, df) => {
          expect(within(noncentralTTails(t, df, 0), tTails(t, df), 1e-11)).toEqual([]);
          const { lower, upper } = noncentralTTails(t, df, 1.5);
          expect(within(noncentralTTails(-t, df, -1.5), { lower: upper, upper: lower }, 1e-12)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });
  it('agrees with power.t.test, as far as its root finder went: the smallest change that 24.5 people a group show with 80 %', () => {
    const shown = referenceValues('waves.reference.json').get('mdd.26v23');
    const df = 47;
    const power = (difference: number, families: number) =>
      noncentralTTails(tQuantile(1 - 0.05 / (2 * families), df), df, (Math.sqrt(24.5 / 2) * difference) / 0.8).upper;
    const reference = Array.isArray(shown) ? shown.map(Number) : [];
    expect(reference).toHaveLength(2);
    expect(power(reference[0] ?? 0, 6)).toBeCloseTo(0.8, 4);
    expect(power(reference[1] ?? 0, 11)).toBeCloseTo(0.8, 4);
  });
  it('says the ends of the scale at 0 and 1', () => {
    expect([tQuantile(0, 5), tQuantile(1, 5)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([fQuantile(0, 5, 5), fQuantile(1, 5, 5)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(tTails(Number.POSITIVE_INFINITY, 3)).toEqual({ lower: 1, upper: 0 });
    expect(tTails(-1e200, 3).lower).toBe(0);
    expect(fTails(Number.POSITIVE_INFINITY, 3, 3)).toEqual({ lower: 1, upper: 0 });
  });
  it('counts hits', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 200 }), share, (p, tries, chance) => {
        const hits = hitsQuantile(p, tries, chance);
        expect(atMostHits(tries, hits, chance)).toBeGreaterThanOrEqual(p);
        if (hits > 0) expect(atMostHits(tries, hits - 1, chance)).toBeLessThan(p);
      }),
    );
  });
});
