// What may stand in a summary's file. One description serves the reader and the JSON Schema for those who make summaries by other means.
// Lengths of lists depend on the rubrics; read-summary.ts checks them.
import * as z from 'zod';
import { idSchema } from '../kinds/question.ts';

/** The newest form of summaries in files that this version reads and writes. */
export const summaryFormat = 1;
/** Sums stay exact up to this many people. */
const mostPeople = 100_000_000;

const count = z.number().int().min(0).max(mostPeople);
const whole = z.number().int().min(0);
const steps = z
  .string()
  .regex(/^(0|[1-9]\d{0,25})$/, 'a whole number of steps of 2^-52, as text, such as "4503599627370496" for 1');
const group = z.union([z.literal(''), idSchema]);
const key = z
  .string()
  .max(130)
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'rubric and question or factor, such as weisbord/leadership');
const side = z.enum(['whole', 'say', 'do', 'formal', 'informal']);

const cell = z.strictObject({
  n: count,
  hands: count,
  counts: z.array(count).max(100),
  missing: z.strictObject({ 'not-applicable': count, 'dont-know': count, 'not-said': count, unanswered: count }),
});
const moments = z.strictObject({ n: count, sum: steps, squares: steps });
const complete = z.strictObject({
  n: count,
  sums: z.array(whole).max(1000),
  products: z.array(z.array(whole).max(1000)).max(1000),
});
const pair = z.strictObject({ n: count, first: steps, second: steps, product: steps });

/** A summary as it stands in a file. */
export const summarySchema = z.strictObject({
  format: z.literal(summaryFormat),
  people: z.record(group, count),
  scored: z.record(group, count),
  questions: z.record(key, z.partialRecord(side, z.record(group, cell))),
  factors: z.record(key, z.record(group, moments)),
  complete: z.record(key, complete),
  pairs: z.record(key, z.record(key, pair)),
});
export type SummaryFile = z.infer<typeof summarySchema>;
export type PairFile = z.infer<typeof pair>;
