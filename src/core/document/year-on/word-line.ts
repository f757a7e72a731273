// A change of words as it reads in a line: the words that went and those that came.
import type { Piece } from '../../diff/word-diff.ts';
import type { Inline } from '../block.ts';
import { line, quote } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';

/** What changed, swap by swap: “always” became “usually”; “in writing” came in. */
export function swapsOf(words: readonly Piece[]): Inline[] {
  const swaps = words.flatMap((piece, index): Inline[][] => {
    const [before, next] = [words[index - 1], words[index + 1]];
    if (piece.is === 'gone') {
      return next?.is === 'new'
        ? [line`${quote(piece.text)} became ${quote(next.text)}`]
        : [line`${quote(piece.text)} went`];
    }
    return piece.is === 'new' && before?.is !== 'gone' ? [line`${quote(piece.text)} came in`] : [];
  });
  return listedPieces(swaps);
}
