// Sites laid side by side and rolled up. A site with few people is never shown by itself: small sites stand together, or are left out of
// every figure, so nothing that is shown tells of them by subtraction.
import { boundedInterval } from '../statistics/bounded-interval.ts';
import { carriesEnough } from '../statistics/carried.ts';
import { type Computed, type Interval, withheld } from '../statistics/computed.ts';
import { holm } from '../statistics/holm.ts';
import { type Intraclass, intraclass } from '../statistics/intraclass.ts';
import type { MeanEstimate } from '../statistics/standard-error.ts';
import type { FactorKey } from '../summary/sheet.ts';
import type { Frame, Reported, Site, SiteFactor, SitesInput } from './site.ts';

/** A score with its people and where the true one lies, as far as 95 in 100 such intervals hold it. */
export interface Standing {
  /** 0..1. */
  value: number;
  /** People behind it; null where sites count instead. */
  n: number | null;
  interval: Interval | null;
  reported: Reported;
}

export interface RolledFactor {
  key: FactorKey;
  title: string;
  steps: number;
  /** In the order of the shown sites; null where a site has no score. */
  sites: (Standing | null)[];
  /** The small sites together. */
  small: Standing | null;
  /** Everybody counted once. */
  everybody: Standing | null;
  /** Every shown site counted once. */
  eachSite: Standing | null;
  /** Shown sites by their headcounts. */
  byHeadcount: Standing | null;
  /** How far the shown sites differ, from persons' scores. */
  icc: Computed<Intraclass>;
  /** The p of the F test, held over all factors (Holm). */
  adjusted: number | null;
  differ: 'yes' | 'not-shown' | 'cant-tell';
  /** Places of the highest and the lowest of the shown sites, and what lies between them in levels. */
  widest: { high: number; low: number; levels: number } | null;
}

export interface Rollup {
  by: SitesInput['by'];
  frame: Frame;
  /** Those that are shown, in the order given. */
  sites: Site[];
  /** Sites under the minimum: their names, and whether they stand together; else they are in no figure. */
  small: { names: string[]; together: boolean };
  /** Groups that may not be shown. */
  hidden: number;
  factors: RolledFactor[];
  /** The whole of each shown site, 0..1, and of everybody: the weighted mean of the factors' figures. */
  overall: { sites: (number | null)[]; everybody: number | null };
}

const level = 0.05;

/** Rolls sites up. */
export function rollUp({ by, sites, hidden, whole, teams, frame }: SitesInput): Rollup {
  const few = by === 'group' ? [] : sites.filter((site) => isSmall(site, frame));
  const shown = sites.filter((site) => !few.includes(site));
  const together = few.length > 1 && frame.factors.every(({ key }) => mayJoin(few, key, frame));
  const counted = together ? [...shown, ...few] : shown;
  const least = frame.minimum.counts;
  const drafts = frame.factors
    .map((factor) => rolledFactor(factor, { shown, counted, whole, least, teams: teams.get(factor.key) }))
    .filter(({ sites: own, everybody }) => everybody !== null || own.some((each) => each !== null));
  const adjusted = holm(drafts.map(({ icc }) => (icc.state === 'computed' ? icc.p : null)));
  return {
    by,
    frame,
    sites: shown,
    small: { names: few.map(({ name }) => name), together },
    hidden,
    factors: drafts.map((draft, index) => ({
      ...draft,
      small: together ? pooled(peopleOn(few, draft.key), least) : null,
      adjusted: adjusted[index] ?? null,
      differ: verdict(draft.icc, adjusted[index] ?? null),
    })),
    overall: {
      sites: shown.map(({ overall }) => overall),
      everybody: by === 'group' ? (whole?.overall ?? null) : overallOf(frame, drafts),
    },
  };
}

/** The weighted mean over factors, where those with a figure carry at least half of the weight. */
function overallOf({ factors }: Frame, drafts: readonly Pick<RolledFactor, 'everybody'>[]): number | null {
  const known = factors.flatMap(({ weight }, index) => {
    const value = drafts[index]?.everybody?.value;
    return value === undefined ? [] : [{ weight, value }];
  });
  const [whole, carried] = [factors, known].map((parts) => parts.reduce((sum, { weight }) => sum + weight, 0));
  if (whole === undefined || carried === undefined || !carriesEnough(carried, whole)) return null;
  return known.reduce((sum, { weight, value }) => sum + weight * value, 0) / carried;
}

/** Whether a site has a factor that tells of fewer people than may be shown, or of few who all said the same. */
const isSmall = ({ factors }: Site, { minimum }: Frame): boolean =>
  factors.size === 0 ||
  [...factors.values()].some(
    (factor) =>
      factor.people > 0 && (factor.people < minimum.group || (factor.people < minimum.counts && isUnanimous(factor))),
  );
const isUnanimous = ({ value, sample }: SiteFactor): boolean => value === 0 || value === 1 || sample?.variance === 0;

function mayJoin(few: readonly Site[], key: FactorKey, { minimum }: Frame): boolean {
  const own = peopleOn(few, key);
  const n = own.reduce((sum, factor) => sum + factor.n, 0);
  const isOne = own.length === 1 || own.every(({ value }) => value === own[0]?.value);
  return n === 0 || (n >= minimum.group && !(isOne && n < minimum.counts));
}

/** Sites' standings on a factor, of those where people stand behind it. */
const peopleOn = (sites: readonly Site[], key: FactorKey): SiteFactor[] =>
  sites.flatMap(({ factors }) => factors.get(key) ?? []).filter(({ reported }) => reported === null);

interface Rolling {
  shown: readonly Site[];
  counted: readonly Site[];
  whole: Site | null;
  /** From how many answers on the spread of a site is told. */
  least: number;
  /** Whether groups differ, where sites are groups of one audit. */
  teams: Computed<Intraclass> | undefined;
}

function rolledFactor(
  { key, title, steps }: Frame['factors'][number],
  { shown, counted, whole, least, teams }: Rolling,
): Omit<RolledFactor, 'adjusted' | 'differ'> {
  const own = shown.map(({ factors }) => factors.get(key));
  const known = own.flatMap((factor) => factor ?? []);
  const heads = shown.map(({ headcount }) => headcount);
  const all = known.length === shown.length && known.length > 1;
  const hasHeads = heads.every((count) => count !== null && count > 0);
  const samples = known.flatMap(({ n, sample }) => (n >= least && sample !== null ? [sample] : []));
  const wholeFactor = whole?.factors.get(key);
  return {
    key,
    title,
    steps,
    sites: own.map((factor) => (factor === undefined ? null : standing(factor, least))),
    small: null,
    everybody:
      whole === null
        ? pooled(peopleOn(counted, key), least)
        : wholeFactor === undefined
          ? null
          : standing(wholeFactor, least),
    eachSite: all
      ? weighted(
          known,
          known.map(() => 1),
          least,
        )
      : null,
    byHeadcount:
      all && hasHeads
        ? weighted(
            known,
            heads.map((count) => count ?? 0),
            least,
          )
        : null,
    icc: teams ?? (samples.length === 0 && known.length > 0 ? withheld('not-whole-counts') : intraclass(samples)),
    widest: widest(own, steps),
  };
}

const verdict = (icc: Computed<Intraclass>, adjusted: number | null): RolledFactor['differ'] =>
  icc.state === 'withheld' || adjusted === null ? 'cant-tell' : adjusted <= level ? 'yes' : 'not-shown';

const standing = ({ value, n, interval, reported }: SiteFactor, least: number): Standing => ({
  value,
  n,
  interval: n < least ? null : interval,
  reported,
});

/** Everybody counted once: each site weighs as many people as it has answers. */
const pooled = (parts: readonly SiteFactor[], least: number): Standing | null => {
  const weights = parts.map(({ n }) => n);
  const mean = weighted(parts, weights, least);
  return mean && { ...mean, n: weights.reduce((sum, n) => sum + n, 0) };
};

/**
 * A weighted mean of sites. Its error is that of people within sites: these are the sites there are, and no sample of others. A site whose
 * spread is not told is taken to spread as the others do, so that its own can't be reckoned from the result. Where a site's figure is
 * reported nobody knows how far it may be off, so there is no interval.
 */
function weighted(parts: readonly SiteFactor[], weights: readonly number[], least: number): Standing | null {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (parts.length === 0 || whole <= 0) return null;
  const usual = varianceWithin(parts.filter(({ n }) => n >= least));
  let [value, squared, df] = [0, 0, 0];
  let sure = true;
  for (const [index, part] of parts.entries()) {
    const share = (weights[index] ?? 0) / whole;
    value += share * part.value;
    const se = part.n >= least ? part.error?.se : usual === null ? undefined : Math.sqrt(usual / part.n);
    if (se === undefined || part.reported !== null) sure = false;
    squared += (share * (se ?? 0)) ** 2;
    df += part.n >= least ? (part.error?.df ?? 0) : 0;
  }
  const interval = sure ? intervalOf({ mean: value, se: Math.sqrt(squared), df }) : null;
  return { value, n: null, interval, reported: null };
}

/** The variance of persons' scores within sites, over all of these together; null where nobody's scores are known. */
function varianceWithin(parts: readonly SiteFactor[]): number | null {
  const samples = parts.flatMap(({ sample }) =>
    sample === null || sample.variance === null ? [] : [{ n: sample.n, variance: sample.variance }],
  );
  const df = samples.reduce((sum, { n }) => sum + n - 1, 0);
  return df === 0 ? null : samples.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / df;
}

function intervalOf(error: MeanEstimate): Interval | null {
  if (error.df < 1) return null;
  const interval = boundedInterval(error, { lowest: 0, highest: 1 });
  return interval.state === 'computed' ? { low: interval.low, high: interval.high } : null;
}

function widest(own: readonly (SiteFactor | undefined)[], steps: number): RolledFactor['widest'] {
  const known = own.flatMap((factor, place) => (factor === undefined ? [] : [{ place, value: factor.value }]));
  const [first] = known;
  if (first === undefined || known.length < 2) return null;
  const high = known.reduce((best, each) => (each.value > best.value ? each : best), first);
  const low = known.reduce((worst, each) => (each.value < worst.value ? each : worst), first);
  return { high: high.place, low: low.place, levels: (high.value - low.value) * steps };
}
