// The language layer: numbers, days, lists, groups and marks as they stand in a sentence.
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/document/block.ts';
import { dayAfter, dayInWords } from '../../../src/core/document/words/day.ts';
import { groupWords } from '../../../src/core/document/words/group-words.ts';
import { line, paragraph, quote, refs } from '../../../src/core/document/words/line.ts';
import { listed } from '../../../src/core/document/words/list.ts';
import { atStart, count, inWords, levelsInWords, ordinal } from '../../../src/core/document/words/number.ts';
import { clipped, continued, plain, stopped, unstopped } from '../../../src/core/document/words/plain.ts';

const read = (content: Inline[]): string =>
  content
    .map((piece) =>
      piece.type === 'quote' ? `“${piece.text}”` : piece.type === 'reference' ? `[${piece.refs}]` : piece.text,
    )
    .join('');

describe('numbers', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [12, 'twelve'],
    [20, 'twenty'],
    [27, 'twenty-seven'],
    [90, 'ninety'],
    [100, '100'],
    [1240, '1,240'],
    [1234567, '1,234,567'],
  ])('%d is %s', (number, words) => {
    expect(inWords(number)).toBe(words);
  });

  it.each([
    [0.05, 'a little'],
    [0.34, 'a little'],
    [0.4, 'nearly half a level'],
    [0.48, 'half a level'],
    [0.5, 'half a level'],
    [0.7, 'over half a level'],
    [0.9, 'nearly one level'],
    [1, 'one level'],
    [1.12, 'just over one level'],
    [1.5, 'one and a half levels'],
    [1.88, 'nearly two levels'],
    [2.5, 'two and a half levels'],
    [-1, 'one level'],
  ])('%d is %s', (distance, words) => {
    expect(levelsInWords(distance)).toBe(words);
  });

  it('have nouns, capitals and an order', () => {
    expect([count(1, 'person', 'people'), count(9, 'person', 'people'), atStart(41)]).toEqual([
      'one person',
      'nine people',
      'Forty-one',
    ]);
    expect([1, 12, 13, 21, 22, 111].map(ordinal)).toEqual(['first', 'twelfth', '13th', '21st', '22nd', '111th']);
  });
});

describe('days', () => {
  it('are said, and counted from another', () => {
    expect(dayInWords('2026-03-14')).toBe('14 March 2026');
    expect(dayInWords('soon')).toBe('soon');
    expect([
      dayAfter('2026-01-31', '1 month'),
      dayAfter('2026-03-14', '2 weeks'),
      dayAfter('2026-03-14', 'never'),
    ]).toEqual(['2026-02-28', '2026-03-28', '2026-03-14']);
  });
});

describe('lists', () => {
  it('are joined as in speech', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c']), listed(['a', 'b'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
      'a or b',
    ]);
    expect(listed(['a, b', 'c', 'd'])).toBe('a, b; c; and d');
  });
});

describe('groups', () => {
  it.each([
    ['Front line', 'at the front line', 'from the front line', 'the front line'],
    ['Leaders', 'among the leaders', 'from the leaders', 'leaders'],
    ['Support staff', 'among the support staff', 'from the support staff', 'support staff'],
    ['Workshop', 'in the workshop', 'from the workshop', 'the workshop'],
    ['The night crew', 'in the night crew', 'from the night crew', 'the night crew'],
    ['IT', 'in IT', 'from IT', 'IT'],
    ['Sales', 'in Sales', 'from Sales', 'Sales'],
    ['営業', 'in 営業', 'from 営業', '営業'],
  ])('%s', (title, among, from, bare) => {
    expect(groupWords(title)).toMatchObject({ among, from, bare });
  });

  it('know their verb', () => {
    expect([groupWords('Leaders').plural, groupWords('Front line').plural, groupWords('Headquarters').plural]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('texts', () => {
  it('stand on one line, without what cannot be seen, with marks as in print', () => {
    expect(plain(' two\n\u202elines\u0007 ')).toBe('two lines');
    expect(plain(`it's the leaders' "plan", they said: 'soon'`)).toBe('it’s the leaders’ “plan”, they said: ‘soon’');
    expect(plain('\ud83d alone, 👩🏽‍🔧 whole')).toBe('\ufffd alone, 👩🏽‍🔧 whole');
  });

  it('are cut at a word', () => {
    expect(clipped('the driver rings before he is late', 20)).toBe('the driver rings …');
    expect([...clipped('お'.repeat(50), 10)].length).toBe(10);
  });

  it('take a stop or lose it', () => {
    expect([
      stopped('Yes'),
      stopped('Yes.'),
      stopped('Who?'),
      stopped('He said “no.”'),
      unstopped('Yes.'),
      unstopped('Well...'),
    ]).toEqual(['Yes.', 'Yes.', 'Who?', 'He said “no.”', 'Yes', 'Well...']);
    expect([continued('The list'), continued('IT asks'), continued('A list'), continued('I ask')]).toEqual([
      'the list',
      'IT asks',
      'a list',
      'I ask',
    ]);
  });
});

describe('quotations in a line', () => {
  it.each([
    ['when he rings', 'It is “when he rings”. [W1]'],
    ['When he rings.', 'It is “When he rings”. [W1]'],
    ['Who rings?', 'It is “Who rings?” [W1]'],
    ['He rang. We knew.', 'It is “He rang. We knew.” [W1]'],
    ['He rang…', 'It is “He rang…” [W1]'],
    ['She said "no".', 'It is “She said ‘no’”. [W1]'],
    ['“All of it”', 'It is “All of it”. [W1]'],
  ])('%s', (words, sentence) => {
    expect(read(line`It is ${quote(words)}. ${refs('W1')}`)).toBe(sentence);
  });

  it('keep their stop where they are sentences of their own', () => {
    expect(read(line`${quote('It hangs there')}. ${refs('W1')}`)).toBe('“It hangs there.” [W1]');
    expect(read(line`So far: ${quote('Some do.')}. ${refs('W1')}`)).toBe('So far: “Some do.” [W1]');
    expect(read(paragraph(line`One.`, line`${quote('Two.')}.`, line`Three.`))).toBe('One. “Two.” Three.');
  });

  it('give it up in mid-sentence', () => {
    expect(read(line`We said ${quote('Safe.')}, ${quote('Warm.')} and ${quote('Who?')}.`)).toBe(
      'We said “Safe”, “Warm” and “Who?”',
    );
  });
});
