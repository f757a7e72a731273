// Agreement as reduction in error variance: how much narrower answers lie than if everybody had answered by chance.
import { variance } from './spread.ts';

/**
 * r_wg with a uniform null (James, Demaree & Wolf 1984): 1 - s² / ((C² - 1) / 12), cut off at 0 as in multilevel::rwg.
 * 1 when all agree, 0 when answers lie as wide as chance or wider. Null with fewer than two answers or two levels.
 * Beware of small groups: five people who answer by chance reach .75 one time in twenty.
 * @example rWg([0, 0, 0, 4, 0]) // 1
 * @example rWg([2, 0, 0, 0, 2]) // 0
 * @example rWg([0, 0, 0, 1, 0]) // null
 */
export function rWg(counts: readonly number[]): number | null {
  const spread = variance(counts);
  if (spread === null || counts.length < 2) return null;
  const byChance = (counts.length ** 2 - 1) / 12;
  return 1 - Math.min(spread, byChance) / byChance;
}
