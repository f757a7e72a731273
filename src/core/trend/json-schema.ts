// The JSON Schema of what `trend --json` gives. Objects may grow new keys; those that are named stay as they are.
import * as z from 'zod';
import {
  changeShape,
  followedWayShape,
  intervalShape,
  sideShape,
  standShape,
  verdictShape,
} from '../diff/json-schema.ts';
import { jsonSchemaOf } from '../source/json-schema.ts';

const text = z.string();
const count = z.number().int().min(0);
const step = z.looseObject({
  from: count,
  to: count,
  verdict: verdictShape,
  change: changeShape.nullable(),
  broken: z.enum(['no-score', 'not-comparable', 'one-voice', 'too-few', 'not-alike']).nullable(),
});
const line = {
  title: text,
  levels: z.number(),
  points: z.array(
    z.discriminatedUnion('state', [
      z.looseObject({ state: z.literal('scored'), stand: standShape, interval: intervalShape.nullable() }),
      z.looseObject({ state: z.literal('withheld'), why: text }),
    ]),
  ),
  steps: z.array(step),
  whole: step.nullable(),
};
const trend = z.looseObject({
  schema: z.literal('culture-audit/trend/1'),
  audits: z.array(sideShape),
  comparisons: count,
  smallestGroup: count,
  overall: z.looseObject(line),
  factors: z.array(z.looseObject({ ...line, rubric: text, factor: text, makesOrBreaks: z.boolean() })),
  otherRooms: z.array(count),
  rubrics: z.array(
    z.looseObject({ id: text, title: text, versions: z.array(text.nullable()), reweighted: z.boolean() }),
  ),
  promises: z.array(
    z.looseObject({
      id: text,
      text,
      events: z.array(
        z.looseObject({
          audit: count,
          is: z.enum(['made', 'same', 'reworded', 'weakened', 'strengthened', 'dropped']),
          outcome: text.nullable(),
        }),
      ),
    }),
  ),
  targets: z.array(followedWayShape),
});

/** The schema of a trend (draft 7). */
export const trendJsonSchema = () =>
  jsonSchemaOf(trend, 'culture-audit trend', 'Several audits of one organization, as trend --json gives them.', {
    comparisons: 'How many comparisons share the usual error.',
    points: 'One for each audit, in the order of `audits`.',
    steps: 'One for each pair of neighbours.',
    whole: 'From the first audit that has the part to the last one.',
    value: 'A score from 0 (worst) to 1 (best), not rounded.',
    levels: 'Of a line, how many steps its scale has; of a change, later minus earlier in steps.',
    interval: 'With 95 % confidence, in levels.',
    broken: 'Why no line is drawn; null where one may be.',
  });
