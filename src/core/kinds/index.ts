// The table of kinds of question. A new kind is one file beside this one and a line in each table here.
import * as z from 'zod';
import { type ChoiceQuestion, type Chosen, choice, choiceSchema } from './choice.ts';
import { type ListItem, type ListQuestion, list, listSchema } from './list.ts';
import { type MultiChoiceQuestion, multiChoice, multiChoiceSchema } from './multi-choice.ts';
import { type OpenTextQuestion, openText, openTextSchema, type Voice } from './open-text.ts';
import {
  type FormalInformalQuestion,
  formalInformal,
  formalInformalSchema,
  type SayDoQuestion,
  sayDo,
  sayDoSchema,
} from './pair.ts';
import type { Ballot, Kind, Read } from './question.ts';
import { type ScaleQuestion, scale, scaleSchema } from './scale.ts';
import { type YesNoQuestion, yesNo, yesNoSchema } from './yes-no.ts';

/** The checked question of each kind. */
export interface QuestionOf {
  scale: ScaleQuestion;
  'say-do': SayDoQuestion;
  'formal-informal': FormalInformalQuestion;
  'yes-no': YesNoQuestion;
  choice: ChoiceQuestion;
  'multi-choice': MultiChoiceQuestion;
  'open-text': OpenTextQuestion;
  list: ListQuestion;
}
/** What an answer is, by kind of question; the same form as in an answers file. */
export interface ValueOf {
  scale: number;
  'say-do': { say: number; do: number };
  'formal-informal': { formal: number; informal: number };
  'yes-no': 'yes' | 'no';
  choice: Chosen;
  'multi-choice': string[];
  'open-text': Voice[];
  list: ListItem[];
}
export type QuestionKind = keyof QuestionOf;
export type Question = QuestionOf[QuestionKind];
export type PairQuestion = SayDoQuestion | FormalInformalQuestion;
export type Value = ValueOf[QuestionKind];

export const kinds: { [K in QuestionKind]: Kind<QuestionOf[K], ValueOf[K]> } = {
  scale,
  'say-do': sayDo,
  'formal-informal': formalInformal,
  'yes-no': yesNo,
  choice,
  'multi-choice': multiChoice,
  'open-text': openText,
  list,
};

/** What may stand in the YAML of each kind. */
export const questionSchemas = {
  scale: scaleSchema,
  'say-do': sayDoSchema,
  'formal-informal': formalInformalSchema,
  'yes-no': yesNoSchema,
  choice: choiceSchema,
  'multi-choice': multiChoiceSchema,
  'open-text': openTextSchema,
  list: listSchema,
} satisfies Record<QuestionKind, z.ZodType>;
export const questionSchema = z.discriminatedUnion('kind', [
  scaleSchema,
  sayDoSchema,
  formalInformalSchema,
  yesNoSchema,
  choiceSchema,
  multiChoiceSchema,
  openTextSchema,
  listSchema,
]);
export type QuestionFile = z.infer<typeof questionSchema>;

// TypeScript cannot see that a question and its row of the table belong together; this is the one place that says so.
const kindOf = (question: Question): Kind<Question, Value> => kinds[question.kind] as unknown as Kind<Question, Value>;

/** What hands can be raised on in a question, in the order of asking; none for open questions and lists. */
export const ballotsOf = (question: Question): Ballot[] => kindOf(question).ballots(question);

/** The slots that an answer falls in, ballot by ballot. `value` must be of the question's kind, as `readValue` gives it. */
export const castOf = (value: Value, question: Question): number[][] => kindOf(question).cast(value, question);

/** Checks an answer that comes from outside: a file, a journal, a form. */
export const readValue = (plain: unknown, question: Question): Read<Value> => kindOf(question).read(plain, question);

/** An answer in words. */
export const sayValue = (value: Value, question: Question): string => kindOf(question).say(value, question);

/** Whether a question carries a score at all. */
export const isScored = (question: Question): boolean =>
  question.weight > 0 && ballotsOf(question).some((ballot) => ballot.scoring);

/** True for say-do and formal-informal questions. */
export const isPair = (question: Question): question is PairQuestion =>
  question.kind === 'say-do' || question.kind === 'formal-informal';
