// The example firm a year apart, whole: what the client reads, and what a terminal shows. When one changes, read the difference as the client would.
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aWorld, type World } from './cli/world.ts';

const examples = resolve(import.meta.dirname, '../examples/tarn-bridge');
const golden = (name: string): string => resolve(import.meta.dirname, 'golden', name);

describe('Tarn Bridge, 2025 and 2026', () => {
  let world: World;
  beforeAll(async () => {
    world = aWorld();
    for (const year of ['2025', '2026']) {
      await world.run(['run', '--answers', resolve(examples, `${year}.yaml`), '--no-input', '-q']);
    }
  });

  it('reads as it did, as a document', async () => {
    const { code, out } = await world.run(['diff', 'previous', 'latest', '--format', 'md']);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(golden('tarn-bridge-a-year-on.md'));
  });

  it('reads as it did on a terminal, in eighty columns', async () => {
    const { out } = await world.run(['diff', 'previous', 'latest']);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    await expect(out).toMatchFileSnapshot(golden('tarn-bridge-diff.txt'));
  });

  it('reads as it did as a trend, in eighty columns', async () => {
    const { out } = await world.run(['trend']);
    expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
    await expect(out).toMatchFileSnapshot(golden('tarn-bridge-trend.txt'));
    expect((await world.run(['trend', 'example:2', 'example:1'])).out).toBe(out);
  });

  it('tells the story that its README tells', async () => {
    const { out } = await world.run(['diff', 'previous', 'latest', '--format', 'json']);
    const { factors, gaps, splits, unknowns, promises } = JSON.parse(out);
    const those = (verdict: string) =>
      factors
        .filter((one: { verdict: { is: string } }) => one.verdict.is === verdict)
        .map((one: { factor: string }) => one.factor);
    expect(those('up')).toHaveLength(7);
    expect(those('down')).toHaveLength(1);
    expect(those('steady')).toHaveLength(11);
    expect(those('cant-tell')).toHaveLength(21);
    expect(those('reported-move')).toEqual(['cost-effective']);
    expect(those('not-comparable')).toEqual(['unbiased']);
    const keys = (some: { key: string }[]) => some.map(({ key }) => key);
    expect(keys(gaps.filter((one: { believable: boolean }) => one.believable))).toEqual([
      'lived/promised-calls',
      'lived/reaching-us',
    ]);
    expect(keys(splits.closed)).toContain('weisbord/room-to-decide');
    expect(keys(splits.still)).toEqual(['weisbord/price-of-caring']);
    expect(keys(unknowns.answered)).toContain('foundation/unnoticed-overpayments');
    const fate = (is: string) =>
      promises
        .filter((one: { is: string }) => one.is === is)
        .map(({ before, after }: Record<string, { id: string }>) => (after ?? before)?.id);
    expect(['weakened', 'dropped', 'new'].map(fate)).toEqual([['M3'], ['M7'], ['M9', 'M10', 'M11']]);
  });

  it('fails on a decline that can be believed, and on no other', async () => {
    expect((await world.run(['diff', 'previous', 'latest', '--fail-on-decline'])).code).toBe(1);
    expect((await world.run(['diff', 'latest', 'latest', '--fail-on-decline'])).code).toBe(0);
  });
});
