// From a question as it was written to the question that is asked: its scale found, its defaults filled in.
import type { Question, QuestionFile } from '../kinds/index.ts';
import type { Condition, ConditionFile, Level, LevelFile, QuestionBase } from '../kinds/question.ts';
import { tidy } from '../text.ts';

/** The levels of each named scale; no levels where the scale itself is broken. */
export type Scales = ReadonlyMap<string, LevelFile[] | undefined>;
interface Anchored {
  levels?: LevelFile[] | undefined;
  scale?: string | undefined;
}

/**
 * The question that a part of a file describes.
 * Levels are empty where they are missing or their scale is unknown, which the rules report.
 */
export function resolveQuestion(file: QuestionFile, scales: Scales): Question {
  const base = baseOf(file);
  switch (file.kind) {
    case 'scale':
      return { kind: 'scale', ...base, levels: levelsOf(file, scales), reverse: file.reverse ?? false };
    case 'say-do':
      return {
        kind: 'say-do',
        ...base,
        sides: [
          { id: 'say', ask: tidy(file.say.ask), levels: levelsOf(file.say, scales) },
          { id: 'do', ask: tidy(file.do.ask), levels: levelsOf(file.do, scales) },
        ],
      };
    case 'formal-informal':
      return {
        kind: 'formal-informal',
        ...base,
        sides: [
          { id: 'formal', ask: tidy(file.formal.ask), levels: levelsOf(file.formal, scales) },
          { id: 'informal', ask: tidy(file.informal.ask), levels: levelsOf(file.informal, scales) },
        ],
      };
    case 'yes-no':
      return { kind: 'yes-no', ...base, reverse: file.reverse ?? false };
    case 'choice': {
      const options = file.options.map((option) => given({ ...option, text: tidy(option.text) }));
      return { kind: 'choice', ...base, options };
    }
    case 'multi-choice': {
      const options = file.options.map(({ id, text }) => ({ id, text: tidy(text) }));
      return { kind: 'multi-choice', ...base, options, ...given({ atMost: file.atMost }) };
    }
    case 'open-text':
      return { kind: 'open-text', ...base };
    case 'list':
      return { kind: 'list', ...base, of: file.of, ...given({ atMost: file.atMost }) };
  }
}

/** The two sides of a pair as they are written, with the keys that they stand under; none of any other question. */
export function sidesOf(file: QuestionFile) {
  if (file.kind === 'say-do')
    return [
      { key: 'say', part: file.say },
      { key: 'do', part: file.do },
    ];
  if (file.kind === 'formal-informal')
    return [
      { key: 'formal', part: file.formal },
      { key: 'informal', part: file.informal },
    ];
  return [];
}

function baseOf(file: QuestionFile): QuestionBase {
  const { id, askCustomer, practice, why, evidence, facilitator, probes, when, role, askedOf } = file;
  return {
    id,
    ask: tidy(file.ask),
    topic: tidy(file.topic ?? inWords(id)),
    weight: file.weight ?? 1,
    core: file.core ?? false,
    probes: tidied(given({ ...probes })),
    ...tidied(given({ askCustomer, practice, why, evidence, facilitator })),
    ...given({ role, askedOf, when: when && conditionOf(when) }),
  };
}

function levelsOf({ levels, scale }: Anchored, scales: Scales): Level[] {
  const written = levels ?? (scale === undefined ? undefined : scales.get(scale)) ?? [];
  return written.map((level) =>
    typeof level === 'string'
      ? { text: tidy(level), criteria: [] }
      : { text: tidy(level.text), criteria: level.criteria.map(tidy) },
  );
}

/** The condition that is meant. One that breaks the rules becomes an arbitrary one; it never leaves the parser. */
function conditionOf(file: ConditionFile): Condition {
  const question = file.question ?? '';
  if (file.all) return { test: 'all', of: file.all.map(conditionOf) };
  if (file.any) return { test: 'any', of: file.any.map(conditionOf) };
  if (file.not) return { test: 'not', of: [conditionOf(file.not)] };
  if (file.is !== undefined) return { test: 'is', question, value: file.is };
  if (file.atLeast !== undefined) return { test: 'at-least', question, level: file.atLeast };
  if (file.atMost !== undefined) return { test: 'at-most', question, level: file.atMost };
  if (file.includes !== undefined) return { test: 'includes', question, option: file.includes };
  return { test: 'answered', question, answered: file.answered ?? true };
}

/** An id as words: `complaint-causes` is "complaint causes". */
export const inWords = (id: string): string => id.replaceAll('-', ' ');

const tidied = <T extends object>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, tidy(String(text))])) as T;

type Optional<T> = { [K in keyof T]: undefined extends T[K] ? K : never }[keyof T];
/** `T` with keys that may be missing in place of values that may be undefined. */
export type Given<T> = Omit<T, Optional<T>> & { [K in Optional<T>]?: Exclude<T[K], undefined> };

/** The same object without the keys whose value is undefined. */
export const given = <T extends object>(parts: T): Given<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as unknown as Given<T>;
