// What the lint reads: the wordings of a rubric or overlay, each with the way to it, so that a rule is only about words.
import type { QuestionFile } from '../../kinds/index.ts';
import type { LevelFile } from '../../kinds/question.ts';
import type { Path, Source } from '../../source/source.ts';
import { tidy } from '../../text.ts';
import { factorsAt, itemPaths, namesAt, questionsAt, scalesAt, sound, textAt, type WrittenFactor } from '../draft.ts';
import { sidesOf } from '../question.ts';
import { factorSchema, nextStepSchema } from '../schema.ts';

/** A text and where it stands. */
export interface Wording {
  path: Path;
  text: string;
}
/** The levels of a scale, lowest first. */
export interface Ladder {
  path: Path;
  levels: Wording[];
}
export interface QuestionSheet {
  path: Path;
  file: QuestionFile;
  /** Everything that respondents are asked in it: the question, its two sides, the wording for customers. */
  asks: Wording[];
}
export interface FactorSheet {
  path: Path;
  questions: QuestionSheet[];
  /** Next steps by standing; nothing where the factor has none. */
  steps: Record<'low' | 'middle' | 'high', StepSheet[]> | undefined;
}
export interface StepSheet {
  path: Path;
  do: Wording;
}
export interface Sheet {
  /** Factors that stand in the file itself. */
  factors: FactorSheet[];
  /** All questions of the file, with those that an overlay adds to factors of its base. */
  questions: QuestionSheet[];
  /** All scales, named or written at a question. */
  ladders: Ladder[];
  /** Every text of some length that somebody reads. */
  texts: Wording[];
  /** The version of the file, if it has one. */
  version: Wording | undefined;
  /** Versions that the changelog tells of; nothing if there is no changelog. */
  told: string[] | undefined;
}

/** Gathers the wordings of a source; parts whose shape is broken are left out. */
export function sheetOf(source: Source): Sheet {
  const factors = [['factors'], ['add', 'factors']].flatMap((path) => factorsAt(source, path));
  const joining = namesAt(source, ['add', 'questions']).flatMap((id) => questionsAt(source, ['add', 'questions', id]));
  const factorSheets = factors.map((factor) => factorSheet(source, factor));
  const questions = [...factorSheets.flatMap((factor) => factor.questions), ...joining.flatMap(questionSheet)];
  const named = [...scalesAt(source)].flatMap(([name, levels]) =>
    levels ? [ladder(['scales', name, 'levels'], levels)] : [],
  );
  const ladders = [...named, ...questions.flatMap(laddersOf)];
  const texts = [
    ...questions.flatMap(({ file, path, asks }) => [...asks, ...ownTexts(file, path)]),
    ...ladders.flatMap(({ levels }) => levels),
    ...factorSheets.flatMap(({ steps }) => Object.values(steps ?? {}).flatMap((some) => some.map((step) => step.do))),
    ...factors.flatMap(({ path }) => aboutOf(source, path)),
  ];
  const version = textAt(source, ['version']);
  const changes = itemPaths(source, ['changelog']);
  return {
    factors: factorSheets,
    questions,
    ladders,
    texts,
    version: version === undefined ? undefined : wording(version, ['version']),
    told: changes.length > 0 ? changes.flatMap((path) => textAt(source, [...path, 'version']) ?? []) : undefined,
  };
}

const wording = (text: string, path: Path): Wording => ({ text: tidy(text), path });

function factorSheet(source: Source, { path, questions }: WrittenFactor): FactorSheet {
  const standing = (name: string): StepSheet[] =>
    itemPaths(source, [...path, 'nextSteps', name]).flatMap((stepPath) => {
      const step = sound(source, stepPath, nextStepSchema);
      return step ? [{ path: stepPath, do: wording(step.value.do, [...stepPath, 'do']) }] : [];
    });
  const given = namesAt(source, [...path, 'nextSteps']).length > 0;
  const steps = given ? { low: standing('low'), middle: standing('middle'), high: standing('high') } : undefined;
  return { path, questions: questions.flatMap(questionSheet), steps };
}

function questionSheet({ path, file }: { path: Path; file?: QuestionFile }): QuestionSheet[] {
  if (!file) return [];
  const sides = sidesOf(file).map(({ key, part }) => wording(part.ask, [...path, key, 'ask']));
  const customers = file.askCustomer === undefined ? [] : [wording(file.askCustomer, [...path, 'askCustomer'])];
  return [{ path, file, asks: [wording(file.ask, [...path, 'ask']), ...sides, ...customers] }];
}

function laddersOf({ path, file }: QuestionSheet): Ladder[] {
  if (file.kind === 'scale') return file.levels ? [ladder([...path, 'levels'], file.levels)] : [];
  return sidesOf(file).flatMap(({ key, part }) => (part.levels ? [ladder([...path, key, 'levels'], part.levels)] : []));
}

const ladder = (path: Path, levels: LevelFile[]): Ladder => ({
  path,
  levels: levels.map((level, index) =>
    typeof level === 'string' ? wording(level, [...path, index]) : wording(level.text, [...path, index, 'text']),
  ),
});

const ownTexts = (file: QuestionFile, path: Path): Wording[] =>
  (['practice', 'why', 'evidence', 'topic'] as const).flatMap((key) => {
    const text = file[key];
    return text === undefined ? [] : [wording(text, [...path, key])];
  });

function aboutOf(source: Source, path: Path): Wording[] {
  const about = sound(source, [...path, 'about'], factorSchema.shape.about);
  return about ? [wording(about.value, about.path)] : [];
}
