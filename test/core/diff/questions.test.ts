// Single questions are tested by the people who answered them: with themselves where they are known to be in both.
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { benjaminiHochberg } from '../../../src/core/statistics/benjamini-hochberg.ts';
import { overlapT } from '../../../src/core/statistics/overlap-t.ts';
import { pairedT } from '../../../src/core/statistics/paired-t.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { welch } from '../../../src/core/statistics/welch.ts';
import { hands } from '../an-audit.ts';
import { given } from '../statistics/given.ts';
import { people, surveyed } from './two-audits.ts';

type Levels = [number, number, number];
const was: Levels[] = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 2, 4].map((a, index) => [a, 1 + (index % 4), 3 + (index % 2)]);
const is: Levels[] = was.map(([a, b, c], index) => [Math.min(5, a + 1), b + (index % 3 === 0 ? 1 : 0), c]);
const worth = (level: number): number => (level - 1) / 4;
const on = (levels: Levels[], question: number): number[] => levels.map((three) => worth(three[question] ?? 0));
const ps = (before: Audit, after: Audit) => diffAudits(before, after).questions.map(({ adjusted }) => adjusted);
const near = (expected: (number | null)[]) =>
  benjaminiHochberg(expected).map((p) => (p === null ? null : expect.closeTo(p, 10)));

describe('single questions', () => {
  it('compare people with themselves where most are in both', () => {
    const moves = [0, 1, 2].map((at) => on(is, at).map((value, index) => value - (on(was, at)[index] ?? 0)));
    const tests = moves.slice(0, 2).map((own) => given(pairedT(own)).p);
    expect(ps(surveyed(people(was)), surveyed(people(is)))).toEqual(near([...tests, null]));
  });
  it('count everybody where some are in both', () => {
    const expected = [0, 1].map((at) => {
      const [before, after] = [on(was, at), on(is, at)];
      const pairs = before.slice(5).map((value, index) => ({ before: value, after: after[index] ?? 0 }));
      return given(overlapT({ onlyBefore: before.slice(0, 5), onlyAfter: after.slice(7), pairs })).p;
    });
    const found = ps(surveyed(people(was)), surveyed(people(is, { from: 5 }))).slice(0, 2);
    const third = overlapT({
      onlyBefore: on(was, 2).slice(0, 5),
      onlyAfter: on(is, 2).slice(7),
      pairs: on(was, 2)
        .slice(5)
        .map((value, index) => ({ before: value, after: on(is, 2)[index] ?? 0 })),
    });
    expect(found).toEqual(near([...expected, given(third).p]).slice(0, 2));
  });
  it('take people for different ones where hardly any are in both', () => {
    const tests = [0, 1, 2].map((at) => given(welch(sampleOf(on(was, at)), sampleOf(on(is, at)))).p);
    expect(ps(surveyed(people(was)), surveyed(people(is, { from: 10 })))).toEqual(near(tests));
  });
  it('are worth a look where everybody moved alike', () => {
    const all = Array.from({ length: 10 }, (): Levels => [2, 3, 3]);
    const up = all.map(([, b, c]): Levels => [3, b, c]);
    expect(ps(surveyed(people(all)), surveyed(people(up)))).toEqual([2 / 2 ** 10, null, null]);
  });
  it('are not tested by people where hands were counted beside them', () => {
    const mixed = surveyed(people(is), { entries: { 'rubric/a': hands([0, 0, 4, 4, 2]) } });
    const after = [...on(is, 0), ...[3, 3, 3, 3, 4, 4, 4, 4, 5, 5].map(worth)];
    const tests = [after, on(is, 1), on(is, 2)].map((now, at) => given(welch(sampleOf(on(was, at)), sampleOf(now))).p);
    expect(ps(surveyed(people(was)), mixed)).toEqual(near(tests));
  });
  it('make no claim of fewer than eight who are in both', () => {
    expect(ps(surveyed(people(was.slice(0, 7))), surveyed(people(is.slice(0, 7))))).toEqual([null, null, null]);
  });
});
