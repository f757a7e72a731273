// The form of a document as JSON, for the schema that other programs check `export --format json` with.
import * as z from 'zod';

const text = z.string();
const texts = z.array(text);
const share = z.number().nullable();
const span = { low: share, high: share };
const titled = { title: text, description: text };
const rowsOf = (row: z.ZodRawShape) => z.array(z.looseObject({ label: text, ...row }));
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const inline = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text }),
  z.looseObject({ type: z.literal('strong'), text }),
  z.looseObject({ type: z.literal('emphasis'), text }),
  z.looseObject({ type: z.literal('quote'), text }),
  z.looseObject({ type: z.literal('reference'), refs: texts }),
]);
const line = z.array(inline);

const chart = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('profile'), ...titled, rows: rowsOf({ share, value: text, ...span }) }),
  z.looseObject({
    kind: z.literal('distribution'),
    ...titled,
    levels: texts,
    rows: rowsOf({ counts: z.array(z.number()), missing: z.number() }),
  }),
  z.looseObject({
    kind: z.literal('dumbbells'),
    ...titled,
    ends: texts,
    rows: rowsOf({ first: share, second: share, value: text }),
  }),
  z.looseObject({
    kind: z.literal('groups'),
    ...titled,
    groups: texts,
    rows: rowsOf({ shares: z.array(share), values: texts }),
  }),
  z.looseObject({
    kind: z.literal('change'),
    ...titled,
    times: texts,
    rows: rowsOf({ before: share, after: share, verdict: text }),
  }),
  z.looseObject({
    kind: z.literal('trend'),
    ...titled,
    times: texts,
    rows: rowsOf({ points: z.array(z.looseObject({ share, value: text, joined: z.boolean(), ...span })) }),
  }),
]);

const column = z.looseObject({ title: text, align: z.enum(['left', 'right', 'center']) });
const block = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('heading'), level: z.number().int().min(1).max(4), id: text, text }),
  z.looseObject({ type: z.literal('paragraph'), content: line }),
  z.looseObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(line) }),
  z.looseObject({ type: z.literal('table'), caption: text, columns: z.array(column), rows: z.array(z.array(line)) }),
  z.looseObject({ type: z.literal('chart'), id: text, chart }),
  z.looseObject({ type: z.literal('quotation'), text, by: text, refs: texts }),
  z.looseObject({ type: z.literal('caution'), content: line }),
  z.looseObject({ type: z.literal('entry'), ref: text, title: text, lines: z.array(line) }),
  z.looseObject({ type: z.literal('signatures'), lines: texts }),
  z.looseObject({ type: z.literal('rule') }),
]);

/** A document: keys may come in later versions, and none goes while the version of the schema stays. */
export const documentShape = z.looseObject({
  title: text,
  about: z.looseObject({ organization: text, date: text, kind: text }),
  language: text,
  blocks: z.array(block),
  provenance: z.looseObject({
    tool: text,
    rubrics: z.array(z.looseObject({ id: text, version: text, sha256 })),
    facts: sha256,
  }),
});
