// The gap between saying and doing (or paper and practice) person by person: each one's own answers to both sides, factor by factor.
// Only where everybody behind the answers is held one by one; counts can't tell who said what.
import type { Audit } from '../audit.ts';
import { ballotsOf, isPair } from '../kinds/index.ts';
import { carriesEnough } from '../statistics/carried.ts';
import { type Computed, type NotComputed, withheld } from '../statistics/computed.ts';
import type { Difference } from '../statistics/difference.ts';
import { holm } from '../statistics/holm.ts';
import { sayDoGap } from '../statistics/paired-t.ts';
import { type PersonsAnswers, personsAnswers } from '../summary/persons-answers.ts';
import type { Minimum } from './minimum-group.ts';
import type { ScoredQuestion, ScoredRubric } from './scored-audit.ts';

/** What the pairs of a factor set against each other. */
export type GapKind = 'say-do' | 'formal-informal' | 'both';

/** The mean gap of persons, in levels, with its interval; `adjusted` is p by Holm over the factors. */
export interface PersonGap {
  n: number;
  gap: number;
  low: number;
  high: number;
  p: number;
  adjusted: number;
  /** Share of people whose own gap is a level or more, 0..1; null under the number of people that counts need. */
  shareApart: number | null;
}

/** One factor that has pairs. */
export interface FactorPersonGap {
  rubric: string;
  factor: string;
  kind: GapKind;
  test: Computed<PersonGap>;
}

/** Every factor with pairs that were asked, in the order of the rubrics. */
export function personGapsOf(audit: Audit, rubrics: readonly ScoredRubric[], minimum: Minimum): FactorPersonGap[] {
  const met = rubrics.flatMap(({ factors }) =>
    factors.flatMap(({ rubric, factor, questions }) => {
      const pairs = questions.filter(isAskedPair);
      return pairs.length === 0 ? [] : [{ rubric, factor: factor.id, pairs }];
    }),
  );
  if (met.length === 0) return [];
  const people = personsAnswers(audit);
  const tests = met.map(({ pairs }) => testOf(pairs, people, minimum));
  const adjusted = holm(tests.map((test) => (test.state === 'computed' ? test.p : null)));
  return met.map(({ rubric, factor, pairs }, index): FactorPersonGap => {
    const [test, p] = [tests[index] ?? withheld('no-answers'), adjusted[index] ?? null];
    const kind = gapKindOf(pairs);
    if (test.state === 'withheld' || p === null) {
      return { rubric, factor, kind, test: test.state === 'withheld' ? test : withheld('no-answers') };
    }
    const { difference, low, high, shareApart, n } = test;
    const share = n >= minimum.counts ? shareApart : null;
    return {
      rubric,
      factor,
      kind,
      test: { state: 'computed', n, gap: difference, low, high, p: test.p, adjusted: p, shareApart: share },
    };
  });
}

/** Whether a question has two sides and was asked. */
export const isAskedPair = ({ question, asked, hidden }: ScoredQuestion): boolean =>
  isPair(question) && asked && !hidden;

/** What some pairs set against each other. */
export function gapKindOf(pairs: readonly ScoredQuestion[]): GapKind {
  const kinds = new Set(pairs.map(({ question }) => question.kind));
  if (kinds.size > 1) return 'both';
  return kinds.has('formal-informal') ? 'formal-informal' : 'say-do';
}

type Tested = Computed<Difference & { shareApart: number; n: number }>;

function testOf(pairs: readonly ScoredQuestion[], people: readonly PersonsAnswers[], minimum: Minimum): Tested {
  const gaps = gapsOfPersons(pairs, people);
  if ('state' in gaps) return gaps;
  const values = gaps.flatMap(({ gap }) => gap ?? []).sort((one, other) => one - other);
  if (values.length === 0) return withheld('no-answers');
  if (values.length > 1 && values.length < minimum.counts) return withheld('suppressed');
  const test = sayDoGap(values);
  return test.state === 'withheld' ? test : { ...test, n: values.length };
}

/**
 * Everybody's mean gap over the pairs that he or she answered on both sides, if these are at least half of them; null for the others.
 * Withheld where others than these people stand behind the answers.
 */
export function gapsOfPersons(
  pairs: readonly ScoredQuestion[],
  people: readonly PersonsAnswers[],
): { respondent: string; gap: number | null }[] | NotComputed {
  if (
    pairs.some(({ sides }) => sides.some(({ score }) => score.state === 'withheld' && score.why === 'too-few-people'))
  ) {
    return withheld('suppressed');
  }
  for (const { key, basis, sides } of pairs) {
    if (basis === 'one-voice' || basis === 'agreed') return withheld(basis);
    const counts = sides.map((_, side) => people.filter((one) => one.answers.get(key)?.slots[side]?.length).length);
    if (sides.some(({ all }, side) => all.n !== counts[side])) return withheld('counts-only');
  }
  return people.map((person) => ({ respondent: person.respondent, gap: gapOf(pairs, person) }));
}

function gapOf(pairs: readonly ScoredQuestion[], { answers }: PersonsAnswers): number | null {
  const gaps = pairs.flatMap(({ key, question }): number[] => {
    const [first, second] = answers.get(key)?.slots ?? [];
    const [says, does] = [first?.[0], second?.[0]];
    if (says === undefined || does === undefined) return [];
    const [one = 2, other = 2] = ballotsOf(question).map(({ slots }) => slots.length);
    return [(one === other ? says : (says * (other - 1)) / (one - 1)) - does];
  });
  return carriesEnough(gaps.length, pairs.length) ? gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length : null;
}
