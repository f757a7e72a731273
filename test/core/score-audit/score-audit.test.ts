import { describe, expect, it } from 'vitest';
import type { Audit, Response } from '../../../src/core/audit.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import type { ScoredFactor, ScoredQuestion } from '../../../src/core/score-audit/scored-audit.ts';
import {
  aChoice,
  aFactor,
  anAudit,
  anOpenText,
  aPair,
  aResponse,
  aRubric,
  aScale,
  aYesNo,
  byGroup,
  entries,
  hands,
  said,
  someGroups,
} from '../an-audit.ts';

const factorOf = (audit: Audit, index = 0): ScoredFactor | undefined => scoreAudit(audit).rubrics[0]?.factors[index];
const questionOf = (audit: Audit, index = 0): ScoredQuestion | undefined => factorOf(audit)?.questions[index];
const four = aRubric([
  aFactor(
    'one',
    ['a', 'b', 'c', 'd'].map((id) => aScale(id)),
  ),
]);

/** Each of these ten times over: as many as it takes for all of it to be told. */
const tenOf = (...responses: Response[]): Response[] => Array.from({ length: 10 }, () => responses).flat();

describe('the way from answers to the overall score', () => {
  it('goes from question to factor to rubric to audit, by weights', () => {
    const rubric = aRubric([
      aFactor('one', [aScale('a'), aScale('b')]),
      aFactor('two', [aScale('c', { reverse: true })], { weight: 3 }),
    ]);
    const other = aRubric([aFactor('only', [aYesNo('x')])], { id: 'other', letter: 'O', weight: 2 });
    const scored = scoreAudit(
      anAudit([rubric, other], { entries: { ...entries({ a: 5, b: 3, c: 4 }), ...entries({ x: 'yes' }, 'other') } }),
    );
    expect(scored.rubrics[0]?.factors.map(({ score, share }) => [score, share])).toMatchObject([
      [{ state: 'scored', value: 0.75, n: 1 }, 0.25],
      [{ state: 'scored', value: 0.25, n: 1 }, 0.75],
    ]);
    expect(scored.rubrics.map(({ score }) => score)).toMatchObject([{ value: 0.375 }, { value: 1 }]);
    expect(scored.overall).toMatchObject({ state: 'scored', value: (0.375 + 2) / 3, n: 1, coverage: 1 });
  });

  it('combines scales of different lengths only after they are brought to 0..1', () => {
    const levels = [1, 2, 3].map((level) => ({ text: String(level), criteria: [] }));
    const rubric = aRubric([aFactor('one', [aScale('a', { levels }), aScale('b')])]);
    expect(factorOf(anAudit(rubric, { entries: entries({ a: 3, b: 1 }) }))?.score).toMatchObject({ value: 0.5 });
  });

  it('scores options only where the author says what they are worth', () => {
    const worth = [
      { id: 'one', text: 'One', worth: 30 },
      { id: 'other', text: 'Other', worth: 90 },
    ];
    const rubric = aRubric([aFactor('one', [aChoice('a', { options: worth }), aChoice('b')])]);
    const audit = anAudit(rubric, { entries: entries({ a: { option: 'one' }, b: { option: 'other' } }) });
    expect(questionOf(audit, 0)?.score).toMatchObject({ state: 'scored', value: 0.3 });
    expect(questionOf(audit, 1)?.score).toMatchObject({ state: 'withheld', why: 'never-scored' });
    expect(questionOf(audit, 1)?.sides[0]?.all.counts).toEqual([0, 1]);
  });

  it('lets a factor of weight 0 have a score that counts nowhere', () => {
    const rubric = aRubric([aFactor('one', [aScale('a')]), aFactor('two', [aScale('b')], { weight: 0 })]);
    const scored = scoreAudit(anAudit(rubric, { entries: entries({ a: 5, b: 1 }) }));
    expect(scored.rubrics[0]?.factors[1]).toMatchObject({ share: 0, score: { value: 0 } });
    expect(scored.overall).toMatchObject({ value: 1 });
  });
});

describe('a score is withheld', () => {
  it('when less than half of the weight was answered, and not when it was just half', () => {
    const audit = (values: Record<string, number>) => anAudit(four, { entries: entries(values) });
    expect(factorOf(audit({ a: 4 }))?.score).toEqual({ state: 'withheld', why: 'too-little', coverage: 0.25 });
    expect(factorOf(audit({ a: 4, b: 4 }))?.score).toMatchObject({ state: 'scored', value: 0.75, coverage: 0.5 });
  });
  it('by weight, not by number of questions', () => {
    const rubric = aRubric([aFactor('one', [aScale('a', { weight: 3 }), aScale('b'), aScale('c')])]);
    expect(factorOf(anAudit(rubric, { entries: entries({ a: 4 }) }))?.score).toMatchObject({ value: 0.75 });
    expect(factorOf(anAudit(rubric, { entries: entries({ b: 4, c: 4 }) }))?.score).toMatchObject({ why: 'too-little' });
  });
  it('with the reason that fits', () => {
    const why = (values: Parameters<typeof entries>[0]) => factorOf(anAudit(four, { entries: entries(values) }))?.score;
    expect(why({})).toMatchObject({ why: 'no-answers' });
    expect(why({ a: 'dont-know' })).toMatchObject({ why: 'no-answers' });
    const all = { a: 'not-applicable', b: 'not-applicable', c: 'not-applicable', d: 'not-applicable' } as const;
    expect(why(all)).toMatchObject({ why: 'not-applicable' });
    const open = aRubric([aFactor('one', [anOpenText('a')]), aFactor('two', [aScale('b')])]);
    expect(factorOf(anAudit(open, { entries: entries({ b: 3 }) }))?.score).toMatchObject({ why: 'never-scored' });
    expect(scoreAudit(anAudit(open, { entries: entries({ b: 3 }) })).overall).toMatchObject({ value: 0.5 });
  });
  it('overall, when the scored rubrics carry less than half', () => {
    const one = aRubric([aFactor('one', [aScale('a')])]);
    const two = aRubric([aFactor('one', [aScale('a')])], { id: 'two', weight: 2 });
    const scored = scoreAudit(anAudit([one, two], { entries: entries({ a: 5 }) }));
    expect(scored.overall).toEqual({ state: 'withheld', why: 'too-little', coverage: 1 / 3 });
    expect(scored.levers).toEqual([]);
  });
  it('for an audit without any answer, without anything that is no number', () => {
    const scored = scoreAudit(
      anAudit(aRubric([aFactor('one', [aScale('a'), aPair('b'), aChoice('c'), anOpenText('d')])])),
    );
    expect(scored.overall).toEqual({ state: 'withheld', why: 'no-answers', coverage: 0 });
    expect(scored).toMatchObject({ people: 0, breakers: [], strengths: [], concerns: [], gaps: [], plan: [] });
    expect(scored.coverage).toMatchObject({ asked: 4, answered: 0, unanswered: 4 });
  });
});

describe('what is not asked', () => {
  it('leaves the weights in a quick audit', () => {
    const rubric = aRubric([
      aFactor('one', [aScale('a', { core: true }), aScale('b'), aScale('c')]),
      aFactor('two', [aScale('d')]),
    ]);
    const scored = scoreAudit(anAudit(rubric, { depth: 'quick', entries: entries({ a: 4, b: 1, d: 1 }) }));
    expect(scored.overall).toMatchObject({ state: 'scored', value: 0.75, coverage: 1 });
    expect(scored.rubrics[0]?.factors[1]?.score).toMatchObject({ why: 'not-asked' });
    expect(scored.rubrics[0]?.factors[0]?.questions.map(({ asked, share }) => [asked, share])).toEqual([
      [true, 1],
      [false, 0],
      [false, 0],
    ]);
    expect(scored.coverage.asked).toBe(1);
  });
  it('is kept and never counted when its condition is not met', () => {
    const when = { test: 'at-most', question: 'a', level: 2 } as const;
    const rubric = aRubric([aFactor('one', [aScale('a'), aScale('b', { when })])]);
    const hidden = scoreAudit(anAudit(rubric, { entries: entries({ a: 5, b: 1 }) }));
    expect(hidden.overall).toMatchObject({ value: 1 });
    expect(hidden.rubrics[0]?.factors[0]?.questions[1]).toMatchObject({ hidden: true, claim: 'nothing' });
    expect(scoreAudit(anAudit(rubric, { entries: entries({ a: 2, b: 1 }) })).overall).toMatchObject({ value: 0.125 });
  });
  it('is decided for each respondent by that respondent’s own answers', () => {
    const when = { test: 'at-most', question: 'a', level: 2 } as const;
    const rubric = aRubric([aFactor('one', [aScale('a'), aScale('b', { when })])]);
    const audit = anAudit(rubric, { responses: tenOf(aResponse({ a: 5, b: 1 }), aResponse({ a: 1, b: 5 })) });
    expect(questionOf(audit, 1)?.score).toMatchObject({ value: 1, n: 10 });
    expect(factorOf(audit)?.score).toMatchObject({ value: 0.75, n: 20 });
  });
  it('leaves a person’s weights where the question is for other groups', () => {
    const rubric = aRubric([aFactor('one', [aScale('a'), aScale('pay', { weight: 5, askedOf: ['staff'] })])]);
    const audit = anAudit(rubric, { responses: tenOf(aResponse({ a: 5 }, 'customers'), aResponse({ a: 1 }, 'staff')) });
    expect(factorOf(audit)?.score).toMatchObject({ state: 'scored', value: 1, n: 10 });
  });
});

describe('a question for groups that are not here', () => {
  const rubric = aRubric([aFactor('one', [aScale('a'), aScale('pay', { weight: 5, askedOf: ['staff'] })])]);
  const room = (groups: Record<string, number>, values: Parameters<typeof entries>[0]) =>
    factorOf(anAudit(rubric, { mode: 'hands', groups: someGroups(groups), entries: entries(values) }));
  it('leaves the weights unless it was answered all the same', () => {
    expect(room({ customers: 7 }, { a: 5 })?.score).toMatchObject({ state: 'scored', value: 1 });
    expect(room({ customers: 7 }, { a: 5 })?.questions[1]).toMatchObject({ asked: false, score: { why: 'not-asked' } });
    expect(room({ customers: 7 }, { a: 5, pay: 2 })?.score).toMatchObject({ value: 2.25 / 6 });
    const voice = anAudit(rubric, { groups: someGroups({ customers: 7 }), entries: entries({ a: 5 }) });
    expect(factorOf(voice)?.score).toMatchObject({ state: 'scored', value: 1, coverage: 1 });
    expect(room({ customers: 7, staff: 3 }, { a: 5 })?.score).toMatchObject({ why: 'too-little' });
  });
  it('does not count the hands of others', () => {
    const votes = { votes: [{ tallies: byGroup({ staff: [0, 0, 0, 0, 6], customers: [6, 0, 0, 0, 0] }) }] };
    const audit = anAudit(rubric, {
      mode: 'hands',
      groups: someGroups({ staff: 6, customers: 6 }),
      entries: { 'rubric/pay': votes },
    });
    expect(questionOf(audit, 1)?.score).toMatchObject({ value: 1, n: 6 });
  });
});

describe('people who answer each for themselves', () => {
  it('count with their own mean, if they answered half of the weight', () => {
    const responses = tenOf(
      aResponse({ a: 5, b: 5, c: 5, d: 5 }),
      aResponse({ a: 1, b: 1 }),
      aResponse({ a: 1, b: 'dont-know', c: 'not-applicable' }),
    );
    const audit = anAudit(four, { responses });
    expect(factorOf(audit)?.score).toMatchObject({ state: 'scored', value: 0.5, n: 20 });
    expect(questionOf(audit, 1)?.sides[0]?.all).toMatchObject({
      n: 20,
      missing: { 'dont-know': 10, 'not-applicable': 0, 'not-said': 0, unanswered: 0 },
    });
    expect(scoreAudit(audit).people).toBe(30);
  });
  it('are said to have left out so much that it shows', () => {
    const responses = tenOf(
      aResponse({ a: 5, b: 5, c: 1, d: 1 }),
      aResponse({ a: 5, b: 5 }),
      aResponse({ a: 5, b: 5 }),
    );
    expect(factorOf(anAudit(four, { responses }))?.prorated).toBe(true);
    expect(factorOf(anAudit(four, { responses: responses.slice(0, 1) }))?.prorated).toBe(false);
  });
  it('stand before the room’s agreement, which is kept beside', () => {
    const audit = anAudit(four, { mode: 'consensus', entries: entries({ a: 5 }), responses: [aResponse({ a: 1 })] });
    expect(questionOf(audit)).toMatchObject({ basis: 'people', agreed: 5, score: { value: 0, n: 1 } });
  });
});

describe('a show of hands', () => {
  it('counts the last vote, and never what was agreed beside it', () => {
    const entry = { ...hands([0, 0, 0, 4, 0]), answer: said(1) };
    const votes = [{ tallies: [{ counts: [4, 0, 0, 0, 0] }] }, ...(entry.votes ?? [])];
    const audit = anAudit(four, { mode: 'hands', entries: { 'rubric/a': { ...entry, votes } } });
    expect(questionOf(audit)).toMatchObject({
      basis: 'hands',
      agreed: 1,
      shift: 3,
      score: { state: 'scored', value: 0.75, n: 4 },
    });
  });
  it('takes what the room agreed where it did not vote', () => {
    const audit = anAudit(four, { mode: 'hands', entries: { 'rubric/a': { answer: said(4) } } });
    expect(questionOf(audit)).toMatchObject({ basis: 'agreed', agreed: null, score: { value: 0.75, n: 1 } });
  });
  it('makes the factor of question means, from the fewest hands to the most', () => {
    const votes = { 'rubric/a': hands([0, 0, 0, 0, 8]), 'rubric/b': hands([6, 0, 0, 0, 0], { 'dont-know': 2 }) };
    const factor = factorOf(anAudit(four, { mode: 'hands', entries: votes }));
    expect(factor?.score).toMatchObject({ state: 'scored', value: 0.5, n: 6, nMost: 8 });
    expect(factor?.questions[1]?.unknown).toBe(0.25);
  });
  it('counts those who were there and raised no hand as unanswered', () => {
    const audit = anAudit(four, {
      mode: 'hands',
      groups: someGroups({ staff: 10 }),
      entries: { 'rubric/a': hands([0, 3, 4, 0, 0], { 'not-said': 1 }) },
    });
    expect(questionOf(audit)?.sides[0]?.all.missing).toMatchObject({ 'not-said': 1, unanswered: 2 });
  });
  it('reads hands of any length and sign without breaking', () => {
    const audit = anAudit(four, { mode: 'hands', entries: { 'rubric/a': hands([-3, 0.5, 2, 0, 0, 9]) } });
    expect(questionOf(audit)?.score).toMatchObject({ value: 0.5, n: 2 });
  });
});

describe('pairs', () => {
  const rubric = aRubric([aFactor('one', [aPair('a'), aPair('b'), aPair('c')])]);
  it('score what is lived, and tell the gap with its sign', () => {
    const audit = anAudit(rubric, {
      entries: entries({ a: { say: 5, do: 2 }, b: { say: 2, do: 3 }, c: { say: 4, do: 4 } }),
    });
    const scored = scoreAudit(audit);
    expect(scored.rubrics[0]?.factors[0]).toMatchObject({ score: { value: 0.5 }, gap: 2 / 3 });
    expect(scored.rubrics[0]?.factors[0]?.questions.map(({ gap }) => gap)).toEqual([3, -1, 0]);
    expect(scored.gaps.map(({ key }) => key)).toEqual(['rubric/a']);
  });
  it('of different lengths tell the gap in the levels of what is lived', () => {
    const levels = [1, 2, 3].map((level) => ({ text: String(level), criteria: [] }));
    const pair = aPair('a');
    const [say, lived] = pair.sides;
    const uneven = aRubric([aFactor('one', [{ ...pair, sides: [{ ...say, levels }, lived] }])]);
    expect(questionOf(anAudit(uneven, { entries: entries({ a: { say: 2, do: 1 } }) }))?.gap).toBe(2);
  });
  it('tell the gap of each group that may be shown', () => {
    const say = byGroup({ leaders: [0, 0, 0, 0, 6], managers: [0, 0, 0, 3, 4], staff: [0, 0, 0, 1, 9] }, 'say');
    const lived = byGroup({ leaders: [0, 0, 0, 5, 1], managers: [0, 3, 4, 0, 0], staff: [0, 10, 0, 0, 0] }, 'do');
    const audit = anAudit(rubric, {
      mode: 'hands',
      groups: someGroups({ leaders: 6, managers: 7, staff: 10 }),
      entries: { 'rubric/a': { votes: [{ tallies: [...say, ...lived] }] } },
    });
    expect(questionOf(audit)?.gapByGroup).toEqual({ staff: expect.closeTo(2.9, 12) });
  });
});
