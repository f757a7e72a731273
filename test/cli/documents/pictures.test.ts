// The pictures of a Markdown document: they stand beside it by its name, nobody's own picture is written over, and stdout has none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld, type World } from '../world.ts';

const answers = resolve(import.meta.dirname, '../../../examples/tarn-bridge/2025.yaml');
const pictures = ['camps', 'groups', 'profile', 'say-and-do'];

const world: World = aWorld();
beforeAll(async () => {
  await world.run(['run', '--answers', answers, '--no-input', '-o', '-']);
});
/** Pictures whose names begin so. */
const files = (name: string): string[] =>
  readdirSync(world.folder)
    .filter((file) => file.startsWith(name) && file.endsWith('.svg'))
    .sort();

describe('the pictures of a document', () => {
  it('stand beside it by its name, and it leads to each', async () => {
    const { code, out } = await world.run(['export', 'latest', '-o', 'plain.md']);
    expect([code, out]).toEqual([0, 'plain.md\n']);
    expect(files('plain')).toEqual(pictures.map((id) => `plain.${id}.svg`));
    const text = readFileSync(join(world.folder, 'plain.md'), 'utf8');
    expect([...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, link]) => link).sort()).toEqual(files('plain'));
  });

  it('of two documents in one folder are told apart', async () => {
    await world.run(['export', 'latest', '-o', 'one.md']);
    await world.run(['export', 'latest', '-o', 'other.md']);
    expect([...files('one.'), ...files('other.')]).toHaveLength(2 * pictures.length);
  });

  it('bear the name that the document got where its own was taken', async () => {
    writeFileSync(join(world.folder, 'taken.md'), 'My own words.');
    for (const _ of ['once', 'again']) {
      const { out } = await world.run(['export', 'latest', '-o', 'taken.md']);
      expect(out).toBe('taken-2.md\n');
      expect(files('taken')).toEqual(pictures.map((id) => `taken-2.${id}.svg`));
    }
    expect(readFileSync(join(world.folder, 'taken-2.md'), 'utf8')).toContain('](taken-2.camps.svg)');
  });

  it('that somebody has changed are left alone, with a word', async () => {
    await world.run(['export', 'latest', '-o', 'changed.md']);
    const own = join(world.folder, 'changed.camps.svg');
    writeFileSync(own, '<svg>mine</svg>');
    const { code, err } = await world.run(['export', 'latest', '-o', 'changed.md']);
    expect(code).toBe(0);
    expect(err).toContain('changed.camps.svg is not as this tool wrote it, so it was left alone.');
    expect(readFileSync(own, 'utf8')).toBe('<svg>mine</svg>');
  });

  it('are left out on stdout, which has the same in text', async () => {
    const before = files('');
    const { out } = await world.run(['export', 'latest', '-o', '-']);
    expect(out).toContain('*Where we are in two camps');
    expect(out).not.toContain('.svg');
    expect(files('')).toEqual(before);
  });

  it('are left out where the document goes into a device', async () => {
    const { code } = await world.run(['export', 'latest', '-o', '/dev/null']);
    expect(code).toBe(0);
    expect(readdirSync('/dev').filter((name) => name.endsWith('.svg'))).toEqual([]);
  });
});
