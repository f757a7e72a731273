// A table of plain words.
import type { Block } from '../block.ts';

/** Columns that hold figures stand right. */
export const plainTable = (titles: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  caption: '',
  columns: titles.map((title) => ({ title, align: title === 'Of 100' || title === 'Levels' ? 'right' : 'left' })),
  rows: rows.map((row) => row.map((text) => [{ type: 'text', text }])),
});
