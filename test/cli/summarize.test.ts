// `culture-audit summarize`, and parts on their way into an audit.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from './world.ts';

const heading = 'service-philosophy,division-of-work,handovers,Team\n';
const row = (level: number, team: string) => `yes,${level},${1 + (level % 5)},${team}\n`;
const north = heading + [1, 2, 3, 4, 5, 5].map((level) => row(level, 'Leaders')).join('');
const south = heading + [2, 2, 3, 1, 4, 3, 2].map((level) => row(level, 'Front line')).join('');
const usual = ['-r', 'weisbord', '--group', 'Team'];
const target = ['-r', 'weisbord', '-O', 'Marlow & Finch'];

async function withParts() {
  const world = aWorld();
  world.write('north.csv', north);
  world.write('south.csv', south);
  world.write('whole.csv', north + south.slice(heading.length));
  for (const name of ['north', 'south', 'whole'])
    expect((await world.run(['summarize', `${name}.csv`, ...usual, '-o', `${name}.json`])).code).toBe(0);
  const summaryOf = (name: string) => JSON.parse(readFileSync(join(world.folder, name), 'utf8'));
  return { world, summaryOf };
}

describe('summarize', () => {
  it('writes a part without a single row, and never over a file that is there', async () => {
    const { world, summaryOf } = await withParts();
    const part = summaryOf('north.json');
    expect(part).toMatchObject({
      schema: 'culture-audit/part/1',
      rows: 6,
      groups: [{ id: 'leaders', title: 'Leaders' }],
    });
    expect(part.summary.people).toEqual({ leaders: 6 });
    const again = await world.run(['summarize', 'north.csv', ...usual, '-o', 'north.json']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('exists already');
  });

  it('writes to stdout where no file is named', async () => {
    const { world } = await withParts();
    const done = await world.run(['summarize', 'north.csv', ...usual, '--name', 'north', '--quiet']);
    expect(done.err).toBe('');
    expect(JSON.parse(done.out)).toMatchObject({ name: 'north' });
  });
});

describe('summarize --sql', () => {
  it('prints the query over all questions, and reads no file', async () => {
    const world = aWorld();
    const done = await world.run(['summarize', '--sql', 'duckdb', '-r', 'weisbord', '--group', 'team']);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toMatch(/^-- What a table of answers adds up to/);
    expect(done.out).toContain('"service-duties.formal"');
    expect((await world.run(['summarize', 'a.csv', '--sql', 'spark', '-r', 'weisbord'])).code).toBe(2);
    const nothing = await world.run(['summarize', '-r', 'weisbord']);
    expect(nothing.err).toContain('Name a file.');
  });
});

describe('import of parts', () => {
  it('adds them up to what the whole would be', async () => {
    const { world, summaryOf } = await withParts();
    const done = await world.run(['import', 'south.json', 'north.json', ...target]);
    expect(done).toMatchObject({ code: 0, out: 'audits/marlow-finch-2026-03-14\n' });
    expect(done.err).toContain('13 people are added to the audit of Marlow & Finch.');
    const kept = summaryOf('audits/marlow-finch-2026-03-14/summary.json');
    expect(kept.apart.summary).toEqual(summaryOf('whole.json').summary);
    expect(kept.rows).toBe(null);
    expect(existsSync(join(world.folder, 'audits/marlow-finch-2026-03-14/responses.jsonl'))).toBe(false);
    const shown = await world.run(['show', 'latest', '--json']);
    expect(shown.err).toBe('');
    expect(JSON.parse(shown.out)).toMatchObject({ people: 13 });
    expect((await world.run(['export', 'latest', '-o', '-'])).code).toBe(0);
  });

  it('scores them as it scores their rows', async () => {
    const { world } = await withParts();
    let count = 0;
    const random = (bytes: number) => (count++).toString(16).padStart(2 * bytes, '0');
    await world.run(['import', 'whole.csv', ...target, '--group', 'Team'], { random });
    await world.run(['import', 'north.json', 'south.json', ...target]);
    const [rows, parts] = await Promise.all(
      ['marlow-finch-2026-03-14', 'marlow-finch-2026-03-14-2'].map(async (id) => {
        const shown = JSON.parse((await world.run(['show', id, '--json'])).out);
        return { ...shown, id: '', facts: '', checksum: '' };
      }),
    );
    expect(parts).toEqual(rows);
  });

  it('takes none twice, and all or nothing', async () => {
    const { world } = await withParts();
    expect((await world.run(['import', 'north.json', ...target])).code).toBe(0);
    const again = await world.run(['import', 'south.json', 'north.json', '--audit', 'latest']);
    expect(again.code).toBe(2);
    expect(again.err).toContain('This part is in marlow-finch-2026-03-14 already.');
    const read = readFileSync(join(world.folder, 'audits/marlow-finch-2026-03-14/summary.json'), 'utf8');
    expect(JSON.parse(read).apart.parts).toHaveLength(1);
    world.write('copy.json', readFileSync(join(world.folder, 'south.json'), 'utf8'));
    const twice = await world.run(['import', 'south.json', 'copy.json', ...target]);
    expect(twice.err).toContain('This part is in south.json already.');
  });

  it('refuses parts of another rubric, of strange groups, and parts among answers', async () => {
    const { world } = await withParts();
    const other = await world.run(['import', 'north.json', '-r', 'lived', '-O', 'X']);
    expect(other.code).toBe(2);
    expect(other.err).toContain('This part was made with weisbord');
    expect((await world.run(['import', 'north.json', ...target])).code).toBe(0);
    const strange = await world.run(['import', 'south.json', '--audit', 'latest']);
    expect(strange.err).toContain('The audit has no group `front-line`.');
    const mixed = await world.run(['import', 'north.json', 'south.csv', ...target]);
    expect(mixed.err).toContain('north.json is a part that was summarized, and south.csv is none.');
  });

  it('says what would happen, and writes nothing', async () => {
    const { world } = await withParts();
    const done = await world.run(['import', 'north.json', ...target, '--dry-run']);
    expect(done.out).toBe('north.json: a part of 6 rows\n6 people are in these parts; nothing was written.\n');
    expect(existsSync(join(world.folder, 'audits'))).toBe(false);
  });
});
