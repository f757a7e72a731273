// The small file culture-audit.yaml with a project's or a person's settings, and the same settings as variables.
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { depths, leastGroup, modes } from '../core/audit.ts';
import { smallestGroupShape } from '../core/audit-file/shape.ts';
import { dateStyles } from '../core/document/dates.ts';
import { type Parsed, parsed, problem } from '../core/problem.ts';
import { decode } from '../core/source/decode.ts';
import { checkShape } from '../core/source/shape.ts';
import { readSource } from '../core/source/source.ts';
import { readBytes } from '../store/read-bytes.ts';
import type { PartOfSettings } from './settings.ts';

const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/, { message: '# and six digits or letters a to f, as in #1b5e78' });
const brandShape = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  logo: z.string().min(1).max(1000).optional(),
  'logo-text': z.string().min(1).max(300).optional(),
  colours: z.strictObject({ ink: colour.optional(), accent: colour.optional(), second: colour.optional() }).optional(),
  fonts: z
    .strictObject({ text: z.string().min(1).max(100).optional(), headings: z.string().min(1).max(100).optional() })
    .optional(),
  footer: z.string().min(1).max(300).optional(),
});
const sectionShape = z
  .strictObject({
    file: z.string().min(1).max(1000),
    before: z.string().min(1).max(100).optional(),
    after: z.string().min(1).max(100).optional(),
    'instead-of': z.string().min(1).max(100).optional(),
  })
  .refine((one) => [one.before, one.after, one['instead-of']].filter((place) => place !== undefined).length === 1, {
    message: 'A section has one of `before`, `after` and `instead-of`, which names a section of ours',
  });

const settingsShape = z.strictObject({
  organization: z.string().min(1).max(200).optional(),
  rubrics: z.array(z.string().min(1).max(500)).min(1).max(50).optional(),
  mode: z.enum(modes).optional(),
  depth: z.enum(depths).optional(),
  'smallest-group': smallestGroupShape.optional(),
  dir: z.string().min(1).max(1000).optional(),
  brand: brandShape.optional(),
  dates: z.enum(dateStyles).optional(),
  sections: z.array(sectionShape).max(50).optional(),
  redact: z.array(z.string().min(1).max(300)).max(1000).optional(),
});
const limit = 100_000;

/** Reads a file of settings; a relative `dir`, and rubrics given as paths, start at the file. */
export async function readSettingsFile(path: string): Promise<Parsed<PartOfSettings>> {
  const bytes = await readBytes(path, path, limit);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value, path, limit);
  if (!text.ok) return text;
  if (/^(\s|#.*)*$/.test(text.value)) return parsed({});
  const source = readSource(text.value, path);
  if (!source.ok) return source;
  const shape = checkShape(source.value, settingsShape);
  return shape.ok ? parsed(absolute(shape.value, dirname(path), path)) : shape;
}

/** Settings that came as variables; relative paths start at the folder that the person is in. */
export function checkVariables(plain: Record<string, unknown>, cwd: string): Parsed<PartOfSettings> {
  const shape = settingsShape.safeParse(plain);
  if (shape.success) return parsed(absolute(shape.data, cwd));
  const problems = shape.error.issues.map((issue) => {
    const name = `CULTURE_AUDIT_${String(issue.path[0]).replace('-', '_').toUpperCase()}`;
    const numbers = name.endsWith('SMALLEST_GROUP') ? `; expected a whole number from ${leastGroup} to 1000` : '';
    const values = 'values' in issue ? `; expected one of ${issue.values.join(', ')}` : numbers;
    return problem('usage', `The variable ${name} cannot be "${String(plain[String(issue.path[0])])}"${values}.`);
  });
  return { ok: false, problems };
}

function absolute(
  { dir, rubrics, brand, sections, 'smallest-group': smallestGroup, ...rest }: z.infer<typeof settingsShape>,
  from: string,
  file?: string,
): PartOfSettings {
  return {
    ...rest,
    ...(brand === undefined
      ? {}
      : { brand: { ...brand, from: file, logo: brand.logo === undefined ? undefined : resolve(from, brand.logo) } }),
    ...(sections === undefined
      ? {}
      : { sections: sections.map((section) => ({ ...section, file: resolve(from, section.file) })) }),
    ...(smallestGroup === undefined ? {} : { smallestGroup }),
    ...(dir === undefined ? {} : { dir: resolve(from, dir) }),
    ...(rubrics === undefined
      ? {}
      : { rubrics: rubrics.map((name) => (/[./\\]/.test(name) ? resolve(from, name) : name)) }),
  };
}
