// Prose on a terminal: wrapped between words, with nothing in it that a terminal would obey.
import wrapAnsi from 'wrap-ansi';
import { visible } from '../../ask/visible.ts';
import type { Io } from '../io.ts';

const widest = 80;

/** A paragraph at the width of stdout, 80 at most. */
export const wrappedText = (text: string, { stdout }: Pick<Io, 'stdout'>): string =>
  wrapAnsi(visible(text), stdout.isTTY ? Math.min(widest, Math.max(20, stdout.columns ?? widest)) : widest);
