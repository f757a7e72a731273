// What each person answered to each question, for comparing people with themselves; only those who are held one by one.
import type { Audit, QuestionKey } from '../audit.ts';
import { castOf } from '../kinds/index.ts';
import { askedBy, type Line, sheetOf } from '../summary/sheet.ts';

/** One person's answers. `respondent` is empty where an id stands more than once, so that nobody is taken for another. */
export interface PersonsAnswers {
  respondent: string;
  answers: Map<QuestionKey, { line: Line; slots: number[][] }>;
}

/** Answers to what each person was asked, as slots of each ballot; in the order of ids, whatever the order in the file. */
export function personsAnswers(audit: Audit): PersonsAnswers[] {
  const sheet = sheetOf(audit);
  const seen = new Map<string, number>();
  for (const { respondent } of audit.responses) seen.set(respondent, (seen.get(respondent) ?? 0) + 1);
  return audit.responses
    .map(({ respondent, group, answers }): PersonsAnswers => {
      const answerTo = (key: QuestionKey) => answers[key];
      const own: PersonsAnswers['answers'] = new Map();
      for (const page of sheet) {
        const isAsked = askedBy(page, group, answerTo);
        for (const line of page.factors.flatMap(({ lines }) => lines)) {
          const answer = answers[line.key];
          if (answer?.state !== 'answered' || !isAsked(line)) continue;
          own.set(line.key, { line, slots: castOf(answer.value, line.question) });
        }
      }
      return { respondent: seen.get(respondent) === 1 ? respondent : '', answers: own };
    })
    .sort((one, other) => (one.respondent < other.respondent ? -1 : one.respondent > other.respondent ? 1 : 0));
}

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
