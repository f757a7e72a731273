// Van der Eijk's agreement A: whether answers make one peak (1), lie evenly (0) or make two opposite camps (-1).
// Counts are peeled into layers of equal height; each layer is judged by its pattern of filled and empty levels.
import { answersIn } from './mean.ts';

/**
 * Agreement A (van der Eijk 2001, Quality & Quantity 35:325), -1..1, of answers counted per level.
 * Null where nobody answered, with fewer than three levels, and where counts are not whole numbers, for layers need integers.
 * @example agreement([5, 0, 0, 0, 5]) // -1
 * @example agreement([4, 4, 4, 4, 4]) // 0
 * @example agreement([0, 0, 10, 0, 0]) // 1
 * @example agreement([3, 2]) // null
 */
export function agreement(counts: readonly number[]): number | null {
  const n = answersIn(counts);
  if (n === 0 || counts.length < 3 || !counts.every((count) => Number.isInteger(count) && count >= 0)) return null;
  let sum = 0;
  let left = [...counts];
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => count > 0);
    const filled = pattern.filter((full) => full).length;
    sum += ((height * filled) / n) * layerAgreement(pattern);
    left = left.map((count) => Math.max(0, count - height));
  }
  return sum;
}

/**
 * Agreement of one layer, in which a level is either filled or empty.
 * @example layerAgreement([false, true, true, true, true, true, false]).toFixed(3) // '0.333'
 */
export function layerAgreement(pattern: readonly boolean[]): number {
  const levels = pattern.length;
  const filled = pattern.filter((full) => full).length;
  if (filled <= 1) return 1;
  const { onePeak, twoPeaks } = triples(pattern);
  if (onePeak + twoPeaks === 0) return 0;
  const unimodality = ((levels - 2) * onePeak - (levels - 1) * twoPeaks) / ((levels - 2) * (onePeak + twoPeaks));
  return unimodality * (1 - (filled - 1) / (levels - 1));
}

/** Counts triples of levels, in order, that speak for one peak (110, 011) and for two (101). */
function triples(pattern: readonly boolean[]): { onePeak: number; twoPeaks: number } {
  let onePeak = 0;
  let twoPeaks = 0;
  for (let low = 0; low < pattern.length; low++) {
    for (let middle = low + 1; middle < pattern.length; middle++) {
      for (let high = middle + 1; high < pattern.length; high++) {
        const shape = [pattern[low], pattern[middle], pattern[high]].map((full) => (full ? '1' : '0')).join('');
        if (shape === '101') twoPeaks += 1;
        if (shape === '110' || shape === '011') onePeak += 1;
      }
    }
  }
  return { onePeak, twoPeaks };
}
