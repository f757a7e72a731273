// Both waves of the invented survey as audits, compared from end to end: what a diff reports is what R gives for the same people.
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { align, weighed } from '../../../src/core/diff/align.ts';
import type { AuditDiff, Compared, FactorDiff } from '../../../src/core/diff/audit-diff.ts';
import { columnsOf } from '../../../src/core/diff/columns.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { judgeColumns } from '../../../src/core/diff/judge.ts';
import { waveOf } from '../../../src/core/diff/wave.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { trendAudits } from '../../../src/core/trend/trend-audits.ts';
import { aFactor, anAudit, answers, aRubric, aScale } from '../an-audit.ts';
import { referenceValues, rowsOf, within } from '../statistics/reference.ts';
import { peopleOf } from '../statistics/survey.ts';

const waves = referenceValues('waves.reference.json');
const tiny = referenceValues('tiny_waves.reference.json');
type Row = Record<string, string>;
type Wave = '1' | '2';
/** A factor that nobody answers and that outweighs all others: so no whole is compared, and the family is R's, factors only. */
const unanswered = aFactor('silent', [aScale('silence')], { weight: 1000 });

const survey = (weights: number[]): Rubric =>
  aRubric([
    ...weights.map((weight, at) => {
      const questions = [1, 2, 3, 4].map((number) =>
        aScale(`f${at + 1}q${number}`, { weight: at === 1 && number === 1 ? 2 : 1, reverse: number === 4 }),
      );
      return aFactor(`f${at + 1}`, questions, { weight });
    }),
    unanswered,
  ]);
const small = aRubric([...[1, 2, 3, 4, 5].map((at) => aFactor(`f${at}`, [aScale(`q${at}`)])), unanswered]);

/** Question id of a column: F1Q2 of the large survey, F1 of the tiny one. */
const idOf = (name: string): string => (name.includes('Q') ? name.toLowerCase() : name.replace('F', 'q'));
function auditOf(rubric: Rubric, rows: Row[], wave: Wave, as: (respondent: string) => string = (id) => id): Audit {
  const responses = rows
    .filter((row) => row['wave'] === wave)
    .map((row) => ({
      respondent: as(row['respondent'] ?? ''),
      answers: answers(
        Object.fromEntries(
          Object.entries(row)
            .filter(([name, cell]) => /^F\d/.test(name) && cell !== '')
            .map(([name, cell]) => [idOf(name), cell === 'N/A' ? 'not-applicable' : Number(cell)]),
        ),
      ),
    }));
  return anAudit(rubric, { responses, date: `202${wave}-03-14` });
}

const rubric = survey([3, 2, 2, 1, 1, 1]);
const large = rowsOf('waves.csv');
const tinyRows = rowsOf('tiny_waves.csv');
const stranger = (id: string): string => `other-${id}`;
const only = (ids: Set<string>): Row[] => large.filter(({ respondent = '' }) => ids.has(respondent));
const [first, second] = [peopleOf(1), peopleOf(2)];
const inBoth = first.filter(({ respondent }) => second.some((other) => other.respondent === respondent));
const complete = inBoth.filter(({ respondent, scores }) =>
  [scores, second.find((other) => other.respondent === respondent)?.scores ?? []].every((all) => !all.includes(null)),
);
const idsOf = (people: { respondent: string }[]) => new Set(people.map(({ respondent }) => respondent));

const ready = (diff: AuditDiff): FactorDiff[] => diff.factors.filter(({ factor }) => factor !== 'silent');
const table = <T>(diff: AuditDiff, read: (factor: FactorDiff) => T): Record<string, T> =>
  Object.fromEntries(ready(diff).map((factor) => [factor.factor.toUpperCase(), read(factor)]));
const change = ({ change: found, p }: Compared) => ({
  diff: found?.levels,
  lower: found?.interval?.low,
  upper: found?.interval?.high,
  p,
});
/** Compares only what a diff reports: R's t and df stand behind its p. */
function matches(got: Record<string, Record<string, unknown>>, reference: unknown, tolerance?: number) {
  const expected = reference as Record<string, Record<string, number>>;
  expect(Object.keys(got)).toEqual(Object.keys(expected));
  for (const [name, row] of Object.entries(got)) {
    const common = Object.fromEntries(Object.entries(expected[name] ?? {}).filter(([key]) => key in row));
    expect(Object.keys(common).length).toBeGreaterThan(0);
    expect(within(row, common, tolerance), name).toEqual([]);
  }
}
/** The figures of two small surveys before they are kept from whoever reads them: of fewer than ten people a diff tells no spread. */
function untold(before: Audit, after: Audit, smallestGroup = 5) {
  const aligned = align(before, after, () => true);
  const pairs = aligned.factors.filter(({ why }) => why === null);
  const [was, is] = [aligned.before, aligned.after].map(({ audit }) =>
    waveOf(
      weighed(audit, aligned.factors),
      pairs.map(({ key }) => key),
    ),
  );
  if (was === undefined || is === undefined) throw new Error('two audits were given');
  const columns = columnsOf(
    was,
    is,
    pairs.map(({ weight }) => weight),
  );
  const { results, design } = judgeColumns(columns, { counted: false, budget: 1, smallestGroup });
  const read = <T>(of: (compared: Compared) => T): Record<string, T> =>
    Object.fromEntries(
      pairs.flatMap(({ after: factor }, at) => {
        const compared = results[at];
        return factor === undefined || compared === undefined ? [] : [[factor.factor.id.toUpperCase(), of(compared)]];
      }),
    );
  return { design, read };
}
/** The columns of the factors, without those that nobody could answer. */
const named = <T>(read: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(read).filter(([id]) => id !== 'SILENT'));
const equal = (got: unknown, reference: unknown, tolerance?: number) => {
  expect(reference).toBeDefined();
  expect(within(got, reference, tolerance)).toEqual([]);
};

describe('different people', () => {
  const diff = diffAudits(auditOf(rubric, large, '1'), auditOf(rubric, large, '2', stranger));
  it('have Welch’s t, Holm, g and delta of R', () => {
    expect(diff.design).toMatchObject({ kind: 'independent', pairs: 0, family: 6 });
    matches(table(diff, change), waves.get('ind.welch'));
    equal(
      table(diff, ({ adjusted }) => adjusted),
      waves.get('ind.welch.holm'),
    );
    const g = table(diff, ({ effect }) => ({
      g: effect?.g,
      lower: effect?.interval?.low,
      upper: effect?.interval?.high,
    }));
    matches(g, waves.get('ind.hedges_g'), 1e-8);
    matches(
      table(diff, ({ effect }) => ({ delta: effect?.delta })),
      waves.get('ind.cliff'),
    );
  });
  it('have the means and numbers of R on both sides', () => {
    const sides = { '1': 'before', '2': 'after' } as const;
    for (const [wave, side] of Object.entries(sides) as [Wave, 'before' | 'after'][]) {
      const values = Object.values(waves.get(`wave${wave}.factor.mean`) ?? {});
      equal(
        ready(diff).map((factor) => 1 + 4 * (factor[side]?.value ?? 0)),
        values,
      );
      equal(
        ready(diff).map((factor) => factor[side]?.n),
        Object.values(waves.get(`wave${wave}.factor.n`) ?? {}),
      );
    }
  });
  it('are up, down, steady or neither as R’s p says', () => {
    const [holm, tost] = ['ind.welch.holm', 'ind.tost.half'].map((id) => waves.get(id) as Record<string, number>);
    for (const { factor, verdict, change: moved } of ready(diff)) {
      const name = factor.toUpperCase();
      const isMove = (holm?.[name] ?? 1) <= 0.025;
      const expected = isMove
        ? (moved?.levels ?? 0) > 0
          ? 'up'
          : 'down'
        : (tost?.[name] ?? 1) <= 0.05
          ? 'steady'
          : 'cant-tell';
      expect([name, verdict.is]).toEqual([name, expected]);
    }
    expect(new Set(ready(diff).map(({ verdict }) => verdict.is))).toEqual(new Set(['up', 'steady', 'cant-tell']));
  });
  it('have the smallest visible change of R’s formula, by their own spread', () => {
    // Twice the budget is the .05 of R's formula, where 23 people are otherwise held to .025.
    const wide = diffAudits(auditOf(rubric, large, '1'), auditOf(rubric, large, '2', stranger), undefined, 2);
    const [sd1, sd2] = ['1', '2'].map(
      (wave) => Object.values((waves.get(`wave${wave}.factor.sd`) ?? {}) as object) as number[],
    );
    const [perSpread] = (waves.get('mdd.formula.26v23') as number[]).map((value) => value / 0.8);
    const full = (wide === null ? [] : ready(wide)).flatMap(({ before, after, visible }, at) =>
      before?.n === 26 && after?.n === 23 ? [{ visible, at }] : [],
    );
    expect(full.length).toBeGreaterThan(0);
    for (const { visible, at } of full) {
      const pooled = Math.sqrt((25 * (sd1?.[at] ?? 0) ** 2 + 22 * (sd2?.[at] ?? 0) ** 2) / 47);
      equal(visible, (perSpread ?? 0) * pooled);
    }
  });
  it('of six and six have R’s numbers, and no claim', () => {
    const [one, two] = [auditOf(small, tinyRows, '1'), auditOf(small, tinyRows, '2', stranger)];
    const { read } = untold(one, two);
    matches(read(change), tiny.get('ind.welch'));
    matches(
      read(({ effect }) => ({ g: effect?.g, lower: effect?.interval?.low, upper: effect?.interval?.high })),
      tiny.get('ind.hedges_g'),
      1e-8,
    );
    equal(
      read(({ effect }) => effect?.delta),
      tiny.get('ind.cliff'),
    );
    const few = diffAudits(one, two);
    expect(Object.values(table(few, change)).every(({ lower, p }) => (lower ?? p) === null)).toBe(true);
    expect(ready(few).map(({ verdict }) => verdict)).toEqual(
      ready(few).map(() => ({ is: 'cant-tell', why: 'too-few' })),
    );
  });
  it('have the linearised error of R on the whole', () => {
    const whole = { ...rubric, factors: rubric.factors.filter(({ id }) => id !== 'silent') };
    const { overall, design } = diffAudits(auditOf(whole, large, '1'), auditOf(whole, large, '2', stranger));
    const [one, two] = ['1', '2'].map((wave) => waves.get(`wave${wave}.overall.of.factor.means`) as number);
    const errors = ['1', '2'].map((wave) => (waves.get(`wave${wave}.overall.linearised`) as { se: number }).se);
    expect(design.family).toBe(7);
    equal(overall.change?.levels, (two ?? 0) - (one ?? 0), 1e-9);
    const half = ((overall.change?.interval?.high ?? 0) - (overall.change?.interval?.low ?? 0)) / 2;
    // t(.975) at the degrees of freedom of 26 and 23 people lies between those of 22 and of 47.
    expect(half / Math.hypot(...errors)).toBeGreaterThan(2.011);
    expect(half / Math.hypot(...errors)).toBeLessThan(2.074);
  });
});

describe('some people in both', () => {
  it('have the overlapping t and Holm of R', () => {
    const diff = diffAudits(auditOf(rubric, large, '1'), auditOf(rubric, large, '2'));
    expect(diff.design).toMatchObject({ kind: 'partial', pairs: inBoth.length, family: 6 });
    matches(table(diff, change), waves.get('overlap.t'));
    equal(
      table(diff, ({ adjusted }) => adjusted),
      waves.get('overlap.t.holm'),
    );
  });
  it('have the paired t of R where six are all there are', () => {
    const { design, read } = untold(auditOf(small, tinyRows, '1'), auditOf(small, tinyRows, '2'));
    expect(design.kind).toBe('partial');
    matches(read(change), tiny.get('pair.t'));
  });
  it('are the same in a trend, with the points of R', () => {
    const trend = trendAudits([auditOf(rubric, large, '2'), auditOf(rubric, large, '1')]);
    const lines = trend?.factors.filter(({ factor }) => factor !== 'silent') ?? [];
    const overlap = Object.values(
      waves.get('overlap.t') as Record<string, { diff: number; lower: number; upper: number }>,
    );
    for (const [at, { points, steps }] of lines.entries()) {
      const [step] = steps;
      equal(
        { diff: step?.change?.levels, lower: step?.change?.interval?.low, upper: step?.change?.interval?.high },
        { diff: overlap[at]?.diff, lower: overlap[at]?.lower, upper: overlap[at]?.upper },
      );
      for (const [wave, point] of points.entries()) {
        const bounds = Object.values((waves.get(`wave${wave + 1}.factor.ci95.bounded`) ?? {}) as object)[at] as object;
        if (point.state !== 'scored') throw new Error('expected a point');
        equal({ lower: 1 + 4 * (point.interval?.low ?? 0), upper: 1 + 4 * (point.interval?.high ?? 0) }, bounds);
      }
    }
    expect(lines).toHaveLength(6);
  });
});

describe('the same people', () => {
  it('have the paired t and g of R', () => {
    const rows = only(idsOf(inBoth));
    const diff = diffAudits(auditOf(rubric, rows, '1'), auditOf(rubric, rows, '2'));
    expect(diff.design).toMatchObject({ kind: 'matched', pairs: 17 });
    const { read } = untold(auditOf(rubric, rows, '1'), auditOf(rubric, rows, '2'), 0);
    const moved = named(read((factor) => ({ ...change(factor), p: undefined })));
    const reference = Object.fromEntries(
      Object.entries(waves.get('pair.t') as Record<string, object>).map(([name, row]) => [
        name,
        { ...row, p: undefined },
      ]),
    );
    matches(moved, reference);
    equal(named(read(({ before }) => before?.n)), waves.get('pair.n'));
    equal(named(read(({ effect }) => effect?.g)), waves.get('pair.g_av'));
  });
  it('are shown as everybody where few would be left out, since these would follow from their own audit', () => {
    const rows = only(idsOf(inBoth));
    const [before, after] = [auditOf(rubric, rows, '1'), auditOf(rubric, rows, '2')];
    const diff = diffAudits(before, after);
    const own = scoreAudit(before).rubrics.flatMap(({ factors }) => factors);
    const everybody = (id: string) => own.find(({ factor }) => factor.id === id)?.score;
    const counts = waves.get('pair.n') as Record<string, number>;
    const left = ready(diff).filter(({ factor }) => (counts[factor.toUpperCase()] ?? 0) < 17);
    expect(left.length).toBeGreaterThan(0);
    for (const { factor, before: stand } of ready(diff)) {
      const score = everybody(factor);
      if (score?.state !== 'scored' || stand === null) throw new Error('every factor is scored');
      const out = score.n - stand.n;
      expect(out === 0 || out >= 5, factor).toBe(true);
    }
    expect(left.some(({ p, verdict }) => p !== null && verdict.is !== 'not-comparable')).toBe(true);
  });
  it('have every flip of R where all answered everything', () => {
    const rows = only(idsOf(complete));
    const diff = diffAudits(auditOf(rubric, rows, '1'), auditOf(rubric, rows, '2'));
    expect(complete).toHaveLength(waves.get('pair.flip.complete.n') as number);
    expect(diff.design).toMatchObject({ kind: 'matched', pairs: 15, family: 6 });
    const flips = waves.get('pair.flip.complete') as { rawp: number; adjp: number }[];
    equal(
      ready(diff).map(({ p, adjusted }) => ({ rawp: p, adjp: adjusted })),
      flips.map(({ rawp, adjp }) => ({ rawp, adjp })),
    );
  });
});
