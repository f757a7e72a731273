// Text in the files of other tools: as bytes, and with nothing in it that they would obey.
import { escapeMarks } from '../escape-marks.ts';
import { oneLine } from '../one-line.ts';

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text on one line, as HTML. */
export const asHtml = (text: string): string => escapeMarks(oneLine(text));
