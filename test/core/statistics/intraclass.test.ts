// Whether teams differ, against published values, and the reasons where nothing can be said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intraclass } from '../../../src/core/statistics/intraclass.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { given, withheld } from './given.ts';
import { within } from './reference.ts';

const of = (...teams: number[][]) => intraclass(teams.map(sampleOf));

describe('intraclass correlation', () => {
  it('gives the published values of Shrout & Fleiss 1979, with the interval of psych::ICC', () => {
    const targets = ['9 2 5 8', '6 1 3 2', '8 4 6 8', '7 1 2 6', '10 5 6 9', '6 2 4 7'];
    const { icc1, icc2, f, p, interval, ...sizes } = given(of(...targets.map((row) => row.split(' ').map(Number))));
    expect([icc1, icc2, f, p].map((value) => value?.toFixed(2))).toEqual(['0.17', '0.44', '1.79', '0.16']);
    expect([given(interval).low.toFixed(2), given(interval).high.toFixed(2)]).toEqual(['-0.13', '0.72']);
    expect(sizes).toMatchObject({ teams: 6, people: 24, teamSize: 4 });
  });
  it('counts teams of unequal size by n0, not by their mean size', () => {
    const { teamSize, icc1, f } = given(of([1, 2, 3], [3, 4], [5, 5, 6, 4], [2]));
    // By hand: N = 10, Σ n² = 30, so (10 - 3) / 3; MSB = 18/3, MSW = 4.5/6.
    expect(teamSize).toBeCloseTo(7 / 3, 12);
    expect(within(f, 8, 1e-12)).toEqual([]);
    expect(within(icc1, (6 - 0.75) / (6 + (4 / 3) * 0.75), 1e-12)).toEqual([]);
  });
  it('keeps negative values', () => {
    const { icc1, icc2 } = given(of([1, 5], [2, 4.5], [1, 5.5]));
    expect(icc1).toBeLessThan(0);
    expect(icc2).toBeLessThan(0);
  });
  it('is 1 where teams differ and nobody within them does', () => {
    expect(of([2, 2], [4, 4])).toMatchObject({ icc1: 1, icc2: 1, f: null, p: null });
  });
  it('has no ICC(2) where all teams have the same mean', () => {
    expect(given(of([1, 3], [1, 3]))).toMatchObject({ icc2: null, f: 0, p: 1 });
  });
  it('is withheld with a reason', () => {
    expect([of(), of([], []), of([1, 2]), of([1, 2], []), of([1], [2], [3]), of([2, 2], [2, 2])]).toEqual(
      (['no-answers', 'no-answers', 'one-team', 'one-team', 'no-within', 'zero-variance'] as const).map(withheld),
    );
  });
  it('lies in its interval, and never above 1', () => {
    const team = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(team, { minLength: 2, maxLength: 8 }), (teams) => {
        const result = of(...teams);
        if (result.state === 'withheld' || result.interval.state === 'withheld') return;
        expect(result.icc1).toBeLessThanOrEqual(1);
        expect(result.interval.low).toBeLessThanOrEqual(result.icc1);
        expect(result.interval.high).toBeGreaterThanOrEqual(result.icc1);
      }),
    );
  });
});
