// Laws: what is computed from a summary is what the same statistic gives on the rows, whatever people left out.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Response } from '../../../src/core/audit.ts';
import { scoreAudit, scoreSummary } from '../../../src/core/score-audit/score-audit.ts';
import { alpha } from '../../../src/core/statistics/alpha.ts';
import type { Computed } from '../../../src/core/statistics/computed.ts';
import { completeCovariances } from '../../../src/core/statistics/covariances.ts';
import { omega } from '../../../src/core/statistics/omega.ts';
import { factorSums, overallEstimate } from '../../../src/core/statistics/overall.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { standardError } from '../../../src/core/statistics/standard-error.ts';
import { sheetOf } from '../../../src/core/summary/sheet.ts';
import { summarize } from '../../../src/core/summary/summarize.ts';
import { parseSummary, printSummary } from '../../../src/core/summary/summary-text.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale } from '../an-audit.ts';

const weights = [2, 1, 3];
const rubric = aRubric(
  weights.map((weight, f) =>
    aFactor(
      `f${f}`,
      [0, 1, 2].map((q) => aScale(`f${f}q${q}`, { reverse: q === 2 })),
      { weight },
    ),
  ),
);
/** A person's nine answers: mostly levels, some left out. */
const row = fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }), { minLength: 9, maxLength: 9 });
const rows = fc.array(row, { minLength: 10, maxLength: 70 });
const responseOf = (row: (number | null)[]): Response =>
  aResponse(Object.fromEntries(row.map((level, at) => [`f${Math.floor(at / 3)}q${at % 3}`, level ?? 'unanswered'])));
/** The answers of a row to one factor, after reversal. */
const answersOf = (row: (number | null)[], factor: number): (number | null)[] =>
  row.slice(3 * factor, 3 * factor + 3).map((level, q) => (level === null || q < 2 ? level : 6 - level));
/** The person's score on a factor, 0..1, where two of three questions are answered. */
function scoreOf(row: (number | null)[], factor: number): number | null {
  const known = answersOf(row, factor).filter((level) => level !== null);
  return known.length < 2 ? null : known.reduce((sum, level) => sum + (level - 1) / 4, 0) / known.length;
}
/** Both are withheld, or both have the same number. */
function expectSame<T extends object>(found: Computed<T>, expected: Computed<T>, key: keyof T & string): void {
  if (expected.state === 'withheld' || found.state === 'withheld') {
    // A variance that rounding leaves of none may be seen on one side only.
    const value = expected.state === 'computed' ? expected[key] : found.state === 'computed' ? found[key] : 0;
    if (expected.state !== found.state) expect(value).toBeCloseTo(0, 6);
    return;
  }
  expect(found[key]).toBeCloseTo(expected[key] as number, 9);
}
/** A rubric in which every question has at least ten answers, so that nothing is hidden. */
const isOpen = (all: (number | null)[][]): boolean =>
  Array.from({ length: 9 }, (_, at) => all.filter((row) => row[at] !== null).length).every((n) => n >= 10);

it('errors, reliability and the overall come out of a summary as they come out of the rows', () => {
  fc.assert(
    fc.property(rows, (all) => {
      fc.pre(isOpen(all));
      const scored = scoreAudit(anAudit(rubric, { responses: all.map(responseOf) }));
      const factors = scored.rubrics[0]?.factors ?? [];
      for (const [f, factor] of factors.entries()) {
        const scores = all.map((row) => scoreOf(row, f)).filter((score) => score !== null);
        if (scores.length < 10) continue;
        expectSame(factor.estimate as Computed<{ se: number }>, standardError(sampleOf(scores)), 'se');
        const covariances = completeCovariances(all.map((row) => answersOf(row, f)));
        if (covariances.state === 'withheld' || covariances.n < 10) continue;
        expect(factor.reliability.n).toBe(covariances.n);
        expectSame(factor.reliability.alpha, alpha(covariances), 'value');
        if (covariances.n >= 50) expectSame<{ value: number }>(factor.reliability.omega, omega(covariances), 'value');
      }
      if (factors.some(({ estimate }) => estimate.state === 'withheld' && estimate.why === 'suppressed')) return;
      const sums = factorSums(
        all.map((row) => weights.map((_, f) => scoreOf(row, f))),
        weights.length,
      );
      expectSame(scored.estimate as Computed<{ se: number }>, overallEstimate(sums, weights), 'se');
    }),
    { numRuns: 60 },
  );
});

it('nothing changes when the summary has been in a file', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const audit = anAudit(rubric, { responses: all.map(responseOf) });
      const read = parseSummary(printSummary(summarize(audit)), 'summary.json', sheetOf(audit));
      if (!read.ok) throw new Error(read.problems[0]?.message);
      expect(scoreSummary(audit, read.value)).toEqual(scoreAudit(audit));
    }),
    { numRuns: 30 },
  );
});
