// Rules for `when`: one test, on an earlier question of the same rubric, that its kind of answer can pass.
import { ballotsOf, isPair, type Question } from '../kinds/index.ts';
import type { ConditionFile } from '../kinds/question.ts';
import { nearest, type Problem, problem } from '../problem.ts';
import type { Path, Source } from '../source/source.ts';

const tests = ['is', 'atLeast', 'atMost', 'includes', 'answered'] as const;
const combinations = ['all', 'any', 'not'] as const;

/** The questions that come before one, by id; `undefined` where a question is known but broken. */
export interface Before {
  earlier: ReadonlyMap<string, Question | undefined>;
  /** Ids of all questions, also of later ones. */
  all: ReadonlySet<string>;
}

/** Everything that is wrong with a condition that stands at a path. */
export function checkCondition(when: ConditionFile, path: Path, source: Source, before: Before): Problem[] {
  const wrong = (message: string, key: string | undefined, hint?: string): Problem =>
    problem('bad-condition', message, source.placeOf(key === undefined ? path : [...path, key]), hint);
  const used = [...tests, ...combinations].filter((key) => when[key] !== undefined);
  const [only] = used;
  if (only === undefined) {
    const hint = 'For example: when: { question: service-promise, is: yes }';
    return [wrong(`A condition needs a test; expected one of ${tests.join(', ')}.`, undefined, hint)];
  }
  if (used.length > 1) {
    const hint = 'To ask for several things at once, list them under `all`.';
    return [wrong(`A condition has one test; here are ${used.join(' and ')}.`, used[1], hint)];
  }
  if (only === 'all' || only === 'any' || only === 'not') {
    const stray = when.question === undefined ? [] : [wrong(`\`question\` belongs inside \`${only}\`.`, 'question')];
    return [...stray, ...partsOf(when, path).flatMap((part) => checkCondition(part.when, part.path, source, before))];
  }
  if (when.question === undefined) {
    return [wrong('`question` is missing here; expected the id of an earlier question.', undefined)];
  }
  if (!before.earlier.has(when.question)) return [unknown(when.question, [...path, 'question'], source, before)];
  const target = before.earlier.get(when.question);
  const expected = target && impossible(when, target);
  return expected ? [wrong(expected.message, only, expected.hint)] : [];
}

function partsOf({ all, any, not }: ConditionFile, path: Path): { when: ConditionFile; path: Path }[] {
  if (not) return [{ when: not, path: [...path, 'not'] }];
  const key = all ? 'all' : 'any';
  return (all ?? any ?? []).map((when, index) => ({ when, path: [...path, key, index] }));
}

function unknown(id: string, path: Path, source: Source, { earlier, all }: Before): Problem {
  const where = source.placeOf(path);
  if (all.has(id)) {
    const message = `\`${id}\` is not asked before this question, so nothing can depend on it here.`;
    return problem('bad-condition', message, where, 'Move that question up, or this one down.');
  }
  const near = nearest(id, earlier.keys());
  const hint = near ? `Did you mean \`${near}\`?` : undefined;
  return problem('unknown-id', `There is no question called \`${id}\` in this rubric.`, where, hint);
}

/** Why a test can never be passed by an answer to a question; nothing if it can. */
function impossible(when: ConditionFile, target: Question): { message: string; hint?: string } | undefined {
  const asked = `\`${target.id}\` is a question of kind ${target.kind}`;
  const names = optionsOf(target);
  if (when.is !== undefined || when.includes !== undefined) {
    const key = when.is === undefined ? 'includes' : 'is';
    const fits = when.is === undefined ? target.kind === 'multi-choice' : target.kind !== 'multi-choice';
    if (names.length === 0 || !fits) {
      return { message: `${asked}, which \`${key}\` cannot test.`, hint: `Use ${fitting(target)}.` };
    }
    const name = when.is ?? when.includes ?? '';
    if (names.includes(name)) return undefined;
    const near = nearest(name, names);
    const message = `\`${target.id}\` has no option \`${name}\`; expected one of ${names.join(', ')}.`;
    return near ? { message, hint: `Did you mean \`${near}\`?` } : { message };
  }
  const level = when.atLeast ?? when.atMost;
  if (level === undefined) return undefined;
  const levels = levelsOf(target);
  if (levels === undefined) {
    const key = when.atLeast === undefined ? 'atMost' : 'atLeast';
    return { message: `${asked}, which \`${key}\` cannot test.`, hint: `Use ${fitting(target)}.` };
  }
  if (levels === 0 || (level >= 1 && level <= levels)) return undefined;
  return { message: `\`${target.id}\` has no level ${level}; expected a number between 1 and ${levels}.` };
}

function optionsOf(question: Question): string[] {
  if (question.kind === 'yes-no') return ['yes', 'no'];
  return question.kind === 'choice' || question.kind === 'multi-choice' ? question.options.map(({ id }) => id) : [];
}

/** How many levels a question has; 0 where they are broken, nothing where it has none by its kind. */
const levelsOf = (question: Question): number | undefined =>
  question.kind === 'scale' || isPair(question) ? (ballotsOf(question).at(-1)?.slots.length ?? 0) : undefined;

function fitting(question: Question): string {
  if (question.kind === 'multi-choice') return '`includes` or `answered`';
  if (optionsOf(question).length > 0) return '`is` or `answered`';
  return levelsOf(question) === undefined ? '`answered`' : '`atLeast`, `atMost` or `answered`';
}
