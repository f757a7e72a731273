// What a survey tool makes of a table: where its heading ends, what its columns are, and which rows are nobody's answer.
import type { Row, Table } from './table.ts';

export interface Column {
  /** From 0. */
  index: number;
  /** The question as the file shows it. */
  title: string;
  /** The tool's own name for the column, where it shows one beside the title. */
  name?: string;
  /** A row of a matrix, or an option that could be ticked. */
  part?: string;
  /** `about` columns tell of the response itself; `personal` ones tell who gave it, and are never read. */
  use: 'question' | 'about' | 'personal';
}

/** Why a row is left out. */
export const leftOut = ['incomplete', 'preview', 'duplicate', 'empty'] as const;
export type LeftOut = (typeof leftOut)[number];

export interface Layout {
  tool: string;
  /** Rows before the first answer. */
  headerRows: number;
  columns: Column[];
  /** What may stand between several choices in one cell. */
  separators: string[];
  /** Cells that mean that nothing was answered, in lower case. */
  blanks: string[];
  /** Whether a row counts, as far as the row itself tells. Rows that only repeat headings are `heading`. */
  judge(row: Row): 'counts' | 'heading' | LeftOut;
  /** The column that holds an id of the response; a second row with the same id is the same answer again. */
  id?: number;
  /** Headings of columns may be an option and nothing else. */
  optionsAlone?: true;
  /** Undoes what the tool does to texts. */
  restore?(cell: string): string;
}

/** A survey tool: recognizes its own exports by the first rows (at least one, at most `headLength`). */
export interface Tool {
  id: string;
  title: string;
  recognize(head: Row[], table: Table): Layout | undefined;
}

/** How many rows a tool may look at. */
export const headLength = 5;
