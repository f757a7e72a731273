// Whatever people answered, and even for numbers that no scale has: finite numbers or a reason, and an end.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aWg, meanAWg } from '../../../src/core/statistics/a-wg.ts';
import { alpha, alphaIfDropped } from '../../../src/core/statistics/alpha.ts';
import { boundedInterval } from '../../../src/core/statistics/bounded-interval.ts';
import { cliffsDelta } from '../../../src/core/statistics/cliffs-delta.ts';
import { consensus } from '../../../src/core/statistics/consensus.ts';
import { completeCovariances, variancesOf } from '../../../src/core/statistics/covariances.ts';
import { independentDifference } from '../../../src/core/statistics/difference.ts';
import { equivalence } from '../../../src/core/statistics/equivalence.ts';
import { handsEstimate } from '../../../src/core/statistics/hands-error.ts';
import { gOfMoves, gOfPairs, hedgesG } from '../../../src/core/statistics/hedges-g.ts';
import { intraclass } from '../../../src/core/statistics/intraclass.ts';
import { itemRest } from '../../../src/core/statistics/item-rest.ts';
import { omega } from '../../../src/core/statistics/omega.ts';
import { factorSums, overallEstimate } from '../../../src/core/statistics/overall.ts';
import { overlapT } from '../../../src/core/statistics/overlap-t.ts';
import { pairedT, sayDoGap } from '../../../src/core/statistics/paired-t.ts';
import { rStarWgJ, rWgJ } from '../../../src/core/statistics/r-wg-j.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { signFlips } from '../../../src/core/statistics/sign-flip.ts';
import { singleCase } from '../../../src/core/statistics/single-case.ts';
import { smallestVisibleChange } from '../../../src/core/statistics/smallest-visible-change.ts';
import { spearmanBrown } from '../../../src/core/statistics/spearman-brown.ts';
import { finiteStandardError, standardError } from '../../../src/core/statistics/standard-error.ts';
import { stratifiedMean } from '../../../src/core/statistics/stratified-mean.ts';
import { tInterval } from '../../../src/core/statistics/t-interval.ts';
import { welch } from '../../../src/core/statistics/welch.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson-interval.ts';

/** Every number somewhere inside. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Everything there is, of two lists of numbers and a count. */
function everything(one: number[], other: number[], count: number): unknown[] {
  const [first, second] = [sampleOf(one), sampleOf(other)];
  const pairs = one.slice(0, other.length).map((before, index) => ({ before, after: other[index] ?? before }));
  const moves = pairs.map(({ before, after }) => after - before);
  const rows = pairs.map(({ before, after }) => [before, after, before === after ? null : after - before]);
  const counts = [1, 2, 3, 4, 5].map((level) => one.filter((answer) => answer === level).length);
  const estimates = [standardError(first), standardError(second), finiteStandardError(first, count)];
  const known = estimates.flatMap((estimate) => (estimate.state === 'computed' ? [estimate] : []));
  const matrices = [completeCovariances(rows), completeCovariances(rows.map((row) => row.slice(0, 2)))];
  const covariances = matrices.flatMap((matrix) => (matrix.state === 'computed' ? [matrix] : []));
  return [
    estimates,
    known.map((estimate) => [boundedInterval(estimate, { lowest: 1, highest: 5 }), tInterval(estimate)]),
    known.map((estimate) => [
      independentDifference(estimate, estimate),
      equivalence({ ...estimate, difference: estimate.mean }, 0.5),
    ]),
    wilsonInterval(count, one.length),
    stratifiedMean([
      { headcount: count, sample: first },
      { headcount: 9, sample: second },
    ]),
    handsEstimate([
      { weight: 1, sample: first },
      { weight: count, sample: second },
    ]),
    overallEstimate(factorSums(rows, 3), [1, count, 2]),
    [aWg(counts), meanAWg([counts, [1, 1, 0]]), consensus(counts)],
    covariances.map((one) => [
      alpha(one),
      alphaIfDropped(one),
      itemRest(one),
      spearmanBrown(one),
      omega({ ...one, n: 60 }),
    ]),
    covariances.map((one) =>
      [rWgJ, rStarWgJ].map((f) => f({ people: one.n, variances: variancesOf(one), levels: count })),
    ),
    intraclass([first, second, sampleOf(moves)]),
    [welch(first, second), hedgesG(first, second), cliffsDelta(one, other), singleCase(count, first)],
    [pairedT(moves), sayDoGap(moves), gOfMoves(moves), gOfPairs(pairs)],
    overlapT({ onlyBefore: one, onlyAfter: other, pairs }),
    signFlips(rows.slice(0, 7), count),
    smallestVisibleChange({ before: one.length, after: other.length, spread: count, family: 3, level: 0.05 }),
  ];
}
const whole = (result: unknown[]): void => {
  expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
};

it('answers give finite numbers or a reason', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 7 });
  fc.assert(
    fc.property(answers, answers, fc.nat(9), (one, other, count) => whole(everything(one, other, count))),
    { numRuns: 50 },
  );
});

it('and so do numbers of any size', () => {
  const wild = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 5e-324, 1e-160, 1e-8, 1, 1e8, 1e16, 1e154, 1e300, -1e300),
  );
  fc.assert(
    fc.property(fc.array(wild, { maxLength: 5 }), fc.array(wild, { maxLength: 5 }), fc.nat(9), (one, other, count) =>
      whole(everything(one, other, count)),
    ),
    { numRuns: 50 },
  );
});
