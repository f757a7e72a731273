// Writes workbooks of text. The library is loaded with this module only, so that nothing else waits for it.
import writeExcelFile from 'write-excel-file/node';

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
  return undated(new Uint8Array(await file.toBuffer()));
}

/** Midnight on the first day of 1980, as ZIP archives write it: time, then date. */
const noMoment = [0, 0, 0x21, 0];

/** The archive with no moment of writing in it, so that the same sheets are the same bytes. */
function undated(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    bytes.set(noMoment, at + 12);
    bytes.set(noMoment, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
