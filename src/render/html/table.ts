// Tables: a caption and scoped heads for those who hear them, a frame of their own to scroll in where paper is narrow.
import type { Align, Block, Cell } from '../../core/document/block.ts';
import { oneLine } from '../one-line.ts';
import { isGroupRow } from '../table-rows.ts';
import { wordsOf } from '../words-of.ts';
import { tag, textOf } from './element.ts';
import { inline, type Page } from './page.ts';

type Table = Extract<Block, { type: 'table' }>;

/** A word longer than this is broken rather than let its column push the others off the paper. */
const longWord = 24;
const longestFigure = 14;

/** A table; without a caption of its own it is named by the heading above, for those who hear it. */
export function table(page: Page, { caption, columns, rows }: Table, heading: string): string {
  const own = oneLine(caption) !== '';
  const id = page.ids('table');
  const name = tag('caption', { id, class: own ? undefined : 'unseen' }, textOf(own ? caption : `Table: ${heading}`));
  const head = columns.map(({ title, align }) =>
    oneLine(title) === ''
      ? tag('td', {})
      : tag('th', { scope: 'col', class: classOf(align, isLong(title) ? 'long' : '') }, textOf(title)),
  );
  const body = rows.map((row) => rowOf(page, columns, row));
  const whole = tag('table', {}, name, tag('thead', {}, tag('tr', {}, ...head)), tag('tbody', {}, ...body));
  return tag('div', { class: 'table', role: 'region', 'aria-labelledby': id, tabindex: 0 }, whole);
}

function rowOf(page: Page, columns: Table['columns'], row: Cell[]): string {
  const cells = columns.map(({ align }, index) => ({ align, cell: row[index] ?? [] }));
  if (isGroupRow(row, columns.length)) {
    const head = tag('th', { scope: 'rowgroup', colspan: columns.length }, inline(page, row[0] ?? []));
    return tag('tr', { class: 'group' }, head);
  }
  const written = cells.map(({ align, cell }, index) => {
    const text = inline(page, cell);
    const attributes = { class: classOf(align, hasLongWord(cell) ? 'long' : isFigure(cell) ? 'figure' : '') };
    return index === 0 && text !== '' ? tag('th', { ...attributes, scope: 'row' }, text) : tag('td', attributes, text);
  });
  return tag('tr', {}, ...written);
}

const classOf = (align: Align, other = ''): string | undefined => {
  const all = [align === 'left' ? '' : align, other].filter((one) => one !== '');
  return all.length === 0 ? undefined : all.join(' ');
};

const hasLongWord = (cell: Cell): boolean => cell.some((piece) => 'text' in piece && isLong(piece.text));
/** Figures and dates are not broken. */
const isFigure = (cell: Cell): boolean => {
  const words = wordsOf(cell);
  return words.length <= longestFigure && /\d.*[\s–]|[\s–].*\d/.test(words) && !words.includes('[');
};
const isLong = (text: string): boolean => text.split(/\s/u).some((word) => word.length > longWord);
