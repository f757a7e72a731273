// The people of two audits, told apart by whether they are known to be in both, and what each of them says of one thing.

/** Everybody, those in both in the order of the earlier audit. */
export interface Crowd<P> {
  both: { before: P; after: P }[];
  onlyBefore: P[];
  onlyAfter: P[];
}

/** One person's values in both audits. */
export interface Pair {
  before: number;
  after: number;
}

/** Values of one thing: a place for everybody in both, null without both values; and of all others who have one. */
export interface CrowdValues {
  pairs: (Pair | null)[];
  onlyBefore: number[];
  onlyAfter: number[];
}

/** The people of both audits by their ids; who has none is taken for somebody else each time. */
export function crowdOf<P extends { respondent: string }>(before: readonly P[], after: readonly P[]): Crowd<P> {
  const later = new Map(
    after.filter(({ respondent }) => respondent !== '').map((person) => [person.respondent, person]),
  );
  const both = before.flatMap((person) => {
    const again = later.get(person.respondent);
    return again === undefined ? [] : [{ before: person, after: again }];
  });
  const known = new Set(both.map((pair) => pair.before.respondent));
  const others = (people: readonly P[]): P[] => people.filter(({ respondent }) => !known.has(respondent));
  return { both, onlyBefore: others(before), onlyAfter: others(after) };
}

/** What `read` finds for each; who has a value in one audit only counts among the others. Those stand in one order, so that sums never depend on the file's. */
export function valuesIn<P>(
  { both, onlyBefore, onlyAfter }: Crowd<P>,
  read: (person: P) => number | null,
): CrowdValues {
  const all = both.map(({ before, after }) => ({ before: read(before), after: read(after) }));
  const alone = (people: readonly P[], side: 'before' | 'after'): number[] => {
    const halves = all.filter((pair) => pair.before === null || pair.after === null).map((pair) => pair[side]);
    return [...people.map(read), ...halves].filter((value) => value !== null).sort((one, other) => one - other);
  };
  return {
    pairs: all.map(({ before, after }) => (before === null || after === null ? null : { before, after })),
    onlyBefore: alone(onlyBefore, 'before'),
    onlyAfter: alone(onlyAfter, 'after'),
  };
}
