// Marks on a scale: the shapes that stand for values, the interval around one, and the scale itself.
import { scaleLinear } from 'd3-scale';
import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import type { Span } from '../../core/document/chart.ts';
import type { Paint } from './palette.ts';
import type { PlacedRow } from './rows.ts';
import { type Brush, element, sizes, word } from './svg.ts';

export type Shape = { of: SymbolType; filled: boolean; paint: Paint };

/** Shapes for things beside each other: each differs in form or in being filled, so that colour is not needed. */
export const shapes: Shape[] = [
  { of: symbolCircle, filled: true, paint: 'accent' },
  { of: symbolSquare, filled: false, paint: 'second' },
  { of: symbolTriangle, filled: true, paint: 'ink' },
  { of: symbolDiamond, filled: false, paint: 'accent' },
  { of: symbolCross, filled: true, paint: 'second' },
  { of: symbolStar, filled: false, paint: 'ink' },
  { of: symbolWye, filled: true, paint: 'accent' },
  { of: symbolCircle, filled: false, paint: 'second' },
];

const filled: Shape = { of: symbolCircle, filled: true, paint: 'accent' };
/** The shape of the `index`th of several things. */
export const shapeOf = (index: number): Shape => shapes[index % shapes.length] ?? filled;
/** Two ends of one thing: the first is hollow, the second is full. */
export const ends: [first: Shape, second: Shape] = [{ of: symbolCircle, filled: false, paint: 'second' }, filled];

/** A shape around a point. */
export function mark(brush: Brush, shape: Shape, x: number, y: number, area = 64): string {
  const path = symbol(shape.of, shape.filled ? area : area * 0.8)() ?? '';
  const paint = shape.filled
    ? { ...brush.fill(shape.paint) }
    : {
        ...brush.stroke(shape.paint, 2),
        class: `f-paper ${String(brush.stroke(shape.paint)['class'])}`,
        fill: brush.fill('paper')['fill'],
      };
  return element('path', { d: path, transform: `translate(${round(x)} ${round(y)})`, ...paint });
}
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

export const horizontal = (brush: Brush, paint: Paint, [from, to]: [number, number], y: number, width = 1): string =>
  element('line', { x1: from, y1: y, x2: to, y2: y, ...brush.stroke(paint, width) });
export const vertical = (brush: Brush, paint: Paint, x: number, [from, to]: [number, number], width = 1): string =>
  element('line', { x1: x, y1: from, x2: x, y2: to, ...brush.stroke(paint, width) });

/** A share as a place between two others; shares outside of 0..1 stay at the ends. */
export const placing = (from: number, to: number): ((share: number) => number) =>
  scaleLinear().domain([0, 1]).range([from, to]).clamp(true);

/** The interval around a value, seen on bars and beside them; nothing where it is not known. */
export function whisker(brush: Brush, { low, high }: Span, place: (share: number) => number, y: number): string {
  if (low === null || high === null) return '';
  const ends: [number, number] = [place(Math.min(low, high)), place(Math.max(low, high))];
  const halo = horizontal(brush, 'paper', [ends[0] - 1, ends[1] + 1], y, 4.5);
  const caps = ends.map(
    (x) => vertical(brush, 'paper', x, [y - 5, y + 5], 4) + vertical(brush, 'ink', x, [y - 4, y + 4], 1.5),
  );
  return halo + caps.join('') + horizontal(brush, 'ink', ends, y, 1.5);
}

/** Lines at quarters of the scale behind each row, and their figures below at `bottom`. */
export function scaleUnder(brush: Brush, place: (share: number) => number, rows: PlacedRow[], bottom: number): string {
  const wide = place(1) - place(0);
  const steps = wide < 130 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return steps
    .map((step) => {
      const name = String(step * 100);
      return (
        rows.map((row) => vertical(brush, 'grid', place(step), [row.top - 2, row.bottom + 7])).join('') +
        word(brush, 'soft', name, { x: place(step), y: bottom + 4, size: sizes.small, anchor: 'middle' })
      );
    })
    .join('');
}
/** Room that the figures of a scale take. */
export const scaleHeight = 18;
