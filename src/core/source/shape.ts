// Checks what was read against a schema, and says what is wrong in plain English, each with its place.
import * as z from 'zod';
import { nearest, type Parsed, type Problem, parsed, problem } from '../problem.ts';
import {
  declaredAt,
  discriminators,
  expectation,
  keysOf,
  looksLike,
  oneOf,
  partOf,
  schemaAt,
  unwrap,
} from './expectation.ts';
import { inOrder, type Path, type Source } from './source.ts';

/** The value that a schema makes of a source, or everything that is wrong with it, in order of lines. */
export function checkShape<T>(source: Source, schema: z.ZodType<T>): Parsed<T> {
  const result = schema.safeParse(source.data);
  if (result.success && source.problems.length === 0) return parsed(result.data);
  const own = result.success ? [] : problemsOf(result.error, source, schema);
  return { ok: false, problems: inOrder([...source.problems, ...own]) };
}

/** Every complaint of a schema about a source as problems. `schema` is the one that complained about the whole of it. */
function problemsOf(error: z.ZodError, source: Source, schema: z.ZodType): Problem[] {
  return error.issues.flatMap((issue) => translate(issue, [], { source, schema }));
}

interface Checked {
  source: Source;
  schema: z.ZodType;
}
type Issue = z.core.$ZodIssue;

function translate(issue: Issue, above: Path, checked: Checked): Problem[] {
  const path = [...above, ...(issue.path as Path)];
  const value = path.reduce(partOf, checked.source.data);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, checked));
    case 'invalid_union':
      return union(issue, path, value, checked);
    case 'invalid_key':
      return [badKey(issue, path, checked)];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => translate(inner, path, checked));
    case 'custom':
      return [problem('wrong-value', sentence(issue.message), checked.source.placeOf(path))];
    default:
      return [wrong(issue, path, value, checked)];
  }
}

function unknownKey(key: string, path: Path, { source, schema }: Checked): Problem {
  const here = schemaAt(schema, source.data, path);
  const known = keysOf(here);
  const near = nearest(key, known);
  const where = source.placeOfKey([...path, key]);
  if (near) return problem('unknown-key', `\`${key}\` is not a key here.`, where, `Did you mean \`${near}\`?`);
  const others = kindsWith(key, path, { source, schema });
  if (others.length > 0) {
    const hint = `Questions of kind ${others.join(', ')} have it.`;
    return problem('unknown-key', `\`${key}\` does not belong to a question of this kind.`, where, hint);
  }
  const hint = known.length > 0 ? `Keys that may stand here: ${known.join(', ')}.` : undefined;
  return problem('unknown-key', `\`${key}\` is not a key here.`, where, hint);
}

/** Kinds of question that have a key which this one does not. */
function kindsWith(key: string, path: Path, { source, schema }: Checked): string[] {
  const element = declaredAt(schema, source.data, path);
  if (!(element instanceof z.ZodDiscriminatedUnion)) return [];
  const names = discriminators(element);
  return names.filter((_, index) => keysOf(element.options[index] as z.ZodType).includes(key));
}

function badKey(issue: z.core.$ZodIssueInvalidKey, path: Path, { source }: Checked): Problem {
  const expected = issue.issues[0]?.message ?? 'another name';
  return problem('wrong-value', `\`${path.at(-1)}\` cannot be a name; expected ${expected}.`, source.placeOfKey(path));
}

function union(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown, checked: Checked): Problem[] {
  const { source, schema } = checked;
  const key = 'discriminator' in issue ? issue.discriminator : undefined;
  if (typeof key === 'string') return [untold(key, path, checked)];
  const parts = declaredAt(schema, source.data, path);
  if (!(parts instanceof z.ZodUnion)) return [unexpected(path, value, undefined, source)];
  const index = (parts.options as z.ZodType[]).findIndex((part) => looksLike(unwrap(part), value));
  const chosen = issue.errors[index];
  if (chosen) return chosen.flatMap((inner) => translate(inner, path, checked));
  return [unexpected(path, value, parts, source)];
}

/** The key that tells the parts of a union apart is missing or wrong. `path` ends in that key. */
function untold(key: string, path: Path, { source, schema }: Checked): Problem {
  const around = path.slice(0, -1);
  const parts = declaredAt(schema, source.data, around);
  const names = parts instanceof z.ZodDiscriminatedUnion ? discriminators(parts) : [];
  const given = path.reduce(partOf, source.data);
  return given === undefined ? missing(key, oneOf(names), around, source) : notOneOf(key, given, names, source, path);
}

function wrong(issue: Issue, path: Path, value: unknown, checked: Checked): Problem {
  const { source, schema } = checked;
  const here = schemaAt(schema, source.data, path);
  const expected = here ? expectation(here) : sentence(issue.message);
  const own = path.at(-1);
  if (value === undefined && typeof own === 'string') return missing(own, expected, path.slice(0, -1), source);
  if (issue.code === 'invalid_value') return notOneOf(String(own), value, issue.values.map(String), source, path);
  return unexpected(path, value, here, source);
}

function missing(key: string, expected: string, path: Path, source: Source): Problem {
  return problem('missing-key', `\`${key}\` is missing here; expected ${expected}.`, source.placeOf(path));
}

function notOneOf(key: string, value: unknown, names: string[], source: Source, path: Path): Problem {
  const near = typeof value === 'object' ? undefined : nearest(String(value), names);
  const message = `\`${key}\` cannot be ${show(value)}; expected ${oneOf(names)}.`;
  return problem('wrong-value', message, source.placeOf(path), near ? `Did you mean \`${near}\`?` : undefined);
}

function unexpected(path: Path, value: unknown, schema: z.ZodType | undefined, source: Source): Problem {
  const where = source.placeOf(path);
  if (path.length === 0 && value === null) return problem('wrong-shape', 'The file is empty.', where);
  const own = path.findLast((step) => typeof step === 'string');
  const name = own === undefined ? 'This' : `\`${own}\``;
  const expected = schema ? expectation(schema) : 'something else';
  const bare = typeof value === 'number' || typeof value === 'boolean';
  const hint = bare && schema?.safeParse(String(value)).success ? 'Put it in quotes.' : undefined;
  const code = typeof value === 'object' ? 'wrong-shape' : 'wrong-value';
  return problem(code, `${name} cannot be ${show(value)}; expected ${expected}.`, where, hint);
}

const longest = 40;

/** What was given, short enough for a message. */
function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of one' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'keys and values';
  if (typeof value !== 'string') return String(value);
  if (value.trim() === '') return 'blank';
  const letters = [...value];
  return letters.length > longest ? `a text of ${letters.length} characters` : `"${value}"`;
}

const sentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);
