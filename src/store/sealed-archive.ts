// What stands inside a sealed audit: one line of JSON that lists its files, and then their bytes, one file after the other.

import * as z from 'zod';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';
import { jsonIn } from '../core/source/json.ts';

/** Files by their paths within the audit's folder, with `/`, in the order of the paths. */
export type Files = Map<string, Uint8Array>;

/** How large all files of a sealed audit may be together, in bytes, and how many there may be. */
export const archiveLimit = 1_000_000_000;
const mostFiles = 10_000;
const longestList = 4_000_000;

/** Whether a path within an audit's folder is one that every system takes, and that leads nowhere else. */
export const isPlainPath = (path: string): boolean =>
  path.length <= 500 &&
  !/[\\:\p{Cc}]/u.test(path) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part));

const listShape = z.strictObject({
  format: z.literal(1),
  audit: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120),
  files: z
    .array(z.strictObject({ path: z.string().refine(isPlainPath), bytes: z.number().int().min(0).max(archiveLimit) }))
    .max(mostFiles),
});

/** The files of an audit as one piece of bytes; the same files always give the same bytes. */
export function archived(audit: string, files: Files): Uint8Array {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const list = { format: 1, audit, files: inOrder.map(([path, { length }]) => ({ path, bytes: length })) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...inOrder.map(([, bytes]) => bytes)]);
}

/** The files again, and which audit they are of. Refused: paths that lead elsewhere or stand twice, sizes that are not so, anything left over. */
export function unarchived(bytes: Uint8Array, file: string): Parsed<{ audit: string; files: Files }> {
  const damaged = (what: string) =>
    failed<{ audit: string; files: Files }>(
      problem('seal-damaged', `What is sealed in here is no audit: ${what}.`, { file }),
    );
  const end = bytes.subarray(0, longestList).indexOf(10);
  if (end < 0) return damaged('it does not begin with a list of files');
  const list = listShape.safeParse(jsonIn(new TextDecoder().decode(bytes.subarray(0, end))));
  if (!list.success) return damaged('its list of files is not as it should be');
  const files: Files = new Map();
  const seen = new Set<string>();
  let at = end + 1;
  for (const { path, bytes: length } of list.data.files) {
    if (seen.has(path.toLowerCase())) return damaged('a file stands in it twice');
    seen.add(path.toLowerCase());
    if (at + length > bytes.length) return damaged('its files are shorter than its list says');
    files.set(path, bytes.subarray(at, at + length));
    at += length;
  }
  if (at < bytes.length) return damaged('there is more in it than its list says');
  if (!files.has('audit.yaml')) return damaged('there is no audit.yaml in it');
  const isInFile = [...files.keys()].some((path) => foldersOf(path).some((folder) => files.has(folder)));
  return isInFile ? damaged('a file stands where a folder is') : parsed({ audit: list.data.audit, files });
}

/** The paths of the folders that a file stands in. */
const foldersOf = (path: string): string[] => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
