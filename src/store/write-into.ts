// Writes into what is no file: a pipe that somebody reads, or a device such as /dev/null. It cannot be replaced, and nothing in it can be lost.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { failed, type Parsed, parsed } from '../core/problem.ts';
import { writeProblem } from './write-file.ts';

/** Writes a text, or bytes, into a pipe or a device. Fails at once where nobody reads the pipe. */
export async function writeInto(path: string, text: string | Uint8Array): Promise<Parsed<void>> {
  const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
  const handles: FileHandle[] = [];
  try {
    handles.push(await open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY)); // one that waits would wait for a reader for ever
    const handle = await open(path, O_WRONLY | O_NOCTTY);
    handles.push(handle);
    await handle.writeFile(text);
    return parsed(undefined);
  } catch (error) {
    return failed(writeProblem(error, path));
  } finally {
    for (const handle of handles) await handle.close();
  }
}
