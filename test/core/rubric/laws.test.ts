import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintRubric } from '../../../src/core/rubric/lint/lint.ts';
import { parseRubric } from '../../../src/core/rubric/parse.ts';
import { readSource } from '../../../src/core/source/source.ts';

const text = readFileSync(new URL('../../../rubrics/not-a-department.yaml', import.meta.url), 'utf8');
const source = readSource(text, 'x');
const plain: unknown = JSON.parse(JSON.stringify(source.ok ? source.value.data : null));

type Junk = string | number | boolean | null | Junk[] | { [key: string]: Junk };
const junk: fc.Arbitrary<Junk> = fc.oneof(
  fc.constantFrom<Junk>(null, true, -1, 1e9, '', ' ', 'x', [], {}, [[]], { kind: 'scale' }, 'ownership', '\u001b[2J'),
  fc.string({ maxLength: 12 }),
);

/** A copy with one thing in it replaced: at each depth `way` chooses where to go on. */
function damaged(data: unknown, way: number[], by: Junk): unknown {
  const [step, ...rest] = way;
  if (step === undefined || typeof data !== 'object' || data === null) return by;
  if (Array.isArray(data)) return data.with(step % data.length, damaged(data[step % data.length], rest, by));
  const keys = Object.keys(data);
  const key = keys[step % keys.length] ?? '';
  return { ...data, [key]: damaged((data as Record<string, unknown>)[key], rest, by) };
}

test('whatever is put into a rubric, it is read or every problem has its place', () => {
  const ways = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(ways, junk, (way, by) => {
      const damage = JSON.stringify(damaged(plain, way, by), null, 1);
      const parsed = parseRubric(damage, 'x');
      if (parsed.ok) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      expect(parsed.problems.every(({ where, message }) => (where.line ?? 0) > 0 && message.length > 0)).toBe(true);
      const lines = parsed.problems.map(({ where }) => where.line ?? 0);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});

test('the lint never throws, whatever the rubric', () => {
  const ways = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(ways, junk, (way, by) => {
      const read = readSource(JSON.stringify(damaged(plain, way, by)), 'x');
      if (read.ok) lintRubric(read.value);
    }),
    { numRuns: 60 },
  );
});

test('a rubric in JSON is the same rubric', () => {
  const again = parseRubric(JSON.stringify(plain), 'x');
  const first = parseRubric(text, 'x');
  expect(again.ok && again.value).toEqual(first.ok && first.value);
});
