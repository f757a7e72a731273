// Tables in Word: a style for the whole, a head that repeats on every page, widths that add up to the page's.
import {
  type FileChild,
  ImportedXmlComponent,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Align, Cell } from '../../core/document/block.ts';
import { tableWidths } from '../column-widths.ts';
import { oneLine } from '../one-line.ts';
import { isGroupRow, staysWithNext } from '../table-rows.ts';
import { type Anchors, runsOf } from './line.ts';

/** Width of the text on a page, in twentieths of a point: 16 cm. */
const pageWidth = 9070;

const styles: Record<Align, string> = { left: 'TableText', right: 'TableTextRight', center: 'TableTextCentre' };

/** A table, and a little room after it. The library's own tables would hold borders of their own, which a change of style could not reach. */
export function tableOf(
  { columns, rows }: { columns: { title: string; align: Align }[]; rows: Cell[][] },
  anchors: Anchors,
): FileChild[] {
  if (columns.length === 0) return [];
  const cells = rows.map((row) => columns.map((_, index) => row[index] ?? []));
  const widths = wholeWidths(tableWidths({ columns, rows }));
  const cell = (index: number, children: ParagraphChild[], kept: { keepNext?: true }): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [new Paragraph({ style: styles[columns[index]?.align ?? 'left'], ...kept, children })],
    });
  const groupRow = (words: Cell): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: pageWidth, type: WidthType.DXA },
          columnSpan: columns.length,
          children: [new Paragraph({ style: styles.left, keepNext: true, children: runsOf(words, anchors) })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) => cell(index, [new TextRun(oneLine(title))], { keepNext: true })),
  });
  const body = cells.map((row, place) => {
    if (isGroupRow(row, columns.length)) return groupRow(row[0] ?? []);
    const kept = staysWithNext(cells, place, columns.length) ? { keepNext: true as const } : {};
    return new TableRow({
      cantSplit: true,
      children: row.map((one, index) => cell(index, runsOf(one, anchors), kept)),
    });
  });
  const table = new ImportedXmlComponent('w:tbl');
  table.push(
    new TableProperties({
      style: 'ReportTable',
      width: { size: pageWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    }),
  );
  const grid = new ImportedXmlComponent('w:tblGrid');
  for (const width of widths) grid.push(new ImportedXmlComponent('w:gridCol', { 'w:w': width }));
  table.push(grid);
  for (const row of [head, ...body]) table.push(row);
  return [Object.assign(table, { fileChild: Symbol('table') }), new Paragraph({ style: 'AfterTable' })];
}

/** What stands above a table or a picture: `Table 2. …`, numbered by Word. Nothing where there is no caption. */
export function captionOf(kind: 'Table' | 'Figure', number: number, text: string): Paragraph[] {
  const words = oneLine(text);
  if (words === '') return [];
  const counted = new SimpleField(`SEQ ${kind} \\* ARABIC`, String(number));
  return [new Paragraph({ style: 'Caption', children: [new TextRun(`${kind} `), counted, new TextRun(`. ${words}`)] })];
}

/** Shares as whole twentieths of a point that add up to the page. */
function wholeWidths(shares: number[]): number[] {
  const widths = shares.map((share) => Math.floor(share * pageWidth));
  const rest = pageWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}
