// People who are held only as a summary, in a comparison. Their scores were made with the weights of their own audit, and nobody can make
// them again with those of the comparison; what they answered to each question can be compared, as hands are.
import { type Audit, missingStates, type QuestionKey } from '../audit.ts';
import { wholeOf } from '../summary/summary.ts';
import type { Cell, Cells, GroupKey, Summary } from '../summary-type.ts';

/** The audit with counted people as hands: compared by what was answered to each question, as different people. */
export const withHands = (audit: Audit): Audit =>
  withSummary(audit, (summary) => ({
    questions: mapped(summary.questions, (sides) =>
      mapped(sides, (cells) => mapped(cells, (cell): Cell => ({ ...cell, hands: cell.n }))),
    ),
    people: summary.people,
    factors: new Map(),
    complete: new Map(),
    pairs: new Map(),
    scored: new Map(),
  }));

/** The audit with counted people's questions under other keys. */
export const withKeys = (audit: Audit, keyNow: (key: QuestionKey) => QuestionKey): Audit =>
  withSummary(audit, (summary) => ({
    ...summary,
    questions: new Map([...summary.questions].map(([key, sides]) => [keyNow(key), sides])),
  }));

/** The audit with nobody but one group among those who are counted. */
export const onlyCounted = (audit: Audit, group: string): Audit =>
  withSummary(audit, (summary) => ({
    ...summary,
    people: only(summary.people, group),
    questions: mapped(summary.questions, (sides) => mapped(sides, (cells): Cells => only(cells, group))),
    factors: mapped(summary.factors, (groups) => only(groups, group)),
  }));

function withSummary(audit: Audit, change: (summary: Summary) => Summary): Audit {
  const { counted } = audit;
  if (counted === undefined) return audit;
  const { rows, apart } = counted;
  return {
    ...audit,
    counted: {
      rows: rows && { ...rows, summary: change(rows.summary) },
      apart: apart && { ...apart, summary: change(apart.summary) },
    },
  };
}

const mapped = <K, V, W>(map: ReadonlyMap<K, V>, to: (value: V) => W): Map<K, W> =>
  new Map([...map].map(([key, value]) => [key, to(value)]));
const only = <V>(map: ReadonlyMap<string, V>, key: string): Map<string, V> =>
  new Map([...map].filter(([each]) => each === key));

/**
 * The fewest people of some groups by whom two audits can differ, where rows cannot be looked up: the largest difference in how many gave
 * any one answer to any one question. 0 where they may be the same people.
 */
export function fewestApart(before: Summary, after: Summary, isMeant: (group: GroupKey) => boolean): number {
  let most = 0;
  for (const key of new Set([...before.questions.keys(), ...after.questions.keys()])) {
    const [was, is] = [before.questions.get(key), after.questions.get(key)];
    for (const side of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
      const one = numbersIn(was?.get(side), isMeant);
      const two = numbersIn(is?.get(side), isMeant);
      for (let place = 0; place < Math.max(one.length, two.length); place++) {
        most = Math.max(most, Math.abs((one[place] ?? 0) - (two[place] ?? 0)));
      }
    }
  }
  return most;
}

/** Every number in the cells of some groups together. */
function numbersIn(cells: Cells | undefined, isMeant: (group: GroupKey) => boolean): number[] {
  const meant = new Map([...(cells ?? [])].filter(([group]) => isMeant(group)));
  const { n, missing, counts } = wholeOf(meant, 0);
  return [n, ...missingStates.map((state) => missing[state]), ...counts];
}
