// A chart as a table that says the same, for where no picture can stand.
import type { Block, Cell } from '../core/document/block.ts';
import { type Chart, chartTable } from '../core/document/chart.ts';

/** The table, under the chart's title. */
export function chartAsTable(chart: Chart): Extract<Block, { type: 'table' }> {
  const { columns, rows } = chartTable(chart);
  const cells = rows.map((row) => row.map((text): Cell => [{ type: 'text', text }]));
  return { type: 'table', caption: chart.title, columns, rows: cells };
}
