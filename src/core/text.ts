// Texts as every part of the program handles them: put in order, on one line, cut short, told apart. One way for each.

/** The order of two texts by their code units, for `sort`: the same on every machine, whatever its language. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * A text on one line: line breaks and other runs of white space are no part of a sentence.
 * @example tidy(' two\n  lines ') // 'two lines'
 */
export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * A text of at most `most` code units, whole characters only, with `mark` at its end where something is left out.
 * @example cutShort('handovers', 6) // 'hando…'
 */
export function cutShort(text: string, most: number, mark = '…'): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - mark.length).replace(/[\ud800-\udbff]$/u, '');
  return `${kept.trimEnd()}${mark}`;
}

/**
 * Six letters and digits that tell a text from others: FNV-1a in 32 bits over its code units, by G. Fowler, L. C. Noll and K.-P. Vo.
 * @example digest('weisbord_true_stories') // '9rs6nz'
 */
export function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(6, '0').slice(-6);
}
