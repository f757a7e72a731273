// What a chart shows, as data: renderers draw it, and all can say it as a table. Shares run from 0 (worst) to 1 (best); null draws nothing.
import type { Align } from './block.ts';
import { left, right } from './column.ts';
import { hundred } from './words/number.ts';

/** How far a value may be off, as shares; both null where nothing can be said. */
export interface Span {
  low: number | null;
  high: number | null;
}

interface Titled {
  title: string;
  /** One or two sentences that say what can be seen, for those who do not see it. */
  description: string;
}

/** One bar a row, with its interval; `value` is what stands behind the bar. */
export interface ProfileChart extends Titled {
  kind: 'profile';
  rows: ({ label: string; share: number | null; value: string } & Span)[];
}

/** How many chose each level, lowest first; drawn to both sides of the middle level. `missing` people gave no answer. */
export interface DistributionChart extends Titled {
  kind: 'distribution';
  levels: string[];
  rows: { label: string; counts: number[]; missing: number }[];
}

/** Two values joined by a line: what is said and what is done. */
export interface DumbbellChart extends Titled {
  kind: 'dumbbells';
  ends: [first: string, second: string];
  rows: { label: string; first: number | null; second: number | null; value: string }[];
}

/** Several groups beside each other in each row. */
export interface GroupsChart extends Titled {
  kind: 'groups';
  groups: string[];
  rows: { label: string; shares: (number | null)[]; values: string[] }[];
}

/** Two times joined by an arrow, with the verdict in words. */
export interface ChangeChart extends Titled {
  kind: 'change';
  times: [before: string, after: string];
  rows: { label: string; before: number | null; after: number | null; verdict: string }[];
}

/** Lines over time. A point stands apart from the one before where `joined` is false: the line is broken there. */
export interface TrendChart extends Titled {
  kind: 'trend';
  times: string[];
  rows: { label: string; points: ({ share: number | null; value: string; joined: boolean } & Span)[] }[];
}

export type Chart = ProfileChart | DistributionChart | DumbbellChart | GroupsChart | ChangeChart | TrendChart;

/** A table of plain text. */
export interface TextTable {
  columns: { title: string; align: Align }[];
  rows: string[][];
}

/** The chart as a table that says the same. */
export function chartTable(chart: Chart): TextTable {
  switch (chart.kind) {
    case 'profile':
      return {
        columns: [left(''), right('Out of 100')],
        rows: chart.rows.map(({ label, value }) => [label, value]),
      };
    case 'distribution': {
      const missing = chart.rows.some((row) => row.missing > 0);
      return {
        columns: [left(''), ...chart.levels.map(right), ...(missing ? [right('No answer')] : [])],
        rows: chart.rows.map((row) => [
          row.label,
          ...row.counts.map(String),
          ...(missing ? [String(row.missing)] : []),
        ]),
      };
    }
    case 'dumbbells':
      return {
        columns: [left(''), ...chart.ends.map(right), right('Difference')],
        rows: chart.rows.map(({ label, first, second, value }) => [label, hundred(first), hundred(second), value]),
      };
    case 'groups':
      return {
        columns: [left(''), ...chart.groups.map(right)],
        rows: chart.rows.map(({ label, values }) => [label, ...values]),
      };
    case 'change':
      return {
        columns: [left(''), ...chart.times.map(right), left('Verdict')],
        rows: chart.rows.map(({ label, before, after, verdict }) => [label, hundred(before), hundred(after), verdict]),
      };
    case 'trend':
      return {
        columns: [left(''), ...chart.times.map(right)],
        rows: chart.rows.map(({ label, points }) => [label, ...points.map(({ value }) => value)]),
      };
  }
}
