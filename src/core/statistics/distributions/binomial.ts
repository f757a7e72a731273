// The binomial distribution: both tails, and the count that a share of all tries stays under.
import { binomialTail } from '../binomial-tail.ts';

/**
 * The chance of at most `hits` in `tries`, each with chance `chance` (0..1). The upper tail stands in binomial-tail.ts.
 * @example atMostHits(4, 1, 0.5) // 0.3125
 * @example atMostHits(4, 4, 0.5) // 1
 */
export const atMostHits = (tries: number, hits: number, chance: number): number =>
  binomialTail(tries, tries - hits, 1 - chance);

/**
 * The smallest count of hits that is not passed with at least the chance `p` (0..1).
 * @example hitsQuantile(0.5, 10, 0.5) // 5
 * @example hitsQuantile(0.975, 10, 0.5) // 8
 */
export function hitsQuantile(p: number, tries: number, chance: number): number {
  let [low, high] = [0, tries];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (atMostHits(tries, middle, chance) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}
