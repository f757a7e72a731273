import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { lastTimeText } from '../../../src/core/audit-file/last-time.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { diffActions, diffPromises } from '../../../src/core/diff/registers.ts';
import { diffSaid } from '../../../src/core/diff/said.ts';
import { pairQuestions } from '../../../src/core/diff/versions.ts';
import { likeness, wordDiff } from '../../../src/core/diff/word-diff.ts';
import type { Question } from '../../../src/core/kinds/index.ts';
import { parseRubric } from '../../../src/core/rubric/parse.ts';
import type { QuestionChange, Rubric } from '../../../src/core/rubric/rubric.ts';
import { aFactor, anAudit, anOpenText, aRubric, aScale, someLevels } from '../an-audit.ts';

const told = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ is, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[is])
    .join(' ');

describe('words', () => {
  it.each([
    ['We always ring.', 'We usually ring.', 'We [-always-] {+usually+} ring.'],
    ['the same', 'the same', 'the same'],
    ['', 'all new', '{+all new+}'],
    ['all gone', '', '[-all gone-]'],
    ['We turn up, we tell', 'We turn up when we said, we tell', 'We turn up {+when we said,+} we tell'],
    ['It’s so', "It's so", "It's so"],
  ])('%s → %s', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });
  it('of long texts are told without comparing each with each', () => {
    const long = (word: string) => Array.from({ length: 3000 }, () => word).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ is }) => is)).toEqual(['gone', 'new']);
    expect(likeness(long('a'), long('a'))).toBe(1);
  });
});

const promise = (id: string, text: string, parts: { owner?: string; by?: string } = {}) => ({ id, text, ...parts });
const later = (parts: Partial<Audit>): Audit => anAudit(aRubric([]), parts);
const fates = (before: string[], after: string[]) =>
  diffPromises(
    later({ promises: before.map((text, index) => promise(`M${index + 1}`, text)) }),
    later({ promises: after.map((text, index) => promise(`M${index + 1}`, text)) }),
  ).map(({ is, after: now, before: then }) => `${is}: ${(now ?? then)?.text}`);

describe('promises', () => {
  it('are weakened where an absolute went or a hedge came, and strengthened the other way round', () => {
    expect(fates(['We always ring before we are late'], ['We usually ring before we are late'])).toEqual([
      'weakened: We usually ring before we are late',
    ]);
    expect(fates(['We usually ring before we are late'], ['We always ring before we are late'])).toEqual([
      'strengthened: We always ring before we are late',
    ]);
    expect(fates(['We ring before we are late'], ['We try to ring before we are late'])).toEqual([
      'weakened: We try to ring before we are late',
    ]);
    expect(fates(['We answer within two working days'], ['We answer within three working days'])).toEqual([
      'weakened: We answer within three working days',
    ]);
  });
  it('are known by their words and not by their number', () => {
    expect(
      fates(
        ['The same fitter comes every year', 'You get a price in writing'],
        ['You get a price in writing', 'Press nought for a person'],
      ),
    ).toEqual([
      'same: You get a price in writing',
      'new: Press nought for a person',
      'dropped: The same fitter comes every year',
    ]);
  });
  it('may change owner and day under the same words', () => {
    const [one] = diffPromises(
      later({ promises: [promise('M1', 'We ring back.', { by: '2025-12-01' })] }),
      later({ promises: [promise('M1', 'We ring back', { by: '2026-12-01', owner: 'Desk' })] }),
    );
    expect(one).toMatchObject({ is: 'same', changed: ['owner', 'by'] });
  });
});

describe('actions', () => {
  it('are carried over, gone, new, and overdue on the later day', () => {
    const [before, after] = [
      [promise('A1', 'Copy the key'), promise('A2', 'Write the card', { by: '2026-01-01' })],
      [
        promise('A2', 'Write the card', { by: '2026-01-01' }),
        promise('A3', 'Ring twelve customers', { by: '2026-12-01' }),
      ],
    ];
    expect(
      diffActions(before, later({ actions: after, date: '2026-10-13' })).map(
        ({ is, overdue, before: then, after: now }) => [(now ?? then)?.id, is, overdue],
      ),
    ).toEqual([
      ['A2', 'carried-over', true],
      ['A3', 'new', false],
      ['A1', 'gone', false],
    ]);
  });
  it('are overdue by what was said, whatever the list still has', () => {
    const register = ['Copy the key', 'Write the card', 'Open the list'].map((text, index) =>
      promise(`A${index + 1}`, text, { by: '2026-01-01' }),
    );
    const read = parseRubric(lastTimeText(anAudit(aRubric([]), { actions: register })) ?? '', 'last-time.yaml');
    if (!read.ok) throw new Error('no rubric');
    const said = (option: string) => ({ answer: { state: 'answered' as const, value: { option } } });
    const after = anAudit([aRubric([]), read.value], {
      date: '2026-10-13',
      actions: register.slice(1),
      entries: {
        'last-time/action-1': said('open'),
        'last-time/action-2': said('done'),
        'last-time/action-3': said('dropped'),
      },
    });
    expect(diffActions(register, after).map(({ is, overdue, outcome }) => [is, overdue, outcome])).toEqual([
      ['carried-over', false, 'done'],
      ['carried-over', false, 'dropped'],
      ['gone', true, 'open'],
    ]);
  });
});

describe('what the room says became of it', () => {
  const earlier = anAudit(aRubric([]), {
    promises: [
      promise('M1', 'We ring back.'),
      promise('M2', 'You get a price in writing.'),
      promise('M3', 'We come the same day.'),
    ],
    actions: [{ id: 'A1', text: 'Copy the key.' }],
  });
  const read = parseRubric(lastTimeText(earlier) ?? '', 'last-time.yaml');
  if (!read.ok) throw new Error('no rubric');
  const asked = anAudit([aRubric([aFactor('first', [aScale('a')])]), read.value], {
    mode: 'hands',
    promises: [promise('M1', 'We ring back.')],
    entries: {
      'last-time/promise-1': { votes: [{ tallies: [{ counts: [9, 2, 1] }] }] },
      'last-time/promise-2': { answer: { state: 'answered', value: { option: 'broken' } } },
      'last-time/promise-3': { votes: [{ tallies: [{ counts: [3, 3, 1] }] }] },
      'last-time/action-1': { answer: { state: 'answered', value: { option: 'done' } } },
    },
  });
  it('is not taken from a promise that only begins alike', () => {
    const both = anAudit(aRubric([]), {
      promises: [promise('M1', 'We ring back the same day'), promise('M2', 'We ring back')],
    });
    const quoted = parseRubric(lastTimeText(both) ?? '', 'last-time.yaml');
    if (!quoted.ok) throw new Error('no rubric');
    const said = (option: string) => ({ answer: { state: 'answered' as const, value: { option } } });
    const now = anAudit([aRubric([]), quoted.value], {
      entries: { 'last-time/promise-1': said('broken'), 'last-time/promise-2': said('kept') },
    });
    expect(diffPromises(both, now).map(({ outcome }) => outcome)).toEqual(['broken', 'kept']);
  });
  it('stands with each promise and action; a tie says nothing', () => {
    expect(diffPromises(earlier, asked).map(({ before, outcome }) => [before?.id, outcome])).toEqual([
      ['M1', 'kept'],
      ['M2', 'broken'],
      ['M3', null],
    ]);
    expect(diffActions(earlier.actions, asked).map(({ is, outcome }) => [is, outcome])).toEqual([['gone', 'done']]);
  });
  it('is no part of the culture that is compared', () => {
    const diff = diffAudits(earlier, asked);
    expect(
      [diff.rubrics, diff.factors, diff.questions].flat().filter((one) => JSON.stringify(one).includes('last-time')),
    ).toEqual([]);
  });
});

describe('the one message', () => {
  const rubric = aRubric([aFactor('words', [anOpenText('message', { role: 'one-message' })])]);
  const saying = (...texts: string[]) =>
    anAudit(rubric, {
      entries:
        texts.length === 0
          ? {}
          : { 'rubric/message': { answer: { state: 'answered', value: texts.map((text) => ({ text })) } } },
    });
  it('is compared with the one before, however different', () => {
    expect(diffSaid(saying('We turn up.'), saying('Nobody waits.'))[0]?.texts).toMatchObject([
      { is: 'reworded', before: 'We turn up.', after: 'Nobody waits.' },
    ]);
    expect(diffSaid(saying('We turn up.'), saying('We  turn up.'))[0]?.texts).toMatchObject([{ is: 'same' }]);
    expect(diffSaid(saying(), saying('We turn up.'))).toEqual([]);
  });
});

const change = (question: string, is: QuestionChange['is'], parts: Partial<QuestionChange> = {}): QuestionChange => ({
  question,
  is,
  replaces: [],
  equivalent: false,
  ...parts,
});
const version = (questions: Question[], changes: QuestionChange[] = [], number = '1.1.0'): Rubric =>
  aRubric([aFactor('first', questions)], {
    version: number,
    changelog: [{ version: number, date: '2026-01-01', says: 'So.', changes }],
  });
const first = (questions: Question[]): Rubric => version(questions, [], '1.0.0');
const fateOf = (before: Rubric, after: Rubric) =>
  pairQuestions(before, after).map(({ id, fate, comparable }) => `${id} ${fate}${comparable ? ' =' : ''}`);

describe('questions between two versions', () => {
  it.each([
    ['the same', [aScale('a')], [aScale('a')], [], ['a same =']],
    ['other words', [aScale('a')], [aScale('a', { ask: 'Now?' })], [], ['a reworded =']],
    ['another number of levels', [aScale('a')], [aScale('a', { levels: someLevels(7) })], [], ['a rescaled']],
    [
      'other levels',
      [aScale('a')],
      [aScale('a', { levels: someLevels().map(({ text }) => ({ text: `${text}!`, criteria: [] })) })],
      [],
      ['a rescaled'],
    ],
    [
      'other levels declared equivalent',
      [aScale('a')],
      [aScale('a', { levels: someLevels().map(({ text }) => ({ text: `${text}!`, criteria: [] })) })],
      [change('a', 'reworded', { equivalent: true })],
      ['a reworded ='],
    ],
    [
      'turned round',
      [aScale('a')],
      [aScale('a', { reverse: true })],
      [change('a', 'reworded', { equivalent: true })],
      ['a rescaled'],
    ],
    [
      'levels in the other order, worth what they were',
      [aScale('a')],
      [{ ...aScale('a', { reverse: true }), levels: aScale('a').levels.toReversed() }],
      [],
      ['a reworded ='],
    ],
    [
      'asked on another condition',
      [aScale('a'), aScale('b')],
      [aScale('a'), aScale('b', { when: { test: 'at-least', question: 'a', level: 3 } })],
      [],
      ['a same =', 'b asked-of-others'],
    ],
    [
      'asked on the same condition under another name',
      [aScale('a'), aScale('b', { when: { test: 'at-least', question: 'a', level: 3 } })],
      [aScale('c'), aScale('b', { when: { test: 'at-least', question: 'c', level: 3 } })],
      [change('c', 'reworded', { replaces: ['a'], equivalent: true })],
      ['c replaced =', 'b same ='],
    ],
    [
      'asked of other groups',
      [aScale('a', { askedOf: ['leaders', 'front-line'] }), aScale('b', { askedOf: ['leaders'] })],
      [aScale('a', { askedOf: ['front-line', 'leaders'] }), aScale('b')],
      [],
      ['a same =', 'b asked-of-others'],
    ],
    [
      'claimed by two, each declared equal',
      [aScale('a')],
      [aScale('b'), aScale('c')],
      [
        change('b', 'reworded', { replaces: ['a'], equivalent: true }),
        change('c', 'reworded', { replaces: ['a'], equivalent: true }),
      ],
      ['b split', 'c split', 'a split'],
    ],
    [
      'made of two',
      [aScale('a'), aScale('b')],
      [aScale('c')],
      [change('c', 'reworded', { replaces: ['a', 'b'], equivalent: true })],
      ['c merged', 'a merged', 'b merged'],
    ],
    [
      'in a circle',
      [aScale('a'), aScale('b')],
      [aScale('a'), aScale('b')],
      [
        change('a', 'reworded', { replaces: ['b'], equivalent: true }),
        change('b', 'reworded', { replaces: ['a'], equivalent: true }),
      ],
      ['a reworded =', 'b reworded ='],
    ],
    [
      'in the place of what nobody knows',
      [aScale('a')],
      [aScale('b')],
      [change('b', 'reworded', { replaces: ['z', 'constructor'], equivalent: true })],
      ['b new', 'a retired'],
    ],
    ['declared rescaled', [aScale('a')], [aScale('a')], [change('a', 'rescaled')], ['a rescaled']],
    ['new and retired', [aScale('a')], [aScale('b')], [], ['b new', 'a retired']],
    [
      'split',
      [aScale('a')],
      [aScale('b'), aScale('c')],
      [change('b', 'split', { replaces: ['a'] }), change('c', 'split', { replaces: ['a'] })],
      ['b split', 'c split', 'a split'],
    ],
    [
      'replaced by an equal',
      [aScale('a')],
      [aScale('b')],
      [change('b', 'reworded', { replaces: ['a'], equivalent: true })],
      ['b replaced ='],
    ],
    [
      'replaced, not equal',
      [aScale('a')],
      [aScale('b')],
      [change('b', 'reworded', { replaces: ['a'] })],
      ['b new', 'a retired'],
    ],
  ] as [
    string,
    Question[],
    Question[],
    QuestionChange[],
    string[],
  ][])('%s', (_name, before, after, changes, expected) => {
    expect(fateOf(first(before), version(after, changes))).toEqual(expected);
  });
  describe('over several versions', () => {
    const since = (id: string, steps: [string, QuestionChange[]][]) =>
      aRubric([aFactor('first', [aScale(id)])], {
        version: steps.at(-1)?.[0] ?? '1.0.0',
        changelog: steps.map(([number, changes]) => ({ version: number, date: '2026-01-01', says: '', changes })),
      });
    const equal = { equivalent: true };
    const second = (more = {}): [string, QuestionChange[]] => [
      '2.0.0',
      [change('b', 'reworded', { replaces: ['a'], ...equal, ...more })],
    ];
    const third = (more = {}): [string, QuestionChange[]] => [
      '3.0.0',
      [change('c', 'reworded', { replaces: ['b'], ...equal, ...more })],
    ];
    it('are followed from name to name, in whatever order the changelog stands', () => {
      expect(fateOf(first([aScale('a')]), since('c', [second(), third()]))).toEqual(['c replaced =']);
      const turned = { ...since('c', [third(), second()]), version: '3.0.0' };
      expect(fateOf(first([aScale('a')]), turned)).toEqual(['c replaced =']);
      expect(fateOf(turned, first([aScale('a')]))).toEqual(['c replaced =']);
    });
    it('are not compared where one step on the way is not declared equal', () => {
      const open = { equivalent: false };
      expect(fateOf(first([aScale('a')]), since('c', [second(open), third()]))).toEqual(['c new', 'a retired']);
      expect(fateOf(first([aScale('a')]), since('c', [second(), third(open)]))).toEqual(['c new', 'a retired']);
    });
    it('stay rescaled whatever a later version says of them', () => {
      const steps: [string, QuestionChange[]][] = [
        ['2.0.0', [change('a', 'rescaled')]],
        ['3.0.0', [change('a', 'reworded', equal)]],
      ];
      expect(fateOf(first([aScale('a')]), since('a', steps))).toEqual(['a rescaled']);
    });
  });
  it('are compared by themselves where they moved to another factor', () => {
    const moved = aRubric([aFactor('other', [aScale('a')])], { version: '1.1.0' });
    expect(fateOf(first([aScale('a')]), moved)).toEqual(['a moved =']);
  });
  it('are told by the newer version, whichever side it is on', () => {
    const [older, newer] = [
      first([aScale('a'), aScale('b')]),
      version([aScale('a'), aScale('z')], [change('z', 'reworded', { replaces: ['b'], equivalent: true })]),
    ];
    expect(pairQuestions(newer, older).map(({ before, after, fate }) => [before, after, fate])).toEqual([
      ['a', 'a', 'same'],
      ['z', 'b', 'replaced'],
    ]);
    expect(fateOf(version([aScale('a')]), older)).toEqual(['a same =', 'b new']);
  });
});
