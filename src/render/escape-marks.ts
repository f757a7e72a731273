// Marks that XML and HTML would take for their own.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The marks that XML and HTML would take for their own, in text and in attributes, written so that they are shown. */
export const escapeMarks = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);
