// Writes workbooks of text. The library is loaded with this module only, so that nothing else waits for it.
import writeExcelFile from 'write-excel-file/node';
import { atFixedTime } from '../zip-time.ts';

/** A workbook with these sheets. Every cell is text, whatever it begins with; the first row stays in sight. */
export async function workbookBytes(sheets: { name: string; rows: string[][] }[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: rows.map((row, index) =>
        row.map((value) =>
          value === '' ? null : { type: String, value, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
        ),
      ),
    })),
  );
  return atFixedTime(new Uint8Array(await file.toBuffer()));
}
