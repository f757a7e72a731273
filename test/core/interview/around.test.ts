// The smaller parts of the interview: days, probes, time left, what emerged, and what the review brings up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/core/interview/day.ts';
import { emergedFrom } from '../../../src/core/interview/emerged.ts';
import { start, step } from '../../../src/core/interview/interview.ts';
import { askedAtFirst, minutesLeft, minutesOf, sayMinutes } from '../../../src/core/interview/minutes.ts';
import { partingOf, sayParting } from '../../../src/core/interview/parting.ts';
import { patternOf } from '../../../src/core/interview/probe.ts';
import { progressOf, sayProgress } from '../../../src/core/interview/progress.ts';
import { reviewOf } from '../../../src/core/interview/review.ts';
import type { Ballot } from '../../../src/core/kinds/question.ts';
import { splitOf } from '../../../src/core/statistics/valley-test.ts';
import { aFactor, anAudit, anOpenText, aRubric, aScale, entries, hands } from '../an-audit.ts';

describe('a day', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['10d', '2026-02-10'],
    ['2w', '2026-02-14'],
    ['in 3 months', '2026-04-30'],
    ['1m', '2026-02-28'],
    ['1y', '2027-01-31'],
    ['tomorrow', '2026-02-01'],
    ['next week', '2026-02-07'],
    ['in two weeks', '2026-02-14'],
    ['In a month', '2026-02-28'],
    ['today', '2026-01-31'],
  ])('reads %s from the last of January', (text, day) => {
    expect(readDay(text, '2026-01-31')).toEqual({ ok: true, value: day });
  });
  it.each(['', '2026-02-30', 'soon', '2', '9999d', 'next', 'some weeks'])('does not read %j', (text) => {
    expect(readDay(text, '2026-01-31').ok).toBe(false);
  });
});

describe('the pattern of a vote', () => {
  const ballot = { ordered: true, reverse: false };
  const of = (counts: number[], unknown = 0) =>
    patternOf({ counts, missing: { 'dont-know': unknown, 'not-applicable': 0, 'not-said': 0 } }, ballot);
  it.each([
    [[3, 2, 1, 2, 2], 0, 'split'],
    [[3, 0, 0, 0, 3], 0, 'split'],
    [[3, 2, 3, 2, 2], 0, null],
    [[6, 3, 1, 0, 0], 0, 'all-low'],
    [[0, 0, 1, 5, 4], 0, 'all-high'],
    [[0, 1, 5, 1, 0], 3, 'dont-know'],
    [[5, 5], 0, 'split'],
    [[0, 0, 0, 0, 0], 0, null],
  ])('of %j with %i unknown is %s', (counts, unknown, pattern) => {
    expect(of(counts, unknown)).toBe(pattern);
  });
  it('calls low what a reversed scale puts last', () => {
    const counts = { counts: [0, 0, 0, 4, 4], missing: { 'dont-know': 0, 'not-applicable': 0, 'not-said': 0 } };
    expect(patternOf(counts, { ordered: true, reverse: true })).toBe('all-low');
  });
});

describe('answers that are apart', () => {
  const ballot = (slots: number, reverse = false): Ballot => ({
    ask: 'How?',
    slots: Array.from({ length: slots }, (_, index) => ({ text: `L${index + 1}`, worth: null, criteria: [] })),
    ordered: true,
    reverse,
    many: false,
    scoring: true,
  });
  it.each([
    [[6, 4, 1, 5, 5], 'The room is split: 10 on 1 or 2, 10 on 4 or 5, 1 in between.'],
    [[4, 0, 0, 0, 4], 'Opinions are apart: 4 on 1 or 2, 4 on 4 or 5, nobody in between.'],
    [[3, 1, 1, 0, 4], 'Answers lie apart, or are scattered: 4 on 1 or 2, 4 on 4 or 5, 1 in between.'],
    [[3, 0, 0, 0, 3], 'Opinions are apart: 3 on 1 or 2, 3 on 4 or 5, nobody in between.'],
    [[1, 0, 3, 0, 1], ''],
    [[0, 2, 6, 2, 0], ''],
    [[4, 5], 'Opinions are apart: 4 say L1, 5 say L2.'],
    [[9, 1], ''],
    [[2, 0, 2], 'Opinions are apart: 2 on 1, 2 on 3, nobody in between.'],
    [[1, 1, 1, 0, 1, 1, 1], 'Opinions are apart: 3 on 1 to 3, 3 on 5 to 7, nobody in between.'],
  ])('%j: %s', (counts, words) => {
    expect(sayParting(counts, ballot(counts.length))).toBe(words);
  });
  it('are told of as the document tells of them, wherever its test can tell', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(counts, fc.boolean(), (hands, reverse) => {
        const split = splitOf(hands);
        const parting = partingOf(hands, { ordered: true, reverse });
        expect(parting === 'split').toBe(split === 'clear');
        if (hands.reduce((sum, one) => sum + one, 0) >= 8) expect(parting === 'apart').toBe(split === 'possible');
      }),
    );
  });
  it('keep the order of the numbers where a scale is reversed', () => {
    expect(sayParting([8, 0, 0, 0, 7], ballot(5, true))).toContain('8 on 1 or 2, 7 on 4 or 5');
  });
  it('are never found among options without an order', () => {
    expect(partingOf([5, 0, 5], { ordered: false, reverse: false })).toBe('none');
  });
});

const audit = anAudit(
  aRubric([aFactor('structure', [aScale('a'), aScale('b'), aScale('c')]), aFactor('leadership', [anOpenText('d')])]),
  { finished: false },
);

describe('progress', () => {
  it('counts questions over the audit and factors in the rubric, and time only for what is open', () => {
    const interview = step(start(audit), { type: 'moved', to: 'rubric/d' });
    expect(sayProgress(progressOf(interview))).toBe('factor 2 of 2 · question 4 of 4 · about 3 minutes left');
    const answered = start({ ...audit, entries: entries({ a: 3, b: 2, c: 'dont-know', d: [{ text: 'x' }] }) });
    expect(minutesLeft(answered)).toBe(0);
  });
  it('is the time of the questions that an audit begins with: the same before it begins, and in a run sheet', () => {
    const called = aScale('called', { when: { test: 'at-most', question: 'asked', level: 2 } });
    const fresh = anAudit(aRubric([aFactor('f', [aScale('asked'), called])]));
    const first = askedAtFirst(fresh);
    expect(first.map(({ question }) => question.id)).toEqual(['asked']);
    expect(minutesOf(first, fresh.mode)).toBe(progressOf(start(fresh)).minutesLeft);
  });
  it('says time in words', () => {
    expect([0.4, 1, 4.4, 22].map(sayMinutes)).toEqual([
      'less than a minute',
      'about a minute',
      'about 4 minutes',
      'about 20 minutes',
    ]);
  });
});

describe('what emerged', () => {
  const emerged = (values: Parameters<typeof entries>[0], more = {}) =>
    emergedFrom(start({ ...audit, entries: { ...entries(values), ...more } }), 'rubric', 'structure');
  it('names the strongest and the weakest topic', () => {
    expect(emerged({ a: 2, b: 5, c: 3 })).toBe('Strongest: b. Weakest: a.');
  });
  it('says so when all stand alike', () => {
    expect(emerged({ a: 2, b: 2, c: 1 })).toBe('Strongest: a. Weakest: c.');
    expect(emerged({ a: 2, b: 2, c: 2 })).toBe('Low all through.');
  });
  it('names what split the room and what nobody knew', () => {
    expect(emerged({ b: 'dont-know' }, { 'rubric/a': hands([4, 0, 0, 0, 4]) })).toBe(
      'Answers were apart on a. Not known: b.',
    );
  });
  it('says that the room was split only where that is clear', () => {
    expect(emerged({}, { 'rubric/a': hands([7, 0, 0, 0, 7]) })).toBe('The room was split on a.');
  });
  it('says nothing of nothing', () => {
    expect(emerged({})).toBeNull();
  });
});

describe('the review', () => {
  it('brings up what is open, apart, unknown, unsure or unproved', () => {
    const said = {
      'rubric/a': hands([4, 0, 0, 0, 4]),
      'rubric/b': { answer: { state: 'dont-know' as const } },
      'rubric/c': {
        answer: { state: 'answered' as const, value: 3 },
        confidence: 'low' as const,
        evidence: { for: ['x'], against: [] },
      },
    };
    const review = reviewOf(start({ ...audit, entries: said }));
    const ids = Object.fromEntries(
      Object.entries(review).map(([concern, asked]) => [concern, asked.map(({ question }) => question.id)]),
    );
    expect(ids).toEqual({
      unanswered: ['d'],
      apart: ['a'],
      'dont-know': ['b'],
      'low-confidence': ['c'],
      'without-evidence': ['a'],
    });
  });

  it('begins with what divides the room most', () => {
    const said = {
      'rubric/a': hands([0, 5, 0, 5, 0]),
      'rubric/b': hands([6, 0, 0, 0, 6]),
      'rubric/c': hands([0, 4, 0, 0, 4]),
    };
    const { apart } = reviewOf(start({ ...audit, entries: said }));
    expect(apart.map(({ question }) => question.id)).toEqual(['b', 'c', 'a']);
  });
});
