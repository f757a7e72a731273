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
}

/** 0 done · 1 done, and the answer is no · 2 could not start · 70 a bug of ours · 130 stopped by the person · 143 by the system. */
export const exitCodes = { done: 0, no: 1, couldNotStart: 2, bug: 70, stopped: 130, terminated: 143 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
