import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/audit.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import type { ScoredAudit } from '../../../src/core/score-audit/scored-audit.ts';
import { intraclass } from '../../../src/core/statistics/intraclass.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import {
  aChoice,
  aFactor,
  anAudit,
  aPair,
  aResponse,
  aRubric,
  aScale,
  aYesNo,
  byGroup,
  entries,
  hands,
  someGroups,
} from '../an-audit.ts';

const rubric = aRubric([
  aFactor('one', [aScale('a'), aScale('b', { reverse: true })], { weight: 2 }),
  aFactor('two', [aScale('c'), aPair('d')]),
  aFactor('three', [aScale('e')]),
]);
const level = fc.integer({ min: 1, max: 5 });
const person = fc
  .tuple(level, level, level, level, level, fc.constantFrom('x', 'y', 'z', undefined))
  .map(([a, b, c, d, e, group]): Response => aResponse({ a, b, c, d: { say: 3, do: d }, e }, group));
const groups = someGroups({ x: 0, y: 0, z: 0 });
const judge = (responses: Response[]) => scoreAudit(anAudit(rubric, { responses, groups }));
const factorsOf = ({ rubrics }: ScoredAudit) => rubrics[0]?.factors ?? [];
/** One of `of` in turn, with each person in one of some groups. */
const people = (
  count: number,
  say: (index: number) => Record<string, number>,
  groupOf: (index: number) => string = () => 'x',
) =>
  Array.from({ length: count }, (_, index) => {
    const { d = 3, ...rest } = say(index);
    return aResponse({ ...rest, d: { say: 3, do: d } }, groupOf(index));
  });

describe('an estimate', () => {
  it('is never NaN, has its score within, and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), (responses) => {
        const scored = judge(responses);
        expect(
          JSON.stringify(scored, (_, part) => (typeof part === 'number' && !Number.isFinite(part) ? 'NaN' : part)),
        ).not.toContain('"NaN"');
        const all = [
          scored,
          ...scored.rubrics,
          ...factorsOf(scored),
          ...factorsOf(scored).flatMap(({ questions }) => questions),
        ];
        for (const one of all) {
          const score = 'overall' in one ? one.overall : one.score;
          if (one.estimate.state === 'withheld' || score.state === 'withheld') continue;
          expect(one.estimate.low).toBeGreaterThanOrEqual(0);
          expect(one.estimate.high).toBeLessThanOrEqual(1);
          expect(one.estimate.low).toBeLessThanOrEqual(score.value + 1e-12);
          expect(one.estimate.high).toBeGreaterThanOrEqual(score.value - 1e-12);
        }
      }),
    );
  });
  it('is withheld with the reason for one voice, a room that agreed, and one person of a survey', () => {
    const said = entries({ a: 4, b: 2, c: 3, e: 5 });
    const why = (scored: ScoredAudit) => [
      scored.estimate,
      factorsOf(scored)[0]?.estimate,
      factorsOf(scored)[0]?.questions[0]?.estimate,
      factorsOf(scored)[0]?.reliability.alpha,
    ];
    const withheld = (reason: string) => [1, 2, 3, 4].map(() => ({ state: 'withheld', why: reason }));
    expect(why(scoreAudit(anAudit(rubric, { entries: said })))).toEqual(withheld('one-voice'));
    expect(why(scoreAudit(anAudit(rubric, { mode: 'consensus', entries: said })))).toEqual(withheld('agreed'));
    expect(why(judge([aResponse({ a: 4, b: 2, c: 3, e: 5 })]))).toEqual(withheld('one-answer'));
  });
  it('is the bound where hands were counted, wider than that of persons', () => {
    const votes = { a: [0, 2, 6, 2, 0], b: [0, 2, 6, 2, 0], c: [1, 2, 4, 2, 1], e: [0, 5, 0, 5, 0] };
    const counted = scoreAudit(
      anAudit(rubric, {
        mode: 'hands',
        entries: Object.fromEntries(Object.entries(votes).map(([id, counts]) => [`rubric/${id}`, hands(counts)])),
      }),
    );
    const [one] = factorsOf(counted);
    expect(one?.estimate).toMatchObject({ state: 'computed', from: 'bound', n: 10 });
    expect(counted.estimate).toMatchObject({ state: 'computed', from: 'bound', n: 10 });
    expect(one?.reliability.alpha).toEqual({ state: 'withheld', why: 'counts-only' });
    expect(one?.agreement.rwgJ).toEqual({ state: 'withheld', why: 'counts-only' });
    expect(one?.agreement.ad).toEqual({ state: 'computed', value: 0.4 });
    expect(counted.rubrics[0]?.drivers.map(({ correlation }) => correlation)).toEqual(
      [1, 2, 3].map(() => ({ state: 'withheld', why: 'counts-only' })),
    );
  });
  it('says how many may think otherwise where nobody did', () => {
    const question = factorsOf(judge(people(10, () => ({ a: 4, b: 2, c: 3, e: 5 }))))[0]?.questions[0];
    expect(question?.estimate).toEqual({ state: 'withheld', why: 'zero-variance' });
    expect(question?.dissentersAtMost).toBeCloseTo(0.2589, 4);
    expect(factorsOf(judge([]))[0]?.questions[0]?.dissentersAtMost).toBeNull();
  });
  it('is withheld where options have no order', () => {
    const options = [
      { id: 'one', text: 'One', worth: 0 },
      { id: 'other', text: 'Other', worth: 100 },
    ];
    const audit = anAudit(aRubric([aFactor('f', [aChoice('a', { options })])]), {
      mode: 'hands',
      entries: { 'rubric/a': hands([3, 4]) },
    });
    expect(factorsOf(scoreAudit(audit))[0]?.questions[0]?.estimate).toEqual({ state: 'withheld', why: 'no-order' });
  });
  it('is gone where everybody there is has answered', () => {
    const all = [{ id: 'x', title: 'X', headcount: 10 }];
    const responses = people(10, (at) => ({ a: 1 + (at % 5), b: 2, c: 3, e: 5 }));
    const [one] = factorsOf(scoreAudit(anAudit(rubric, { responses, groups: all })));
    expect(one?.estimate).toEqual({ state: 'withheld', why: 'everyone-answered' });
  });
  it('forgets a headcount that is smaller than the people who answered', () => {
    const responses = people(10, (at) => ({ a: 1 + (at % 5), b: 2, c: 3, e: 5 }));
    const scored = scoreAudit(anAudit(rubric, { responses, groups: [{ id: 'x', title: 'X', headcount: 3 }] }));
    expect(factorsOf(scored)[0]?.estimate).toMatchObject({ state: 'computed', headcount: null });
    expect(scored.turnout).toMatchObject({ people: 10, headcount: 3, rate: null });
  });
});

describe('percent favourable', () => {
  it('has Wilson’s interval, for groups only where their counts are told', () => {
    const say = (at: number) => ({ a: at % 4 === 0 ? 5 : 2, b: 2, c: 3, e: 5 });
    const [one] = factorsOf(judge(people(30, say, (at) => (at < 20 ? 'x' : at < 25 ? 'y' : 'z'))));
    const side = one?.questions[0]?.sides[0];
    expect(side?.all.favourable).toBeCloseTo(8 / 30, 12);
    // prop.test(8, 30, correct = FALSE)
    expect(side?.all.favourableBetween?.low).toBeCloseTo(0.141825, 5);
    expect(side?.all.favourableBetween?.high).toBeCloseTo(0.444477, 5);
    expect(side?.groups['x']?.favourableBetween).not.toBeNull();
    expect(side?.groups['y']?.favourableBetween ?? null).toBeNull();
  });
});

describe('a group', () => {
  const mixed = (at: number) => ({ a: 1 + (at % 5), b: 1 + (at % 4), c: 1 + (at % 3), e: 1 + (at % 5) });
  it('has an interval from ten people on', () => {
    const [one] = factorsOf(judge(people(22, mixed, (at) => (at < 12 ? 'x' : 'y'))));
    expect(one?.groupEstimates).toMatchObject({ x: { state: 'computed', n: 12 }, y: { state: 'computed', n: 10 } });
  });
  it('has none where that of six others would follow from it and from the whole', () => {
    const [one] = factorsOf(judge(people(22, mixed, (at) => (at < 16 ? 'x' : 'y'))));
    expect(one?.groups).toMatchObject({ x: { state: 'scored' }, y: { state: 'scored' } });
    expect(one?.groupEstimates).toEqual({
      x: { state: 'withheld', why: 'suppressed' },
      y: { state: 'withheld', why: 'suppressed' },
    });
  });
  it('has one by hands where each question was answered by enough', () => {
    const votes = { x: [0, 2, 6, 2, 0], y: [5, 5, 0, 0, 0] };
    const entry = { votes: [{ tallies: byGroup(votes) }] };
    const scored = scoreAudit(
      anAudit(rubric, { mode: 'hands', groups, entries: { 'rubric/a': entry, 'rubric/b': entry } }),
    );
    expect(factorsOf(scored)[0]?.groupEstimates).toMatchObject({ x: { from: 'bound', n: 10 }, y: { from: 'bound' } });
  });
});

describe('teams', () => {
  const team = (at: number) => ['blue', 'green', 'red'][at % 3] ?? '';
  const responses = people(
    36,
    (at) => ({ a: 1 + ((at % 3) + (at % 2)), b: 5 - (at % 3), c: 3, e: 1 + (at % 5) }),
    team,
  );
  it('differ or not, as ICC says of persons’ scores', () => {
    const scored = scoreAudit(anAudit(rubric, { responses, groups: someGroups({ blue: 12, green: 12, red: 12 }) }));
    const scoreOf = ({ answers }: Response) => {
      const value = (id: string) => {
        const answer = answers[`rubric/${id}`];
        return answer?.state === 'answered' ? Number(answer.value) : 0;
      };
      return ((value('a') - 1) / 4 + (5 - value('b')) / 4) / 2;
    };
    const expected = intraclass(
      ['blue', 'green', 'red'].map((id) => sampleOf(responses.filter(({ group }) => group === id).map(scoreOf))),
    );
    const found = factorsOf(scored)[0]?.teams;
    if (found?.state !== 'computed' || expected.state !== 'computed') throw new Error('expected numbers');
    expect([found.icc1, found.icc2, found.people]).toEqual([
      expect.closeTo(expected.icc1, 10),
      expect.closeTo(expected.icc2 ?? 0, 10),
      36,
    ]);
  });
  it('are not the usual roles', () => {
    const named = responses.map((response) => ({
      ...response,
      group: response.group === 'blue' ? 'leaders' : 'front-line',
    }));
    const scored = scoreAudit(
      anAudit(rubric, { responses: named, groups: someGroups({ leaders: 12, 'front-line': 24 }) }),
    );
    expect(factorsOf(scored)[0]?.teams).toEqual({ state: 'withheld', why: 'not-teams' });
  });
});

describe('drivers', () => {
  const rows = (count: number) =>
    people(count, (at) => ({
      a: 1 + ((at * 7) % 5),
      b: 1 + ((at * 3) % 5),
      c: 1 + ((at * 7 + (at % 2)) % 5),
      d: 1 + ((at * 2) % 5),
      e: 1 + ((at * at) % 5),
    }));
  it('are correlations of each factor with the mean of the others, as computed from the rows', () => {
    const scored = judge(rows(40));
    const scores = rows(40).map(({ answers }) => {
      const value = (id: string) => {
        const answer = answers[`rubric/${id}`];
        return answer?.state === 'answered' ? answer.value : 0;
      };
      const lived = value('d') as { do: number };
      return [
        (Number(value('a')) + 6 - Number(value('b'))) / 2,
        (Number(value('c')) + lived.do) / 2,
        Number(value('e')),
      ];
    });
    const rest = scores.map(([one = 0, , three = 0]) => (2 * one + three) / 3);
    const own = scores.map(([, two = 0]) => two);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const sxy = (x: number[], y: number[]) =>
      x.reduce((sum, value, at) => sum + (value - mean(x)) * ((y[at] ?? 0) - mean(y)), 0);
    const r = sxy(own, rest) / Math.sqrt(sxy(own, own) * sxy(rest, rest));
    expect(scored.rubrics[0]?.drivers[1]).toMatchObject({
      factor: 'two',
      correlation: { state: 'computed', value: expect.closeTo(r, 10), n: 40 },
    });
  });
  it('are correlations with the outcome where the rubric has one, whatever it weighs', () => {
    const held = aRubric([
      aFactor('one', [aScale('a'), aScale('b')]),
      aFactor('stay', [aScale('c', { role: 'outcome' })], { weight: 0 }),
    ]);
    const responses = Array.from({ length: 40 }, (_, at) => {
      const own = 1 + (at % 5);
      return aResponse({ a: own, b: 1 + ((at * 3) % 5), c: Math.min(5, own + (at % 2)) });
    });
    const xs = responses.map((_, at) => (1 + (at % 5) + 1 + ((at * 3) % 5)) / 2);
    const ys = responses.map((_, at) => Math.min(5, 1 + (at % 5) + (at % 2)));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const sxy = (x: number[], y: number[]) =>
      x.reduce((sum, value, at) => sum + (value - mean(x)) * ((y[at] ?? 0) - mean(y)), 0);
    const r = sxy(xs, ys) / Math.sqrt(sxy(xs, xs) * sxy(ys, ys));
    expect(scoreAudit(anAudit(held, { responses })).rubrics[0]?.drivers).toMatchObject([
      { factor: 'one', outcome: 'stay', correlation: { state: 'computed', value: expect.closeTo(r, 10), n: 40 } },
    ]);
  });
  it('are withheld with fewer people than they need', () => {
    const rest = (count: number) => judge(rows(count)).rubrics[0]?.drivers[0]?.correlation.state;
    expect([rest(29), rest(30)]).toEqual(['withheld', 'computed']);
  });
});

describe('reliability', () => {
  it('is not told of fewer than five of many', () => {
    const responses = people(12, (at) => (at < 4 ? { a: 1 + at, b: 2 + (at % 2), c: 3, e: 5 } : { a: 4, c: 3, e: 5 }));
    const [one] = factorsOf(judge(responses));
    expect(one?.reliability).toMatchObject({ n: 0, alpha: { state: 'withheld', why: 'suppressed' } });
  });
  it('stands on one footing where scales have different lengths', () => {
    const mixed = aRubric([aFactor('f', [aScale('a'), aYesNo('b')])]);
    const responses = [1, 2, 4, 5, 5, 3, 1, 2, 4, 5].map((a) => aResponse({ a, b: a > 2 ? 'yes' : 'no' }));
    const [one] = factorsOf(scoreAudit(anAudit(mixed, { responses })));
    expect(one?.reliability.alpha.state).toBe('computed');
    expect(one?.agreement.ad).toEqual({ state: 'withheld', why: 'mixed-levels' });
    expect(one?.agreement.rwgJ.state).toBe('computed');
  });
});
