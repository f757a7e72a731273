// Pieces of SVG as text: elements, numbers, and lines of text, all of them escaped.
import { escapeMarks } from '../escape-marks.ts';
import { oneLine } from '../one-line.ts';
import { type Paint, type Painted, paints } from './palette.ts';
import { type Wrapped, widthOf, wrap } from './text.ts';

export type Attributes = Record<string, string | number | undefined>;

/** Sizes of text in CSS pixels: at 605 of them across 16 cm, 11 is 8.25 points. */
export const sizes = { label: 12, small: 11 } as const;
const lineHeight = 1.25;

/** Two decimals at most, so that the same picture is always the same bytes. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100 + 0);

export const escaped = (text: string): string => escapeMarks(oneLine(text));

/** An element; attributes that are undefined are left out. Children are SVG already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? figure(value) : escaped(value)}"`],
  );
  return children.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

/** A painter of one palette: attributes whose class lets a page give the colour anew. */
export interface Brush {
  fill(paint: Paint): Attributes;
  stroke(paint: Paint, width?: number): Attributes;
}

export const brushOf = (palette: Painted): Brush => ({
  fill: (paint) => ({ class: `f-${paints[paint]}`, fill: palette[paint] }),
  stroke: (paint, width = 1) => ({
    class: `s-${paints[paint]}`,
    fill: 'none',
    stroke: palette[paint],
    'stroke-width': width,
  }),
});

/** Where a text stands: `x` is its start, middle or end, `y` the top of its first line. */
export interface Place {
  x: number;
  y: number;
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: true;
}

/** Lines of text under each other. Where something was left out, the whole of it is their title. */
export function textAt(brush: Brush, paint: Paint, { lines, cut }: Wrapped, place: Place, whole: string): string {
  const { x, y, size, anchor = 'start' } = place;
  const written = lines.map((line, index) =>
    element(
      'text',
      {
        x,
        y: y + size * (0.85 + index * lineHeight),
        'font-size': size,
        'font-weight': place.bold ? 'bold' : undefined,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        ...brush.fill(paint),
      },
      isolated(escaped(line)),
    ),
  );
  const title = cut ? [element('title', {}, escaped(whole))] : [];
  return written.length === 0 ? '' : title.length === 0 ? written.join('') : element('g', {}, ...title, ...written);
}

/** Text that begins in a script read from the right is kept together, so that its full stop stands where it belongs. */
const isolated = (text: string): string =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
    ? `\u2067${text}\u2069`
    : text;

/** One line of text that is known to fit. */
export const word = (brush: Brush, paint: Paint, text: string, place: Place): string =>
  textAt(brush, paint, { lines: [oneLine(text)], cut: false }, place, text);

/** Height of so many lines, in the unit of the size. */
export const heightOf = (lines: number, size: number): number =>
  lines === 0 ? 0 : size * (1.05 + (lines - 1) * lineHeight);

export { oneLine, type Wrapped, widthOf, wrap };
