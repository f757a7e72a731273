// How a table shares the width of a page among its columns, for formats that set pages.
import stringWidth from 'string-width';

/** A column gets room for a word of at least so many letters, and no more than this for one. */
const longestWord = 16;
/** Longer cells wrap; beyond this their length counts only by its root. */
const comfortable = 24;

/**
 * Shares of a page's width, adding up to 1, for columns whose cells (heads included) are these texts.
 * Short columns get what they need, so that dates and numbers do not break; long ones share the rest.
 * @param columns The texts of each column, top to bottom.
 * @param room How many letters a page holds beside each other.
 */
export function columnWidths(columns: string[][], room = 88): number[] {
  const wants = columns.map((cells) => Math.max(3, ...cells.map((cell) => stringWidth(cell))) + 2);
  const words = columns.map(
    (cells) => Math.max(3, ...cells.flatMap((cell) => cell.split(/[\s-]/u).map((word) => stringWidth(word)))) + 2,
  );
  const wanted = sum(wants);
  if (wanted <= room) return wants.map((want) => want / wanted);
  const needs = wants.map((want, index) => {
    const word = Math.min(words[index] ?? 3, longestWord);
    return Math.max(word, want <= comfortable / 2 ? want : softened(want));
  });
  const total = sum(needs);
  return needs.map((need) => need / total);
}

const softened = (want: number): number => Math.min(want, comfortable / 2 + Math.sqrt(want - comfortable / 2) * 3);
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
