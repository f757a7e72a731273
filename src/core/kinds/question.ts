// What all kinds of question share: the parts of their YAML, the parts of the checked question, and the table's shape.
import * as z from 'zod';

/** Identifiers of rubrics, factors, questions, scales, options and groups: `complaint-causes`. */
export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as complaint-causes');
/** True where nobody could read anything: a part that is left out or empty, or a text of blanks and characters without a picture. */
export const isBlank = (plain: unknown): boolean =>
  plain === undefined || plain === null || (typeof plain === 'string' && !/[\p{L}\p{N}\p{P}\p{S}]/u.test(plain));
/** A text that is not blank, of at most `max` characters. */
export const textSchema = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/\S/, 'a text')
    .refine((text) => text.trim() === '' || !isBlank(text), 'There is nothing here that could be read.');
export const weightSchema = z.number().min(0).max(100);
export const percentSchema = z.number().min(0).max(100);

/** One step of a scale: what a visitor would see; with criteria, what must be true before it may be chosen. */
const levelSchema = z.union([
  textSchema(300),
  z.strictObject({ text: textSchema(300), criteria: z.array(textSchema(200)).min(1).max(8) }),
]);
/** A level as it is written in a file. */
export type LevelFile = z.infer<typeof levelSchema>;
export const levelsSchema = z.array(levelSchema).min(2).max(11);
/** Either the levels themselves, lowest first, or the name of one of the rubric's scales. */
export const anchored = { levels: levelsSchema.optional(), scale: idSchema.optional() };

/** A test on an earlier question of the same rubric (exactly one test beside `question`), or a combination of tests. */
export interface ConditionFile {
  question?: string | undefined;
  is?: string | undefined;
  atLeast?: number | undefined;
  atMost?: number | undefined;
  includes?: string | undefined;
  answered?: boolean | undefined;
  all?: ConditionFile[] | undefined;
  any?: ConditionFile[] | undefined;
  not?: ConditionFile | undefined;
}
export const conditionSchema: z.ZodType<ConditionFile> = z.strictObject({
  question: idSchema.optional(),
  is: textSchema(60).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  includes: idSchema.optional(),
  answered: z.boolean().optional(),
  get all() {
    return z.array(conditionSchema).min(1).max(20).optional();
  },
  get any() {
    return z.array(conditionSchema).min(1).max(20).optional();
  },
  get not() {
    return conditionSchema.optional();
  },
});

/** The part a question plays in the philosophy document, whatever rubric it stands in. */
export const roles = [
  'one-message',
  'outstanding',
  'bad-service',
  'ultimate-goal',
  'first-feeling',
  'admired',
  'qualities',
  'why-chosen',
  'whom-we-serve',
  'service-attention',
  'company-attention',
  'values',
  'promises',
  /** What was promised, or meant to be done, last time. */
  'past-promise',
  'past-action',
  /** What all the rest should lead to, as in the wish to stay: factors are held against it. */
  'outcome',
] as const;
export type Role = (typeof roles)[number];

/** Patterns of votes that call for a follow-up question. */
const probePatterns = ['split', 'all-low', 'all-high', 'dont-know'] as const;
export type ProbePattern = (typeof probePatterns)[number];

/** What may stand in the YAML of every kind of question. */
export const common = {
  id: idSchema,
  /** The question as respondents read it. */
  ask: textSchema(300),
  /** The same question, put to customers. */
  askCustomer: textSchema(300).optional(),
  /** A noun phrase that reads in mid-sentence, as in "handovers between teams"; the id in words if left out. */
  topic: textSchema(80).optional(),
  /** What is done where this is done well; reads after "We" and after "We intend to". */
  practice: textSchema(160).optional(),
  why: textSchema(400).optional(),
  /** What would show it: the prompt for the note that goes with the answer. */
  evidence: textSchema(300).optional(),
  weight: weightSchema.optional(),
  /** Part of a quick audit. */
  core: z.boolean().optional(),
  /** For the person who leads the room; respondents never see it. */
  facilitator: textSchema(600).optional(),
  probes: z
    .strictObject({
      split: textSchema(300).optional(),
      'all-low': textSchema(300).optional(),
      'all-high': textSchema(300).optional(),
      'dont-know': textSchema(300).optional(),
    })
    .optional(),
  when: conditionSchema.optional(),
  role: z.enum(roles).optional(),
  /** Groups that are asked; everybody if left out. */
  askedOf: z.array(idSchema).min(1).max(20).optional(),
};

/** One step of a checked scale. `criteria` must all be true before the level may be chosen; empty for most levels. */
export interface Level {
  text: string;
  criteria: string[];
}

/** When a question is shown: a test on an earlier question, by its id within the rubric, or a combination of tests. */
export type Condition =
  | { test: 'is'; question: string; value: string }
  | { test: 'at-least' | 'at-most'; question: string; level: number }
  | { test: 'includes'; question: string; option: string }
  | { test: 'answered'; question: string; answered: boolean }
  | { test: 'all' | 'any'; of: Condition[] }
  | { test: 'not'; of: Condition[] };

/** Ids of the questions that a condition tests, none where there is no condition; one may be there twice. */
export function testedBy(when: Condition | undefined): string[] {
  if (when === undefined) return [];
  return 'of' in when ? when.of.flatMap(testedBy) : [when.question];
}

/** What every checked question holds; see `common` for what the parts mean. */
export interface QuestionBase {
  id: string;
  ask: string;
  askCustomer?: string;
  topic: string;
  practice?: string;
  why?: string;
  evidence?: string;
  weight: number;
  core: boolean;
  facilitator?: string;
  probes: Partial<Record<ProbePattern, string>>;
  when?: Condition;
  role?: Role;
  askedOf?: string[];
}

export type SideId = 'say' | 'do' | 'formal' | 'informal';

/**
 * One thing that hands can be raised on. A scale is one ballot, a say-do pair two, an open question none.
 * The score of a question is made from its scoring ballot alone.
 */
export interface Ballot {
  side?: SideId;
  /** The question of this ballot, as read aloud. */
  ask: string;
  scoring: boolean;
  /** Slots follow an order from low to high (after reversal or not); false for options. */
  ordered: boolean;
  /** Lowest level first is high worth. */
  reverse: boolean;
  /** One person may raise a hand for several slots. */
  many: boolean;
  slots: Slot[];
}
/** A level, an option, or no and yes. */
export interface Slot {
  text: string;
  criteria: string[];
  /** 0..1 after reversal; null where no score is made of it. */
  worth: number | null;
}

/** A value that was read from a file or a journal, or what was expected instead. */
export type Read<V> = { ok: true; value: V } | { ok: false; expected: string };

/** All that the rest of the program knows about one kind of question, with checked question `Q` and answers `V`. */
export interface Kind<Q extends QuestionBase, V> {
  /** What hands can be raised on, in the order of asking. */
  ballots(question: Q): Ballot[];
  /** The slots that one answer falls in, ballot by ballot; counts of 1 in a tally. */
  cast(value: V, question: Q): number[][];
  /** Checks an answer that comes from outside. `plain` is parsed YAML or JSON of any shape. */
  read(plain: unknown, question: Q): Read<V>;
  /** The answer in words, as the appendix and the review show it. */
  say(value: V, question: Q): string;
}

/** True for objects that are no arrays; what came from outside is read through it. */
export const isRecord = (plain: unknown): plain is Record<string, unknown> =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain);

/** Keys of `plain` that are not among `known`. */
export const strangers = (plain: Record<string, unknown>, known: readonly string[]): string[] =>
  Object.keys(plain).filter((key) => !known.includes(key));
