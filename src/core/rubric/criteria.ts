// The criteria of a level in one sentence, for a form or a line on the screen. Each is written as a sentence of its own.

/** The same criteria; only the last keeps its full stop, so that they can be joined by semicolons. */
export const asOneSentence = (criteria: readonly string[]): string[] =>
  criteria.map((text, index) => (index === criteria.length - 1 ? text : text.replace(/[.。]$/, '')));
