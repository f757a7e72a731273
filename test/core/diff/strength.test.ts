import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from '../../../src/core/diff/quantities.ts';
import { strengthOf } from '../../../src/core/diff/strength.ts';

describe('how much a promise says', () => {
  it.each([
    ['We ring back within 24 hours.', 'We ring back within two days.'],
    ['We come the same day.', 'We come the next working day.'],
    ['We ring back within 24 hours.', 'We ring back.'],
    ['A person answers within half an hour.', 'A person answers in an hour.'],
    ['You hear from us within twenty-four hours.', 'You hear from us within 36 hours.'],
    ['95 percent of calls are taken in three rings.', '80 % of calls are taken in three rings.'],
    ['Nine out of ten orders leave on the day.', 'Seven in ten orders leave on the day.'],
    ['We repair for free for two years.', 'We repair for free for one year.'],
    ['At least two people know your case.', 'At least one person knows your case.'],
    ['You wait for no more than 3 calls.', 'You wait for no more than 1,000 calls.'],
    ['Every letter is answered by a person.', 'Most letters are answered by a person.'],
    ['Prices are fixed in writing.', 'Prices are fixed in writing, wherever we can.'],
    ['You get your money back.', 'You get up to half of your money back.'],
  ])('is less in the second: %s %s', (before, after) => {
    expect(strengthOf(before, after)).toBe('weakened');
    expect(strengthOf(after, before)).toBe('strengthened');
  });

  it.each([
    ['Anything that fails within two years is replaced.', 'Anything that fails within one year is replaced.'],
    ['If it fails within two years, we come.', 'If it fails within one year, we come.'],
    ['You may cancel until 24 hours before.', 'You may cancel until 48 hours before.'],
    ['We open at 8 and close at 18.', 'We open at 9 and close at 17.'],
    ['We refund 100 euro if we are late.', 'We refund 50 euro if we are late.'],
    ['We always ring back within an hour.', 'We usually ring back within ten minutes.'],
    ['One of us is at your door.', 'Two of us are at your door.'],
  ])('is left to people where no rule tells: %s %s', (before, after) => {
    expect(strengthOf(before, after)).toBe('reworded');
  });

  it('is the same in 48 hours and in two days', () => {
    expect(strengthOf('We answer within 48 hours.', 'We answer within two days.')).toBe('reworded');
  });

  it('is mirrored when the texts are swapped, whatever they say', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'always',
          'usually',
          'within',
          'two',
          '24',
          'hours',
          'days',
          '95',
          '%',
          'same',
          'day',
          'up to',
          'if',
          'at least',
          ',',
        ),
        {
          maxLength: 12,
        },
      )
      .map((all) => all.join(' '));
    const mirror = { reworded: 'reworded', weakened: 'strengthened', strengthened: 'weakened' };
    fc.assert(fc.property(words, words, (one, two) => strengthOf(two, one) === mirror[strengthOf(one, two)]));
  });
});

describe('figures in a promise', () => {
  it('are read from digits and from words', () => {
    expect(quantitiesIn('Within one and a half days, at least 1,5 of 2 people, 95%')).toEqual(
      expect.arrayContaining([{ measure: 'share', amount: 0.95 }]),
    );
    expect(quantitiesIn('within twenty four hours')).toEqual([{ measure: 'deadline', amount: 24 }]);
    expect(quantitiesIn('nobody waits')).toEqual([]);
  });
});
