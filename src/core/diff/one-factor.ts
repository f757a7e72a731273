// A factor that got another id from one version of a rubric to the next, and has most of its questions still, is one factor for whoever compares
// audits. What stands in the audit of the older version goes under the id that the newer one has.
import { type Audit, keyOf, type Target } from '../audit.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';
import type { FactorKey, Summary } from '../summary-type.ts';
import { withSummary } from './counted.ts';
import { newness } from './lineage.ts';
import { pairsNow } from './one-rubric.ts';
import { pairQuestions } from './versions.ts';

/** The audits, in their order, with such factors under one id. */
export function underOneFactor(audits: readonly Audit[]): Audit[] {
  const result = [...audits];
  for (let place = result.length - 2; place >= 0; place--) {
    const [audit, next] = [result[place], result[place + 1]];
    if (audit === undefined || next === undefined) continue;
    for (const { rubric } of audit.rubrics) {
      const other = next.rubrics.find((used) => used.rubric.id === rubric.id)?.rubric;
      if (other === undefined) continue;
      const isNewer = newness(rubric.version, other.version) > 0;
      const names = isNewer ? namesFrom(other, rubric) : namesFrom(rubric, other);
      if (names.size === 0) continue;
      const meant = isNewer ? result.slice(place + 1).map((_, index) => place + 1 + index) : [place];
      for (const index of meant) result[index] = renamed(result[index] as Audit, rubric.id, names);
    }
  }
  return result;
}

/** Ids of the older version by what they are in the newer one: neither version has both, and what they share is most of either. */
function namesFrom(older: Rubric, newer: Rubric): Map<string, string> {
  const [was, is] = [new Set(older.factors.map(({ id }) => id)), new Set(newer.factors.map(({ id }) => id))];
  const gone = older.factors.filter(({ id }) => !is.has(id));
  const fresh = newer.factors.filter(({ id }) => !was.has(id));
  if (gone.length === 0 || fresh.length === 0) return new Map();
  const pairs = pairQuestions(older, newer).filter(({ comparable }) => comparable);
  return new Map(
    gone.flatMap((old): [string, string][] => {
      const heir = fresh.find((young) => {
        const shared = pairs.filter(({ before, after }) => has(old, before) && has(young, after));
        const carried = (factor: Factor, side: 'before' | 'after'): number =>
          shareOf(factor, new Set(shared.map((pair) => pair[side])));
        return Math.min(carried(old, 'before'), carried(young, 'after')) > most;
      });
      return heir === undefined ? [] : [[old.id, heir.id]];
    }),
  );
}

/** More than this share of the weight: so no factor has two heirs. */
const most = 0.5 + 1e-9;
const has = ({ questions }: Factor, id: string | null): boolean => questions.some((question) => question.id === id);
const shareOf = ({ questions }: Factor, ids: ReadonlySet<string | null>): number => {
  const all = questions.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : questions.reduce((sum, { id, weight }) => sum + (ids.has(id) ? weight : 0), 0) / all;
};

function renamed(audit: Audit, rubricId: string, names: ReadonlyMap<string, string>): Audit {
  const idNow = (id: string): string => names.get(id) ?? id;
  const keyNow = (key: FactorKey): FactorKey => {
    const [rubric = '', factor = ''] = key.split('/');
    return rubric === rubricId ? keyOf(rubric, idNow(factor)) : key;
  };
  const inRubric = (rubric: Rubric): Rubric => ({
    ...rubric,
    factors: rubric.factors.map((factor) => ({ ...factor, id: idNow(factor.id) })),
    bands: rubric.bands.map((band) => ({
      ...band,
      needs: band.needs.map((need) => ({ ...need, factor: idNow(need.factor) })),
    })),
    outcomes: rubric.outcomes.map((outcome) =>
      outcome.factor === undefined ? outcome : { ...outcome, factor: idNow(outcome.factor) },
    ),
  });
  const named: Audit = {
    ...audit,
    rubrics: audit.rubrics.map((used) =>
      used.rubric.id === rubricId ? { ...used, rubric: inRubric(used.rubric) } : used,
    ),
    ...(audit.targets === undefined
      ? {}
      : {
          targets: audit.targets.map(
            (target): Target =>
              'factor' in target && target.rubric === rubricId ? { ...target, factor: idNow(target.factor) } : target,
          ),
        }),
  };
  const mapNow = <V>(map: ReadonlyMap<FactorKey, V>) => new Map([...map].map(([key, value]) => [keyNow(key), value]));
  return withSummary(
    named,
    (summary): Summary => ({
      ...summary,
      factors: mapNow(summary.factors),
      complete: mapNow(summary.complete),
      pairs: pairsNow(summary.pairs, keyNow),
    }),
  );
}
