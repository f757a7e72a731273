// Charts as slides have them: native ones, whose figures can be seen and changed.
import type { Chart } from '../../core/document/chart.ts';
import { oneLine, shortened } from '../one-line.ts';

/** A series of figures, one for each label; null where there is none. */
export interface Series {
  name: string;
  labels: string[];
  values: (number | null)[];
}
export interface NativeChart {
  kind: 'bar' | 'line';
  /** Bars of one row on top of each other instead of beside each other. */
  stacked: 'stacked' | 'clustered';
  series: Series[];
  /** The end of the scale; the figures' own where it is null. */
  most: number | null;
}

const longestLabel = 48;
const label = (text: string): string => shortened(text, longestLabel) || ' ';
const hundred = (share: number | null): number | null => (share === null ? null : Math.round(share * 100));

/** What a native chart shows for a chart of a document. */
export function nativeChart(chart: Chart): NativeChart {
  const rows = chart.rows.map(({ label: text }) => label(text));
  const series = (name: string, values: (number | null)[], labels = rows): Series => ({
    name: oneLine(name) || ' ',
    labels,
    values,
  });
  const bars = (given: Series[]): NativeChart => ({ kind: 'bar', stacked: 'clustered', series: given, most: 100 });
  switch (chart.kind) {
    case 'profile':
      return bars([
        series(
          chart.title,
          chart.rows.map(({ share }) => hundred(share)),
        ),
      ]);
    case 'dumbbells':
      return bars([
        series(
          chart.ends[0],
          chart.rows.map(({ first }) => hundred(first)),
        ),
        series(
          chart.ends[1],
          chart.rows.map(({ second }) => hundred(second)),
        ),
      ]);
    case 'groups':
      return bars(
        chart.groups.map((group, index) =>
          series(
            group,
            chart.rows.map(({ shares }) => hundred(shares[index] ?? null)),
          ),
        ),
      );
    case 'change':
      return bars([
        series(
          chart.times[0],
          chart.rows.map(({ before }) => hundred(before)),
        ),
        series(
          chart.times[1],
          chart.rows.map(({ after }) => hundred(after)),
        ),
      ]);
    case 'distribution':
      return {
        kind: 'bar',
        stacked: 'stacked',
        series: chart.levels.map((level, index) =>
          series(
            label(level),
            chart.rows.map(({ counts }) => counts[index] ?? 0),
          ),
        ),
        most: null,
      };
    case 'trend':
      return {
        kind: 'line',
        stacked: 'clustered',
        series: chart.rows.map((row) =>
          series(
            label(row.label),
            row.points.map(({ share }) => hundred(share)),
            chart.times.map(label),
          ),
        ),
        most: 100,
      };
  }
}
