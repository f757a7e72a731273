// Sign flips over several factors, against Bioconductor's multtest and exactRankTests with every flip tried.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomBits } from '../../../src/core/statistics/random-bits.ts';
import { type SignFlips, signFlips, smallestFlipP } from '../../../src/core/statistics/sign-flip.ts';
import { given, withheld } from './given.ts';
import { referenceValues, rowsOf, tableAt, within } from './reference.ts';
import { factorNames, peopleOf } from './survey.ts';

const edge = referenceValues('edge.reference.json');
const waves = referenceValues('waves.reference.json');
const tiny = referenceValues('tiny_waves.reference.json');
const table = ({ factors }: SignFlips) =>
  factors.map((factor) => {
    const { t, p, adjusted } = given(factor);
    return { t, rawp: p, adjp: adjusted };
  });

/** Moves of people who have all six scores in both waves. */
const moves = peopleOf(1).flatMap((before) => {
  const after = peopleOf(2).find(({ respondent }) => respondent === before.respondent);
  const row = before.scores.map((score, factor) => {
    const later = after?.scores[factor] ?? null;
    return score === null || later === null ? null : later - score;
  });
  return row.includes(null) ? [] : [row];
});
const tinyRows = rowsOf('tiny_waves.csv');
const tinyMoves = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((person) => {
  const [before, after] = tinyRows.filter((row) => row['respondent'] === person);
  return factorNames.slice(0, 5).map((name) => Number(after?.[name]) - Number(before?.[name]));
});

describe('sign flips', () => {
  it('equal multtest for fifteen people and six factors, all flips tried', () => {
    const result = signFlips(moves, 1);
    expect(within(result.people, waves.get('pair.flip.complete.n'))).toEqual([]);
    expect([result.method, result.flips]).toEqual(['all', 2 ** 14]);
    expect(within(table(result), waves.get('pair.flip.complete'))).toEqual([]);
  });
  it('equal multtest and exactRankTests for six people, ties and all', () => {
    const result = signFlips(tinyMoves, 1);
    expect(within(table(result), tiny.get('pair.flip.maxT.complete'))).toEqual([]);
    const alone = Object.fromEntries(table(result).map(({ rawp }, factor) => [factorNames[factor], rawp]));
    expect(within(alone, tiny.get('pair.mean.flip.exact'))).toEqual([]);
  });
  it('come near the exact p when drawn at random, and are the same each time', () => {
    const doubled = [...moves.slice(0, 10), ...tinyMoves.map((row) => [...row, 0])].slice(0, 16);
    const exact = signFlips(doubled, 1);
    const padded = [...doubled, [0, 0, 0, 0, 0, 0]];
    const drawn = signFlips(padded, 7);
    expect([drawn.method, drawn.flips, exact.method]).toEqual(['random', 20_000, 'all']);
    // One who did not move changes t a little and no p by more than chance does.
    for (const [factor, one] of table(exact).entries()) {
      expect(Math.abs((table(drawn)[factor]?.rawp ?? 9) - one.rawp)).toBeLessThan(0.03);
      expect(Math.abs((table(drawn)[factor]?.adjp ?? 9) - one.adjp)).toBeLessThan(0.03);
    }
    expect(signFlips(padded, 7)).toEqual(drawn);
    expect(signFlips(padded, 8)).not.toEqual(drawn);
  });
  it('keep the order of factors and let no adjusted p fall under its own', () => {
    const move = fc.option(fc.integer({ min: -2, max: 2 }), { nil: null, freq: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(move, move, move), { minLength: 1, maxLength: 9 }), (rows) => {
        const { factors } = signFlips(rows, 1);
        expect(factors).toHaveLength(3);
        const known = factors.flatMap((factor) => (factor.state === 'computed' ? [factor] : []));
        for (const { p, adjusted } of known) {
          expect(p).toBeGreaterThan(0);
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(1);
        }
        const turned = signFlips(
          rows.map((row) => row.map((one) => (one === null ? null : -one))),
          1,
        );
        expect(table({ ...turned, factors: turned.factors.filter(({ state }) => state === 'computed') })).toEqual(
          known.map(({ t, p, adjusted }) => ({ t: t === null ? null : -t + 0, rawp: p, adjp: adjusted })),
        );
      }),
    );
  });
  it('have a smallest p, which everybody moving alike reaches', () => {
    const reference = tableAt(edge, 'flip.min.p');
    for (const [people, p] of Object.entries(reference)) {
      expect(smallestFlipP(Number(people))).toBeCloseTo(p, 15);
      const alike = signFlips(
        Array.from({ length: Number(people) }, () => [1]),
        1,
      );
      expect(alike.factors).toEqual([{ state: 'computed', n: Number(people), difference: 1, t: null, p, adjusted: p }]);
    }
  });
  it('leave out what no pair speaks for, and say why', () => {
    const rows = [
      [1, 0, null, 2],
      [2, 0, null, null],
      [-1, 0, null, null],
    ];
    const { factors } = signFlips(rows, 1);
    expect(factors.slice(1)).toEqual([withheld('zero-variance'), withheld('no-answers'), withheld('one-answer')]);
    expect(given(factors[0]).n).toBe(3);
    expect(signFlips([], 1)).toEqual({ factors: [], people: 0, flips: 0, method: 'all' });
    expect(signFlips([[null]], 1).factors).toEqual([withheld('no-answers')]);
  });
});

describe('random bits', () => {
  it('are spread evenly over every place', () => {
    const next = randomBits(42);
    const ones = Array.from({ length: 32 }, () => 0);
    for (let draw = 0; draw < 4000; draw++) {
      const bits = next();
      for (const [place, count] of ones.entries()) ones[place] = count + ((bits >>> place) & 1);
    }
    for (const count of ones) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(1000));
  });
  it('take large seeds apart', () => {
    expect(randomBits(1)()).not.toBe(randomBits(2 ** 32 + 1)());
    expect(randomBits(0)()).toBeGreaterThan(0);
  });
});
