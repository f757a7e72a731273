// How far long work has come: one line on a terminal's stderr, drawn over itself and gone at the end. Nothing where nobody watches.
import { visible } from '../ask/visible.ts';
import { type CommonOptions, charactersOf } from './console.ts';
import type { Io } from './io.ts';

export interface Progress {
  /** Work of `total` steps begins. */
  begin(what: string, total: number): void;
  /** So many more steps are done. */
  step(count: number): void;
  end(): void;
}

/** Work that is over sooner is not drawn, in milliseconds. */
const patience = 1000;
const between = 200;
const cells = 24;

export function progressOf(io: Pick<Io, 'stderr' | 'env' | 'now'>, { quiet }: CommonOptions): Progress {
  const { stderr, env } = io;
  const watched = stderr.isTTY === true && !quiet && env['TERM'] !== 'dumb' && !env['ACCESSIBLE'];
  const [full, empty] = charactersOf(env) === 'unicode' ? ['█', '░'] : ['#', '.'];
  let [what, total, done, start, drawn] = ['', 0, 0, 0, 0];
  const draw = (now: number): void => {
    const share = Math.min(1, total === 0 ? 1 : done / total);
    const seconds = share === 0 ? 0 : ((now - start) * (1 - share)) / share / 1000;
    const filled = Math.round(cells * share);
    const bar = full.repeat(filled) + empty.repeat(cells - filled);
    const line = `${what}  ${bar} ${String(Math.floor(100 * share)).padStart(3)} %  ${inWords(seconds)}`;
    stderr.write(`\r${line.slice(0, (stderr.columns ?? 80) - 1)}\u001b[K`);
    drawn = now;
  };
  return {
    begin: (name, steps) => {
      [what, total, done] = [visible(name), steps, 0];
      start = io.now().getTime();
    },
    step: (count) => {
      done += count;
      if (!watched || total === 0) return;
      const now = io.now().getTime();
      if (now - start >= patience && now - drawn >= between) draw(now);
    },
    end: () => {
      if (drawn > 0) stderr.write('\r\u001b[K');
      [total, drawn] = [0, 0];
    },
  };
}

const inWords = (seconds: number): string =>
  seconds >= 90
    ? `about ${Math.round(seconds / 60)} minutes left`
    : seconds > 1
      ? `about ${Math.ceil(seconds)} seconds left`
      : 'almost done';
