// One document, many formats: each says all of it, in its order. PDF is compared in test/documents, with a reader of PDFs.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/document/block.ts';
import { plainBrand } from '../../src/core/document/brand.ts';
import { docxWith } from '../../src/render/docx/docx.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { awkwardDocument, awkwardNames } from '../documents/awkward.ts';
import { docxLetters, htmlLetters, lostFrom, markdownLetters, piecesOf } from '../documents/content.ts';
import { aDocument, everyBlock } from './a-document.ts';

const documents: [string, () => Promise<Document>][] = [
  ['every kind of block', async () => aDocument(everyBlock)],
  ...awkwardNames.map((name): [string, () => Promise<Document>] => [name, () => awkwardDocument(name)]),
];

describe.each(documents)('a document with %s', (_, make) => {
  it('says the same in Markdown, HTML and Word', async () => {
    const document = await make();
    const pieces = piecesOf(document);
    expect(pieces.length).toBeGreaterThan(10);
    const { bytes } = await docxWith(null, document, plainBrand);
    expect({
      md: lostFrom(markdownLetters(renderMarkdown(document)), pieces),
      html: lostFrom(htmlLetters(renderHtml(document, plainBrand)), pieces),
      docx: lostFrom(docxLetters(bytes), pieces),
    }).toEqual({ md: [], html: [], docx: [] });
  });
});

describe('the comparison', () => {
  it('notices what is missing and what stands in another order', () => {
    expect(lostFrom('abc', ['a', 'x', 'c'])).toEqual(['x']);
    expect(lostFrom('cab', ['a', 'c'])).toEqual(['c']);
  });
});
