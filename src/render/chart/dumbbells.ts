// Dumbbells: two values of each row joined by a line, what is said (hollow) and what is done (full).
import type { DumbbellChart } from '../../core/document/chart.ts';
import { legend } from './legend.ts';
import { ends, horizontal, mark, placing, scaleHeight, scaleUnder } from './marks.ts';
import { placeRows } from './rows.ts';
import type { Brush } from './svg.ts';

export function dumbbells(chart: DumbbellChart, brush: Brush, width: number): { drawn: string; height: number } {
  const names = ends.map((shape, index) => ({
    name: chart.ends[index] ?? '',
    sign: (x: number, y: number) => mark(brush, shape, x, y),
  }));
  const { drawn, bottom: top } = legend(brush, names, width);
  const rows = chart.rows.map(({ label, value }) => ({ label, value, plot: 18 }));
  const { plot, rows: placed, bottom, texts } = placeRows(rows, { brush, width, top });
  const place = placing(...plot);
  const pairs = chart.rows.map(({ first, second }, index) => {
    const y = placed[index]?.y ?? 0;
    const track = horizontal(brush, 'grid', plot, y);
    const bar = first === null || second === null ? '' : horizontal(brush, 'soft', [place(first), place(second)], y, 3);
    const marks = [first, second].map((share, end) =>
      share === null
        ? ''
        : mark(brush, ends[end === 0 ? 0 : 1], place(share), y, end === 0 && first === second ? 150 : 64),
    );
    return track + bar + marks.join('');
  });
  const scale = scaleUnder(brush, place, placed, bottom);
  return { drawn: drawn + scale + pairs.join('') + texts, height: bottom + scaleHeight };
}
