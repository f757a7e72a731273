// PDF: what is handed to the typesetter, what comes of it, and what is said where something is missing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Brand, plainBrand } from '../../../src/core/document/brand.ts';
import { parsed } from '../../../src/core/problem.ts';
import { pdf, pdfWith } from '../../../src/render/pdf/pdf.ts';
import { bodySource } from '../../../src/render/pdf/source.ts';
import { typeset } from '../../../src/render/pdf/typst.ts';
import { aDocument, everyBlock, paragraph, text } from '../a-document.ts';

const made = async (document = aDocument(everyBlock), brand: Brand = plainBrand) => {
  const rendered = await pdf(document, brand);
  if (!rendered.ok) throw new Error(rendered.problems[0]?.message);
  return rendered.value;
};
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const nothing = { typesetter: async () => null, printer: async () => null };

describe('the source of a PDF', () => {
  it('calls one function for each block, with every text as a literal', async () => {
    const source = bodySource(aDocument(everyBlock), plainBrand, null).replace(/"<svg .*"/, '"<svg …>"');
    await expect(source).toMatchFileSnapshot('tiny-document.typ');
  });

  it('has a table of contents from eight sections on', () => {
    const sections = (count: number) =>
      aDocument([
        { type: 'heading', level: 1, id: 'title', text: 'T' },
        ...Array.from({ length: count }, (_, index) => ({
          type: 'heading' as const,
          level: 2 as const,
          id: `s${index}`,
          text: 'S',
        })),
      ]);
    expect(bodySource(sections(8), plainBrand, null)).toContain('#contents(');
    expect(bodySource(sections(7), plainBrand, null)).not.toContain('#contents(');
  });

  it('lets headings go down one level at a time, whatever the document does', () => {
    const source = bodySource(
      aDocument([
        { type: 'heading', level: 3, id: 'a', text: 'A' },
        { type: 'heading', level: 4, id: 'a', text: 'B' },
      ]),
      plainBrand,
      null,
    );
    expect(source.match(/#title-of\(.*/g)).toEqual([
      '#title-of(1, "heading-a", "A")',
      '#title-of(2, "heading-a-1", "B")',
    ]);
  });
});

describe('a PDF', () => {
  it('is tagged, says that it is PDF/UA-1, and has a title, a language and the day of the audit', async () => {
    const bytes = latin((await made()).bytes);
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toMatch(/\/Lang ?\(en\)/);
    expect(bytes).toContain('How we serve at Marlow');
    expect(bytes).toContain('2026-03-14');
  });

  it('is the same, byte for byte, however often it is made', async () => {
    const [one, two] = [await made(), await made()];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect(one.notes).toEqual([]);
  });

  it('can be made of an empty document, and of one whose day is none', async () => {
    const about = { organization: '', date: '2026-02-31', kind: '' };
    expect((await made(aDocument([], { title: '', about }))).notes).toEqual([]);
  });

  it('takes the logo, the colours and the fonts of a client, and says when a font is not installed', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="9" cy="9" r="8"/></svg>';
    const logo = { bytes: new TextEncoder().encode(svg), type: 'svg' as const, alt: 'A ring' };
    const brand: Brand = { ...plainBrand, name: 'Ring & Co', logo, fonts: { text: 'No Such Sans', headings: null } };
    const { bytes, notes } = await made(aDocument(everyBlock), brand);
    expect(notes).toEqual(['The font “No Such Sans” is not installed here, so another took its place in the PDF.']);
    expect(latin(bytes)).toContain('Ring &amp; Co');
  });

  it('marks characters that no font has, and names them', async () => {
    const { notes } = await made(aDocument([paragraph('so \u{10fffd} and \u0378\u0379')]));
    expect(notes).toHaveLength(1);
    expect(notes?.[0]).toContain('(U+10FFFD)');
    expect(notes?.[0]).toContain('(U+0378)');
  });

  it('holds whatever people type as text', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '#panic("x")',
        '"); #panic("',
        '\\',
        '\\u{0}',
        '$x',
        '*a',
        '@b <c>',
        '[',
        ']]',
        '= H',
        '`',
        '//',
        'a'.repeat(300),
      ),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const { bytes, notes } = await made(
          aDocument(
            [
              { type: 'heading', level: 1, id: words, text: words },
              { type: 'list', ordered: true, items: [[text(words)]] },
              { type: 'table', caption: words, columns: [{ title: words, align: 'left' }], rows: [[[text(words)]]] },
              { type: 'quotation', text: words, by: words, refs: [words] },
              { type: 'entry', ref: words, title: words, lines: [[{ type: 'reference', refs: [words] }]] },
              { type: 'signatures', lines: [words] },
            ],
            { title: words, language: words, about: { organization: words, date: words, kind: words } },
          ),
        );
        expect(latin(bytes.subarray(0, 5))).toBe('%PDF-');
        expect(notes?.join()).not.toContain('does not meet');
      }),
      { numRuns: 25 },
    );
  });

  it('reads no file of the machine', () => {
    const set = typeset('#read("/etc/hostname")', new Map(), null);
    expect(set.pdf).toBeNull();
  });
});

describe('without Typst', () => {
  it('is printed by a browser where there is one, and that is said', async () => {
    const bytes = new Uint8Array([1]);
    const press = { ...nothing, printer: async () => async () => parsed(bytes) };
    const rendered = await pdfWith(press, aDocument([]), plainBrand);
    expect(rendered).toMatchObject({ ok: true, value: { bytes } });
    expect(rendered.ok && rendered.value.notes?.[0]).toContain('a browser printed this PDF');
  });

  it('is a problem that says what to install where there is none', async () => {
    const rendered = await pdfWith(nothing, aDocument([]), plainBrand);
    expect(rendered).toMatchObject({ ok: false, problems: [{ code: 'needs-part' }] });
    expect(!rendered.ok && rendered.problems[0]?.hint).toContain('npm install');
  });
});
