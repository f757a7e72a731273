// One site (or one group of an audit) as a comparison of sites sees it: its score on each factor, and how far each may be off.
// Everything is taken from the summary and from what was judged of it, never from single people.
import { type Audit, keyOf, peopleOf } from '../audit.ts';
import type { Score } from '../score.ts';
import type { Estimate } from '../score-audit/estimate.ts';
import { whyAlone } from '../score-audit/factor-estimates.ts';
import { sampleOfMoments } from '../score-audit/samples.ts';
import { scoreSummary } from '../score-audit/score-audit.ts';
import { stepsOf } from '../score-audit/score-factor.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { isGuarded } from '../score-audit/whole.ts';
import type { Computed, Interval } from '../statistics/computed.ts';
import type { Intraclass } from '../statistics/intraclass.ts';
import type { Sample } from '../statistics/sample.ts';
import type { MeanEstimate } from '../statistics/standard-error.ts';
import { type Moments, mergedMoments, noMoments } from '../summary/moments.ts';
import type { FactorKey } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import type { Summary } from '../summary/summary.ts';

/**
 * Why a factor counts as a site and not as people, and nothing can be reckoned with: one voice spoke, or the room agreed on a question of it
 * without a vote. Null where people stand behind all of it.
 */
export type Reported = 'one-voice' | 'agreed' | null;

/** A site's standing on one factor. */
export interface SiteFactor {
  key: FactorKey;
  /** 0..1. */
  value: number;
  n: number;
  reported: Reported;
  /** People whose answers it could give away: n, or where it is reported, the fewest who voted on another question of it (0: nobody). */
  people: number;
  /** How far the value may be off, as the audit itself says it; null where nothing can be said. */
  interval: Interval | null;
  /** The error behind that; 0 where everybody answered. */
  error: Pick<MeanEstimate, 'se' | 'df'> | null;
  /** Persons' own scores, 0..1; null where hands were counted, one voice spoke, or not every question is shown. */
  sample: Sample | null;
}

export interface Site {
  name: string;
  /** How many people it has; null unless it is known of all of its groups. */
  headcount: number | null;
  /** Most people behind any factor. */
  people: number;
  /** Every factor is reported: there is nobody to protect. */
  alone: boolean;
  factors: Map<FactorKey, SiteFactor>;
  /** 0..1; null where it is withheld. */
  overall: number | null;
}

/** What a comparison of sites is made of. */
export interface SitesInput {
  by: 'audit' | 'group';
  sites: Site[];
  /** Sites or groups that may not be shown, where their part in the whole is known already. */
  hidden: number;
  /** Everybody together, where that is known without adding sites up. */
  whole: Site | null;
  /** Whether groups differ, by factor, as the audit itself says it; empty where sites are audits. */
  teams: Map<FactorKey, Computed<Intraclass>>;
  frame: Frame;
}

/** What the sites have in common. */
export interface Frame {
  rubrics: { id: string; title: string; version: string }[];
  factors: { key: FactorKey; title: string; weight: number; steps: number }[];
  minimum: ScoredAudit['minimum'];
  language: string;
}

/** An audit as a site. */
export function siteOf(name: string, audit: Audit): { site: Site; scored: ScoredAudit; summary: Summary } {
  const summary = summarize(audit);
  const scored = scoreSummary(audit, summary, { personGaps: 'left-out' });
  // Of too few people nothing is told; together with other small sites they may be enough, and rollUp shows them no other way.
  const isFew = isGuarded(audit) && peopleOf(audit) < scored.minimum.group;
  return {
    site: siteIn(
      name,
      isFew ? scoreSummary(audit, summary, { guard: 'off', personGaps: 'left-out' }) : scored,
      summary,
    ),
    scored,
    summary,
  };
}

function siteIn(name: string, scored: ScoredAudit, summary: Summary): Site {
  const { audit } = scored;
  const factors = factorsOf(scored).flatMap(({ key, factor }) => {
    const persons = [...(summary.factors.get(key)?.values() ?? [])].reduce(mergedMoments, noMoments);
    const own = siteFactor(key, factor.score, factor.estimate, persons);
    const reported = reportedOf(audit, factor);
    return own === null
      ? []
      : [[key, reported === null ? own : { ...own, reported, people: votersOf(factor) }] as const];
  });
  return {
    name,
    headcount: headcountOf(audit),
    people: factors.reduce((most, [, { n }]) => Math.max(most, n), 0),
    alone: factors.length > 0 && factors.every(([, { reported }]) => reported !== null),
    factors: new Map(factors),
    overall: scored.overall.state === 'scored' ? scored.overall.value : null,
  };
}

function reportedOf(audit: Audit, { score, questions }: ScoredFactor): Reported {
  if (score.state === 'withheld' || score.n > 1) return null;
  const why = whyAlone(questions);
  if (why === 'agreed' || why === 'one-voice') return why;
  return audit.mode !== 'hands' && peopleOf(audit) === 1 ? 'one-voice' : null;
}

/** The fewest who voted on a question of a reported factor; 0 where nobody did. */
function votersOf({ questions }: ScoredFactor): number {
  const voted = questions.flatMap(({ basis, score }) =>
    basis === 'hands' && score.state === 'scored' ? [score.n] : [],
  );
  return voted.length === 0 ? 0 : Math.min(...voted);
}

/** The groups of an audit as sites; only those that may be shown, with everybody beside them. */
export function groupSites(name: string, audit: Audit): SitesInput {
  const summary = summarize(audit);
  const scored = scoreSummary(audit, summary, { personGaps: 'left-out' });
  const sites = scored.groups.shown.map(({ id, title, headcount }): Site => {
    const factors = factorsOf(scored).flatMap(({ key, factor }) => {
      const persons = summary.factors.get(key)?.get(id) ?? noMoments;
      const own = siteFactor(key, factor.groups[id], factor.groupEstimates[id], persons);
      return own === null ? [] : [[key, own] as const];
    });
    const people = factors.reduce((most, [, { n }]) => Math.max(most, n), 0);
    return {
      name: title,
      headcount: headcount ?? null,
      people,
      alone: false,
      factors: new Map(factors),
      overall: null,
    };
  });
  const teams = new Map(factorsOf(scored).map(({ key, factor }) => [key, factor.teams] as const));
  return {
    by: 'group',
    sites,
    hidden: scored.groups.hidden,
    whole: siteIn(name, scored, summary),
    teams,
    frame: frameOf(scored),
  };
}

/** What sites with the same rubrics as this audit have in common. */
export const frameOf = (scored: ScoredAudit): Frame => ({
  rubrics: scored.rubrics.map(({ rubric: { id, title, version } }) => ({ id, title, version })),
  factors: factorsOf(scored).map(({ key, factor, weight }) => ({
    key,
    title: factor.factor.title,
    weight,
    steps: stepsOf(factor.questions),
  })),
  minimum: scored.minimum,
  language: scored.audit.rubrics[0]?.rubric.language ?? 'en',
});

const factorsOf = (scored: ScoredAudit): { key: FactorKey; factor: ScoredFactor; weight: number }[] =>
  scored.rubrics.flatMap(({ rubric, share, factors }) =>
    factors.map((factor) => ({ key: keyOf(rubric.id, factor.factor.id), factor, weight: share * factor.share })),
  );

const same = 1e-9;

/** Persons' scores are used only where they are what the factor's score is made of. */
function siteFactor(
  key: FactorKey,
  score: Score | undefined,
  estimate: Estimate | undefined,
  persons: Moments,
): SiteFactor | null {
  if (score?.state !== 'scored') return null;
  const { value, n } = score;
  const sample = sampleOfMoments(persons);
  const isMade = sample.mean !== null && sample.n === n && Math.abs(sample.mean - value) < same;
  return {
    key,
    value,
    n,
    reported: null,
    people: n,
    interval: estimate?.state === 'computed' ? { low: estimate.low, high: estimate.high } : null,
    error: estimate === undefined ? null : errorIn(estimate, n),
    sample: isMade ? sample : null,
  };
}

const errorIn = (estimate: Estimate, n: number): SiteFactor['error'] =>
  estimate.state === 'computed'
    ? { se: estimate.se, df: estimate.df }
    : estimate.why === 'everyone-answered'
      ? { se: 0, df: n - 1 }
      : null;

function headcountOf({ groups }: Audit): number | null {
  if (groups.length === 0 || groups.some(({ headcount }) => headcount === undefined)) return null;
  return groups.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
}
