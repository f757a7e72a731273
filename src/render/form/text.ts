// Text in the files of other tools: as bytes, and with nothing in it that they would obey.

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Control characters and marks that turn the reading direction round. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text on one line, without what cannot be seen. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(unseen, '').trim();

/** The same as HTML. */
export const asHtml = (text: string): string =>
  oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
