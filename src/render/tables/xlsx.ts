// Tables as a workbook, a sheet each: numbers are numbers, no cell is a formula, and the same tables give the same bytes.
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { type DataCell, type DataTable, harmless } from '../../core/tables/data-table.ts';
import { cutShort } from '../../core/text.ts';
import { atFixedTime } from '../zip-time.ts';

/** Excel takes no longer text in one cell. */
const longestText = 32_767;
const widest = 60;

/** The bytes of the workbook. */
export async function xlsxOf(tables: DataTable[]): Promise<Uint8Array> {
  const sheets = tables.map(
    ({ name, columns, rows }): Sheet<Buffer> => ({
      sheet: name,
      data: [columns.map((value): Cell => ({ value, fontWeight: 'bold' })), ...rows.map((row) => row.map(cellOf))],
      columns: columns.map((title, index) => ({ width: widthOf(title, rows, index) })),
      stickyRowsCount: 1,
    }),
  );
  return atFixedTime(new Uint8Array(await writeXlsxFile(sheets).toBuffer()));
}

function cellOf(cell: DataCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return {
    value: cutShort(harmless(cell), longestText),
    type: String,
    wrap: cell.length > widest,
    alignVertical: 'top',
  };
}

const widthOf = (title: string, rows: DataCell[][], index: number): number =>
  Math.min(widest, 2 + rows.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), title.length));
