// Who was in the room both times, and the groups that can be compared with themselves.
import type { AuditDiff, FactorDiff } from '../../diff/audit-diff.ts';
import type { Room } from '../../diff/surroundings.ts';
import type { Block, Cell } from '../block.ts';
import { left, right } from '../column.ts';
import { line, paragraph } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords, signed } from '../words/number.ts';
import { continued, plain } from '../words/plain.ts';
import { those, verdictWords } from './answer.ts';

export function room(diff: AuditDiff): Block[] {
  const blocks = [...whoWasThere(diff), ...alikeOf(diff)];
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, id: 'room', text: 'Who was in the room' }, ...blocks];
}

/** Nothing where nobody was counted either time. */
function whoWasThere(diff: AuditDiff): Block[] {
  const rows = diff.room
    .filter(({ before, after }) => isCounted(before) || isCounted(after))
    .map((group): Cell[] => [
      line`${plain(group.title)}${group.titleBefore === null ? '' : ` (then: ${plain(group.titleBefore)})`}`,
      line`${numbers(group.before, diff.smallestGroup)}`,
      line`${numbers(group.after, diff.smallestGroup)}`,
    ]);
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      caption: 'How many were there, of how many there are',
      columns: [left('Group'), right('Then'), right('Now')],
      rows,
    },
  ];
}

/** Whether there is anything to tell of a side: somebody was there, or how many there are is known. */
const isCounted = (side: Room['before']): boolean =>
  side !== null && ((side.answered ?? side.present) ? true : side.headcount !== null);

function numbers(side: Room['before'], smallestGroup: number): string {
  if (side === null) return 'nobody';
  const there = side.answered ?? side.present;
  const { headcount } = side;
  if (there === null) return headcount === null ? 'not counted' : `of ${headcount}`;
  const many = there === 'few' ? `under ${inWords(smallestGroup)}` : there === 0 ? 'nobody' : String(there);
  return headcount === null ? many : `${many} of ${headcount}`;
}

/** Which people are compared; nothing where they are the same, who need no warning. */
const whose: Record<AuditDiff['design']['kind'], string | null> = {
  matched: null,
  partial: 'Only some people are known to be the same both times.',
  independent: 'The two rooms are compared as different people.',
};

/** Whether what moved also moved within the groups that were there both times. */
function alikeOf(diff: AuditDiff): Block[] {
  const moved = those(diff, 'up', 'down').filter(({ alike }) => alike !== null);
  if (moved.length === 0) return [];
  const doubtful = moved.filter(({ fromTheRoom }) => fromTheRoom);
  const shown = new Set(moved.flatMap(({ groups }) => groups.map(({ group }) => group)));
  const titles = [...new Set(diff.room.filter(({ id }) => shown.has(id)).map(({ title }) => plain(title)))];
  const [are, these] =
    titles.length === 1 ? ['is compared with itself', 'this group'] : ['are compared with themselves', 'these groups'];
  const verdict =
    doubtful.length === 0
      ? `what moved in the whole moved within ${these} as well; it does not come from how many of each were there`
      : `most of the move in ${listed(doubtful.map(({ title }) => plain(title)))} may come from who was there`;
  const content = paragraph(
    ...[whose[diff.design.kind]].flatMap((said) => (said === null ? [] : [line`${said}`])),
    line`Where ${listed(titles)} ${are}, ${verdict}.`,
  );
  return [{ type: 'paragraph', content }, likeWithLike(moved, titles)];
}

/** What a reader should know of the rooms before anything is called moved. */
export function roomCautions(diff: AuditDiff): string[] {
  const moved = diff.group === null ? those(diff, 'up', 'down') : [];
  const doubtful = moved.filter(({ fromTheRoom }) => fromTheRoom);
  const open = diff.otherRoom ? moved.filter(({ alike }) => alike === null) : [];
  const named = (factors: readonly FactorDiff[]): string =>
    factors.length === moved.length
      ? 'what moved'
      : `the move in ${listed(factors.map(({ title }) => continued(plain(title))))}`;
  return [
    ...(doubtful.length > 0 ? [`Most of ${named(doubtful)} may come from who was in the room.`] : []),
    ...(open.length > 0
      ? [
          `Other groups were in the room this time, and none of them can be set beside itself: how much of ${named(open)} comes from who was there nobody can tell.`,
        ]
      : []),
  ];
}

function likeWithLike(moved: readonly FactorDiff[], titles: readonly string[]): Block {
  const judged = moved.some(({ alikeChange }) => alikeChange !== null);
  return {
    type: 'table',
    caption: judged
      ? 'Like with like, in levels; alike: as if both rooms had been made up of these groups in the same parts'
      : 'Like with like, in levels; a description, without a claim',
    columns: [left('Part'), right('Everybody'), ...titles.map(right), ...(judged ? [left('Alike')] : [])],
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
