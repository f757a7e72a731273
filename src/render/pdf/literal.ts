// Texts as Typst string literals: whatever people typed is data, never markup or code.
import { flowing, oneLine } from '../one-line.ts';

/** A run of so many letters without a place to break gets one between any two of them, or it would leave the page. */
const longestRun = /[^\s\u200b-]{30,}/gu;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

const broken = (text: string): string =>
  text.replace(longestRun, (run) => [...letters.segment(run)].map(({ segment }) => segment).join('\u200b'));

const escaped = (text: string): string =>
  text
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b]/gu, (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`);

/** A piece of a line, in quotation marks. */
export const piece = (text: string): string => `"${escaped(broken(flowing(text)))}"`;

/** A line by itself. */
export const lineOf = (text: string): string => `"${escaped(broken(oneLine(text)))}"`;

/** A text that is not set in lines: a name, a keyword, a picture's description. */
export const literal = (text: string): string => `"${escaped(oneLine(text))}"`;

/** A text whose lines stay as they are, such as the source of a picture. */
export const source = (text: string): string => `"${escaped(text)}"`;
