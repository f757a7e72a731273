// The journal on disk: each batch of events is one write and is flushed before the next question is drawn.
import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type JournalHead, printHead, printRecorded, printSaved } from '../core/audit-file/journal.ts';
import type { Recorded } from '../core/interview/event.ts';
import { failed, type Parsed, parsed } from '../core/problem.ts';
import { flushFolder, writeProblem } from './write-file.ts';

export const journalName = 'journal.jsonl';

export interface JournalFile {
  /** Keeps events for good; either all of them are on disk, or none is and the problem says why. */
  append(events: Recorded[]): Parsed<void>;
  close(): void;
}

/**
 * Opens the journal of a folder to go on after its first `length` bytes; what stands behind them was cut off in mid-write and is removed.
 * With length 0 it begins with `head`. A last line that is whole but for its line feed gets it.
 */
export async function openJournal(folder: string, head: JournalHead, length: number): Promise<Parsed<JournalFile>> {
  const path = join(folder, journalName);
  try {
    const file = openSync(path, length === 0 ? 'w' : 'r+');
    ftruncateSync(file, length);
    let size = length;
    const put = (text: string): Parsed<void> => {
      try {
        size = writeAll(file, Buffer.from(text), size);
        return parsed(undefined);
      } catch (error) {
        ftruncateSync(file, size);
        return failed(writeProblem(error, path));
      }
    };
    const begun = length === 0 ? put(printHead(head)) : put(endsLine(file, length) ? '' : '\n');
    if (!begun.ok) {
      closeSync(file);
      if (length === 0) await rm(path, { force: true });
      return begun;
    }
    await flushFolder(folder);
    return parsed({
      append: (events) => (events.length === 0 ? parsed(undefined) : put(events.map(printRecorded).join(''))),
      close: () => closeSync(file),
    });
  } catch (error) {
    return failed(writeProblem(error, path));
  }
}

function endsLine(file: number, length: number): boolean {
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, length - 1);
  return last[0] === 10;
}

/** Writes at `from` and flushes; gives the new size. */
function writeAll(file: number, bytes: Uint8Array, from: number): number {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, from + done);
  fsyncSync(file);
  return fstatSync(file).size;
}

/**
 * Puts what a journal says into audit.yaml for good: `save` writes the file with this checksum, then the journal goes. Whenever the power goes,
 * it can be told whether the journal still counts. A folder without a journal is only saved.
 */
export async function settleJournal(
  folder: string,
  checksum: string,
  save: () => Promise<Parsed<void>>,
): Promise<Parsed<void>> {
  const path = join(folder, journalName);
  if (!existsSync(path)) return save();
  try {
    const file = openSync(path, 'r+');
    try {
      const size = fstatSync(file).size;
      const start = size > 0 && !endsLine(file, size) ? '\n' : '';
      writeAll(file, Buffer.from(start + printSaved(checksum)), size);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return failed(writeProblem(error, path));
  }
  const saved = await save();
  if (!saved.ok) return saved;
  await rm(path, { force: true });
  await flushFolder(folder);
  return saved;
}
