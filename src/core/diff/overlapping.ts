// Values of single people in two audits: those who have one in both, and those who have one in only one of them.
import type { PersonsAnswers } from '../summary/persons-answers.ts';

/** Values of people who are in both, and of those who have one in one audit only; in one order, so that sums never depend on the file's. */
export interface Overlapping {
  pairs: { before: number; after: number }[];
  onlyBefore: number[];
  onlyAfter: number[];
}

/** The values that `read` finds for people of both audits; null where a person has none. */
export function overlappingOn(
  before: readonly PersonsAnswers[],
  after: readonly PersonsAnswers[],
  read: (person: PersonsAnswers) => number | null,
): Overlapping {
  const valued = (people: readonly PersonsAnswers[]) =>
    people.flatMap((person) => {
      const value = read(person);
      return value === null ? [] : [{ id: person.respondent, value }];
    });
  const [was, is] = [valued(before), valued(after)];
  const [wasBy, isBy] = [was, is].map((people) => new Map(people.map(({ id, value }) => [id, value])));
  const inBoth = (id: string): boolean => id !== '' && wasBy?.has(id) === true && isBy?.has(id) === true;
  const alone = (people: typeof was): number[] =>
    people.flatMap(({ id, value }) => (inBoth(id) ? [] : [value])).sort((one, other) => one - other);
  return {
    pairs: was.flatMap(({ id, value }) => (inBoth(id) ? [{ before: value, after: isBy?.get(id) ?? 0 }] : [])),
    onlyBefore: alone(was),
    onlyAfter: alone(is),
  };
}
