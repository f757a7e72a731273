// A chart in rows: a label, its plot, and a value in words beside it. On narrow paper the label stands above its plot.
import type { Paint } from './palette.ts';
import { type Brush, heightOf, oneLine, sizes, textAt, type Wrapped, widthOf, wrap } from './svg.ts';

export interface RowText {
  label: string;
  /** In the column to the right; may be empty. */
  value: string;
  /** What its plot needs, in pixels. */
  plot: number;
}

export interface PlacedRow {
  /** Middle of the plot. */
  y: number;
  top: number;
  bottom: number;
}

export interface Rows {
  /** From where to where plots go. */
  plot: [from: number, to: number];
  rows: PlacedRow[];
  bottom: number;
  texts: string;
}

interface Options {
  brush: Brush;
  width: number;
  /** Where the first row begins. */
  top: number;
  /** Over the column of values; may be empty. */
  head?: string;
  /** Room kept free to the right of the plot for what is written there. */
  beside?: number;
}

/** Paper narrower than this has labels above their plots. */
export const narrow = 440;
const gap = 12;
/** The figures of a scale stand out by so much on both sides. */
const overhang = 12;
const between = 9;

/** Places rows under each other and writes their labels and values. */
export function placeRows(given: RowText[], { brush, width, top, head = '', beside = 0 }: Options): Rows {
  const above = width < narrow;
  const widest = (texts: string[], size: number): number =>
    Math.max(0, ...texts.map((text) => Math.min(width, widthOf(oneLine(text).slice(0, 200), size))));
  const values = Math.min(
    widest([head, ...given.map(({ value }) => value)], sizes.small),
    width * (above ? 0.34 : 0.26),
  );
  const labels = above
    ? width
    : Math.min(
        widest(
          given.map(({ label }) => label),
          sizes.label,
        ),
        width * 0.38,
      );
  const from = above ? overhang : labels + gap + (labels === 0 ? 0 : 2);
  const to = width - Math.max(values === 0 ? overhang : values + gap, beside);
  const headed = wrap(head, { size: sizes.small, width: values, lines: 2 });
  let y = top + (headed.lines.length === 0 ? 0 : heightOf(headed.lines.length, sizes.small) + 4);
  const texts = [at(brush, 'soft', headed, width - values, top, sizes.small, head)];
  const rows = given.map(({ label, value, plot }): PlacedRow => {
    const name = wrap(label, { size: sizes.label, width: labels, lines: above ? 2 : 3 });
    const figure = wrap(value, { size: sizes.small, width: values, lines: 3 });
    const [high, tall] = [heightOf(name.lines.length, sizes.label), heightOf(figure.lines.length, sizes.small)];
    const head = above ? high + (high === 0 ? 0 : 3) : 0;
    const height = Math.max(plot, tall, above ? 0 : high);
    const middle = y + head + height / 2;
    texts.push(
      at(brush, 'ink', name, 0, above ? y : middle - high / 2, sizes.label, label),
      at(brush, 'ink', figure, width - values, middle - tall / 2, sizes.small, value),
    );
    const row = { y: middle, top: y + head, bottom: y + head + height };
    y = row.bottom + between;
    return row;
  });
  return { plot: [from, to], rows, bottom: y, texts: texts.join('') };
}

const at = (brush: Brush, paint: Paint, text: Wrapped, x: number, y: number, size: number, whole: string): string =>
  textAt(brush, paint, text, { x, y, size }, whole);
