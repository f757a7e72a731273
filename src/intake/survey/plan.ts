// What an import would do, before any answer is read: each file's tool, its columns and the questions they answer.
import type { Group } from '../../core/audit.ts';
import { type Parsed, type Problem, parsed, problem, problemsIn } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { catalogueOf } from './catalogue.ts';
import { namedColumn, ownGroupColumn } from './groups.ts';
import type { Column, Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import { columnName, type Match, matchColumns, type Suggestion } from './match.ts';
import { type Reading, readingsOf } from './reading.ts';
import type { Table } from './table.ts';
import { layoutOf } from './tools/index.ts';

/** What is imported, and how. */
export interface Request {
  tables: Table[];
  rubrics: Rubric[];
  mapping: Mapping;
  /** The heading of the column that holds groups; beats the mapping's. A form of our own has one that is known. */
  group?: string | undefined;
  /** The heading of the column with the code that each person chose; beats the mapping's. */
  code?: string | undefined;
  /** The groups of the audit that is added to; a new audit has none yet. */
  groups?: Group[] | undefined;
}

/** What one file would give. */
export interface FilePlan {
  table: Table;
  layout: Layout;
  match: Match;
  readings: Reading[];
  group?: Column;
  code?: Column;
}

/** Plans an import, or gives all that is wrong with its columns. */
export function planImport({ tables, rubrics, mapping, group, code = mapping.code }: Request): Parsed<FilePlan[]> {
  const catalogue = catalogueOf(rubrics);
  const problems: Problem[] = [];
  const plans = tables.map((table): FilePlan => {
    const layout = layoutOf(table, mapping.headerRows);
    const wanted = group ?? mapping.group;
    const found = wanted === undefined ? ownGroupColumn(layout) : namedColumn(layout, wanted, table.file);
    const codes = code === undefined ? undefined : namedColumn(layout, code, table.file);
    problems.push(...problemsIn(...[found, codes].filter((one) => one !== undefined)));
    const column = found?.ok ? found.value : undefined;
    const own = codes?.ok ? codes.value : undefined;
    const match = matchColumns(layout, catalogue, rubrics, mapping, [column, own], table.file);
    problems.push(...match.problems);
    if (match.matched.length === 0 && match.suggestions.length === 0) problems.push(noColumns(table.file, rubrics));
    const readings = readingsOf(match.matched, mapping, layout);
    return { table, layout, match, readings, ...(column ? { group: column } : {}), ...(own ? { code: own } : {}) };
  });
  return problems.length > 0 ? { ok: false, problems } : parsed(plans);
}

const noColumns = (file: string, rubrics: Rubric[]): Problem =>
  problem(
    'unclear-columns',
    `No column answers a question of ${rubrics.map(({ id }) => id).join(' or ')}.`,
    { file },
    'Is it the right rubric? If it is, say in a mapping (--map) which column answers which question; docs/import.md has an example.',
  );

/** What is said where nobody answered anything; where no column was matched either, it is likely the wrong rubric. */
export const noAnswers = (plans: readonly FilePlan[], rubrics: Rubric[], file: string): Problem =>
  plans.every(({ match }) => match.matched.length === 0)
    ? noColumns(file, rubrics)
    : problem('not-a-table', 'There is no answer in these files.', { file });

/** The mapping with a suggestion taken up. */
export const accept = (mapping: Mapping, { column, target }: Suggestion): Mapping => ({
  ...mapping,
  columns: new Map([...mapping.columns, [columnName(column), target]]),
});
