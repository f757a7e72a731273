// What a document says, piece by piece, and the bare letters that a format says: so that formats can be compared with the document.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Document } from '../../src/core/document/block.ts';
import { wordsOf } from '../../src/render/words-of.ts';
import { partOf } from '../render/unzip.ts';

/** Letters and digits alone: how words are broken, spaced and marked is each format's own affair. */
export const lettersOf = (text: string): string =>
  (text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase();

/** The texts of a document in their order, each to be found whole: headings, paragraphs, items, cells, lines. */
export const piecesOf = ({ blocks }: Document): string[] => blocks.flatMap(saidBy).map(lettersOf).filter(Boolean);

function saidBy(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'caution':
      return [wordsOf(block.content)];
    case 'list':
      return block.items.map(wordsOf);
    case 'table':
      return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat().map(wordsOf)];
    case 'chart':
      return [block.chart.title];
    case 'quotation':
      return [block.text, block.by, ...block.refs];
    case 'entry':
      return [`${block.ref} ${block.title}`, ...block.lines.map(wordsOf)];
    case 'signatures':
      return block.lines;
    case 'rule':
      return [];
  }
}

/** Pieces that the letters do not hold, or not in the document's order. */
export function lostFrom(letters: string, pieces: string[]): string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const at = letters.indexOf(piece, from);
    if (at === -1) return true;
    from = at + piece.length;
    return false;
  });
}

/** The letters of a Markdown file, as a reader of Markdown sees them. */
export function markdownLetters(text: string): string {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const textsIn = (node: object): string[] => {
    const own = 'value' in node && (!('type' in node) || node.type !== 'html') ? [String(node.value)] : [];
    const below = 'children' in node && Array.isArray(node.children) ? node.children.flatMap(textsIn) : [];
    return [...own, ...below];
  };
  return lettersOf(textsIn(tree).join(' '));
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The letters between the tags of XML or HTML. */
const betweenTags = (xml: string): string =>
  lettersOf(
    xml
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  );

/** The letters of an HTML page's body. */
export const htmlLetters = (page: string): string => betweenTags(page.slice(page.indexOf('<body')));

/** The letters of a Word file's main part; instructions of fields are no text. */
export const docxLetters = (bytes: Uint8Array): string =>
  betweenTags(partOf(bytes, 'word/document.xml').replace(/<w:instrText.*?<\/w:instrText>/gs, ''));
