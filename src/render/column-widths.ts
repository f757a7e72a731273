// How a table shares the width of a page among its columns, for formats that set pages.
import stringWidth from 'string-width';

/** A column of cells no longer than this breaks none of them where there is room: dates, numbers, names. */
const short = 14;
/** No word gets more room than so many letters. */
const longestWord = 18;
/** Letters' worth of white at the sides of a column. */
const white = 3;

/**
 * Shares of a page's width, adding up to 1, for columns whose cells (heads included) are these texts.
 * Every column has room for its longest word; short ones for their cells; long ones share the rest, though one twice as long gets less than twice as much.
 * @param columns The texts of each column, top to bottom.
 * @param room How many letters a page holds beside each other, in the widest of the usual fonts.
 */
export function columnWidths(columns: string[][], room = 74): number[] {
  const wants = columns.map((cells) => longest(cells) + white);
  const wanted = sum(wants);
  if (wanted <= room) return wants.map((want) => want / wanted);
  const words = columns.map(
    (cells) => Math.min(longestWord, longest(cells.flatMap((cell) => cell.split(/[\s-]/u)))) + white,
  );
  const whole = wants.map((want, index) => (want <= short + white ? want : (words[index] ?? want)));
  const least = sum(whole) <= room ? whole : words;
  const rest = Math.max(0, room - sum(least));
  const pulls = wants.map((want, index) => Math.max(0, want - (least[index] ?? 0)) ** 0.7);
  const given = least.map((width, index) => width + (rest * (pulls[index] ?? 0)) / Math.max(1, sum(pulls)));
  return given.map((width) => width / sum(given));
}

const longest = (texts: string[]): number => Math.max(3, ...texts.map((text) => stringWidth(text)));
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
