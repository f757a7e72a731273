// From the bytes of an export to its table: what kind of file it is stands in its first bytes, not in its name.
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { tooLarge } from '../../core/source/decode.ts';
import { allOf, type Bytes, bytesIn, startOf } from './bytes.ts';
import { csvTable } from './csv.ts';
import { encodingOf, textOf } from './encoding.ts';
import { jsonTable } from './json.ts';
import { isBlank, type Table } from './table.ts';
import { xlsxTable } from './xlsx.ts';

/** How large an export may be, in bytes, that is read into memory: a workbook, or what comes through a pipe. A CSV on a disk may have any size. */
export const exportLimit = 1_000_000_000;

/** Opens a CSV, an XLSX or a JSON file; fails on anything else, such as an old workbook or a picture. */
export async function openTable(given: Uint8Array | Bytes, file: string): Promise<Parsed<Table>> {
  const bytes = given instanceof Uint8Array ? bytesIn(given) : given;
  const first = startOf(bytes, 65_536);
  if (startsWith(first, [0x50, 0x4b, 0x03, 0x04]))
    return bytes.size > exportLimit ? tooLarge(bytes.size, file, exportLimit) : xlsxTable(allOf(bytes), file);
  if (startsWith(first, [0xd0, 0xcf, 0x11, 0xe0])) {
    const message = 'This is a workbook of the old form (XLS).';
    return failed(problem('not-a-table', message, { file }, 'Save it as XLSX, or as CSV.'));
  }
  const start = firstText(first);
  if (start.includes('\0')) {
    const message = 'This is not a table: it holds bytes that no text has.';
    return failed(problem('not-a-table', message, { file }, 'Expected CSV, XLSX or SurveyJS JSON.'));
  }
  if (/^\s*(\[\s*\{|\{)/.test(start)) return jsonTable(bytes, file);
  const table = csvTable(bytes, file);
  for (const row of table.rows()) if (!isBlank(row)) return parsed(table);
  return failed(problem('not-a-table', 'The file is empty.', { file }));
}

const startsWith = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

function firstText(first: Uint8Array): string {
  const bytes = bytesIn(first);
  for (const text of textOf(bytes, encodingOf(bytes))) return text;
  return '';
}
