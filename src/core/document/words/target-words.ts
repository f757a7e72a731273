// What is wanted by when, in a sentence: where it is to stand, where it stands, and the shortest way there.
import type { Way } from '../../score-audit/way-to.ts';
import type { Inline } from '../block.ts';
import { dayInWords } from './day.ts';
import { line, paragraph, refs, strong } from './line.ts';
import { listedPieces } from './list.ts';
import { levelsInWords, toTenths } from './number.ts';
import { continued, plain } from './plain.ts';

/** So many questions are named; a longer way is told by how many there are more. */
const mostNamed = 5;

/** One target in a line. `name` is the factor's, as the document calls it. */
export function targetLine({ target, level, left, is, path }: Way, name: string): Inline[] {
  const wanted = line`${strong(plain(name))} is to stand at level ${toTenths(target.level)} by ${dayInWords(target.by)}.`;
  if (level === null || left === null) return paragraph(wanted, line`It has no score now.`);
  if (is === 'reached') return paragraph(wanted, line`It stands at ${toTenths(level)}: reached.`);
  const late = is === 'overdue' ? ' The day has passed.' : '';
  return paragraph(wanted, line`It stands at ${toTenths(level)}, ${levelsInWords(left)} to go.${late}`, pathLine(path));
}

function pathLine(path: Way['path']): Inline[] {
  if (path === null) return line`Its questions alone can’t bring it there.`;
  const named = path.slice(0, mostNamed);
  const pieces = named.map(
    (stride) => line`${continued(plain(stride.topic))} by ${levelsInWords(stride.to - stride.from)} ${refs(stride)}`,
  );
  const more = path.length - named.length;
  return line`The shortest way: lift ${listedPieces(more > 0 ? [...pieces, line`${more} more`] : pieces)}.`;
}
