// Each block of a document as paragraphs and tables of Word.
import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { chartAsTable } from '../chart-as-table.ts';
import { oneLine } from '../one-line.ts';
import type { Raster } from '../raster.ts';
import { bookmarked } from './contents.ts';
import { type Anchors, references, runsOf } from './line.ts';
import { chartPicture } from './picture.ts';
import { captionOf, tableOf } from './table.ts';

/** What is counted through a document: each is the last number given. */
export interface Counts {
  bookmarks: number;
  tables: number;
  figures: number;
  pictures: number;
  lists: number;
}

export interface Around {
  brand: Brand;
  /** Draws PNG; charts become tables without it. */
  raster: Raster | null;
  /** Bookmarks of entries by their reference, and of headings by their place among the blocks. */
  anchors: Anchors;
  headings: Map<number, string>;
  counts: Counts;
}

const sections = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** A block as what it becomes; `index` is its place among the blocks. The title is no section: those begin one level below it. */
export function blockOf(block: Block, index: number, around: Around): FileChild[] {
  const { anchors, counts } = around;
  const styled = (style: string, children: ParagraphChild[]): Paragraph[] => [new Paragraph({ style, children })];
  switch (block.type) {
    case 'heading':
      return headingOf(block, index, around);
    case 'paragraph':
      return styled('BodyText', runsOf(block.content, anchors));
    case 'caution':
      return styled('Caution', runsOf(block.content, anchors));
    case 'list': {
      counts.lists += 1;
      const instance = counts.lists;
      const [style, reference] = block.ordered ? ['ListNumber', 'steps'] : ['ListBullet', 'bullets'];
      return block.items.map(
        (item) =>
          new Paragraph({ style, numbering: { reference, level: 0, instance }, children: runsOf(item, anchors) }),
      );
    }
    case 'table':
      return [...tableCaption(block.caption, counts), ...tableOf(block, anchors)];
    case 'chart':
      return chartOf(block.chart, around);
    case 'quotation':
      return [
        ...styled('Quote', [new TextRun(`“${oneLine(block.text)}”`)]),
        ...styled('QuoteSource', [new TextRun(`— ${oneLine(block.by)} `), ...references(block.refs, anchors)]),
      ];
    case 'entry':
      return entryOf(block, around);
    case 'signatures':
      return block.lines.flatMap((line) =>
        styled('SignatureLine', [new TextRun({ children: [`${oneLine(line)}: `, new Tab()] })]),
      );
    case 'rule':
      return styled('Rule', []);
  }
}

function headingOf(
  block: Extract<Block, { type: 'heading' }>,
  index: number,
  { headings, counts }: Around,
): FileChild[] {
  const text = oneLine(block.text);
  if (text === '') return [];
  const anchor = headings.get(index);
  const runs = [new TextRun(text)];
  counts.bookmarks += 1;
  const children = anchor === undefined ? runs : bookmarked(anchor, counts.bookmarks, runs);
  if (block.level === 1 && index === 0) return [new Paragraph({ style: 'Title', children })];
  return [new Paragraph({ heading: sections[Math.max(0, block.level - 2)] ?? HeadingLevel.HEADING_4, children })];
}

function tableCaption(caption: string, counts: Counts): Paragraph[] {
  if (oneLine(caption) !== '') counts.tables += 1;
  return captionOf('Table', counts.tables, caption);
}

function chartOf(
  chart: Extract<Block, { type: 'chart' }>['chart'],
  { brand, raster, anchors, counts }: Around,
): FileChild[] {
  if (raster === null) {
    const table = chartAsTable(chart);
    return [...tableCaption(table.caption, counts), ...tableOf(table, anchors)];
  }
  if (oneLine(chart.title) !== '') counts.figures += 1;
  counts.pictures += 1;
  const picture = chartPicture(chart, brand, raster, counts.pictures);
  return [...captionOf('Figure', counts.figures, chart.title), new Paragraph({ style: 'Figure', children: [picture] })];
}

/** An entry of the appendix; the first of its name is what references lead to. */
function entryOf(block: Extract<Block, { type: 'entry' }>, { anchors, counts }: Around): FileChild[] {
  const name = [new TextRun({ text: oneLine(block.ref), style: 'EntryName' })];
  const anchor = anchors.get(block.ref);
  counts.bookmarks += 1;
  const led = anchor === undefined ? name : bookmarked(anchor, counts.bookmarks, name);
  const title = new TextRun({ children: [new Tab(), oneLine(block.title)] });
  return [
    new Paragraph({ style: 'Entry', children: [...led, title] }),
    ...block.lines.map((line) => new Paragraph({ style: 'EntryLine', children: runsOf(line, anchors) })),
  ];
}
