// Which parts of two texts are the same and stand in the same order. Of texts of any size that people write all of them are found; of far
// larger ones, those at both ends and those that stand once in each, so that no text takes for ever.
import { LCS } from 'node-diff3';

/** The place of a part in one text, and in the other. */
export type Same = readonly [at: number, its: number];

/** So many steps, each comparing two parts, are made to find all of them. */
const mostSteps = 30_000_000;

/** Pairs of places whose parts are equal; both places rise. */
export function sameParts(one: string[], other: string[]): Same[] {
  if (stepsFor(one, other) <= mostSteps) return allSame(one, other);
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [middle, its] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const found = stepsFor(middle, its) <= mostSteps ? allSame(middle, its) : rising(onceInBoth(middle, its));
  return [
    ...Array.from({ length: start }, (_, at): Same => [at, at]),
    ...found.map(([at, to]): Same => [start + at, start + to]),
    ...Array.from({ length: end }, (_, at): Same => [one.length - end + at, other.length - end + at]),
  ];
}

/** About how many steps the search takes at most: for each pair of equal parts, as many as parts may be found. */
function stepsFor(one: string[], other: string[]): number {
  const counts = countsOf(other);
  const equal = one.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  return equal * Math.min(one.length, other.length);
}

function allSame(one: string[], other: string[]): Same[] {
  const found: Same[] = [];
  for (let last = LCS(one, other); last.chain !== null; last = last.chain)
    found.push([last.buffer1index, last.buffer2index]);
  return found.reverse();
}

function onceInBoth(one: string[], other: string[]): Same[] {
  const [counts, its] = [countsOf(one), countsOf(other)];
  const places = new Map(other.map((key, place) => [key, place]));
  return one.flatMap((key, at): Same[] => {
    const place = places.get(key);
    return place !== undefined && counts.get(key) === 1 && its.get(key) === 1 ? [[at, place]] : [];
  });
}

/** As many of the pairs as rise in both places; they come in the order of the first. */
function rising(pairs: Same[]): Same[] {
  interface Row {
    last: Same;
    before: Row | undefined;
  }
  const rows: Row[] = []; // of each length, the one that ends lowest
  for (const last of pairs) {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.last[1] ?? 0) < last[1]) low = middle + 1;
      else high = middle;
    }
    rows[low] = { last, before: rows[low - 1] };
  }
  const found: Same[] = [];
  for (let row = rows.at(-1); row !== undefined; row = row.before) found.push(row.last);
  return found.reverse();
}

function countsOf(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
