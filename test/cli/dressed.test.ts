// What a client may change about documents: look, days, sections of their own, and names that must not leave.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld, type World } from './world.ts';

/** A world with the example audit in it, and the folder of that audit. */
async function anExample(): Promise<World & { audit: string }> {
  const world = aWorld();
  await world.run(['run', '--example', '--quiet']);
  const [id = ''] = readdirSync(join(world.folder, 'audits'));
  return { ...world, audit: join(world.folder, 'audits', id) };
}
const exported = async (world: World, ...words: string[]): Promise<string> =>
  (await world.run(['export', 'latest', '-o', '-', ...words])).out;

describe('a document', () => {
  it('has the client’s own section in its place, below our title', async () => {
    const world = await anExample();
    world.write('own.md', '# A word from Mara\n\nWe began in **1961**.\n');
    world.write('culture-audit.yaml', 'sections:\n  - file: own.md\n    before: promises\n');
    const text = await exported(world);
    expect(text).toMatch(/\n## A word from Mara\n\nWe began in \*\*1961\*\*\.\n\n## What we promise\n/);
    const { document } = JSON.parse(await exported(world, '--format', 'json'));
    expect(document.blocks.map(({ text }: { text?: string }) => text)).toContain('A word from Mara');
  });

  it('says where a section was meant to go that there is not, and is not made', async () => {
    const world = await anExample();
    world.write('own.md', 'Words.');
    world.write('culture-audit.yaml', 'sections:\n  - file: own.md\n    after: promise\n');
    const { code, err, out } = await world.run(['export', 'latest', '-o', '-']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/own\.md.*\n?.*no document has a section `promise`/is);
    expect(err).toContain('Did you mean `promises`?');
  });

  it('needs the file of a section to be there, and exactly one place for it', async () => {
    const world = await anExample();
    world.write('culture-audit.yaml', 'sections:\n  - file: none.md\n    after: promises\n');
    expect((await world.run(['export', 'latest', '-o', '-'])).err).toMatch(/none\.md.*no such file/is);
    world.write('culture-audit.yaml', 'sections:\n  - file: none.md\n    after: promises\n    before: values\n');
    expect((await world.run(['export', 'latest', '-o', '-'])).err).toMatch(/culture-audit\.yaml:2.*one of `before`/is);
  });

  it('says days as its readers write them', async () => {
    const world = await anExample();
    world.write('culture-audit.yaml', 'dates: en-US\n');
    expect(await exported(world)).toContain('on October 13, 2026');
  });

  it('takes a colour that is hard to read, and says so', async () => {
    const world = await anExample();
    world.write('culture-audit.yaml', 'brand:\n  colours:\n    accent: "#ffee88"\n');
    const { code, err: lines } = await world.run(['export', 'latest', '-o', '-']);
    const err = lines.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(err).toMatch(/`accent` \(#ffee88\) is hard to read on white: its contrast is 1\.2/);
  });

  it('takes no logo that runs something, leads elsewhere, is not whole, or is too large to be drawn', async () => {
    const world = await anExample();
    world.write('culture-audit.yaml', 'brand:\n  logo: logo.svg\n');
    const svg = (inside: string, more = 'width="9" height="9"') =>
      `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`;
    const whole = svg('<defs><g id="a"/></defs><use href="#a"/><path d="M0 0h9" fill="url(#b)"/>');
    world.write('logo.svg', whole);
    expect((await world.run(['export', 'latest', '--format', 'html', '-o', '-'])).code).toBe(0);
    const png = '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\b\x02\0\0\0';
    for (const bad of [
      svg('<script>alert(1)</script>'),
      svg('<g onload="alert(1)"/>'),
      svg('<image xlink:href="http://example.org/a.png"/>'),
      svg('<a href="&#106;avascript:alert(1)"/>'),
      svg('<style>@import url(a.css)</style>'),
      svg('<rect/>', 'width="1e9" height="1e9"'),
      svg(`${'<g a="/>">'.repeat(500)}${'</g>'.repeat(500)}`),
      Buffer.from(png, 'latin1'),
      Buffer.from(`${png}\0\0\0\0\0\0\0\0IEND\0\0\0\0`, 'latin1'),
    ]) {
      writeFileSync(join(world.folder, 'logo.svg'), bad);
      const done = await world.run(['export', 'latest', '--format', 'html', '-o', '-']);
      expect([done.code, done.out], String(bad).slice(0, 80)).toEqual([2, '']);
      expect(done.err).toContain('logo.svg');
    }
  });

  it('takes no logo that is no picture', async () => {
    const world = await anExample();
    world.write('logo.png', 'no picture');
    world.write('culture-audit.yaml', 'brand:\n  logo: logo.png\n');
    const { code, err: lines } = await world.run(['export', 'latest', '-o', '-']);
    const err = lines.replace(/\s+/g, ' ');
    expect(code).toBe(2);
    expect(err).toMatch(/logo\.png.*expected PNG, JPEG or SVG/s);
  });

  it('without names has a name of its own, and says to the person alone what was replaced', async () => {
    const world = await anExample();
    world.write('names.txt', 'Planning lead = the planners\nZebulon Quix\n');
    const { code, out, err } = await world.run(['export', 'latest', '--redact', 'names.txt']);
    expect(code).toBe(0);
    expect(out).toMatch(/philosophy-redacted\.md\n$/);
    expect(err).toMatch(/Planning lead: \d+ times, now the planners\nZebulon Quix: not found/);
    const text = readFileSync(join(world.audit, 'philosophy-redacted.md'), 'utf8');
    expect(text).toContain('the planners');
    expect(text).not.toMatch(/Planning lead/i);
    expect(readFileSync(join(world.audit, 'philosophy.md'), 'utf8')).toContain('Planning lead');
  });

  it('without names has none of them in any format, whoever wrote them where', async () => {
    const world = await anExample();
    await world.run(['sign', 'latest', '--by', 'Zora Quix', '--date', '2026-11-02']);
    world.write('names.txt', 'Zora Quix\n');
    world.write('culture-audit.yaml', 'brand:\n  name: Quix & Daughters\n  footer: For Zora only\n');
    await world.run(['export', 'latest', '--redact', 'names.txt']);
    const file = join(world.audit, 'philosophy-redacted.md');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nZora will look after this page.\n`);
    for (const format of ['html', 'json', 'md']) {
      const done = await world.run(['export', 'latest', '--redact', 'names.txt', '--format', format]);
      expect(done.code, done.err).toBe(0);
      const text = readFileSync(join(world.audit, `philosophy-redacted.${format}`), 'utf8');
      expect(text).toContain('signed by');
      expect(text).not.toMatch(/Zora|Quix/);
      if (format !== 'json') expect(text).toContain('will look after this page.');
    }
  });

  it('about two audits holds no name in any form either', async () => {
    const world = aWorld();
    world.write('names.txt', 'Planning lead\n');
    for (const words of [['diff'], ['trend']]) {
      for (const format of ['text', 'json', 'md', 'html']) {
        const command = [...words, 'example:1', 'example:2', '--format', format];
        const { code, out } = await world.run([...command, '--redact', 'names.txt']);
        expect(code).toBe(0);
        expect(out).not.toMatch(/planning lead/i);
      }
    }
    expect((await world.run(['diff', 'example:1', 'example:2', '--format', 'md'])).out).toContain('Planning lead');
  });

  it('is not written under a name that says it is something else', async () => {
    const world = await anExample();
    const { code, err } = await world.run(['export', 'latest', '-o', 'logo.png']);
    expect(code).toBe(2);
    expect(err).toContain('png is no form that a document can have.');
    expect((await world.run(['export', 'latest', '-o', 'notes.v2', '-q'])).code).toBe(0);
  });

  it('of each variant has a name of its own', async () => {
    const world = await anExample();
    const { out } = await world.run(['export', 'latest', '--variant', 'public']);
    expect(out).toMatch(/philosophy-public\.md\n$/);
    expect(readFileSync(join(world.audit, 'philosophy-public.md'), 'utf8')).toContain('What we promise you');
  });
});
