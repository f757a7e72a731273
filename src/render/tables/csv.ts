// Tables as one CSV (RFC 4180): a mark at its start lets Excel read it as UTF-8, lines end as it expects, and no cell is a formula.
import { type DataCell, type DataTable, harmless, longTable } from '../../core/tables/data-table.ts';

/** The bytes of one long table: each row says which table it is of. */
export function csvOf(tables: DataTable[]): Uint8Array {
  const { columns, rows } = longTable(tables);
  const lines = [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function cellText(cell: DataCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = harmless(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
