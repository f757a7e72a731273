// Each kind of question: what may be said, where it falls, what it is worth, and how it reads.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf, castOf, isScored, type Question, readValue, sayValue } from '../../../src/core/kinds/index.ts';

const base = { ask: 'How?', topic: 'it', weight: 1, core: false, probes: {} };
const five = ['one', 'two', 'three', 'four', 'five'].map((text) => ({ text, criteria: [] }));
const scale = { ...base, id: 'scale', kind: 'scale', levels: five, reverse: false } satisfies Question;
const sayDo = {
  ...base,
  id: 'pair',
  kind: 'say-do',
  sides: [
    { id: 'say', ask: 'Said?', levels: five },
    { id: 'do', ask: 'Done?', levels: five },
  ],
} satisfies Question;
const yesNo = { ...base, id: 'yes-no', kind: 'yes-no', reverse: false } satisfies Question;
const options = [
  { id: 'bread', text: 'Bread' },
  { id: 'cake', text: 'Cake' },
];
const choice = { ...base, id: 'choice', kind: 'choice', options } satisfies Question;
const many = { ...base, id: 'many', kind: 'multi-choice', options, atMost: 1 } satisfies Question;
const open = { ...base, id: 'open', kind: 'open-text' } satisfies Question;
const promises = { ...base, id: 'promises', kind: 'list', of: 'promises' } satisfies Question;
const values = { ...base, id: 'values', kind: 'list', of: 'values', atMost: 2 } satisfies Question;
const every: Question[] = [scale, sayDo, yesNo, choice, many, open, promises, values];

const worths = (question: Question) => ballotsOf(question).map((ballot) => ballot.slots.map((slot) => slot.worth));

describe('a scale', () => {
  it('takes its own levels and nothing else', () => {
    expect(readValue(1, scale)).toEqual({ ok: true, value: 1 });
    expect(readValue(5, scale)).toEqual({ ok: true, value: 5 });
    for (const wrong of [0, 6, 2.5, '3', null, Number.NaN, [3], { level: 3 }]) {
      expect(readValue(wrong, scale)).toEqual({ ok: false, expected: 'a level from 1 to 5' });
    }
  });
  it('is worth 0 to 1 in equal steps, and the other way round when reversed', () => {
    expect(worths(scale)).toEqual([[0, 0.25, 0.5, 0.75, 1]]);
    expect(worths({ ...scale, reverse: true })).toEqual([[1, 0.75, 0.5, 0.25, 0]]);
  });
  it('casts an answer into its level and reads it out', () => {
    expect(castOf(4, scale)).toEqual([[3]]);
    expect(sayValue(4, scale)).toBe('Level 4 of 5: four');
  });
});

describe('a say-do pair', () => {
  it('has two ballots, and only what is done makes the score', () => {
    expect(ballotsOf(sayDo).map(({ side, scoring }) => [side, scoring])).toEqual([
      ['say', false],
      ['do', true],
    ]);
  });
  it('takes both sides or nothing', () => {
    expect(readValue({ say: 4, do: 2 }, sayDo)).toEqual({ ok: true, value: { say: 4, do: 2 } });
    expect(castOf({ say: 4, do: 2 }, sayDo)).toEqual([[3], [1]]);
    for (const wrong of [4, { say: 4 }, { say: 4, do: 6 }, { say: 4, do: 2, think: 3 }, [4, 2]]) {
      expect(readValue(wrong, sayDo)).toMatchObject({ ok: false });
    }
  });
});

describe('yes or no', () => {
  it('understands the words and the truth values', () => {
    expect(readValue(true, yesNo)).toEqual({ ok: true, value: 'yes' });
    expect(readValue('no', yesNo)).toEqual({ ok: true, value: 'no' });
    expect(readValue('perhaps', yesNo)).toEqual({ ok: false, expected: 'yes or no' });
  });
  it('is worth the other way round when reversed', () => {
    expect(worths(yesNo)).toEqual([[0, 1]]);
    expect(worths({ ...yesNo, reverse: true })).toEqual([[1, 0]]);
  });
});

describe('choices', () => {
  it('take known options, with a reason where one is given', () => {
    expect(readValue('cake', choice)).toEqual({ ok: true, value: { option: 'cake' } });
    expect(readValue({ option: 'cake', why: 'sweet' }, choice)).toMatchObject({ ok: true });
    expect(readValue('pie', choice)).toEqual({ ok: false, expected: 'one of bread, cake; or { option: …, why: … }' });
  });
  it('are scored only where every option has a worth', () => {
    expect(isScored(choice)).toBe(false);
    const worthy = options.map((option, index) => ({ ...option, worth: index * 100 }));
    expect(isScored({ ...choice, options: worthy })).toBe(true);
    expect(worths({ ...choice, options: worthy })).toEqual([[0, 1]]);
  });
  it('keep to the most that may be chosen, each once', () => {
    expect(readValue(['cake'], many)).toEqual({ ok: true, value: ['cake'] });
    expect(readValue(['cake', 'bread'], many)).toMatchObject({ ok: false });
    expect(readValue(['cake', 'cake'], { ...many, atMost: 2 })).toMatchObject({ ok: false });
  });
});

describe('words', () => {
  it('come as one text, several, or with the group that said them', () => {
    expect(readValue('Hello', open)).toEqual({ ok: true, value: [{ text: 'Hello' }] });
    expect(readValue(['Hello', { text: 'Hi', group: 'leaders' }], open)).toEqual({
      ok: true,
      value: [{ text: 'Hello' }, { text: 'Hi', group: 'leaders' }],
    });
    for (const wrong of ['', '  ', [], [''], 4, { text: 'x', by: 'me' }, 'x'.repeat(5001)]) {
      expect(readValue(wrong, open)).toMatchObject({ ok: false });
    }
  });
  it('in lists carry what belongs to their kind', () => {
    expect(readValue([{ text: 'A call', owner: 'Dispatch', by: '2026-07-01' }], promises)).toMatchObject({ ok: true });
    expect(readValue([{ text: 'A call', by: '2026-02-30' }], promises)).toMatchObject({ ok: false });
    expect(readValue([{ text: 'A call', looksLike: 'x' }], promises)).toMatchObject({ ok: false });
    expect(readValue(['Candour', { text: 'Care', hireBy: 'Ask for a story' }], values)).toMatchObject({ ok: true });
    expect(readValue(['a', 'b', 'c'], values)).toMatchObject({ ok: false });
  });
});

describe('every kind', () => {
  it('answers anything that comes from outside with a value or with what was expected, and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.anything(), (question, plain) => {
        const read = readValue(plain, question);
        if (!read.ok) return read.expected.length > 0;
        const cast = castOf(read.value, question);
        const ballots = ballotsOf(question);
        return (
          sayValue(read.value, question).length > 0 &&
          cast.length === ballots.length &&
          cast.every((slots, index) => slots.every((slot) => ballots[index]?.slots[slot] !== undefined))
        );
      }),
    );
  });
});
