// How long it takes to compare 10,000 people with themselves on ten factors: the sign flips, as a ratio to reading the same moves as often one by one.
import { randomBits } from '../src/core/statistics/random-bits.ts';
import { signFlips } from '../src/core/statistics/sign-flip.ts';

const [people, factors] = [10_000, 10];
const bits = randomBits(20_261_121);
const rows = Array.from({ length: people }, () => Array.from({ length: factors }, () => (bits() % 5) - 2));

const timed = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};
const { flips } = signFlips(rows.slice(0, 40), 1);
const took = timed(() => signFlips(rows, 1));
// A twentieth of the plain work, a person at a time, times twenty.
const columns = Array.from({ length: factors }, (_, factor) => Float64Array.from(rows, (row) => row[factor] ?? 0));
const signs = Int8Array.from(rows, () => (bits() & 1 ? -1 : 1));
let kept = 0;
const plain =
  20 *
  timed(() => {
    for (let flip = 0; flip < flips / 20; flip++) {
      for (const moves of columns) {
        for (let person = 0; person < people; person++) kept += (moves[person] ?? 0) * (signs[person] ?? 1);
      }
    }
  });
console.log(`${people} people, ${factors} factors, ${flips} flips: ${(took / 1000).toFixed(1)} s`);
console.log(`one person at a time: ${(plain / 1000).toFixed(1)} s, ratio ${(plain / took).toFixed(1)} (${kept % 1})`);
