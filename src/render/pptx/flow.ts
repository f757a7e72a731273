// Blocks laid out on slides: what fits below each other stands on one slide, and the rest goes on to the next of the same title.
import stringWidth from 'string-width';
import type { Align, Block, Inline } from '../../core/document/block.ts';
import type { Chart } from '../../core/document/chart.ts';
import { chartAsTable } from '../chart-as-table.ts';
import { tableWidths } from '../column-widths.ts';

import { oneLine } from '../one-line.ts';
import { isGroupRow, staysWithNext } from '../table-rows.ts';
import { wordsOf } from '../words-of.ts';

/** Inches of a slide, and of the area below its title. */
export const page = { width: 13.333, height: 7.5, left: 0.65, top: 1.5, wide: 12.03, high: 5.2 } as const;
/** Points of text, and between the items of a list; the heads and cells of tables are smaller. */
export const sizes = { text: 20, table: 17, caption: 14, small: 11, between: 6 } as const;
/** A chart wants at least this much room. */
const leastChart = 3.2;
/** Inches of the caption above a table. */
export const captionHigh = 0.4;
const gap = 0.15;

/** One thing on a slide, with its place from the top in inches. */
export type Placed = { top: number; high: number } & (
  | { type: 'text'; pieces: Inline[]; look: 'plain' | 'caution' | 'quotation' }
  | { type: 'list'; ordered: boolean; from: number; items: Inline[][] }
  | { type: 'table'; caption: string; columns: { title: string; align: Align }[]; widths: number[]; rows: Inline[][][] }
  | { type: 'chart'; chart: Chart }
);
export type Sheet = Placed[];
type Unplaced = Placed extends infer Each ? (Each extends Placed ? Omit<Each, 'top' | 'high'> : never) : never;

/** The slides that a section fills; at least one. */
export function flow(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [[]];
  let used = 0;
  const next = (): void => {
    sheets.push([]);
    used = 0;
  };
  const place = (thing: Unplaced, high: number): void => {
    sheets.at(-1)?.push({ ...thing, top: page.top + used, high } as Placed);
    used += high + gap;
  };
  const left = (): number => page.high - used;
  for (const given of blocks) {
    const block = given.type === 'chart' && !isLegible(given.chart) ? chartAsTable(given.chart) : given;
    if (block.type === 'chart') {
      if (left() < leastChart) next();
      place({ type: 'chart', chart: block.chart }, left());
      continue;
    }
    for (const part of partsOf(block)) {
      let rest: Unplaced | null = part;
      while (rest !== null) {
        const [fits, more]: [Unplaced | null, Unplaced | null] = cut(rest, left());
        if (fits === null && used > 0) {
          next();
          continue;
        }
        const placed: Unplaced = fits ?? rest;
        place(placed, Math.min(heightOf(placed), left()));
        rest = fits === null ? null : more;
        if (rest !== null) next();
      }
    }
  }
  return sheets;
}

/** So many rows of bars, and lines in one picture, can be told from each other across a room. */
const mostRows = 14;
const mostBars = 32;
const mostLines = 5;

/** Whether a room can read a chart from afar; its table says the same, on as many slides as it needs. */
function isLegible(chart: Chart): boolean {
  const { length } = chart.rows;
  if (chart.kind === 'trend') return length <= mostLines;
  const bars = chart.kind === 'groups' ? chart.groups.length : chart.kind === 'profile' ? 1 : 2;
  return length <= mostRows && length * bars <= mostBars;
}

/** A block as things that can be placed. */
function partsOf(block: Exclude<Block, { type: 'chart' }>): Unplaced[] {
  switch (block.type) {
    case 'paragraph':
      return pieced(block.content, 'plain');
    case 'caution':
      return pieced(block.content, 'caution');
    case 'quotation':
      return pieced(
        [
          { type: 'quote', text: block.text },
          { type: 'text', text: ` (${block.by})` },
        ],
        'quotation',
      );
    case 'heading':
      return pieced([{ type: 'strong', text: block.text }], 'plain');
    case 'list':
      return block.items.length === 0 ? [] : [{ type: 'list', ordered: block.ordered, from: 1, items: block.items }];
    case 'table':
      return [
        {
          type: 'table',
          caption: block.caption,
          columns: block.columns,
          widths: tableWidths(block).map((share) => share * page.wide),
          rows: block.rows,
        },
      ];
    case 'entry':
      return pieced([{ type: 'strong', text: `${block.ref} ${block.title}` }], 'plain').concat(
        block.lines.flatMap((line) => pieced(line, 'plain')),
      );
    case 'signatures':
      return block.lines.flatMap((line) => pieced([{ type: 'text', text: `${line}: ${'_'.repeat(30)}` }], 'plain'));
    case 'rule':
      return [];
  }
}

const longestText = 900;

/** A line as texts that each fit on a slide. */
function pieced(pieces: Inline[], look: 'plain' | 'caution' | 'quotation'): Unplaced[] {
  const words = wordsOf(pieces);
  if (oneLine(words) === '') return [];
  if (stringWidth(words) <= longestText) return [{ type: 'text', pieces, look }];
  const parts: string[] = [''];
  for (const word of words.split(' ').flatMap(shortWords)) {
    if (stringWidth(`${parts.at(-1)} ${word}`) > longestText) parts.push(word);
    else parts[parts.length - 1] = `${parts.at(-1)} ${word}`;
  }
  return parts.map((text) => ({ type: 'text', pieces: [{ type: 'text', text: text.trim() }], look }));
}

/** Words so long that they would fill a slide by themselves, in pieces. */
const shortWords = (word: string): string[] => word.match(/.{1,200}/gsu) ?? [word];

/** What of a thing fits into so many inches, and what is left; texts are not cut. */
function cut(thing: Unplaced, room: number): [fits: Unplaced | null, rest: Unplaced | null] {
  if (heightOf(thing) <= room) return [thing, null];
  if (thing.type === 'list') {
    const most = fitting(thing.items.map(itemOf), room);
    if (most === 0) return [null, thing];
    const count = withCompany(most, thing.items.length);
    const [items, rest] = [thing.items.slice(0, count), thing.items.slice(count)];
    return [{ ...thing, items }, rest.length === 0 ? null : { ...thing, from: thing.from + count, items: rest }];
  }
  if (thing.type === 'table') {
    const head = headOf(thing);
    const most = fitting(
      thing.rows.map((row) => rowOf(row, thing.widths)),
      room - head,
    );
    let count = most;
    while (count > 0 && staysWithNext(thing.rows, count - 1, thing.columns.length)) count -= 1;
    if (count < 2 && count < thing.rows.length) {
      if (room < page.high) return [null, thing];
      count = Math.max(count, most);
    }
    if (count === 0) return [null, thing];
    const [rows, rest] = [thing.rows.slice(0, count), thing.rows.slice(count)];
    return [{ ...thing, rows }, rest.length === 0 ? null : { ...thing, rows: rest }];
  }
  return [null, thing];
}

/** One fewer where a single one would be left for the next slide, so that it does not stand there alone. */
const withCompany = (fits: number, all: number): number => (fits === all - 1 && fits > 1 ? fits - 1 : fits);

/** How many of these heights fit below each other. */
function fitting(heights: number[], room: number): number {
  let sum = 0;
  const over = heights.findIndex((high) => {
    sum += high;
    return sum > room;
  });
  return over === -1 ? heights.length : over;
}

const listWide = page.wide - 0.5;
const lineOf = (points: number): number => (points * 1.22) / 72;
const itemOf = (item: Inline[]): number =>
  linesOf(item, listWide, sizes.text) * lineOf(sizes.text) + sizes.between / 72;

function heightOf(thing: Unplaced): number {
  switch (thing.type) {
    case 'text':
      return linesOf(thing.pieces, page.wide - 0.3, sizes.text) * lineOf(sizes.text) + 0.15;
    case 'list':
      return thing.items.reduce((sum, item) => sum + itemOf(item), 0.15);
    case 'table':
      return thing.rows.reduce((sum, row) => sum + rowOf(row, thing.widths), headOf(thing));
    case 'chart':
      return leastChart;
  }
}

const headOf = ({
  caption,
  columns,
  widths,
}: {
  caption: string;
  columns: { title: string }[];
  widths: number[];
}): number =>
  (caption === '' ? 0 : captionHigh) +
  rowOf(
    columns.map(({ title }): Inline[] => [{ type: 'strong', text: title }]),
    widths,
  );

const rowOf = (row: Inline[][], widths: number[]): number =>
  isGroupRow(row, widths.length)
    ? lineOf(sizes.table) + 0.1
    : Math.max(1, ...row.map((cell, index) => linesOf(cell, (widths[index] ?? 1) - 0.2, sizes.table))) *
        lineOf(sizes.table) +
      0.1;

/** How many lines a text takes in so many inches. A letter is about half as wide as it is high. */
const linesOf = (pieces: Inline[], wide: number, points: number): number =>
  Math.max(1, Math.ceil(stringWidth(wordsOf(pieces)) / Math.max(4, Math.floor((wide * 72) / (points * 0.54)))));
