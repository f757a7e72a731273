// Who was in the room both times, and the groups that can be compared with themselves.
import type { AuditDiff, FactorDiff, Room } from '../../diff/audit-diff.ts';
import type { Block, Cell } from '../block.ts';
import { line, paragraph } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { signed } from '../words/number.ts';
import { plain } from '../words/plain.ts';
import { those, verdictWords } from './answer.ts';

export function room(diff: AuditDiff): Block[] {
  const blocks = [...whoWasThere(diff), ...alikeOf(diff)];
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, id: 'room', text: 'Who was in the room' }, ...blocks];
}

/** Nothing where nobody was counted either time, as where people answered each for themselves. */
function whoWasThere(diff: AuditDiff): Block[] {
  const rows = diff.room
    .filter(({ before, after }) => isCounted(before) || isCounted(after))
    .map((group): Cell[] => [
      line`${plain(group.title)}`,
      line`${numbers(group.before)}`,
      line`${numbers(group.after)}`,
    ]);
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: 'How many were there, of how many there are',
      columns: [
        { title: 'Group', align: 'left' },
        { title: 'Then', align: 'right' },
        { title: 'Now', align: 'right' },
      ],
      rows,
    },
  ];
}

const isCounted = (side: Room['before']): boolean => side !== null && (side.present ?? side.headcount) !== null;

function numbers(side: Room['before']): string {
  if (side === null) return 'nobody';
  const { present, headcount } = side;
  if (present === null) return headcount === null ? 'not counted' : `of ${headcount}`;
  return headcount === null ? String(present) : `${present} of ${headcount}`;
}

/** Whether what moved also moved within the groups that were there both times. */
function alikeOf(diff: AuditDiff): Block[] {
  const moved = those(diff, 'up', 'down').filter(({ alike }) => alike !== null);
  if (moved.length === 0) return [];
  const doubtful = moved.filter(({ fromTheRoom }) => fromTheRoom);
  const titles = [...new Set(moved.flatMap(({ groups }) => groups.map(({ title }) => plain(title))))];
  const verdict =
    doubtful.length === 0
      ? 'what moved in the whole moved within these groups as well; it does not come from who was there'
      : `most of the move in ${listed(doubtful.map(({ title }) => plain(title)))} may come from who was there`;
  const content = paragraph(
    line`The two rooms are not the same people. Where ${listed(titles)} are compared with themselves, ${verdict}.`,
  );
  return [{ type: 'paragraph', content }, likeWithLike(moved, titles)];
}

function likeWithLike(moved: readonly FactorDiff[], titles: readonly string[]): Block {
  const judged = moved.some(({ alikeChange }) => alikeChange !== null);
  return {
    type: 'table',
    caption: judged
      ? 'Like with like, in levels; alike: as if both rooms had been made up of these groups in the same parts'
      : 'Like with like, in levels; a description, without a claim',
    columns: [
      { title: 'Part', align: 'left' },
      { title: 'Everybody', align: 'right' },
      ...titles.map((title) => ({ title, align: 'right' as const })),
      ...(judged ? [{ title: 'Alike', align: 'left' as const }] : []),
    ],
    rows: moved.map((factor) => [
      line`${plain(factor.title)}`,
      line`${signed(factor.change?.levels ?? 0)}`,
      ...titles.map((title) => {
        const own = factor.groups.find((group) => plain(group.title) === title);
        return line`${own === undefined ? '' : signed(own.levels)}`;
      }),
      ...(judged ? [line`${alikeWords(factor)}`] : []),
    ]),
  };
}

/** As in "+0.9 (+0.4 to +1.4): up", short enough for a terminal. */
function alikeWords({ alike, alikeChange }: FactorDiff): string {
  if (alike === null) return '';
  if (alikeChange === null) return signed(alike);
  const { interval, verdict } = alikeChange;
  return `${signed(alike)} (${signed(interval.low)} to ${signed(interval.high)}): ${verdictWords(verdict)}`;
}
