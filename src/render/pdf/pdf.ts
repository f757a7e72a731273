// A document as PDF: set by Typst where that is installed, printed by a Chromium browser where one is found, and a problem with a way out otherwise.
import type { Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Render, Rendered } from '../formats.ts';
import { setPages } from './set-pages.ts';
import type { Typesetter } from './typst.ts';

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
  printer: async () => {
    const { browserHere, printedBy } = await import('./browser.ts');
    const browser = browserHere();
    return browser === undefined ? null : (document, brand) => printedBy(browser, document, brand);
  },
};

/** A PDF made with what this machine has. */
export const pdf: Render = (document, brand) => pdfWith(here, document, brand);

const howToGet = 'Install Typst for this tool with: npm install @myriaddreamin/typst-ts-node-compiler@0.7';

/** The same with a press of one's own. */
export async function pdfWith(press: Press, document: Document, brand: Brand): Promise<Parsed<Rendered>> {
  const typesetter = await press.typesetter();
  if (typesetter !== null) return parsed(setPages(typesetter, document, brand));
  const print = await press.printer();
  if (print === null) {
    const message = 'A PDF needs Typst, which is not installed, and no Chromium was found to print with instead.';
    return failed(problem('needs-part', message, {}, `${howToGet}. Or export as HTML and print it from a browser.`));
  }
  const printed = await print(document, brand);
  if (!printed.ok) return printed;
  const note = `Typst is not installed, so a browser printed this PDF: without running heads, and not to the standard PDF/UA-1. ${howToGet}`;
  return parsed({ bytes: printed.value, beside: [], notes: [note] });
}
