// The JSON Schema of rubric files, made from the schemas that the parser checks with, for completion in editors.
import * as z from 'zod';
import { questionSchema, questionSchemas } from '../kinds/index.ts';
import { conditionSchema, levelsSchema } from '../kinds/question.ts';
import { descriptions } from './descriptions.ts';
import { factorSchema, nextStepSchema, overlaySchema, rubricSchema } from './schema.ts';

/** A part of a JSON Schema, as plain data. */
export interface JsonSchema {
  [key: string]: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  definitions?: Record<string, JsonSchema>;
}

/** The schema of rubrics and overlays (draft 7, which editors know best), with a description for every key. */
export function rubricJsonSchema(): JsonSchema {
  const metadata = z.registry<{ id: string }>();
  const named = { rubric: rubricSchema, overlay: overlaySchema, factor: factorSchema, question: questionSchema };
  const parts = {
    ...named,
    levels: levelsSchema,
    condition: conditionSchema,
    step: nextStepSchema,
    ...questionSchemas,
  };
  for (const [id, schema] of Object.entries(parts)) metadata.add(schema, { id });
  const whole = z.toJSONSchema(z.union([rubricSchema, overlaySchema]), { target: 'draft-7', io: 'input', metadata });
  const definitions: Record<string, JsonSchema> = (whole as JsonSchema).definitions ?? {};
  for (const [name, definition] of Object.entries(definitions)) describe(definition, name);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'culture-audit rubric',
    description: 'A rubric of culture-audit, or an overlay that tailors one (with `extends`).',
    allOf: [
      { if: { required: ['extends'] }, else: { $ref: '#/definitions/rubric' } },
      { if: { not: { required: ['extends'] } }, else: { $ref: '#/definitions/overlay' } },
    ],
    definitions,
  };
}

/** Gives every key its description. `around` is the key or definition that the schema belongs to. */
function describe(schema: unknown, around: string): void {
  if (Array.isArray(schema)) for (const part of schema) describe(part, around);
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const { properties, ...rest } = schema as JsonSchema;
  for (const [key, part] of Object.entries(properties ?? {})) {
    const description = descriptions[`${around}.${key}`] ?? descriptions[key];
    describe(part, key);
    if (description !== undefined && !('$ref' in part)) part.description = description;
  }
  for (const part of Object.values(rest)) describe(part, around);
}
