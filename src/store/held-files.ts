// Files of sealed audits that were opened: they are read from memory, as if they stood in the audit's folder, and never touch the disk.
import { existsSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** Bytes by absolute path. Held until the command is over. */
const held = new Map<string, Uint8Array>();

/** Holds the files of a folder that is not there; paths start at the folder and use `/`. */
export function holdFiles(folder: string, files: Iterable<readonly [path: string, bytes: Uint8Array]>): void {
  for (const [path, bytes] of files) held.set(join(folder, ...path.split('/')), bytes);
}

/** Lets go of all files. */
export const releaseFiles = (): void => held.clear();

/** The bytes of a file that is held; nothing for all others. */
export const heldBytes = (path: string): Uint8Array | undefined => held.get(path);

/** The names of files that are held as standing in this very folder. */
export const heldNames = (folder: string): string[] =>
  [...held.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path));

/** Whether a file is there, on the disk or held. */
export const isThere = (path: string): boolean => held.has(path) || existsSync(path);

/** Whether this is the folder of a sealed audit that was opened: nothing may be written into it. */
export const isHeld = (folder: string): boolean => [...held.keys()].some((path) => path.startsWith(folder + sep));
