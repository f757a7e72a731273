// A document as PDF: set by Typst where that is installed, printed by a Chromium browser where one is found, and a problem with a way out otherwise.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Render, Rendered } from '../formats.ts';
import { missingIn, missingNotes, withMarks } from './missing.ts';
import { typstSource } from './source.ts';
import type { Typeset, Typesetter } from './typst.ts';

/** What a PDF can be made with on this machine. */
export interface Press {
  /** Typst, or why it can't be had. */
  typesetter(): Promise<Typesetter | null>;
  /** Prints our HTML with a browser; null where none is found. */
  printer(): Promise<((document: Document, brand: Brand) => Promise<Parsed<Uint8Array>>) | null>;
}

/** The press of this machine. */
const here: Press = {
  typesetter: async () => (await import('./typst.ts').catch(() => null))?.typeset ?? null,
  printer: async () => null,
};

/** A PDF made with what this machine has. */
export const pdf: Render = (document, brand) => pdfWith(here, document, brand);

const howToGet = 'Install Typst for this tool with: npm install @myriaddreamin/typst-ts-node-compiler@0.7';

/** The same with a press of one's own. */
export async function pdfWith(press: Press, document: Document, brand: Brand): Promise<Parsed<Rendered>> {
  const typesetter = await press.typesetter();
  if (typesetter !== null) return parsed(withTypst(typesetter, document, brand));
  const print = await press.printer();
  if (print === null) {
    const message = 'A PDF needs Typst, which is not installed, and no Chromium was found to print with instead.';
    return failed(problem('needs-part', message, {}, `${howToGet}. Or export as HTML and print it from a browser.`));
  }
  const printed = await print(document, brand);
  if (!printed.ok) return printed;
  const note = `Typst is not installed, so Chromium printed this PDF: without bookmarks and without PDF/UA. ${howToGet}`;
  return parsed({ bytes: printed.value, beside: [], notes: [note] });
}

/** Letters below marks are found one attempt after the marks; four attempts are plenty. */
const attempts = 4;

function withTypst(typesetter: Typesetter, document: Document, brand: Brand): Rendered {
  const logo = brand.logo === null ? null : `/logo.${brand.logo.type}`;
  const files = new Map(brand.logo === null || logo === null ? [] : [[logo, brand.logo.bytes]]);
  const missing = new Set<string>();
  const attempt = (standard: 'ua-1' | null): Typeset =>
    typesetter(typstSource(missing.size === 0 ? document : withMarks(document, missing), brand, logo), files, standard);
  let set = attempt('ua-1');
  for (let count = 1; set.pdf === null && count < attempts; count++) {
    const found = missingIn(set.error);
    if (found.size === 0) break;
    for (const one of found) missing.add(one);
    set = attempt('ua-1');
  }
  const notes = missingNotes(missing);
  if (set.pdf === null) {
    notes.push('This PDF is tagged, but does not meet the standard PDF/UA-1.');
    const { error } = set;
    set = attempt(null);
    if (set.pdf === null) throw new Error(`Typst could not set the document: ${error}; ${set.error}`);
  }
  return { bytes: set.pdf, beside: [], notes: [...notes, ...fontNotes(set.warnings)] };
}

const fontNotes = (warnings: string[]): string[] =>
  [...new Set(warnings)].flatMap((warning) => {
    const [, family] = /^unknown font family: (.*)$/.exec(warning) ?? [];
    return family === undefined ? [] : [`The font “${family}” is not installed here, so another took its place.`];
  });
