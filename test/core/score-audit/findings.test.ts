import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import type { Band } from '../../../src/core/rubric/rubric.ts';
import { bandOf } from '../../../src/core/score-audit/bands.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import {
  aFactor,
  anAudit,
  anOpenText,
  aRubric,
  aScale,
  aYesNo,
  byGroup,
  entries,
  hands,
  said,
  someGroups,
} from '../an-audit.ts';

const band = (from: number, title: string, stands: Band['stands'], needs: Band['needs'] = []): Band => ({
  from,
  title,
  stands,
  means: '',
  needs,
});
const bands = [
  band(0, 'Low', 'low'),
  band(40, 'Middle', 'middle'),
  band(60, 'High', 'high', [{ factor: 'leadership', from: 50 }]),
  band(80, 'Top', 'high', [{ factor: 'leadership', from: 75 }]),
];
const rubric = aRubric(
  [
    aFactor('leadership', [aScale('a')], { makesOrBreaks: true }),
    aFactor('rewards', [aScale('b')], { weight: 4 }),
    aFactor('purposes', [aScale('c')]),
  ],
  { bands },
);
const judged = (a: number, b: number, c: number, parts: Partial<Audit> = {}) =>
  scoreAudit(anAudit(rubric, { entries: entries({ a, b, c }), ...parts }));

describe('bands', () => {
  it('hold a score back until the factors they need stand high enough', () => {
    expect(judged(2, 5, 5).rubrics[0]).toMatchObject({
      band: { title: 'Middle' },
      standing: 'middle',
      heldBack: [
        { band: 'Top', factor: 'leadership', needs: 75, has: 25 },
        { band: 'High', factor: 'leadership', needs: 50, has: 25 },
      ],
    });
    expect(judged(3, 5, 5).rubrics[0]).toMatchObject({ band: { title: 'High' }, heldBack: [{ band: 'Top', has: 50 }] });
    expect(judged(4, 5, 5).rubrics[0]).toMatchObject({ band: { title: 'Top' }, heldBack: [] });
  });
  it('are held back by a needed factor that nobody answered', () => {
    const scored = scoreAudit(anAudit(rubric, { entries: entries({ b: 5, c: 5 }) }));
    expect(scored.rubrics[0]).toMatchObject({ band: { title: 'Middle' }, heldBack: [{ has: null }, { has: null }] });
  });
  it('of factors know no gates', () => {
    expect(judged(1, 5, 5).rubrics[0]?.factors[1]).toMatchObject({ band: { title: 'Top' }, standing: 'high' });
  });
  it('begin exactly at their threshold, however the score was rounded', () => {
    const steps = [band(0, 'Under', 'low'), band(29, 'At', 'high')];
    const at = (value: number) => bandOf({ state: 'scored', value, n: 1, nMost: 1, coverage: 1 }, steps)?.title;
    expect([at(0.29), at(0.2899), at(1)]).toEqual(['At', 'Under', 'At']);
    expect(bandOf({ state: 'withheld', why: 'no-answers', coverage: 0 }, steps)).toBeNull();
  });
});

describe('outcomes', () => {
  it('are said when their factor, or the whole, stands in their range', () => {
    const outcomes = [
      { factor: 'leadership', below: 50, say: 'Leaders first.' },
      { from: 75, say: 'All is well.' },
      { factor: 'nobody', say: 'Never.' },
      { factor: 'leadership', from: 50, say: 'Leaders lead.' },
    ];
    const say = (a: number) =>
      scoreAudit(anAudit({ ...rubric, outcomes }, { entries: entries({ a, b: 5, c: 5 }) })).rubrics[0]?.outcomes;
    expect(say(2)).toEqual(['Leaders first.', 'All is well.']);
    expect(say(3)).toEqual(['All is well.', 'Leaders lead.']);
  });
});

describe('what stands out', () => {
  it('names make-or-break factors that stand low, strengths and concerns', () => {
    const scored = judged(2, 1, 5);
    expect(scored.breakers.map(({ factor }) => factor.id)).toEqual(['leadership']);
    expect(scored.concerns.map(({ factor }) => factor.id)).toEqual(['rewards', 'leadership']);
    expect(scored.strengths.map(({ factor }) => factor.id)).toEqual(['purposes']);
    expect(judged(3, 1, 5).breakers).toEqual([]);
  });
  it('names splits, clear ones first, and what many did not know', () => {
    const four = aRubric([aFactor('one', [aScale('a'), aScale('b'), aScale('c'), anOpenText('d')])]);
    const votes = {
      'rubric/a': hands([3, 1, 0, 1, 3]),
      'rubric/b': hands([10, 0, 0, 0, 10]),
      'rubric/c': hands([0, 2, 2, 2, 0], { 'dont-know': 2 }),
      'rubric/d': { answer: { state: 'dont-know' } },
    } as const;
    const scored = scoreAudit(anAudit(four, { mode: 'hands', entries: votes }));
    expect(scored.splits.map(({ key }) => key)).toEqual(['rubric/b', 'rubric/a']);
    expect(scored.unknowns.map(({ key }) => key)).toEqual(['rubric/d', 'rubric/c']);
  });
  it('tells how many answers were given with low confidence, of those that noted any', () => {
    const three = aRubric([aFactor('one', [aScale('a'), aScale('b'), aScale('c'), aScale('d')])]);
    const noted = {
      'rubric/a': { answer: said(3), confidence: 'low' },
      'rubric/b': { answer: said(3), confidence: 'high' },
      'rubric/c': { answer: said(3), confidence: 'middle' },
      'rubric/d': { answer: said(3) },
    } as const;
    expect(scoreAudit(anAudit(three, { entries: noted })).rubrics[0]?.factors[0]?.lowConfidence).toBe(1 / 3);
    expect(judged(3, 3, 3).rubrics[0]?.factors[0]?.lowConfidence).toBeNull();
  });
  it('names groups that see a factor differently, in levels', () => {
    const audit = anAudit(rubric, {
      mode: 'hands',
      groups: someGroups({ leaders: 5, staff: 10 }),
      entries: {
        'rubric/a': { votes: [{ tallies: byGroup({ leaders: [0, 0, 0, 3, 2], staff: [5, 5, 0, 0, 0] }) }] },
        'rubric/b': { votes: [{ tallies: byGroup({ leaders: [0, 0, 3, 2, 0], staff: [0, 0, 0, 5, 5] }) }] },
      },
    });
    expect(scoreAudit(audit).parted).toEqual([
      { rubric: 'rubric', factor: 'leadership', high: 'leaders', low: 'staff', by: expect.closeTo(2.9, 12) },
      { rubric: 'rubric', factor: 'rewards', high: 'staff', low: 'leaders', by: expect.closeTo(1.1, 12) },
    ]);
  });
  it('counts each question once, under what most said where nobody answered', () => {
    const five = aRubric([
      aFactor(
        'one',
        ['a', 'b', 'c', 'd', 'e'].map((id) => aScale(id)),
      ),
    ]);
    const values = { a: 3, b: 'dont-know', c: 'not-applicable', d: 'not-said' } as const;
    expect(scoreAudit(anAudit(five, { entries: entries(values) })).coverage).toEqual({
      asked: 5,
      answered: 1,
      dontKnow: 1,
      notApplicable: 1,
      notSaid: 1,
      unanswered: 1,
    });
  });
});

describe('the plan', () => {
  it('begins with what makes or breaks, then with low factors, then where most is missing', () => {
    expect(judged(2, 1, 1).plan.map(({ factor, standing }) => `${factor} ${standing}`)).toEqual([
      'leadership low',
      'rewards low',
      'purposes low',
    ]);
    expect(judged(5, 3, 1).plan.map(({ factor, steps }) => `${factor}: ${steps[0]?.do}`)).toEqual([
      'purposes: lift purposes',
      'rewards: firm rewards',
      'leadership: keep leadership',
    ]);
  });
  it('weighs rubrics as the overall score does', () => {
    const light = aRubric([aFactor('light', [aScale('a')])], { weight: 0.5 });
    const heavy = aRubric([aFactor('heavy', [aScale('a')])], { id: 'heavy' });
    const both = { ...entries({ a: 1 }), ...entries({ a: 2 }, 'heavy') };
    const { plan } = scoreAudit(anAudit([light, heavy], { entries: both }));
    expect(plan.map(({ factor }) => factor)).toEqual(['heavy', 'light']);
  });
  it('leaves out factors without a score or without a next step', () => {
    const bare = {
      ...rubric,
      factors: rubric.factors.map((one) => ({ ...one, nextSteps: { low: [], middle: [], high: [] } })),
    };
    expect(scoreAudit(anAudit(bare, { entries: entries({ a: 1, b: 1, c: 1 }) })).plan).toEqual([]);
    expect(scoreAudit(anAudit(rubric, { entries: entries({ a: 1, b: 1 }) })).plan).toHaveLength(2);
  });
});

describe('the shortest path', () => {
  it('tells what one level more on a question does to the overall score', () => {
    const scored = judged(2, 4, 5);
    expect(scored.levers).toEqual([
      { key: 'rubric/b', ref: 'R2', from: 4, to: 5, gain: expect.closeTo(4 / 6 / 4, 12) },
      { key: 'rubric/a', ref: 'R1', from: 2, to: 3, gain: expect.closeTo(1 / 6 / 4, 12) },
    ]);
    const [best] = scored.levers;
    const moved = judged(2, 5, 5).overall;
    if (best && moved.state === 'scored' && scored.overall.state === 'scored') {
      expect(moved.value - scored.overall.value).toBeCloseTo(best.gain, 12);
    }
  });
  it('stops at the top and goes towards the good end', () => {
    const own = aRubric([aFactor('one', [aScale('a', { reverse: true }), aYesNo('b'), aScale('c')])]);
    const votes = { 'rubric/c': hands([0, 0, 0, 1, 3]), ...entries({ a: 4, b: 'yes' }) };
    expect(scoreAudit(anAudit(own, { mode: 'hands', entries: votes })).levers).toEqual([
      { key: 'rubric/a', ref: 'R1', from: 2, to: 3, gain: expect.closeTo(1 / 12, 12) },
      { key: 'rubric/c', ref: 'R3', from: 4.75, to: 5, gain: expect.closeTo(1 / 48, 12) },
    ]);
  });
});
