// What a page knows while its blocks are written: which references lead somewhere, from where they come, and where each heading stands.
import type { Block, Document, Inline } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { type Ids, newIds, pieceOf, tag, textOf } from './element.ts';

export interface Page {
  brand: Brand;
  ids: Ids;
  /** Where a reference leads; nothing for one without an entry. */
  entries: ReadonlyMap<string, string>;
  /** Ids of the places that each reference comes from, filled while the text before is written. */
  calls: Map<string, string[]>;
  /** References whose entry is written. */
  told: Set<string>;
}

/** No entry leads back to more places than this. */
const mostCalls = 5;

export function newPage(document: Document, brand: Brand): Page {
  const ids = newIds();
  const entries = new Map<string, string>();
  for (const block of document.blocks)
    if (block.type === 'entry' && !entries.has(block.ref))
      entries.set(block.ref, ids(`ref-${block.ref.toLowerCase()}`));
  return { brand, ids, entries, calls: new Map(), told: new Set() };
}

/** A line of pieces. */
export const inline = (page: Page, pieces: Inline[]): string =>
  pieces
    .map((piece) => written(page, piece))
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=<sup )/g, '\u00a0')
    .trim();

function written(page: Page, piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return pieceOf(piece.text);
    case 'strong':
      return tag('strong', {}, pieceOf(piece.text));
    case 'emphasis':
      return tag('em', {}, pieceOf(piece.text));
    case 'quote':
      return quoted(piece.text);
    case 'reference':
      return references(page, piece.refs);
  }
}

/** Words in quotation marks, in the direction in which they read. */
export const quoted = (text: string): string => tag('q', { dir: 'auto' }, `“${textOf(text)}”`);

/** Small raised references, each a link to its entry where there is one. */
export function references(page: Page, refs: string[]): string {
  const links = refs.map((ref) => {
    const entry = page.entries.get(ref);
    if (entry === undefined) return textOf(ref);
    const calls = page.calls.get(ref) ?? [];
    const id = calls.length < mostCalls ? page.ids(`from-${ref.toLowerCase()}`) : undefined;
    page.calls.set(ref, id === undefined ? calls : [...calls, id]);
    return tag('a', { href: `#${entry}`, id, role: 'doc-noteref' }, textOf(ref));
  });
  return links.length === 0 ? '' : tag('sup', { class: 'refs' }, links.join('\u2009'));
}

/** The way back from an entry to the text that refers to it. */
export function backLinks(page: Page, ref: string): string {
  const calls = page.calls.get(ref) ?? [];
  const links = calls.map((id, index) => {
    const which = calls.length === 1 ? '' : `, place ${index + 1}`;
    const label = `Back to the text from ${ref}${which}`;
    return tag(
      'a',
      { href: `#${id}`, role: 'doc-backlink', 'aria-label': label },
      calls.length === 1 ? '↩' : `↩${index + 1}`,
    );
  });
  return links.length === 0 ? '' : tag('span', { class: 'back' }, links.join(' '));
}

export type Heading = Extract<Block, { type: 'heading' }>;
