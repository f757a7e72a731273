// Rubrics on disk: those that come with the tool, those in ./rubrics of the project, and any file that is named.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idSchema } from '../core/kinds/question.ts';
import { failed, nearest, type Parsed, parsed, problem } from '../core/problem.ts';
import { extendsOf, rubricOf } from '../core/rubric/parse.ts';
import type { Rubric } from '../core/rubric/rubric.ts';
import { decode, sourceLimit } from '../core/source/decode.ts';
import { readSource, type Source } from '../core/source/source.ts';
import { heldNames } from './held-files.ts';
import { projectFolder } from './project.ts';
import { readBytes } from './read-bytes.ts';
import { sha256 } from './write-file.ts';

/** A rubric with the very bytes that it was read from. */
export interface LoadedRubric {
  rubric: Rubric;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  /** Its path, relative where it was given so. */
  file: string;
  /** The rubric that it extends, if it is an overlay. */
  base?: LoadedRubric;
}
/** A rubric that can be named by its id. */
export interface RubricListing {
  id: string;
  file: string;
  from: 'tool' | 'project';
}
/** Where to look: the folder that the person is in. */
export interface Where {
  cwd: string;
}

const ending = /\.(ya?ml|json)$/;
const isId = (text: string): boolean => idSchema.safeParse(text).success;

/**
 * Loads a rubric by its id (`weisbord`) or from a file (anything with a slash, a backslash or a dot in it).
 * Ids are looked for in ./rubrics, in rubrics/ of the project, and then among those of the tool; they never reach any other folder.
 */
export async function loadRubric(nameOrPath: string, where: Where): Promise<Parsed<LoadedRubric>> {
  const file = /[./\\]/.test(nameOrPath) ? parsed(nameOrPath) : await findRubric(nameOrPath, where);
  return file.ok ? loadFile(file.value, where) : file;
}

/** Rubrics that can be named by their ids, in order of ids. Where an id is there twice, that of the folder comes before that of the project, and this before that of the tool. */
export async function listRubrics({ cwd }: Where): Promise<RubricListing[]> {
  const shipped = shippedFolder();
  const folders = [cwd, projectFolder(cwd) ?? cwd].map((folder) => join(folder, 'rubrics'));
  const own = [...new Set(folders)].filter((folder) => folder !== shipped);
  const lists = await Promise.all([...own.map((folder) => listFolder(folder, 'project')), listFolder(shipped, 'tool')]);
  const found = new Map<string, RubricListing>();
  for (const listing of lists.flat()) if (!found.has(listing.id)) found.set(listing.id, listing);
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The folder of the rubrics that come with the tool, whether it runs from its sources or as built. */
export function shippedFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'rubrics', 'weisbord.yaml')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'rubrics');
}

async function listFolder(folder: string, from: RubricListing['from']): Promise<RubricListing[]> {
  const names = await readdir(folder).catch(() => heldNames(folder)); // no folder, no rubrics but those of a sealed audit
  return names
    .filter((name) => ending.test(name) && isId(idOf(name)))
    .map((name) => ({ id: idOf(name), file: join(folder, name), from }));
}

const idOf = (file: string): string => basename(file).replace(ending, '');

async function findRubric(id: string, where: Where): Promise<Parsed<string>> {
  const listings = await listRubrics(where);
  const found = listings.find((listing) => listing.id === id);
  if (found) return parsed(found.file);
  const ids = listings.map((listing) => listing.id);
  const near = nearest(id, ids);
  const hint = near ? `Did you mean \`${near}\`?` : `Rubrics: ${ids.join(', ')}. A file is named with its ending.`;
  return failed(problem('unknown-rubric', `There is no rubric called \`${id}\`.`, {}, hint));
}

async function loadFile(file: string, where: Where): Promise<Parsed<LoadedRubric>> {
  const bytes = await readBytes(resolve(where.cwd, file), file, sourceLimit);
  return bytes.ok ? loadBytes(bytes.value, file, where) : bytes;
}

/** Makes a rubric of bytes that were read already, from stdin for example. `file` is the name that problems carry. */
export async function loadBytes(bytes: Uint8Array, file: string, where: Where): Promise<Parsed<LoadedRubric>> {
  const source = sourceOf(bytes, file);
  return source.ok ? loadSource(source.value, bytes, where) : source;
}

function sourceOf(bytes: Uint8Array, file: string): Parsed<Source> {
  const text = decode(bytes, file);
  return text.ok ? readSource(text.value, file) : text;
}

async function loadSource(source: Source, bytes: Uint8Array, where: Where): Promise<Parsed<LoadedRubric>> {
  const { file } = source;
  const base = await loadBase(source, where);
  if (base && !base.ok) return base;
  const rubric = rubricOf(source, () => base?.value.rubric);
  if (!rubric.ok) return rubric;
  const loaded = { rubric: rubric.value, bytes, sha256: sha256(bytes), file };
  return parsed(base ? { ...loaded, base: base.value } : loaded);
}

/** The rubric that an overlay extends, by id: from the overlay's own folder, the project or the tool. */
async function loadBase(source: Source, where: Where): Promise<Parsed<LoadedRubric> | undefined> {
  const id = extendsOf(source);
  if (id === undefined || !isId(id)) return undefined; // the parser says what is wrong
  const own = resolve(where.cwd, source.file);
  const beside = await listFolder(dirname(own), 'project');
  const listings = [...beside, ...(await listRubrics(where))].filter(({ file }) => file !== own);
  const found = listings.find((listing) => listing.id === id);
  if (found) return loadWhole(found.file, source, where);
  const near = nearest(
    id,
    listings.map((listing) => listing.id),
  );
  const hint = near ? `Did you mean \`${near}\`?` : undefined;
  const message = `There is no rubric called \`${id}\` to extend.`;
  return failed(problem('unknown-rubric', message, source.placeOf(['extends']), hint));
}

/** Loads a base, which must not extend another one: chains of overlays would hide what is asked. */
async function loadWhole(file: string, overlay: Source, where: Where): Promise<Parsed<LoadedRubric>> {
  const bytes = await readBytes(file, file, sourceLimit);
  if (!bytes.ok) return bytes;
  const source = sourceOf(bytes.value, file);
  if (!source.ok) return source;
  const further = extendsOf(source.value);
  if (further === undefined) return loadSource(source.value, bytes.value, where);
  const message = `\`${idOf(file)}\` is tailored from \`${further}\` itself; only a whole rubric can be extended.`;
  const hint = `Write \`extends: ${further}\`, and repeat here what \`${idOf(file)}\` changes.`;
  return failed(problem('bad-overlay', message, overlay.placeOf(['extends']), hint));
}
