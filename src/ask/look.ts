// How a screen looks: size, signs and styles. Nothing is said by colour alone, and every style reads on dark and light backgrounds.
import { Chalk, type ColorSupportLevel } from 'chalk';

export interface Size {
  columns: number;
  rows: number;
}
export type Characters = 'unicode' | 'ascii';
type Style = (text: string) => string;

export interface Look extends Size {
  /** Columns that text may fill, and the blanks before it. */
  width: number;
  margin: number;
  signs: typeof unicodeSigns;
  /** A line as the terminal can show it: without Unicode, quotation marks and dashes become plain ones. */
  encode: Style;
  /** The question itself, names of keys, what is chosen. */
  strong: Style;
  /** What the cursor stands on. */
  marked: Style;
  /** Headings and the part of the way that is done. */
  accent: Style;
  /** What went wrong, or divides the room. */
  alert: Style;
}

const unicodeSigns = {
  chosen: '●',
  open: '○',
  ticked: '☑',
  empty: '☐',
  pointer: '❯',
  done: '✓',
  bar: '█',
  rule: '─',
  way: '━',
  dot: '·',
  up: '↑',
  down: '↓',
  left: '←',
  more: '…',
  split: '↔',
  cursor: '▏',
  side: '│',
  condition: '◆',
};
const asciiSigns: typeof unicodeSigns = {
  chosen: '*',
  open: 'o',
  ticked: '[x]',
  empty: '[ ]',
  pointer: '>',
  done: 'x',
  bar: '#',
  rule: '-',
  way: '=',
  dot: '-',
  up: '^',
  down: 'v',
  left: '<-',
  more: '...',
  split: '<>',
  cursor: '|',
  side: '|',
  condition: '(+)',
};

const asciiFor: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '·': '-',
  '…': '...',
  '⟨': '<',
  '⟩': '>',
};
const asAscii = (line: string): string => line.replace(/[“”„‘’–—·…⟨⟩]/g, (sign) => asciiFor[sign] ?? sign);

/** A widest line of text: longer ones are hard to follow from the back of a room. */
const widest = 108;

/** The look for a size. `colour` is chalk's level, 0 for none: then bold, inverse and underline are left out too. */
export function lookFor(size: Size, colour: ColorSupportLevel, characters: Characters): Look {
  const chalk = new Chalk({ level: colour });
  const columns = Math.max(20, size.columns);
  const margin = columns >= 100 ? 4 : columns >= 60 ? 1 : 0;
  return {
    columns,
    rows: Math.max(6, size.rows),
    margin,
    width: Math.min(widest, columns - 1 - 2 * margin),
    signs: characters === 'unicode' ? unicodeSigns : asciiSigns,
    encode: characters === 'unicode' ? (line) => line : asAscii,
    strong: (text) => chalk.bold(text),
    marked: (text) => chalk.bold.inverse(text),
    accent: (text) => chalk.magenta.bold(text),
    alert: (text) => chalk.red.bold(text),
  };
}
