// From a file that is known to be sound to the rubric that the rest of the program works with.
import type { Question } from '../kinds/index.ts';
import { tidy } from '../text.ts';
import { given, resolveQuestion, type Scales } from './question.ts';
import {
  type Band,
  defaultBands,
  type Factor,
  type NextStep,
  type Outcome,
  type Rubric,
  type Source,
} from './rubric.ts';
import type { FactorFile, OverlayFile, RubricFile } from './schema.ts';

/** The rubric of a whole file that broke no rule. */
export function resolveRubric(file: RubricFile): Rubric {
  const scales: Scales = new Map(Object.entries(file.scales ?? {}).map(([name, scale]) => [name, scale.levels]));
  return {
    format: 1,
    id: file.id,
    version: file.version,
    letter: file.letter ?? letterOf(file.id),
    language: file.language ?? 'en',
    title: tidy(file.title),
    source: file.source.map((source): Source => given(source)),
    purpose: tidy(file.purpose),
    weight: file.weight ?? 1,
    groups: file.groups ?? [],
    bands: file.bands?.map(resolveBand) ?? defaultBands,
    outcomes: (file.outcomes ?? []).map((outcome): Outcome => ({ ...given(outcome), say: tidy(outcome.say) })),
    factors: file.factors.map((factor) => resolveFactor(factor, scales)),
    changelog: resolveChangelog(file.changelog),
  };
}

/**
 * The rubric of an overlay that broke no rule, on its base.
 * Bands of the base no longer need factors that are dropped, and outcomes about them are left out.
 */
export function resolveOverlay(file: OverlayFile, base: Rubric): Rubric {
  const dropped = new Set(file.drop ?? []);
  const noScales: Scales = new Map();
  const kept = base.factors
    .filter((factor) => !dropped.has(factor.id))
    .map((factor) => {
      const added = file.add?.questions?.[factor.id] ?? [];
      const questions = factor.questions.filter((question) => !dropped.has(question.id));
      return { ...factor, questions: [...questions, ...added.map((question) => resolveQuestion(question, noScales))] };
    });
  const added = (file.add?.factors ?? []).map((factor) => resolveFactor(factor, noScales));
  const weigh = <T extends Factor | Question>(part: T): T => ({
    ...part,
    weight: file.weights?.[part.id] ?? part.weight,
  });
  return {
    ...base,
    id: file.id,
    version: file.version,
    letter: file.letter ?? base.letter,
    language: file.language ?? base.language,
    title: tidy(file.title ?? base.title),
    purpose: tidy(file.purpose ?? base.purpose),
    bands: base.bands.map((band) => ({ ...band, needs: band.needs.filter((need) => !dropped.has(need.factor)) })),
    outcomes: base.outcomes.filter(({ factor }) => factor === undefined || !dropped.has(factor)),
    factors: [...kept, ...added].map((factor) => weigh({ ...factor, questions: factor.questions.map(weigh) })),
    changelog: resolveChangelog(file.changelog),
    extends: base.id,
  };
}

function resolveFactor(file: FactorFile, scales: Scales): Factor {
  const { low = [], middle = [], high = [] } = file.nextSteps ?? {};
  return {
    id: file.id,
    title: tidy(file.title),
    about: tidy(file.about),
    weight: file.weight ?? 1,
    makesOrBreaks: file.makesOrBreaks ?? false,
    questions: file.questions.map((question) => resolveQuestion(question, scales)),
    nextSteps: { low: low.map(tidyStep), middle: middle.map(tidyStep), high: high.map(tidyStep) },
  };
}

const tidyStep = (step: NextStep): NextStep => ({
  do: tidy(step.do),
  who: tidy(step.who),
  within: step.within,
  sign: tidy(step.sign),
});

const resolveBand = ({ from, title, stands, means, needs }: NonNullable<RubricFile['bands']>[number]): Band => ({
  from,
  title: tidy(title),
  stands,
  means: tidy(means),
  needs: needs ?? [],
});

const resolveChangelog = (changelog: RubricFile['changelog']): Rubric['changelog'] =>
  (changelog ?? []).map(({ version, date, says, changes }) => ({
    version,
    date,
    says: tidy(says),
    changes: (changes ?? []).map(({ question, is, replaces, equivalent }) => ({
      question,
      is,
      replaces: replaces ?? [],
      equivalent: equivalent ?? false,
    })),
  }));

/** The letter of references to a rubric that names none: the first of its id. */
const letterOf = (id: string): string => id.charAt(0).toUpperCase();
