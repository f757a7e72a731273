// The exact upper tail of the binomial distribution, summed term by term in logarithms so that nothing overflows.

/**
 * The chance of `hits` or more in `tries`, each with chance `chance` (0..1).
 * Terms follow from one another by the ratio of neighbours; exact to about 1e-13 for a few thousand tries.
 * @example binomialTail(4, 2, 0.5) // 0.6875
 * @example binomialTail(5, 0, 0.5) // 1
 */
export function binomialTail(tries: number, hits: number, chance: number): number {
  if (hits <= 0) return 1;
  if (hits > tries || chance <= 0) return 0;
  if (chance >= 1) return 1;
  const odds = Math.log(chance) - Math.log1p(-chance);
  let logTerm = tries * Math.log1p(-chance);
  let sum = 0;
  for (let count = 0; count <= tries; count++) {
    if (count > 0) logTerm += Math.log((tries - count + 1) / count) + odds;
    if (count >= hits) sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
