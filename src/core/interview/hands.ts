// The one line of keys that records a show of hands. The terminal and the answers file share this grammar:
// `0 3 5 4 1` counts every level in order, `2:3 3:5` names the levels that got hands; `?2` don't know, `n1` not applicable, `p1` prefer not to say.
import type { Read } from '../kinds/question.ts';
import { type Hands, type MissingHands, noHands, sumOf } from './votes.ts';

/** What limits the hands: how many people there are, and whether each raises one hand or several. */
export interface Room {
  /** People who may raise a hand; unknown if left out. */
  present?: number | undefined;
  each: 'one-hand' | 'several-hands';
}

const marks: Record<string, keyof MissingHands> = { '?': 'dont-know', n: 'not-applicable', p: 'not-said' };
const mostHands = 1_000_000;

/**
 * Reads a line of hands on `slots` (levels, options, or no and yes, in the ballot's order).
 * Slots can be named by number or by their whole text, as in `yes:5 no:3`. Separators are blanks, commas and semicolons.
 * @example readHands('2:3 3:5 ?1', slots) // counts [0, 3, 5, 0, 0], missing dont-know 1
 */
export function readHands(
  line: string,
  slots: readonly { text: string }[],
  room: Room = { each: 'one-hand' },
): Read<Hands> {
  const hands = noHands(slots.length);
  const words = line
    .trim()
    .replace(/\s*:\s*/g, ':')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const example = `${slots.map(() => 0).join(' ')} with the hands on each in order, or 1:4 2:3 for some of them`;
  if (words.length === 0) return { ok: false, expected: `hands, as in ${example}` };
  const seen = new Set<string>();
  const once = (name: string) => !seen.has(name) && seen.add(name) !== undefined;
  const inOrder: number[] = [];
  for (const word of words) {
    const missing = /^([?np])(\d{1,7})$/i.exec(word);
    const named = /^([^:]+):(\d{1,7})$/.exec(word);
    if (missing?.[1] !== undefined) {
      const state = marks[missing[1].toLowerCase()];
      if (state === undefined || !once(state)) return { ok: false, expected: `${missing[1]} only once` };
      hands.missing[state] = Number(missing[2]);
    } else if (named?.[1] !== undefined) {
      const slot = slotNamed(named[1], slots);
      if (slot === undefined) {
        return { ok: false, expected: `numbers from 1 to ${slots.length} before the colon (not ${named[1]})` };
      }
      if (!once(String(slot))) return { ok: false, expected: `each number only once (${named[1]} is there twice)` };
      hands.counts[slot] = Number(named[2]);
    } else if (/^\d{1,7}$/.test(word)) {
      inOrder.push(Number(word));
    } else {
      return { ok: false, expected: `hands, as in ${example} (not ${word})` };
    }
  }
  if (inOrder.length > 0) {
    if ([...seen].some((name) => /^\d+$/.test(name))) {
      return { ok: false, expected: 'either a count for each, or number:hands, not both' };
    }
    if (inOrder.length !== slots.length) {
      const some = `${inOrder.length} ${inOrder.length === 1 ? 'count was' : 'counts were'} given`;
      return { ok: false, expected: `${slots.length} counts, 0 where no hand went up, or 2:3 for some (${some})` };
    }
    hands.counts = inOrder;
  }
  return withinRoom(hands, room);
}

function withinRoom(hands: Hands, { present = mostHands, each }: Room): Read<Hands> {
  const all = [...hands.counts, ...Object.values(hands.missing)];
  const most = each === 'one-hand' ? sumOf(all) : Math.max(...all);
  if (most <= present) return { ok: true, value: hands };
  return { ok: false, expected: `at most ${present} hands, as many as there are people (these are ${most})` };
}

function slotNamed(name: string, slots: readonly { text: string }[]): number | undefined {
  const number = /^\d+$/.test(name) ? Number(name) - 1 : slots.findIndex((slot) => sameText(slot.text, name));
  return number >= 0 && number < slots.length ? number : undefined;
}
const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The line that `readHands` reads back to the same hands. */
export function writeHands(hands: Pick<Hands, 'counts'> & { missing?: Partial<MissingHands> }): string {
  const missing = Object.entries(marks).flatMap(([mark, state]) => {
    const count = hands.missing?.[state] ?? 0;
    return count > 0 ? [`${mark}${count}`] : [];
  });
  return [...hands.counts.map(String), ...missing].join(' ');
}
