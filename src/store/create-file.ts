// Writes a new file, whole or not at all, and never over one that is there.
import { existsSync } from 'node:fs';
import { failed, type Parsed, problem } from '../core/problem.ts';
import { writeWhole } from './write-file.ts';

/** Writes a file that does not exist yet, with the folders around it. `name` is what problems call it. */
export async function createFile(path: string, content: string | Uint8Array, name: string): Promise<Parsed<void>> {
  if (!existsSync(path)) return writeWhole(path, content, name);
  const message = 'This file exists already, and is left as it is.';
  return failed(problem('file-not-writable', message, { file: name }, 'Name another file.'));
}
