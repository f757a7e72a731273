// Runs the examples in the docstrings of the statistics and of what is built on them: `@example f(1) // 2` must be true.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const core = new URL('../src/core/', import.meta.url);
const folders = ['statistics', 'summary', 'score-audit', 'diff'];
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, core), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);
const example = /^ \* @example (.+?) \/\/ (.+)$/gm;
const examples = files.flatMap((file) =>
  [...readFileSync(new URL(file, core), 'utf8').matchAll(example)].map(([, code = '', gives = '']) => ({
    file,
    code,
    gives,
  })),
);

describe('every @example gives what it says', () => {
  it.each(examples)('$file: $code', async ({ file, code, gives }) => {
    const module: Record<string, unknown> = await import(new URL(file, core).href);
    const run = new Function(...Object.keys(module), `return [${code}, ${gives}];`);
    const [got, expected]: unknown[] = run(...Object.values(module));
    expect(got).toEqual(expected);
  });
  it('and there are some', () => {
    expect(examples.length).toBeGreaterThan(20);
  });
});
