// One run at a time on one audit, and one at a time that writes its documents. A lock names the process and when the machine was started.
import { open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { isSealed } from './find-audit.ts';
import { type Holder, isAlive, thisRun } from './holder.ts';
import { readBytes } from './read-bytes.ts';
import { writeProblem } from './write-file.ts';

/** A lock that is held; `release` may be called twice. */
export interface Lock {
  release(): Promise<void>;
}
/** What is kept from others: the audit, or only the documents beside it, which may be written while an interview is open. */
export type Locked = 'audit' | 'documents';
const lockNames: Record<Locked, string> = { audit: 'lock', documents: 'lock.documents' };

/** Takes a lock of an audit's folder, or says that another run holds it. The lock of a process that is gone is taken over. */
export async function takeLock(folder: string, name: string, locked: Locked = 'audit'): Promise<Parsed<Lock>> {
  if (isSealed(folder)) {
    const hint = `Unseal it first: culture-audit unseal ${basename(folder)}`;
    return failed(problem('audit-sealed', `${name} is sealed, so nothing can be changed in it.`, {}, hint));
  }
  const path = join(folder, lockNames[locked]);
  const own = `${JSON.stringify(thisRun())}\n`;
  for (let tries = 0; tries < 5; tries++) {
    try {
      await makeLock(path, own);
      return parsed({ release: () => release(path, own) });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST'))
        return failed(writeProblem(error, path));
    }
    const found = await readHolder(path);
    if (found === 'gone') continue;
    if (found.holder && isAlive(found.holder)) return failed(inUse(name, found.holder, path));
    await takeAway(path, found.text);
  }
  return failed(inUse(name, undefined, path));
}

/** Makes the file of a lock, whole or not at all. */
async function makeLock(path: string, own: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(own);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

const inUse = (name: string, holder: Holder | undefined, path: string) =>
  problem(
    'audit-in-use',
    `Another run has ${name} open${holder ? ` (process ${holder.pid})` : ''}.`,
    {},
    `Finish or stop it first. If there is no such run, delete ${path}.`,
  );

async function release(path: string, own: string): Promise<void> {
  if ((await textOf(path)) === own) await rm(path, { force: true });
}

/** Who holds a lock. A lock that was only just made may still be empty, so it is read once more. */
async function readHolder(path: string): Promise<'gone' | { holder: Holder | undefined; text: string }> {
  for (let tries = 0; tries < 2; tries++) {
    const text = await textOf(path);
    if (text === undefined) return 'gone';
    const match = /^\{"pid":(\d{1,10}),"boot":(\d{1,12})\}\n$/.exec(text);
    if (match) return { holder: { pid: Number(match[1]), boot: Number(match[2]) }, text };
    if (tries === 1) return { holder: undefined, text };
    await new Promise((wake) => setTimeout(wake, 100));
  }
  return 'gone';
}

/** The text of a lock; nothing if it is gone, or is no lock of ours. */
async function textOf(path: string): Promise<string | undefined> {
  const bytes = await readBytes(path, path, 1000);
  return bytes.ok ? new TextDecoder().decode(bytes.value) : undefined;
}

/** Takes a stale lock away, unless somebody else has just put a new one in its place. */
async function takeAway(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await textOf(aside)) === stale) await rm(aside, { force: true });
    else await rename(aside, path);
  } catch {
    // Somebody else was faster; the next try sees what they did.
  }
}
