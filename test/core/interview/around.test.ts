// The smaller parts of the interview: days, probes, time left, what emerged, and what the review brings up.
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../src/core/interview/day.ts';
import { emergedFrom } from '../../../src/core/interview/emerged.ts';
import { start, step } from '../../../src/core/interview/interview.ts';
import { minutesLeft, sayMinutes } from '../../../src/core/interview/minutes.ts';
import { isSplit, patternOf } from '../../../src/core/interview/probe.ts';
import { progressOf, sayProgress } from '../../../src/core/interview/progress.ts';
import { reviewOf } from '../../../src/core/interview/review.ts';
import { aFactor, anAudit, anOpenText, aRubric, aScale, entries, hands } from '../an-audit.ts';

describe('a day', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['10d', '2026-02-10'],
    ['2w', '2026-02-14'],
    ['in 3 months', '2026-04-30'],
    ['1m', '2026-02-28'],
    ['1y', '2027-01-31'],
  ])('reads %s from the last of January', (text, day) => {
    expect(readDay(text, '2026-01-31')).toEqual({ ok: true, value: day });
  });
  it.each(['', '2026-02-30', 'soon', '2', '9999d'])('does not read %j', (text) => {
    expect(readDay(text, '2026-01-31').ok).toBe(false);
  });
});

describe('the pattern of a vote', () => {
  const ballot = { ordered: true, reverse: false };
  const of = (counts: number[], unknown = 0) =>
    patternOf({ counts, missing: { 'dont-know': unknown, 'not-applicable': 0, 'not-said': 0 } }, ballot);
  it.each([
    [[3, 2, 1, 2, 2], 0, 'split'],
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
  it('finds no split among options without an order', () => {
    expect(isSplit([5, 0, 5], { ordered: false, reverse: false })).toBe(false);
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
      'The room was split on a. Many did not know about b.',
    );
  });
  it('says nothing of nothing', () => {
    expect(emerged({})).toBeNull();
  });
});

describe('the review', () => {
  it('brings up what is open, split, unknown, unsure or unproved', () => {
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
      split: ['a'],
      'dont-know': ['b'],
      'low-confidence': ['c'],
      'without-evidence': ['a'],
    });
  });
});
