// Blocks of a document as lines on a terminal, and the pieces that such texts are made of. Never wider than asked for.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { visible } from '../../ask/visible.ts';
import type { Block, Inline } from '../../core/document/block.ts';
import { charactersOf } from '../console.ts';
import type { Io } from '../io.ts';

const widest = 80;
const longestCell = 28;
const shortestFirst = 12;

/** How wide a text may be: eighty columns, and less on a narrower terminal. */
export const widthOf = ({ stdout }: Pick<Io, 'stdout'>): number =>
  stdout.isTTY ? Math.min(widest, Math.max(20, stdout.columns ?? widest)) : widest;

/** Lines as one text with a line feed at its end, in characters that the terminal has. */
export function textFrom(lines: readonly string[], { env }: Pick<Io, 'env'>): string {
  const text = `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  return charactersOf(env) === 'ascii' ? inAscii(text) : text;
}

/** The text cut to a width, with an ellipsis where something is left out. */
export function clip(title: string, width: number): string {
  if (stringWidth(title) <= width) return title;
  let short = '';
  for (const character of title) {
    if (stringWidth(short + character) > width - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

/** A block of a document as lines; tables as aligned columns. */
export function linesOf(block: Block, width: number): string[] {
  switch (block.type) {
    case 'heading':
      return ['', visible(block.text).toUpperCase()];
    case 'paragraph':
    case 'caution':
      return ['', ...wrapped(textOf(block.content), width)];
    case 'list':
      return [
        '',
        ...block.items.flatMap((item) =>
          wrapped(textOf(item), width - 2).map((line, row) => `${row === 0 ? '- ' : '  '}${line}`),
        ),
      ];
    case 'table':
      return ['', ...(block.caption === '' ? [] : wrapped(block.caption, width)), ...plainTable(block, width)];
    default:
      return [];
  }
}

/** Columns side by side; the first wraps where it is long, or where they are wider than asked for. */
function plainTable({ columns: heads, rows }: Extract<Block, { type: 'table' }>, width: number): string[] {
  const cells = [
    heads.map(({ title }) => visible(title).toUpperCase()),
    ...rows.map((row) => row.map((cell, column) => (column === 0 ? visible : short)(textOf(cell)))),
  ];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  const [first = 0, ...others] = widths;
  const room = width - others.reduce((sum, each) => sum + each + 2, 0);
  widths[0] = Math.min(first, longestCell, Math.max(shortestFirst, room));
  const lines = cells.flatMap(([head = '', ...rest]) =>
    wrapped(head, widths[0] ?? 0).map((part, at) => [part, ...rest.map((cell) => (at === 0 ? cell : ''))]),
  );
  return lines.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)));
        return heads[column]?.align === 'right' ? blanks + cell : cell + blanks;
      })
      .join('  '),
  );
}

const short = (text: string): string => clip(visible(text), longestCell);

const textOf = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) =>
      piece.type === 'quote'
        ? `“${piece.text}”`
        : piece.type === 'reference'
          ? `[${piece.refs.join(' ')}]`
          : piece.text,
    )
    .join('');

/** A text as lines of a width, wrapped between words. */
export const wrapped = (text: string, width: number): string[] =>
  text === '' ? [''] : wrapAnsi(visible(text), width, { hard: true }).split('\n');

/** Marks that are not ASCII: of prose, and of lines over time. */
const plainer: Record<string, string> = {
  ...{ '“': '"', '”': '"', '‘': "'", '’': "'", '−': '-', '–': '-', '…': '..' },
  ...{ '▁': '_', '▂': '.', '▃': ':', '▄': '-', '▅': '=', '▆': '+', '▇': '*', '█': '#', '¦': '|' },
};
const inAscii = (text: string): string => text.replace(/[“”‘’−–…▁-█¦]/gu, (mark) => plainer[mark] ?? mark);
