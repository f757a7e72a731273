// A table of plain values for spreadsheets and statistics programs; the renderers of tables know nothing else.

/** Nothing is null, never a zero. */
export type DataCell = string | number | null;

/** Rows have as many cells as there are columns. Columns of one name mean the same in every table of an audit. */
export interface DataTable {
  name: string;
  columns: string[];
  rows: DataCell[][];
}

/** What a spreadsheet would take for a formula, also behind the mark itself. */
const live = /^'*[=+\-@\t\r]/;
const marked = /^'(?='*[=+\-@\t\r])/;

/**
 * A text that no spreadsheet takes for a formula: it gets an apostrophe in front.
 * @example harmless('=1+1') // "'=1+1"
 */
export const harmless = (text: string): string => (live.test(text) ? `'${text}` : text);

/**
 * The text without the mark that `harmless` put there.
 * @example withoutMark("'=1+1") // '=1+1'
 */
export const withoutMark = (text: string): string => (text.startsWith("'") ? text.replace(marked, '') : text);

/** All tables as one: what each row is of stands in its first column, and columns that a table does not have are empty. */
export function longTable(tables: DataTable[]): DataTable {
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  const rows = tables.flatMap((table) =>
    table.rows.map((row) => [table.name, ...columns.map((column) => row[table.columns.indexOf(column)] ?? null)]),
  );
  return { name: 'audit', columns: ['table', ...columns], rows };
}
