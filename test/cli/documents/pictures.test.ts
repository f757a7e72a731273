// The pictures of a Markdown document: they stand beside it by its name, nobody's own picture is written over, and stdout has none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld, type World } from '../world.ts';

const answers = resolve(import.meta.dirname, '../../../examples/tarn-bridge/2025.yaml');
const pictures = ['camps', 'groups', 'profile', 'say-and-do'];

async function audited(): Promise<World> {
  const world = aWorld();
  await world.run(['run', '--answers', answers, '--no-input', '-o', '-']);
  return world;
}
const files = (world: World, folder = ''): string[] =>
  readdirSync(join(world.folder, folder))
    .filter((name) => name.endsWith('.svg'))
    .sort();

describe('the pictures of a document', () => {
  it('stand beside it by its name, and it leads to each', async () => {
    const world = await audited();
    const { code, out } = await world.run(['export', 'latest', '-o', 'ours.md']);
    expect([code, out]).toEqual([0, 'ours.md\n']);
    expect(files(world)).toEqual(pictures.map((id) => `ours.${id}.svg`));
    const text = readFileSync(join(world.folder, 'ours.md'), 'utf8');
    expect([...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, link]) => link).sort()).toEqual(files(world));
  });

  it('of two documents in one folder are told apart', async () => {
    const world = await audited();
    await world.run(['export', 'latest', '-o', 'ours.md']);
    await world.run(['export', 'latest', '-o', 'theirs.md']);
    expect(files(world)).toHaveLength(2 * pictures.length);
  });

  it('bear the name that the document got where its own was taken', async () => {
    const world = await audited();
    writeFileSync(join(world.folder, 'ours.md'), 'My own words.');
    for (const _ of ['once', 'again']) {
      const { out } = await world.run(['export', 'latest', '-o', 'ours.md']);
      expect(out).toBe('ours-2.md\n');
      expect(files(world)).toEqual(pictures.map((id) => `ours-2.${id}.svg`));
    }
    expect(readFileSync(join(world.folder, 'ours-2.md'), 'utf8')).toContain('](ours-2.camps.svg)');
  });

  it('that somebody has changed are left alone, with a word', async () => {
    const world = await audited();
    await world.run(['export', 'latest', '-o', 'ours.md']);
    const own = join(world.folder, 'ours.camps.svg');
    writeFileSync(own, '<svg>mine</svg>');
    const { code, err } = await world.run(['export', 'latest', '-o', 'ours.md']);
    expect(code).toBe(0);
    expect(err).toContain('ours.camps.svg is not as this tool wrote it, so it was left alone.');
    expect(readFileSync(own, 'utf8')).toBe('<svg>mine</svg>');
  });

  it('are left out on stdout, which has the same in text', async () => {
    const world = await audited();
    const { out } = await world.run(['export', 'latest', '-o', '-']);
    expect(out).toContain('*Where we are in two camps');
    expect(out).not.toContain('.svg');
    expect(files(world)).toEqual([]);
  });
});
