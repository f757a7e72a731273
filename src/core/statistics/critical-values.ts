// How much agreement a group shows by chance alone: what r_wg, r_wg(J), average deviation and A reach one time in twenty when everybody
// answers evenly over five levels. From 20,000 simulated groups in R, spot-checked against multilevel::rwg.sim. So .70 is no test.
import { type Computed, computed, withheld } from './computed.ts';

/** One row of the simulation: what is passed by chance in a group of n. */
export interface Critical {
  n: number;
  /** r_wg of one question above this is more than chance. */
  rWg: number;
  /** r_wg(J) of five unrelated questions above this is more than chance. */
  rWgFive: number;
  /** The same for five questions that correlate .30. */
  rWgFiveRelated: number;
  /** An average deviation below this, in levels, is more than chance. */
  averageDeviation: number;
}

const rows: readonly Critical[] = [
  { n: 5, rWg: 0.75, rWgFive: 0.729166666666667, rWgFiveRelated: 0.76171875, averageDeviation: 0.48 },
  {
    n: 8,
    rWg: 0.571428571428571,
    rWgFive: 0.629432624113475,
    rWgFiveRelated: 0.660774410774411,
    averageDeviation: 0.71875,
  },
  {
    n: 10,
    rWg: 0.505555555555556,
    rWgFive: 0.586674528301887,
    rWgFiveRelated: 0.616554054054054,
    averageDeviation: 0.8,
  },
  {
    n: 12,
    rWg: 0.443181818181818,
    rWgFive: 0.553209459459459,
    rWgFiveRelated: 0.579268292682927,
    averageDeviation: 0.833333333333333,
  },
  {
    n: 15,
    rWg: 0.380952380952381,
    rWgFive: 0.508474576271186,
    rWgFiveRelated: 0.535908596300326,
    averageDeviation: 0.88,
  },
  { n: 20, rWg: 0.322368421052632, rWgFive: 0.46875, rWgFiveRelated: 0.485867556808071, averageDeviation: 0.93 },
  {
    n: 30,
    rWg: 0.262068965517241,
    rWgFive: 0.401716068642746,
    rWgFiveRelated: 0.420353982300885,
    averageDeviation: 0.986666666666667,
  },
  {
    n: 50,
    rWg: 0.196734693877551,
    rWgFive: 0.328559393428812,
    rWgFiveRelated: 0.347459625132618,
    averageDeviation: 1.04,
  },
];

/** A of five levels by chance: 5 % lie below `low` and 5 % above `high`. */
const agreementRows: readonly { n: number; low: number; high: number }[] = [
  { n: 5, low: -0.566666666666667, high: 0.7 },
  { n: 8, low: -0.138888888888889, high: 0.5625 },
  { n: 12, low: -0.12962962962963, high: 0.458333333333333 },
  { n: 20, low: -0.119444444444444, high: 0.366666666666667 },
  { n: 30, low: -0.0962962962962963, high: 0.294444444444444 },
  { n: 50, low: -0.0788888888888889, high: 0.226666666666667 },
  { n: 100, low: -0.0538888888888889, high: 0.16 },
];

/** The last row whose group is not larger: a smaller group needs more, so the limit is never too low. */
const rowFor = <R extends { n: number }>(table: readonly R[], n: number, levels: number): Computed<R> => {
  const row = table.findLast((one) => one.n <= n);
  if (levels !== 5) return withheld('no-table');
  return row === undefined ? withheld('too-few') : computed(row);
};

/**
 * Critical values for a group of `n` on a scale of `levels` levels; of the next smaller group in the table, whose `n` is given back.
 * Withheld: `too-few` (under five people), `no-table` (other than five levels).
 * @example agreementByChance(11, 5).rWg.toFixed(3) // '0.506'
 * @example agreementByChance(4, 5) // { state: 'withheld', why: 'too-few' }
 * @example agreementByChance(11, 7) // { state: 'withheld', why: 'no-table' }
 */
export const agreementByChance = (n: number, levels: number): Computed<Critical> => rowFor(rows, n, levels);

/**
 * The same for van der Eijk's A.
 * @example peaksByChance(25, 5).high.toFixed(3) // '0.367'
 */
export const peaksByChance = (n: number, levels: number): Computed<{ n: number; low: number; high: number }> =>
  rowFor(agreementRows, n, levels);
