import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { schemaText } from '../../../src/core/source/json-schema.ts';
import { summaryJsonSchema } from '../../../src/core/summary/json-schema.ts';
import { summarize } from '../../../src/core/summary/summarize.ts';
import { printSummary } from '../../../src/core/summary/summary-text.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale } from '../an-audit.ts';

it('is as the reader checks; `npx vitest run json-schema -u` writes it anew', async () => {
  const path = resolve(import.meta.dirname, '../../../schemas/summary.schema.json');
  await expect(schemaText(summaryJsonSchema())).toMatchFileSnapshot(path);
});

it('allows what is printed, and no count below zero', () => {
  const rubric = aRubric([aFactor('one', [aScale('a'), aScale('b')]), aFactor('two', [aPair('c')])]);
  const audit = anAudit(rubric, { responses: [aResponse({ a: 2, b: 4, c: { say: 5, do: 1 } }, 'x')] });
  const text = printSummary(summarize(audit));
  const isAllowed = new Ajv({ strict: false }).compile(summaryJsonSchema());
  expect(isAllowed(JSON.parse(text))).toBe(true);
  expect(isAllowed(JSON.parse(text.replace('"hands":0', '"hands":-1')))).toBe(false);
});
