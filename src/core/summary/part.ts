// part.json: a part of the people, summarized by itself, here or by other means. Parts add up to the whole, in any order.
import * as z from 'zod';
import { depths, type Group } from '../audit.ts';
import { sha256 } from '../audit-file/shape.ts';
import { idSchema } from '../kinds/question.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../problem.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { jsonSchemaOf } from '../source/json-schema.ts';
import type { Path } from '../source/source.ts';
import type { Summary } from '../summary-type.ts';
import { compareTexts } from '../text.ts';
import { fitProblems } from './fit.ts';
import { summaryKeys } from './json-schema.ts';
import { strangeGroups } from './kept.ts';
import { summarySchema } from './shape.ts';
import { sheetOf } from './sheet.ts';
import { dataOfSummary, readData, summaryOf, textOfData } from './summary-text.ts';

/** Stands first in every part, and tells it from other files. */
export const partSchemaName = 'culture-audit/part/1';

const text = z.string().min(1).max(500);
const count = z.number().int().min(0).max(100_000_000);
const used = { id: idSchema, version: text, sha256 };
const partSchema = z.strictObject({
  schema: z.literal(partSchemaName),
  name: text,
  rubrics: z
    .array(z.strictObject({ ...used, extends: z.strictObject({ id: idSchema, sha256 }).optional() }))
    .min(1)
    .max(50),
  depth: z.enum(depths),
  groups: z.array(z.strictObject({ id: idSchema, title: text })).max(50),
  rows: count,
  leftOut: z.strictObject({ incomplete: count, preview: count, duplicate: count, empty: count }),
  summary: summarySchema,
});
type PartFile = z.infer<typeof partSchema>;

/** A rubric by what it is told apart by: the bytes of its file, and of the one that it tailors. */
export interface UsedRubric {
  rubric: Rubric;
  sha256: string;
  extends?: { id: string; sha256: string } | undefined;
}

/** A part that was read, or is to be printed. */
export interface Part extends Omit<PartFile, 'schema' | 'rubrics' | 'summary' | 'groups'> {
  groups: Group[];
  summary: Summary;
}

/** The text of part.json. The same answers give the same bytes but for the name, however their rows are ordered. */
export const printPart = (part: Part, rubrics: readonly UsedRubric[]): string =>
  textOfData({
    schema: partSchemaName,
    name: part.name,
    rubrics: rubrics.map(namesOf),
    depth: part.depth,
    groups: part.groups.map(({ id, title }) => ({ id, title })).sort((one, other) => compareTexts(one.id, other.id)),
    rows: part.rows,
    leftOut: part.leftOut,
    summary: dataOfSummary(part.summary),
  });

/** A rubric as it is named in a part. */
export const namesOf = ({ rubric, sha256: own, extends: base }: UsedRubric) => ({
  id: rubric.id,
  version: rubric.version,
  sha256: own,
  ...(base === undefined ? {} : { extends: { id: base.id, sha256: base.sha256 } }),
});

/** Whether a text may be meant as a part: what it is stands near its beginning. */
export const looksLikePart = (start: string): boolean =>
  /^\s*\{/.test(start) && start.slice(0, 4096).includes('"culture-audit/part/');

/** Reads part.json for an audit with these rubrics, in their order. */
export function parsePart(content: string, file: string, rubrics: readonly UsedRubric[]): Parsed<Part> {
  const read = readData(content, file, {
    schema: partSchema,
    judge: (data: PartFile, placeOf) => {
      const strange = strangeRubrics(data, rubrics, placeOf);
      if (strange.length > 0) return strange;
      const at = (path: Path) => placeOf(['summary', ...path]);
      const known = data.groups.map(({ id }) => id);
      return [
        ...fitProblems(data.summary, sheetOf({ rubrics: [...rubrics], depth: data.depth }), at),
        ...strangeGroups(data.summary, known, at),
      ];
    },
    print: (data: PartFile) => printPart(partIn(data), rubrics),
  });
  return read.ok ? parsed(partIn(read.value)) : (newer(content, file) ?? read);
}

const partIn = ({ schema: _, rubrics: __, summary, ...rest }: PartFile): Part => ({
  ...rest,
  summary: summaryOf(summary),
});

function newer(content: string, file: string): Parsed<never> | undefined {
  const format = /^\s*\{\s*"schema"\s*:\s*"culture-audit\/part\/(\d+)"/.exec(content)?.[1];
  if (format === undefined || format === '1') return undefined;
  const message = `This part has format ${format}; this version of culture-audit knows format 1.`;
  return failed(problem('newer-format', message, { file }, 'Open it with a newer version of culture-audit.'));
}

function strangeRubrics(
  data: PartFile,
  rubrics: readonly UsedRubric[],
  placeOf: (path: Path) => Problem['where'],
): Problem[] {
  const own = rubrics.map(namesOf);
  const same = data.rubrics.length === own.length && JSON.stringify(data.rubrics) === JSON.stringify(own);
  if (same) return [];
  const say = (each: { id: string; version: string; sha256: string }[]): string =>
    each.map(({ id, version, sha256: hash }) => `${id} ${version} (${hash.slice(0, 12)}…)`).join(', ');
  const message = `This part was made with ${say(data.rubrics)}; here it must be ${say(own)}, to the byte.`;
  return [problem('unknown-rubric', message, placeOf(['rubrics']), 'Summarize it again with the same rubric.')];
}

/** The schema of part.json (draft 7). */
export const partJsonSchema = (): Record<string, unknown> =>
  jsonSchemaOf(partSchema, 'culture-audit part', 'A part of the people, summarized by itself. Parts add up.', {
    ...summaryKeys,
    schema: 'Stands first: culture-audit/part/1.',
    name: 'What tells this part from others with the same numbers. The same part is not taken twice.',
    rubrics: 'The rubrics whose questions were asked: those of the audit, to the byte.',
    sha256: "SHA-256 of the rubric's file.",
    extends: 'The rubric that an overlay tailors.',
    depth: 'quick, where only the quick set was asked.',
    groups: 'Every group that is named in the summary.',
    rows: 'Rows that held anything, those that were left out among them.',
    leftOut: 'Rows that were left out, and why.',
    summary: 'What the answers add up to; see summary.schema.json.',
  });
