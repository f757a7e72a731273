// Whether teams differ: how much of the spread lies between teams (ICC 1), and how well a team's mean tells it apart (ICC 2).
import { type Computed, computed, type Interval, usualConfidence, withheld } from './computed.ts';
import { fQuantile, fTails } from './distributions/f.ts';
import type { Sample } from './sample.ts';

/** `icc2`, `f` and `p` are null where a mean square is 0 and they have no value. */
export interface Intraclass {
  icc1: number;
  icc2: number | null;
  f: number | null;
  p: number | null;
  teams: number;
  people: number;
  /** The size of team that counts: N less its share of unevenness, n0 = (N - Σ n² / N) / (k - 1). */
  teamSize: number;
  /** Interval of ICC(1). */
  interval: Computed<Interval>;
}

/**
 * One-way random effects: ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) MSW), ICC(2) = (MSB - MSW) / MSB, F = MSB / MSW, and the interval of
 * Thomas & Hultquist 1978 (Donner 1979) for ICC(1). Negative values are kept; print them as "about 0". multilevel::ICC1 uses the mean
 * size of a team for n0 and is a little biased where teams differ in size. With all equal within teams ICC(1) is 1.
 * Teams of nobody are left out. Withheld: `no-answers`, `one-team`, `no-within` (no team has two people), `zero-variance`.
 * @example intraclass([{ n: 2, mean: 1, variance: 1 }, { n: 2, mean: 4, variance: 1 }]).f // 9
 * @example intraclass([{ n: 4, mean: 1, variance: 1 }]) // { state: 'withheld', why: 'one-team' }
 */
export function intraclass(teams: readonly Sample[], confidence: number = usualConfidence): Computed<Intraclass> {
  const known = teams.flatMap(({ n, mean, variance }) =>
    n > 0 && mean !== null ? [{ n, mean, variance: variance ?? 0 }] : [],
  );
  const k = known.length;
  if (k < 2) return withheld(k === 0 ? 'no-answers' : 'one-team');
  const people = known.reduce((sum, { n }) => sum + n, 0);
  if (people === k) return withheld('no-within');
  const mean = known.reduce((sum, team) => sum + team.n * team.mean, 0) / people;
  const between = known.reduce((sum, team) => sum + team.n * (team.mean - mean) ** 2, 0) / (k - 1);
  const within = known.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / (people - k);
  const nothing = 1e-24 * (1 + mean * mean);
  const teamSize = (people - known.reduce((sum, { n }) => sum + n * n, 0) / people) / (k - 1);
  const counted = { teams: k, people, teamSize };
  if (within <= nothing) {
    if (between <= nothing) return withheld('zero-variance');
    return computed({ icc1: 1, icc2: 1, f: null, p: null, ...counted, interval: withheld('zero-variance') });
  }
  const f = between / within;
  const tail = (1 - confidence) / 2;
  const rescaled = (ratio: number): number => (ratio - 1) / (ratio + teamSize - 1);
  return computed({
    icc1: rescaled(f),
    icc2: between <= nothing ? null : 1 - 1 / f,
    f,
    p: fTails(f, k - 1, people - k).upper,
    ...counted,
    interval: computed({
      low: rescaled(f / fQuantile(1 - tail, k - 1, people - k)),
      high: rescaled(f * fQuantile(1 - tail, people - k, k - 1)),
    }),
  });
}

/**
 * How many people that answer independently carry as much as `people` in teams of `teamSize` who answer alike: n / (1 + (m - 1) ICC(1)).
 * A negative ICC counts as 0, for it promises more than there is. Source: Kish 1965 (design effect).
 * @example effectivePeople(100, 10, 0.1).toFixed(0) // '53'
 * @example effectivePeople(100, 10, -0.1) // 100
 */
export const effectivePeople = (people: number, teamSize: number, icc1: number): number =>
  people / (1 + Math.max(0, teamSize - 1) * Math.max(0, icc1));
