// What a schema expects at a place, in plain English, and which schema stands at a path through the data.
import * as z from 'zod';
import type { Path } from './source.ts';

/** The schema at a path through `data`, or nothing where none reaches. Unions are resolved by what the data looks like. */
export function schemaAt(schema: z.ZodType, data: unknown, path: Path): z.ZodType | undefined {
  const declared = declaredAt(schema, data, path);
  return declared && choose(declared, path.reduce(partOf, data));
}

/** The schema at a path as it was declared: a union is still a union. */
export function declaredAt(schema: z.ZodType, data: unknown, path: Path): z.ZodType | undefined {
  let here: z.ZodType | undefined = unwrap(schema);
  let value = data;
  for (const step of path) {
    const next: z.ZodType | undefined = here && below(choose(here, value), String(step));
    here = next && unwrap(next);
    value = partOf(value, step);
  }
  return here;
}

/** The part of plain data at one step of a path; nothing if there is none. */
export function partOf(data: unknown, step: string | number): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, step)) return undefined;
  return (data as Record<string | number, unknown>)[step];
}

/** Names that may stand as keys in an object of this schema; none where any key may stand. */
export const keysOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The values that tell the parts of a union apart: `scale`, `say-do` … for questions. */
export function discriminators(union: z.ZodDiscriminatedUnion): string[] {
  return union.options.flatMap((option) => {
    const literal = option instanceof z.ZodObject ? option.shape[union.def.discriminator] : undefined;
    return literal instanceof z.ZodLiteral ? [...literal.values].map(String) : [];
  });
}

const below = (schema: z.ZodType, step: string): z.ZodType | undefined => {
  if (schema instanceof z.ZodObject) return Object.hasOwn(schema.shape, step) ? schema.shape[step] : undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  return undefined;
};

function choose(wrapped: z.ZodType, data: unknown): z.ZodType {
  const schema = unwrap(wrapped);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const name = partOf(data, schema.def.discriminator);
    const index = typeof name === 'string' ? discriminators(schema).indexOf(name) : -1;
    return (schema.options[index] as z.ZodType | undefined) ?? schema;
  }
  if (!(schema instanceof z.ZodUnion)) return schema;
  const fitting = (schema.options as z.ZodType[]).map(unwrap).find((option) => looksLike(option, data));
  return fitting ?? schema;
}

/** The schema inside optional, default and lazy ones. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodLazy) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** Whether data is of the type that a schema asks for, whatever its parts. */
export function looksLike(schema: z.ZodType, data: unknown): boolean {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) {
    return typeof data === 'object' && data !== null && !Array.isArray(data);
  }
  if (schema instanceof z.ZodArray) return Array.isArray(data);
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return typeof data === 'string';
  if (schema instanceof z.ZodNumber) return typeof data === 'number';
  if (schema instanceof z.ZodBoolean) return typeof data === 'boolean';
  return false;
}

/** What a schema expects, as in "a number between 0 and 100"; reads after "expected". */
export function expectation(wrapped: z.ZodType): string {
  const schema = unwrap(wrapped);
  if (schema instanceof z.ZodString) return expectedText(schema);
  if (schema instanceof z.ZodNumber) return expectedNumber(schema);
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNull) return 'nothing';
  if (schema instanceof z.ZodLiteral) return oneOf([...schema.values].map(String));
  if (schema instanceof z.ZodEnum) return oneOf(schema.options.map(String));
  if (schema instanceof z.ZodArray) return expectedList(schema);
  if (schema instanceof z.ZodObject) return `keys and values (${keysOf(schema).slice(0, 4).join(', ')} …)`;
  if (schema instanceof z.ZodRecord) return 'names, each with its value';
  if (schema instanceof z.ZodDiscriminatedUnion) return `keys and values, with a ${schema.def.discriminator}`;
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).map(expectation).join(', or ');
  return 'something else';
}

/** A list of names, as in "one of low, middle or high". */
export const oneOf = (names: string[]): string =>
  names.length < 2 ? (names[0] ?? 'nothing') : `one of ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

function expectedText(schema: z.ZodString): string {
  const own = formatWords(schema);
  if (own) return own;
  return schema.maxLength === null ? 'a text' : `a text of at most ${schema.maxLength} characters`;
}

/** The words that the author of a schema gave to a pattern, as in "a language tag, such as en". */
function formatWords(schema: z.ZodString): string | undefined {
  const value = '\u0000'; // no pattern admits it
  const issue = schema.safeParse(value).error?.issues.find((one) => one.code === 'invalid_format');
  return issue && !issue.message.startsWith('Invalid') && issue.message !== 'a text' ? issue.message : undefined;
}

function expectedNumber(schema: z.ZodNumber): string {
  const name = schema.isInt ? 'a whole number' : 'a number';
  const { minValue, maxValue } = schema;
  const least = minValue !== null && Math.abs(minValue) < Number.MAX_SAFE_INTEGER ? minValue : null;
  const most = maxValue !== null && Math.abs(maxValue) < Number.MAX_SAFE_INTEGER ? maxValue : null;
  if (least !== null && most !== null) return `${name} between ${least} and ${most}`;
  if (least !== null) return `${name} of at least ${least}`;
  return most === null ? name : `${name} of at most ${most}`;
}

function expectedList(schema: z.ZodArray): string {
  const bounds = { least: 0, most: Infinity };
  for (const check of schema.def.checks ?? []) {
    const def: object = check._zod.def;
    if ('minimum' in def && typeof def.minimum === 'number') bounds.least = def.minimum;
    if ('maximum' in def && typeof def.maximum === 'number') bounds.most = def.maximum;
  }
  if (bounds.least > 0 && bounds.most < Infinity) return `a list of ${bounds.least} to ${bounds.most}`;
  if (bounds.least > 0) return `a list of at least ${bounds.least}`;
  return bounds.most < Infinity ? `a list of at most ${bounds.most}` : 'a list';
}
