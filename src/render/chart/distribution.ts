// A distribution: how many chose each level, with the low levels to the left of a middle line and the high ones to its right.
import type { DistributionChart } from '../../core/document/chart.ts';
import { legend } from './legend.ts';
import { vertical } from './marks.ts';
import type { Paint } from './palette.ts';
import { placeRows } from './rows.ts';
import { type Attributes, type Brush, element, sizes, widthOf, word } from './svg.ts';

const thick = 20;

/** From the middle outwards. The low levels stay lighter than the high ones, so that grey paper tells them apart. */
const low: Paint[] = ['secondPale', 'secondTint', 'second'];
const high: Paint[] = ['accentPale', 'accentTint', 'accent'];

export function distribution(chart: DistributionChart, brush: Brush, width: number): { drawn: string; height: number } {
  const { levels, rows: given } = chart;
  const names = levels.map((name, level) => ({
    name,
    sign: (x: number, y: number) =>
      element('rect', { x: x - 6.5, y: y - 6, width: 13, height: 12, ...paintOf(brush, level, levels.length) }),
  }));
  const { drawn, bottom: top } = legend(brush, names, width);
  const missing = given.some((row) => row.missing > 0);
  const rows = given.map((row) => ({
    label: row.label,
    value: missing ? String(row.missing) : '',
    plot: thick + 2,
  }));
  const {
    plot,
    rows: placed,
    bottom,
    texts,
  } = placeRows(rows, { brush, width, top, head: missing ? 'No answer' : '' });
  const sides = given.map(({ counts }) => spread(counts, levels.length));
  const left = Math.max(0, ...sides.map(({ before }) => before));
  const all = left + Math.max(0, ...sides.map(({ after }) => after));
  const unit = all === 0 ? 0 : (plot[1] - plot[0]) / all;
  const centre = plot[0] + left * unit;
  const bars = sides.map(({ before, shares }, index) => {
    let x = centre - before * unit;
    return shares
      .map((share, level) => {
        const [from, wide] = [x, share * unit];
        x += wide;
        return wide === 0
          ? ''
          : segment(brush, [from, wide], placed[index]?.y ?? 0, level, levels.length, given[index]?.counts[level] ?? 0);
      })
      .join('');
  });
  const middle = placed.map((row) => vertical(brush, 'ink', centre, [row.top - 1, row.bottom + 4], 1.25));
  return { drawn: drawn + middle.join('') + bars.join('') + texts, height: bottom };
}

/** Shares of a row's answers per level, and how much of them stands before and after the middle line. */
function spread(counts: number[], levels: number): { shares: number[]; before: number; after: number } {
  const n = counts.reduce((sum, count) => sum + Math.max(0, count), 0);
  const shares = Array.from({ length: levels }, (_, level) => (n === 0 ? 0 : Math.max(0, counts[level] ?? 0) / n));
  const before = shares.reduce((sum, share, level) => sum + share * weightBefore(level, levels), 0);
  return { shares, before, after: n === 0 ? 0 : 1 - before };
}

/** The middle level of an odd number lies half on each side. */
const weightBefore = (level: number, levels: number): number => {
  const off = level - (levels - 1) / 2;
  return off < 0 ? 1 : off > 0 ? 0 : 0.5;
};

/** What a count on a level is written with. */
const writtenOn = (level: number, levels: number): Paint =>
  (({ '3': 'paper', '-3': 'onSecond' }) as const)[String(stepOf(level, levels))] ?? 'ink';

/** How far a level lies from the middle, -3 .. 3. */
function stepOf(level: number, levels: number): number {
  const off = level - (levels - 1) / 2;
  const side = Math.floor(levels / 2);
  return off === 0 ? 0 : Math.sign(off) * Math.ceil((Math.ceil(Math.abs(off)) / side) * 3);
}

function paintOf(brush: Brush, level: number, levels: number): Attributes {
  const step = stepOf(level, levels);
  const of = step === 0 ? 'middle' : ((step < 0 ? low : high)[Math.abs(step) - 1] ?? 'middle');
  const edge: Paint = step === 0 ? 'soft' : step < 0 ? 'second' : 'accent';
  const [fill, stroke] = [brush.fill(of), brush.stroke(edge, step < 0 ? 1.5 : 1)];
  return { ...stroke, ...fill, class: `${String(fill['class'])} ${String(stroke['class'])}` };
}

/** One level of one row, with its count where there is room. */
function segment(
  brush: Brush,
  [x, wide]: [number, number],
  y: number,
  level: number,
  levels: number,
  count: number,
): string {
  const inset = Math.min(0.75, wide / 4);
  const box = { x: x + inset, y: y - thick / 2, width: Math.max(0.5, wide - 2 * inset), height: thick };
  const name = String(count);
  const fits = widthOf(name, sizes.small) + 4 <= wide;
  const place = { x: x + wide / 2, y: y - sizes.small * 0.53, size: sizes.small, anchor: 'middle' as const };
  return (
    element('rect', { ...box, ...paintOf(brush, level, levels) }) +
    (fits ? word(brush, writtenOn(level, levels), name, place) : '')
  );
}
