// One site (or one group of an audit) as a comparison of sites sees it: its score on each factor, and how far each may be off.
// Everything is taken from the summary and from what was judged of it, never from single people.
import { type Audit, keyOf } from '../audit.ts';
import type { Score } from '../score.ts';
import { sampleOfCell } from '../score-audit/samples.ts';
import { scoreSummary } from '../score-audit/score-audit.ts';
import { stepsOf } from '../score-audit/score-factor.ts';
import type { ScoredAudit, ScoredFactor } from '../score-audit/scored-audit.ts';
import { handsEstimate } from '../statistics/hands-error.ts';
import type { Sample } from '../statistics/sample.ts';
import { type MeanEstimate, standardError } from '../statistics/standard-error.ts';
import { deviationOf, type Moments, meanOf, mergedMoments, noMoments } from '../summary/moments.ts';
import { type FactorKey, sheetOf } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import { emptyCell, type Summary, wholeOf } from '../summary/summary.ts';

/** A site's standing on one factor. */
export interface SiteFactor {
  key: FactorKey;
  /** 0..1. */
  value: number;
  n: number;
  /** How far the value may be off; null where nothing can be said. */
  error: MeanEstimate | null;
  /** Persons' own scores, 0..1; null where hands were counted or one voice spoke. */
  sample: Sample | null;
}

export interface Site {
  name: string;
  /** How many people it has; null unless it is known of all of its groups. */
  headcount: number | null;
  /** Most people behind any factor. */
  people: number;
  /** One person spoke, or a room that agreed: there is nobody to protect, and nothing to reckon with. */
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
  const scored = scoreSummary(audit, summary);
  const lone = audit.mode !== 'hands';
  const factors = factorsOf(scored).flatMap(({ key, factor }) => {
    const persons = [...(summary.factors.get(key)?.values() ?? [])].reduce(mergedMoments, noMoments);
    const own = siteFactor(key, factor.score, persons, handsErrorOf(audit, summary, key));
    return own === null ? [] : [[key, own] as const];
  });
  const people = factors.reduce((most, [, { n }]) => Math.max(most, n), 0);
  const overall = scored.overall.state === 'scored' ? scored.overall.value : null;
  const site = {
    name,
    headcount: headcountOf(audit),
    people,
    alone: lone && people <= 1,
    factors: new Map(factors),
    overall,
  };
  return { site, scored, summary };
}

/** The groups of an audit as sites; only those that may be shown, with everybody beside them. */
export function groupSites(name: string, audit: Audit): SitesInput {
  const { site, scored, summary } = siteOf(name, audit);
  const sites = scored.groups.shown.map(({ id, title, headcount }): Site => {
    const factors = factorsOf(scored).flatMap(({ key, factor }) => {
      const persons = summary.factors.get(key)?.get(id) ?? noMoments;
      const own = siteFactor(key, factor.groups[id], persons, handsErrorOf(audit, summary, key, id));
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
  return { by: 'group', sites, hidden: scored.groups.hidden, whole: site, frame: frameOf(scored) };
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

/** Persons' scores, or hands, are used only where they are what the factor's score is made of. */
function siteFactor(
  key: FactorKey,
  score: Score | undefined,
  persons: Moments,
  hands: MeanEstimate | null,
): SiteFactor | null {
  if (score?.state !== 'scored') return null;
  const sample = sampleFrom(persons);
  const own =
    sample.mean !== null && sample.n === score.n && Math.abs(sample.mean - score.value) < same ? sample : null;
  const error = own === null ? null : standardError(own);
  return {
    key,
    value: score.value,
    n: score.n,
    error:
      error?.state === 'computed' ? error : hands !== null && Math.abs(hands.mean - score.value) < same ? hands : null,
    sample: own,
  };
}

const sampleFrom = (moments: Moments): Sample => ({
  n: moments.n,
  mean: meanOf(moments),
  variance: moments.n < 2 ? null : (deviationOf(moments) ?? 0) ** 2,
});

/** How far a factor may be off where hands were counted: as if all questions moved together. */
function handsErrorOf(audit: Audit, summary: Summary, key: FactorKey, group?: string): MeanEstimate | null {
  const lines = sheetOf(audit).flatMap(({ factors }) => factors.filter((factor) => factor.key === key));
  const parts = lines.flatMap((factor) =>
    factor.lines
      .filter(({ weight }) => weight > 0)
      .map((line) => {
        const ballot = line.ballots[line.scoring];
        const slots = ballot?.slots ?? [];
        const cells = summary.questions.get(line.key)?.get(ballot?.side ?? 'whole');
        const cell =
          group === undefined ? wholeOf(cells, slots.length) : (cells?.get(group) ?? emptyCell(slots.length));
        return {
          hands: cell.hands,
          weight: line.weight,
          sample: sampleOfCell(
            cell,
            slots.map(({ worth }) => worth),
          ),
        };
      }),
  );
  if (!parts.some(({ hands }) => hands > 0)) return null;
  const estimate = handsEstimate(parts);
  return estimate.state === 'computed' ? estimate : null;
}

function headcountOf({ groups }: Audit): number | null {
  if (groups.length === 0 || groups.some(({ headcount }) => headcount === undefined)) return null;
  return groups.reduce((sum, { headcount = 0 }) => sum + headcount, 0);
}
