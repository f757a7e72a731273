// All that a command may touch of the world, handed to it, so that a test can hand it another one.
import type { Readable, Writable } from 'node:stream';

export interface Output extends Writable {
  isTTY?: boolean;
  columns?: number;
  rows?: number;
}
export interface Input extends Readable {
  isTTY?: boolean;
  setRawMode?(on: boolean): unknown;
}
/** What the system or the person may say from outside: Ctrl-C, please end, the terminal is gone. */
export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

export interface Io {
  cwd: string;
  env: Record<string, string | undefined>;
  stdin: Input;
  /** Carries only what was asked for. */
  stdout: Output;
  /** Prompts, progress, warnings and hints. */
  stderr: Output;
  now(): Date;
  /** Hexadecimal digits, twice as many as `bytes`. */
  random(bytes: number): string;
  /** How long a passphrase takes to try, as a power of two; what age takes if left out. Tests are in a hurry. */
  sealingWork?: number;
  /** Calls `listener` at a signal, instead of ending at once, until the function that it gives is called. */
  onSignal(listener: (signal: Signal) => void): () => void;
}

/** 0 done · 1 done, and the answer is no · 2 could not start · 70 a bug of ours · 130 stopped by the person · 143 by the system. */
export const exitCodes = { done: 0, no: 1, couldNotStart: 2, bug: 70, stopped: 130, terminated: 143 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The moment that `SOURCE_DATE_EPOCH` pins: nothing if it is not set, `wrong` if it is no number of seconds since 1970 up to the year 2200. */
export function pinnedTime({ SOURCE_DATE_EPOCH: text = '' }: Io['env']): Date | 'wrong' | undefined {
  if (text === '') return undefined;
  return /^\d{1,10}$/.test(text) && Number(text) < Date.UTC(2200, 0) / 1000 ? new Date(Number(text) * 1000) : 'wrong';
}

/** Today as an ISO date in the local time of the machine; `SOURCE_DATE_EPOCH` pins it, in UTC. */
export function todayOf(io: Pick<Io, 'now' | 'env'>): string {
  const pinned = pinnedTime(io.env);
  if (pinned instanceof Date) return pinned.toISOString().slice(0, 10);
  const now = io.now();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** This moment as an ISO date and time in UTC, pinned like `todayOf`. */
export function momentOf(io: Pick<Io, 'now' | 'env'>): string {
  const pinned = pinnedTime(io.env);
  return (pinned instanceof Date ? pinned : io.now()).toISOString();
}

/** How the person calls this program: through npx, or by its name. */
export const commandName = ({ env }: Pick<Io, 'env'>): string =>
  env['npm_command'] === 'exec' ? 'npx culture-audit' : 'culture-audit';
