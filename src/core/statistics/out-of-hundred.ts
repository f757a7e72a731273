// 0 to 100 for what stands on a scale that does not begin at zero.

/**
 * Where a value stands between the lowest and the highest level, 0..100: (value - lowest) / (highest - lowest) * 100.
 * Not value / highest: three of five is 50, not 60. Null where lowest and highest are the same.
 * @example outOfHundred(3, 1, 5) // 50
 * @example outOfHundred(1, 1, 1) // null
 */
export const outOfHundred = (value: number, lowest: number, highest: number): number | null =>
  highest === lowest ? null : (100 * (value - lowest)) / (highest - lowest);
