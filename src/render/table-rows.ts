// Rows that belong together: a heading such as the name of a rubric with what it heads, and rows that go on with the one above.
import type { Cell } from '../core/document/block.ts';

/** Whether a row is a heading across the table: nothing but strong words, and those in its first cell only. */
export const isGroupRow = (row: readonly Cell[], columns: number): boolean => {
  const [first = [], ...rest] = row;
  return columns > 1 && first.length > 0 && first.every(({ type }) => type === 'strong') && rest.every(isEmpty);
};

/** How many rows from here on are of one thing: those below it whose first cell is empty go on with it. At least one. */
export function rowsTogether(rows: readonly (readonly Cell[])[], place: number): number {
  const below = rows.slice(place + 1);
  const next = below.findIndex(([first = [], ...rest]) => !isEmpty(first) || rest.every(isEmpty));
  return 1 + (next === -1 ? below.length : next);
}

/** Whether a page may not end after this row: it heads what follows, what follows goes on with it, or only the last row would be left. */
export const staysWithNext = (rows: readonly (readonly Cell[])[], place: number, columns: number): boolean =>
  isGroupRow(rows[place] ?? [], columns) ||
  rowsTogether(rows, place) > 1 ||
  (rows.length > 2 && place === rows.length - 2);

const isEmpty = (cell: Cell): boolean => cell.every((piece) => piece.type === 'text' && piece.text.trim() === '');
