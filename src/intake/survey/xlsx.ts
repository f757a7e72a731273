// XLSX workbooks. The library is loaded only when one is handed in.
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Table } from './table.ts';

/** How much an XLSX file may unpack to, in bytes: a small file can be made to hold a huge one. */
const unpackedLimit = 500_000_000;

/** The first sheet of a workbook with anything in it. */
export async function xlsxTable(bytes: Uint8Array, file: string): Promise<Parsed<Table>> {
  const size = unpackedSize(bytes);
  if (size === undefined) return failed(damaged(file));
  if (size > unpackedLimit) {
    const message = `The workbook unpacks to ${Math.round(size / 1_000_000)} MB; at most ${unpackedLimit / 1_000_000} MB are read.`;
    return failed(problem('file-too-large', message, { file }, 'Save it as CSV.'));
  }
  const { readWorkbook } = await import('./workbook.ts');
  const sheets = await readWorkbook(bytes);
  const sheet = sheets?.find((rows) => rows.length > 0);
  if (sheets === undefined) return failed(damaged(file));
  if (sheet === undefined) return failed(problem('not-a-table', 'The workbook is empty.', { file }));
  return parsed({ file, kind: 'xlsx', rows: () => sheet });
}

const damaged = (file: string) =>
  problem('not-a-table', 'This is not a workbook that can be read.', { file }, 'Save it again as XLSX, or as CSV.');

/** What all parts of a ZIP archive say they unpack to, in bytes; nothing if its list of parts cannot be found. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    sum += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}
