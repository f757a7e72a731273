// Several files of an audit changed at once. New ones wait as NAME.next until audit.yaml, whose checksum is over all of them, is written;
// then they take their places. Whenever the power goes, the checksum tells whether what waits belongs to the audit or never came to be.
import { statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, type Parsed, parsed } from '../core/problem.ts';
import { heldBytes, isHeld, isThere } from './held-files.ts';
import { flushFolder, writeProblem, writeWhole } from './write-file.ts';

const nextOf = (folder: string, name: string): string => join(folder, `${name}.next`);
const sizeOf = (path: string): number | undefined =>
  heldBytes(path)?.length ?? statSync(path, { throwIfNoEntry: false })?.size;

/** Lets a text wait to become the file; an empty one says that the file goes. */
export const putNext = (folder: string, name: string, text: string): Promise<Parsed<void>> =>
  writeWhole(nextOf(folder, name), text, join(folder, name));

/** Lets a file that was written elsewhere on the same disk wait. */
export async function moveToNext(path: string, folder: string, name: string): Promise<Parsed<void>> {
  try {
    await rename(path, nextOf(folder, name));
    return parsed(undefined);
  } catch (error) {
    return failed(writeProblem(error, join(folder, name)));
  }
}

/** Whether any of the files has a new one waiting. */
export const isWaiting = (folder: string, names: readonly string[]): boolean =>
  names.some((name) => isThere(nextOf(folder, name)));

/** Where a file is read, with what waits for it (`next`) or without (`now`); nothing where it is not there, or is about to go. */
export function placeOf(folder: string, name: string, which: 'now' | 'next'): string | undefined {
  const next = which === 'next' ? sizeOf(nextOf(folder, name)) : undefined;
  if (next !== undefined) return next === 0 ? undefined : nextOf(folder, name);
  return isThere(join(folder, name)) ? join(folder, name) : undefined;
}

/** Puts what waits in its place. Another run may be doing the same, and a disk that can only be read is read as it is. */
export async function takeNext(folder: string, names: readonly string[]): Promise<void> {
  if (isHeld(folder)) return; // it is read as it is
  for (const name of names) {
    const next = nextOf(folder, name);
    const size = sizeOf(next);
    if (size === undefined) continue;
    if (size > 0) await rename(next, join(folder, name)).catch(() => {});
    else {
      const gone = await rm(join(folder, name), { force: true }).then(
        () => true,
        () => false, // it is told to go again when the audit is opened next
      );
      if (gone) await rm(next, { force: true }).catch(() => {});
    }
  }
  await flushFolder(folder);
}

/** Takes away what waits and never came to be. */
export async function dropNext(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(nextOf(folder, name), { force: true }).catch(() => {});
}
