// Repeatable coin flips: the same seed gives the same flips on every machine, so that a p value never changes when it is computed again.

/**
 * A source of random bits from a seed (any number): each call gives 32 of them, as a whole number from 0 to 2³² - 1.
 * Source: Chris Doty-Humphrey's sfc32 (PractRand), started from the two halves of the seed and run warm.
 * @example randomBits(1)() === randomBits(1)() // true
 * @example randomBits(1)() === randomBits(2)() // false
 */
export function randomBits(seed: number): () => number {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  let [a, b, c, counter] = [low, high, 0x9e3779b9, 1];
  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = (b ^ (b >>> 9)) >>> 0;
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum;
  };
  for (let round = 0; round < 20; round++) next();
  return next;
}
