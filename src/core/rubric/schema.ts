// What may stand in a rubric file. One description serves the parser, the types and the JSON Schema that editors read.
// It says only what can be said of each part by itself; rules between parts (unique ids, known scales) are in rules.ts.
import * as z from 'zod';
import { questionSchema } from '../kinds/index.ts';
import { idSchema, levelsSchema, percentSchema, textSchema as text, weightSchema } from '../kinds/question.ts';

/** One thing to do, who does it, by when it is done, and how they would know that it worked. */
export const nextStepSchema = z.strictObject({
  do: text(400),
  who: text(160),
  within: z.string().regex(/^[1-9]\d? (day|week|month)s?$/, 'a number of days, weeks or months, such as 2 weeks'),
  sign: text(300),
});
const steps = z.array(nextStepSchema).max(6);
export const factorSchema = z.strictObject({
  id: idSchema,
  title: text(80),
  about: text(600),
  weight: weightSchema.optional(),
  /** While this factor stands low, the others are not expected to hold. */
  makesOrBreaks: z.boolean().optional(),
  questions: z.array(questionSchema).min(1).max(60),
  nextSteps: z.strictObject({ low: steps, middle: steps, high: steps }).optional(),
});

/** A range of scores from 0 to 100 that has a name; `needs` holds a band back until other factors stand high enough. */
export const bandSchema = z.strictObject({
  from: percentSchema,
  title: text(40),
  stands: z.enum(['low', 'middle', 'high']),
  means: text(300),
  needs: z
    .array(z.strictObject({ factor: idSchema, from: percentSchema }))
    .max(20)
    .optional(),
});

/** A sentence of the author's that the result carries when a factor (or, without one, the whole) is in a range. */
export const outcomeSchema = z.strictObject({
  factor: idSchema.optional(),
  below: percentSchema.optional(),
  from: percentSchema.optional(),
  say: text(400),
});

const source = z.strictObject({
  author: text(200),
  title: text(300),
  year: z.number().int().min(1000).max(3000).optional(),
  where: text(300).optional(),
  note: text(600).optional(),
});
const semver = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'three numbers, such as 1.0.0')
  .max(20);
const change = z.strictObject({
  question: idSchema,
  is: z.enum(['new', 'reworded', 'rescaled', 'split', 'merged', 'retired']),
  /** Questions of earlier versions that this one comes from. */
  replaces: z.array(idSchema).max(10).optional(),
  /** True if answers to the old and the new wording may be compared. */
  equivalent: z.boolean().optional(),
});
/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const identity = {
  format: z.literal(1),
  id: idSchema.refine((id) => !reserved.test(id), 'Windows cannot keep a file of this name; choose another id.'),
  version: semver,
  /** The letter (or two) that references in the document begin with: W for W4. */
  letter: z
    .string()
    .regex(/^[A-Z]{1,2}$/, 'one or two capital letters')
    .optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag, such as en')
    .optional(),
  changelog: z
    .array(
      z.strictObject({
        version: semver,
        date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, such as 2026-03-14'),
        says: text(600),
        changes: z.array(change).max(500).optional(),
      }),
    )
    .max(100)
    .optional(),
};

/** A whole rubric. */
export const rubricSchema = z.strictObject({
  ...identity,
  title: text(120),
  source: z.array(source).min(1).max(10),
  purpose: text(800),
  /** How much the rubric counts when several make one overall score; 1 if left out. */
  weight: weightSchema.optional(),
  groups: z
    .array(z.strictObject({ id: idSchema, title: text(60) }))
    .max(20)
    .optional(),
  scales: z.record(idSchema, z.strictObject({ title: text(120).optional(), levels: levelsSchema })).optional(),
  bands: z.array(bandSchema).min(2).max(9).optional(),
  outcomes: z.array(outcomeSchema).max(30).optional(),
  factors: z.array(factorSchema).min(1).max(40),
});

/** A rubric tailored for one client: what is left out, added or weighed otherwise in another rubric. */
export const overlaySchema = z.strictObject({
  ...identity,
  extends: idSchema,
  title: text(120).optional(),
  purpose: text(800).optional(),
  /** Ids of factors and questions. */
  drop: z.array(idSchema).max(200).optional(),
  /** New weights by id of factor or question. */
  weights: z.record(idSchema, weightSchema).optional(),
  add: z
    .strictObject({
      factors: z.array(factorSchema).max(20).optional(),
      /** Questions by id of the factor they join. */
      questions: z.record(idSchema, z.array(questionSchema).max(60)).optional(),
    })
    .optional(),
});

export type RubricFile = z.infer<typeof rubricSchema>;
export type OverlayFile = z.infer<typeof overlaySchema>;
export type FactorFile = z.infer<typeof factorSchema>;
