// Two audits laid side by side: questions under the ids of the newer rubric, compared on what both asked and answered, with the same weights.
// Weights that differ are taken in the middle on both sides, so that a change of weights alone can never look like a change of culture.
import { type Audit, keyOf, type QuestionKey, type Target } from '../audit.ts';
import type { Question } from '../kinds/index.ts';
import type { Condition } from '../kinds/question.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { scoreSummary } from '../score-audit/score-audit.ts';
import type { ScoredAudit, ScoredFactor, ScoredQuestion } from '../score-audit/scored-audit.ts';
import { carriesEnough } from '../statistics/carried.ts';
import type { FactorKey } from '../summary/sheet.ts';
import { summarize } from '../summary/summarize.ts';
import type { Incomparable } from './audit-diff.ts';
import { recounted, withKeys } from './counted.ts';
import { pairQuestions, type QuestionPair } from './versions.ts';

/** A factor of either audit, with what of it can be compared. */
export interface FactorPair {
  key: FactorKey;
  rubric: string;
  before: ScoredFactor | undefined;
  after: ScoredFactor | undefined;
  /** Weights of the questions compared, by key; they sum to 1. Empty where the factor can't be compared. */
  weights: Map<QuestionKey, number>;
  /** What these questions carry of the factor's asked weight, 0..1. */
  kept: { before: number; after: number };
  /** Its part in the whole: the middle of both audits' shares, and each of them. */
  weight: { common: number; before: number; after: number };
  why: Incomparable | null;
}

export interface QuestionsOfRubric {
  rubric: string;
  pairs: QuestionPair[];
}

/** Both audits with the same ids, judged by today's code as they stand, and what of them can be compared. */
export interface Aligned {
  before: ScoredAudit;
  after: ScoredAudit;
  questions: QuestionsOfRubric[];
  factors: FactorPair[];
}

/** Whether a question's answers may be used on one side: for everybody, or for the one group that is compared. */
export type MayUse = (question: ScoredQuestion, scored: ScoredAudit) => boolean;

/** Lays two audits side by side. */
export function align(before: Audit, after: Audit, mayUse: MayUse): Aligned {
  const questions = before.rubrics.flatMap(({ rubric }): QuestionsOfRubric[] => {
    const other = after.rubrics.find((used) => used.rubric.id === rubric.id);
    return other === undefined ? [] : [{ rubric: rubric.id, pairs: pairQuestions(rubric, other.rubric) }];
  });
  const sides = {
    before: scored(renamed(before, questions, 'before')),
    after: scored(renamed(after, questions, 'after')),
  };
  const allOf = (scored: ScoredAudit) =>
    scored.rubrics.flatMap(({ rubric, factors, share }) =>
      factors.map((factor) => ({ key: keyOf(rubric.id, factor.factor.id), factor, share: share * factor.share })),
    );
  const [all1, all2] = [allOf(sides.before), allOf(sides.after)];
  const keys = [...new Set([...all2, ...all1].map(({ key }) => key))];
  const comparable = new Set(
    questions.flatMap(({ rubric, pairs }) =>
      pairs.flatMap(({ id, comparable: yes, fate }) => (yes && fate !== 'moved' ? [keyOf(rubric, id)] : [])),
    ),
  );
  const factors = keys.map((key): FactorPair => {
    const [one, two] = [all1.find((each) => each.key === key), all2.find((each) => each.key === key)];
    const weight = { before: one?.share ?? 0, after: two?.share ?? 0 };
    return {
      key,
      rubric: (two ?? one)?.factor.rubric ?? '',
      before: one?.factor,
      after: two?.factor,
      weight: { ...weight, common: (weight.before + weight.after) / 2 },
      ...sharedIn(one?.factor, two?.factor, (question) => comparable.has(question.key), {
        before: (question) => mayUse(question, sides.before),
        after: (question) => mayUse(question, sides.after),
      }),
    };
  });
  return { ...sides, questions, factors };
}

const scored = (audit: Audit): ScoredAudit => scoreSummary(audit, summarize(audit), { personGaps: 'left-out' });

type Shared = Pick<FactorPair, 'weights' | 'kept' | 'why'>;

/** The questions on which a factor is compared: those that several people answered both times, or else all that were answered. */
function sharedIn(
  before: ScoredFactor | undefined,
  after: ScoredFactor | undefined,
  isComparable: (question: ScoredQuestion) => boolean,
  mayUse: Record<'before' | 'after', (question: ScoredQuestion) => boolean>,
): Shared {
  const none = { weights: new Map(), kept: { before: 0, after: 0 } };
  if (before === undefined) return { ...none, why: 'only-after' };
  if (after === undefined) return { ...none, why: 'only-before' };
  const withheld = [before.score, after.score].flatMap((score) => (score.state === 'withheld' ? [score.why] : []));
  if (withheld.includes('too-few-people')) return { ...none, why: 'too-few-people' };
  if (withheld.length > 0) return { ...none, why: 'not-answered' };
  const pairs = after.questions.flatMap((question) => {
    const other = before.questions.find(({ key }) => key === question.key);
    const usable = (one: ScoredQuestion) => one.question.weight > 0 && one.score.state === 'scored';
    if (other === undefined || !isComparable(question) || !usable(other) || !usable(question)) return [];
    return [{ before: other, after: question }];
  });
  const shown = pairs.filter((pair) => mayUse.before(pair.before) && mayUse.after(pair.after));
  if (shown.length < pairs.length && !carries(shown)) return { ...none, why: 'too-few-people' };
  const several = shown.filter((pair) => votesOn(pair.before) > 1 && votesOn(pair.after) > 1);
  const chosen = carries(several) ? several : shown;
  const kept = keptBy(chosen);
  if (!carries(chosen)) return { weights: new Map(), kept, why: 'too-little-shared' };
  return {
    weights: new Map(
      chosen.map((pair) => [pair.after.key, (pair.before.share / kept.before + pair.after.share / kept.after) / 2]),
    ),
    kept,
    why: null,
  };
}

type Both = Record<'before' | 'after', ScoredQuestion>;
const keptBy = (pairs: readonly Both[]): Record<'before' | 'after', number> => ({
  before: pairs.reduce((sum, pair) => sum + pair.before.share, 0),
  after: pairs.reduce((sum, pair) => sum + pair.after.share, 0),
});
/** Whether questions carry enough of their factor, at least half of its asked weight on both sides. */
export const carries = (pairs: readonly Both[]): boolean => {
  const kept = keptBy(pairs);
  return carriesEnough(Math.min(kept.before, kept.after), 1);
};
const votesOn = ({ score }: ScoredQuestion): number => (score.state === 'scored' ? score.n : 0);

/** The audit with the weights of a comparison: questions that are not compared weigh nothing, and conditions still see them. */
export function weighed(audit: Audit, factors: readonly FactorPair[]): Audit {
  const byKey = new Map(factors.map((pair) => [pair.key, pair]));
  const anew: Audit = {
    ...audit,
    rubrics: audit.rubrics.map(({ rubric, sha256 }) => ({
      sha256,
      rubric: {
        ...rubric,
        factors: rubric.factors.map((factor) => {
          const pair = byKey.get(keyOf(rubric.id, factor.id));
          return {
            ...factor,
            weight: pair?.weight.common ?? 0,
            questions: factor.questions.map(
              (question): Question => ({
                ...question,
                weight: pair?.weights.get(keyOf(rubric.id, question.id)) ?? 0,
              }),
            ),
          };
        }),
      },
    })),
  };
  return recounted(anew, audit);
}

/** The audit with its questions under the ids that both are compared by. */
function renamed(audit: Audit, questions: readonly QuestionsOfRubric[], side: 'before' | 'after'): Audit {
  const names = new Map<QuestionKey, string>(
    questions.flatMap(({ rubric, pairs }) =>
      pairs.flatMap((pair): [QuestionKey, string][] => {
        const own = pair[side];
        return own === null || own === pair.id ? [] : [[keyOf(rubric, own), pair.id]];
      }),
    ),
  );
  if (names.size === 0) return audit;
  const keyNow = (key: string): QuestionKey => {
    const id = names.get(key as QuestionKey);
    return id === undefined ? (key as QuestionKey) : keyOf(key.slice(0, key.indexOf('/')), id);
  };
  const keysNow = <T>(record: Record<QuestionKey, T>): Record<QuestionKey, T> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [keyNow(key), value]));
  return {
    ...withKeys(audit, keyNow),
    ...(audit.targets && { targets: audit.targets.map((target) => renamedTarget(target, names)) }),
    rubrics: audit.rubrics.map(({ rubric, sha256 }) => ({ sha256, rubric: renamedRubric(rubric, names) })),
    entries: keysNow(audit.entries),
    responses: audit.responses.map((response) => ({ ...response, answers: keysNow(response.answers) })),
  };
}

const renamedTarget = (target: Target, names: ReadonlyMap<QuestionKey, string>): Target =>
  'question' in target
    ? { ...target, question: names.get(keyOf(target.rubric, target.question)) ?? target.question }
    : target;

function renamedRubric(rubric: Rubric, names: ReadonlyMap<QuestionKey, string>): Rubric {
  const idNow = (id: string): string => names.get(keyOf(rubric.id, id)) ?? id;
  const whenNow = (when: Condition): Condition =>
    'of' in when ? { ...when, of: when.of.map(whenNow) } : { ...when, question: idNow(when.question) };
  return {
    ...rubric,
    factors: rubric.factors.map((factor) => ({
      ...factor,
      questions: factor.questions.map((question): Question => {
        const named = { ...question, id: idNow(question.id) };
        return question.when === undefined ? named : { ...named, when: whenNow(question.when) };
      }),
    })),
  };
}
