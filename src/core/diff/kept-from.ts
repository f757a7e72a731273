// What a comparison leaves out because it would tell of a few people: of a group, or of a whole survey of few.
import type { Minimum } from '../score-audit/minimum-group.ts';
import type { Compared, Incomparable, Stand } from './audit-diff.ts';

/** A comparison that there is none of, and why. */
export const incomparable = (why: Incomparable): Compared => ({
  verdict: { is: 'not-comparable', why },
  before: null,
  after: null,
  steps: 4,
  change: null,
  p: null,
  adjusted: null,
  alpha: null,
  effect: null,
  visible: null,
});

/** Without what tells of too few who are in both audits, or who all said the same; then the whole is not told either, from which it would follow. */
export function keptFrom(
  results: readonly Compared[],
  minimum: Minimum,
  guarded: { before: boolean; after: boolean },
): Compared[] {
  const isTold = (stand: Stand | null): boolean =>
    stand === null ||
    stand.n >= minimum.counts ||
    (stand.n >= minimum.group && stand.value > 1e-9 && stand.value < 1 - 1e-9);
  const areTold = ({ before, after }: Compared): boolean =>
    (!guarded.before || isTold(before)) && (!guarded.after || isTold(after));
  const isAll = results.every(areTold);
  return results.map((compared, index) => {
    const isWhole = index === results.length - 1;
    return areTold(compared) && (isAll || !isWhole) ? withoutSpread(compared, minimum) : incomparable('too-few-people');
  });
}

/** What a group, or a whole survey, of too few for counts says may be told as its mean, and not by how far its people lie apart. */
function withoutSpread(compared: Compared, { counts }: Minimum): Compared {
  const few = Math.min(compared.before?.n ?? 0, compared.after?.n ?? 0) < counts;
  const { change } = compared;
  if (!few || change === null) return compared;
  const plain = { ...change, interval: null, familyInterval: null };
  return { ...compared, change: plain, p: null, adjusted: null, effect: null, visible: null };
}
