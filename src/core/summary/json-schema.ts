// The JSON Schema of a summary's file, for those who make summaries by other means: SQL, Spark, a program of their own.
import { jsonSchemaOf } from '../source/json-schema.ts';
import { summarySchema } from './shape.ts';

/** What each key of a summary is, in words. */
export const summaryKeys: Readonly<Record<string, string>> = {
  format: 'The format of this file: 1.',
  people: 'People who reacted to at least one question, by group; "" is people of no group, here and below.',
  scored: 'People with a score on at least one factor of a rubric, by its id; "" is of any rubric.',
  questions: 'Answers by question, then by side ("whole" where it has none), then by group.',
  hands: 'How many of them were counted as hands, or agreed as a room.',
  counts: 'Answers per level (lowest first), per option, or [no, yes]; empty for questions answered in words.',
  missing: 'Those who were asked and gave no answer.',
  factors: "People's own scores, 0 to 1, by factor, then by group.",
  sum: 'Their sum: each rounded to whole steps of 2^-52, added up, as text.',
  squares: 'The sum of their squares, in the same steps.',
  complete: 'By factor, everybody who answered all of its scored questions with levels: levels from 1, after reversal.',
  sums: 'The sum of the levels of each question, in the order of the rubric.',
  products: 'Sums of products of levels: line j holds those of question j with questions 1 to j.',
  pairs: 'By factor, then by a factor after it in the alphabet: everybody with a score on both.',
  first: 'The sum of the scores on the first, in steps of 2^-52.',
  second: 'The sum of the scores on the second.',
  product: 'The sum of the products of both.',
  n: 'How many people.',
};

/** The schema of a summary's file (draft 7). */
export const summaryJsonSchema = (): Record<string, unknown> =>
  jsonSchemaOf(
    summarySchema,
    'culture-audit summary',
    'Answers of many people, added up. Parts can be added to a whole.',
    summaryKeys,
  );
