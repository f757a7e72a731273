// Rows as a table: drawn on a terminal, plain columns off it. Plain columns are the same bytes in every width, locale and colour.
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { visible } from '../ask/visible.ts';
import { charactersOf } from './console.ts';
import type { Io } from './io.ts';

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** Takes what the others leave, and wraps; at most one column of a table. */
  wide?: true;
}

/** A table as text, without a line feed at its end. */
export function tableText(columns: Column[], rows: string[][], io: Pick<Io, 'stdout' | 'env'>): string {
  const safe = rows.map((row) => row.map((cell) => visible(cell)));
  return io.stdout.isTTY ? drawn(columns, safe, io) : plain(columns, safe);
}

function plain(columns: Column[], rows: string[][]): string {
  const lines = [columns.map(({ title }) => title.toUpperCase()), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => stringWidth(line[index] ?? ''))));
  return lines
    .map((line) =>
      line
        .map((cell, index) => padded(cell, widths[index] ?? 0, columns[index]?.align ?? 'left'))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(cell: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return align === 'right' ? blanks + cell : cell + blanks;
}

const narrowest = 16;

function drawn(columns: Column[], rows: string[][], { stdout, env }: Pick<Io, 'stdout' | 'env'>): string {
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => 2 + Math.max(...lines.map((line) => stringWidth(line[index] ?? ''))));
  const room = (stdout.columns ?? 80) - columns.length - 1;
  const over = widths.reduce((sum, width) => sum + width, 0) - room;
  const wide = columns.findIndex((column) => column.wide);
  if (over > 0 && wide >= 0) widths[wide] = Math.max(narrowest, (widths[wide] ?? 0) - over);
  const table = new Table({
    head: columns.map(({ title }) => title),
    colWidths: widths,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    wordWrap: true,
    style: { head: [], border: [] },
    ...(charactersOf(env) === 'ascii' ? { chars: asciiLines } : {}),
  });
  table.push(...rows);
  return table.toString();
}

const asciiLines = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};
