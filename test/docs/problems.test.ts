import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemCodes } from '../../src/core/problem.ts';

test('every problem code has one section in docs/problems.md, and every section a code', () => {
  const text = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  const sections = text.matchAll(/^### (.+)$/gm);
  expect([...sections].map(([, code]) => code).toSorted()).toEqual([...problemCodes].toSorted());
});
test('every problem code is used', () => {
  const folder = join(import.meta.dirname, '../../src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const others = files.filter((name) => !name.endsWith('core/problem.ts'));
  const text = others.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(problemCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});
test('every section says something', () => {
  const text = readFileSync(new URL('../../docs/problems.md', import.meta.url), 'utf8');
  const bodies = text
    .split(/^### .+$/m)
    .slice(1)
    .map((body) => body.replace(/^## .+$/m, '').trim());
  expect(bodies.filter((body) => body.length < 20)).toEqual([]);
});
