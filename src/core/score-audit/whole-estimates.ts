// How far a rubric's score, and the overall score, may be off; and which parts go with the rest. Made from how people's scores on the parts vary together.
import { keyOf } from '../audit.ts';
import { isScored } from '../kinds/index.ts';
import type { Score } from '../score.ts';
import { type Computed, computed, type Interval, withheld } from '../statistics/computed.ts';
import { correlation } from '../statistics/correlation.ts';
import { type FactorSums, overallEstimate } from '../statistics/overall.ts';
import { meanOf, mergedMoments, noMoments, numberOf } from '../summary/moments.ts';
import type { FactorKey } from '../summary/sheet.ts';
import type { Summary } from '../summary/summary.ts';
import { noPair } from '../summary/together.ts';
import { type BoundPart, boundOf, type Estimate, spanOf } from './estimate.ts';
import { type Weighted, whyOf } from './factor-estimates.ts';
import { sampleOfMoments } from './samples.ts';
import type { ScoredFactor } from './scored-audit.ts';

/** A factor with its share of the score that is estimated, 0..1; the shares of all add up to 1. */
export interface SharedFactor {
  factor: ScoredFactor;
  share: number;
}

/**
 * The interval of a score that is the weighted mean of factors: linearised over persons where all of them have persons' scores, else the bound.
 * `who` is a rubric's id, or `anyRubric`.
 */
export function wholeEstimate(
  summary: Summary,
  score: Score,
  parts: readonly SharedFactor[],
  { who, headcount }: { who: string; headcount: number | null },
): Estimate {
  if (score.state === 'withheld') return withheld(whyOf(score.why));
  const counted = parts.filter(({ share }) => share > 0);
  const alone = counted.find(({ factor }) => factor.score.state === 'scored' && factor.score.n < 2)?.factor.estimate;
  if (alone?.state === 'withheld') return alone;
  if (counted.some(({ factor }) => isSuppressed(factor))) return withheld('suppressed');
  if (counted.some(({ factor }) => !isOfPersons(factor))) return boundOf(counted.flatMap(boundPart));
  const keys = counted.map(({ factor }) => keyOf(factor.rubric, factor.factor.id));
  const people = summary.scored.get(who) ?? 0;
  const error = overallEstimate(
    sumsOf(summary, keys, people),
    counted.map(({ share }) => share),
  );
  return spanOf(error, { n: people, from: 'persons', headcount });
}

/** Whether a factor's score is the mean of persons' own: not where hands were counted, or a question is left out because so few answered it. */
const isOfPersons = (factor: ScoredFactor): boolean =>
  !factor.counted &&
  !isSuppressed(factor) &&
  !(factor.estimate.state === 'computed' && factor.estimate.from === 'bound');

/** Whether how far a factor's people lie apart is not told. */
const isSuppressed = ({ estimate }: ScoredFactor): boolean =>
  estimate.state === 'withheld' && estimate.why === 'suppressed';

/** The headcount-weighted mean of a whole, where all of its factors have one. Its error is the bound. */
export function wholeWeighted(parts: readonly SharedFactor[]): Weighted {
  let value = 0;
  const bound: BoundPart[] = [];
  for (const { share, factor } of parts.filter((part) => part.share > 0)) {
    if (factor.weighted.state === 'withheld') return factor.weighted;
    const n = factor.score.state === 'scored' ? factor.score.n : 0;
    value += share * factor.weighted.value;
    bound.push({ share, value: factor.weighted.value, n, estimate: factor.weighted.estimate });
  }
  return bound.length === 0 ? withheld('not-scored') : computed({ value, estimate: boundOf(bound) });
}

const boundPart = ({ share, factor }: SharedFactor): BoundPart[] =>
  factor.score.state === 'scored'
    ? [{ share, value: factor.score.value, n: factor.score.n, estimate: factor.estimate }]
    : [];

/** Means of factors, and sums of products of persons' distances from them, over people who have both scores of a pair. */
export function sumsOf(summary: Summary, keys: readonly FactorKey[], people: number): FactorSums {
  const moments = keys.map((key) => [...(summary.factors.get(key)?.values() ?? [])].reduce(mergedMoments, noMoments));
  const means = moments.map((one) => meanOf(one) ?? 0);
  const products = keys.map((key, f) =>
    keys.map((other, g) => {
      if (f === g)
        return Math.max(0, (moments[f] ?? noMoments).n - 1) * (sampleOfMoments(moments[f] ?? noMoments).variance ?? 0);
      const { n, sums, product } = pairOf(summary, key, other);
      const [one, two] = [means[f] ?? 0, means[g] ?? 0];
      return product - two * sums[0] - one * sums[1] + n * one * two;
    }),
  );
  return { people, n: moments.map(({ n }) => n), means, products };
}

/** Two factors' pair in the order asked for. */
function pairOf(summary: Summary, key: FactorKey, other: FactorKey) {
  const isInOrder = key < other;
  const pair = summary.pairs.get(isInOrder ? key : other)?.get(isInOrder ? other : key) ?? noPair;
  const [first, second] = [numberOf(pair.first), numberOf(pair.second)];
  const sums = (isInOrder ? [first, second] : [second, first]) as [number, number];
  return { n: pair.n, sums, product: numberOf(pair.product) };
}

/**
 * How closely persons' scores on one factor go with their answer to the rubric's outcome (the id of its factor), or without one with the
 * mean of their scores on the rubric's other factors: r with its 95 % interval.
 */
export interface Driver {
  factor: string;
  outcome: string | null;
  correlation: Computed<Interval & { value: number; n: number }>;
}

/**
 * From this many people on. With thirty, a true correlation of .5 is told from none four times in five; with fewer, an interval that is
 * wider than .7 says nothing that anybody should act on.
 */
const driversNeed = 30;
/** With two factors and no outcome each would only mirror the other. */
const factorsNeeded = 3;

/** Every scored factor of a rubric against its outcome, or against its others by their weights; in the rubric's order. */
export function driversOf(summary: Summary, parts: readonly SharedFactor[]): Driver[] {
  const outcome = parts.find(({ factor }) => isOutcome(factor));
  const counted = parts.filter((part) => part.share > 0 && part !== outcome);
  const all = outcome === undefined ? counted : [...counted, outcome];
  const keys = all.map(({ factor }) => keyOf(factor.rubric, factor.factor.id));
  const covariances = keys.map((key) => keys.map((other) => covarianceOf(summary, key, other)));
  // With an outcome, it alone stands for the rest.
  const against = all.map((part) => (outcome === undefined ? part.share : part === outcome ? 1 : 0));
  return counted.map(({ factor }, f): Driver => {
    const named = { factor: factor.factor.id, outcome: outcome?.factor.factor.id ?? null };
    const met = all.filter((_, g) => g === f || (against[g] ?? 0) > 0).map((part) => part.factor);
    if (met.some((other) => other.counted)) return { ...named, correlation: withheld('counts-only') };
    if (outcome === undefined && counted.length < factorsNeeded) {
      return { ...named, correlation: withheld('few-factors') };
    }
    if (met.some((other) => !isOfPersons(other))) return { ...named, correlation: withheld('suppressed') };
    const ns = keys.flatMap((key, g) =>
      g === f || (against[g] ?? 0) === 0 ? [] : [pairOf(summary, keys[f] ?? key, key).n],
    );
    const n = Math.min(...ns);
    if (n < driversNeed) return { ...named, correlation: withheld('too-few') };
    return { ...named, correlation: correlation({ n, ...covariationOf(covariances, against, f) }) };
  });
}

/** A scored factor whose one scored question is what the rubric is held against. */
const isOutcome = ({ questions, score }: ScoredFactor): boolean =>
  score.state === 'scored' && questions.some(({ question }) => question.role === 'outcome' && isScored(question));

/** The covariance of persons' scores on two factors, over people who have both; the variance where they are the same. */
function covarianceOf(summary: Summary, key: FactorKey, other: FactorKey): number {
  if (key === other) {
    const all = [...(summary.factors.get(key)?.values() ?? [])].reduce(mergedMoments, noMoments);
    return sampleOfMoments(all).variance ?? 0;
  }
  const { n, sums, product } = pairOf(summary, key, other);
  return n < 2 ? 0 : (product - (sums[0] * sums[1]) / n) / (n - 1);
}

/** How one factor varies with the weighted sum of the others. */
function covariationOf(covariances: readonly (readonly number[])[], weights: readonly number[], own: number) {
  let [covariance, variance] = [0, 0];
  for (const [f, weight] of weights.entries()) {
    if (f === own) continue;
    covariance += weight * (covariances[own]?.[f] ?? 0);
    for (const [g, other] of weights.entries()) {
      if (g !== own) variance += weight * other * (covariances[f]?.[g] ?? 0);
    }
  }
  return { covariance, variances: [covariances[own]?.[own] ?? 0, variance] as const };
}
