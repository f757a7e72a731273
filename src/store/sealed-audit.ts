// Sealed audits: audits/ID.age instead of the folder audits/ID. The folder goes only when the sealed file was read back from the disk and
// holds the same, so that at no moment both are incomplete.
import { existsSync } from 'node:fs';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { auditIdPattern } from '../core/audit-file/shape.ts';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { auditName, sealedEnding as ending, sealedPath } from './find-audit.ts';
import { holdFiles } from './held-files.ts';
import { readBytes } from './read-bytes.ts';
import { archived, archiveLimit, type Files, isPlainPath, unarchived } from './sealed-archive.ts';
import { isUnfinished } from './unfinished.ts';
import { flushFolder, writeProblem, writeWhole } from './write-file.ts';

/** A passphrase, and how long each try of it takes (2 to this power; age's usual work if left out). */
export interface Key {
  passphrase: string;
  work?: number | undefined;
}

/** Files that come and go with a run, and belong to no audit: locks, also one that is being taken over, and what is unfinished. */
const isPassing = (within: string): boolean =>
  /^lock(?:\.documents)?(?:\.\d+)?$/.test(within) || within.split('/').some(isUnfinished);

/** All files of an audit's folder; links and other things that are no files are refused, for they could not be unsealed. */
async function filesIn(folder: string, name: string): Promise<Parsed<Files>> {
  const files: Files = new Map();
  let left = archiveLimit;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const within = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isDirectory() || isPassing(within)) continue;
    if (!entry.isFile()) {
      const message = 'This is no ordinary file, and could not be unsealed again.';
      return failed(problem('file-not-readable', message, { file: join(name, within) }, 'Take it out of the folder.'));
    }
    const bytes = await readBytes(path, join(name, within), left);
    if (!bytes.ok) return bytes;
    left -= bytes.value.length;
    files.set(within, bytes.value);
  }
  return parsed(files);
}

/** Seals the folder of an audit, whose lock the caller holds. `name` is what problems call the folder. Gives the path of the sealed file. */
export async function sealAudit(folder: string, name: string, key: Key): Promise<Parsed<string>> {
  const { encrypted } = await import('./age.ts');
  const target = sealedPath(folder);
  const files = await filesIn(folder, name);
  if (!files.ok) return files;
  const plain = archived(basename(folder), files.value);
  const again = comesBack(plain, files.value, folder, name);
  if (!again.ok) return again;
  if (existsSync(target)) {
    const same = await holdsSame(target, plain, key);
    if (!same.ok) return same;
  } else {
    const written = await writeWhole(target, await encrypted(plain, key.passphrase, key.work), `${name}${ending}`);
    if (!written.ok) return written;
    const same = await holdsSame(target, plain, key);
    if (!same.ok) return same;
  }
  const now = await filesIn(folder, name);
  if (!now.ok) return now;
  if (!Buffer.from(plain).equals(archived(basename(folder), now.value))) {
    await rm(target, { force: true });
    const message = 'A file in it was changed while it was being sealed.';
    return failed(problem('audit-in-use', message, { file: name }, 'Nothing was removed; seal it again.'));
  }
  try {
    const leaving = join(dirname(folder), `.${basename(folder)}.sealed`);
    await rm(leaving, { recursive: true, force: true });
    await rename(folder, leaving);
    await flushFolder(dirname(folder));
    await rm(leaving, { recursive: true, force: true });
    return parsed(target);
  } catch (error) {
    return failed(writeProblem(error, name));
  }
}

/** Whether `unarchived` would give these files back: a folder may be called what no audit is, and hold names that not every disk takes. */
function comesBack(plain: Uint8Array, files: Files, folder: string, name: string): Parsed<void> {
  if (!auditIdPattern.test(basename(folder))) {
    const message = 'An audit’s folder is called by small letters, digits and hyphens, as in marlow-finch-2026-03-14.';
    return failed(problem('file-not-readable', message, { file: name }, 'Rename the folder, and seal it then.'));
  }
  const strange = [...files.keys()].find((path) => !isPlainPath(path));
  if (strange !== undefined) {
    const message = 'This name could not be unsealed again on every computer.';
    const hint = 'Rename the file, or take it out of the folder.';
    return failed(problem('file-not-readable', message, { file: join(name, strange) }, hint));
  }
  if (unarchived(plain, name).ok) return parsed(undefined);
  const message = 'These files could not be unsealed again: there are too many, or two differ in capitals only.';
  return failed(problem('file-not-readable', message, { file: name }, 'Take what is no part of the audit out of it.'));
}

/** Whether the sealed file, read from the disk, holds just this. */
async function holdsSame(path: string, plain: Uint8Array, { passphrase }: Key): Promise<Parsed<void>> {
  const inside = await bytesIn(path, path, passphrase);
  if (!inside.ok) return inside;
  if (Buffer.from(inside.value).equals(plain)) return parsed(undefined);
  const message = 'There is a sealed file already, and it holds something else than the folder.';
  return failed(problem('file-not-writable', message, { file: path }, 'Move one of the two away.'));
}

async function bytesIn(path: string, name: string, passphrase: string): Promise<Parsed<Uint8Array>> {
  const { decrypted } = await import('./age.ts');
  const bytes = await readBytes(path, name, archiveLimit * 1.01 + 100_000);
  return bytes.ok ? decrypted(bytes.value, passphrase, name) : bytes;
}

async function openSealed(folder: string, name: string, passphrase: string): Promise<Parsed<Files>> {
  const file = `${name}${ending}`;
  const bytes = await bytesIn(sealedPath(folder), file, passphrase);
  const inside = bytes.ok ? unarchived(bytes.value, file) : bytes;
  if (!inside.ok) return inside;
  if (inside.value.audit === basename(folder)) return parsed(inside.value.files);
  const message = `This holds the audit ${inside.value.audit}.`;
  return failed(problem('seal-damaged', message, { file }, `Call it ${inside.value.audit}${ending}.`));
}

/** Opens a sealed audit in memory, so that it is read as if its folder were there. */
export async function holdSealed(folder: string, name: string, passphrase: string): Promise<Parsed<void>> {
  const files = await openSealed(folder, name, passphrase);
  if (!files.ok) return files;
  holdFiles(folder, files.value);
  return parsed(undefined);
}

/** Puts the folder of a sealed audit back, whole, and then takes the sealed file away. */
export async function unsealAudit(folder: string, name: string, passphrase: string): Promise<Parsed<void>> {
  const files = await openSealed(folder, name, passphrase);
  if (!files.ok) return files;
  const put = existsSync(join(folder, auditName)) ? parsed(undefined) : await putFolder(folder, name, files.value);
  if (!put.ok) return put;
  const back = await filesIn(folder, name);
  if (!back.ok) return back;
  const same = await holdsSame(sealedPath(folder), archived(basename(folder), back.value), { passphrase });
  if (!same.ok) return same;
  await rm(sealedPath(folder), { force: true });
  return parsed(undefined);
}

async function putFolder(folder: string, name: string, files: Files): Promise<Parsed<void>> {
  const beside = join(dirname(folder), `.${basename(folder)}.unsealing`);
  try {
    await rm(beside, { recursive: true, force: true }); // of one that was cut off
    for (const [path, bytes] of files) {
      const written = await writeWhole(join(beside, ...path.split('/')), bytes, join(name, path));
      if (!written.ok) return await withoutTrace(beside, written);
    }
    await rename(beside, folder);
    await flushFolder(dirname(folder));
    return parsed(undefined);
  } catch (error) {
    return withoutTrace(beside, failed(writeProblem(error, name)));
  }
}

async function withoutTrace<T>(folder: string, result: T): Promise<T> {
  await rm(folder, { recursive: true, force: true }).catch(() => {});
  return result;
}

/** What an interrupted seal or unseal left of plain files beside the sealed one: taken away. Gives whether there was something. */
export async function sweep(folder: string): Promise<boolean> {
  const left = ['sealed', 'unsealing'].map((what) => join(dirname(folder), `.${basename(folder)}.${what}`));
  const there = await Promise.all(left.map((path) => lstat(path).catch(() => undefined)));
  if (!existsSync(sealedPath(folder)) || there.every((one) => one === undefined)) return false;
  for (const path of left) await rm(path, { recursive: true, force: true });
  return true;
}
