// Charts on a page: drawn for wide and for narrow screens, of which one is shown, with the same as a table behind a word.
import type { Block } from '../../core/document/block.ts';
import { drawChart } from '../chart/draw-chart.ts';
import { chartAsTable } from '../chart-as-table.ts';
import { tag, textOf } from './element.ts';
import type { Page } from './page.ts';
import { table } from './table.ts';

const widths = { wide: 640, narrow: 320 } as const;

export function figure(page: Page, { id, chart }: Extract<Block, { type: 'chart' }>): string {
  const own = page.ids(`chart-${id}`);
  const pictures = (['wide', 'narrow'] as const).map((size) =>
    tag(
      'div',
      { class: size },
      drawChart(chart, page.brand, { width: widths[size], id: page.ids(`${own}-${size}`) }).svg.trim(),
    ),
  );
  const said = table(page, { ...chartAsTable(chart), caption: '' }, chart.title);
  return tag(
    'figure',
    { class: 'chart', id: own },
    tag('figcaption', {}, textOf(chart.title)),
    ...pictures,
    tag('details', {}, tag('summary', {}, 'The same as a table'), said),
  );
}
