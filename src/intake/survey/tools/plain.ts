// A table from anywhere else: one heading row, unless a mapping says that there are two (title and part) or three (name, title, part).
import type { Column, Layout } from '../layout.ts';
import type { Row } from '../table.ts';
import { gridPart, plainLayout, useOf } from './parts.ts';

/** The layout of a table that no tool knows as its own. */
export function plainTable(head: Row[], headerRows: number): Layout {
  const [first = [], second = [], third = []] = head;
  const width = Math.max(...head.slice(0, headerRows).map((row) => row.length), 0);
  const titles = headerRows === 3 ? second : first;
  const parts = headerRows === 3 ? third : headerRows === 2 ? second : [];
  let title = '';
  const columns = Array.from({ length: width }, (_, index): Column => {
    const own = titles[index] ?? '';
    if (own.trim() !== '' || headerRows === 1) title = own;
    const part = parts[index]?.trim() ? { part: parts[index] ?? '' } : {};
    const name = headerRows === 3 && first[index] ? { name: first[index] ?? '' } : {};
    return { index, title, ...(headerRows === 1 ? gridPart(title) : {}), ...part, ...name, use: useOf(title, []) };
  });
  return { ...plainLayout, tool: 'table', headerRows, columns };
}
