// How a table shares the width of a page among its columns, for formats that set pages.
import stringWidth from 'string-width';
import type { Block } from '../core/document/block.ts';
import { isGroupRow } from './table-rows.ts';
import { wordsOf } from './words-of.ts';

/** How many letters a page holds beside each other, in the widest of the usual fonts. */
const room = 84;
/** No word gets more room than so many letters. */
const longestWord = 18;
/** Letters that a longer column has room for before another is kept unbroken. */
const enough = 20;
/** Letters' worth of white at the sides of a column. */
const white = 2;
/** Heads are bold: so much wider than other letters. */
const bold = 1.25;

/** The shares of a table's columns. Rows that reach across the table have no say. */
export function tableWidths({ columns, rows }: Pick<Extract<Block, { type: 'table' }>, 'columns' | 'rows'>): number[] {
  const own = rows.filter((row) => !isGroupRow(row, columns.length));
  return columnWidths(columns.map(({ title }, index) => [title, ...own.map((row) => wordsOf(row[index] ?? []))]));
}

/**
 * Shares of a page's width, adding up to 1, for columns whose texts (the head first) are these.
 * Every column has room for its longest word. As many as possible, the shortest first, have room for their cells unbroken, though not
 * for their heads; the others share the rest, and one twice as long gets less than twice as much.
 */
export function columnWidths(columns: string[][]): number[] {
  const full = columns.map((texts) => longest(texts) + white);
  if (sum(full) <= room) return full.map((want) => want / sum(full));
  const words = columns.map(([head = '', ...cells]) => {
    const word = Math.max(Math.ceil(bold * longest(wordsIn(head))), longest(cells.flatMap(wordsIn)));
    return Math.min(longestWord, word) + white;
  });
  const wants = columns.map(([, ...cells], index) => Math.max(words[index] ?? 0, longest(cells) + white));
  const least = [...words];
  const kept = wants.map((want, index) => Math.max(words[index] ?? 0, want > enough ? enough : 0));
  for (const [index, want] of [...wants.entries()].sort(([, one], [, other]) => one - other)) {
    kept[index] = want;
    if (sum(kept) > room) break;
    least[index] = want;
  }
  const rest = Math.max(0, room - sum(least));
  const pulls = wants.map((want, index) => Math.max(0, want - (least[index] ?? 0)) ** 0.7);
  const given = least.map((width, index) => width + (rest * (pulls[index] ?? 0)) / Math.max(1, sum(pulls)));
  return given.map((width) => width / sum(given));
}

const wordsIn = (text: string): string[] => text.split(/[\s-]/u);
const longest = (texts: string[]): number => Math.max(3, ...texts.map((text) => stringWidth(text)));
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
