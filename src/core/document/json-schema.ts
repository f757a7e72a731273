// The JSON Schema of what `export --format json` gives: a document, and the judged audit that it was made of.
import * as z from 'zod';
import { wayShape } from '../diff/json-schema.ts';
import { jsonSchemaOf } from '../source/json-schema.ts';
import { documentShape } from './document-shape.ts';

const text = z.string();
const part = z.number().min(0).max(1);
const count = z.number().int().min(0);
const score = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('scored'), value: part, n: count, nMost: count, coverage: part }),
  z.looseObject({ state: z.literal('withheld'), why: text, coverage: part }),
]);
const question = z.looseObject({
  key: text,
  ref: text,
  kind: text,
  ask: text,
  asked: z.boolean(),
  hidden: z.boolean(),
  basis: text,
  share: part,
  score,
});
const factor = z.looseObject({
  id: text,
  title: text,
  share: part,
  score,
  band: text.nullable(),
  questions: z.array(question),
});
const rubric = z.looseObject({
  id: text,
  version: text,
  title: text,
  sha256: text,
  share: part,
  score,
  band: text.nullable(),
  factors: z.array(factor),
});

const exported = z.looseObject({
  schema: z.literal('culture-audit/audit/1'),
  document: documentShape,
  audit: z.looseObject({
    id: text,
    organization: text,
    date: text,
    state: z.enum(['open', 'finished']),
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
    people: count,
    overall: score,
    rubrics: z.array(rubric),
    promises: z.array(z.looseObject({ id: text, text })),
    actions: z.array(z.looseObject({ id: text, text })),
    targets: z.array(wayShape),
  }),
});

/** The schema of an exported audit (draft 7). */
export const exportJsonSchema = () =>
  jsonSchemaOf(
    exported,
    'culture-audit export',
    'A document and its judged audit, as export --format json gives them.',
    {
      blocks: 'The parts of the document in order; no renderer knows more than these.',
      refs: 'Questions, as in W4: the letter of the rubric and the number in it.',
      share: 'From 0 (worst) to 1 (best) in charts; elsewhere the share of the weight.',
      value: 'Of a score, from 0 (worst) to 1 (best), not rounded; elsewhere as it is shown.',
      coverage: 'The share of the weight that was answered.',
      facts: "SHA-256 of the audit's facts.",
      checksum: "SHA-256 of the audit's facts.",
      people: 'How many took part.',
    },
  );
