// Who of an import is in the audit already. Nothing is kept that would tell who somebody is, so people are known again by their answers alone:
// a later export of the same survey holds those of before, answer for answer.
import type { Audit } from '../../core/audit.ts';
import { responsePrinter } from '../../core/audit-file/response-line.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { Draft } from '../../intake/survey/survey-import.ts';

/** What becomes of people who are in the audit already. */
export type KnownChoice = 'skip' | 'add';

/** The people whom an audit holds one by one, as an import finds them again. */
export interface KnownAnswers {
  /** Whether somebody in the audit said just the same; each of them is found once. */
  find(draft: Draft): boolean;
  /** How many were found, until now. */
  found(): number;
  /** How many of so many people would be found by chance, if they were others: judged by how often two people in the audit say the same. */
  byChance(people: number): number;
}

/** The people of an audit; nobody of a new one, or where more people are there than are held one by one. */
export function knownIn(audit: Audit | undefined): KnownAnswers {
  const print = responsePrinter(audit?.rubrics.map(({ rubric }) => rubric) ?? []);
  const textOf = (draft: Draft): string => print({ ...draft, respondent: '' });
  const left = new Map<string, number>();
  let [people, alike, found] = [0, 0, 0];
  for (const response of audit?.responses ?? []) {
    const text = textOf(response);
    const before = left.get(text) ?? 0;
    left.set(text, before + 1);
    alike += before;
    people += 1;
  }
  return {
    find: (draft) => {
      const text = people === 0 ? '' : textOf(draft);
      const count = left.get(text) ?? 0;
      if (count === 0) return false;
      left.set(text, count - 1);
      found += 1;
      return true;
    },
    found: () => found,
    byChance: (others) => {
      const pairs = (people * (people - 1)) / 2;
      const share = (alike + 0.5) / (pairs + 0.5); // half a pair more than was seen: a few people tell little of chance
      return others * Math.min(1, people * share);
    },
  };
}

/** So few may say the same as somebody else. */
const fewest = 3;

/** The problem of files whose people are in the audit already, as far as can be told; nothing where that may be chance. */
export function knownProblem(known: KnownAnswers, people: number, file: string): Problem | undefined {
  const found = known.found();
  if (found < fewest || found <= 2 * known.byChance(people)) return undefined;
  const message = `${found} of the ${people} people in it are in the audit already: their answers are the same, one by one.`;
  const hint =
    'Is it a later export of the same survey? Add --known skip, and only the others come in. If they are other people: --known add.';
  return problem('already-imported', message, { file }, hint);
}

/** What is said of people who are, or may be, in the audit already; nothing of none. */
export function knownLine(known: KnownAnswers, choice: KnownChoice | undefined): string[] {
  const found = known.found();
  if (found === 0) return [];
  const are = found === 1 ? 'One person is' : `${found} people are`;
  if (choice === 'skip') return [`Left out: ${are.charAt(0).toLowerCase()}${are.slice(1)} in the audit already`];
  const say = found === 1 ? 'One person says' : `${found} people say`;
  return [`${say} just the same as somebody in the audit, and ${found === 1 ? 'counts' : 'count'} as another person`];
}
