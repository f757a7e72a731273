import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inlineList, inlineMap, list, map, printYaml, word } from '../../../src/core/audit-file/yaml-text.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'word',
        ' ',
        '  ',
        '\n',
        '---',
        '# x',
        ': ',
        '- ',
        '"',
        "'",
        '\\',
        '👩‍👩‍👧',
        '\t',
        '\r',
        '>-',
        '%',
        '\ud800',
        '{',
        ']',
        ',',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '12',
    '1e5',
    '0x1f',
    '2026-03-14',
    '',
    ' ',
    '...',
    '---',
    '# x',
    '!tag',
    '&a',
    '*a',
    '<<',
    '__proto__',
    '.inf',
    '12:30:00',
    '1_000',
  ),
);

describe('YAML for people', () => {
  it('reads back exactly, whatever the text', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        const document = map(
          ['deep', map(['text', one], ['other', list([two, one, map(['a', two], ['b', 1])])])],
          ['short', inlineMap(['one', one], ['two', two])],
          ['row', inlineList([one, two, true])],
        );
        expect(parse(printYaml(document, ['a comment', '']))).toEqual({
          deep: { text: one, other: [two, one, { a: two, b: 1 }] },
          short: { one, two },
          row: [one, two, true],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back exactly, whatever the key', () => {
    fc.assert(
      fc.property(nasty, (key) => {
        const read = parse(printYaml(map([key, 'x'], ['next', 1]), [])) as Record<string, unknown>;
        expect(Object.entries(read)).toContainEqual([key, 'x']);
      }),
    );
  });

  it('never leaves a character that a terminal would obey', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(printYaml(map(['text', text]), [])).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
        );
      }),
    );
  });

  it('keeps short things short, folds long ones and quotes only what needs it', () => {
    const long =
      'The van left without a word to the customer, and nobody at the desk could tell when it would come back. '
        .repeat(2)
        .trim();
    const document = map(
      ['level', 4],
      ['pair', inlineMap(['say', 4], ['do', 2])],
      ['state', word('dont-know')],
      ['name', 'Marlow & Finch'],
      ['doubtful', 'yes'],
      ['speech', 'She said "no".'],
      ['empty', list([])],
      ['lines', 'one\n two\n\nthree'],
      ['note', long],
    );
    expect(printYaml(document, ['What was said.', ''])).toBe(`# What was said.

level: 4
pair: { say: 4, do: 2 }
state: dont-know
name: Marlow & Finch
doubtful: "yes"
speech: 'She said "no".'
empty: []
lines: |-
  one
   two

  three
note: >-
  The van left without a word to the customer, and nobody at the desk could tell when it would come back. The
  van left without a word to the customer, and nobody at the desk could tell when it would come back.
`);
  });
});
