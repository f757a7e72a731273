// The interview as a fold: going on, going back, hidden questions, and what each event leaves behind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import type { Event } from '../../../src/core/interview/event.ts';
import { nextId, shownPlan, start, step } from '../../../src/core/interview/interview.ts';
import { after as following, before as previous } from '../../../src/core/interview/position.ts';
import type { Question } from '../../../src/core/kinds/index.ts';
import { defaultBands, type Factor, type Rubric } from '../../../src/core/rubric/rubric.ts';

const base = { ask: 'How?', topic: 'it', weight: 1, core: false, probes: {} };
const levels = ['one', 'two', 'three', 'four', 'five'].map((text) => ({ text, criteria: [] }));
const questions: Question[] = [
  { ...base, id: 'written', kind: 'yes-no', reverse: false, core: true },
  {
    ...base,
    id: 'read',
    kind: 'scale',
    levels,
    reverse: false,
    when: { test: 'is', question: 'written', value: 'yes' },
  },
  {
    ...base,
    id: 'lived',
    kind: 'scale',
    levels,
    reverse: false,
    when: { test: 'at-least', question: 'read', level: 3 },
  },
  { ...base, id: 'told', kind: 'open-text' },
];
const factor: Factor = {
  id: 'purposes',
  title: 'Purposes',
  about: '…',
  weight: 1,
  makesOrBreaks: false,
  questions,
  nextSteps: { low: [], middle: [], high: [] },
};
const rubric: Rubric = {
  format: 1,
  id: 'tiny',
  version: '1.0.0',
  letter: 'T',
  language: 'en',
  title: 'Tiny',
  source: [],
  purpose: '…',
  weight: 1,
  groups: [],
  bands: defaultBands,
  outcomes: [],
  factors: [factor],
  changelog: [],
};
const audit: Audit = {
  format: 1,
  id: 'acme-2026-03-14',
  organization: 'Acme',
  date: '2026-03-14',
  finished: false,
  mode: 'one-voice',
  depth: 'full',
  groups: [],
  rubrics: [{ rubric, sha256: '' }],
  entries: {},
  responses: [],
  promises: [],
  actions: [],
  tool: '0',
};
const run = (...events: Event[]) => events.reduce(step, start(audit));
const shown = (...events: Event[]) => shownPlan(run(...events)).map(({ question }) => question.id);
const answered = (question: string, value: 'yes' | 'no' | number): Event => ({
  type: 'answered',
  question: `tiny/${question}`,
  answer: { state: 'answered', value },
});

describe('which questions are shown', () => {
  it('hides what an earlier answer does not call for, and what hangs on a hidden one', () => {
    expect(shown()).toEqual(['written', 'told']);
    expect(shown(answered('written', 'yes'))).toEqual(['written', 'read', 'told']);
    expect(shown(answered('written', 'yes'), answered('read', 4))).toEqual(['written', 'read', 'lived', 'told']);
    expect(shown(answered('written', 'yes'), answered('read', 4), answered('written', 'no'))).toEqual([
      'written',
      'told',
    ]);
  });
  it('keeps the answers of hidden questions', () => {
    const { entries } = run(answered('written', 'yes'), answered('read', 4), answered('written', 'no')).audit;
    expect(entries['tiny/read']).toEqual({ answer: { state: 'answered', value: 4 } });
  });
  it('follows the hands: a tie for yes shows, a mean under the level does not', () => {
    const hands = (counts: number[]): Event => ({
      type: 'voted',
      question: 'tiny/written',
      vote: { tallies: [{ counts }] },
    });
    expect(shown(hands([3, 3]))).toContain('read');
    expect(shown(hands([4, 3]))).not.toContain('read');
    const read: Event = { type: 'voted', question: 'tiny/read', vote: { tallies: [{ counts: [2, 2, 2, 0, 0] }] } };
    expect(shown(hands([0, 6]), read)).not.toContain('lived');
  });
  it('asks only the quick set in a quick audit', () => {
    const quick = start({ ...audit, depth: 'quick' });
    expect(quick.plan.map(({ question }) => question.id)).toEqual(['written']);
  });
});

describe('going about', () => {
  it('goes forward over hidden questions, to the review, and back', () => {
    const interview = run(answered('written', 'no'));
    expect(following(interview, 'tiny/written')).toBe('tiny/told');
    expect(following(interview, 'tiny/told')).toBe('review');
    expect(previous(interview, 'review')).toBe('tiny/told');
    expect(previous(interview, 'tiny/written')).toBe('tiny/written');
  });
  it('begins again at the first question that has nothing yet', () => {
    const { audit: half } = run(answered('written', 'yes'), { type: 'skipped', question: 'tiny/read' });
    expect(start(half).position).toBe('tiny/told');
  });
});

describe('what events leave behind', () => {
  const question = 'tiny/written' as const;
  it('keeps rounds of hands in order, and counts the last again when it was mistyped', () => {
    const vote = (...counts: number[]) => ({ tallies: [{ counts }] });
    const { entries } = run(
      { type: 'voted', question, vote: vote(1, 2) },
      { type: 'voted', question, vote: vote(2, 1) },
      { type: 'recounted', question, vote: vote(0, 3) },
    ).audit;
    expect(entries[question]?.votes).toEqual([vote(1, 2), vote(0, 3)]);
  });
  it('takes back the answer and the votes but never a note', () => {
    const { entries } = run({ type: 'noted', question, text: 'a story' }, answered('written', 'no'), {
      type: 'cleared',
      question,
    }).audit;
    expect(entries[question]).toEqual({ note: 'a story' });
  });
  it('replaces a promise by its id and takes it back when it has no text', () => {
    const promised = (id: string, text: string): Event => ({ type: 'promised', promise: { id, text } });
    expect(
      run(promised('M1', 'a'), promised('M2', 'b'), promised('M1', 'c'), promised('M2', '')).audit.promises,
    ).toEqual([{ id: 'M1', text: 'c' }]);
    expect(nextId('M', [{ id: 'M1' }, { id: 'M4' }])).toBe('M5');
  });
  it('never changes the state it was given', () => {
    const first = start(audit);
    const frozen = JSON.stringify(first.audit);
    step(first, answered('written', 'yes'));
    expect(JSON.stringify(first.audit)).toBe(frozen);
  });
  it('gives the same audit for the same events', () => {
    const event = fc.oneof(
      fc.constantFrom('yes' as const, 'no' as const).map((value) => answered('written', value)),
      fc.integer({ min: 1, max: 5 }).map((level) => answered('read', level)),
      fc.string().map((text): Event => ({ type: 'noted', question: 'tiny/told', text })),
      fc.constant<Event>({ type: 'cleared', question: 'tiny/read' }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(run(...events)).toEqual(run(...events));
      }),
    );
  });
});
