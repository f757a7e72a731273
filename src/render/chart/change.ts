// Change: before (hollow) and after (full) of each row joined by an arrow, with the verdict in words.
import type { ChangeChart } from '../../core/document/chart.ts';
import { legend } from './legend.ts';
import { ends, horizontal, mark, placing, scaleHeight, scaleUnder } from './marks.ts';
import { placeRows } from './rows.ts';
import { type Brush, element, figure } from './svg.ts';

export function change(chart: ChangeChart, brush: Brush, width: number): { drawn: string; height: number } {
  const names = ends.map((shape, index) => ({
    name: chart.times[index] ?? '',
    sign: (x: number, y: number) => mark(brush, shape, x, y),
  }));
  const { drawn, bottom: top } = legend(brush, names, width);
  const rows = chart.rows.map(({ label, verdict }) => ({ label, value: verdict, plot: 18 }));
  const { plot, rows: placed, bottom, texts } = placeRows(rows, { brush, width, top });
  const place = placing(...plot);
  const moves = chart.rows.map(({ before, after }, index) => {
    const y = placed[index]?.y ?? 0;
    const [from, to] = [before === null ? null : place(before), after === null ? null : place(after)];
    const alike = from !== null && to !== null && Math.abs(from - to) < 1;
    return (
      horizontal(brush, 'grid', plot, y) +
      (from === null || to === null ? '' : arrow(brush, from, to, y)) +
      (from === null ? '' : mark(brush, ends[0], from, y, alike ? 150 : 64)) +
      (to === null ? '' : mark(brush, ends[1], to, y))
    );
  });
  const scale = scaleUnder(brush, place, placed, bottom);
  return { drawn: drawn + scale + moves.join('') + texts, height: bottom + scaleHeight };
}

/** A line with a head in its middle where it is long enough to hold one. */
function arrow(brush: Brush, from: number, to: number, y: number): string {
  const line = horizontal(brush, 'soft', [from, to], y, 2.5);
  if (Math.abs(to - from) < 26) return line;
  const [middle, way] = [(from + to) / 2, Math.sign(to - from)];
  const points = [
    [middle - 4 * way, y - 5],
    [middle + 4 * way, y],
    [middle - 4 * way, y + 5],
  ];
  const d = points.map(([x = 0, at = 0], index) => `${index === 0 ? 'M' : 'L'}${figure(x)} ${figure(at)}`).join('');
  return line + element('path', { d: `${d}Z`, ...brush.fill('soft') });
}
