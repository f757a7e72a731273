import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Target } from '../../../src/core/audit.ts';
import type { Question } from '../../../src/core/kinds/index.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { type Way, waysTo } from '../../../src/core/score-audit/way-to.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale, aYesNo, hands } from '../an-audit.ts';

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
});

describe('the way to a target of a question', () => {
  const ofQuestion = (question: string, level: number, by = '2030-01-01'): Target => ({
    rubric: 'rubric',
    question,
    level,
    by,
  });
  const wayOf = (questions: Question[], parts: Partial<Audit>, ...targets: Target[]): Way[] =>
    waysTo(scoreAudit(anAudit(aRubric([aFactor('first', questions)]), parts)), targets);

  it('is in its own levels, from the mean of the hands', () => {
    const entries = { 'rubric/a': hands([0, 4, 4, 0, 0]) };
    expect(wayOf([aScale('a')], { mode: 'hands', entries }, ofQuestion('a', 4))).toEqual([
      {
        target: ofQuestion('a', 4),
        title: 'a',
        ref: 'R1',
        level: 2.5,
        reverse: false,
        side: null,
        left: 1.5,
        words: 'Level 4',
        is: 'on-the-way',
        path: null,
      },
    ]);
  });
  it('leads down where level 1 is the good end', () => {
    const entries = { 'rubric/a': hands([0, 0, 4, 4, 0]) };
    const questions = [aScale('a', { reverse: true })];
    const read = (level: number) => wayOf(questions, { mode: 'hands', entries }, ofQuestion('a', level))[0];
    expect(read(2)).toMatchObject({ level: 3.5, left: 1.5, reverse: true, is: 'on-the-way', words: 'Level 2' });
    expect(read(4)).toMatchObject({ level: 3.5, left: -0.5, is: 'reached' });
    expect(read(3.5)).toMatchObject({ left: 0, is: 'reached', words: null });
  });
  it('is that of what is done, where something is also claimed', () => {
    const entries = { 'rubric/a': { answer: { state: 'answered' as const, value: { say: 5, do: 2 } } } };
    const [way] = wayOf([aPair('a')], { mode: 'one-voice', entries }, ofQuestion('a', 3, '2000-01-01'));
    expect(way).toMatchObject({ side: 'do', level: 2, left: 1, is: 'overdue' });
  });
  it('has no now where too few answered, where nobody did, and where it was not asked', () => {
    const few = [1, 2, 3].map((level, index) => aResponse({ a: level }, undefined, `r-${index}`));
    const none = { level: null, left: null, is: 'not-scored' };
    expect(wayOf([aScale('a')], { responses: few }, ofQuestion('a', 4))).toMatchObject([none]);
    expect(wayOf([aScale('a')], { mode: 'hands' }, ofQuestion('a', 4))).toMatchObject([none]);
    const quick: Partial<Audit> = { mode: 'hands', depth: 'quick', entries: { 'rubric/a': hands([0, 4, 4, 0, 0]) } };
    expect(wayOf([aScale('a'), aScale('b', { core: true })], quick, ofQuestion('a', 4))).toMatchObject([none]);
  });
  it('is the mean that documents show, also of a question without weight', () => {
    const entries = { 'rubric/a': hands([0, 4, 4, 0, 0]), 'rubric/b': hands([0, 0, 4, 0, 0]) };
    const questions = [aScale('a', { weight: 0 }), aScale('b')];
    expect(wayOf(questions, { mode: 'hands', entries }, ofQuestion('a', 4))).toMatchObject([{ level: 2.5, left: 1.5 }]);
  });
  it('stands beside that of a factor of the same name, which comes first', () => {
    const entries = { 'rubric/first': hands([0, 4, 4, 0, 0]) };
    const ways = wayOf([aScale('first')], { mode: 'hands', entries }, ofQuestion('first', 4), wanted(3));
    expect(ways.map(({ ref, left }) => [ref, left])).toEqual([
      [null, 0.5],
      ['R1', 1.5],
    ]);
  });
});
