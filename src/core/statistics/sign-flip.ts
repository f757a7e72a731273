// Whether the same people changed, over several factors at once: if nothing changed, each person's move might as well have gone the other
// way. So all moves of a person are turned round together, in every combination, and the largest t of each is what chance can do.
import { type Computed, computed, withheld } from './computed.ts';
import { everyFlip, noTurns, randomFlip, sumUnder, turnedSums } from './flipped-sums.ts';

/** Up to this many people every combination of flips is tried; beyond, this many random ones and the one that happened. */
const allUpTo = 16;
const randomFlips = 19_999;
/** Values of t this near are equal: answers are steps, so ties are everywhere, and rounding must not break them. */
const tie = 1e-9;

/** One factor: the mean move, its t (null where everybody moved alike, and t has no end), and p before and after looking at all factors. */
export interface Flipped {
  n: number;
  difference: number;
  t: number | null;
  p: number;
  adjusted: number;
}

/** The family of factors; `flips` is how many combinations were looked at. */
export interface SignFlips {
  factors: Computed<Flipped>[];
  people: number;
  flips: number;
  method: 'all' | 'random';
}

/**
 * Sign-flip test of the paired t with the step-down max-T of Westfall & Young 1993, over persons' differences: one row a person, one
 * column a factor, null where a person has no pair on a factor. Factors in order of falling |t|; the p of each is the share of flips
 * whose largest |t| over it and all after it reaches its own, and never below the p before it. `seed` serves above 16 people only.
 * Source: Bioconductor multtest::mt.maxT(test = "pairt", complete enumeration).
 * Withheld per factor: `no-answers`, `one-answer` (pairs), `zero-variance` (nobody moved); such factors stand outside the family.
 * @example signFlips([[1], [1], [2], [1], [1]], 1).factors[0].p // 0.0625
 * @example signFlips([[0], [0]], 1).factors[0] // { state: 'withheld', why: 'zero-variance' }
 */
export function signFlips(rows: readonly (readonly (number | null)[])[], seed: number): SignFlips {
  const people = rows.filter((row) => row.some((move) => move !== null));
  const columns = (rows[0] ?? []).map((_, factor) => columnOf(people, factor));
  const family = columns.flatMap((column, factor) => (column.why === null ? [{ ...column, factor }] : []));
  family.sort((one, other) => other.t - one.t);
  const method = people.length <= allUpTo ? 'all' : 'random';
  const flips = family.length === 0 ? 0 : method === 'all' ? 2 ** Math.max(0, people.length - 1) : randomFlips + 1;
  const reached = family.map(() => ({ alone: 0, among: 0 }));
  const draw = method === 'all' ? everyFlip(people.length) : randomFlip(people.length, seed);
  for (let flip = 0; flip < flips; flip++) {
    const turns = draw(flip);
    let largest = 0;
    for (let rank = family.length - 1; rank >= 0; rank--) {
      const [column, count] = [family[rank], reached[rank]];
      if (column === undefined || count === undefined) continue;
      const t = absoluteT(column, turns);
      largest = Math.max(largest, t);
      if (t >= column.t - tie) count.alone += 1;
      if (largest >= column.t - tie) count.among += 1;
    }
  }
  let adjusted = 0;
  const results = new Map<number, Computed<Flipped>>();
  for (const [rank, { factor, n, difference, t }] of family.entries()) {
    const { alone, among } = reached[rank] ?? { alone: 0, among: 0 };
    adjusted = Math.max(adjusted, among / flips);
    const signed = Number.isFinite(t) ? Math.sign(difference) * t : null;
    results.set(factor, computed({ n, difference, t: signed, p: alone / flips, adjusted }));
  }
  const factors = columns.map(({ why }, factor) => results.get(factor) ?? withheld(why ?? 'not-finite'));
  return { factors, people: people.length, flips, method };
}

/** One factor's moves with the squares that no flip changes, and the |t| that was seen. */
interface Column {
  /** Moves of persons by blocks, as `turnedSums` has them; 0 where there is no pair, which adds nothing to any sum. */
  turned: Float64Array;
  n: number;
  squares: number;
  difference: number;
  t: number;
  why: 'no-answers' | 'one-answer' | 'zero-variance' | null;
}

function columnOf(people: readonly (readonly (number | null)[])[], factor: number): Column {
  const known = people.map((row) => row[factor] ?? null).filter((move) => move !== null);
  const n = known.length;
  const squares = known.reduce((sum, move) => sum + move * move, 0);
  const difference = known.reduce((sum, move) => sum + move, 0) / n;
  const turned = turnedSums(Float64Array.from(people, (row) => row[factor] ?? 0));
  const column = { turned, n, squares, difference, t: 0, why: null };
  if (n < 2) return { ...column, why: n === 0 ? 'no-answers' : 'one-answer' };
  if (squares === 0) return { ...column, why: 'zero-variance' };
  return { ...column, t: absoluteT(column, noTurns(people.length)) };
}

/** |t| under a flip. With c = |sum| / √(n Σ d²), which is at most 1, it is c √(n - 1) / √(1 - c²). */
function absoluteT({ turned, n, squares }: Column, turns: Uint8Array): number {
  const sum = sumUnder(turned, turns);
  const share = Math.min(1, (sum * sum) / (n * squares));
  return 1 - share < 1e-12 ? Number.POSITIVE_INFINITY : Math.sqrt((share * (n - 1)) / (1 - share));
}

/**
 * The smallest p that flipping the signs of so many people can give: 2 / 2ⁿ. Five people can't reach .05.
 * @example smallestFlipP(5) // 0.0625
 */
export const smallestFlipP = (people: number): number => Math.min(1, 2 / 2 ** people);
