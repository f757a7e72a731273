// The variant on one page: the sentence, the promises, where we stand, what comes first, and room to sign.
import type { Block, Inline } from '../block.ts';
import { movesOf, whoAndWhen } from '../philosophy/first-moves.ts';
import { oneSentence } from '../philosophy/one-sentence.ts';
import { opening } from '../philosophy/opening.ts';
import { isKept } from '../philosophy/promises.ts';
import { promisesOf, type Room } from '../philosophy/room.ts';
import { whereWeStand } from '../philosophy/where-we-stand.ts';
import { dayInWords } from '../words/day.ts';
import { emphasis, line, strong } from '../words/line.ts';
import { atStart } from '../words/number.ts';
import { clipped, plain, stopped, unstopped } from '../words/plain.ts';

/** What one page has room for. */
const mostPromises = 6;
const mostMoves = 3;
const longestText = 160;
const mostBars = 8;

/** Everything that the page holds, in its order. Sections that have nothing to say are left out. */
export function onePage(room: Room, status: string): Block[] {
  return [
    ...opening(room, status, 'on one page'),
    ...oneSentence(room)
      .filter(({ type }) => type === 'paragraph' || type === 'list')
      .slice(0, 1),
    ...promised(room),
    ...stand(room),
    ...first(room),
    { type: 'paragraph', content: line`${emphasis(leavesOut)}` },
    { type: 'signatures', lines: ['Signed', 'Name', 'Date'] },
  ];
}

const leavesOut =
  'One page to hang on the wall. It leaves out the reasons, the answers behind each figure, what is only intended and how all this was made; the full document has them.';

function promised(room: Room): Block[] {
  const kept = promisesOf(room).filter(isKept);
  if (kept.length === 0) return [];
  const more = kept.length - mostPromises;
  const items = kept
    .slice(0, mostPromises)
    .map(
      ({ text, owner }) =>
        line`${strong(stopped(clipped(text, longestText)))} Kept by: ${clipped(unstopped(owner ?? ''), 80)}.`,
    );
  const rest = more <= 0 ? [] : [line`${atStart(more)} more ${more === 1 ? 'stands' : 'stand'} ${room.rest}.`];
  return [
    { type: 'heading', level: 2, id: 'promises', text: 'What we promise, and who keeps it' },
    { type: 'list', ordered: false, items: [...items, ...rest] },
  ];
}

/** The whole in a sentence, what makes or breaks it, and the picture where it is small enough. */
function stand(room: Room): Block[] {
  const blocks = whereWeStand(room);
  const said = blocks.filter(({ type }) => type === 'paragraph').slice(0, 1);
  const minded = blocks.filter(({ type }) => type === 'caution').slice(0, 1);
  const picture = blocks.filter(
    (block) => block.type === 'chart' && block.chart.kind === 'profile' && block.chart.rows.length <= mostBars,
  );
  if (said.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: 'where-we-stand', text: 'Where we stand' },
    ...said,
    ...minded,
    ...picture.slice(0, 1),
  ];
}

function first(room: Room): Block[] {
  const today = room.scored.audit.date;
  const own = room.scored.audit.actions
    .filter(({ text, owner, by }) => plain(text) !== '' && plain(owner ?? '') !== '' && (by ?? '') > today)
    .map(
      ({ text, owner = '', by = '' }): Inline[] =>
        line`${strong(stopped(clipped(text, longestText)))} Who: ${clipped(unstopped(owner), 80)}, by ${dayInWords(by)}.`,
    );
  const planned = movesOf(room).map(
    ({ step, by }): Inline[] =>
      line`${strong(stopped(clipped(step.do, longestText)))} Who: ${whoAndWhen(step.who, by)}.`,
  );
  const leads = movesOf(room).some(({ factor }) => room.scored.breakers.includes(factor));
  const items = (leads ? [...planned.slice(0, 1), ...own, ...planned.slice(1)] : [...own, ...planned]).slice(
    0,
    mostMoves,
  );
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: 'first-moves', text: 'What we do first' },
    { type: 'list', ordered: true, items },
  ];
}
