import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { problemsText } from '../../src/cli/print-problems.ts';
import { type Place, problem } from '../../src/core/problem.ts';
import { readSource } from '../../src/core/source/source.ts';

const at = (text: string, column: number): Place => ({ file: 'a.yaml', line: 7, column, text });
const lines = (place: Place, columns = 80) => problemsText([problem('wrong-value', 'No.', place)], columns).split('\n');
/** The character of the drawn line that stands above the caret. */
const pointedAt = (place: Place, columns = 80) => {
  const [, line = '', caret = ''] = lines(place, columns);
  const before = stringWidth(caret) - 1;
  let width = 0;
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (width === before) return segment;
    width += stringWidth(segment);
  }
  return undefined;
};

describe('a problem is printed', () => {
  test('with its place, its line, a caret and a hint', () => {
    const one = problem('unknown-key', '`titel` is not a key here.', at('titel: x', 1), 'Did you mean `title`?');
    expect(problemsText([one], 80)).toBe(
      'a.yaml:7:1  `titel` is not a key here.\n  7 | titel: x\n    | ^\n  Did you mean `title`?\n',
    );
  });
  test('without a place, as its message alone', () => {
    expect(problemsText([problem('usage', 'What?')], 80)).toBe('What?\n');
  });
  test('with the caret right under the place, after tabs, wide characters and escape sequences', () => {
    expect(pointedAt(at('\tkey: X', 7))).toBe('X');
    expect(pointedAt(at('日本語: X', 6))).toBe('X');
    expect(pointedAt(at('👩‍👩‍👧: X', 11))).toBe('X');
    expect(pointedAt(at('\u001b[31m: X', 8))).toBe('X');
  });
  test('with a long line cut around the place', () => {
    const place = at(`${'a '.repeat(500)}X${' b'.repeat(500)}`, 1001);
    expect(pointedAt(place)).toBe('X');
    expect(Math.max(...lines(place).map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(lines(place)[1]).toMatch(/\| ….*…$/);
  });
  test('with nothing that steers the terminal', () => {
    const evil = '\u001b]0;x\u0007\u202e';
    const text = problemsText([problem('wrong-value', evil, { ...at(evil, 1), file: evil }, evil)], 80);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
  test('when there are many, the first hundred and the number of the others', () => {
    const many = Array.from({ length: 250 }, (_, index) => problem('usage', `No. ${index}.`));
    expect(problemsText(many, 80)).toContain('No. 99.');
    expect(problemsText(many, 80)).not.toContain('No. 100.');
    expect(problemsText(many, 80)).toContain('… and 150 more.');
  });
  test('as YAML itself placed it', () => {
    const source = readSource('a: 1\nbé日: [x, y\n', 'a.yaml');
    expect(source.ok ? '' : problemsText(source.problems, 80)).toContain('a.yaml:3:1');
  });
});
