// Groups beside each other: in each row a lane for each group, with its shape at its value and the value beside it.
import type { GroupsChart } from '../../core/document/chart.ts';
import { legend } from './legend.ts';
import { horizontal, mark, placing, scaleHeight, scaleUnder, shapeOf } from './marks.ts';
import { placeRows } from './rows.ts';
import { type Brush, sizes, textAt, widthOf, wrap } from './svg.ts';

const lane = 15;
const mostBeside = 90;

export function groups(chart: GroupsChart, brush: Brush, width: number): { drawn: string; height: number } {
  const names = chart.groups.map((name, index) => ({
    name,
    sign: (x: number, y: number) => mark(brush, shapeOf(index), x, y),
  }));
  const { drawn, bottom: top } = legend(brush, names, width);
  const rows = chart.rows.map(({ label }) => ({ label, value: '', plot: Math.max(18, chart.groups.length * lane) }));
  const size = sizes.small;
  const written = chart.rows.map(({ values }) =>
    values.map((value) => wrap(value, { size, width: mostBeside, lines: 1 })),
  );
  const widest = Math.max(0, ...written.flat().map(({ lines }) => widthOf(lines[0] ?? '', size)));
  const { plot, rows: placed, bottom, texts } = placeRows(rows, { brush, width, top, beside: widest + 18 });
  const place = placing(...plot);
  const all = chart.rows.map(({ shares, values }, index) => {
    const row = placed[index];
    if (row === undefined) return '';
    const first = row.y - ((chart.groups.length - 1) * lane) / 2;
    return chart.groups
      .map((_, group) => {
        const y = first + group * lane;
        const share = shares[group] ?? null;
        const text = written[index]?.[group] ?? { lines: [], cut: false };
        const x = share === null ? place(0) : place(share) + 9;
        return (
          (share === null
            ? ''
            : horizontal(brush, 'grid', [place(0), place(share)], y) + mark(brush, shapeOf(group), place(share), y)) +
          textAt(brush, share === null ? 'soft' : 'ink', text, { x, y: y - size * 0.53, size }, values[group] ?? '')
        );
      })
      .join('');
  });
  const scale = scaleUnder(brush, place, placed, bottom);
  return { drawn: drawn + scale + all.join('') + texts, height: bottom + scaleHeight };
}
