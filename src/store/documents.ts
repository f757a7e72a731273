// Documents on disk. What this program wrote it may write again; what a person has edited is never overwritten, the new one is put beside it.
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { hashesIn, readBytes } from './read-bytes.ts';
import { sha256, writeWhole } from './write-file.ts';
import { writeInto } from './write-into.ts';

const exportsName = 'exports.json';
const mostKept = 200;
/** A file larger than this is no document of ours. */
export const largest = 64_000_000;

/** A document as bytes, and the files that belong beside it, by names that hold no path. */
export interface DocumentFiles {
  bytes: Uint8Array;
  beside: { name: string; bytes: Uint8Array }[];
}

/**
 * Where a document went (nowhere that it could be found again, if into a pipe or a device), the file that it was meant to replace,
 * if a person had edited that, and the paths of files beside it that were left as a person had made them.
 */
export interface WrittenDocument {
  path: string | undefined;
  spared?: string;
  leftBeside: string[];
}

/**
 * Writes a document to `path`, or beside it under the next free number if the file there is not as this audit's folder last wrote it.
 * Links are followed; a pipe or a device is written into. What belongs beside it keeps its name, since the document leads to it:
 * a file of that name which is not ours stays as it is. Without a folder only what is just the same is replaced.
 */
export async function writeDocument(
  folder: string | undefined,
  path: string,
  { bytes, beside }: DocumentFiles,
): Promise<Parsed<WrittenDocument>> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isFIFO() || there?.isCharacterDevice()) {
    const sent = await writeInto(path, bytes);
    return sent.ok ? parsed({ path: undefined, leftBeside: [] }) : sent;
  }
  if (there && !there.isFile()) {
    const message = there.isDirectory() ? 'This is a folder; expected a file.' : 'This is not an ordinary file.';
    return failed(problem('file-not-writable', message, { file: path }));
  }
  if (folder !== undefined && dirname(dirname(path)) === join(folder, 'signed')) {
    const message = 'What stands in this folder was signed, and is never written again.';
    return failed(problem('file-not-writable', message, { file: path }, 'Name another place.'));
  }
  const pictures = await writeBeside(folder, path, beside);
  if (!pictures.ok) return pictures;
  const known = await readExports(folder);
  const own = sha256(bytes);
  let target = path;
  for (let number = 2; !(await mayReplace(target, [...known, own])); number++) target = numbered(path, number);
  await remember(folder, known, [own]); // first, so that one that is cut off now is not taken for a person's
  const written = await writeWhole(await realpath(target).catch(() => target), bytes, target);
  if (!written.ok) return written;
  return parsed({ leftBeside: pictures.value, ...(target === path ? { path } : { path: target, spared: path }) });
}

/** Writes what belongs beside a document; gives the paths of files that a person has made or changed, which stay as they are. */
export async function writeBeside(
  folder: string | undefined,
  path: string,
  beside: DocumentFiles['beside'],
): Promise<Parsed<string[]>> {
  if (beside.length === 0) return parsed([]);
  const known = await readExports(folder);
  const own = beside.map(({ bytes }) => sha256(bytes));
  await remember(folder, known, own);
  const left: string[] = [];
  for (const { name, bytes } of beside) {
    const next = join(dirname(path), name);
    const mine = await mayReplace(next, [...known, ...own]);
    const written = mine ? await writeWhole(next, bytes, next) : undefined;
    if (written?.ok === false) return written;
    if (!written) left.push(next);
  }
  return parsed(left);
}

/** Notes in the audit's folder that documents with these hashes are ours, beside those that are known. */
async function remember(folder: string | undefined, known: string[], own: string[]): Promise<void> {
  if (folder === undefined) return;
  const kept = [...known.filter((hash) => !own.includes(hash)), ...own].slice(-mostKept);
  const note = `${JSON.stringify({ format: 1, written: kept }, null, 2)}\n`;
  await writeWhole(join(folder, exportsName), note, exportsName); // without it the next document is put beside this one: safe
}

/** Whether nothing of a person's would be lost: there is no such file, it is empty, or it is one of those with these hashes. */
async function mayReplace(file: string, hashes: string[]): Promise<boolean> {
  const there = await readBytes(file, file, largest);
  if (there.ok) return there.value.length === 0 || hashes.includes(sha256(there.value));
  return there.problems.every(({ code }) => code === 'file-not-found');
}

/** Whether `writeDocument` would write this document to this very path, with nothing of a person's lost. */
export async function mayWrite(folder: string | undefined, path: string, bytes: Uint8Array): Promise<boolean> {
  return mayReplace(path, [...(await readExports(folder)), sha256(bytes)]);
}

/** The path with a number, for a document beside one that is not ours. */
export const numbered = (path: string, number: number): string => {
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)}-${number}${ending}`);
};

/** Hashes of the documents that were written from an audit, oldest first; none without a folder. */
export async function readExports(folder: string | undefined): Promise<string[]> {
  if (folder === undefined) return [];
  return hashesIn(join(folder, exportsName));
}
