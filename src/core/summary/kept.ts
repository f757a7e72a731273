// summary.json in an audit's folder: what the rows of responses.jsonl add up to, and people whose rows are not there.
import * as z from 'zod';
import type { Audit, Counted } from '../audit.ts';
import { sha256 } from '../audit-file/shape.ts';
import { type Parsed, type Problem, parsed, problem } from '../problem.ts';
import type { Path } from '../source/source.ts';
import { fitProblems } from './fit.ts';
import { type SummaryFile, summarySchema } from './shape.ts';
import type { Sheet } from './sheet.ts';
import { dataOfSummary, type Form, readData, summaryOf, textOfData } from './summary-text.ts';

const keptSchema = z.strictObject({
  format: z.literal(1),
  rows: z.strictObject({ count: z.number().int().min(0), sha256, rubrics: sha256, summary: summarySchema }).nullable(),
  apart: z.strictObject({ parts: z.array(sha256).max(100_000), summary: summarySchema }).nullable(),
});

/** What the file holds. `rubrics` tells by which rubrics rows were added up: where it is another now, they are added up anew. */
export interface Kept {
  rows: (NonNullable<Counted['rows']> & { rubrics: string }) | null;
  apart: Counted['apart'];
}

/** The text of summary.json. The same facts are always the same bytes. */
export const printKept = ({ rows, apart }: Kept): string =>
  textOfData({
    format: 1,
    rows: rows && {
      count: rows.count,
      sha256: rows.sha256,
      rubrics: rows.rubrics,
      summary: dataOfSummary(rows.summary),
    },
    apart: apart && { parts: [...apart.parts].sort(), summary: dataOfSummary(apart.summary) },
  });

/** Reads summary.json against the audit's questions and groups. */
export function parseKept(text: string, file: string, sheet: Sheet, groups: Audit['groups']): Parsed<Kept> {
  const form: Form<z.infer<typeof keptSchema>> = {
    schema: keptSchema,
    judge: ({ rows, apart }, placeOf) =>
      Object.entries({ rows, apart }).flatMap(([name, part]) => {
        const at = (path: Path) => placeOf([name, 'summary', ...path]);
        const known = groups.map(({ id }) => id);
        return part === null
          ? []
          : [...fitProblems(part.summary, sheet, at), ...strangeGroups(part.summary, known, at)];
      }),
    print: (data) => printKept(keptIn(data)),
  };
  const read = readData(text, file, form);
  return read.ok ? parsed(keptIn(read.value)) : read;
}

const keptIn = ({ rows, apart }: z.infer<typeof keptSchema>): Kept => ({
  rows: rows && { ...rows, summary: summaryOf(rows.summary) },
  apart: apart && { ...apart, summary: summaryOf(apart.summary) },
});

/** Groups in a summary that are not among `known`, each once. People of no group always may be there. */
export function strangeGroups(
  { people, questions, factors }: SummaryFile,
  known: readonly string[],
  placeOf: (path: Path) => Problem['where'],
): Problem[] {
  const seen = new Set(['', ...known]);
  const found: Problem[] = [];
  const look = (groups: Record<string, unknown>, at: Path): void => {
    for (const group of Object.keys(groups)) {
      if (seen.has(group)) continue;
      seen.add(group);
      const hint = known.length > 0 ? `Known here: ${known.join(', ')}.` : undefined;
      found.push(
        problem('unknown-group', `There is no group \`${group}\` in this audit.`, placeOf([...at, group]), hint),
      );
    }
  };
  look(people, ['people']);
  for (const [key, sides] of Object.entries(questions))
    for (const [side, cells] of Object.entries(sides)) look(cells, ['questions', key, side]);
  for (const [key, groups] of Object.entries(factors)) look(groups, ['factors', key]);
  return found;
}
