// imports.json: checksums of the files that were imported into an audit. It is written together with their answers, so that whenever the power
// goes no file is counted twice.
import { join } from 'node:path';
import { hashesIn } from './read-bytes.ts';

export const importsName = 'imports.json';
const mostKept = 2000;

/** Checksums of the files that were imported into an audit. */
export async function importedBefore(folder: string): Promise<string[]> {
  return hashesIn(join(folder, importsName)); // no log, no imports
}

/** The text of the file with more checksums at its end. */
export async function importsWith(folder: string, hashes: readonly string[]): Promise<string> {
  const all = [...(await importedBefore(folder)), ...hashes].slice(-mostKept);
  return `${JSON.stringify({ format: 1, imported: all }, null, 2)}\n`;
}
