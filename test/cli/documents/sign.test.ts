// Who reviewed and who signed a document, and what becomes of it when an answer changes afterwards.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from '../world.ts';

async function aDesk() {
  const world = aWorld();
  await world.run(['run', '--example', '-q']);
  const [id = ''] = readdirSync(join(world.folder, 'audits'));
  const folder = join(world.folder, 'audits', id);
  const read = (name = 'philosophy.md') => readFileSync(join(folder, name), 'utf8');
  const change = (name: string, from: string, to: string) => {
    expect(read(name)).toContain(from);
    writeFileSync(join(folder, name), read(name).replaceAll(from, to));
  };
  return { ...world, id, folder, read, change };
}

const said = 'We turn up when we said, we tell you';

describe('sign', () => {
  it('says in the document who reviewed and who signed it, and keeps the very bytes', async () => {
    const desk = await aDesk();
    expect(desk.read()).toContain('· draft*');
    const reviewed = await desk.run(['sign', 'latest', '--by', 'Ben', '--as', 'reviewed', '--date', '2026-10-20']);
    expect(reviewed).toMatchObject({ code: 0 });
    const done = await desk.run(['sign', 'latest', '--by', 'Anna <b>*Marlow*', '--date', '2026-11-02']);
    expect(done.code).toBe(0);
    expect(reviewed.err).not.toContain('The answers are');
    expect(done.err).toContain('The answers are as they were when it was reviewed on 20 October 2026.\n');
    const status = '· reviewed by Ben on 20 October 2026 · signed by Anna \\<b>\\*Marlow\\* on 2 November 2026*';
    expect(desk.read()).toContain(status);
    expect(desk.read('signed/2026-11-02/philosophy.md')).toBe(desk.read());
    expect(done.out).toContain(`audits/${desk.id}/signed/2026-11-02/philosophy.md\n`);
    const pictures = [...desk.read().matchAll(/\]\(([\w.-]+\.svg)\)/g)].map(([, name]) => name ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const name of pictures) expect(existsSync(join(desk.folder, 'signed/2026-11-02', name))).toBe(true);
    expect(await desk.run(['sign', 'latest', '--check'])).toMatchObject({ code: 0 });
    expect((await desk.run(['list'])).out).toContain('finished, signed');
    const again = desk.read();
    await desk.run(['export', 'latest']);
    expect(desk.read()).toBe(again);
  });

  it('is told from what changes later: the copy stays, and the document says what changed since', async () => {
    const desk = await aDesk();
    await desk.run(['sign', 'latest', '--by', 'Anna', '--date', '2026-11-02']);
    const signed = desk.read('signed/2026-11-02/philosophy.md');
    desk.change('audit.yaml', said, `Truly, ${said}`);
    await desk.run(['export', 'latest']);
    const since = 'changed since it was signed on 2 November 2026: P4';
    expect(desk.read()).toContain(`signed by Anna on 2 November 2026 · ${since}*`);
    expect(desk.read('signed/2026-11-02/philosophy.md')).toBe(signed);
    expect((await desk.run(['show', 'latest'])).out).toContain(since);
    expect(JSON.parse((await desk.run(['show', 'latest', '--json'])).out).changed).toEqual(['P4']);
    const check = await desk.run(['sign', 'latest', '--check']);
    expect(check).toMatchObject({ code: 1 });
    expect(check.out).toContain('Changed since: P4');
    const again = await desk.run(['sign', 'latest', '--by', 'Anna', '--date', '2026-11-02']);
    expect(again.err).toContain('Changed since it was signed on 2 November 2026: P4.\n');
    expect(readdirSync(join(desk.folder, 'signed'))).toEqual(['2026-11-02', '2026-11-02-2']);
    expect(desk.read()).not.toContain('changed since');
  });

  it('says of a target that was set later that it is targets that changed', async () => {
    const desk = await aDesk();
    await desk.run(['sign', 'latest', '--by', 'Anna', '--date', '2026-11-02']);
    expect((await desk.run(['target', 'latest', 'leadership', '4', '--by', '1y'])).code).toBe(0);
    expect(JSON.parse((await desk.run(['show', 'latest', '--json'])).out).changed).toEqual(['targets']);
  });

  it('holds an edited document as it was edited', async () => {
    const desk = await aDesk();
    desk.change('philosophy.md', '## In one sentence', 'A word from Anna.\n\n## In one sentence');
    await desk.run(['sign', 'latest', '--by', 'Anna', '--date', '2026-11-02', '--format', 'md,html']);
    expect(desk.read('signed/2026-11-02/philosophy.md')).toContain('A word from Anna.');
    expect(desk.read('signed/2026-11-02/philosophy.html')).toContain('A word from Anna.');
  });

  it.each([
    [
      'so many parts that no rubrics have them',
      Object.fromEntries(Array.from({ length: 50_001 }, (_, at) => [`a/${at}`, '0'.repeat(16)])),
    ],
    ['a part with a name that no question has', { ['x'.repeat(201)]: '0'.repeat(16) }],
    ['a hash that is none', { 'a/b': 'x'.repeat(16) }],
  ])('refuses the signatures of a stranger with %s', async (_, parts) => {
    const desk = await aDesk();
    const signature = { as: 'signed', by: 'Eve', date: '2026-11-02', facts: '0'.repeat(64), parts, files: [] };
    desk.write(`audits/${desk.id}/signatures.json`, JSON.stringify({ format: 1, signatures: [signature] }));
    const refused = await desk.run(['export', 'latest']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('not as signatures are written');
  });

  it('sees a copy that somebody has changed or taken away, and never writes over one', async () => {
    const desk = await aDesk();
    await desk.run(['sign', 'latest', '--by', 'Anna', '--date', '2026-11-02']);
    const file = join(desk.folder, 'signed/2026-11-02/philosophy.md');
    const refused = await desk.run(['export', 'latest', '-o', file]);
    expect(refused).toMatchObject({ code: 2, out: '' });
    writeFileSync(file, 'Something else.');
    const check = await desk.run(['sign', 'latest', '--check', '--json']);
    expect(check.code).toBe(1);
    expect(JSON.parse(check.out).signatures[0].files[0]).toMatchObject({
      file: 'signed/2026-11-02/philosophy.md',
      state: 'changed',
    });
  });

  it.each([
    [['--by', ''], 'Who signs is missing.'],
    [['--by', 'Anna\nMarlow'], 'A name is one line'],
    [['--by', 'Anna', '--date', '2026-02-31'], '--date cannot be "2026-02-31"'],
    [['--by', 'Anna', '--as', 'blessed'], 'Allowed choices are reviewed, signed'],
  ])('%j is refused, and nothing is kept', async (words, says) => {
    const desk = await aDesk();
    const done = await desk.run(['sign', 'latest', ...words]);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(says);
    expect(existsSync(join(desk.folder, 'signatures.json'))).toBe(false);
  });

  it('--check says no where nobody has signed', async () => {
    const desk = await aDesk();
    expect(await desk.run(['sign', 'latest', '--check'])).toMatchObject({ code: 1 });
  });

  it('loses no signature of several that are given at once, and freezes each in a folder of its own', async () => {
    const desk = await aDesk();
    const names = ['Anna', 'Ben', 'Cleo', 'Dan'];
    const done = await Promise.all(names.map((by) => desk.run(['sign', 'latest', '--by', by, '--date', '2026-11-02'])));
    for (const { code, err } of done) expect(code, err).toBe(0);
    const { signatures }: { signatures: { by: string }[] } = JSON.parse(desk.read('signatures.json'));
    expect(signatures.map(({ by }) => by).sort()).toEqual(names);
    expect(readdirSync(join(desk.folder, 'signed'))).toHaveLength(4);
    expect(await desk.run(['sign', 'latest', '--check'])).toMatchObject({ code: 0 });
    expect(existsSync(join(desk.folder, 'lock.documents'))).toBe(false);
  });
});
