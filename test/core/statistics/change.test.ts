// Change between two waves, against R, for different people, the same people, and some of both.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/core/statistics/benjamini-hochberg.ts';
import { cliffsDelta } from '../../../src/core/statistics/cliffs-delta.ts';
import { type Difference, independentDifference } from '../../../src/core/statistics/difference.ts';
import { equivalence, steadyMargin } from '../../../src/core/statistics/equivalence.ts';
import { spreadTogether, withMore } from '../../../src/core/statistics/evened.ts';
import { gOfMoves, gOfPairs, hedgesG } from '../../../src/core/statistics/hedges-g.ts';
import { bonferroni, holm } from '../../../src/core/statistics/holm.ts';
import { overlapT } from '../../../src/core/statistics/overlap-t.ts';
import { pairedT, sayDoGap } from '../../../src/core/statistics/paired-t.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { ownMovement, singleCase } from '../../../src/core/statistics/single-case.ts';
import { smallestVisibleChange } from '../../../src/core/statistics/smallest-visible-change.ts';
import { standardError } from '../../../src/core/statistics/standard-error.ts';
import { welch } from '../../../src/core/statistics/welch.ts';
import { given, listed, named, withheld } from './given.ts';
import { referenceValues, rowsOf, within } from './reference.ts';
import { byFactor, factorNames, peopleOf, scoresOn } from './survey.ts';

const edge = referenceValues('edge.reference.json');
const waves = referenceValues('waves.reference.json');
const tiny = referenceValues('tiny_waves.reference.json');
const [first, second] = [peopleOf(1), peopleOf(2)];
const scores = (wave: 1 | 2, factor: number) => scoresOn(wave === 1 ? first : second, factor);
const samples = (factor: number) => [sampleOf(scores(1, factor)), sampleOf(scores(2, factor))] as const;
const pairsOn = (factor: number) =>
  first.flatMap((person) => {
    const before = person.scores[factor] ?? null;
    const after = second.find(({ respondent }) => respondent === person.respondent)?.scores[factor] ?? null;
    return before === null || after === null ? [] : [{ before, after, respondent: person.respondent }];
  });
const movesOn = (factor: number) => pairsOn(factor).map(({ before, after }) => after - before);
const row = (result: Difference) => ({
  diff: result.difference,
  t: result.t,
  df: result.df,
  p: result.p,
  ...named(result),
});
const matches = (got: unknown, reference: unknown, tolerance?: number) => {
  expect(reference).toBeDefined();
  expect(within(got, reference, tolerance)).toEqual([]);
};
const inTiny = (wave: string, factor: string) =>
  rowsOf('tiny_waves.csv')
    .filter((line) => line['wave'] === wave)
    .map((line) => Number(line[factor]));
const byTiny = <T>(f: (before: number[], after: number[]) => T) =>
  Object.fromEntries(factorNames.slice(0, 5).map((name) => [name, f(inTiny('1', name), inTiny('2', name))]));

const evened = (difference: Difference, ...sides: Parameters<typeof spreadTogether>) =>
  withMore(difference, spreadTogether(...sides));

describe('different people', () => {
  const all = factorNames.map((_, factor) => given(welch(...samples(factor))));
  const ps = all.map(({ p }) => p);
  const adjusted = (values: (number | null)[]) => byFactor((factor) => values[factor]);

  it('Welch, and its intervals', () => {
    matches(
      byFactor((factor) => row(given(welch(...samples(factor))))),
      waves.get('ind.welch'),
    );
    matches(
      byFactor((factor) => listed(given(welch(...samples(factor), 0.9)))),
      waves.get('ind.ci90'),
    );
    matches(
      byTiny((before, after) => row(given(welch(sampleOf(before), sampleOf(after))))),
      tiny.get('ind.welch'),
    );
  });
  it('Holm, Benjamini-Hochberg and Bonferroni over the factors', () => {
    matches(adjusted(holm(ps)), waves.get('ind.welch.holm'));
    matches(adjusted(benjaminiHochberg(ps)), waves.get('ind.welch.BH'));
    matches(adjusted(bonferroni(ps)), waves.get('ind.welch.bonferroni'));
  });
  it('steady: two one-sided tests, and the 90 % interval that says the same', () => {
    const tests = all.map((one) => given(equivalence(one, steadyMargin)));
    matches(
      byFactor((factor) => tests[factor]?.p),
      waves.get('ind.tost.half'),
    );
    matches(
      byFactor((factor) => tests[factor] && listed(tests[factor])),
      waves.get('ind.ci90'),
    );
    for (const { p, low, high } of tests) expect(p <= 0.05).toBe(low >= -steadyMargin && high <= steadyMargin);
  });
  it("Hedges' g", () => {
    const g = (result: ReturnType<typeof hedgesG>) => ({ g: given(result).g, ...named(given(result)) });
    const got = byFactor((factor) => g(hedgesG(...samples(factor))));
    matches(got, waves.get('ind.hedges_g'), 1e-8);
    const loose = byFactor((factor) => {
      const { g: point, lower, upper } = got[factorNames[factor] ?? ''] ?? {};
      return { Hedges_g: point, CI_low: lower, CI_high: upper };
    });
    matches(loose, waves.get('ind.hedges_g.effectsize'), 1e-3);
    matches(
      byTiny((before, after) => g(hedgesG(sampleOf(before), sampleOf(after)))),
      tiny.get('ind.hedges_g'),
      1e-8,
    );
  });
  it("Cliff's delta", () => {
    const got = byFactor((factor) => {
      const result = given(cliffsDelta(scores(1, factor), scores(2, factor)));
      return { delta: result.delta, var: result.variance, ...named(result) };
    });
    matches(got, waves.get('ind.cliff'));
    matches(
      byTiny((before, after) => given(cliffsDelta(before, after)).delta),
      tiny.get('ind.cliff'),
    );
  });
  it('leaders against the front line', () => {
    const of = (segment: string, factor: number) =>
      sampleOf(
        scoresOn(
          first.filter((person) => person.segment === segment),
          factor,
        ),
      );
    const got = byFactor((factor) => {
      const [frontline, leaders] = [of('frontline', factor), of('leader', factor)];
      const { g, low, high } = given(hedgesG(frontline, leaders));
      return { ...row(given(welch(frontline, leaders))), g, g_lower: low, g_upper: high };
    });
    matches(got, waves.get('leader.vs.frontline.wave1'), 1e-8);
  });
  it('the smallest change that could be seen', () => {
    const got = [6, 11].map(
      (family) => given(smallestVisibleChange({ before: 26, after: 23, spread: 0.8, family, level: 0.05 })).value,
    );
    matches(got, waves.get('mdd.formula.26v23'));
    // power.t.test looks at two groups of the mean size and stops its search early: about 0.2 % apart.
    matches(got, waves.get('mdd.26v23'), 2.5e-3);
  });
});

describe('the same people', () => {
  it('paired t', () => {
    matches(
      byFactor((factor) => row(given(pairedT(movesOn(factor))))),
      waves.get('pair.t'),
    );
    matches(
      byFactor((factor) => pairsOn(factor).length),
      waves.get('pair.n'),
    );
    const ps = holm(factorNames.map((_, factor) => given(pairedT(movesOn(factor))).p));
    matches(
      byFactor((factor) => ps[factor]),
      waves.get('pair.t.holm'),
    );
    const moved = byTiny((before, after) => row(given(pairedT(after.map((value, i) => value - (before[i] ?? 0))))));
    matches(moved, tiny.get('pair.t'));
  });
  it('g of their moves, and g that compares with two groups', () => {
    const got = byFactor((factor) => {
      const result = given(gOfMoves(movesOn(factor)));
      return { g: result.g, ...named(result) };
    });
    matches(got, waves.get('pair.gz'), 1e-8);
    matches(
      byFactor((factor) => given(gOfPairs(pairsOn(factor))).g),
      waves.get('pair.g_av'),
    );
  });
  it('what is said against what is done', () => {
    const gaps = first.flatMap(({ answers }) => {
      const [say, done] = [answers[0]?.[0] ?? null, answers[0]?.[1] ?? null];
      return say === null || done === null ? [] : [say - done];
    });
    const gap = given(sayDoGap(gaps));
    matches({ ...row(gap), share_ge1: gap.shareApart }, waves.get('saydo.wave1.F1Q1_F1Q2'));
  });
});

describe('some people in both waves', () => {
  const overlapOn = (factor: number) => {
    const pairs = pairsOn(factor);
    const paired = new Set(pairs.map(({ respondent }) => respondent));
    const alone = (people: typeof first) =>
      scoresOn(
        people.filter(({ respondent }) => !paired.has(respondent)),
        factor,
      );
    return { onlyBefore: alone(first), onlyAfter: alone(second), pairs };
  };
  it('partially overlapping samples t', () => {
    matches(
      byFactor((factor) => row(given(overlapT(overlapOn(factor))))),
      waves.get('overlap.t'),
    );
    const ps = holm(factorNames.map((_, factor) => given(overlapT(overlapOn(factor))).p));
    matches(
      byFactor((factor) => ps[factor]),
      waves.get('overlap.t.holm'),
    );
  });
  it("is Welch's t without pairs and the paired t without others", () => {
    const [onlyBefore, onlyAfter] = [scores(1, 0), scores(2, 0)];
    matches(given(overlapT({ onlyBefore, onlyAfter, pairs: [] })), { ...given(welch(...samples(0))) });
    matches(given(overlapT({ onlyBefore: [], onlyAfter: [], pairs: pairsOn(0) })), { ...given(pairedT(movesOn(0))) });
  });
});

describe('one against a group, and one voice', () => {
  it('Crawford & Howell', () => {
    const group = sampleOf([2.8, 3.1, 3.6, 2.9, 3.3, 3.4, 2.5, 3]);
    matches(given(singleCase(4.6, group)), edge.get('crawford.howell'));
    expect(singleCase(4, sampleOf([3, 3]))).toEqual(withheld('zero-variance'));
    expect(singleCase(4, sampleOf([3]))).toEqual(withheld('one-answer'));
  });
  it('how far one score moves by itself', () => {
    const { error, within: moves } = ownMovement({ spread: 0.85, retest: 0.55 });
    matches({ sem: error, mdc95: moves }, edge.get('mdd.one.voice'));
  });
});

describe('at the edges', () => {
  const of = (...values: number[]) => sampleOf(values);
  it('Welch with two people, and with one group of equals', () => {
    const short = ({ t, df, p }: Difference) => ({ t, df, p });
    matches(short(given(welch(of(4, 5), of(3, 4)))), edge.get('welch.n2'));
    matches(short(given(welch(of(2, 3, 3, 3, 2), of(4, 4, 4, 4, 4)))), edge.get('welch.one.zero.variance'));
  });
  it('two groups of equals are withheld, where R stops', () => {
    expect(edge.get('welch.both.zero.variance')).toBe('error: data are essentially constant');
    expect(welch(of(4, 4, 4), of(3, 3, 3))).toEqual(withheld('zero-variance'));
    expect(hedgesG(of(4, 4, 4), of(3, 3, 3))).toEqual(withheld('zero-variance'));
    const still = { onlyBefore: [4, 4], onlyAfter: [3, 3], pairs: [] };
    expect(overlapT(still)).toEqual(withheld('zero-variance'));
    expect(
      overlapT({
        onlyBefore: [],
        onlyAfter: [],
        pairs: [
          { before: 1, after: 2 },
          { before: 3, after: 4 },
        ],
      }),
    ).toEqual(withheld('zero-variance'));
  });
  it('too few people are withheld with a reason', () => {
    expect([welch(of(), of(1, 2)), welch(of(1, 2), of(1))]).toEqual([withheld('no-answers'), withheld('one-answer')]);
    expect([hedgesG(of(), of(1, 2)), hedgesG(of(1, 2), of(1))]).toEqual([
      withheld('no-answers'),
      withheld('one-answer'),
    ]);
    expect([cliffsDelta([], [1, 2]), cliffsDelta([1, 2], [1])]).toEqual([
      withheld('no-answers'),
      withheld('one-answer'),
    ]);
    expect([pairedT([]), pairedT([1]), pairedT([2, 2])]).toEqual(
      (['no-answers', 'one-answer', 'zero-variance'] as const).map(withheld),
    );
    expect([gOfMoves([1]), gOfMoves([1, 2]), gOfMoves([1, 1, 1]), sayDoGap([1, 1])]).toEqual(
      (['one-answer', 'under-three', 'zero-variance', 'zero-variance'] as const).map(withheld),
    );
    expect(gOfPairs([{ before: 2, after: 3 }])).toEqual(withheld('one-answer'));
    expect(overlapT({ onlyBefore: [], onlyAfter: [1, 2], pairs: [] })).toEqual(withheld('no-answers'));
    const looking = { before: 1, after: 9, spread: 1, family: 1, level: 0.05 };
    expect(smallestVisibleChange(looking)).toEqual(withheld('one-answer'));
    expect(smallestVisibleChange({ ...looking, before: 9, spread: 0 })).toEqual(withheld('zero-variance'));
    const census = { mean: 3, se: 0, df: 4 };
    expect(independentDifference(census, census)).toEqual(withheld('zero-variance'));
    expect(equivalence({ difference: 0, se: 0, df: 4 }, 0.5)).toEqual(withheld('zero-variance'));
  });
  it("Cliff's delta of groups that don't touch, and the published one", () => {
    const show = (result: ReturnType<typeof cliffsDelta>) => ({ delta: given(result).delta, ...named(given(result)) });
    matches(show(cliffsDelta([1, 1, 2, 2], [4, 4, 5, 5])), edge.get('cliff.separated'));
    const { lower, upper } = show(cliffsDelta([4, 4, 5, 5], [1, 1, 2, 2]));
    expect([lower, upper]).toEqual([-1, -show(cliffsDelta([1, 1, 2, 2], [4, 4, 5, 5])).lower]);
    const worked = cliffsDelta([10, 20, 30, 40, 40, 50], [10, 10, 20, 20, 20, 30, 30, 30, 40, 50]);
    matches(show(worked), edge.get('cliff.worked.effsize'));
    expect(cliffsDelta([3, 3], [3, 3])).toEqual(withheld('zero-variance'));
  });
  it('by the spread of both together has Student’s error with many against few, and Welch’s with as many', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const small = fc.array(level, { minLength: 3, maxLength: 9 });
    const large = fc.array(level, { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(small, large, fc.boolean(), (few, many, isFewFirst) => {
        const [before, after] = isFewFirst ? [few, many] : [many, few];
        const [one, two] = [standardError(sampleOf(before)), standardError(sampleOf(after))];
        if (one.state === 'withheld' || two.state === 'withheld') return;
        const plain = given(independentDifference(one, two));
        const pooled =
          ((before.length - 1) * one.se ** 2 * before.length + (after.length - 1) * two.se ** 2 * after.length) /
          (before.length + after.length - 2);
        const student = Math.sqrt(pooled * (1 / before.length + 1 / after.length));
        expect(evened(plain, one, two).se).toBeCloseTo(Math.max(plain.se, student), 12);
        expect(evened(plain, one, two).p).toBeGreaterThanOrEqual(plain.p - 1e-12);
        const near = given(independentDifference(one, { ...two, df: one.df }));
        expect(evened(near, one, { ...two, df: one.df })).toEqual(near);
      }),
    );
  });
  it("Cliff's delta takes scores for equal that only rounding parts", () => {
    const third = [(1 + 2 + 4) / 3, 2, 3];
    const other = [1 / 3 + 2 / 3 + 4 / 3, 2, 3];
    expect(other[0]).not.toBe(third[0]);
    expect(given(cliffsDelta(third, other)).delta).toBe(0);
  });
  it("Cliff's delta is what every pair of people says, however many tie", () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 15 });
    fc.assert(
      fc.property(group, group, (before, after) => {
        const result = cliffsDelta(before, after);
        if (result.state === 'withheld' || Math.abs(result.delta) === 1) return;
        const matrix = after.map((x) => before.map((y) => Math.sign(x - y)));
        const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
        const squares = (values: number[]) => values.reduce((a, b) => a + (b - result.delta) ** 2, 0);
        const [n1, n2] = [after.length, before.length];
        const columns = before.map((_, j) => matrix.map((line) => line[j] ?? 0));
        const variance =
          (n2 ** 2 * squares(matrix.map(mean)) + n1 ** 2 * squares(columns.map(mean)) - squares(matrix.flat())) /
          (n1 * n2 * (n1 - 1) * (n2 - 1));
        expect(result.delta).toBeCloseTo(mean(matrix.flat()), 12);
        expect(result.variance).toBeCloseTo(Math.max(variance, (1 - result.delta ** 2) / (n1 * n2 - 1)), 12);
        expect(result.low).toBeGreaterThanOrEqual(-1);
        expect(result.high).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('families of p values', () => {
    const ps = [0.01, 0.04, 0.03, 0.005, 0.2, 0.5];
    matches(holm(ps), edge.get('holm.example'));
    matches(benjaminiHochberg(ps), edge.get('BH.example'));
    matches(holm([0.01, null, 0.03]), edge.get('holm.with.NA'));
    expect([holm([]), holm([null]), holm([0.7]), benjaminiHochberg([])]).toEqual([[], [null], [0.7], []]);
  });
});
