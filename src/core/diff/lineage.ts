// Where the questions of a newer version of a rubric come from: what its changelog declares since the older one, followed from version to version.
import type { QuestionChange, Rubric } from '../rubric/rubric.ts';

/** What became of one question of the newer version. */
export interface Origin {
  /** The question of the older version that it is compared with; null where there is none, or where it comes from several. */
  id: string | null;
  /** What the changelog says of it on the way, from the older version to the newer. */
  changes: QuestionChange[];
  /** Declared to come from a question that others come from too, or from several questions. */
  parted: 'split' | 'merged' | null;
}

/** Above 0 where the first is the newer version. */
export function newness(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const step = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

/** The origin of each question of the newer version. `was` and `is` are the ids of both versions. */
export function originsOf(
  older: Rubric,
  newer: Rubric,
  { was, is }: { was: ReadonlySet<string>; is: ReadonlySet<string> },
): Map<string, Origin> {
  // Versions of a rubric and of what tailors it count by themselves.
  const steps = older.extends === newer.extends ? stepsBetween(older.version, newer) : [];
  const traced = new Map([...is].map((id) => [id, was.has(id) ? kept(id, steps) : traceBack(id, steps, was)]));
  const claims = (source: string): number =>
    [...traced.values()].filter(({ sources }) => sources.includes(source)).length;
  return new Map(
    [...traced].map(([id, { sources, changes, isEqual }]): [string, Origin] => {
      const gone = sources.filter((source) => source === id || !is.has(source));
      const [only, ...more] = gone;
      const isShared = gone.some((source) => source !== id && claims(source) > 1);
      const parted = isShared ? 'split' : more.length > 0 ? 'merged' : declaredIn(changes);
      const source = only === id || (isEqual && more.length === 0 && !isShared) ? (only ?? null) : null;
      return [id, { id: source, changes, parted }];
    }),
  );
}

/** What became of a question of the older version that nothing of the newer one is compared with. */
export function endOf(id: string, origins: ReadonlyMap<string, Origin>): 'split' | 'merged' | 'retired' {
  const heirs = [...origins.values()].filter(({ changes }) => changes.some(({ replaces }) => replaces.includes(id)));
  return heirs.map(({ parted }) => parted).find((parted) => parted !== null) ?? 'retired';
}

export const declaredIn = (changes: readonly QuestionChange[]): 'split' | 'merged' | null =>
  changes.flatMap(({ is, equivalent }) => ((is === 'split' || is === 'merged') && !equivalent ? [is] : [])).at(-1) ??
  changes.flatMap(({ is }) => (is === 'split' || is === 'merged' ? [is] : [])).at(-1) ??
  null;

/** Changes since the older version, a list for each version, oldest first. */
function stepsBetween(since: string, newer: Rubric): QuestionChange[][] {
  return newer.changelog
    .filter(({ version }) => newness(version, since) > 0 && newness(version, newer.version) <= 0)
    .toSorted((one, other) => newness(one.version, other.version))
    .map(({ changes }) => changes);
}

interface Traced {
  /** Questions of the older version that it comes from. */
  sources: string[];
  changes: QuestionChange[];
  /** Every step on the way is declared equivalent. */
  isEqual: boolean;
}

const kept = (id: string, steps: readonly QuestionChange[][]): Traced => ({
  sources: [id],
  changes: steps.flat().filter(({ question }) => question === id),
  isEqual: true,
});

/** Follows `replaces` from the newest version to the oldest; each version is passed once, so that no circle holds it up. */
function traceBack(id: string, steps: readonly QuestionChange[][], was: ReadonlySet<string>): Traced {
  let names = [id];
  let isEqual = true;
  const changes: QuestionChange[] = [];
  for (const step of steps.toReversed()) {
    const own = step.filter(({ question }) => names.includes(question) && !was.has(question));
    changes.unshift(...own);
    isEqual &&= own.every(({ equivalent, replaces }) => equivalent || replaces.length === 0);
    names = names.flatMap((name) => {
      const from = own.filter(({ question }) => question === name).flatMap(({ replaces }) => replaces);
      return from.length > 0 ? from : [name];
    });
  }
  return { sources: [...new Set(names)].filter((name) => was.has(name)), changes, isEqual };
}
