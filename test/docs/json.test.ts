import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jsonVersions } from '../../src/cli/json.ts';
import { aWorld } from '../cli/world.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8');
const section = (schema: string): string => text.split(/^## /m).find((part) => part.startsWith(`${schema}\n`)) ?? '';

it('docs/json.md has a section for each object, with its version', () => {
  const sections = [...text.matchAll(/^## culture-audit\/(.+)$/gm)].map(([, name]) => name);
  const objects = Object.entries(jsonVersions).map(([name, version]) => `${name}/${version}`);
  expect(sections.toSorted()).toEqual(objects.toSorted());
});

it('names every key that stands at the top of an object, or in what it lists', async () => {
  const world = aWorld();
  await world.run(['run', '--example', '-q']);
  for (const words of [
    ['list'],
    ['show', 'latest'],
    ['target', 'latest'],
    ['run', '--example'],
    ['export', 'latest'],
    ['agenda', '--quick'],
    ['diff', 'example:1', 'example:2'],
    ['trend', 'example:1', 'example:2'],
    ['rubric', 'list'],
    ['rubric', 'show', 'lived'],
    ['rubric', 'check', 'lived'],
  ]) {
    const { schema, ...rest } = JSON.parse((await world.run([...words, '--json'])).out);
    const lists = Object.values(rest).flatMap((part) => (Array.isArray(part) && part[0] ? [part[0]] : []));
    const keys = [rest, ...(schema.startsWith('culture-audit/show') ? [] : lists)].flatMap(Object.keys);
    // What a target is has one section, which the others lead to.
    const told = section(schema) + ('targets' in rest ? section('culture-audit/target/1') : '');
    expect(keys.filter((key) => !told.includes(`\`${key}\``))).toEqual([]);
  }
});
