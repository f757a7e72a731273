import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/core/source/decode.ts';
import { readSource, type Source } from '../../../src/core/source/source.ts';

const read = (text: string): Source => {
  const result = readSource(text, 'a.yaml');
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
};
const problems = (text: string) => {
  const result = readSource(text, 'a.yaml');
  const found = result.ok ? result.value.problems : result.problems;
  return found.map(({ code, where }) => `${where.line}:${where.column} ${code}`);
};

describe('a source', () => {
  test('is plain data with the place of each value and each key', () => {
    const source = read('a: 1\nb:\n  - c: x\n    d: [y, z]\n');
    expect(source.data).toEqual({ a: 1, b: [{ c: 'x', d: ['y', 'z'] }] });
    expect(source.placeOf(['b', 0, 'd', 1])).toEqual({
      file: 'a.yaml',
      line: 4,
      column: 12,
      path: 'b.0.d.1',
      text: '    d: [y, z]',
    });
    expect(source.placeOfKey(['b', 0, 'd'])).toMatchObject({ line: 4, column: 5 });
  });
  test('gives the place of what is around a value that is not there', () => {
    expect(read('a: 1\nb:\n  c: x\n').placeOf(['b', 'missing', 3])).toMatchObject({ line: 3, column: 3 });
  });
  test('may be JSON, with tabs, CRLF and a byte-order mark', () => {
    expect(read('\ufeff{\r\n\t"a": [1, true, null],\r\n\t"b": "x"\r\n}').data).toEqual({ a: [1, true, null], b: 'x' });
    expect(read('\ufeffa: 1\r\nb: 2\r\n').placeOf(['b'])).toMatchObject({ line: 2, column: 4, text: 'b: 2' });
  });
  test('follows an alias to the place where its value stands', () => {
    const source = read('a: &one\n  x: 1\nb: *one\n');
    expect(source.data).toEqual({ a: { x: 1 }, b: { x: 1 } });
    expect(source.placeOf(['b', 'x'])).toMatchObject({ line: 2, column: 6 });
  });
  test('has no keys but those in the text', () => {
    const data = read('constructor: 1\ntoString: 2\n').data;
    expect(Object.keys(data as object)).toEqual(['constructor', 'toString']);
    expect('valueOf' in (data as object)).toBe(false);
  });
  test('keeps every JSON value', () => {
    const plain = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).match(/"(__proto__|<<)":|-0/));
    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.parse(JSON.stringify(read(JSON.stringify(value)).data))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('what is wrong with a text', () => {
  test.each([
    ['two keys of one name', 'a: 1\nb: 2\na: 3', ['3:1 duplicate-key']],
    ['a key that would reach the prototype', '__proto__: {x: 1}\na: 1', ['1:1 unknown-key']],
    ['a merge key', 'a: {<<: {b: 1}}', ['1:5 unknown-key']],
    ['a tag', 'a: !foo x\nb: !!binary aGk=', ['1:4 not-yaml', '2:4 not-yaml']],
    ['two documents', 'a: 1\n---\nb: 2', ['2:1 not-yaml']],
    ['a second colon', 'ask: What: this', ['1:6 not-yaml']],
    ['an alias to nothing', 'a: *b', ['1:4 not-yaml']],
    ['an alias inside what it refers to', 'a: &a [*a]', ['1:8 not-yaml']],
    ['a tab as indent', 'a:\n\tb: 1', ['2:1 not-yaml']],
    ['a date', '%YAML 1.1\n---\na: 2001-01-01', ['3:4 wrong-value']],
    ['a key that is a list', '? [a]\n: 1', ['1:3 wrong-shape']],
  ])('is found: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
  test('is found all at once', () => {
    expect(problems('a: 1\na: 2\nb: !x y\nc: *d\n')).toEqual(['2:1 duplicate-key', '3:4 not-yaml', '4:4 not-yaml']);
  });
  test('is said of aliases that multiply, once', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`);
    const found = problems(['a0: &a0 [x]', ...lines].join('\n'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('too-many-aliases');
  });
  test('is said of aliases that nest', () => {
    const lines = Array.from({ length: 200 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`);
    expect(problems(['a0: &a0 x', ...lines].join('\n'))[0]).toContain('too-many-aliases');
  });
  test.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
  ])('is said of %s nested without end', (_, text) => {
    expect(problems(text)[0]).toContain('wrong-shape');
  });
  test('never throws, whatever the text', () => {
    const bits = fc.constantFrom(...'[]{}:,-?&*!|>%@`"\'#\n\t ~<a1\u0000\u001b'.split(''), '  ', '- ', ': ', '---\n');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => readSource(parts.join(''), 'x').ok !== undefined),
    );
  });
});

describe('bytes become text', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  test('without a byte-order mark', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61), 'a')).toEqual({ ok: true, value: 'a' });
  });
  test.each([
    ['NUL', bytes(0x61, 0x0a, 0x62, 0), { line: 2, column: 2 }],
    ['bytes that are not UTF-8', bytes(0x61, 0x0a, 0x62, 0xff), { line: 2, column: 2 }],
    ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), { line: 1, column: 1 }],
  ])('unless they hold %s', (_, given, where) => {
    expect(decode(given, 'a')).toMatchObject({ ok: false, problems: [{ code: 'not-text', where }] });
  });
  test('unless there are too many', () => {
    expect(decode(bytes(1, 2, 3), 'a', 2)).toMatchObject({ ok: false, problems: [{ code: 'file-too-large' }] });
  });
});
