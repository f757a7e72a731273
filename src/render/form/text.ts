// Text in the files of other tools: as bytes, and with nothing in it that they would obey.
import { escapeMarks } from '../escape-marks.ts';
import { oneLine } from '../one-line.ts';

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text on one line, as HTML. */
export const asHtml = (text: string): string => escapeMarks(oneLine(text));

/** A text on one line for tools that take texts for HTML, read again by people: only what would begin a tag or an entity is written otherwise. */
export const withoutTags = (text: string): string =>
  oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
