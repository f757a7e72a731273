// Files of any shape become the same rows: encodings, separators, quotes, line ends, workbooks, and what is no table.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../../src/intake/survey/bytes.ts';
import { encodingOf } from '../../../src/intake/survey/encoding.ts';
import { openTable } from '../../../src/intake/survey/open-table.ts';
import { lettersOf, type Row } from '../../../src/intake/survey/table.ts';
import { aWorkbook, zip } from './a-workbook.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

async function rowsOf(content: string | Uint8Array): Promise<{ rows: Row[]; faults: string[] }> {
  const table = await openTable(typeof content === 'string' ? utf8(content) : content, 'answers.csv');
  if (!table.ok) return { rows: [], faults: table.problems.map(({ message }) => message) };
  const faults: string[] = [];
  return { rows: [...table.value.rows((row, message) => faults.push(`${row}: ${message}`))], faults };
}

describe('a CSV', () => {
  const grüße = [
    ['Frage', 'Grüße'],
    ['4', 'schön – ja'],
  ];
  const text = 'Frage;Grüße\r\n4;schön – ja\r\n';

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16', utf16(`\ufeff${text}`)],
    ['UTF-16 without a mark', utf16(text)],
    ['UTF-16, high byte first', swapped(`\ufeff${text}`)],
    ['Windows-1252', latin(text.replace('–', '\x96'))],
  ])('is read in %s', async (_, bytes) => {
    expect((await rowsOf(bytes)).rows).toEqual(grüße);
  });

  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['bars', 'a|b\n1|2\n'],
    ['a separator that its first line names', 'sep=;\na;b\n1;2\n'],
    ['line ends of old machines', 'a,b\r1,2\r'],
    ['no line end at all at its end', 'a,b\r\n1,2'],
  ])('may have %s', async (_, content) => {
    expect((await rowsOf(content)).rows.slice(0, 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps decimal commas, quoted separators, quotes and line breaks in their cells', async () => {
    expect((await rowsOf('a;b;c\n"1,5";"x;""y""";"two\r\nlines"\n')).rows[1]).toEqual(['1,5', 'x;"y"', 'two\r\nlines']);
  });

  it('counts blank rows, so that row numbers are those of a spreadsheet', async () => {
    expect((await rowsOf('a,b\n\n1,2\n')).rows.length).toBe(3);
  });

  it('gives back cells that were made harmless for spreadsheets', async () => {
    expect((await rowsOf("a,b\n'=1+1,'+49 30\n")).rows[1]).toEqual(['=1+1', '+49 30']);
    expect((await rowsOf("a,b\n'tis,x\n")).rows[1]).toEqual(["'tis", 'x']);
  });

  it('says in which row a quotation mark is never closed', async () => {
    expect((await rowsOf('a,b\n1,2\n"3,4\n5,6\n')).faults).toEqual([
      '3: A quotation mark is opened here and never closed.',
    ]);
  });

  it('is read the same in pieces as in one', async () => {
    const line = '"é, ""quoted""\nand long",2\n';
    const { rows, faults } = await rowsOf(`a,b\n${line.repeat(120_000)}`);
    expect(faults).toEqual([]);
    expect(rows.length).toBe(120_001);
    expect(new Set(rows.slice(1).map((row) => JSON.stringify(row))).size).toBe(1);
  });

  it('holds whatever was written into it', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\0]/g, ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const sheet = [['id', 'first', 'second', 'third'], ...rows.map((row, index) => [String(index), ...row])];
        const plain = sheet.map((row) => row.map((each) => each.replace(/^'(?=[=+\-@\t])/, '')));
        expect((await rowsOf(Papa.unparse(sheet, { quotes: true }))).rows).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a workbook', () => {
  it('gives its first sheet, numbers as they look', async () => {
    const { rows } = await rowsOf(
      aWorkbook([
        ['ID', 'Q & <A>'],
        [1, 'viel\nZeit'],
        [2, ''],
      ]),
    );
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['ID', 'Q & <A>'],
      ['1', 'viel\nZeit'],
      ['2', ''],
    ]);
  });

  it('is refused where it is none, is of the old form, or would unpack to more than memory holds', async () => {
    expect((await rowsOf(zip({ 'a.txt': 'hello' }))).faults).toEqual(['This is not a workbook that can be read.']);
    expect((await rowsOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).faults).toEqual([
      'This is not a workbook that can be read.',
    ]);
    expect((await rowsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).faults).toEqual([
      'This is a workbook of the old form (XLS).',
    ]);
    const bomb = aWorkbook([['a']]);
    const at = Buffer.from(bomb).lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    new DataView(bomb.buffer).setUint32(at + 24, 4_000_000_000, true);
    expect((await rowsOf(bomb)).faults).toEqual(['The workbook unpacks to 4000 MB; at most 500 MB are read.']);
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n,,\n'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 0, 0])],
    ['JSON without answers', '{"a": [1, 2}'],
  ])('is refused: %s', async (_, content) => {
    const { rows, faults } = await rowsOf(content);
    expect(rows).toEqual([]);
    expect(faults.length).toBe(1);
  });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 27, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});

it('takes Windows letters only where a text is not UTF-8', () => {
  expect(encodingOf(bytesIn(utf8('é')))).toBe('utf-8');
  expect(encodingOf(bytesIn(latin('é,')))).toBe('windows-1252');
});
