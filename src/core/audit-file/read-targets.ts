// What an organization wants to reach, read from a file against the rubrics that it is about.
import { keyOf, type Target } from '../audit.ts';
import { ballotsOf } from '../kinds/index.ts';
import { isRecord } from '../kinds/question.ts';
import type { Factor, Rubric } from '../rubric/rubric.ts';
import type { Report } from './report.ts';

/** Targets in the order of the file. Those whose shape is wrong are passed over: the shape has been told. */
export function readTargets(plain: unknown, rubrics: readonly Rubric[], report: Report): Target[] {
  const known = factorsIn(rubrics);
  const seen = new Set<string>();
  return (Array.isArray(plain) ? plain : []).flatMap((each, index): Target[] => {
    if (!isRecord(each)) return [];
    const { factor: name, level, by } = each;
    if (typeof name !== 'string' || typeof level !== 'number' || typeof by !== 'string') return [];
    const at = ['targets', index, 'factor'];
    const found = known.find(({ key }) => key === name);
    if (found === undefined) {
      const keys = known.map(({ key }) => key);
      report.stranger('unknown-factor', `There is no factor \`${name}\` in this audit.`, at, name, keys);
      return [];
    }
    if (seen.has(name)) report('duplicate-id', `The factor \`${name}\` has two targets.`, at);
    seen.add(name);
    const top = topOf(found.factor);
    if (level > top)
      report.strictly('wrong-value', `The levels of \`${name}\` go up to ${top}.`, ['targets', index, 'level']);
    return [{ rubric: found.rubric, factor: found.factor.id, level, by }];
  });
}

/** Every factor of some rubrics by its key, as in weisbord/leadership. */
export const factorsIn = (rubrics: readonly Rubric[]): { key: string; rubric: string; factor: Factor }[] =>
  rubrics.flatMap(({ id, factors }) => factors.map((factor) => ({ key: keyOf(id, factor.id), rubric: id, factor })));

/** The highest level that a factor's scored questions have; 5 where none has levels. */
export function topOf({ questions }: Factor): number {
  const levels = questions.flatMap((question) => {
    const ballot = ballotsOf(question).find(({ scoring, ordered, slots }) => scoring && ordered && slots.length > 2);
    return ballot === undefined ? [] : [ballot.slots.length];
  });
  return levels.length === 0 ? 5 : Math.max(...levels);
}
