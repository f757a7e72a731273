// The section on what is wanted by when: now, wanted and by when in a table, then the shortest way to each factor and what each question's
// level means. For the philosophy document and for those that compare audits.
import type { FollowedWay } from '../../diff/follow-targets.ts';
import type { Way } from '../../score-audit/way-to.ts';
import type { Block, Cell, Inline } from '../block.ts';
import { left, right } from '../column.ts';
import { dayInShort } from './day.ts';
import { emphasis, level, line, paragraph, refs, strong } from './line.ts';
import { listed, listedPieces } from './list.ts';
import { inWords, levelsInWords, toTenths } from './number.ts';
import { capitalized, continued, plain } from './plain.ts';

/** A way from one audit, or through several. */
type Told = Way | FollowedWay;

/** So many questions are named; a longer way is told by how many there are more. */
const mostNamed = 5;

/** Nothing where nothing was wanted. `nameOf` calls a factor as the document does; questions are called by their topic. */
export function targetSection<W extends Told>(ways: readonly W[], nameOf: (way: W) => string): Block[] {
  if (ways.length === 0) return [];
  const named = ways.map((way) => ({ way, name: 'question' in way.target ? topicOf(way) : plain(nameOf(way)) }));
  const items = named.flatMap(({ way, name }) => besides(way, name));
  return [
    { type: 'heading', level: 2, id: 'targets', text: 'Where we want to be' },
    { type: 'paragraph', content: line`${howFar(ways)}` },
    tableOf(named),
    ...(items.length === 0 ? [] : [{ type: 'list' as const, ordered: false, items }]),
  ];
}

const topicOf = ({ title }: Told): string => capitalized(plain(title));

/** How many targets there are, and how many of them are reached, still ahead or overdue, or can't be told. */
function howFar(ways: readonly Told[]): string {
  const many = (...states: Told['is'][]): number => ways.filter(({ is }) => states.includes(is)).length;
  const told: [number, string][] = [
    [many('reached'), 'reached'],
    [many('on-the-way'), 'still ahead'],
    [many('overdue'), 'overdue'],
  ];
  const unknown = many('not-scored', 'cant-tell');
  const [, whole] = told.find(([number]) => number === ways.length) ?? [];
  if (ways.length === 1) {
    return `There is one target${whole === undefined ? ', of which nobody can tell' : `, and it is ${whole}`}.`;
  }
  const all = `There are ${inWords(ways.length)} targets`;
  if (whole !== undefined) return `${all}, and ${ways.length === 2 ? 'both' : 'all'} are ${whole}.`;
  const parts = [
    ...told.flatMap(([number, is]) =>
      number === 0 ? [] : [`${inWords(number)} ${number === 1 ? 'is' : 'are'} ${is}`],
    ),
    ...(unknown > 0 ? [`of ${inWords(unknown)} nobody can tell`] : []),
  ];
  return `${all}: ${listed(parts)}.`;
}

interface NamedWay {
  way: Told;
  name: string;
}

function tableOf(named: readonly NamedWay[]): Block {
  const through = named.some(({ way }) => 'before' in way);
  const rows = named.map(({ way, name }): Cell[] => {
    const { target, ref, level: now, left, is } = way;
    const before = 'before' in way ? way.before : null;
    const wasSo = before === null || (is === 'reached' && ahead(before.left) === 'reached');
    const was = wasSo ? '' : ` (was ${ahead(before.left)})`;
    const toGo = is === 'cant-tell' ? 'can’t tell' : left === null ? '–' : `${ahead(left)}${was}`;
    return [
      ref === null ? line`${name}` : line`${name} ${refs(ref)}`,
      ...(through ? [line`${inTenths(before?.level ?? null)}`] : []),
      line`${inTenths(now)}`,
      line`${toTenths(target.level)}`,
      line`${dayInShort(target.by)}`,
      is === 'overdue' ? line`${toGo}, ${emphasis('overdue')}` : line`${toGo}`,
    ];
  });
  const number = (title: string) => right(title);
  return {
    type: 'table',
    caption: 'Now and wanted, in levels as the rubric numbers them.',
    columns: [
      left('What'),
      ...(through ? [number('Then')] : []),
      number('Now'),
      number('Wanted'),
      left('By'),
      left('To go'),
    ],
    rows,
  };
}

const inTenths = (levels: number | null): string => (levels === null ? '–' : levels.toFixed(1));

/** Levels still to go; none where it is reached, however little less than a tenth is. */
function ahead(left: number): string {
  if (left <= 1e-9) return 'reached';
  return toTenths(left) === 0 ? '<0.1' : left.toFixed(1);
}

/** What the table has no room for; nothing of what is reached. */
function besides(way: Told, name: string): Inline[][] {
  if (way.is === 'cant-tell') return [line`${strong(name)} can’t be told: ${whyNot(way)}.`];
  if (way.is === 'not-scored') return [line`${strong(name)} has no figure now that could be shown.`];
  if (way.is === 'reached') return [];
  if ('factor' in way.target) return [paragraph(line`${strong(name)}.`, pathLine(way.path))];
  const [ref, wanted] = [refs(way.ref ?? ''), way.target.level];
  const meant = way.side === null ? '' : way.side === 'informal' ? ' in daily life' : ' of what we do';
  if (way.words !== null) {
    const good = !way.reverse ? '' : wanted === 1 ? ', the good end' : ' (level 1 is the good end)';
    return [line`${strong(name)} ${ref}, level ${wanted}${meant}${good}: ${level(way.words)}`];
  }
  if (way.reverse) return [line`${strong(name)} ${ref}: level 1 is the good end.`];
  return meant === '' ? [] : [line`${strong(name)} ${ref}: the levels are those${meant}.`];
}

function whyNot({ why, target }: FollowedWay): string {
  if ('factor' in target) return 'it is no longer in the audit';
  if (why === 'split') return 'the question has been split since the target was set';
  if (why === 'merged') return 'the question has been merged with others since the target was set';
  return why === 'rescaled' ? 'the question has other levels than when the target was set' : 'it is no longer asked';
}

function pathLine(path: Way['path']): Inline[] {
  if (path === null) return line`Its questions alone can’t bring it there.`;
  const named = path.slice(0, mostNamed);
  const pieces = named.map(
    (stride) => line`${continued(plain(stride.topic))} by ${levelsInWords(stride.to - stride.from)} ${refs(stride)}`,
  );
  const more = path.length - named.length;
  return line`The shortest way: lift ${listedPieces(more > 0 ? [...pieces, line`${inWords(more)} more`] : pieces)}.`;
}
