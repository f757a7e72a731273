// What groups that were there both times say by themselves: the change with both rooms made up alike, and how far leaders stand above the
// front line, then and now. Each has its own family; a group's spread is told from ten people on, so there is no test below.
import { keyOf } from '../audit.ts';
import { sampleOfMoments } from '../score-audit/samples.ts';
import { type Computed, type Interval, withheld } from '../statistics/computed.ts';
import { type Difference, judged } from '../statistics/difference.ts';
import { spreadTogether, withMore } from '../statistics/evened.ts';
import { holm } from '../statistics/holm.ts';
import { standardError } from '../statistics/standard-error.ts';
import { noMoments } from '../summary/moments.ts';
import type { AlikeChange, DistanceDiff, FactorDiff } from './audit-diff.ts';
import { bothSay, inLevels, levelFor, verdictOn } from './verdict.ts';
import type { Wave } from './wave.ts';

/** Both audits as they are compared. */
export type BothWaves = Record<'before' | 'after', Pick<Wave, 'scored' | 'summary'>>;

/** One mean in a weighted sum, with its standard error and degrees of freedom; 0..1. */
interface Part {
  weight: number;
  mean: number;
  se: number;
  df: number;
}

/** A weighted sum of independent means: se = √Σ w² se², with the degrees of freedom of Satterthwaite 1946. */
function sumOf(parts: readonly (Part | null)[]): Computed<Difference> {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length) return withheld('too-few');
  const total = (value: (part: Part) => number): number => known.reduce((sum, part) => sum + value(part), 0);
  const squares = total(({ weight, se }) => (weight * se) ** 2);
  if (squares === 0) return withheld('zero-variance');
  const df = squares ** 2 / total(({ weight, se, df: own }) => (weight * se) ** 4 / own);
  return judged({ difference: total(({ weight, mean }) => weight * mean), se: Math.sqrt(squares), df });
}

/** A group's mean with the error that asking again would have: what a known headcount took off is put back, also where all of them answered. */
function partOf({ scored, summary }: BothWaves['before'], of: FactorDiff, group: string, weight: number): Part | null {
  const all = scored.rubrics.flatMap(({ factors }) => factors);
  const factor = all.find((one) => one.rubric === of.rubric && one.factor.id === of.factor);
  const [score, estimate] = [factor?.groups[group], factor?.groupEstimates[group]];
  if (score?.state !== 'scored' || estimate === undefined) return null;
  if (estimate.state === 'withheld') {
    if (estimate.why !== 'everyone-answered') return null;
    const own = summary.factors.get(keyOf(of.rubric, of.factor))?.get(group) ?? noMoments;
    const error = standardError(sampleOfMoments(own));
    const isOfPersons = error.state === 'computed' && Math.abs(error.mean - score.value) < 1e-9;
    return isOfPersons ? { weight, mean: score.value, se: error.se, df: error.df } : null;
  }
  const { se, df, n, headcount } = estimate;
  const left = headcount === null ? 1 : 1 - n / headcount;
  return left <= 0 || df < 1 ? null : { weight, mean: score.value, se: se / Math.sqrt(left), df };
}

/** Factors with the verdict on the change with both rooms made up alike; null without groups whose spread may be told. */
export function withAlikeVerdicts(factors: readonly FactorDiff[], both: BothWaves, budget: number): FactorDiff[] {
  const tests = factors.map((factor) => {
    const { groups } = factor;
    if (factor.alike === null) return withheld('too-few');
    const all = (side: 'before' | 'after'): number => groups.reduce((sum, group) => sum + group[side].n, 0);
    const parts = groups.map(({ group, before, after }) => {
      const share = (before.n / all('before') + after.n / all('after')) / 2;
      return { was: partOf(both.before, factor, group, -share), is: partOf(both.after, factor, group, share) };
    });
    const test = sumOf(parts.flatMap(({ was, is }) => [is, was]));
    if (test.state === 'withheld') return test;
    const more = parts.map(({ was, is }) => (was && is ? was.weight ** 2 * spreadTogether(was, is) : 0));
    const even = withMore(
      test,
      more.reduce((sum, one) => sum + one, 0),
    );
    return { ...test, even };
  });
  const adjusted = holm(tests.map((test) => (test.state === 'computed' ? test.p : null)));
  const evenly = holm(tests.map((test) => (test.state === 'computed' ? test.even.p : null)));
  return factors.map((factor, index) => {
    const [test, p, even] = [tests[index], adjusted[index] ?? null, evenly[index] ?? null];
    if (test?.state !== 'computed' || p === null || even === null) return factor;
    const n = Math.min(...factor.groups.flatMap(({ before, after }) => [before.n, after.n]));
    const level = levelFor(n, 'all', budget);
    const alikeChange: AlikeChange = {
      interval: inLevels(test, factor.steps),
      adjusted: p,
      verdict: bothSay(
        verdictOn(test, p, level, factor.steps),
        verdictOn(test.even, Math.max(p, even), level, factor.steps),
      ),
    };
    return { ...factor, alikeChange };
  });
}

/** How far leaders sit above the front line, where both may be shown both times, and whether that has changed. */
export function distancesOf(factors: readonly FactorDiff[], both: BothWaves, budget: number): DistanceDiff[] {
  const met = factors.flatMap((factor) => {
    const [leaders, line] = ['leaders', 'front-line'].map((id) => factor.groups.find(({ group }) => group === id));
    if (leaders === undefined || line === undefined) return [];
    const parts = (side: 'before' | 'after', sign: 1 | -1): (Part | null)[] => {
      const ofGroup = (group: string, weight: number) => partOf(both[side], factor, group, weight);
      return [ofGroup('leaders', sign), ofGroup('front-line', -sign)];
    };
    const n = Math.min(leaders.before.n, leaders.after.n, line.before.n, line.after.n);
    const apart = (side: 'before' | 'after'): number => (leaders[side].value - line[side].value) * factor.steps;
    return [
      {
        factor,
        n,
        before: apart('before'),
        after: apart('after'),
        was: sumOf(parts('before', 1)),
        is: sumOf(parts('after', 1)),
        change: sumOf([...parts('after', 1), ...parts('before', -1)]),
      },
    ];
  });
  const adjusted = holm(met.map(({ change }) => (change.state === 'computed' ? change.p : null)));
  return met.map(({ factor, n, before, after, was, is, change }, index): DistanceDiff => {
    const interval = (test: Computed<Difference>): Interval | null =>
      test.state === 'computed' ? inLevels(test, factor.steps) : null;
    const [p, level] = [adjusted[index] ?? null, levelFor(n, 'all', budget)];
    return {
      rubric: factor.rubric,
      factor: factor.factor,
      title: factor.title,
      before,
      after,
      beforeInterval: interval(was),
      afterInterval: interval(is),
      changeInterval: interval(change),
      adjusted: p,
      believable: p !== null && level !== null && p <= level,
    };
  });
}
