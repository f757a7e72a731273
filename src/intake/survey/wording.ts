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

/**
 * How alike two texts are, 0 (nothing in common) to 1: the share of pairs of neighbouring letters that both have.
 * Source: L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26 (1945).
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const total = sizeOf(a) + sizeOf(b);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / total;
}

const sizeOf = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

function pairsOf(text: string): Map<string, number> {
  const words = wordsOf(text).slice(0, 500);
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < words.length; index++) {
    const pair = words.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
