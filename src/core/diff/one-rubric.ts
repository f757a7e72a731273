// A rubric and what tailors it, or two rubrics that tailor the same one, are one rubric for whoever compares audits: their questions have the same
// ids. What stands in such audits goes under the id of the rubric that all of them come from.
import type { Audit, Target } from '../audit.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { FactorKey, Pair, Summary } from '../summary-type.ts';
import { withSummary } from './counted.ts';

/** The audits with such rubrics under one id. Where an audit has two of them at once, each stays what it is. */
export function underOneRubric(audits: readonly Audit[]): Audit[] {
  const all = audits.flatMap(({ rubrics }) => rubrics.map(({ rubric }) => rubric));
  const names = new Map(
    all.flatMap((rubric): [string, string][] => {
      const root = rootOf(rubric);
      const isOneEach = audits.every(
        ({ rubrics }) => rubrics.filter((used) => rootOf(used.rubric) === root).length < 2,
      );
      const several = new Set(all.filter((other) => rootOf(other) === root).map(({ id }) => id)).size > 1;
      return isOneEach && several && rubric.id !== root ? [[rubric.id, root]] : [];
    }),
  );
  return names.size === 0 ? [...audits] : audits.map((audit) => renamed(audit, names));
}

const rootOf = (rubric: Rubric): string => rubric.extends ?? rubric.id;

function renamed(audit: Audit, names: ReadonlyMap<string, string>): Audit {
  if (!audit.rubrics.some(({ rubric }) => names.has(rubric.id))) return audit;
  const idNow = (id: string): string => names.get(id) ?? id;
  const keyNow = <Key extends `${string}/${string}`>(key: Key): Key => {
    const cut = key.indexOf('/');
    return `${idNow(key.slice(0, cut))}${key.slice(cut)}` as Key;
  };
  const keysNow = <T>(record: Record<string, T>): Record<`${string}/${string}`, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [keyNow(key as `${string}/${string}`), value]));
  const asked = <T extends { question?: `${string}/${string}` }>(one: T): T =>
    one.question === undefined ? one : { ...one, question: keyNow(one.question) };
  const named = {
    ...audit,
    rubrics: audit.rubrics.map(({ rubric, sha256 }) => ({
      sha256,
      // Its versions count by themselves, so its changelog says nothing of the others.
      rubric: names.has(rubric.id) ? { ...rubric, id: idNow(rubric.id), changelog: [] } : rubric,
    })),
    entries: keysNow(audit.entries),
    responses: audit.responses.map((response) => ({ ...response, answers: keysNow(response.answers) })),
    promises: audit.promises.map(asked),
    actions: audit.actions.map(asked),
    ...(audit.targets === undefined
      ? {}
      : { targets: audit.targets.map((target): Target => ({ ...target, rubric: idNow(target.rubric) })) }),
  };
  return withSummary(named, (summary): Summary => {
    const mapNow = <V>(map: ReadonlyMap<`${string}/${string}`, V>) =>
      new Map([...map].map(([key, value]) => [keyNow(key), value]));
    return {
      ...summary,
      questions: mapNow(summary.questions),
      factors: mapNow(summary.factors),
      complete: mapNow(summary.complete),
      pairs: pairsNow(summary.pairs, keyNow),
      scored: new Map([...summary.scored].map(([id, count]) => [idNow(id), count])),
    };
  });
}

/** Pairs of factors, again the one whose key stands first in the alphabet first. */
export function pairsNow(pairs: Summary['pairs'], keyNow: (key: FactorKey) => FactorKey): Summary['pairs'] {
  const result: Summary['pairs'] = new Map();
  for (const [first, others] of pairs) {
    for (const [second, pair] of others) {
      const [one, two] = [keyNow(first), keyNow(second)];
      const turned: Pair = { ...pair, first: pair.second, second: pair.first };
      const [key, other, value] = one < two ? [one, two, pair] : [two, one, turned];
      result.set(key, (result.get(key) ?? new Map()).set(other, value));
    }
  }
  return result;
}
