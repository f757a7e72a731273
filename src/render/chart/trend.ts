// A trend: a small picture for each row, with its line over the times, broken where points can't be joined, and its interval as a band.
import { area, line } from 'd3-shape';
import type { TrendChart } from '../../core/document/chart.ts';
import { ends, horizontal, mark, placing, vertical } from './marks.ts';
import { narrow } from './rows.ts';
import { type Brush, element, heightOf, sizes, textAt, widthOf, word, wrap } from './svg.ts';

const tall = 84;
const gap = 22;
const size = sizes.small;

type Row = TrendChart['rows'][number];
type Point = Row['points'][number];

export function trend({ times, rows }: TrendChart, brush: Brush, width: number): { drawn: string; height: number } {
  const across = Math.max(1, Math.min(rows.length, width < narrow ? 1 : width < 560 ? 2 : 3));
  const wide = (width - gap * (across - 1)) / across;
  const heads = rows.map(({ label }) => wrap(label, { size: sizes.label, width: wide, lines: 2 }));
  let y = 2;
  const drawn: string[] = [];
  for (let first = 0; first < rows.length; first += across) {
    const beside = rows.slice(first, first + across);
    const head = Math.max(
      0,
      ...heads.slice(first, first + across).map(({ lines }) => heightOf(lines.length, sizes.label)),
    );
    beside.forEach((row, index) => {
      const x = index * (wide + gap);
      const title = heads[first + index] ?? { lines: [], cut: false };
      drawn.push(textAt(brush, 'ink', title, { x, y, size: sizes.label, bold: true }, row.label));
      drawn.push(panel(row, times, brush, { x, y: y + head + 24, wide }));
    });
    y += head + 24 + tall + 20 + gap;
  }
  return { drawn: drawn.join(''), height: Math.max(1, y - gap) };
}

function panel(
  row: Row,
  times: string[],
  brush: Brush,
  { x, y, wide }: { x: number; y: number; wide: number },
): string {
  const left = x + widthOf('100', size) + 6;
  const place = placing(y + tall, y);
  const [from, to] = [left + 10, x + wide - 14];
  const at = placesOf(times).map((share) => from + share * (to - from));
  const lines = [0, 0.5, 1].map(
    (share) =>
      horizontal(brush, 'grid', [left, x + wide], place(share)) +
      word(brush, 'soft', String(share * 100), { x: left - 5, y: place(share) - size * 0.55, size, anchor: 'end' }),
  );
  const points = row.points.slice(0, times.length).map((point, index) => ({ ...point, x: at[index] ?? from }));
  const runs = runsOf(points);
  const band = area<Placed>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x((point) => point.x)
    .y0(({ low }) => place(low ?? 0))
    .y1(({ high }) => place(high ?? 0));
  const path = line<Placed>()
    .x((point) => point.x)
    .y(({ share }) => place(share ?? 0));
  const bands = runs.map((run) =>
    run.length < 2 ? '' : element('path', { d: band(run) ?? '', ...brush.fill('accentPale') }),
  );
  const joined = runs.map((run) =>
    run.length < 2 ? '' : element('path', { d: path(run) ?? '', ...brush.stroke('accent', 2) }),
  );
  const marks = runs
    .flat()
    .map((point) => lone(brush, point, place, runs) + mark(brush, ends[1], point.x, place(point.share ?? 0), 40));
  const dated = labels(brush, times, at, y + tall + 6, [x, x + wide], 'soft');
  const valued = labels(
    brush,
    points.map(({ value, share }) => (share === null ? '' : value)),
    at,
    y - 18,
    [x, x + wide],
    'ink',
  );
  return lines.join('') + bands.join('') + joined.join('') + marks.join('') + dated + valued;
}

type Placed = Point & { x: number };

/** Points that may be joined to each other, in turn. A point without a value ends a run. */
function runsOf(points: Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let open = false;
  for (const point of points) {
    if (point.share !== null && open && point.joined) runs.at(-1)?.push(point);
    else if (point.share !== null) runs.push([point]);
    open = point.share !== null;
  }
  return runs;
}

/** The interval of a point that stands alone. */
function lone(brush: Brush, { low, high, x }: Placed, place: (share: number) => number, runs: Placed[][]): string {
  const alone = runs.some((run) => run.length === 1 && run[0]?.x === x);
  return alone && low !== null && high !== null ? vertical(brush, 'soft', x, [place(low), place(high)], 1.5) : '';
}

/** Where times stand between the first and the last, 0..1: by their days where all are days, else evenly. */
function placesOf(times: string[]): number[] {
  const days = times.map((time) => (/^\d{4}-\d{2}-\d{2}$/.test(time) ? Date.parse(time) : Number.NaN));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const rising = days.every((day, index) => !Number.isNaN(day) && (index === 0 || day > (days[index - 1] ?? day)));
  if (rising && last > first) return days.map((day) => (day - first) / (last - first));
  return times.map((_, index) => (times.length < 2 ? 0.5 : index / (times.length - 1)));
}

/** Texts over or under their points: the last one, the first one, and of the others those that have room. */
function labels(
  brush: Brush,
  texts: string[],
  at: number[],
  y: number,
  [from, to]: [number, number],
  paint: 'soft' | 'ink',
): string {
  const most = (to - from) / Math.min(2, Math.max(1, texts.length)) - 6;
  const taken: [number, number][] = [];
  const order = texts.map((_, index) => index).sort((a, b) => rank(a, texts.length) - rank(b, texts.length));
  return order
    .map((index) => {
      const text = wrap(texts[index] ?? '', { size, width: most, lines: 1 });
      const half = widthOf(text.lines[0] ?? '', size) / 2;
      const x = Math.min(to - half, Math.max(from + half, at[index] ?? from));
      if (half === 0 || taken.some(([low, high]) => x - half - 5 < high && x + half + 5 > low)) return '';
      taken.push([x - half, x + half]);
      return textAt(brush, paint, text, { x, y, size, anchor: 'middle' }, texts[index] ?? '');
    })
    .join('');
}
const rank = (index: number, count: number): number => (index === count - 1 ? -2 : index === 0 ? -1 : index);
