// A chart as a picture: one SVG that holds no script and asks for nothing from elsewhere, the same bytes for the same chart.
import type { Brand } from '../../core/document/brand.ts';
import type { Chart } from '../../core/document/chart.ts';
import { change } from './change.ts';
import { distribution } from './distribution.ts';
import { dumbbells } from './dumbbells.ts';
import { groups } from './groups.ts';
import { paletteOf } from './palette.ts';
import { profile } from './profile.ts';
import { type Brush, brushOf, element, escaped, figure } from './svg.ts';
import { trend } from './trend.ts';

export interface DrawOptions {
  /** In CSS pixels, at least 240; 605 across 16 cm gives text of 8.25 points and more. */
  width: number;
  /** Stands before the ids inside, so that several pictures may stand on one page. */
  id?: string;
}

export interface Drawn {
  svg: string;
  width: number;
  height: number;
}

/** Draws a chart. Every piece has a class such as `f-accent` or `s-grid`, by which a page may give fills and strokes other colours. */
export function drawChart(chart: Chart, brand: Brand, { width: wanted, id = 'chart' }: DrawOptions): Drawn {
  const width = Math.max(240, wanted);
  const brush = brushOf(paletteOf(brand, 'light'));
  const { drawn, height: tall } = drawnOf(chart, brush, width);
  const height = Math.ceil(tall + 2);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${figure(width)} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': familyOf(brand),
    },
    element('title', { id: `${id}-title` }, escaped(chart.title)),
    element('desc', { id: `${id}-desc` }, escaped(chart.description)),
    element('rect', { width, height, ...brush.fill('paper') }),
    drawn,
  );
  return { svg: `${svg}\n`, width, height };
}

function drawnOf(chart: Chart, brush: Brush, width: number): { drawn: string; height: number } {
  switch (chart.kind) {
    case 'profile':
      return profile(chart, brush, width);
    case 'distribution':
      return distribution(chart, brush, width);
    case 'dumbbells':
      return dumbbells(chart, brush, width);
    case 'groups':
      return groups(chart, brush, width);
    case 'change':
      return change(chart, brush, width);
    case 'trend':
      return trend(chart, brush, width);
  }
}

/** The brand's own family first, then what most machines have. */
function familyOf({ fonts }: Brand): string {
  const own = fonts.text?.replace(/[^\p{L}\p{N} _-]/gu, '').trim() ?? '';
  return `${own === '' ? '' : `'${own}', `}Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif`;
}
