// Setting a document with Typst until it stands: characters that no font has are marked, and pictures that the standard refuses become tables.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { chartAsTable } from '../chart-as-table.ts';
import type { Rendered } from '../formats.ts';
import { missingIn, missingNotes, unusualIn, withMarks } from './missing.ts';
import { probeSource, typstSource } from './source.ts';
import type { Typeset, Typesetter } from './typst.ts';

/** Letters below marks are found one attempt after the marks, and bold or italic ones may lack what others have. */
const attempts = 5;

/** The PDF of a document, and what had to be changed for it. Throws where Typst refuses a source of ours, which is a bug. */
export function setPages(typesetter: Typesetter, document: Document, brand: Brand): Rendered {
  const logo = brand.logo === null ? null : `/logo.${brand.logo.type}`;
  const files = new Map(brand.logo === null || logo === null ? [] : [[logo, brand.logo.bytes]]);
  const missing = askedFor(typesetter, document, brand);
  let charts: 'pictures' | 'tables' = 'pictures';
  const attempt = (standard: 'ua-1' | null): Typeset => {
    const shown = withMarks(charts === 'tables' ? withoutPictures(document) : document, missing);
    return typesetter(typstSource(shown, withMarks(brand, missing), logo), files, standard);
  };
  let set = attempt('ua-1');
  for (let count = 1; set.pdf === null && count < attempts; count++) {
    const found = missingIn(set.error);
    for (const one of found) missing.add(one);
    if (found.size === 0) {
      if (charts === 'tables' || !set.error.includes('missing codepoints')) break;
      charts = 'tables';
    }
    set = attempt('ua-1');
  }
  const notes = missingNotes(missing);
  if (charts === 'tables') {
    notes.push('Some labels could not be read aloud from a picture, so the charts of the PDF stand as tables.');
  }
  if (set.pdf === null) {
    notes.push('This PDF is tagged, but does not meet the standard PDF/UA-1.');
    const { error } = set;
    charts = 'pictures';
    set = attempt(null);
    if (set.pdf === null && brand.logo !== null) return withoutLogo(typesetter, document, brand);
    if (set.pdf === null) throw new Error(`Typst could not set the document: ${error}; ${set.error}`);
  }
  return { bytes: set.pdf, beside: [], notes: [...notes, ...fontNotes(set.warnings, brand)] };
}

/** A logo may be whole and still be more than the typesetter can draw. */
function withoutLogo(typesetter: Typesetter, document: Document, brand: Brand): Rendered {
  const { notes = [], ...rest } = setPages(typesetter, document, { ...brand, logo: null });
  return { ...rest, notes: [...notes, 'The logo could not be drawn, so the PDF stands without it.'] };
}

/** What no font has among the unusual characters of a document: asked about on a page of their own, which is quickly set. */
function askedFor(typesetter: Typesetter, document: Document, brand: Brand): Set<string> {
  const missing = new Set<string>();
  const unusual = unusualIn([document, brand.name, brand.footer]);
  for (let count = 0; unusual.length > 0 && count < attempts; count++) {
    const texts = unusual.filter((text) => ![...text].some((one) => missing.has(one)));
    const set = typesetter(probeSource(texts, brand), new Map(), 'ua-1');
    const found = set.pdf === null ? missingIn(set.error) : new Set<string>();
    if (found.size === 0) break;
    for (const one of found) missing.add(one);
  }
  return missing;
}

const withoutPictures = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map((block) => (block.type === 'chart' ? chartAsTable(block.chart) : block)),
});

/** The typesetter writes names of fonts in small letters; people get them as they wrote them. */
function fontNotes(warnings: string[], { fonts }: Brand): string[] {
  const unknown = new Set(warnings.flatMap((warning) => /^unknown font family: (.*)$/.exec(warning)?.[1] ?? []));
  const named = [...new Set([fonts.text, fonts.headings])].filter((name) => name !== null);
  return named
    .filter((name) => unknown.has(name.toLowerCase()))
    .map((name) => `The font “${name}” is not installed here, so another took its place in the PDF.`);
}
