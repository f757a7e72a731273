// A rubric as the rest of the program knows it: checked, scales resolved, defaults filled in, overlays applied.
import type { Question } from '../kinds/index.ts';

/** The four ways of having no answer. None of them is ever a zero, and no option may be called so. */
export const missingStates = ['not-applicable', 'dont-know', 'not-said', 'unanswered'] as const;

/** The groups of a rubric that has none of its own. */
export const usualGroups: { id: string; title: string }[] = [
  { id: 'leaders', title: 'Leaders' },
  { id: 'managers', title: 'Managers' },
  { id: 'front-line', title: 'Front line' },
  { id: 'support', title: 'Support staff' },
  { id: 'customers', title: 'Customers' },
];

/** Three heights that a score can stand at; next steps are chosen by it. */
export type Standing = 'low' | 'middle' | 'high';

export interface NextStep {
  do: string;
  who: string;
  /** As in "2 weeks". */
  within: string;
  sign: string;
}

export interface Factor {
  id: string;
  title: string;
  about: string;
  weight: number;
  makesOrBreaks: boolean;
  questions: Question[];
  nextSteps: Record<Standing, NextStep[]>;
}

export interface Band {
  /** 0..100, the lowest score in the band. */
  from: number;
  title: string;
  stands: Standing;
  means: string;
  /** Factors that must stand at `from` or above before the whole may be in this band. */
  needs: { factor: string; from: number }[];
}

export interface Outcome {
  factor?: string;
  below?: number;
  from?: number;
  say: string;
}

export interface Source {
  author: string;
  title: string;
  year?: number;
  where?: string;
  note?: string;
}

export interface QuestionChange {
  question: string;
  is: 'new' | 'reworded' | 'rescaled' | 'split' | 'merged' | 'retired';
  replaces: string[];
  equivalent: boolean;
}

export interface Rubric {
  format: 1;
  id: string;
  version: string;
  letter: string;
  language: string;
  title: string;
  source: Source[];
  purpose: string;
  weight: number;
  /** The rubric's own groups; empty if the usual five serve. */
  groups: { id: string; title: string }[];
  /** Lowest first. */
  bands: Band[];
  outcomes: Outcome[];
  factors: Factor[];
  changelog: { version: string; date: string; says: string; changes: QuestionChange[] }[];
  /** The rubric that an overlay tailors. */
  extends?: string;
}

/** The bands of a rubric that has none of its own. */
export const defaultBands: Band[] = [
  { from: 0, title: 'Fragile', stands: 'low', means: 'It depends on luck and on single people.', needs: [] },
  {
    from: 25,
    title: 'Uneven',
    stands: 'low',
    means: 'There are traces of it, and nobody can count on them.',
    needs: [],
  },
  { from: 50, title: 'Taking hold', stands: 'middle', means: 'It happens in places, when somebody pushes.', needs: [] },
  {
    from: 75,
    title: 'Dependable',
    stands: 'high',
    means: 'It is the normal way, and somebody looks after it.',
    needs: [],
  },
  {
    from: 90,
    title: 'Second nature',
    stands: 'high',
    means: 'It happens without anyone asking, and can be proved.',
    needs: [],
  },
];
