import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersJsonSchema, auditJsonSchema } from '../../../src/core/audit-file/json-schema.ts';
import { schemaText } from '../../../src/core/source/json-schema.ts';

const schemas = resolve(import.meta.dirname, '../../../schemas');

describe('the JSON Schemas for editors', () => {
  it('are as the reader checks; `npx vitest run json-schema -u` writes them anew', async () => {
    await expect(schemaText(auditJsonSchema())).toMatchFileSnapshot(`${schemas}/audit.schema.json`);
    await expect(schemaText(answersJsonSchema())).toMatchFileSnapshot(`${schemas}/answers.schema.json`);
  });
});
