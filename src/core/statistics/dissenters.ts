// What can be said when everybody answered the same: not that nobody thinks otherwise, but how many at most.

/**
 * The largest share of people who might think otherwise, 0..1, though none of `n` who were asked did: 1 - (1 - confidence)^(1/n),
 * which is the one-sided interval of Clopper & Pearson 1934. For five 45 %, for eight 31 %, for twenty 14 %. 1 where nobody answered.
 * @example dissentersAtMost(5, 0.95).toFixed(4) // '0.4507'
 */
export const dissentersAtMost = (n: number, confidence: number): number =>
  n <= 0 ? 1 : -Math.expm1(Math.log1p(-confidence) / n);
