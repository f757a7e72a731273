// Differences and their verdicts: the design is chosen from who answered, never from the result, and all factors and the whole are held
// together as one family. Everything is on the scale from 0 to 1 until it is told in levels.
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { type Computed, usualConfidence, withheld } from '../statistics/computed.ts';
import { type Difference, independentDifference, judged } from '../statistics/difference.ts';
import { tQuantile } from '../statistics/distributions/t.ts';
import { spreadTogether, withMore } from '../statistics/evened.ts';
import { gOfPairs, hedgesG } from '../statistics/hedges-g.ts';
import { holm } from '../statistics/holm.ts';
import { overlapNeeds, overlapT } from '../statistics/overlap-t.ts';
import { pairedT } from '../statistics/paired-t.ts';
import { type Sample, sampleOf } from '../statistics/sample.ts';
import { signFlips } from '../statistics/sign-flip.ts';
import { smallestVisibleChange } from '../statistics/smallest-visible-change.ts';
import type { AuditDiff, Compared, Stand } from './audit-diff.ts';
import type { Column, Columns } from './columns.ts';
import type { Pair } from './crowd.ts';
import { bothSay, inLevels, levelFor, verdictOn, verdictRule } from './verdict.ts';

/** At least this share of the smaller audit must be in both for people to be compared with themselves only. */
const matchedShare = 0.8;
/** Random flips are drawn from this, so that the same audits always give the same result. */
const seed = 20_251_121;

type Design = Omit<AuditDiff['design'], 'countedAs'>;

/** Which people to compare: those in both, everybody with the pairs counted, or everybody as if nobody were in both. Single voices don't decide. */
function designOf({ columns, pairs, people, areAll }: Columns): Design['kind'] {
  const bases = columns.flatMap(({ before, after }) => [before.basis, after.basis]);
  if (!areAll || bases.includes('counts') || !bases.includes('people')) return 'independent';
  if (pairs >= verdictRule.pairs && pairs >= matchedShare * people) return 'matched';
  return pairs >= overlapNeeds ? 'partial' : 'independent';
}

/**
 * The verdict on every column, all in one family. `budget` is the share, 0..1, of the usual level of error that this comparison may
 * spend: 1 where it stands alone, less where it is one of several that are held together.
 */
export function judgeColumns(
  all: Columns,
  { counted, budget, smallestGroup }: { counted: boolean; budget: number; smallestGroup: number },
): { results: Compared[]; design: Design } {
  const kind = designOf(all);
  const columns = all.columns;
  const tests = columns.map((column) => testOf(column, kind));
  const family = tests.filter(({ state }) => state === 'computed').length;
  const ps = tests.map((test) => (test.state === 'computed' ? test.p : null));
  const flips = kind === 'matched' ? signFlips(movesOf(columns), seed).factors : null;
  const adjusted = flips
    ? flips.map((flip, index) => (flip.state === 'computed' && ps[index] !== null ? flip.adjusted : null))
    : holm(ps);
  // By the spread of both sides together, where one has many more people: a change must hold so as well.
  const even = columns.map((column, index) => (flips === null ? evenedTest(tests[index], column) : null));
  const evenly = holm(even.map((test) => test?.p ?? null));
  const telling = columns.map((column) => tellsOfFew(column, smallestGroup));
  const own = flips ? flips.map((flip) => (flip.state === 'computed' ? flip.p : null)) : ps;
  const results = columns.map((column, index) =>
    compare(column, {
      kind,
      budget,
      test: tests[index] ?? withheld('no-answers'),
      family: Math.max(1, family),
      p: own[index] ?? null,
      adjusted: adjusted[index] ?? null,
      even: even[index] ?? null,
      evenly: evenly[index] ?? null,
      // Of the whole and all factors but one, that one would follow.
      isTelling: all.withWhole && index === columns.length - 1 ? telling.includes(true) : (telling[index] ?? false),
    }),
  );
  return { results, design: { kind, pairs: all.pairs, family, counted } };
}

/** Rows of moves, a person each, for the sign flips. */
function movesOf(columns: readonly Column[]): (number | null)[][] {
  const rows = columns[0]?.matched.length ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    columns.map(({ matched }) => {
      const pair = matched[row];
      return pair === undefined || pair === null ? null : pair.after - pair.before;
    }),
  );
}

const known = (pairs: Column['pairs']): Pair[] => pairs.filter((pair) => pair !== null);

function testOf(column: Column, kind: Design['kind']): Computed<Difference> {
  const { before, after } = column;
  if (isSingle(before.basis) || isSingle(after.basis)) return withheld('one-answer');
  if (kind === 'matched') return pairedT(known(column.matched).map((pair) => pair.after - pair.before));
  if (kind === 'partial') {
    return overlapT({ onlyBefore: column.onlyBefore, onlyAfter: column.onlyAfter, pairs: known(column.pairs) });
  }
  if (before.estimate.state === 'withheld') return before.estimate;
  if (after.estimate.state === 'withheld') return after.estimate;
  if (before.estimate.se === 0 && after.estimate.se === 0) return withheld('zero-variance');
  return independentDifference(before.estimate, after.estimate);
}

const evenedTest = (test: Computed<Difference> | undefined, { before, after }: Column): Difference | null =>
  test?.state === 'computed' && before.estimate.state === 'computed' && after.estimate.state === 'computed'
    ? withMore(test, spreadTogether(before.estimate, after.estimate))
    : null;

const isSingle = (basis: Column['before']['basis']): basis is 'one-voice' | 'agreed' =>
  basis === 'one-voice' || basis === 'agreed';

interface Judging {
  kind: Design['kind'];
  budget: number;
  test: Computed<Difference>;
  family: number;
  p: number | null;
  adjusted: number | null;
  /** The test by the spread of both sides together, and its p within the family; null where people are compared with themselves. */
  even: Difference | null;
  evenly: number | null;
  /** Whether the means of those in both would tell of the few who are not. */
  isTelling: boolean;
}

function compare(column: Column, judging: Judging): Compared {
  const { kind, budget, test, family, p, adjusted, even, evenly, isTelling } = judging;
  const { steps } = column;
  const pairs = known(column.matched);
  const matched = kind === 'matched';
  // Where few would be left out, what they said would follow from everybody's own figure: then everybody is shown.
  const shown = matched && isTelling ? 'partial' : kind;
  const seen = shown === kind ? test : testOf(column, shown);
  const [before, after] =
    shown === 'matched'
      ? [standOf(pairs.map((pair) => pair.before)), standOf(pairs.map((pair) => pair.after))]
      : [column.before.stand, column.after.stand];
  const n = matched ? pairs.length : Math.min(before.n, after.n);
  const nothing = { p: null, adjusted: null, alpha: null, effect: null, visible: null };
  const levels = (after.value - before.value) * steps;
  const plain = { before, after, steps, change: { levels, interval: null, familyInterval: null } };
  const single = [column.after.basis, column.before.basis].find(isSingle);
  if (single !== undefined) return { ...plain, ...nothing, verdict: { is: 'reported-move', why: single } };
  const alpha = levelFor(n, matched ? 'matched' : 'all', budget);
  if (seen.state === 'withheld' || p === null || adjusted === null) {
    const why = seen.state === 'withheld' && seen.why !== 'zero-variance' ? seen.why : 'all-equal';
    return { ...plain, ...nothing, alpha, verdict: { is: 'cant-tell', why: alpha === null ? 'too-few' : why } };
  }
  const wide = judged(seen, 1 - (alpha ?? verdictRule.strictLevel * budget) / family);
  return {
    ...plain,
    verdict: bothSay(
      verdictOn(seen, adjusted, alpha, steps),
      even === null ? null : verdictOn(even, Math.max(adjusted, evenly ?? 1), alpha, steps),
    ),
    change: {
      levels: seen.difference * steps,
      interval: inLevels(seen, steps),
      familyInterval: wide.state === 'computed' ? inLevels(wide, steps) : null,
    },
    p,
    adjusted,
    alpha,
    effect: effectOf(column, shown),
    visible: visibleIn(column, { test: seen, family, alpha, kind: shown }),
  };
}

/** Whether fewer people than may be shown have a score on one side and none on the other, or were not there. */
const tellsOfFew = ({ onlyBefore, onlyAfter }: Column, smallestGroup: number): boolean =>
  [onlyBefore, onlyAfter].some(({ length }) => length > 0 && length < smallestGroup);

function standOf(values: readonly number[]): Stand {
  const { n, mean } = sampleOf(values);
  return { value: mean ?? 0, n, nMost: n };
}

/** g and delta from persons' scores; none where hands were counted, and no delta where people are held as counts. */
function effectOf(column: Column, kind: Design['kind']): Compared['effect'] {
  const samples = samplesOf(column);
  if (samples === null) return null;
  if (kind === 'matched') {
    const g = gOfPairs(known(column.matched));
    return g.state === 'computed' ? { g: g.g, interval: null, delta: null } : null;
  }
  const g = hedgesG(...samples, usualConfidence);
  if (g.state === 'withheld') return null;
  const { low, high } = g;
  const [before, after] = everybodyIn(column);
  const isComplete = before.length === samples[0].n && after.length === samples[1].n;
  const delta = isComplete ? cliffsDelta(before, after) : withheld('counts-only');
  return { g: g.g, interval: { low, high }, delta: delta.state === 'computed' ? delta.delta : null };
}

/** What both sides know of persons' scores, or of their parts in the whole; null where hands were counted. */
function samplesOf({ before, after }: Column): [Sample, Sample] | null {
  const [was, is] = [before, after].map(({ basis, estimate }): Sample | null => {
    if (basis !== 'people' || estimate.state === 'withheld') return null;
    const n = estimate.df + 1;
    return { n, mean: estimate.mean, variance: estimate.se ** 2 * n };
  });
  return was && is ? [was, is] : null;
}

/** Scores of everybody on both sides, also of the few who are in both where all are taken for different people. */
const everybodyIn = (column: Column): [number[], number[]] => [
  [...column.onlyBefore, ...known(column.pairs).map((pair) => pair.before)],
  [...column.onlyAfter, ...known(column.pairs).map((pair) => pair.after)],
];

/** The smallest change in levels that would have been found with 80 % chance; null where no claim could have been made. */
function visibleIn(
  column: Column,
  { test, family, alpha, kind }: { test: Difference; family: number; alpha: number | null; kind: Design['kind'] },
): number | null {
  if (alpha === null) return null;
  const samples = kind === 'independent' ? samplesOf(column) : null;
  if (samples === null) {
    const reach = tQuantile(1 - alpha / (2 * family), test.df) + tQuantile(0.8, test.df);
    return reach * test.se * column.steps;
  }
  const [one, two] = samples;
  const pooled = ((one.n - 1) * (one.variance ?? 0) + (two.n - 1) * (two.variance ?? 0)) / (one.n + two.n - 2);
  const smallest = smallestVisibleChange({
    before: one.n,
    after: two.n,
    spread: Math.sqrt(pooled) * column.steps,
    family,
    level: alpha,
  });
  return smallest.state === 'computed' ? smallest.value : null;
}
