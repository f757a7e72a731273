import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkShape } from '../../../src/core/source/shape.ts';
import { readSource } from '../../../src/core/source/source.ts';

const thing = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scale'),
    levels: z.array(z.union([z.string(), z.strictObject({ text: z.string() })])),
  }),
  z.strictObject({ kind: z.literal('list'), atMost: z.number().int().min(1).max(9).optional() }),
]);
const schema = z.strictObject({
  name: z.string().max(10),
  id: z
    .string()
    .regex(/^[a-z]+$/, 'small letters')
    .optional(),
  weight: z.number().min(0).max(100).optional(),
  core: z.boolean().optional(),
  of: z.enum(['values', 'promises']).optional(),
  names: z.record(z.string().regex(/^[a-z]+$/, 'small letters'), z.number()).optional(),
  things: z.array(thing).min(1).max(3).optional(),
});
const complaints = (text: string) => {
  const source = readSource(text, 'a.yaml');
  if (!source.ok) return ['cannot be read'];
  const result = checkShape(source.value, schema);
  return result.ok
    ? []
    : result.problems.map(
        ({ where, message, hint }) => `${where.line}:${where.column} ${message}${hint ? ` ${hint}` : ''}`,
      );
};

describe('what does not fit is said in plain words, with its place', () => {
  test.each([
    ['a missing key', 'core: true', '1:1 `name` is missing here; expected a text of at most 10 characters.'],
    [
      'a number out of range',
      'name: a\nweight: 200',
      '2:9 `weight` cannot be 200; expected a number between 0 and 100.',
    ],
    ['no number', 'name: a\nweight: much', '2:9 `weight` cannot be "much"; expected a number between 0 and 100.'],
    ['infinity', 'name: a\nweight: .inf', '2:9 `weight` cannot be Infinity; expected a number between 0 and 100.'],
    [
      'a number for a text',
      'name: 5',
      '1:7 `name` cannot be 5; expected a text of at most 10 characters. Put it in quotes.',
    ],
    [
      'a text that is too long',
      'name: abcdefghijkl',
      '1:7 `name` cannot be "abcdefghijkl"; expected a text of at most 10 characters.',
    ],
    ['a word for true', 'name: a\ncore: yes', '2:7 `core` cannot be "yes"; expected true or false.'],
    ['a pattern', 'name: a\nid: Foo', '2:5 `id` cannot be "Foo"; expected small letters.'],
    [
      'one of several',
      'name: a\nof: promise',
      '2:5 `of` cannot be "promise"; expected one of values or promises. Did you mean `promises`?',
    ],
    ['a name', 'name: a\nnames: {A1: 2}', '2:9 `A1` cannot be a name; expected small letters.'],
    ['an unknown key near a known one', 'name: a\nwieght: 1', '2:1 `wieght` is not a key here. Did you mean `weight`?'],
    [
      'a key of another kind',
      'name: a\nthings: [{kind: list, levels: []}]',
      '2:23 `levels` does not belong to a question of this kind. Questions of kind scale have it.',
    ],
    [
      'an unknown kind',
      'name: a\nthings: [{kind: scal}]',
      '2:17 `kind` cannot be "scal"; expected one of scale or list. Did you mean `scale`?',
    ],
    ['no kind', 'name: a\nthings: [{atMost: 1}]', '2:10 `kind` is missing here; expected one of scale or list.'],
    [
      'a whole number',
      'name: a\nthings: [{kind: list, atMost: 2.5}]',
      '2:31 `atMost` cannot be 2.5; expected a whole number between 1 and 9.',
    ],
    [
      'a list that is too short',
      'name: a\nthings: []',
      '2:9 `things` cannot be a list of 0; expected a list of 1 to 3.',
    ],
    [
      'a part of a union',
      'name: a\nthings: [{kind: scale, levels: [a, {text: 1}]}]',
      '2:43 `text` cannot be 1; expected a text. Put it in quotes.',
    ],
    [
      'none of a union',
      'name: a\nthings: [{kind: scale, levels: [true]}]',
      '2:33 `levels` cannot be true; expected a text, or keys and values (text …). Put it in quotes.',
    ],
    ['an empty file', '', '1:1 The file is empty.'],
    [
      'something else altogether',
      '- a',
      '1:1 This cannot be a list of one; expected keys and values (name, id, weight, core …).',
    ],
  ])('%s', (_, text, expected) => {
    expect(complaints(text)).toEqual([expected]);
  });
  test('all at once, in order of lines', () => {
    const found = complaints('weight: -1\nid: A\nextra: 1\nthings:\n  - kind: x\n');
    expect(found.map((line) => line.split(' ')[0])).toEqual(['1:1', '1:9', '2:5', '3:1', '5:11']);
  });
  test('and nothing is said of what fits', () => {
    expect(complaints('name: a\nthings: [{kind: scale, levels: [a, {text: b}]}]')).toEqual([]);
  });
});
