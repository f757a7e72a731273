// A summary as the text of a file, and back: the same summary is always the same bytes, and comes back as it was.
import type * as z from 'zod';
import { type Parsed, type Place, type Problem, parsed } from '../problem.ts';
import { jsonIn } from '../source/json.ts';
import { checkShape } from '../source/shape.ts';
import { type Path, readSource } from '../source/source.ts';
import { fitProblems } from './fit.ts';
import { type ExactSum, type Moments, stepsIn, sumOfSteps } from './moments.ts';
import { type PairFile, type SummaryFile, summaryFormat, summarySchema } from './shape.ts';
import type { FactorKey, Sheet } from './sheet.ts';
import type { Cell, Cells, SideKey, Summary } from './summary.ts';
import type { Pair } from './together.ts';

/** The text of a summary's file: JSON with sorted keys, a line for each group on each question. Sums are whole steps of 2^-52, as text. */
export const printSummary = (summary: Summary): string => textOfData(dataOfSummary(summary));

/** A summary as the data of a file. */
export const dataOfSummary = (summary: Summary): SummaryFile => ({
  format: summaryFormat,
  people: recordOf(summary.people, (people) => people),
  scored: recordOf(summary.scored, (people) => people),
  questions: recordOf(summary.questions, (sides) =>
    recordOf(sides, (cells) => recordOf(cells, ({ n, hands, counts, missing }) => ({ n, hands, counts, missing }))),
  ),
  factors: recordOf(summary.factors, (groups) =>
    recordOf(groups, ({ n, sum, squares }) => ({ n, sum: say(sum), squares: say(squares) })),
  ),
  complete: recordOf(summary.complete, ({ n, sums, products }) => ({ n, sums, products })),
  pairs: recordOf(summary.pairs, (others) =>
    recordOf(others, ({ n, first, second, product }) => ({
      n,
      first: say(first),
      second: say(second),
      product: say(product),
    })),
  ),
});

/**
 * Reads a summary's file against the sheet of the audit that it belongs to. Everything wrong is a problem with its place: other keys,
 * counts below zero or not whole, questions that are not on the sheet, lists that are too short, numbers that cannot be true together.
 */
export function parseSummary(text: string, file: string, sheet: Sheet): Parsed<Summary> {
  const read = readData(text, file, {
    schema: summarySchema,
    judge: (data, placeOf) => fitProblems(data, sheet, placeOf),
    print: (data) => printSummary(summaryOf(data)),
  });
  return read.ok ? parsed(summaryOf(read.value)) : read;
}

/** How data of one form is checked and printed. */
export interface Form<T> {
  schema: z.ZodType<T>;
  judge(data: T, placeOf: (path: Path) => Place): Problem[];
  print(data: T): string;
}

/** Data from a text, or everything that is wrong with it, in its places. What this program wrote, to the byte, is spared the slow way that knows places. */
export function readData<T>(text: string, file: string, { schema, judge, print }: Form<T>): Parsed<T> {
  const quick = schema.safeParse(jsonIn(text));
  if (quick.success && judge(quick.data, () => ({})).length === 0 && print(quick.data) === text)
    return parsed(quick.data);
  const source = readSource(text, file);
  if (!source.ok) return source;
  const checked = checkShape(source.value, schema);
  if (!checked.ok) return checked;
  const problems = judge(checked.value, source.value.placeOf);
  return problems.length > 0 ? { ok: false, problems } : checked;
}

/** The summary in checked data. */
export const summaryOf = (file: SummaryFile): Summary => ({
  people: mapOf(file.people, (people) => people),
  scored: mapOf(file.scored, (people) => people),
  questions: mapOf(file.questions, (sides) =>
    mapOf<SideKey, Record<string, Cell>, Cells>(sides, (cells) => mapOf(cells, (cell) => cell)),
  ),
  factors: mapOf(file.factors, (groups) =>
    mapOf(groups, ({ n, sum, squares }): Moments => ({ n, sum: read(sum), squares: read(squares) })),
  ),
  complete: mapOf(file.complete, (complete) => complete),
  pairs: mapOf(file.pairs, (others) =>
    mapOf<FactorKey, PairFile, Pair>(others, ({ n, first, second, product }) => ({
      n,
      first: read(first),
      second: read(second),
      product: read(product),
    })),
  ),
});

const say = (sum: ExactSum): string => String(stepsIn(sum));
const read = (steps: string): ExactSum => sumOfSteps(BigInt(steps));

/** A map as a record without a prototype, its keys sorted by their code units. */
function recordOf<V, R>(map: ReadonlyMap<string, V>, record: (value: V) => R): Record<string, R> {
  const sorted: Record<string, R> = Object.create(null);
  for (const key of [...map.keys()].sort()) sorted[key] = record(map.get(key) as V);
  return sorted;
}

/** A record as a map. The schema has checked that its keys are what `K` says. */
const mapOf = <K extends string, V, R>(record: Partial<Record<string, V>>, value: (from: V) => R): Map<K, R> =>
  new Map(Object.entries(record).map(([key, from]) => [key as K, value(from as V)]));

/** Data as the text of a file. */
export const textOfData = (data: object): string => `${textOf(data, '')}\n`;

/** JSON in which each record of plain numbers, texts and lists stands on one line, with what it counts. */
function textOf(part: object, indent: string): string {
  const lines = Object.entries(part).map(([key, value]: [string, unknown]) => {
    const inner = isNested(value) ? textOf(value, `${indent}  `) : JSON.stringify(value);
    return `\n${indent}  ${JSON.stringify(key)}: ${inner}`;
  });
  return lines.length === 0 ? '{}' : `{${lines.join(',')}\n${indent}}`;
}

/** Records of records, and records of counts by group; what has an `n` is one line. */
const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('n' in value);
