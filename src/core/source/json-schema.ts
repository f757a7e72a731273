// JSON Schemas of files, made from the schemas that their readers check with, for completion in editors and for other programs.
import * as z from 'zod';

/** A JSON Schema or a part of one, as plain data. */
export type JsonSchema = { [key: string]: unknown };

const isPart = (plain: unknown): plain is JsonSchema =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain);

/** A schema as the text of a file. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** The JSON Schema (draft 7) of what a reader checks with, with a title, and a description for each key that `keys` knows. */
export function jsonSchemaOf(
  shape: z.ZodType,
  title: string,
  description: string,
  keys: Readonly<Record<string, string>>,
): JsonSchema {
  const schema = z.toJSONSchema(shape, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  }) as JsonSchema;
  describe(schema, keys);
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, description, ...schema };
}

/** Gives every key its description. */
function describe(schema: unknown, keys: Readonly<Record<string, string>>): void {
  if (Array.isArray(schema)) for (const part of schema) describe(part, keys);
  if (!isPart(schema)) return;
  const { properties, ...rest } = schema;
  for (const [key, part] of Object.entries(isPart(properties) ? properties : {})) {
    describe(part, keys);
    const description = keys[key];
    if (description === undefined || !isPart(part) || 'description' in part) continue;
    if ('$ref' in part) {
      part['allOf'] = [{ $ref: part['$ref'] }];
      delete part['$ref'];
    }
    part['description'] = description;
  }
  for (const part of Object.values(rest)) describe(part, keys);
}
