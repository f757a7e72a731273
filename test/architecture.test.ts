// The rules of the house, made executable: who may import whom, a pure core, and files short enough to read.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const text = (file: string) => readFileSync(join(source, file), 'utf8');
const code = (file: string) => text(file).replace(/^\s*(\/\/|\/?\*).*$/gm, '');

interface Import {
  from: string;
  to: string;
}
const imports: Import[] = files.flatMap((from) =>
  [...code(from).matchAll(/\b(?:from |import |import\()'([^'\n]+)'/g)].map(([, to]) => ({
    from,
    to: to?.startsWith('.') ? relative(source, resolve(source, dirname(from), to)).replaceAll('\\', '/') : (to ?? ''),
  })),
);
const areaOf = (file: string): string => file.split('/')[0] ?? '';

/** Areas of src, and the areas that each may import beside itself. */
const mayImport: Record<string, string[]> = {
  core: [],
  ask: ['core'],
  intake: ['core'],
  store: ['core'],
  render: ['core'],
  cli: ['core', 'ask', 'intake', 'store', 'render'],
  'index.ts': ['core', 'intake', 'store', 'render'],
};

/** Parts of the core in their order: each may import only what stands in an earlier row, or itself. */
const coreOrder = [
  ['problem.ts', 'score.ts', 'text.ts', 'statistics'],
  ['source'],
  ['kinds'],
  ['rubric'],
  ['summary-type.ts'],
  ['audit.ts'],
  ['interview'],
  ['form'],
  ['audit-file'],
  ['summary'],
  ['score-audit'],
  ['diff', 'tables'],
  ['trend'],
  ['sites', 'benchmark'],
  ['document'],
  ['redact'],
];
const coreRow = (file: string): number => coreOrder.findIndex((row) => row.includes(file.split('/')[1] ?? ''));

describe('the architecture', () => {
  it('lets no area import one that is not to the right of it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [area, target] = [areaOf(from), areaOf(to)];
      return files.includes(to) && area !== target && !(mayImport[area] ?? []).includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('knows every part of the core and keeps its order', () => {
    const inCore = files.filter((file) => areaOf(file) === 'core');
    expect(inCore.filter((file) => coreRow(file) === -1)).toEqual([]);
    const wrong = imports.filter(({ from, to }) => {
      if (areaOf(from) !== 'core' || areaOf(to) !== 'core') return false;
      return from.split('/')[1] !== to.split('/')[1] && coreRow(to) >= coreRow(from);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the core pure: only zod and yaml from outside, no clock, no randomness, no process', () => {
    const core = files.filter((file) => areaOf(file) === 'core');
    const outside = imports.filter(({ from, to }) => areaOf(from) === 'core' && !files.includes(to));
    expect(outside.filter(({ to }) => to !== 'zod' && to !== 'yaml')).toEqual([]);
    const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.|\bconsole\.|\bcrypto\./;
    expect(core.filter((file) => impure.test(code(file)))).toEqual([]);
  });

  it('has every import lead to a file or a package that package.json names', () => {
    const manifest = JSON.parse(readFileSync(resolve(source, '../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      optionalDependencies?: Record<string, string>;
    };
    const packages = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
    const lost = imports.filter(
      ({ to }) =>
        !files.includes(to) &&
        !to.startsWith('node:') &&
        !packages.some((name) => to === name || to.startsWith(`${name}/`)),
    );
    expect(lost).toEqual([]);
  });

  it('has no file over 300 lines, and each opens with what it is for', () => {
    expect(files.filter((file) => text(file).split('\n').length > 301)).toEqual([]);
    expect(files.filter((file) => !text(file).startsWith('// '))).toEqual([]);
  });

  it('catches what was thrown in one place only', () => {
    const tries = files.filter((file) => areaOf(file) === 'core' && /\bthrow\b/.test(code(file)));
    expect(tries).toEqual([]);
  });

  it('has no loose ends', () => {
    const loose = /\b(TODO|FIXME|XXX|HACK)\b|\bas any\b|@ts-ignore|@ts-expect-error|biome-ignore/;
    expect(files.filter((file) => loose.test(text(file)))).toEqual([]);
  });
});
