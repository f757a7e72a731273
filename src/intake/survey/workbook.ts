// The one place that knows the library for workbooks.
import readWorkbookFile from 'read-excel-file/node';
import { withoutMark } from '../../core/tables/data-table.ts';
import type { Row } from './table.ts';

/** The rows of every sheet of a workbook, in order; nothing if it cannot be read. Days and times are ISO texts. */
export async function readWorkbook(bytes: Uint8Array): Promise<Row[][] | undefined> {
  try {
    const sheets = await readWorkbookFile(Buffer.from(bytes));
    return sheets.map(({ data }) => data.map((row) => row.map(textOf)));
  } catch {
    return undefined; // the library throws on anything that is no workbook
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
  return typeof cell === 'string' ? withoutMark(cell) : String(cell);
}
