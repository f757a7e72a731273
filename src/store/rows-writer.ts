// Writes rows in the order of their random ids, so that nobody is found by when they answered: into files by the first digits of the id, which
// are then sorted one after the other. Memory does not grow with the rows.
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Response } from '../core/audit.ts';
import { failed, type Parsed, type Problem, parsed } from '../core/problem.ts';
import type { Rows } from './rows-file.ts';
import { sweepUnfinished, unfinishedName } from './unfinished.ts';
import { writeProblem } from './write-file.ts';

export interface RowsWriter {
  /** Takes a row that is kept already, as its line. */
  keep(line: string): void;
  /** Takes somebody new with an id of 16 hexadecimal digits, a random one if left out. Where several have the same, none of them keeps it. */
  add(response: Omit<Response, 'respondent'>, id?: string): void;
  /** Puts all rows in order; the file is whole and flushed, or the problem says why not. */
  finish(): Parsed<Rows & { path: string }>;
  /** Takes away everything that was written and has not been moved elsewhere. */
  drop(): void;
}

/** So many rows are sorted at once. */
const atOnce = 20_000;
/** So many bytes wait for all the files together; of very many files, at least so many for each. */
const waiting = 1 << 24;
const leastWaiting = 1 << 15;
const idOf = /^\{"respondent":"r-([0-9a-f]+)"/;

/**
 * Begins to write rows in a hidden folder within `dir`. `print` gives the line of a response, `random` 16 hexadecimal digits; `expected` is
 * about how many rows there will be.
 */
export function writeRows(
  dir: string,
  { print, random, expected }: { print: (response: Response) => string; random: () => string; expected: number },
): RowsWriter {
  const folder = join(dir, unfinishedName('rows'));
  const digits = expected <= atOnce ? 0 : expected <= 256 * 100_000 ? 2 : 3;
  const room = Math.max(leastWaiting, waiting / 16 ** digits);
  const waits = new Map<string, { bytes: Buffer; length: number }>();
  let made: string | undefined;
  let fault: Problem | undefined;
  const attempt = (work: () => void): void => {
    if (fault !== undefined) return;
    try {
      work();
    } catch (error) {
      fault = writeProblem(error, dir);
    }
  };
  attempt(() => {
    made = mkdirSync(dir, { recursive: true });
    sweepUnfinished(dir);
    mkdirSync(folder);
  });
  const write = (bucket: string, bytes: Uint8Array): void =>
    attempt(() => appendFileSync(join(folder, `${bucket}.part`), bytes));
  const put = (id: string, marked: string): void => {
    const bucket = id.slice(0, digits);
    const wait = waits.get(bucket) ?? { bytes: Buffer.allocUnsafe(room), length: 0 };
    waits.set(bucket, wait);
    const most = 3 * (marked.length + 1); // a character takes three bytes at most
    if (wait.length + most > room) {
      write(bucket, wait.bytes.subarray(0, wait.length));
      wait.length = 0;
    }
    if (most > room) write(bucket, Buffer.from(`${marked}\n`));
    else wait.length += wait.bytes.write(`${marked}\n`, wait.length);
  };
  return {
    keep: (line) => put(idOf.exec(line)?.[1] ?? '', `=${line}`),
    add: (response, id = random()) => {
      put(id, `+${print({ respondent: `r-${id}`, ...response })}`);
    },
    finish: () => {
      const path = join(folder, 'sorted.jsonl');
      const rows: Rows = { count: 0, sha256: '' };
      attempt(() => {
        for (const [bucket, { bytes, length }] of waits) write(bucket, bytes.subarray(0, length));
        if (fault !== undefined) return;
        const hash = createHash('sha256');
        const file = openSync(path, 'wx');
        try {
          for (const bucket of [...waits.keys()].sort()) {
            const part = join(folder, `${bucket}.part`);
            const lines = sorted(readFileSync(part, 'utf8').split('\n').slice(0, -1), digits, random);
            const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
            for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
            hash.update(bytes);
            rows.count += lines.length;
            rmSync(part);
          }
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        rows.sha256 = hash.digest('hex');
      });
      return fault === undefined ? parsed({ ...rows, path }) : failed(fault);
    },
    drop: () => {
      try {
        rmSync(folder, { recursive: true, force: true });
        if (made !== undefined) rmdirSync(dir); // it was made for this, and goes where it is empty
      } catch {
        // There is nothing to take away, or somebody has put something in it.
      }
    },
  };
}

/** Lines in the order of their ids. Somebody new whose id is taken gets another one, and so do all new ones who have the same. */
function sorted(marked: string[], digits: number, random: () => string): string[] {
  const taken = new Set<string>();
  const shared = sharedIn(marked);
  const rows: { id: string; line: string }[] = [];
  for (const isNew of [false, true]) {
    for (const line of marked) {
      if (line.startsWith('+') !== isNew) continue;
      const own = idOf.exec(line.slice(1))?.[1] ?? '';
      let id = own;
      for (let tries = 0; isNew && (taken.has(id) || shared.has(id)); tries++) {
        if (tries === 100) throw new Error('random ids repeat themselves');
        id = own.slice(0, digits) + random().slice(digits);
      }
      taken.add(id);
      rows.push({ id, line: id === own ? line.slice(1) : line.slice(1).replace(idOf, `{"respondent":"r-${id}"`) });
    }
  }
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ line }) => line);
}

/** Ids that several new lines have. */
function sharedIn(marked: string[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const line of marked) {
    const id = line.startsWith('+') ? idOf.exec(line.slice(1))?.[1] : undefined;
    if (id !== undefined && seen.has(id)) shared.add(id);
    if (id !== undefined) seen.add(id);
  }
  return shared;
}
