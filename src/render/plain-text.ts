// Text that people typed, as it may stand in a picture or on a page: on one line, and with nothing in it that can't be seen.

/** Control characters, what no XML may hold, and marks that turn the reading direction round; joiners of emoji and scripts stay. */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The text without what can't be seen, its spaces and line breaks single spaces; halves of characters are shown as broken. */
export const seen = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unseen, '')
    .replace(/\s+/gu, ' ');

/** The same without spaces at its ends. */
export const oneLine = (text: string): string => seen(text).trim();

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The marks that XML and HTML would take for their own, in text and in attributes, written so that they are shown. */
export const escapeMarks = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
