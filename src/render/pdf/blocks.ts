// Each block of a document as a call of the template's function for it.
import type { Align, Block, Cell, Inline } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import type { Chart } from '../../core/document/chart.ts';
import { pagePicture, shareOfWidth } from '../chart/page-picture.ts';
import { tableWidths } from '../column-widths.ts';
import { oneLine } from '../one-line.ts';
import { isGroupRow, rowsTogether } from '../table-rows.ts';
import { lineOf, literal, piece, source } from './literal.ts';

/** The font that the typesetter brings along; a brand's own stands before it. */
export const ownFont = 'Libertinus Serif';

/** What a block must know of the document around it. */
export interface Around {
  /** References that lead to an entry. */
  known: Set<string>;
  brand: Brand;
}

/** One call, such as `#paragraph("We turn up.")`. */
export function blockSource(block: Exclude<Block, { type: 'heading' | 'entry' }>, around: Around): string {
  switch (block.type) {
    case 'paragraph':
      return `#paragraph(${inline(block.content, around)})`;
    case 'caution':
      return `#caution(${inline(block.content, around)})`;
    case 'list': {
      const items = block.items.map((item) => `  ${array([inline(item, around)])},\n`).join('');
      return block.items.length === 0 ? '' : `#${block.ordered ? 'steps' : 'bullets'}(\n${items})`;
    }
    case 'table':
      return table(block.caption, block.columns, block.rows, around);
    case 'chart':
      return chart(block.chart, around);
    case 'quotation': {
      const given = block.refs.length === 0 ? 'none' : references(block.refs, around);
      return `#quotation(${lineOf(block.text)}, ${lineOf(block.by)}, ${given})`;
    }
    case 'signatures':
      return block.lines.length === 0 ? '' : `#signatures(${block.lines.map(lineOf).join(', ')})`;
    case 'rule':
      return '#ruled()';
  }
}

/** A heading. Its level follows the one before by at most one step down, as PDF/UA asks. */
export const headingSource = (level: number, id: string, text: string): string =>
  `#title-of(${level}, ${literal(id)}, ${lineOf(text)})`;

/** An entry of the appendix; only the first of a name can be led to. */
export function entrySource(entry: Extract<Block, { type: 'entry' }>, first: boolean, around: Around): string {
  const lines = entry.lines.map((line) => `  ${array([inline(line, around)])},\n`).join('');
  const head = `${lineOf(entry.ref)}, ${first}, ${lineOf(entry.title)}`;
  return `#entry(${head}${lines === '' ? '' : `,\n${lines}`})`;
}

/** Arguments or items of an array; an empty line is an empty text. */
function inline(pieces: Inline[], around: Around): string {
  const given = pieces.filter((part) => part.type !== 'reference' || part.refs.length > 0);
  return given.length === 0 ? '""' : given.map((part) => inlinePiece(part, around)).join(', ');
}

function inlinePiece(part: Inline, around: Around): string {
  switch (part.type) {
    case 'text':
      return piece(part.text);
    case 'strong':
      return `strong(${piece(part.text)})`;
    case 'emphasis':
      return `emph(${piece(part.text)})`;
    case 'quote':
      return `said(${lineOf(part.text)})`;
    case 'reference':
      return references(part.refs, around);
  }
}

const references = (refs: string[], { known }: Around): string =>
  `refs(${refs.map((ref) => `(${lineOf(ref)}, ${known.has(ref)})`).join(', ')})`;

const array = (items: string[]): string => `(${items.join(', ')},)`;

/** More rows of one thing than this may part between pages: together they might not fit on any. */
const mostTogether = 8;

function table(caption: string, columns: { title: string; align: Align }[], rows: Cell[][], around: Around): string {
  if (columns.length === 0) return '';
  const cells = rows.map((row) => columns.map((_, index) => row[index] ?? []));
  const widths = tableWidths({ columns, rows });
  const lines: string[] = [];
  let hasSpans = false;
  for (let place = 0; place < cells.length; place++) {
    const [first = [], ...rest] = cells[place] ?? [];
    const others = (row: readonly Cell[]): string[] => row.map((one) => `cell(${inline(one, around)})`);
    const together = rowsTogether(cells, place);
    if (isGroupRow([first, ...rest], columns.length)) {
      lines.push(`  group(${columns.length}, ${inline(first, around)}),\n`);
    } else if (together > 1 && together <= mostTogether) {
      const below = cells.slice(place + 1, place + together).flatMap((row) => others(row.slice(1)));
      lines.push(`  ${array([`spanning(${together}, ${inline(first, around)})`, ...others(rest), ...below])},\n`);
      hasSpans = true;
      place += together - 1;
    } else {
      lines.push(`  ${array(others([first, ...rest]))},\n`);
    }
  }
  return [
    `#grid-of(${lineOf(caption)}, ${!hasSpans && cells.length > 3},`,
    `  ${array(widths.map((width) => width.toFixed(3)))},`,
    `  ${array(columns.map(({ align }) => align))},`,
    `  ${array(columns.map(({ title }) => lineOf(title)))},`,
    `${lines.join('')})`,
  ].join('\n');
}

const sansSerif = /font-family="[^"]*"/;

/** A chart as a picture, its labels in the fonts of the text: those are narrower than what labels were measured with, and always there. */
function chart(given: Chart, { brand }: Around): string {
  const drawn = pagePicture(given, brand);
  const family = [...(brand.fonts.text === null ? [] : [brand.fonts.text]), ownFont].map(quotedFamily).join(', ');
  const picture = drawn.svg.replace(sansSerif, () => `font-family="${family}"`);
  const description = [given.title, given.description].map(oneLine).filter(Boolean).join('. ');
  return `#picture(${lineOf(given.title)}, ${literal(description || 'A chart')}, ${source(picture)}, ${(100 * shareOfWidth(drawn)).toFixed(1)}%)`;
}

const quotedFamily = (name: string): string => `'${name.replace(/[^\p{L}\p{N} _-]/gu, '')}'`;
