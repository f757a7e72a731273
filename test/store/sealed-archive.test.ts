import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archived, unarchived } from '../../src/store/sealed-archive.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const some = new Map([
  ['audit.yaml', bytes('format: 1\n')],
  ['rubrics/weisbord.yaml', bytes('format: 1\nid: weisbord\n')],
]);
/** An archive with any list, as a stranger might make it. */
const strange = (list: unknown, rest = 'format: 1\n'): Uint8Array => bytes(`${JSON.stringify(list)}\n${rest}`);
const listOf = (...files: [path: string, bytes: number][]) => ({
  format: 1,
  audit: 'an-audit',
  files: files.map(([path, length]) => ({ path, bytes: length })),
});
const codesOf = (given: Uint8Array): string[] => {
  const read = unarchived(given, 'x.age');
  return read.ok ? [] : read.problems.map(({ code }) => code);
};

describe('the files of a sealed audit', () => {
  it('come back as they were', () => {
    const paths = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.[a-z]{3}$/);
    fc.assert(
      fc.property(fc.dictionary(paths, fc.uint8Array({ maxLength: 200 })), (given) => {
        const files = new Map([...Object.entries(given), ['audit.yaml', bytes('x')] as const]);
        const read = unarchived(archived('an-audit', files), 'x.age');
        expect(read.ok && [...read.value.files].map(([path, content]) => [path, [...content]])).toEqual(
          [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [path, [...content]]),
        );
      }),
    );
  });
  it('are one line of JSON and then their bytes, so that anybody can take them out', () => {
    const text = new TextDecoder().decode(archived('an-audit', some));
    expect(text).toBe(
      '{"format":1,"audit":"an-audit","files":[{"path":"audit.yaml","bytes":10},{"path":"rubrics/weisbord.yaml","bytes":23}]}\nformat: 1\nformat: 1\nid: weisbord\n',
    );
  });
  it.each([
    ['a path that leads out', '../audit.yaml'],
    ['a path from the root', '/etc/passwd'],
    ['a drive', 'c:/audit.yaml'],
    ['a backslash', '..\\audit.yaml'],
    ['a step up in between', 'rubrics/../../x'],
    ['an empty part', 'rubrics//x'],
    ['a part of nothing but the folder', './x'],
    ['a control character', 'a\u0000b'],
    ['a name that some systems cut', 'audit.yaml.'],
    ['a name without letters', ''],
  ])('are refused with %s', (_, path) => {
    expect(codesOf(strange(listOf(['audit.yaml', 10], [path, 0])))).toEqual(['seal-damaged']);
  });
  it('are refused where sizes are not so, or a file stands twice, or something is left over', () => {
    expect(codesOf(strange(listOf(['audit.yaml', 10])))).toEqual([]);
    expect(codesOf(strange(listOf(['audit.yaml', 11])))).toEqual(['seal-damaged']);
    expect(codesOf(strange(listOf(['audit.yaml', 9])))).toEqual(['seal-damaged']);
    expect(codesOf(strange(listOf(['audit.yaml', -1])))).toEqual(['seal-damaged']);
    expect(codesOf(strange(listOf(['audit.yaml', 1e12])))).toEqual(['seal-damaged']);
    expect(codesOf(strange(listOf(['audit.yaml', 5], ['AUDIT.yaml', 5])))).toEqual(['seal-damaged']);
    expect(codesOf(strange(listOf(['audit.yaml', 5], ['audit.yaml/x', 5])))).toEqual(['seal-damaged']);
    expect(codesOf(strange(listOf(['other.yaml', 10])))).toEqual(['seal-damaged']);
    expect(codesOf(strange({ ...listOf(['audit.yaml', 10]), more: 1 }))).toEqual(['seal-damaged']);
    expect(codesOf(strange({ ...listOf(['audit.yaml', 10]), audit: '../x' }))).toEqual(['seal-damaged']);
    expect(codesOf(bytes('not a list'))).toEqual(['seal-damaged']);
    expect(codesOf(bytes('{"__proto__":{"format":1}}\n'))).toEqual(['seal-damaged']);
    expect(codesOf(new Uint8Array())).toEqual(['seal-damaged']);
  });
});
