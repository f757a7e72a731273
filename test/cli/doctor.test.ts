import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from './world.ts';

interface Check {
  part: string;
  state: string;
  found: string;
  mend: string | null;
}

describe('doctor', () => {
  it('tries each part, and says what a missing one would give and how to get it', async () => {
    const { code, out, err } = await aWorld().run(['doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/Typst +ok +installed +PDF that is tagged/);
    expect(out).toMatch(/Editor +missing/);
    expect(err).toMatch(/Editor: Set VISUAL/);
  });

  it('ends with 1 where settings cannot be read, and says where', async () => {
    const world = aWorld();
    world.write('culture-audit.yaml', 'brand:\n  acent: red\n');
    const { code, out } = await world.run(['doctor', '--json']);
    const { checks } = JSON.parse(out) as { checks: Check[] };
    expect(code).toBe(1);
    const settings = checks.find(({ part }) => part === 'Settings');
    expect(settings?.state).toBe('wrong');
    expect(settings?.found).toMatch(/culture-audit\.yaml:2: .*acent/);
  });

  it('names the browser that a variable names', async () => {
    const world = aWorld();
    const browser = join(world.folder, 'my-chromium');
    mkdirSync(browser);
    const { out } = await world.run(['doctor', '--json'], { env: { HOME: world.folder, CHROMIUM: browser } });
    const { checks } = JSON.parse(out) as { checks: Check[] };
    expect(checks.find(({ part }) => part === 'Chromium')).toMatchObject({ state: 'ok', found: browser });
  });
});
