// The JSON Schema of what `diff --json` gives. Objects may grow new keys; those that are named stay as they are.
import * as z from 'zod';
import { jsonSchemaOf } from '../source/json-schema.ts';

const text = z.string();
const number = z.number();
const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
/** Two ends in levels. */
export const intervalShape = z.looseObject({ low: number, high: number });
/** Where one audit stands. */
export const standShape = z.looseObject({ value: share, n: count, nMost: count });
/** A difference in levels. */
export const changeShape = z.looseObject({
  levels: number,
  interval: intervalShape.nullable(),
  familyInterval: intervalShape.nullable(),
});
/** What may be said of a change, and nothing else. */
export const verdictShape = z.discriminatedUnion('is', [
  z.looseObject({ is: z.enum(['up', 'down']), small: z.boolean() }),
  z.looseObject({ is: z.literal('steady') }),
  z.looseObject({ is: z.literal('cant-tell'), why: text }),
  z.looseObject({ is: z.literal('not-comparable'), why: text }),
  z.looseObject({ is: z.literal('reported-move'), why: z.enum(['one-voice', 'agreed']) }),
]);
/** One of the audits. */
export const sideShape = z.looseObject({
  audit: text,
  organization: text,
  date: text,
  finished: z.boolean(),
  mode: z.enum(['one-voice', 'consensus', 'hands']),
  depth: z.enum(['quick', 'full']),
  people: count,
});
const wanted = { rubric: text, level: number, by: text };
/** What is wanted by when of a factor or a question, and the way there. */
export const wayShape = z.looseObject({
  target: z.union([z.looseObject({ factor: text, ...wanted }), z.looseObject({ question: text, ...wanted })]),
  title: text,
  ref: text.nullable(),
  level: number.nullable(),
  reverse: z.boolean(),
  left: number.nullable(),
  side: text.nullable(),
  words: text.nullable(),
  is: z.enum(['reached', 'on-the-way', 'overdue', 'not-scored']),
  path: z.array(z.looseObject({})).nullable(),
});
/** The same through several audits. */
export const followedWayShape = wayShape.extend({
  is: z.enum([...wayShape.shape.is.options, 'cant-tell']),
  why: text.nullable(),
  before: z.looseObject({ audit: text, date: text, level: number, left: number }).nullable(),
});

const compared = {
  verdict: verdictShape,
  before: standShape.nullable(),
  after: standShape.nullable(),
  steps: number,
  change: changeShape.nullable(),
  p: share.nullable(),
  adjusted: share.nullable(),
  alpha: share.nullable(),
  effect: z
    .looseObject({ g: number, interval: intervalShape.nullable(), delta: z.number().min(-1).max(1).nullable() })
    .nullable(),
  visible: number.nullable(),
};
const noticed = z.array(z.looseObject({ key: text, ref: text, topic: text }));
const words = z.array(z.looseObject({ is: z.enum(['same', 'gone', 'new']), text }));
const entered = z
  .looseObject({ id: text, text, owner: text.nullable(), measure: text.nullable(), by: text.nullable() })
  .nullable();
const registered = { before: entered, after: entered, words, outcome: text.nullable() };

const diff = z.looseObject({
  schema: z.literal('culture-audit/diff/1'),
  before: sideShape,
  after: sideShape,
  smallestGroup: count,
  group: z.looseObject({ id: text, title: text }).nullable(),
  design: z.looseObject({
    kind: z.enum(['matched', 'partial', 'independent']),
    pairs: count,
    family: count,
    counted: z.boolean(),
  }),
  overall: z.looseObject(compared),
  factors: z.array(
    z.looseObject({
      ...compared,
      rubric: text,
      factor: text,
      title: text,
      alike: number.nullable(),
      fromTheRoom: z.boolean(),
      shared: z.looseObject({ questions: count, before: share, after: share }),
      groups: z.array(
        z.looseObject({ group: text, title: text, before: standShape, after: standShape, levels: number }),
      ),
    }),
  ),
  questions: z.array(
    z.looseObject({
      key: text,
      topic: text,
      fate: z.enum([
        'same',
        'reworded',
        'rescaled',
        'asked-of-others',
        'replaced',
        'moved',
        'split',
        'merged',
        'retired',
        'new',
      ]),
      before: standShape.nullable(),
      after: standShape.nullable(),
      levels: number.nullable(),
      adjusted: share.nullable(),
      ask: z.boolean(),
    }),
  ),
  rubrics: z.array(
    z.looseObject({
      id: text,
      title: text,
      before: text.nullable(),
      after: text.nullable(),
      titleBefore: text.nullable(),
      reweighted: z.boolean(),
      retitled: z.array(z.looseObject({ factor: text, from: text, to: text })),
      languages: z.looseObject({ before: text, after: text }).nullable(),
    }),
  ),
  room: z.array(z.looseObject({ id: text, title: text, titleBefore: text.nullable() })),
  otherRoom: z.boolean(),
  otherTurnout: z.boolean(),
  gaps: z.array(z.looseObject({ topic: text, before: number, after: number, is: text, believable: z.boolean() })),
  distances: z.array(
    z.looseObject({ rubric: text, factor: text, before: number, after: number, believable: z.boolean() }),
  ),
  splits: z.looseObject({ closed: noticed, opened: noticed, still: noticed }),
  unknowns: z.looseObject({ answered: noticed, lost: noticed, still: noticed }),
  promises: z.array(
    z.looseObject({
      ...registered,
      is: z.enum(['same', 'reworded', 'weakened', 'strengthened', 'dropped', 'new']),
    }),
  ),
  actions: z.array(z.looseObject({ ...registered, is: z.enum(['carried-over', 'gone', 'new']), overdue: z.boolean() })),
  said: z.array(z.looseObject({ about: z.enum(['one-message', 'values', 'goal']), topic: text })),
  targets: z.array(followedWayShape),
});

/** The schema of a comparison (draft 7). */
export const diffJsonSchema = () =>
  jsonSchemaOf(diff, 'culture-audit diff', 'What changed between two audits, as diff --json gives it.', {
    verdict: 'What may be said of the change, and nothing else.',
    value: 'A score from 0 (worst) to 1 (best), not rounded.',
    levels: 'After minus before, in steps of the scale.',
    steps: 'Steps between the lowest and the highest level: 0..1 times this is levels.',
    interval: 'Where the change lies with 95 % confidence, in levels.',
    adjusted: 'p within its family: Holm for parts, Benjamini and Hochberg for questions.',
    alpha: 'The level that it was held against; null with too few people for any claim.',
    visible: 'The smallest change, in levels, that these two audits would have shown with 80 % chance.',
    left: 'Levels still to go towards the good end; 0 or less where it is reached.',
    reverse: 'Level 1 of the question is its good end.',
    n: 'People behind it: the fewest over its questions.',
    nMost: 'People behind it: the most over its questions.',
  });
