// What changed beside the scores: gaps between two sides, rooms that were split, and what nobody could answer.
import { ballotsOf } from '../kinds/index.ts';
import { manyUnknown } from '../score-audit/findings.ts';
import { sampleOfCell } from '../score-audit/samples.ts';
import type { ScoredAudit, ScoredQuestion, ScoredSide } from '../score-audit/scored-audit.ts';
import { independentDifference } from '../statistics/difference.ts';
import { holm } from '../statistics/holm.ts';
import { measured } from '../statistics/sample.ts';
import type { MeanEstimate } from '../statistics/standard-error.ts';
import type { AuditDiff, GapDiff, Noticed } from './audit-diff.ts';
import { levelFor } from './verdict.ts';

/** A gap of this many levels is open. It closed, or opened, where it also moved by this much. */
const openGap = 0.5;

export interface QuestionsMet {
  before: ScoredQuestion;
  after: ScoredQuestion;
}

/** Questions that both audits have and that may be compared, in the order of the later one. */
export function questionsMet(before: ScoredAudit, after: ScoredAudit, comparable: ReadonlySet<string>): QuestionsMet[] {
  const was = new Map(questionsOf(before).map((question) => [question.key, question]));
  return questionsOf(after).flatMap((question) => {
    const other = was.get(question.key);
    return other === undefined || !comparable.has(question.key) ? [] : [{ before: other, after: question }];
  });
}
export const questionsOf = (scored: ScoredAudit): ScoredQuestion[] =>
  scored.rubrics.flatMap(({ factors }) => factors.flatMap(({ questions }) => questions));

/** Gaps that are open on one side at least. */
export function diffGaps(met: readonly QuestionsMet[]): GapDiff[] {
  const pairs = met.flatMap(({ before, after }) =>
    before.gap === null || after.gap === null ? [] : [{ before, after, from: before.gap, to: after.gap }],
  );
  const tests = pairs.map(({ before, after }) => {
    const [one, two] = [gapEstimate(before), gapEstimate(after)];
    return one === null || two === null ? null : independentDifference(one, two);
  });
  const adjusted = holm(tests.map((test) => (test?.state === 'computed' ? test.p : null)));
  return pairs.flatMap(({ before, after, from, to }, index): GapDiff[] => {
    const is = movementOf(from, to);
    if (is === null) return [];
    const p = adjusted[index] ?? null;
    const level = levelFor(Math.min(answersTo(before), answersTo(after)), 'all');
    const kind = after.question.kind === 'formal-informal' ? 'formal-informal' : 'say-do';
    const believable = is !== 'still-open' && p !== null && level !== null && p <= level;
    return [{ ...noticed(after), kind, before: from, after: to, is, adjusted: p, believable }];
  });
}

/** What became of a gap; null where it is and was small, or hardly moved across the line. */
export function movementOf(from: number, to: number): GapDiff['is'] | null {
  const [was, is] = [from >= openGap, to >= openGap];
  const far = Math.abs(to - from) >= openGap;
  if (was && !is && far) return 'closed';
  if (!was && is && far) return 'opened';
  return was && is ? 'still-open' : null;
}

const answersTo = ({ sides }: ScoredQuestion): number => Math.min(...sides.map(({ all }) => all.n));

/** A gap with the largest error it can have: as if both sides were answered quite independently of each other in the worst direction. */
function gapEstimate({ question, sides, gap }: ScoredQuestion): MeanEstimate | null {
  const ballots = ballotsOf(question);
  const steps = (ballots[1]?.slots.length ?? 1) - 1;
  const errors = sides.map((side, index) => errorOf(side, ballots[index]?.slots.map(({ worth }) => worth) ?? []));
  const [first, second] = errors;
  if (gap === null || first === undefined || second === undefined || first === null || second === null) return null;
  return { mean: gap, se: (first.se + second.se) * steps, df: Math.min(first.n, second.n) - 1 };
}

/** The standard error of one side, 0..1. A side that makes no score has worths all the same: its levels in equal steps. */
function errorOf({ all }: ScoredSide, worths: readonly (number | null)[]): { se: number; n: number } | null {
  const { counts } = all;
  if (counts === null) return null;
  const steps = Math.max(1, counts.length - 1);
  const known = measured(sampleOfCell({ counts }, worths.length > 0 ? counts.map((_, slot) => slot / steps) : []));
  return known.state === 'computed' ? { se: Math.sqrt(known.variance / known.n), n: known.n } : null;
}

const splitOn = ({ sides }: ScoredQuestion) => sides.at(-1)?.all.agreement.split ?? 'not-tested';

/** Rooms that were clearly split then, or are now. */
export function diffSplits(met: readonly QuestionsMet[]): AuditDiff['splits'] {
  const tested = met.filter(({ before, after }) => splitOn(before) !== 'not-tested' && splitOn(after) !== 'not-tested');
  return moved(tested, (question) => splitOn(question) === 'clear', ['closed', 'opened']);
}

/** Questions that many could not answer then, or can't now. Only where people reacted both times. */
export function diffUnknowns(met: readonly QuestionsMet[]): AuditDiff['unknowns'] {
  const known = met.filter(({ before, after }) => [before, after].every(({ asked, hidden }) => asked && !hidden));
  const many = ({ unknown }: ScoredQuestion): boolean => unknown > 0 && unknown >= manyUnknown;
  const reacted = known.filter(({ before, after }) => [before, after].every((one) => many(one) || answersTo(one) > 0));
  return moved(reacted, many, ['answered', 'lost']);
}

function moved<Left extends string, Right extends string>(
  met: readonly QuestionsMet[],
  is: (question: ScoredQuestion) => boolean,
  [gone, come]: [Left, Right],
): Record<Left | Right | 'still', Noticed[]> {
  const those = (was: 'was' | 'not', now: 'is' | 'not'): Noticed[] =>
    met
      .filter(({ before, after }) => is(before) === (was === 'was') && is(after) === (now === 'is'))
      .map(({ after }) => noticed(after));
  return { [gone]: those('was', 'not'), [come]: those('not', 'is'), still: those('was', 'is') } as Record<
    Left | Right | 'still',
    Noticed[]
  >;
}

export const noticed = ({ key, ref, question }: ScoredQuestion): Noticed => ({ key, ref, topic: question.topic });
