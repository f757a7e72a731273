import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/core/document/block.ts';
import { plainBrand } from '../../../src/core/document/brand.ts';
import type { Chart } from '../../../src/core/document/chart.ts';
import { flow, page } from '../../../src/render/pptx/flow.ts';
import { pptx } from '../../../src/render/pptx/pptx.ts';
import { aDocument, everyBlock, text } from '../a-document.ts';

async function partsOf(
  document: Document,
  brand = plainBrand,
): Promise<{ bytes: Uint8Array; parts: Map<string, string> }> {
  const rendered = await pptx(document, brand);
  if (!rendered.ok) throw new Error('slides can always be made');
  const zip = await JSZip.loadAsync(rendered.value.bytes);
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(zip.files)) {
    if (/\.(xml|rels)$/.test(name)) parts.set(name, await part.async('string'));
  }
  return { bytes: rendered.value.bytes, parts };
}
const slidesOf = (parts: Map<string, string>): string[] =>
  [...parts].filter(([name]) => /slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
const wordsIn = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words).join(' ');

/** Whether every tag is closed by its own, and no ampersand stands alone. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, self] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g,
  )) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!self) open.push(name ?? '');
  }
  return open.length === 0 && !/&(?!#\d+;|#x[\da-fA-F]+;|amp;|lt;|gt;|quot;|apos;)/.test(xml);
}

describe('slides', () => {
  it('begin with the title, and have one for each section with all its words', async () => {
    const { parts } = await partsOf(aDocument(everyBlock));
    const slides = slidesOf(parts).map(wordsIn);
    expect(slides[0]).toContain('How we serve at Marlow');
    const all = slides.join(' ');
    for (const words of [
      'What we promise',
      'First apples',
      'A name with every order',
      'It makes or breaks',
      'Nine of twelve',
    ]) {
      expect(all).toContain(words);
    }
  });

  it('have native charts with their figures, and tables', async () => {
    const { parts } = await partsOf(aDocument(everyBlock));
    expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(1);
    expect(parts.get('ppt/charts/chart1.xml')).toMatch(/<c:v>62<\/c:v>/);
    expect(parts.get('ppt/charts/chart1.xml')).not.toContain('<c:dPt>');
    expect(slidesOf(parts).join('')).toContain('<a:tbl>');
  });

  it('carry the speaker’s notes of their section', async () => {
    const { parts } = await partsOf(aDocument(everyBlock, { notes: { promise: ['W4: Who rings?'] } }));
    const notes = [...parts].filter(([name]) => /notesSlide\d+\.xml$/.test(name)).map(([, xml]) => wordsIn(xml));
    expect(notes.join(' ')).toContain('W4: Who rings?');
  });

  it('are the same bytes at any moment', async () => {
    const [first, second] = [await partsOf(aDocument(everyBlock)), await partsOf(aDocument(everyBlock))];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(first.parts.get('docProps/core.xml')).toContain('2026-03-14T00:00:00Z');
  });

  it('are sound whatever people typed', async () => {
    const wild = fc.constantFrom(
      '<a:t>&',
      '"quoted" \u0007 ]]>',
      '\ud800 lone',
      'السلام عليكم',
      'x'.repeat(300),
      '=1+1',
    );
    await fc.assert(
      fc.asyncProperty(wild, async (words) => {
        const chart: Chart = {
          kind: 'dumbbells',
          title: words,
          description: words,
          ends: [words, words],
          rows: [{ label: words, first: 0.2, second: 0.4, value: words }],
        };
        const blocks: Block[] = [
          { type: 'heading', level: 2, id: 'one', text: words },
          { type: 'paragraph', content: [text(words)] },
          { type: 'list', ordered: true, items: [[text(words)]] },
          { type: 'table', caption: words, columns: [{ title: words, align: 'left' }], rows: [[[text(words)]]] },
          { type: 'chart', id: 'c', chart },
        ];
        const about = { organization: words, date: '2026-01-01', kind: words };
        const brand = { ...plainBrand, name: words, footer: words, fonts: { text: words, headings: words } };
        const { parts } = await partsOf(aDocument(blocks, { title: words, about, notes: { one: [words] } }), brand);
        expect([...parts].filter(([, xml]) => !isWellFormed(xml)).map(([name]) => name)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('slides of what stands before the first section', () => {
  it('show its tables and charts, with their captions', async () => {
    const blocks: Block[] = [
      { type: 'heading', level: 1, id: 'title', text: 'Among others' },
      { type: 'paragraph', content: [text('It is set beside six others.')] },
      {
        type: 'table',
        caption: 'Six factors',
        columns: [{ title: 'Part', align: 'left' }],
        rows: [[[text('Purposes')]]],
      },
      { type: 'heading', level: 2, id: 'method', text: 'How this was made' },
    ];
    const slides = slidesOf((await partsOf(aDocument(blocks, { title: 'Among others' }))).parts).map(wordsIn);
    expect(slides[0]).toContain('beside six others');
    expect(slides[1]).toMatch(/Among others.*Six factors.*Part.*Purposes/);
    expect(slides).toHaveLength(3);
  });
});

describe('a slide', () => {
  it('says once how a paragraph is set, before its words', async () => {
    const item = [{ type: 'strong' as const, text: 'Timely' }, text(' is down.')];
    const { parts } = await partsOf(
      aDocument([
        { type: 'heading', level: 2, id: 'one', text: 'What moved' },
        { type: 'list', ordered: false, items: [item, item] },
      ]),
    );
    const xml = slidesOf(parts).join('');
    expect(xml.match(/<a:buChar/g)).toHaveLength(2);
    expect(xml).not.toMatch(/<\/a:r><a:pPr/);
  });

  it('has the figures of a chart as a table where it has more lines than can be told apart', () => {
    const point = { share: 0.4, value: '40', joined: true, low: null, high: null };
    const rows = Array.from({ length: 6 }, (_, index) => ({ label: `Line ${index}`, points: [point, point] }));
    const chart: Chart = { kind: 'trend', title: 'Lines', description: '', times: ['2025', '2026'], rows };
    expect(flow([{ type: 'chart', id: 'c', chart }])[0]?.[0]?.type).toBe('table');
    expect(flow([{ type: 'chart', id: 'c', chart: { ...chart, rows: rows.slice(1) } }])[0]?.[0]?.type).toBe('chart');
  });

  it('ends with no heading of rows that stand on the next, and leaves no row alone', () => {
    const group = (words: string) => [[{ type: 'strong' as const, text: words }], []];
    const rows = Array.from({ length: 24 }, (_, index) =>
      index % 6 === 0 ? group(`Rubric ${index}`) : [[text(`Part ${index}`)], [text('1')]],
    );
    for (let count = 2; count <= rows.length; count++) {
      const columns = [
        { title: 'Part', align: 'left' as const },
        { title: 'Of 100', align: 'left' as const },
      ];
      const sheets = flow([{ type: 'table', caption: 'Every part', columns, rows: rows.slice(0, count) }]);
      const last = sheets.map(([table]) => (table?.type === 'table' ? table.rows : []));
      for (const shown of last) expect(shown.length).toBeGreaterThan(1);
      for (const shown of last.slice(0, -1)) expect(shown.at(-1)?.[1]).not.toEqual([]);
    }
  });
});

describe('a section', () => {
  it('goes on to the next slide where it is full, and nothing is lost or stands below the edge', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('list', 'table', 'text'), fc.integer({ min: 1, max: 60 })), { maxLength: 4 }),
        (given) => {
          const words = (count: number) =>
            Array.from({ length: count }, (_, index) => [text(`promise ${index} `.repeat(9))]);
          const blocks = given.map(([type, count]): Block => {
            if (type === 'list') return { type: 'list', ordered: true, items: words(count) };
            if (type === 'text') return { type: 'paragraph', content: words(count).flat() };
            return {
              type: 'table',
              caption: '',
              columns: [{ title: 'What', align: 'left' }],
              rows: words(count).map((cell) => [cell]),
            };
          });
          const sheets = flow(blocks);
          for (const thing of sheets.flat())
            expect(thing.top + thing.high).toBeLessThanOrEqual(page.top + page.high + 1e-9);
          const rows = sheets
            .flat()
            .flatMap((thing) => (thing.type === 'table' ? thing.rows : thing.type === 'list' ? thing.items : []));
          expect(rows).toHaveLength(given.reduce((sum, [type, count]) => sum + (type === 'text' ? 0 : count), 0));
        },
      ),
      { numRuns: 60 },
    );
  });
});
