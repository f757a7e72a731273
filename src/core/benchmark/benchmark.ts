// Where an audit stands among a consultant's audits of other organizations. Nothing of these goes further than quartiles that hide each of them.
import { keyOf } from '../audit.ts';
import { ballotsOf } from '../kinds/index.ts';
import type { Score } from '../score.ts';
import type { ScoredAudit, ScoredFactor, ScoredRubric } from '../score-audit/scored-audit.ts';
import type { FactorKey } from '../summary/sheet.ts';
import { leastOrganizations, type Place, placeAmong, type Quartiles, quartilesOf } from './quartiles.ts';

/** One figure of the audit among those of other organizations. */
export interface Benchmarked {
  /** A factor's key; the rubric's id for its whole. */
  key: FactorKey | string;
  title: string;
  /** The audit's own score, 0..1; null where it has none. */
  own: number | null;
  /** How many other organizations were asked the same and have a score. */
  among: number;
  /** How many more it would take; 0 where there are enough. */
  missing: number;
  quartiles: Quartiles | null;
  place: Place | null;
}

export interface Benchmark {
  organization: string;
  date: string;
  /** Other organizations that were asked any of the same rubrics. */
  organizations: number;
  rubrics: { id: string; title: string; version: string; whole: Benchmarked; factors: Benchmarked[] }[];
}

/** The audit among others, one of each organization. The order of the others never matters. */
export function benchmark(own: ScoredAudit, others: readonly ScoredAudit[]): Benchmark {
  return {
    organization: own.audit.organization,
    date: own.audit.date,
    organizations: others.filter((other) => own.rubrics.some((rubric) => sameRubric(rubric, other) !== undefined))
      .length,
    rubrics: own.rubrics.map((rubric) => {
      const alike = others.flatMap((other) => sameRubric(rubric, other) ?? []);
      return {
        id: rubric.rubric.id,
        title: rubric.rubric.title,
        version: rubric.rubric.version,
        whole: placed(rubric.rubric.id, 'The whole', rubric.score, wholes(rubric, alike)),
        factors: rubric.factors.map((factor) =>
          placed(keyOf(rubric.rubric.id, factor.factor.id), factor.factor.title, factor.score, scoresOn(factor, alike)),
        ),
      };
    }),
  };
}

/** The rubric in another audit, of the same first number of its version. */
const sameRubric = (own: ScoredRubric, { rubrics }: ScoredAudit): ScoredRubric | undefined =>
  rubrics.find(({ rubric }) => rubric.id === own.rubric.id && majorOf(rubric.version) === majorOf(own.rubric.version));
const majorOf = (version: string): string => version.split('.')[0] ?? '';

/** Scores of a factor where it was made of the same questions. */
const scoresOn = (own: ScoredFactor, alike: readonly ScoredRubric[]): number[] =>
  alike.flatMap(({ factors }) => {
    const other = factors.find(({ factor }) => factor.id === own.factor.id);
    return other !== undefined && madeOf(other) === madeOf(own) ? shareIn(other.score) : [];
  });

/** Scores of a whole rubric where each of its factors was made of the same questions and weighs the same. */
const wholes = (own: ScoredRubric, alike: readonly ScoredRubric[]): number[] =>
  alike.flatMap((other) => (wholeMadeOf(other) === wholeMadeOf(own) ? shareIn(other.score) : []));

const shareIn = (score: Score): number[] => (score.state === 'scored' ? [score.value] : []);

/** What a factor's score is made of: its asked questions with their kinds, steps and weights. */
const madeOf = ({ questions }: ScoredFactor): string =>
  questions
    .filter(({ asked, question }) => asked && question.weight > 0)
    .map(({ question }) => {
      const slots = ballotsOf(question).map((ballot) => ballot.slots.length);
      return `${question.id} ${question.kind} ${slots.join('+')} ${question.weight}`;
    })
    .toSorted()
    .join('; ');
const wholeMadeOf = ({ factors }: ScoredRubric): string =>
  factors
    .map((factor) => `${factor.factor.id} ${factor.factor.weight}: ${madeOf(factor)}`)
    .toSorted()
    .join(' | ');

function placed(key: string, title: string, score: Score, shares: readonly number[]): Benchmarked {
  const own = shareIn(score)[0] ?? null;
  const quartiles = quartilesOf(shares);
  return {
    key,
    title,
    own,
    among: shares.length,
    missing: Math.max(0, leastOrganizations - shares.length),
    quartiles,
    place: own === null || quartiles === null ? null : placeAmong(own, quartiles),
  };
}
