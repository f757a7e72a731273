// A document that a person may have edited: what stands on disk, and what we last made of the answers, kept in the audit's folder to tell the two apart.
import { realpath, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { type Parsed, parsed } from '../core/problem.ts';
import { jsonIn } from '../core/source/json.ts';
import { largest, readExports } from './documents.ts';
import { isThere } from './held-files.ts';
import { readBytes } from './read-bytes.ts';
import { sha256, writeWhole } from './write-file.ts';

/** The folder, within that of an audit, of what is needed to bring edits and answers together. */
const exportsFolder = 'exports';

/** An edited document, with the text that it was made from. */
export interface Edited {
  yours: string;
  base: string;
}

/** A merge that waits for somebody to choose: what it was made of, and where both versions stand. */
const pendingShape = z.object({
  /** SHA-256 of the document as it stood. */
  yours: z.string(),
  /** What the answers said. */
  ours: z.string(),
  /** SHA-256 of the file with both versions, as we wrote it. */
  written: z.string(),
});
type Pending = z.infer<typeof pendingShape>;

/** The document at a path, if a person has edited it and it is known what we had written. */
export async function readEdited(folder: string, path: string): Promise<Edited | undefined> {
  const bytes = await readBytes(path, path, largest);
  if (!bytes.ok || bytes.value.length === 0) return undefined;
  if ((await readExports(folder)).includes(sha256(bytes.value))) return undefined;
  const base = await textAt(keptAs(folder, path, 'base.md'));
  return base === undefined ? undefined : { yours: decoded(bytes.value), base };
}

/** Keeps what we made of the answers, for the day on which somebody has edited it. */
export const keepBase = (folder: string, path: string, ours: string): Promise<Parsed<void>> =>
  writeWhole(keptAs(folder, path, 'base.md'), ours, keptAs(folder, path, 'base.md'));

/** Puts a merged document in the place of an edited one, which is kept; gives where. */
export async function replaceEdited(
  folder: string,
  path: string,
  yours: string,
  text: string,
): Promise<Parsed<string>> {
  const backup = keptAs(folder, path, `before-${sha256(yours).slice(0, 12)}.md`);
  const kept = await writeWhole(backup, yours, backup);
  if (!kept.ok) return kept;
  const written = await writeWhole(await realpath(path).catch(() => path), text, path);
  return written.ok ? parsed(backup) : written;
}

/** Where both versions of what can not be decided are shown. */
export const conflictsPath = (path: string): string =>
  join(dirname(path), `${basename(path, extname(path))}.conflicts${extname(path)}`);

/** The merge that waits for somebody to choose, with the file as they have it now; nothing if none does. */
export async function readPending(folder: string, path: string): Promise<(Pending & { file: string }) | undefined> {
  const note = await textAt(keptAs(folder, path, 'pending.json'));
  const file = await textAt(conflictsPath(path));
  const pending = pendingShape.safeParse(jsonIn(note ?? ''));
  if (!pending.success || file === undefined) return undefined; // it was ours to keep; without it the conflicts are shown anew
  return { ...pending.data, file };
}

/** Whether there is a file where both versions would be shown, and it is something else than this text: a person's own. */
export async function isStrange(path: string, text: string): Promise<boolean> {
  const there = conflictsPath(path);
  return isThere(there) && (await textAt(there)) !== text;
}

/** Shows both versions beside the document, and remembers what they were made of; without that, the file is taken for a person's. */
export async function writePending(
  folder: string,
  path: string,
  { yours, ours, text }: { yours: string; ours: string; text: string },
): Promise<Parsed<void>> {
  const pending: Pending = { yours: sha256(yours), ours, written: sha256(text) };
  const note = keptAs(folder, path, 'pending.json');
  const shown = await writeWhole(conflictsPath(path), text, conflictsPath(path));
  return shown.ok ? writeWhole(note, `${JSON.stringify(pending, null, 2)}\n`, note) : shown;
}

/** Takes away what was shown of a conflict that is no more. */
export async function dropPending(folder: string, path: string): Promise<void> {
  await rm(conflictsPath(path), { force: true });
  await rm(keptAs(folder, path, 'pending.json'), { force: true });
}

/** The path of what is kept of a document. One outside the audit's folder goes by its name and a hash of where it is. */
function keptAs(folder: string, path: string, what: string): string {
  const way = relative(folder, path).split(sep).join('/');
  const name = basename(path, extname(path));
  const inside = !way.startsWith('../') && !way.includes('/');
  return join(folder, exportsFolder, `${inside ? name : `${name}-${sha256(way).slice(0, 8)}`}.${what}`);
}

async function textAt(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path, path, largest);
  return bytes.ok ? decoded(bytes.value) : undefined;
}

/** A mark at the start of a file stays in the text: it is the person's. */
const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
