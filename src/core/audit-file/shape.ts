// What may stand in an audit file and in an answers file. One description serves the reader and the JSON Schema for editors.
// Answers depend on the rubric's questions, so what stands under a question is checked in read-entry.ts.
import * as z from 'zod';
import { confidences, depths, leastGroup, missingStates, modes } from '../audit.ts';
import { dateExpected, isDate } from '../kinds/list.ts';
import { idSchema, textSchema } from '../kinds/question.ts';

/** How long a text that people wrote may be, in characters. */
export const longestText = 20_000;
const text = z.string().min(1).max(longestText);
const count = z.number().int().min(0).max(10_000_000);
const date = z.string().refine(isDate, `Expected ${dateExpected}.`).meta({ format: 'date' });
/** A checksum as it stands in files. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const reference = z
  .string()
  .max(130)
  .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'rubric and question, such as weisbord/complaint-causes');

const group = z.strictObject({
  id: idSchema,
  title: text.optional(),
  headcount: count.optional(),
  present: count.optional(),
});
const capture = { text, owner: text.optional(), by: text.optional(), question: reference.optional() };
const fullPromise = z.strictObject({
  id: z.string().regex(/^M[1-9]\d{0,5}$/, 'an id such as M1'),
  ...capture,
  measure: text.optional(),
});
const fullAction = z.strictObject({ id: z.string().regex(/^A[1-9]\d{0,5}$/, 'an id such as A1'), ...capture });
const promise = z.union([text, fullPromise.partial({ id: true })]);
const action = z.union([text, fullAction.partial({ id: true })]);

const wanted = { level: z.number().min(1).max(11), by: date };
/** As it is read: whether it is of one thing, and of which, is told by who reads it. */
const target = z.strictObject({ factor: reference.optional(), question: reference.optional(), ...wanted });
/** The same as editors know it. */
const targetSchema = z.union([
  z.strictObject({ factor: reference, ...wanted }),
  z.strictObject({ question: reference, ...wanted }),
]);

const baseUsed = z.strictObject({ id: idSchema, file: text, sha256 });
const rubricUsed = z.strictObject({
  id: idSchema,
  version: text,
  file: text,
  sha256,
  extends: baseUsed.optional(),
});
export const respondentPattern = /^r-[0-9a-f]{8,32}$/;
const respondent = z.string().regex(respondentPattern, 'a random id such as r-4f2a91c0, never a name');

const saltShape = z.string().regex(/^[0-9a-f]{16,64}$/, 'random hexadecimal digits');

/** Answers by rubric and question, each of them an `entry`. A name with nothing under it says nothing. */
const answersOf = <E extends z.ZodType>(entry: E) => z.record(idSchema, z.record(idSchema, entry).nullable());

/** What every file of answers may say first. */
const told = {
  organization: textSchema(longestText),
  date,
  mode: z.enum(modes),
  depth: z.enum(depths),
};
/** Groups of fewer people than this are shown nowhere by themselves. */
export const smallestGroupShape = z.number().int().min(leastGroup).max(1000);
const auditShapeOf = <E extends z.ZodType, A extends z.ZodType, T extends z.ZodType>(entry: E, answer: A, aim: T) =>
  z.strictObject({
    format: z.literal(1),
    id: idSchemaOfAudit,
    ...told,
    finished: z.boolean(),
    smallestGroup: smallestGroupShape.optional(),
    forgotten: date.optional(),
    salt: saltShape.optional(),
    pairing: saltShape.optional(),
    tool: text,
    groups: z.array(group).max(50),
    rubrics: z.array(rubricUsed).min(1).max(50),
    promises: z.array(fullPromise).max(2000),
    actions: z.array(fullAction).max(2000),
    targets: z.array(aim).max(2000).optional(),
    answers: answersOf(entry),
    responses: z.array(z.strictObject({ respondent, group: idSchema.optional(), answers: answersOf(answer) })),
    checksum: sha256,
  });

const answersShapeOf = <E extends z.ZodType, A extends z.ZodType, T extends z.ZodType>(entry: E, answer: A, aim: T) =>
  z.strictObject({
    format: z.literal(1).optional(),
    organization: told.organization.optional(),
    date: date.optional(),
    mode: told.mode.optional(),
    depth: told.depth.optional(),
    smallestGroup: smallestGroupShape.optional(),
    groups: z
      .array(z.union([idSchema, group]))
      .max(50)
      .optional(),
    /** Ids of rubrics, or paths from this file. */
    rubrics: z
      .array(z.union([text, rubricUsed.partial().required({ id: true })]))
      .min(1)
      .max(50)
      .optional(),
    answers: answersOf(entry),
    promises: z.array(promise).max(2000).optional(),
    actions: z.array(action).max(2000).optional(),
    targets: z.array(aim).max(2000).optional(),
    responses: z
      .array(
        z.strictObject({
          respondent: respondent.optional(),
          group: idSchema.optional(),
          answers: answersOf(answer),
        }),
      )
      .optional(),
    // An audit file may be given as it is; what only an audit has is passed over.
    id: idSchemaOfAudit.optional(),
    finished: z.boolean().optional(),
    tool: text.optional(),
    forgotten: date.optional(),
    salt: saltShape.optional(),
    pairing: saltShape.optional(),
    checksum: sha256.optional(),
  });

/** Ids of audits: the same words joined by hyphens, which may also begin with a digit. */
export const auditIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const idSchemaOfAudit = z.string().max(120).regex(auditIdPattern, 'lower-case words and numbers joined by hyphens');

/** The shapes as they are read: entries are left as they are. */
export const auditShape = auditShapeOf(z.unknown(), z.unknown(), target);
export const answersShape = answersShapeOf(z.unknown(), z.unknown(), target);
export type AuditShape = z.infer<typeof auditShape>;

const missing = z.enum(missingStates);
const item = z.union([
  text,
  z.strictObject({
    text,
    group: idSchema.optional(),
    looksLike: text.optional(),
    hireBy: text.optional(),
    owner: text.optional(),
    measure: text.optional(),
    by: date.optional(),
  }),
]);
const value = z.union([
  z.number().int().min(1).max(11).describe('a level, lowest first'),
  z.strictObject({ say: z.number().int(), do: z.number().int() }),
  z.strictObject({ formal: z.number().int(), informal: z.number().int() }),
  z.boolean(),
  text.describe('yes or no, the id of an option, or what somebody said'),
  z.strictObject({ option: idSchema, why: text.optional() }),
  z.array(item),
]);
const line = text.describe('hands on each level, lowest first, as in "0 3 5 4 1 ?2 n1 p1"');
const sides = z.union([
  z.strictObject({ say: line, do: line }).partial(),
  z.strictObject({ formal: line, informal: line }).partial(),
]);
const round = z.union([line, sides, z.record(idSchema, z.union([line, sides]))]);
const answer = z.union([missing, value]);
const longAnswer = { answer: answer.optional(), confirmed: z.literal(true).optional() };
const longEntry = z.strictObject({
  ...longAnswer,
  agreed: answer.describe('the word that the room agreed on, beside its votes').optional(),
  hands: z.union([round, z.array(round)]).optional(),
  note: text.optional(),
  evidence: z
    .strictObject({ for: z.array(text), against: z.array(text) })
    .partial()
    .optional(),
  confidence: z.enum(confidences).optional(),
  skipped: z.literal(true).optional(),
});

/** The shapes as editors know them: with what may stand under a question of any kind. */
export const auditSchema = auditShapeOf(
  z.union([answer, longEntry]).nullable(),
  z.union([answer, z.strictObject(longAnswer)]),
  targetSchema,
);
export const answersSchema = answersShapeOf(
  z.union([answer, longEntry]).nullable(),
  z.union([answer, z.strictObject(longAnswer)]),
  targetSchema,
);
