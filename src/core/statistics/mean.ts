// The mean of answers that are known by their counts per level.

/** How many answers the counts hold. */
export const answersIn = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * The mean level, 1..number of levels, of answers counted per level (lowest first); null where nobody answered.
 * Levels are treated as equal steps, as all of this program does.
 * @example meanLevel([1, 0, 0, 0, 3]) // 4
 * @example meanLevel([0, 0, 0]) // null
 */
export function meanLevel(counts: readonly number[]): number | null {
  const n = answersIn(counts);
  if (n === 0) return null;
  return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
}

/**
 * The mean of what each slot is worth, weighed by its counts; null where nobody answered or a slot that got answers has no worth.
 * @example meanWorth([1, 0, 1], [0, 0.5, 1]) // 0.5
 */
export function meanWorth(counts: readonly number[], worths: readonly (number | null)[]): number | null {
  const n = answersIn(counts);
  if (n === 0) return null;
  let sum = 0;
  for (const [slot, count] of counts.entries()) {
    if (count === 0) continue;
    const worth = worths[slot] ?? null;
    if (worth === null) return null;
    sum += count * worth;
  }
  return sum / n;
}
