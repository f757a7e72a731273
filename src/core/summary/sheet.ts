// What an audit asks, laid out once for quick adding-up: per factor the questions that are put, with their ballots and weights.
import type { Answer, Audit, QuestionKey } from '../audit.ts';
import { keyOf } from '../audit.ts';
import { plannedQuestions } from '../interview/plan.ts';
import { type Heard, heardFromAnswer, shownQuestions } from '../interview/shown.ts';
import { ballotsOf, isScored, type Question } from '../kinds/index.ts';
import { type Ballot, testedBy } from '../kinds/question.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { FactorKey } from '../summary-type.ts';

export type { FactorKey };

/** One question of the sheet. */
export interface Line {
  key: QuestionKey;
  question: Question;
  ballots: Ballot[];
  /** The ballot that makes the score; -1 where none does. */
  scoring: number;
  /** The question's weight; 0 where it carries no score. */
  weight: number;
  /** Whether it is scored on levels that follow an order: what reliability and agreement on a factor are made from. */
  leveled: boolean;
}

/** One factor's part of the sheet. */
export interface Part {
  key: FactorKey;
  lines: Line[];
  /** How many of the lines are scored on levels. */
  leveled: number;
}

/** One rubric's part of the sheet. */
export interface Page {
  rubric: Rubric;
  factors: Part[];
  /** Ids of questions that conditions ask about; empty where everything is always shown. */
  tested: Set<string>;
}
export type Sheet = Page[];

/** The sheet of an audit. Questions outside a quick audit's set are not on it. */
export function sheetOf(audit: Pick<Audit, 'rubrics' | 'depth'>): Sheet {
  const planned = new Set(plannedQuestions(audit).map((asked) => asked.key));
  return audit.rubrics.map(({ rubric }) => ({
    rubric,
    tested: new Set(rubric.factors.flatMap(({ questions }) => questions.flatMap(({ when }) => testedBy(when)))),
    factors: rubric.factors.map((factor): Part => {
      const lines = factor.questions.map((question) => lineOf(rubric, question)).filter(({ key }) => planned.has(key));
      return { key: keyOf(rubric.id, factor.id), lines, leveled: lines.filter(({ leveled }) => leveled).length };
    }),
  }));
}

function lineOf(rubric: Rubric, question: Question): Line {
  const ballots = ballotsOf(question);
  const scoring = ballots.findIndex((ballot) => ballot.scoring);
  const weight = isScored(question) ? question.weight : 0;
  return {
    key: keyOf(rubric.id, question.id),
    question,
    ballots,
    scoring,
    weight,
    leveled: weight > 0 && ballots[scoring]?.ordered === true,
  };
}

const unheard: Heard = { answered: false, level: null, options: [] };

/** Whether a person is asked a question: conditions by that person's own answers, and the groups that the question is for. */
export function askedBy(
  page: Page,
  group: string | undefined,
  answerTo: (key: QuestionKey) => Answer | undefined,
): (line: Line) => boolean {
  const isFor = ({ question }: Line) =>
    question.askedOf === undefined || group === undefined || question.askedOf.includes(group);
  if (page.tested.size === 0) return isFor;
  const shown = shownTo(page, answerTo);
  return (line) => shown.has(line.question.id) && isFor(line);
}

/** What is shown depends on a few answers, which many people give alike: so many of them are remembered for a page. */
const mostKnown = 1000;
const knownShown = new WeakMap<Page, Map<string, Set<string>>>();

function shownTo(page: Page, answerTo: (key: QuestionKey) => Answer | undefined): Set<string> {
  let said = '';
  for (const id of page.tested) said += `${wordFor(answerTo(keyOf(page.rubric.id, id)))}\n`;
  const known = knownShown.get(page) ?? new Map<string, Set<string>>();
  knownShown.set(page, known);
  const before = known.get(said);
  if (before !== undefined) return before;
  const shown = shownQuestions(page.rubric, (question) =>
    page.tested.has(question.id) ? heardFromAnswer(answerTo(keyOf(page.rubric.id, question.id)), question) : unheard,
  );
  if (known.size < mostKnown) known.set(said, shown);
  return shown;
}

/** An answer as one line, the same for answers that are the same. */
const wordFor = (answer: Answer | undefined): string =>
  answer?.state === 'answered' ? JSON.stringify(answer.value) : '';
