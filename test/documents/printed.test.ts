// PDF and Word files opened by software that nobody here wrote: poppler and qpdf read the one, LibreOffice the other.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document/block.ts';
import { plainBrand } from '../../src/core/document/brand.ts';
import { docx } from '../../src/render/docx/docx.ts';
import type { Render } from '../../src/render/formats.ts';
import { browserHere, printedBy } from '../../src/render/pdf/browser.ts';
import { pdf } from '../../src/render/pdf/pdf.ts';
import { aDocument, everyBlock } from '../render/a-document.ts';
import { awkwardDocument, awkwardNames } from './awkward.ts';
import { browserWord } from './browser.ts';
import { lettersOf, lostFrom, piecesOf } from './content.ts';
import { has, officeText, says, structureOf, withFile, without } from './programs.ts';

const documents: { name: string; make: () => Promise<Document> }[] = [
  { name: 'every kind of block', make: async () => aDocument(everyBlock) },
  ...awkwardNames.map((name) => ({ name, make: () => awkwardDocument(name) })),
];

const made = new Map<string, Promise<Uint8Array>>();
/** The PDF of one of the documents, made once for all checks. */
function pdfOf({ name, make }: (typeof documents)[number]): Promise<Uint8Array> {
  const bytes = made.get(name) ?? make().then((document) => bytesOf(pdf, document));
  made.set(name, bytes);
  return bytes;
}

async function bytesOf(render: Render, document: Document): Promise<Uint8Array> {
  const rendered = await render(document, plainBrand);
  if (!rendered.ok) throw new Error(rendered.problems[0]?.message);
  return rendered.value.bytes;
}
/** Pieces whose characters every machine can show; others may stand as marks. */
const plainPieces = (document: Document): string[] =>
  piecesOf(document).filter((piece) => /^[a-z0-9äöüß]+$/u.test(piece));

describe.skipIf(!has('pdfinfo'))(`a PDF, read by poppler${without('pdfinfo')}`, () => {
  it.each(documents)('of $name is tagged, to the standard, and carries the day of the audit', async (one) => {
    withFile('a.pdf', await pdfOf(one), (path) => {
      const properties = says('pdfinfo', path);
      expect(properties).toMatch(/^Tagged: +yes$/m);
      expect(properties).toMatch(/^CreationDate: +Sat Mar 14/m);
      expect(says('pdfinfo', '-meta', path)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    });
  });

  // of texts that may break anywhere poppler's reader of structures takes minutes, and leaves some letters out
  const read = documents.filter(({ name }) => name !== 'long-and-wide' && name !== 'markup');
  it.each(read)('of $name says all of the document in the order in which it is read aloud', async (one) => {
    const document = await one.make();
    withFile('a.pdf', await pdfOf(one), (path) => {
      const { tags, text } = structureOf(path);
      expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'P']));
      expect(lostFrom(lettersOf(text), plainPieces(document))).toEqual([]);
    });
  });

  it('has tags for tables with heads, lists, pictures, quotations and links', async () => {
    withFile('a.pdf', await bytesOf(pdf, aDocument(everyBlock)), (path) => {
      const { tags } = structureOf(path);
      expect(tags).toEqual(expect.arrayContaining(['Table', 'TH', 'TD', 'L', 'LI', 'Figure', 'Caption', 'Link', 'H2']));
    });
  });
});

describe.skipIf(!has('pdffonts'))(`the fonts of a PDF${without('pdffonts')}`, () => {
  it.each(documents)('of $name are embedded', async (one) => {
    withFile('a.pdf', await pdfOf(one), (path) => {
      const fonts = says('pdffonts', path).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((line) => !/ yes yes (yes|no) +\d+ +\d+$/.test(line))).toEqual([]);
    });
  });
});

describe.skipIf(!has('qpdf'))(`a PDF, read by qpdf${without('qpdf')}`, () => {
  it.each(documents)('of $name is sound', async (one) => {
    withFile('a.pdf', await pdfOf(one), (path) => {
      expect(says('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
    });
  });
});

const browser = browserHere();
describe.skipIf(browser === undefined)(`a PDF printed by a browser${browserWord}`, () => {
  it('is the same each time, and says all of the document', async () => {
    const document = await awkwardDocument('markup');
    const [one, two] = [
      await printedBy(browser ?? '', document, plainBrand),
      await printedBy(browser ?? '', document, plainBrand),
    ];
    if (!one.ok || !two.ok) throw new Error('not printed');
    expect(Buffer.compare(one.value, two.value)).toBe(0);
    if (has('pdfinfo') && has('pdftotext')) {
      withFile('a.pdf', one.value, (path) => {
        expect(says('pdfinfo', path)).toMatch(/^CreationDate: +Sat Mar 14/m);
        const headings = document.blocks.filter(({ type }) => type === 'heading');
        expect(
          lostFrom(lettersOf(says('pdftotext', '-raw', path, '-')), piecesOf({ ...document, blocks: headings })),
        ).toEqual([]);
      });
    }
  });
});

describe.skipIf(!has('soffice'))(`a Word file, opened by LibreOffice${without('soffice')}`, () => {
  it.each(documents)('of $name says all of the document in its order', async ({ make }) => {
    const document = await make();
    withFile('a.docx', await bytesOf(docx, document), (path, folder) => {
      expect(lostFrom(lettersOf(officeText(path, folder)), piecesOf(document))).toEqual([]);
    });
  });
});
