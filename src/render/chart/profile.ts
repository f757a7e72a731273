// A profile: one bar a row from 0 to 100, its interval over it, and its value in words.
import type { ProfileChart } from '../../core/document/chart.ts';
import { horizontal, placing, scaleHeight, scaleUnder, whisker } from './marks.ts';
import { placeRows } from './rows.ts';
import { type Brush, element } from './svg.ts';

const thick = 14;

export function profile({ rows: given }: ProfileChart, brush: Brush, width: number): { drawn: string; height: number } {
  const rows = given.map(({ label, value }) => ({ label, value, plot: 18 }));
  const { plot, rows: placed, bottom, texts } = placeRows(rows, { brush, width, top: 2 });
  const place = placing(...plot);
  const bars = given.map(({ share, low, high }, index) => {
    const y = placed[index]?.y ?? 0;
    if (share === null) return horizontal(brush, 'grid', plot, y);
    const to = Math.max(place(share), place(0) + 1);
    const bar = { x: place(0), y: y - thick / 2, width: to - place(0), height: thick };
    return element('rect', { ...bar, ...brush.fill('accent') }) + whisker(brush, { low, high }, place, y);
  });
  return { drawn: scaleUnder(brush, place, placed, bottom) + bars.join('') + texts, height: bottom + scaleHeight };
}
