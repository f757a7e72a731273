// When two texts say the same: letters and numbers count; case, marks, markup and spaces do not.

/** Text as it is compared: lower case, no markup, words with one space between them. */
export const wordsOf = (text: string): string =>
  text
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words without a number in front, such as `3.` or `Q3:` or `W4 -`. */
export const unnumbered = (text: string): string => wordsOf(text.replace(/^\s*[a-z]{0,2}\d{1,3}\s*[.):–-]\s*/i, ''));

/** An id as it is compared. Many tools allow only letters and digits in names. */
export const plainId = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** Neighbouring letters of a text, with how often each pair stands in it. */
export interface Pairs {
  counts: Map<string, number>;
  size: number;
}

/**
 * How alike two texts are, 0 (nothing in common) to 1: the share of pairs of neighbouring letters that both have.
 * Source: L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26 (1945).
 */
export function likeness(one: Pairs, other: Pairs): number {
  const total = one.size + other.size;
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}

const longestCompared = 500;

/** The pairs of a text, of its first 500 letters. */
export function pairsOf(text: string): Pairs {
  const words = wordsOf(text.slice(0, 4 * longestCompared)).slice(0, longestCompared);
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < words.length; index++) {
    const pair = words.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, words.length - 1) };
}
