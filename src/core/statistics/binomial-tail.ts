// The exact upper tail of the binomial distribution. Each term follows from its neighbour, beginning at the most likely count,
// so nothing overflows, no logarithm rounds, and a million tries cost a few thousand steps.

/** Terms this small beside the most likely one add nothing that a double could hold. */
const nothing = 1e-40;

/**
 * The chance of `hits` or more in `tries`, each with chance `chance` (0..1).
 * @example binomialTail(4, 2, 0.5) // 0.6875
 * @example binomialTail(5, 0, 0.5) // 1
 */
export function binomialTail(tries: number, hits: number, chance: number): number {
  if (hits <= 0) return 1;
  if (hits > tries || chance <= 0) return 0;
  if (chance >= 1) return 1;
  const odds = chance / (1 - chance);
  const likeliest = Math.floor((tries + 1) * chance);
  let [tail, rest] = likeliest >= hits ? [1, 0] : [0, 1];
  let term = 1;
  for (let count = likeliest + 1; count <= tries && term > nothing; count++) {
    term *= ((tries - count + 1) / count) * odds;
    if (count >= hits) tail += term;
    else rest += term;
  }
  term = 1;
  for (let count = likeliest - 1; count >= 0 && term > nothing; count--) {
    term *= (count + 1) / ((tries - count) * odds);
    if (count >= hits) tail += term;
    else rest += term;
  }
  return tail / (tail + rest);
}
