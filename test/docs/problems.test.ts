import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemCodes } from '../../src/core/problem.ts';

test('every problem code has one section in docs/problems.md, and every section a code', () => {
  const text = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  const sections = text.matchAll(/^### (.+)$/gm);
  expect([...sections].map(([, code]) => code).toSorted()).toEqual([...problemCodes].toSorted());
});
test('every section says something', () => {
  const text = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  const bodies = text
    .split(/^### .+$/m)
    .slice(1)
    .map((body) => body.replace(/^## .+$/m, '').trim());
  expect(bodies.filter((body) => body.length < 20)).toEqual([]);
});
