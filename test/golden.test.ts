// The documents of the example firm, whole. When one of them changes, read the difference as the client would.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from './cli/world.ts';

const examples = resolve(import.meta.dirname, '../examples/tarn-bridge');

describe('the document of Tarn Bridge', () => {
  it.each(['2025', '2026'])('of %s reads as it did, byte for byte', async (year) => {
    const world = aWorld();
    const answers = resolve(examples, `${year}.yaml`);
    const { code, out } = await world.run(['run', '--answers', answers, '--no-input', '--output', '-']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(resolve(examples, `${year}-philosophy.md`));
  });

  it('has a picture that the README shows', async () => {
    const world = aWorld();
    await world.run(['run', '--answers', resolve(examples, '2025.yaml'), '--no-input', '-o', 'ours.md']);
    const picture = readFileSync(resolve(world.folder, 'ours.say-and-do.svg'), 'utf8');
    await expect(picture).toMatchFileSnapshot(resolve(examples, '../../docs/say-and-do.svg'));
  });

  it('shows a piece of itself in the README', () => {
    const readme = readFileSync(resolve(examples, '../../README.md'), 'utf8')
      .replaceAll('\n> ', ' ')
      .replaceAll(/\s+/g, ' ');
    const document = readFileSync(resolve(examples, '2025-philosophy.md'), 'utf8').replaceAll(/\s+/g, ' ');
    const quoted = /Our widest gap is in .*? That difference is itself the finding\./.exec(readme)?.[0];
    expect(quoted).toBeDefined();
    expect(document.replaceAll(/\[(\w+)\]\(#\w+\)/g, '[$1]')).toContain(quoted);
  });
});
