// Several files of an audit changed at once. New ones wait, named after the checksum of the audit.yaml that they belong to; once that is
// written they take their places. Whenever the power goes, the checksum tells whether what waits belongs to the audit or never came to be.
import { statSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, type Parsed, parsed } from '../core/problem.ts';
import { heldBytes, isHeld, isThere } from './held-files.ts';
import { flushFolder, writeProblem, writeWhole } from './write-file.ts';

const nextOf = (folder: string, name: string, checksum: string): string =>
  join(folder, `${name}.next-${checksum.slice(0, 16)}`);
const waits = /^(.+)\.next-[0-9a-f]{16}$/;
const sizeOf = (path: string): number | undefined =>
  heldBytes(path)?.length ?? statSync(path, { throwIfNoEntry: false })?.size;

/** Lets a text wait to become the file; an empty one says that the file goes. */
export const putNext = (folder: string, name: string, checksum: string, text: string): Promise<Parsed<void>> =>
  writeWhole(nextOf(folder, name, checksum), text, join(folder, name));

/** Lets a file that was written elsewhere on the same disk wait. */
export async function moveToNext(path: string, folder: string, name: string, checksum: string): Promise<Parsed<void>> {
  try {
    await rename(path, nextOf(folder, name, checksum));
    return parsed(undefined);
  } catch (error) {
    return failed(writeProblem(error, join(folder, name)));
  }
}

/** Where the file of an audit with this checksum is read: what waits for it, or else the file itself; nothing where it is not there, or is about to go. */
export function placeOf(folder: string, name: string, checksum: string): string | undefined {
  const next = nextOf(folder, name, checksum);
  const size = sizeOf(next);
  if (size !== undefined) return size === 0 ? undefined : next;
  return isThere(join(folder, name)) ? join(folder, name) : undefined;
}

/** Puts what waits for this checksum in its place, or says what is in the way. Another run may be doing the same. */
export async function takeNext(folder: string, names: readonly string[], checksum: string): Promise<Parsed<void>> {
  const waiting = names.filter((name) => sizeOf(nextOf(folder, name, checksum)) !== undefined);
  if (waiting.length === 0 || isHeld(folder)) return parsed(undefined); // what is held is read as it is
  for (const name of waiting) {
    const next = nextOf(folder, name, checksum);
    try {
      if (sizeOf(next) !== 0) await rename(next, join(folder, name));
      else {
        await rm(join(folder, name), { force: true });
        await rm(next, { force: true });
      }
    } catch (error) {
      if (isThere(next)) return failed(writeProblem(error, join(folder, name))); // or else another run was faster
    }
  }
  await flushFolder(folder);
  return parsed(undefined);
}

/** Whether anything waits for these files, whatever it belongs to. */
export const isWaiting = async (folder: string, names: readonly string[]): Promise<boolean> =>
  (await waitingIn(folder, names)).length > 0;

/** Takes away whatever waits for these files. */
export async function dropNext(folder: string, names: readonly string[]): Promise<void> {
  for (const name of await waitingIn(folder, names)) await rm(join(folder, name), { force: true }).catch(() => {});
}

const waitingIn = async (folder: string, names: readonly string[]): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((each) => names.includes(waits.exec(each)?.[1] ?? ''));
