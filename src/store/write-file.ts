// Writes files so that they are whole or absent: beside, flushed, then renamed. What cannot be written is a problem, never half a file.
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { unfinishedName } from './unfinished.ts';

/** SHA-256 in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Writes a file whole, replacing what was there. `name` is what problems call it; folders around it are made. */
export async function writeWhole(path: string, content: string | Uint8Array, name: string): Promise<Parsed<void>> {
  const beside = join(dirname(path), unfinishedName(basename(path)));
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(beside, 'wx');
    await writeAndFlush(handle, content);
    await rename(beside, path);
    await flushFolder(dirname(path));
    return parsed(undefined);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    return failed(writeProblem(error, name));
  }
}

async function writeAndFlush(handle: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a rename last through a power cut, where the system can. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined); // Windows has no such thing
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

const reasons: Record<string, string> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  EACCES: 'You may not write there.',
  EPERM: 'You may not write there.',
  EROFS: 'The disk can only be read.',
  ENOTDIR: 'Something on the way to it is a file, not a folder.',
  EISDIR: 'There is a folder of that name.',
  ENAMETOOLONG: 'The name is too long.',
  EFBIG: 'The file would be larger than the system allows.',
  ENXIO: 'Nobody reads what is written there.',
  EPIPE: 'Whoever was reading it went away.',
};

/** What a failed write means. Errors that are no fault of the disk are thrown on. */
export function writeProblem(error: unknown, name: string) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  const reason = reasons[code] ?? `The system says ${code}.`;
  return problem('file-not-writable', `This could not be written. ${reason}`, { file: name }, 'Nothing was changed.');
}
