// What an organization wants to reach, read from a file against the rubrics that it is about: factors and questions with levels.
import { aimOf, keyOf, type Target } from '../audit.ts';
import { ballotsOf, type Question, type QuestionKind } from '../kinds/index.ts';
import { isRecord } from '../kinds/question.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';
import type { Report } from './report.ts';

/** Targets in the order of the file. Those whose shape is wrong are passed over: the shape has been told. */
export function readTargets(plain: unknown, rubrics: readonly Rubric[], report: Report): Target[] {
  const parts = { factor: factorsIn(rubrics), question: questionsIn(rubrics) };
  const seen = new Set<string>();
  return (Array.isArray(plain) ? plain : []).flatMap((each, index): Target[] => {
    if (!isRecord(each)) return [];
    const { level, by } = each;
    const kinds = (['factor', 'question'] as const).filter((kind) => each[kind] !== undefined);
    const [kind, ...more] = kinds;
    if (kind === undefined || more.length > 0) {
      const [code, both] =
        kind === undefined ? (['missing-key', ''] as const) : (['wrong-value', ', not of both'] as const);
      report(code, `A target is of a factor or of a question${both}.`, ['targets', index], asIn);
      return [];
    }
    const name = each[kind];
    if (typeof name !== 'string' || typeof level !== 'number' || typeof by !== 'string') return [];
    const at = ['targets', index, kind];
    const known: readonly Part[] = parts[kind];
    const found = known.find(({ key }) => key === name);
    if (found === undefined) {
      const keys = known.map(({ key }) => key);
      report.stranger(`unknown-${kind}`, `There is no ${kind} \`${name}\` in this audit.`, at, name, keys);
      return [];
    }
    const target = targetOf(found, level, by);
    if (seen.has(aimOf(target))) report('duplicate-id', `The ${kind} \`${name}\` has two targets.`, at);
    seen.add(aimOf(target));
    const top = topOf(found);
    if (top === null) {
      report('wrong-value', whyNoLevels(found), at);
      return [];
    }
    if (level > top)
      report.strictly('wrong-value', `The levels of \`${name}\` go up to ${top}.`, ['targets', index, 'level']);
    return [target];
  });
}

const asIn = 'As in { factor: weisbord/leadership, level: 4, by: 2027-12-31 }, or { question: weisbord/handovers, … }.';

/** A factor or a question in its rubric: what a target may be of. */
export type Part =
  | { kind: 'factor'; key: string; rubric: string; factor: Factor }
  | { kind: 'question'; key: string; rubric: string; question: Question };

/** Every factor of some rubrics by its key, as in weisbord/leadership. */
export const factorsIn = (rubrics: readonly Rubric[]): Extract<Part, { kind: 'factor' }>[] =>
  rubrics.flatMap(({ id, factors }) =>
    factors.map((factor) => ({ kind: 'factor', key: keyOf(id, factor.id), rubric: id, factor })),
  );

/** Every question of some rubrics by its key, as in weisbord/handovers, with levels or without. */
export const questionsIn = (rubrics: readonly Rubric[]): Extract<Part, { kind: 'question' }>[] =>
  rubrics.flatMap(({ id, factors }) =>
    factors.flatMap(({ questions }) =>
      questions.map((question) => ({ kind: 'question' as const, key: keyOf(id, question.id), rubric: id, question })),
    ),
  );

/** The target of a part. */
export const targetOf = (part: Part, level: number, by: string): Target =>
  part.kind === 'factor'
    ? { rubric: part.rubric, factor: part.factor.id, level, by }
    : { rubric: part.rubric, question: part.question.id, level, by };

/** The highest level of a part; of a factor that of its scored questions, 5 where none has levels. Null for a question without levels. */
export function topOf(part: Part): number | null {
  if (part.kind === 'question') return part.question.kind in withoutLevels ? null : levelsIn(part.question);
  const levels = part.factor.questions.flatMap((question) => {
    const many = levelsIn(question);
    return many > 2 ? [many] : [];
  });
  return levels.length === 0 ? 5 : Math.max(...levels);
}

/** How many levels the ballot has that a question's score is made of; 0 where they are in no order. */
const levelsIn = (question: Question): number =>
  ballotsOf(question).find(({ scoring, ordered }) => scoring && ordered)?.slots.length ?? 0;

const withoutLevels: Partial<Record<QuestionKind, string>> = {
  'yes-no': 'it is answered with yes or no',
  choice: 'one of its options is chosen',
  'multi-choice': 'any of its options are chosen',
  'open-text': 'it is answered in people’s own words',
  list: 'it is answered with a list',
};

/** Why a question can have no target, in a sentence. */
export const whyNoLevels = (part: Part): string =>
  `\`${part.key}\` has no levels that a target could name${part.kind === 'question' ? `: ${withoutLevels[part.question.kind] ?? ''}` : ''}.`;
