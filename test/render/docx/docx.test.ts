// DOCX: what a Word file holds, that it is the same every time, and that no text breaks it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/core/document/block.ts';
import { type Brand, plainBrand } from '../../../src/core/document/brand.ts';
import { docxWith } from '../../../src/render/docx/docx.ts';
import type { Raster } from '../../../src/render/raster.ts';
import { aDocument, everyBlock, text } from '../a-document.ts';
import { partOf, unzip } from '../unzip.ts';

/** A PNG of one pixel, whatever is drawn: charts need no font in these tests. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const raster: Raster = () => onePixel;
const made = async (document: Document = aDocument(everyBlock), brand: Brand = plainBrand) =>
  (await docxWith(raster, document, brand)).bytes;
const main = async (...blocks: Block[]): Promise<string> => partOf(await made(aDocument(blocks)), 'word/document.xml');
/** The body with a line for each paragraph, row and cell, and without the page's measures. */
const readable = (xml: string): string =>
  `${(/<w:body>(.*)<w:sectPr>/s.exec(xml)?.[1] ?? '')
    .replace(
      /<w:drawing>.*?<\/w:drawing>/gs,
      (drawing) => `<w:drawing>${/<wp:docPr[^>]*>/.exec(drawing)?.[0]}…</w:drawing>`,
    )
    .replace(/<(w:p|w:tbl|w:tr|w:tc|w:tblPr|w:tblGrid)>/g, '\n<$1>')
    .replace(/<w:p\/>/g, '\n<w:p/>')
    .trim()}\n`;

/** Whether every element is closed where it was opened, and every & begins an entity. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.replace(/<\?.*?\?>/g, '').matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name);
  }
  return (
    open.length === 0 &&
    !/&(?!#\d+;|#x[\da-f]+;|\w+;)/i.test(xml) &&
    !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)
  );
}

describe('a Word file', () => {
  it('holds every kind of block in a style of its own', async () => {
    expect(isWellFormed(await main(...everyBlock))).toBe(true);
    await expect(readable(partOf(await made(), 'word/document.xml'))).toMatchFileSnapshot('tiny-document.xml');
  });

  it('uses no style that it does not have', async () => {
    const bytes = await made();
    const known = new Set([...partOf(bytes, 'word/styles.xml').matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id));
    const parts = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'].map((name) => partOf(bytes, name));
    const used = parts.flatMap((xml) => [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)]);
    expect(used.length).toBeGreaterThan(20);
    expect(used.map(([, id]) => id).filter((id) => !known.has(id))).toEqual([]);
  });

  it('is the same, byte for byte, and carries the day of the audit instead of a clock', async () => {
    const [one, two] = [await made(), await made()];
    expect(Buffer.compare(one, two)).toBe(0);
    const core = partOf(one, 'docProps/core.xml');
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-14T00:00:00Z</dcterms:created>');
    expect(core).toContain('<dc:creator>Marlow</dc:creator>');
  });

  it('leads from a reference to its entry, and gives every bookmark a number of its own', async () => {
    const xml = await main(...everyBlock);
    const [, anchor = '?'] = /<w:hyperlink w:history="1" w:anchor="(entry_\d+)"/.exec(xml) ?? [];
    expect(xml).toContain(`w:name="${anchor}"`);
    const ids = [...xml.matchAll(/<w:bookmarkStart[^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('numbers each ordered list from one', async () => {
    const list: Block = { type: 'list', ordered: true, items: [[text('a')]] };
    const xml = await main(list, list);
    const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(2);
  });

  it('has contents from eight sections on, with a link to each', async () => {
    const sections = (count: number): Block[] => [
      { type: 'heading', level: 1, id: 'title', text: 'T' },
      ...Array.from(
        { length: count },
        (_, index): Block => ({ type: 'heading', level: 2, id: `${index}`, text: `S${index}` }),
      ),
    ];
    expect(await main(...sections(7))).not.toContain('TOC \\o');
    const xml = await main(...sections(8));
    expect(xml).toContain('TOC \\o');
    expect(
      [...xml.matchAll(/w:anchor="(_Toc\d+)"/g)].filter(([, name]) => xml.includes(`w:name="${name}"`)),
    ).toHaveLength(8);
  });

  it('carries each chart as PNG and as the SVG that it was drawn as', async () => {
    const names = [...unzip(await made()).keys()].filter((name) => name.startsWith('word/media/'));
    expect(
      names
        .map((name) => name.split('.')[1])
        .filter(Boolean)
        .sort(),
    ).toEqual(['png', 'svg']);
  });

  it('shows a chart as a table where nothing can draw it, and says so', async () => {
    const { bytes, notes } = await docxWith(null, aDocument(everyBlock), plainBrand);
    expect(partOf(bytes, 'word/document.xml')).toContain('not scored');
    expect(notes?.[0]).toContain('npm install @resvg/resvg-js');
  });

  it('says so where a logo can’t be drawn, and goes on without it', async () => {
    const logo = { bytes: new TextEncoder().encode('<svg/>'), type: 'svg' as const, alt: 'A lamp' };
    const rendered = await docxWith(null, aDocument(everyBlock), { ...plainBrand, logo });
    const drawn = await docxWith(() => new Uint8Array(), aDocument(everyBlock), { ...plainBrand, logo });
    expect(rendered.notes).toEqual([expect.stringMatching(/charts stand .* as tables, and the logo is left out/)]);
    expect(drawn.notes).toEqual([expect.stringMatching(/logo .* is left out of the Word file/)]);
  });

  it('takes a logo in its own proportions, the colours and the fonts of a client', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h9"/></svg>';
    const logo = { bytes: new TextEncoder().encode(svg), type: 'svg' as const, alt: 'A "line" & more' };
    const brand: Brand = {
      ...plainBrand,
      logo,
      colours: { ...plainBrand.colours, accent: '#123456' },
      fonts: { text: 'A & B', headings: null },
    };
    const bytes = await made(aDocument(everyBlock), brand);
    expect(partOf(bytes, 'word/document.xml')).toContain('<wp:extent cx="1714500" cy="571500"/>');
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:val="123456"');
    expect(partOf(bytes, 'word/styles.xml')).toContain('w:ascii="A &#38; B"');
  });

  it('stays well-formed whatever people type', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('<w:p>', ']]>', '&amp;', '"\'', '\u0000\ufffe\ud800', '-->', 'a'.repeat(300)),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const document = aDocument(
          [
            { type: 'heading', level: 1, id: words, text: words },
            { type: 'list', ordered: false, items: [[{ type: 'quote', text: words }]] },
            { type: 'table', caption: words, columns: [{ title: words, align: 'center' }], rows: [[[text(words)]]] },
            { type: 'chart', id: 'c', chart: { kind: 'profile', title: words, description: words, rows: [] } },
            { type: 'quotation', text: words, by: words, refs: [words] },
            { type: 'entry', ref: words, title: words, lines: [[{ type: 'reference', refs: [words] }]] },
            { type: 'signatures', lines: [words] },
          ],
          { title: words, language: words, about: { organization: words, date: words, kind: words } },
        );
        const parts = unzip(await made(document));
        for (const [name, part] of parts) {
          if (/\.(xml|rels)$/.test(name)) expect(isWellFormed(part.toString('utf8')), name).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
