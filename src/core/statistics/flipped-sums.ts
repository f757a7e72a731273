// Sums of moves when some people's are turned round. People stand in blocks of four, and what each of the sixteen ways of turning a block
// adds up to is worked out once; a flip is then a look-up a block, four times less to do than a person at a time, with the same result.
import { randomBits } from './random-bits.ts';

const block = 4;
const ways = 2 ** block;

/** For each block the sums of its moves under each way of turning it: bit k turns the k-th person of the block. */
export function turnedSums(moves: Float64Array): Float64Array {
  const blocks = Math.ceil(moves.length / block);
  const sums = new Float64Array(blocks * ways);
  for (let at = 0; at < sums.length; at++) {
    const first = Math.floor(at / ways) * block;
    let sum = 0;
    for (let k = 0; k < block; k++) sum += (moves[first + k] ?? 0) * ((at >>> k) & 1 ? -1 : 1);
    sums[at] = sum;
  }
  return sums;
}

/** The sum of all moves under a flip: `turns` says for each block which way it is turned. */
export function sumUnder(turned: Float64Array, turns: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < turns.length; at++) sum += turned[at * ways + (turns[at] ?? 0)] ?? 0;
  return sum;
}

/** Nobody is turned. */
export const noTurns = (people: number): Uint8Array => new Uint8Array(Math.ceil(people / block));

/** Every combination once, for at most 32 people; the last person's stays, for turning everybody round gives the same |t|. */
export function everyFlip(people: number): (flip: number) => Uint8Array {
  const turns = noTurns(people);
  return (flip) => {
    for (let at = 0; at < turns.length; at++) turns[at] = (flip >>> (at * block)) & (ways - 1);
    return turns;
  };
}

/** What happened first (flip 0), then random turns. */
export function randomFlip(people: number, seed: number): (flip: number) => Uint8Array {
  const bits = randomBits(seed);
  const turns = noTurns(people);
  const inWord = 32 / block;
  return (flip) => {
    let pool = 0;
    for (let at = 0; flip > 0 && at < turns.length; at++) {
      if (at % inWord === 0) pool = bits();
      turns[at] = (pool >>> ((at % inWord) * block)) & (ways - 1);
    }
    return turns;
  };
}
