import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames, redactText } from '../../../src/core/redact/names.ts';

const redact = (text: string, ...lines: string[]) => redactText(text, readNames(lines)).text;

describe('names', () => {
  it('are read from lines, each once, with what stands instead', () => {
    expect(readNames(['# who', '', ' Katrin Weber ', 'KATRIN WEBER', 'Jo = the desk'])).toEqual([
      { name: 'Katrin Weber', instead: '[person 1]' },
      { name: 'Jo', instead: 'the desk' },
    ]);
  });

  it('are replaced whole, in any case, without accents, over spaces and hyphens', () => {
    expect(redact('Katrin Weber, KATRIN  WEBER, katrin-weber.', 'Katrin Weber')).toBe(
      '[person 1], [person 1], [person 1].',
    );
    expect(redact('René and Rene met', 'René')).toBe('[person 1] and [person 1] met');
  });

  it('are replaced in part where they have a capital, and words that are no names stay', () => {
    expect(redact('Katrin will ask Will’s team', 'Katrin Weber', 'Will Rose')).toBe(
      '[person 1] will ask [person 2]’s team',
    );
    expect(redact('a rose is a rose', 'Will Rose')).toBe('a rose is a rose');
  });

  it('are found as one word, and with the s of a genitive', () => {
    expect(redact('Katrins Idee, KatrinWeber, katrinweber@firm.example', 'Katrin Weber')).toBe(
      '[person 1]s Idee, [person 1], [person 1]@firm.example',
    );
  });

  it('are not found inside of other words', () => {
    expect(redact('Annual plan by Ann', 'Ann')).toBe('Annual plan by [person 1]');
  });

  it('of scripts without spaces are found wherever they stand', () => {
    expect(redact('昨日田中さんが来た', '田中')).toBe('昨日[person 1]さんが来た');
    expect(redact('山田太郎と山田　太郎と山田 太郎', '山田 太郎')).toBe('[person 1]と[person 1]と[person 1]');
    expect(redact('山田 太郎', '山田太郎')).toBe('[person 1]');
  });

  it('of two people who share a part go to the one listed first', () => {
    expect(redact('Ann Lee and Ann', 'Ann Lee', 'Ann Berg')).toBe('[person 1] and [person 1]');
  });

  it('never stay in a text, whatever surrounds them', () => {
    const words = fc.array(fc.constantFrom('we', 'Katrin', 'weber', 'WEBER', 'rang', ',', '(', 'KATRIN', '’s'));
    fc.assert(
      fc.property(words, (given) => {
        expect(redact(given.join(' '), 'Katrin Weber')).not.toMatch(/katrin\s+weber|Katrin|Weber/);
      }),
      { numRuns: 300 },
    );
  });

  it('count how often each was found', () => {
    expect(redactText('Jo, Jo and Mo', readNames(['Jo', 'Mo', 'Bo'])).times).toEqual([2, 1, 0]);
  });
});
