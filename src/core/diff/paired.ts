// Two lists of texts laid side by side: each text with the one most like it, then those that have none.
import { compareTexts } from '../text.ts';
import { likeness } from './word-diff.ts';

/** Two that belong together, or one alone. */
export interface Paired<T> {
  before: T | null;
  after: T | null;
}

/** When two are one text in two wordings. */
export interface Alike<T> {
  /** Whether they are, being so much alike (0..1, as `likeness` gives it). */
  isOne(like: number, one: T, other: T): boolean;
  /** Whether they go before others that are as much alike. */
  isFirst?(one: T, other: T): boolean;
}

/**
 * Pairs in the order of the later list, then those that are gone. The best pairs are made first; equally good ones in the order of their
 * texts, so that swapping the lists only swaps the sides.
 */
export function paired<T extends { text: string }>(
  before: readonly T[],
  after: readonly T[],
  { isOne, isFirst = () => false }: Alike<T>,
): Paired<T>[] {
  const candidates = before.flatMap((one, i) =>
    after.flatMap((other, j) => {
      const like = likeness(one.text, other.text);
      const texts = [one.text, other.text].sort().join('\n');
      return isOne(like, one, other) ? [{ i, j, like, first: Number(isFirst(one, other)), texts }] : [];
    }),
  );
  candidates.sort((a, b) => b.like - a.like || b.first - a.first || compareTexts(a.texts, b.texts));
  const taken = new Set<number>();
  const partner = new Map<number, T>();
  for (const { i, j } of candidates) {
    const one = before[i];
    if (one === undefined || taken.has(i) || partner.has(j)) continue;
    taken.add(i);
    partner.set(j, one);
  }
  return [
    ...after.map((other, j) => ({ before: partner.get(j) ?? null, after: other })),
    ...before.filter((_, i) => !taken.has(i)).map((one) => ({ before: one, after: null })),
  ];
}
