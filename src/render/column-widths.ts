// How a table shares the width of a page among its columns, for formats that set pages.
import stringWidth from 'string-width';

/** A column of cells no longer than this never breaks them: dates, numbers, references. */
const short = 12;
/** A column of longer cells gets room for a word of so many letters. */
const longestWord = 16;
/** Short columns together take no more than this share, however many they are. */
const mostForShort = 0.6;

/**
 * Shares of a page's width, adding up to 1, for columns whose cells (heads included) are these texts.
 * Short columns get what they need; long ones share the rest by the root of their length.
 * @param columns The texts of each column, top to bottom.
 * @param room How many letters a page holds beside each other.
 */
export function columnWidths(columns: string[][], room = 84): number[] {
  const wants = columns.map((cells) => Math.max(3, ...cells.map((cell) => stringWidth(cell))) + 2);
  const wanted = sum(wants);
  if (wanted <= room) return wants.map((want) => want / wanted);
  const isShort = (want: number): boolean => want <= short + 2;
  const shortShare = Math.min(mostForShort, sum(wants.filter(isShort)) / room);
  const shortWants = sum(wants.filter(isShort));
  const needs = columns.map((cells, index) => {
    const word = Math.max(3, ...cells.flatMap((cell) => cell.split(/[\s-]/u).map((one) => stringWidth(one))));
    return Math.max(Math.min(word, longestWord), 3 * Math.sqrt(wants[index] ?? 3));
  });
  const longNeeds = sum(needs.filter((_, index) => !isShort(wants[index] ?? 0)));
  const restShare = longNeeds === 0 ? 0 : 1 - shortShare;
  const shares = wants.map((want, index) =>
    isShort(want) ? (want / shortWants) * shortShare : ((needs[index] ?? 0) / longNeeds) * restShare,
  );
  return shares.map((share) => share / sum(shares));
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
