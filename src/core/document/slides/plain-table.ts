// A table of plain words.
import type { Block } from '../block.ts';
import { left, right } from '../column.ts';

/** Columns that hold figures stand right. */
export const plainTable = (titles: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  caption: '',
  columns: titles.map((title) => (title === 'Of 100' ? right(title) : left(title))),
  rows: rows.map((row) => row.map((text) => [{ type: 'text', text }])),
});
