// Rows as plain columns, two blanks apart: readable on a terminal and easy to cut off one.
import stringWidth from 'string-width';
import { visible } from '../ask/visible.ts';

/** Rows of cells as lines; numbers stand to the right. The first row is the heading. */
export function columnsText(rows: (string | number)[][]): string {
  const cells = rows.map((row) => row.map((cell) => visible(String(cell))));
  const [head = []] = cells;
  const widths = head.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const right = head.map((_, column) => rows.slice(1).every((row) => typeof row[column] === 'number'));
  const line = (row: string[]) => {
    const padded = row.map((cell, column) => {
      const blank = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
      return right[column] ? blank + cell : cell + blank;
    });
    return padded.join('  ').trimEnd();
  };
  return `${cells.map(line).join('\n')}\n`;
}
