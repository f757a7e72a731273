// Brings two versions of a document together: what a person wrote into it stays, and what the answers say now comes in around it.
import { joined, type Piece } from './join.ts';
import { pairsOf } from './pairs.ts';
import { mergedSentences } from './sentences.ts';
import { type Unit, unitsOf } from './unit.ts';

/** A passage that a person edited and whose answers have changed. Lines count from 1, in the merged text. */
export interface Passage {
  line: number;
  yours: string;
  /** What the document would say there now; null if nothing. */
  now: string | null;
}

export interface Merged {
  text: string;
  /** Passages that stand as the person wrote them, with a mark before them. */
  passages: Passage[];
  /** What the document would say now in places where a person took something out. It stays out. */
  removed: string[];
  /** Rows and charts that both changed: figures of which only one can be right. In `text` both stand between marks. */
  conflicts: Passage[];
}

/**
 * Merges three versions: `base` as we last wrote it, `yours` as a person has it, `ours` as the answers have it now.
 * Without edits the result is `ours`; where the answers are the same it is `yours`.
 */
export function mergeMarkdown(base: string, yours: string, ours: string): Merged {
  const unix = yours.replaceAll('\r\n', '\n').replace(/^\ufeff/, '');
  const b = unitsOf(base);
  const y = unitsOf(unix);
  const o = unitsOf(ours);
  const pieces = merge(b.units, y.units, o.units);
  const tail = y.tail === b.tail ? o.tail : y.tail;
  const removed = pieces.flatMap((piece) => (piece.is === 'left out' ? [piece.now.text] : []));
  const all = joined(pieces, tail);
  const bom = yours.startsWith('\ufeff') ? '\ufeff' : '';
  const text = bom + (yours.includes('\r\n') ? all.text.replaceAll('\n', '\r\n') : all.text);
  return { text, removed, passages: all.passages, conflicts: all.conflicts };
}

function merge(base: Unit[], yours: Unit[], ours: Unit[]): Piece[] {
  const inYours = pairsOf(base, yours);
  const inOurs = pairsOf(base, ours);
  const mineOf = withMoved(base, yours, inYours);
  const nowOf = withMoved(base, ours, inOurs);
  const originOfYours = inverse(mineOf);
  const originOfOurs = inverse(nowOf);
  const added = new Set(yours.filter((_, index) => !originOfYours.has(index)).map(({ key }) => key));

  /** What becomes of a part of the base that the person still has, edited or not. */
  const kept = (index: number, mine: Unit): Piece[] => {
    const before = base[index];
    const now = ours[nowOf[index] ?? -1];
    if (before !== undefined && mine.key === before.key) {
      if (now === undefined || inOurs[index] === -1) return []; // we dropped it, or moved it
      return [{ is: 'plain', unit: unedited(mine, before, now) }];
    }
    if (now !== undefined && (now.key === before?.key || now.key === mine.key))
      return [{ is: 'plain', unit: mine, now }];
    const figures = mine.kind === 'row' || mine.text.startsWith('```');
    if (before && now && !figures) {
      const both = mergedSentences(before.text, mine.text, now.text);
      if (both !== null) return [{ is: 'plain', unit: { ...mine, text: both }, now }];
    }
    return [{ is: figures ? 'conflict' : 'flagged', unit: mine, now: now ?? null }];
  };

  const pieces: Piece[] = [];
  let [fromYours, fromOurs] = [0, 0];
  /** Parts that the person put in before one of theirs, or brought there from elsewhere. */
  const addYours = (until: number): void => {
    for (; fromYours < until; fromYours++) {
      const mine = yours[fromYours];
      const origin = originOfYours.get(fromYours);
      if (mine) pieces.push(...(origin === undefined ? [{ is: 'plain', unit: mine } as const] : kept(origin, mine)));
    }
  };
  /** Parts that we put in before one of ours. One that we only moved stays where a person has edited it, or out if they took it out. */
  const addOurs = (until: number): void => {
    for (; fromOurs < until; fromOurs++) {
      const now = ours[fromOurs];
      const origin = originOfOurs.get(fromOurs);
      if (!now) continue;
      const mine = origin === undefined ? undefined : yours[mineOf[origin] ?? -1];
      const wanted = origin === undefined ? !added.has(now.key) : mine?.key === base[origin]?.key;
      if (wanted) pieces.push({ is: 'plain', unit: now });
    }
  };

  base.forEach((before, index) => {
    const mineAt = inYours[index] ?? -1;
    const nowAt = inOurs[index] ?? -1;
    if (mineAt !== -1) addYours(mineAt);
    if (nowAt !== -1) addOurs(nowAt);
    const mine = yours[mineAt];
    if (mine) pieces.push(...kept(index, mine));
    const now = ours[nowOf[index] ?? -1];
    if (mineOf[index] === -1 && now && now.key !== before.key) pieces.push({ is: 'left out', now });
    if (mineAt !== -1) fromYours = mineAt + 1;
    if (nowAt !== -1) fromOurs = nowAt + 1;
  });
  addYours(yours.length);
  addOurs(ours.length);
  return pieces;
}

/** A part that the person left as it was: as we have it now, at the distance and in the layout that the person gave it. */
function unedited(mine: Unit, before: Unit, now: Unit): Unit {
  const { gap, previous } = mine.gap === before.gap ? now : mine;
  const text = now.key === before.key && mine.text !== before.text ? mine.text : now.text;
  return { ...now, gap, previous, text };
}

/** Partners, and for parts that have none the same text in another place that is nobody's partner. */
function withMoved(base: Unit[], other: Unit[], partner: number[]): number[] {
  const taken = new Set(partner);
  const free = new Map<string, number[]>();
  for (let index = other.length - 1; index >= 0; index--) {
    const key = other[index]?.key ?? '';
    if (taken.has(index)) continue;
    const places = free.get(key);
    if (places) places.push(index);
    else free.set(key, [index]); // the first of them stands last
  }
  return partner.map((at, index) => (at === -1 ? (free.get(base[index]?.key ?? '')?.pop() ?? -1) : at));
}

const inverse = (partner: number[]): Map<number, number> =>
  new Map(partner.flatMap((at, index) => (at === -1 ? [] : [[at, index] as const])));
