// What we promise, and what we do first.
import type { Block } from '../block.ts';
import { movesOf } from '../philosophy/first-moves.ts';
import { isKept } from '../philosophy/promises.ts';
import { actionsOf, promisesOf, type Room } from '../philosophy/room.ts';
import { dayInShort } from '../words/day.ts';
import { line } from '../words/line.ts';
import { atStart } from '../words/number.ts';
import { capitalized, clipped, lowered, plain, stopped, unstopped } from '../words/plain.ts';
import { plainTable } from './plain-table.ts';
import type { Slide } from './slides.ts';

const mostPromises = 8;
const mostMoves = 6;
const longestText = 260;
const longestName = 90;

/** How many more there are than a slide has room for. */
const others = (left: number): Block[] =>
  left === 0
    ? []
    : [
        {
          type: 'paragraph',
          content: line`${atStart(left)} more ${left === 1 ? 'stands' : 'stand'} in the full document.`,
        },
      ];

export function promised(room: Room): Slide | null {
  const all = promisesOf(room);
  const shown = [...all.filter(isKept), ...all.filter((promise) => !isKept(promise))].slice(0, mostPromises);
  if (shown.length === 0) return null;
  const rows = shown.map((promise) => [
    promise.id,
    `${isKept(promise) ? '' : 'We intend: '}${capitalized(clipped(promise.text, longestText))}`,
    clipped(promise.owner ?? '', longestName) || 'no owner yet',
  ]);
  return {
    id: 'promises',
    title: 'What we promise',
    blocks: [plainTable(['', 'Promise', 'Kept by'], rows), ...others(all.length - shown.length)],
    notes: [
      'For each one: who would notice first if it were broken? A promise whose owner is not in the room is an intention.',
    ],
    minutes: 10,
  };
}

export function moves(room: Room): Slide | null {
  const leads = movesOf(room).some(({ factor }) => room.scored.breakers.includes(factor));
  const planned = movesOf(room).map(({ step, by }) => [
    stopped(clipped(plain(step.do), longestText)),
    clipped(capitalized(lowered(unstopped(plain(step.who)))), longestName),
    dayInShort(by),
  ]);
  const own = actionsOf(room).map(({ text, owner = '', by = '' }) => [
    stopped(capitalized(clipped(text, longestText))),
    clipped(owner, longestName) || 'no owner yet',
    by === '' ? 'no date yet' : `${dayInShort(by)}${by < room.scored.audit.date ? ', overdue' : ''}`,
  ]);
  const all = leads ? [...planned, ...own] : [...own, ...planned];
  const rows = all.slice(0, mostMoves);
  if (rows.length === 0) return null;
  return {
    id: 'first-moves',
    title: rows.length === 1 ? 'First move' : 'First moves',
    blocks: [plainTable(['What', 'Who', 'By'], rows), ...others(all.length - rows.length)],
    notes: [
      'Leave with a name and a day for each, or with fewer of them.',
      ...movesOf(room).map(({ step }) => `We will know that it worked when ${stopped(lowered(plain(step.sign)))}`),
    ].slice(0, mostMoves),
    minutes: 15,
  };
}
