import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../../src/core/audit.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { targetsOf, type Way, waysTo } from '../../../src/core/score-audit/way-to.ts';
import { aFactor, anAudit, aRubric, aScale, aYesNo } from '../an-audit.ts';

const wanted = (level: number, by = '2030-01-01'): Target => ({ rubric: 'rubric', factor: 'first', level, by });
/** A single voice on questions of these weights. */
function way(levels: number[], target: Target, weights: number[] = levels.map(() => 1)): Way {
  const questions = weights.map((weight, index) => aScale(`q${index}`, { weight }));
  const entries = Object.fromEntries(
    levels.map((value, index) => [`rubric/q${index}`, { answer: { state: 'answered' as const, value } }]),
  );
  const audit = anAudit(aRubric([aFactor('first', questions)]), { mode: 'one-voice', entries });
  const [found] = waysTo(scoreAudit(audit), [target]);
  if (found === undefined) throw new Error('no way');
  return found;
}
const moves = ({ path }: Way) => path?.map(({ key, from, to }) => [key.slice(-2), from, Number(to.toFixed(6))]);

describe('the way to a target', () => {
  it('lifts the lowest of equal questions first, a level at a time', () => {
    const found = way([1, 3, 4], wanted(3));
    expect(found).toMatchObject({ is: 'on-the-way' });
    expect(found.left).toBeCloseTo(1 / 3);
    expect(moves(found)).toEqual([['q0', 1, 2]]);
    expect(moves(way([1, 1, 4], wanted(3)))).toEqual([
      ['q0', 1, 3],
      ['q1', 1, 2],
    ]);
  });
  it('lifts the question whose level counts most before all others', () => {
    expect(moves(way([3, 3], wanted(3.5), [3, 1]))).toEqual([['q0', 3, 3.666667]]);
  });
  it('has no end where all questions at their top would not do', () => {
    const questions = [aScale('q0'), aYesNo('q1', { weight: 3 })];
    const audit = anAudit(aRubric([aFactor('first', questions)]), {
      mode: 'one-voice',
      entries: {
        'rubric/q0': { answer: { state: 'answered', value: 3 } },
        'rubric/q1': { answer: { state: 'answered', value: 'no' } },
      },
    });
    expect(waysTo(scoreAudit(audit), [wanted(5)])[0]).toMatchObject({ is: 'on-the-way', path: null });
  });
  it('is reached, overdue, or can not be told', () => {
    expect(way([4, 4], wanted(4))).toMatchObject({ is: 'reached', path: [] });
    expect(way([3, 3], wanted(4, '2000-01-01')).is).toBe('overdue');
    expect(way([], wanted(4), [1, 1])).toMatchObject({ is: 'not-scored', level: null, left: null, path: null });
  });
  it('leads to the target, and never over the top', () => {
    const level = fc.integer({ min: 1, max: 5 });
    const questions = fc.array(fc.tuple(level, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(questions, fc.double({ min: 1, max: 5, noNaN: true }), (given, goal) => {
        const found = way(
          given.map(([value]) => value),
          wanted(goal),
          given.map(([, weight]) => weight),
        );
        const all = given.reduce((sum, [, weight]) => sum + weight, 0);
        const lifted = given.map(
          ([value], index) => found.path?.find(({ key }) => key === `rubric/q${index}`)?.to ?? value,
        );
        const after = given.reduce((sum, [, weight], index) => sum + (weight / all) * (lifted[index] ?? 0), 0);
        return lifted.every((to) => to <= 5 + 1e-6) && (found.is === 'reached' || Math.abs(after - goal) < 1e-6);
      }),
    );
  });
  it('a later target takes the place of an earlier one', () => {
    expect(targetsOf([{ targets: [wanted(3)] }, {}, { targets: [wanted(4)] }])).toEqual([wanted(4)]);
  });
});
