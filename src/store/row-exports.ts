// Files in an audit's folder that may hold what single people answered: tables and files of answers that were exported into it.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readExports } from './documents.ts';
import { journalName } from './journal-file.ts';
import { readBytes } from './read-bytes.ts';
import { rowsName } from './rows-file.ts';
import { sha256 } from './write-file.ts';

const limit = 256_000_000;
const mayHoldRows = /(?:\.csv|\.zip|\.xlsx|\.tsv|\.answers\.ya?ml|\.jsonl)$/i;
/** What is read by this program, and changed elsewhere. */
const isOwn = (path: string): boolean => path === rowsName || path === journalName;

/** Removes those that this program wrote, and gives their paths within the folder; with those that somebody has changed since, which are left alone. */
export async function removeRowExports(folder: string): Promise<{ removed: string[]; left: string[] }> {
  const ours = await readExports(folder);
  const [removed, left]: [string[], string[]] = [[], []];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const within = path.slice(folder.length + 1);
    if (!entry.isFile() || !mayHoldRows.test(entry.name) || isOwn(within)) continue;
    const bytes = await readBytes(path, within, limit);
    const isOurs = bytes.ok && ours.includes(sha256(bytes.value));
    if (isOurs) await rm(path, { force: true });
    (isOurs ? removed : left).push(within);
  }
  return { removed: removed.sort(), left: left.sort() };
}
