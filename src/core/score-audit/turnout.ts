// Who took part, of how many: what an average can speak for.
import type { Group } from '../audit.ts';
import type { Heads } from './estimate.ts';

/** `rate` is people over headcount, 0..1; null where the headcount is not known, or smaller than the people who took part. */
export interface Rate {
  people: number;
  headcount: number | null;
  rate: number | null;
}
export interface Turnout extends Rate {
  /** Groups that may be shown. */
  groups: (Rate & { id: string })[];
}

/** Response rates of everybody and of the groups that may be shown. `by` is how many of each group reacted. */
export function turnoutOf(
  shown: readonly Group[],
  people: number,
  by: ReadonlyMap<string, number>,
  heads: Heads,
): Turnout {
  return {
    ...rateOf(people, heads.of()),
    groups: shown.map(({ id }) => ({ id, ...rateOf(by.get(id) ?? 0, heads.by.get(id) ?? null) })),
  };
}

const rateOf = (people: number, headcount: number | null): Rate => ({
  people,
  headcount,
  rate: headcount === null || headcount < people || headcount === 0 ? null : people / headcount,
});
