// Documents on disk. What this program wrote it may write again; what a person has edited is never overwritten, the new one is put beside it.
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type Parsed, parsed } from '../core/problem.ts';
import { sha256 } from './audit-folder.ts';
import { writeWhole } from './write-file.ts';

const exportsName = 'exports.json';
const mostKept = 200;

/** Where a document went, and the file that it was meant to replace, if a person had edited that. */
export interface WrittenDocument {
  path: string;
  spared?: string;
}

/** Writes a document to `path`, or beside it under the next free number if the file there is not as this audit's folder last wrote it. */
export async function writeDocument(folder: string, path: string, text: string): Promise<Parsed<WrittenDocument>> {
  const known = await readExports(folder);
  const mayReplace = async (file: string): Promise<boolean> => {
    const there = await readFile(file).catch(() => undefined);
    return there === undefined || known.includes(sha256(there)) || sha256(there) === sha256(text);
  };
  let target = path;
  for (let number = 2; !(await mayReplace(target)); number++) target = numbered(path, number);
  const written = await writeWhole(target, text, target);
  if (!written.ok) return written;
  const kept = [...known.filter((hash) => hash !== sha256(text)), sha256(text)].slice(-mostKept);
  const note = `${JSON.stringify({ format: 1, written: kept }, null, 2)}\n`;
  await writeWhole(join(folder, exportsName), note, exportsName); // without it the next document is put beside this one: safe
  return parsed(target === path ? { path } : { path: target, spared: path });
}

const numbered = (path: string, number: number): string => {
  const ending = extname(path);
  return join(dirname(path), `${basename(path, ending)}-${number}${ending}`);
};

/** Hashes of the documents that were written from an audit, oldest first. */
async function readExports(folder: string): Promise<string[]> {
  const text = await readFile(join(folder, exportsName), 'utf8').catch(() => '');
  return [...text.matchAll(/"([0-9a-f]{64})"/g)].flatMap((match) => match[1] ?? []);
}
