import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type JsonSchema, rubricJsonSchema } from '../../../src/core/rubric/json-schema.ts';
import { lintRubric } from '../../../src/core/rubric/lint/lint.ts';
import { parseRubric } from '../../../src/core/rubric/parse.ts';
import { schemaText } from '../../../src/core/source/json-schema.ts';
import { readSource } from '../../../src/core/source/source.ts';

const folder = new URL('../../../rubrics/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');

describe.each(files)('%s', (file) => {
  const parsed = parseRubric(text(file), file);
  test('is a rubric whose id is its name', () => {
    expect(parsed.ok ? parsed.value.id : parsed.problems).toBe(file.replace('.yaml', ''));
  });
  test('passes the lint', () => {
    const source = readSource(text(file), file);
    expect(
      source.ok ? lintRubric(source.value).map(({ rule, where }) => `${where.line} ${rule}`) : source.problems,
    ).toEqual([]);
  });
});

describe('the JSON Schema of rubrics', () => {
  test('stands in rubrics/ as it would be made now (npm run schema)', () => {
    expect(text('rubric.schema.json')).toBe(schemaText(rubricJsonSchema()));
  });
  test('explains every key and resolves every reference', () => {
    const schema = rubricJsonSchema();
    const silent: string[] = [];
    const broken: string[] = [];
    const walk = (part: unknown, around: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties, $ref } = part as JsonSchema;
      for (const [key, value] of Object.entries(properties ?? {})) {
        if (value.description === undefined && !('$ref' in value)) silent.push(`${around}.${key}`);
      }
      const name = typeof $ref === 'string' ? $ref.replace('#/definitions/', '') : undefined;
      if (name !== undefined && !schema.definitions?.[name]) broken.push(name);
      for (const [key, value] of Object.entries(part)) walk(value, key);
    };
    walk(schema, '');
    expect({ silent, broken }).toEqual({ silent: [], broken: [] });
  });
});
