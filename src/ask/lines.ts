// Lines that fit: wrapped between words, cut to a width, padded by columns. Wide characters count as two columns.
import widthOf from 'string-width';
import wrapAnsi from 'wrap-ansi';

const plain = /^[ -~]*$/;

/** Columns that a text takes; most text is plain, and plain text need not be looked at sign by sign. */
export const stringWidth = (text: string): number => (plain.test(text) ? text.length : widthOf(text));

/** Wraps unstyled text between words; a word longer than the width is broken. Never fewer than one line. */
export function wrap(text: string, width: number): string[] {
  const words = text.split(' ');
  const simple = plain.test(text) && words.every((word) => word !== '' && word.length <= width);
  if (!simple) return wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Wraps with a first prefix and, under it, as many blanks. */
export function hang(prefix: string, text: string, width: number): string[] {
  const indent = stringWidth(prefix);
  return wrap(text, Math.max(8, width - indent)).map((line, index) =>
    index === 0 ? prefix + line : ' '.repeat(indent) + line,
  );
}

/** Cuts a plain line to a width, with a sign where something is missing. */
export function cut(text: string, width: number, more: string): string {
  if (stringWidth(text) <= width) return text;
  if (plain.test(text)) return `${text.slice(0, Math.max(0, width - stringWidth(more))).trimEnd()}${more}`;
  let kept = '';
  let used = stringWidth(more);
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${more}`;
}
/** The beginning of a line that may be styled, as many columns as there are; for what is too wide in spite of all. */
export const cutStyled = (line: string, columns: number): string =>
  stringWidth(line) <= columns
    ? line
    : (wrapAnsi(line, columns, { hard: true, wordWrap: false, trim: false }).split('\n')[0] ?? '');

export const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Fills a line with blanks up to a width; styles count nothing. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Lets parts flow into lines, never breaking one; `gap` stands between them. Parts may be styled. */
export function flow(parts: readonly string[], width: number, gap = '   '): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && stringWidth(last) + stringWidth(gap) + stringWidth(part) <= width) {
      lines[lines.length - 1] = last + gap + part;
    } else lines.push(part);
  }
  return lines;
}
