// The formats that a document can have. What a format needs is loaded when it is asked for.
import type { Document } from '../core/document/block.ts';
import type { Brand } from '../core/document/brand.ts';
import type { Parsed } from '../core/problem.ts';
import { withoutWebStorage } from './without-web-storage.ts';

/** A document as bytes, and the files that belong beside it, by names that hold no path. */
export interface Rendered {
  bytes: Uint8Array;
  beside: { name: string; bytes: Uint8Array }[];
  /** Sentences for whoever asked: which way was taken, and what could not be shown as it was written. */
  notes?: string[];
}

/**
 * A document and a brand always give the same bytes. What a format can't do on this machine is a problem. `name` is what the file
 * will be called, without its ending: what belongs beside it begins with it. Without a name nothing stands beside it.
 */
export type Render = (document: Document, brand: Brand, name?: string) => Promise<Parsed<Rendered>>;

export const documentFormats = ['md', 'html', 'pdf', 'docx', 'pptx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** How each format is loaded. Its name is also the ending of its files. */
export const renderers: Record<DocumentFormat, () => Promise<Render>> = {
  md: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html/html.ts')).html,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
  docx: async () => (await withoutWebStorage(() => import('./docx/docx.ts'))).docx,
  pptx: async () => (await import('./pptx/pptx.ts')).pptx,
};
