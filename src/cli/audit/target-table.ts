// What is wanted by when as a table on a terminal, with how far it still is, and below it the shortest way to each factor.
import { visible } from '../../ask/visible.ts';
import type { Way } from '../../core/score-audit/way-to.ts';
import { widthOf, wrapped } from '../compare/lines.ts';
import type { Io } from '../io.ts';
import { tableText } from '../table.ts';

/** A row for each target, and a line for each factor that is not reached; without a line feed at the end. */
export function targetTable(ways: readonly Way[], io: Pick<Io, 'stdout' | 'env'>): string {
  const lines = ways.flatMap((way) => wayLine(way).flatMap((line) => wrapped(line, widthOf(io))));
  return [tableText(columns, ways.map(rowOf), io), ...(lines.length > 0 ? [''] : []), ...lines].join('\n');
}

const columns = [
  { title: 'Factor or question', wide: true as const },
  { title: 'Now', align: 'right' as const },
  { title: 'Wanted', align: 'right' as const },
  { title: 'By' },
  { title: 'To go' },
];

const rowOf = ({ target: { level: wanted, by }, title, ref, level, reverse, left, is }: Way): string[] => [
  ref === null ? title : `${title} (${ref})`,
  level === null ? '–' : level.toFixed(1),
  `${wanted}${reverse ? ' (1 is best)' : ''}`,
  by,
  is === 'reached' ? 'reached' : left === null ? '–' : `${left.toFixed(1)}${is === 'overdue' ? ', overdue' : ''}`,
];

function wayLine({ target, title, is, path }: Way): string[] {
  if (!('factor' in target) || is === 'reached' || is === 'not-scored') return [];
  const strides = path?.map(({ ref, from, to }) => `${ref} +${(to - from).toFixed(1)}`);
  const way = strides === undefined ? "its questions alone can't bring it there" : strides.join(', ');
  return [`Shortest way for ${visible(title)}: ${way}`];
}
