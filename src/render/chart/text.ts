// Text in a picture: how wide it will be whatever font shows it, and how it is wrapped into the room it has.
import stringWidth from 'string-width';
import { oneLine } from '../one-line.ts';

/** Widths in ems of the widest of the fonts that a picture may be shown with (DejaVu Sans, and the bold of Arial). */
const table: [width: number, characters: string][] = [
  [0.3, "'Iijl’‘·"],
  [0.35, ' ,./:;\\|'],
  [0.4, '()-[]ft'],
  [0.45, '!r'],
  [0.5, '"*`–'],
  [0.55, 'z“”'],
  [0.6, 'J_cksvxy'],
  [0.65, '$0123456789?FLTabdeghnopqu{}'],
  [0.7, 'EPSVXYZ'],
  [0.75, 'ABCKNRU'],
  [0.8, '&DGHOQ'],
  [0.85, '#+<=>^w~−→'],
  [1, 'M%@Wm—…'],
  [2, '⸺ﷲ'],
  [3, '⸻'],
  [10, '﷽'],
];
const widths = new Map(table.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const split = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Width of one character as it is seen, in ems. Never too little, or labels would be clipped. */
function emsOf(grapheme: string): number {
  const known = widths.get(grapheme);
  if (known !== undefined) return known;
  const pictures = grapheme.match(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/gu);
  if (pictures) return pictures.length * 1.4; // without a font for them, the parts of an emoji stand beside each other
  const [base = ''] = grapheme.normalize('NFD');
  const plain = widths.get(base);
  if (plain !== undefined) return plain;
  if (stringWidth(grapheme) > 1) return 1.05;
  const seen = [...grapheme].filter((one) => !/\p{Mn}|\p{Me}|\p{Cf}/u.test(one)).length;
  return seen * (/[\u{12000}-\u{1254f}\ua9c0-\ua9df\u0e00-\u109f]/u.test(grapheme) ? 1.6 : 0.9);
}

/** Width of a line of text at a size, in the unit of the size. */
export const widthOf = (text: string, size: number): number =>
  split(text).reduce((sum, one) => sum + emsOf(one), 0) * size;

/** A text cut into lines, and whether something of it was left out. */
export interface Wrapped {
  lines: string[];
  cut: boolean;
}

/** No label is looked at beyond so many characters. */
const longest = 1000;

/** The text in at most `lines` lines, none wider than `width`; words too long for a line are broken, what is left out becomes an ellipsis. */
export function wrap(text: string, { size, width, lines }: { size: number; width: number; lines: number }): Wrapped {
  const whole = oneLine(text);
  const all: string[] = [];
  for (const piece of pieces(whole.slice(0, longest), size, width)) {
    const last = all.at(-1);
    const joined = `${last ?? ''}${last !== undefined && piece.spaced ? ' ' : ''}${piece.text}`;
    if (last !== undefined && widthOf(joined, size) <= width) all[all.length - 1] = joined;
    else all.push(piece.text);
  }
  if (all.length <= lines && whole.length <= longest) return { lines: all, cut: false };
  const kept = all.slice(0, lines);
  return { lines: [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', size, width)], cut: true };
}

/** Words, and words too long for a line in as many pieces as it takes. */
function pieces(text: string, size: number, width: number): { text: string; spaced: boolean }[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => (widthOf(word, size) <= width ? [word] : [broken(word, size, width)]).flatMap(spacing));
}

const spacing = (word: string | string[]): { text: string; spaced: boolean }[] =>
  [word].flat().map((text, index) => ({ text, spaced: index === 0 }));

function broken(word: string, size: number, width: number): string[] {
  const parts: string[] = [];
  let room = 0;
  for (const one of split(word)) {
    const wide = emsOf(one) * size;
    if (parts.length === 0 || wide > room) {
      parts.push(one);
      room = width - wide;
    } else {
      parts.push(`${parts.pop() ?? ''}${one}`);
      room -= wide;
    }
  }
  return parts;
}

function shortened(line: string, size: number, width: number): string {
  const kept = split(line);
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
