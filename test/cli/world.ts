// A command line in a folder of its own: streams that remember, a clock and randomness that stand still, signals that a test sends.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { afterAll } from 'vitest';
import type { ExitCode, Io, Output, Signal } from '../../src/cli/io.ts';
import { runWith } from '../../src/cli/run.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed after the tests of the file. */
export function newFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'culture-audit-')));
  folders.push(folder);
  return folder;
}

/** What a command line did. */
export interface Done {
  code: ExitCode;
  out: string;
  err: string;
}
export interface World {
  folder: string;
  /** Runs a command line; `parts` replace parts of the world. */
  run(words: string[], parts?: Partial<Io>): Promise<Done>;
  write(name: string, text: string): void;
  signal(signal: Signal): void;
}

/** A stream that keeps what is written, a terminal if it has columns. */
export function kept(columns?: number): { stream: Output; text(): string } {
  const chunks: string[] = [];
  const stream: Output = new Writable({
    write: (chunk: Buffer | string, _encoding, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  if (columns !== undefined) Object.assign(stream, { isTTY: true, columns, rows: 24 });
  return { stream, text: () => chunks.join('') };
}

export function aWorld(): World {
  const folder = newFolder();
  const listeners = new Set<(signal: Signal) => void>();
  return {
    folder,
    run: async (words, parts = {}) => {
      const out = kept();
      const err = kept();
      const stdin = new PassThrough();
      stdin.end();
      const io: Io = {
        cwd: folder,
        env: { HOME: folder },
        stdin,
        stdout: out.stream,
        stderr: err.stream,
        now: () => new Date('2026-03-14T10:00:00Z'),
        random: (bytes) => '0f'.repeat(bytes),
        onSignal: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        ...parts,
      };
      const code = await runWith(words, io);
      return { code, out: out.text(), err: err.text() };
    },
    write: (name, text) => writeFileSync(join(folder, name), text),
    signal: (signal) => {
      for (const listener of listeners) listener(signal);
    },
  };
}
