// Which part of one text became which part of another: first those that are the same, then those that are much alike.
import { sameParts } from './same-parts.ts';
import type { Unit } from './unit.ts';

/** For each part of the first text its partner in the second, or -1. Partners stand in the same order in both. */
export function pairsOf(base: Unit[], other: Unit[]): number[] {
  const partner = base.map(() => -1);
  let [from, to] = [0, 0];
  for (const [at, its] of sameParts(keysOf(base), keysOf(other))) {
    pairAlike(base, [from, at], other, [to, its], partner);
    partner[at] = its;
    [from, to] = [at + 1, its + 1];
  }
  pairAlike(base, [from, base.length], other, [to, other.length], partner);
  return partner;
}

const keysOf = (units: Unit[]): string[] => units.map(({ key }) => key);

type Range = [start: number, end: number];
/** Regions larger than this (rows times columns) are not searched: everything there was written anew. */
const largestSearch = 250_000;
/** Parts that share fewer of their words are not versions of each other. */
const least = 0.4;

/** Pairs the parts of two regions so that all pairs together are most alike. */
function pairAlike(base: Unit[], [a, aEnd]: Range, other: Unit[], [b, bEnd]: Range, partner: number[]): void {
  const [rows, columns] = [aEnd - a, bEnd - b];
  if (rows === 0 || columns === 0 || rows * columns > largestSearch) return;
  const [only, one] = [base[a], other[b]];
  if (rows === 1 && columns === 1 && only && one && only.kind === one.kind && isHeading(only) === isHeading(one)) {
    partner[a] = b;
    return;
  }
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const alike = base.slice(a, aEnd).map((unit) => other.slice(b, bEnd).map((each) => likeness(unit, each)));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const like = alike[row]?.[column] ?? 0;
      const paired = like >= least ? like + at(row + 1, column + 1) : 0;
      const cells = best[row];
      if (cells) cells[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    const like = alike[row]?.[column] ?? 0;
    if (like >= least && at(row, column) === like + at(row + 1, column + 1)) partner[a + row++] = b + column++;
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
}

const isHeading = ({ text }: Unit): boolean => text.startsWith('#');

/** From 0 (nothing in common) to 1 (the same): the share of words that both have. Rows of one name are versions of each other. */
function likeness(one: Unit, other: Unit): number {
  if (one.kind !== other.kind || isHeading(one) !== isHeading(other)) return 0;
  if (one.kind === 'row' && nameOf(one) !== '' && nameOf(one) === nameOf(other)) return 1;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (words.length + others.length);
}

/** The first cell of a row. */
const nameOf = ({ key }: Unit): string => key.split('|')[1] ?? '';
const wordsOf = ({ key }: Unit): string[] => key.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
