// Parts of a merged document put together again, with marks where somebody should look, and the lines at which that is.
import type { Passage } from './merge.ts';
import { mark, type Unit } from './unit.ts';

/** A part of the merged document, or one that was left out of it. */
export type Piece =
  /** `now` is what we would say in a part that a person wrote. */
  | { is: 'plain'; unit: Unit; now?: Unit }
  | { is: 'flagged' | 'conflict'; unit: Unit; now: Unit | null }
  | { is: 'left out'; now: Unit };

/** The lines around both versions of a row or a chart. */
export const conflictMarks = {
  start: '<<<<<<< yours',
  middle: '=======',
  end: '>>>>>>> as the answers have it now',
} as const;

interface Joined {
  text: string;
  passages: Passage[];
  conflicts: Passage[];
}

/** The text of all parts. */
export function joined(pieces: Piece[], tail: string): Joined {
  const there = pieces.filter((piece) => piece.is !== 'left out');
  const gaps = there.map(({ unit }, index) => gapBetween(there[index - 1]?.unit, unit));
  const marked = marksOf(there, gaps);
  const passages: Passage[] = [];
  const conflicts: Passage[] = [];
  let [text, line] = ['', 1];
  const add = (more: string): void => {
    text += more;
    line += more.split('\n').length - 1;
  };
  there.forEach((piece, index) => {
    const { unit } = piece;
    add(gaps[index] ?? '');
    if (marked.has(index)) add(`${mark}\n\n`);
    const passage = { line, yours: unit.text, now: piece.now?.text ?? null };
    if (piece.is === 'conflict') {
      const { start, middle, end } = conflictMarks;
      conflicts.push(passage);
      add([start, unit.text, middle, ...(piece.now ? [piece.now.text] : []), end].join('\n'));
      return;
    }
    if (isFlagged(piece)) passages.push(passage);
    add(unit.text);
  });
  return { text: text + tail, passages, conflicts };
}

/** Before the block of a flagged part stands a mark, and before one that was flagged and that nobody has settled since. */
function marksOf(pieces: Exclude<Piece, { is: 'left out' }>[], gaps: string[]): Set<number> {
  const marked = new Set<number>();
  pieces.forEach((piece, index) => {
    if (!isFlagged(piece)) return;
    let first = index;
    while (first > 0 && !gaps[first]?.includes('\n\n')) first -= 1;
    marked.add(first);
  });
  return marked;
}

const isFlagged = (piece: Piece): boolean => piece.is === 'flagged' || (piece.is === 'plain' && piece.unit.marked);

/** What stands between two parts. Where they did not stand so before, a blank line does, unless they are of one list or table. */
function gapBetween(before: Unit | undefined, unit: Unit): string {
  if (before === undefined) return unit.previous === undefined ? unit.gap : '';
  if (unit.previous === before.key) return unit.gap;
  if (before.kind === unit.kind && unit.kind !== 'block' && unit.gap.includes('\n')) return unit.gap;
  return unit.gap.includes('\n\n') ? unit.gap : '\n\n';
}
