// Reads a file that a person named, or says why it cannot be read.
import { readFile, stat } from 'node:fs/promises';
import { failed, type Parsed, type Problem, parsed, problem } from '../core/problem.ts';
import { tooLarge } from '../core/source/decode.ts';
import { heldBytes } from './held-files.ts';

/** The bytes of the file at an absolute path. `file` is the name that problems carry; more than `limit` bytes are not read. */
export async function readBytes(path: string, file: string, limit: number): Promise<Parsed<Uint8Array>> {
  const kept = heldBytes(path);
  if (kept) return kept.length > limit ? tooLarge(kept.length, file, limit) : parsed(kept);
  try {
    const found = await lookAt(path, file);
    if (!found.ok) return found;
    if (found.value.size > limit) return tooLarge(found.value.size, file, limit);
    return parsed(new Uint8Array(await readFile(path)));
  } catch (error) {
    return failed(whyNotRead(error, file));
  }
}

/** What an ordinary file is before it is read: its size in bytes, and when it was changed last, in milliseconds since 1970. */
export async function lookAt(path: string, file: string): Promise<Parsed<{ size: number; changed: number }>> {
  try {
    const found = await stat(path);
    if (found.isDirectory())
      return failed(problem('file-not-readable', 'This is a folder; expected a file.', { file }));
    if (!found.isFile()) return failed(problem('file-not-readable', 'This is not an ordinary file.', { file }));
    return parsed({ size: found.size, changed: found.mtimeMs });
  } catch (error) {
    return failed(whyNotRead(error, file));
  }
}

/** Why the system did not let a file be read. */
export function whyNotRead(error: unknown, file: string): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === undefined) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('file-not-found', 'There is no such file.', { file });
  const why =
    code === 'EACCES' || code === 'EPERM' ? 'You may not read this file' : `It cannot be read (${String(code)})`;
  return problem('file-not-readable', `${why}.`, { file });
}

/** A list of SHA-256 is never larger than this, in bytes. */
const longestList = 64_000_000;

/** Every SHA-256 that stands in quotation marks in a file, in its order; none where it cannot be read. */
export async function hashesIn(path: string): Promise<string[]> {
  const bytes = await readBytes(path, path, longestList);
  const text = bytes.ok ? new TextDecoder().decode(bytes.value) : '';
  return [...text.matchAll(/"([0-9a-f]{64})"/g)].flatMap((match) => match[1] ?? []);
}
