import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../src/ask/compose.ts';
import { fieldLines, fieldWith, newLine, typed } from '../../src/ask/field.ts';
import { keyNamed } from '../../src/ask/keys.ts';
import { cut, hang, pad, stringWidth, wrap } from '../../src/ask/lines.ts';
import { lookFor } from '../../src/ask/look.ts';
import { visible, visibleLines } from '../../src/ask/visible.ts';

const look = lookFor({ columns: 40, rows: 12 }, 0, 'unicode');

describe('text that people typed', () => {
  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\u0007\u007f', 'a␇␡'],
    ['a\u009bb', 'a⟨U+009B⟩b'],
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['a\u200bb', 'a⟨U+200B⟩b'],
    ['a\tb\r\nc', 'a b c'],
    ['日本 👩‍🚀 é', '日本 👩‍🚀 é'],
  ])('shows %j as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
  it('never lets a control character through', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/.test(visibleLines(text).join('')),
      ),
    );
  });
});

describe('lines', () => {
  it('wraps between words, wide characters counting two', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('日本語 日本語', 8)).toEqual(['日本語', '日本語']);
    expect(hang('1  ', 'one two three', 12)).toEqual(['1  one two', '   three']);
  });
  it('cuts and pads by columns', () => {
    expect(cut('日本語', 5, '…')).toBe('日本…');
    expect(pad('日', 4)).toBe('日  ');
  });
});

describe('a field', () => {
  const edited = (text: string, ...keys: string[]) =>
    keys.reduce((field, name) => typed(field, keyNamed(name), 'lines') ?? field, fieldWith(text));
  it('edits by what a person sees as one character', () => {
    expect(edited('a👩‍🚀', 'backspace').text).toBe('a');
    expect(edited('ab', 'left', 'x').text).toBe('axb');
    expect(edited('ab', 'home', 'delete').text).toBe('b');
  });
  it('moves between lines', () => {
    expect(edited('one\ntwo', 'up', 'x').text).toBe('onex\ntwo');
    expect(newLine(fieldWith('a'))).toEqual({ text: 'a\n', cursor: 2 });
  });
  it('never shows a line wider than its width, wherever the cursor stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, cursor) => {
        const at = Math.min(cursor, text.length);
        const { lines } = fieldLines({ text, cursor: at }, look, 20, 'typing');
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(30);
      }),
    );
  });
});

describe('a screen', () => {
  it('is never taller than the terminal, and holds the line with the cursor and the keys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 50 }), fc.integer({ min: 1, max: 80 }), fc.nat(79), (rows, many, at) => {
        const from = Math.min(at, many - 1);
        const lines = compose(lookFor({ columns: 60, rows }, 0, 'unicode'), {
          head: () => ['head'],
          body: () => ({ lines: Array.from({ length: many }, (_, index) => `<${index}>`), from, to: from }),
          status: 'kept',
          message: 'said',
          hints: [['q', 'stop']],
        });
        expect(lines.length).toBeLessThanOrEqual(rows);
        expect(lines.join('\n')).toContain('q stop');
        expect(lines.join('\n')).toContain(`<${from}>`);
      }),
    );
  });
});
