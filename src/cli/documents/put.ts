// Makes files and puts them where they were asked for: beside each other in a folder, under one name, or into stdout. Each is whole or absent.
import { stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import type { Name } from '../../core/redact/names.ts';
import type { Rendered } from '../../render/formats.ts';
import { mayWrite, numbered, writeBeside, writeDocument } from '../../store/documents.ts';
import { keepBase } from '../../store/edited-document.ts';
import { isHeld } from '../../store/held-files.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { nameOf } from '../open.ts';
import type { Making } from './make.ts';
import { putEdited } from './put-edited.ts';

/** Where files go. */
export interface Destination {
  /** The audit's folder, whose exports.json remembers which files are ours; none for an example, which is not the person's. */
  folder: string | undefined;
  /** What a file is called where no name is given, without its ending. */
  name: string;
  /** Where it goes without --output: beside the audit, or to stdout. */
  usually: 'folder' | 'stdout';
  /** What --output says: a file, a folder, a name without an ending for several formats, or - for stdout. */
  output: string | undefined;
  /** What becomes of a document that somebody has edited: brought together with the new one, or left with the new one beside it. */
  edits?: 'merged' | 'left';
  /** Names that must not stay in a document that somebody has edited. */
  names?: readonly Name[];
}

/** One file as it was put: its path as a person would type it, or null where it went to stdout, into a pipe or a device. */
export interface Put {
  format: string;
  path: string | null;
  /** Passages that somebody edited and whose answers have changed since: the line, and what would stand there now. */
  marked?: { line: number; now: string | null }[];
}

interface Around {
  io: Io;
  console: Console;
}

/** Puts each file; those that could not be made or written are in `problems`, and the others are there all the same. */
export async function putAll(
  makings: Making[],
  destination: Destination,
  { io, console }: Around,
): Promise<{ put: Put[]; problems: Problem[] }> {
  const put: Put[] = [];
  const problems: Problem[] = [];
  const several = makings.length > 1 ? 'several' : 'one';
  const planned = await planOf(destination, several, io);
  if (!planned.ok) return { put, problems: planned.problems };
  if (destination.folder !== undefined && isHeld(destination.folder))
    console.say('What is written now is not encrypted, though the audit is.');
  for (const making of makings) {
    const done = await putOne(making, planned.value, destination, { io, console });
    if (done.ok) put.push(done.value);
    else problems.push(...done.problems.map((each) => ofFormat(each, making.format, several)));
  }
  return { put, problems };
}

/** The path of a file by its ending; null is stdout. */
type Plan = (ending: string) => string | null;

/** Where each format goes. */
async function planOf(
  { folder, name, usually, output }: Destination,
  several: 'several' | 'one',
  { cwd }: Io,
): Promise<Parsed<Plan>> {
  const toStdout = output === '-' || (output === undefined && usually === 'stdout');
  if (toStdout) {
    if (several === 'one') return parsed(() => null);
    return failed(
      problem(
        'usage',
        'Several formats can not go to stdout together.',
        {},
        'Name one format, or a folder with --output.',
      ),
    );
  }
  if (output === undefined && folder !== undefined && isHeld(folder)) {
    const message = `${nameOf(folder, { cwd })} is sealed, so nothing is put into it.`;
    return failed(
      problem('audit-sealed', message, {}, 'Say with --output where the document goes; it is not encrypted there.'),
    );
  }
  if (output === undefined) return parsed((ending) => join(folder ?? cwd, `${name}.${ending}`));
  const path = resolve(cwd, output);
  if (/[/\\]$/.test(output) || (await isFolder(path))) return parsed((ending) => join(path, `${name}.${ending}`));
  if (several === 'one') return parsed(() => path);
  return parsed((ending) => `${withoutEnding(path)}.${ending}`);
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (there) => there.isDirectory(),
    () => false, // what is wrong with it is said when it is written
  );

/** Whether nothing can stand beside what is written there: a pipe or a device, or a name such as /dev/stdout, whatever that leads to. */
const isStream = async (path: string): Promise<boolean> =>
  /^\/(?:dev|proc)\//.test(path) ||
  stat(path).then(
    (there) => there.isFIFO() || there.isCharacterDevice(),
    () => false,
  );

/** A name for several formats may carry the ending of one of them; a full stop within a name stays. */
const withoutEnding = (path: string): string => {
  const ending = extname(path);
  return /^\.[a-z]{2,5}$/.test(ending) ? join(path, '..', basename(path, ending)) : path;
};

async function putOne(
  { format, ending = format, make }: Making,
  plan: Plan,
  { folder: own, edits = 'merged', names }: Destination,
  { io, console }: Around,
): Promise<Parsed<Put>> {
  const folder = own !== undefined && isHeld(own) ? undefined : own; // nothing is noted down in a sealed audit
  const path = plan(ending);
  const made = await make(path === null || (await isStream(path)) ? undefined : path);
  if (!made.ok) return made;
  const { bytes, beside, notes = [] } = made.value;
  for (const note of notes) console.say(note);
  if (path === null) {
    if (io.stdout.isTTY && isBinary(bytes)) {
      const message = `${format} is no text, and a terminal can not show it.`;
      return failed(problem('usage', message, {}, 'Name a file with --output, or send it into a pipe.'));
    }
    io.stdout.write(bytes);
    return parsed({ format, path: null });
  }
  const isText = format === 'md' && folder !== undefined;
  if (isText && edits === 'merged') {
    const kept = await putEdited(folder, path, new TextDecoder().decode(bytes), { io, console, names });
    if (kept?.ok === false) return kept;
    if (kept) {
      const pictures = await writeBeside(folder, path, beside);
      if (!pictures.ok) return pictures;
      sayLeft(pictures.value, { io, console });
      const marked = kept.value.passages.map(({ line, now }) => ({ line, now }));
      return parsed({ format, path: nameOf(path, io), marked });
    }
  }
  const named = await underFreeName(make, made.value, path, folder);
  if (!named.ok) return named;
  const written = await writeDocument(folder, named.value.path, named.value.rendered);
  if (!written.ok) return written;
  const { leftBeside } = written.value;
  const spared = written.value.spared ?? (named.value.path === path ? undefined : path);
  sayLeft(spared === undefined ? leftBeside : [spared, ...leftBeside], { io, console });
  if (isText && written.value.path !== undefined) {
    const text = new TextDecoder().decode(named.value.rendered.bytes);
    await keepBase(folder, written.value.path, text); // without it, edits are left alone: safe
  }
  return parsed({ format, path: written.value.path === undefined ? null : nameOf(written.value.path, io) });
}

/** A document with files beside it, made for the path that it will have: where somebody's own file has the name, for the next free one. */
async function underFreeName(
  make: Making['make'],
  first: Rendered,
  path: string,
  folder: string | undefined,
): Promise<Parsed<{ path: string; rendered: Rendered }>> {
  let [free, rendered] = [path, first];
  const taken = await stat(path).then(
    (there) => there.isFile(),
    () => false,
  );
  for (let number = 2; taken && rendered.beside.length > 0; number++) {
    if (await mayWrite(folder, free, rendered.bytes)) break;
    free = numbered(path, number);
    const made = await make(free);
    if (!made.ok) return made;
    rendered = made.value;
  }
  return parsed({ path: free, rendered });
}

const sayLeft = (paths: string[], { io, console }: Around): void => {
  for (const path of paths) console.say(`${nameOf(path, io)} is not as this tool wrote it, so it was left alone.`);
};

/** Text has no byte 0; every format that is no text has some. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 65_536).includes(0);

/** Where several files were asked for, a problem without a place says which of them it is about. */
const ofFormat = (each: Problem, format: string, several: 'several' | 'one'): Problem =>
  several === 'one' || each.where.file !== undefined ? each : { ...each, message: `${format}: ${each.message}` };
