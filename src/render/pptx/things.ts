// What stands on a slide below its title: texts, lists, native tables and native charts.
import type pptxgen from 'pptxgenjs';
import type { Inline } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { paletteOf } from '../chart/palette.ts';
import { flowing, oneLine } from '../one-line.ts';
import { isGroupRow } from '../table-rows.ts';
import { nativeChart } from './chart.ts';
import { captionHigh, type Placed, page, sizes } from './flow.ts';

type Slide = ReturnType<InstanceType<typeof pptxgen.default>['addSlide']>;

/** A colour as slides write it. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** Puts one thing in its place on a slide. */
export function addThing(slide: Slide, thing: Placed, brand: Brand): void {
  const { ink, accent, accentPale, secondPale, grid } = paletteOf(brand, 'light');
  const at = { x: page.left, y: thing.top, w: page.wide, h: thing.high };
  const text = { fontSize: sizes.text, color: hex(ink), valign: 'top' as const, margin: 0 };
  switch (thing.type) {
    case 'text': {
      const runs = runsOf(thing.pieces);
      const marked =
        thing.look === 'plain'
          ? {}
          : { fill: { color: hex(thing.look === 'caution' ? secondPale : accentPale) }, margin: 6 };
      slide.addText(runs, { ...at, ...text, ...marked });
      return;
    }
    case 'list': {
      const items = thing.items.flatMap((item, index) => {
        const bullet = thing.ordered ? { type: 'number' as const, numberStartAt: thing.from } : { indent: 18 };
        const runs = runsOf(item);
        return runs.map((run, position) => ({
          ...run,
          options: {
            ...run.options,
            ...(position === 0 ? { bullet, paraSpaceBefore: index === 0 ? 0 : sizes.between } : {}),
            ...(position === runs.length - 1 && index < thing.items.length - 1 ? { breakLine: true } : {}),
          },
        }));
      });
      slide.addText(items, { ...at, ...text });
      return;
    }
    case 'table': {
      const head = thing.columns.map(({ title, align }) => ({
        text: oneLine(title),
        options: {
          bold: true,
          align,
          color: hex(accent),
          border: [none, none, { type: 'solid' as const, pt: 1.5, color: hex(accent) }, none] as never,
        },
      }));
      const border = [none, none, { type: 'solid' as const, pt: 0.5, color: hex(grid) }, none] as never;
      const rows = thing.rows.map((row) =>
        isGroupRow(row, thing.columns.length)
          ? [
              {
                text: runsOf(row[0] ?? []) as never,
                options: { align: 'left' as const, border, colspan: thing.columns.length },
              },
            ]
          : thing.columns.map(({ align }, index) => ({
              text: runsOf(row[index] ?? []) as never,
              options: { align, border },
            })),
      );
      const caption = oneLine(thing.caption);
      if (caption !== '') {
        const { soft } = paletteOf(brand, 'light');
        slide.addText(caption, {
          ...at,
          ...text,
          h: captionHigh,
          fontSize: sizes.caption,
          color: hex(soft),
          italic: true,
        });
      }
      slide.addTable([head, ...rows], {
        x: at.x,
        y: at.y + (caption === '' ? 0 : captionHigh),
        w: at.w,
        colW: thing.widths,
        fontSize: sizes.table,
        color: hex(ink),
        valign: 'middle',
        margin: [0.04, 0.08, 0.04, 0.08],
      });
      return;
    }
    case 'chart':
      addChart(slide, thing, brand);
  }
}

const none = { type: 'none' as const };

/** Pieces of a line as runs of text with their looks. */
function runsOf(pieces: Inline[]): { text: string; options: { bold?: boolean; italic?: boolean } }[] {
  const runs = pieces.map((piece) => ({ text: textOf(piece), options: lookOf(piece) }));
  return runs.length === 0 ? [{ text: '', options: {} }] : runs;
}

function textOf(piece: Inline): string {
  switch (piece.type) {
    case 'quote':
      return `“${oneLine(piece.text)}”`;
    case 'reference':
      return piece.refs.map((ref) => `[${oneLine(ref)}]`).join(' ');
    default:
      return flowing(piece.text);
  }
}

const lookOf = ({ type }: Inline): { bold?: boolean; italic?: boolean } =>
  type === 'strong' ? { bold: true } : type === 'emphasis' ? { italic: true } : {};

function addChart(slide: Slide, { chart, top, high }: Extract<Placed, { type: 'chart' }>, brand: Brand): void {
  const { kind, stacked, series, most } = nativeChart(chart);
  const { ink, soft, grid, accent, second, accentTint, secondTint, middle } = paletteOf(brand, 'light');
  const shades =
    kind === 'bar' && stacked === 'stacked'
      ? [second, secondTint, middle, accentTint, accent]
      : [accent, second, accentTint, secondTint, soft];
  const data = series.map(({ name, labels, values }) => ({ name, labels, values: values as number[] }));
  slide.addChart(kind, data, {
    x: page.left,
    y: top,
    w: page.wide,
    h: high,
    altText: oneLine(`${chart.title}. ${chart.description}`),
    // With more colours than series every bar would get one of its own, which would mean nothing.
    chartColors: shades.slice(0, Math.max(1, series.length)).map(hex),
    ...(kind === 'bar'
      ? {
          barDir: 'bar' as const,
          barGrouping: stacked,
          barGapWidthPct: series.length > 1 ? 60 : 40,
          catAxisOrientation: 'maxMin' as never,
        }
      : {}),
    showTitle: true,
    title: oneLine(chart.title),
    titleFontSize: 16,
    titleColor: hex(ink),
    showLegend: series.length > 1,
    legendPos: 'b',
    legendFontSize: 13,
    legendColor: hex(ink),
    showValue: kind === 'bar' && stacked === 'clustered',
    dataLabelFontSize: 12,
    dataLabelColor: hex(ink),
    dataLabelFormatCode: '0',
    catAxisLabelFontSize: 13,
    catAxisLabelFrequency: '1',
    catAxisLabelColor: hex(ink),
    valAxisLabelFontSize: 11,
    valAxisLabelColor: hex(soft),
    valGridLine: { color: hex(grid), size: 0.5 },
    catGridLine: { style: 'none' },
    ...(most === null ? {} : { valAxisMinVal: 0, valAxisMaxVal: most, valAxisMajorUnit: most / 4 }),
  });
}
