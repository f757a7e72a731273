// Whether the gap between saying and doing closed or opened, person by person: judged like the scores, in a family of its own.

import { gapKindOf, gapsOfPersons, isAskedPair } from '../score-audit/person-gaps.ts';
import type { NotComputed } from '../statistics/computed.ts';
import { measured, sampleOf } from '../statistics/sample.ts';
import { personsAnswers } from '../summary/persons-answers.ts';
import type { Aligned } from './align.ts';
import type { PersonGapDiff } from './audit-diff.ts';
import { type Column, scoreAt } from './columns.ts';
import { crowdOf, valuesIn } from './crowd.ts';
import { judgeColumns } from './judge.ts';
import { movementOf, type QuestionsMet } from './noticed.ts';
import type { Person } from './wave.ts';

/** From how many people on a share of them is told, how few may not be found by subtraction, and the share of the error to spend. */
export interface GapRules {
  counts: number;
  smallestGroup: number;
  budget: number;
}

/** Factors with pairs that both audits asked, where people's own answers are known on both sides, and the gap is or was open. */
export function diffPersonGaps(
  { before, after, factors }: Aligned,
  met: readonly QuestionsMet[],
  rules: GapRules,
): PersonGapDiff[] {
  const asked = met.filter((pair) => isAskedPair(pair.before) && isAskedPair(pair.after));
  if (asked.length === 0) return [];
  const [was, is] = [personsAnswers(before.audit), personsAnswers(after.audit)];
  const found = factors.flatMap(({ rubric, after: factor }) => {
    const pairs = asked.filter((pair) => pair.after.rubric === rubric && pair.after.factor === factor?.factor.id);
    if (factor === undefined || pairs.length === 0) return [];
    const [then, now] = (['before', 'after'] as const).map((side) =>
      gapsOfPersons(
        pairs.map((pair) => pair[side]),
        side === 'before' ? was : is,
      ),
    );
    if (!isKnown(then, rules) || !isKnown(now, rules)) return [];
    return [{ rubric, factor: factor.factor, kind: gapKindOf(pairs.map((pair) => pair.after)), then, now }];
  });
  const persons = {
    before: was.map(({ respondent }, at): Person => ({ respondent, scores: found.map(({ then }) => gapAt(then, at)) })),
    after: is.map(({ respondent }, at): Person => ({ respondent, scores: found.map(({ now }) => gapAt(now, at)) })),
  };
  const crowd = crowdOf(persons.before, persons.after);
  const columns = found.map(({ then, now }, index): Column => {
    const own = valuesIn(crowd, scoreAt(index));
    return { ...own, matched: own.pairs, before: sideOf(gapsIn(then)), after: sideOf(gapsIn(now)), steps: 1 };
  });
  const people = Math.min(was.length, is.length);
  const all = { columns, withWhole: false, pairs: crowd.both.length, people, areAll: true };
  // Nobody can be told from these tests: what is shown beside them are everybody's means.
  const { results } = judgeColumns(all, { counted: false, budget: rules.budget, smallestGroup: 0 });
  return found.flatMap(({ rubric, factor, kind, then, now }, index): PersonGapDiff[] => {
    const [result, column] = [results[index], columns[index]];
    if (result === undefined || column === undefined) return [];
    const [from, to] = [column.before.stand.value, column.after.stand.value];
    const moved = movementOf(from, to);
    if (moved === null) return [];
    return [
      {
        rubric,
        factor: factor.id,
        title: factor.title,
        kind,
        before: { gap: from, ...sharesOf(gapsIn(then), rules) },
        after: { gap: to, ...sharesOf(gapsIn(now), rules) },
        is: moved,
        levels: to - from,
        interval: isTelling(column, rules) ? null : (result.change?.interval ?? null),
        adjusted: result.adjusted,
        believable: moved !== 'still-open' && result.verdict.is === (moved === 'closed' ? 'down' : 'up'),
      },
    ];
  });
}

type Gaps = Exclude<ReturnType<typeof gapsOfPersons>, NotComputed>;

const isKnown = (gaps: Gaps | NotComputed | undefined, { counts }: GapRules): gaps is Gaps =>
  Array.isArray(gaps) && gapsIn(gaps).length >= counts;
const gapAt = (gaps: Gaps, at: number): number | null => gaps[at]?.gap ?? null;
const gapsIn = (gaps: Gaps): number[] => gaps.flatMap(({ gap }) => gap ?? []).sort((one, other) => one - other);

const sharesOf = (gaps: readonly number[], { counts }: GapRules): { n: number; shareApart: number | null } => ({
  n: gaps.length,
  shareApart: gaps.length < counts ? null : gaps.filter((gap) => gap >= 1 - 1e-9).length / gaps.length,
});

/** Whether those without a gap in the other audit are so few that a mean without them would tell of them. */
function isTelling({ onlyBefore, onlyAfter, pairs }: Column, { smallestGroup }: GapRules): boolean {
  const few = ({ length }: readonly number[]): boolean => length > 0 && length < smallestGroup;
  return pairs.length > 0 && (few(onlyBefore) || few(onlyAfter));
}

function sideOf(gaps: readonly number[]): Column['before'] {
  const known = measured(sampleOf(gaps));
  const [value, variance] = known.state === 'computed' ? [known.mean, known.variance] : [0, 0];
  return {
    stand: { value, n: gaps.length, nMost: gaps.length },
    basis: 'people',
    estimate: { state: 'computed', mean: value, se: Math.sqrt(variance / gaps.length), df: gaps.length - 1 },
  };
}
