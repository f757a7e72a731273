// SurveyJS results: a JSON list of records, laid out as a table with a column for every question, row of a matrix and comment.
import { isRecord } from '../../core/kinds/question.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import type { Bytes } from './bytes.ts';
import { encodingOf, textOf } from './encoding.ts';
import type { Row, Table } from './table.ts';

/** Stands between several choices in one cell; no text holds it. */
export const between = '\u001f';
const longest = 400_000_000;
const mostColumns = 5000;

/** A table from JSON text: a list of results, or a record whose `Data` or `results` is one. */
export function jsonTable(bytes: Bytes, file: string): Parsed<Table> {
  const records = bytes.size > longest ? undefined : recordsIn([...textOf(bytes, encodingOf(bytes))].join(''));
  const hint = 'Expected a list of results, as SurveyJS exports it.';
  if (records === undefined) return failed(problem('not-a-table', 'This JSON holds no answers.', { file }, hint));
  const cells = records.map(cellsOf);
  const columns = new Set<string>();
  for (const record of cells) for (const key of record.keys()) columns.add(key);
  if (columns.size > mostColumns) {
    return failed(problem('not-a-table', `This JSON would make ${columns.size} columns.`, { file }, hint));
  }
  const header = [...columns];
  const rows: Row[] = [header, ...cells.map((record) => header.map((key) => record.get(key) ?? ''))];
  return parsed({ file, kind: 'json', rows: () => rows });
}

function recordsIn(text: string): Record<string, unknown>[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = isRecord(data) ? (data['Data'] ?? data['data'] ?? data['results'] ?? [data]) : data;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const records = list.map((each: unknown) => {
    if (!isRecord(each)) return undefined;
    const json = each['json'] ?? each['Json'] ?? each['data'];
    return isRecord(json) ? { ...each, json: undefined, Json: undefined, data: undefined, ...json } : each;
  });
  return records.every((each) => each !== undefined) ? records : undefined;
}

/** The cells of one result by column. A matrix has a column for each row, as in `question.row`. */
function cellsOf(record: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>();
  const put = (name: string, value: unknown, depth: number): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) {
      const texts = value.filter((part) => typeof part !== 'object').map(String);
      cells.set(name, texts.join(between));
    } else if (isRecord(value)) {
      if (depth < 4) for (const [part, inner] of Object.entries(value)) put(`${name}.${part}`, inner, depth + 1);
    } else {
      cells.set(name, String(value));
    }
  };
  for (const [name, value] of Object.entries(record)) put(name, value, 0);
  return cells;
}
