// An export as rows of texts, whatever file it came in. Rows can be gone through more than once, and are never all in memory.

/** The cells of one row, as they stand in the file. */
export type Row = string[];

/** Takes what is wrong in a row; rows count from 1, as a spreadsheet shows them. */
export type Fault = (row: number, message: string) => void;

export interface Table {
  /** The name that problems carry. */
  file: string;
  kind: 'csv' | 'xlsx' | 'json';
  /** What separates cells of a CSV. */
  delimiter?: string;
  /** All rows from the first, blank ones too, so that counting them gives a spreadsheet's row numbers. */
  rows(fault?: Fault): Iterable<Row>;
}

/** The first rows of a table. */
export function headOf(table: Table, count: number): Row[] {
  const head: Row[] = [];
  for (const row of table.rows()) {
    if (head.push(row) >= count) break;
  }
  return head;
}

/** Whether a row holds nothing. */
export const isBlank = (row: Row): boolean => row.every((cell) => cell.trim() === '');

/**
 * The letters of a column in a spreadsheet; `index` counts from 0.
 * @example lettersOf(27) // 'AB'
 */
export function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter;
}
