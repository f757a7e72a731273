// Texts put in order, cut short and told apart: the same everywhere, and never half a character.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTexts, cutShort } from '../../src/core/text.ts';

it('orders texts by their code units, whatever the language of the machine', () => {
  expect(['b', 'Ä', 'a', 'Z', 'a'].sort(compareTexts)).toEqual(['Z', 'a', 'a', 'b', 'Ä']);
});

it('cuts to the length that is asked for, at whole characters, and leaves alone what fits', () => {
  expect(cutShort('🙂🙂🙂', 4)).toBe('🙂…');
  expect(cutShort('one two', 5, ' …')).toBe('one …');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 12 }), (text, most) => {
      const cut = cutShort(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut).not.toMatch(/\p{Cs}/u);
      expect(cut === text || cut.endsWith('…')).toBe(true);
    }),
  );
});
