// CSV of any shape: separator found, quoted line breaks kept, a piece of text at a time.
import Papa from 'papaparse';
import { withoutMark } from '../../core/tables/data-table.ts';
import type { Bytes } from './bytes.ts';
import { type Encoding, encodingOf, textOf } from './encoding.ts';
import type { Fault, Row, Table } from './table.ts';

const sampleLength = 200_000;
const longestRow = 4_000_000;

interface Dialect {
  delimiter: string;
  newline: '\n' | '\r';
  /** Characters to pass over: a first line that only names the separator. */
  skip: number;
}

/** A table from the bytes of a text file. */
export function csvTable(bytes: Bytes, file: string): Table {
  const encoding = encodingOf(bytes);
  const dialect = dialectOf(sampleOf(bytes, encoding));
  return {
    file,
    kind: 'csv',
    delimiter: dialect.delimiter,
    rows: (fault = () => {}) => rowsOf(textOf(bytes, encoding), dialect, fault),
  };
}

function sampleOf(bytes: Bytes, encoding: Encoding): string {
  let sample = '';
  for (const text of textOf(bytes, encoding)) {
    sample += text;
    if (sample.length >= sampleLength) break;
  }
  return sample.slice(0, sampleLength);
}

/** How a text is laid out. Excel writes and reads a first line such as `sep=;`. */
function dialectOf(sample: string): Dialect {
  const newline = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const named = /^sep=(.)(?:\r\n|\n|\r)/i.exec(sample);
  if (named?.[1] !== undefined) return { delimiter: named[1], newline, skip: named[0].length };
  const guess = Papa.parse<Row>(sample, { preview: 50, skipEmptyLines: true });
  return { delimiter: guess.meta.delimiter, newline, skip: 0 };
}

interface Piece {
  data: Row[];
  errors: { code: string; row?: number }[];
  meta: { cursor: number };
}

/** Rows of a text that comes in pieces; the unfinished last row of each piece waits for the next. */
function* rowsOf(pieces: Iterable<string>, { delimiter, newline, skip }: Dialect, fault: Fault): Generator<Row> {
  let rest = '';
  let row = 0;
  let left = skip;
  const parse = (text: string, ignoreLast: boolean): Piece =>
    new Papa.Parser({ delimiter, newline }).parse(text, 0, ignoreLast) as Piece;
  const complain = (errors: Piece['errors']): void => {
    for (const error of errors) fault(row + (error.row ?? 0) + 1, quoteFaults[error.code] ?? usualFault);
  };
  for (const piece of pieces) {
    const text = rest + piece.slice(left);
    left = Math.max(0, left - piece.length);
    const { data, errors, meta } = parse(text, true);
    complain(errors.filter(({ code }) => code !== 'MissingQuotes'));
    for (const cells of data) {
      row += 1;
      yield tidy(cells);
    }
    rest = text.slice(meta.cursor);
    if (rest.length > longestRow) {
      fault(row + 1, unclosed);
      return;
    }
  }
  if (rest === '') return;
  const { data, errors } = parse(rest, false);
  complain(errors);
  for (const cells of data) yield tidy(cells);
}

const unclosed = 'A quotation mark is opened here and never closed.';
const usualFault = 'A quotation mark stands where none can be.';
const quoteFaults: Record<string, string> = { MissingQuotes: unclosed };

/** Takes off a line break's other half, and the mark that keeps spreadsheets from running a cell as a formula. */
function tidy(cells: Row): Row {
  const last = cells.length - 1;
  return cells.map((cell, index) => {
    const text = index === last && cell.endsWith('\r') ? cell.slice(0, -1) : cell;
    return withoutMark(text);
  });
}
