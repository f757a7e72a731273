// Where a comparison goes: to stdout as it is, or into a file, beside what a person has edited.
import type { Document } from '../../core/document/block.ts';
import { type Parsed, parsed } from '../../core/problem.ts';
import type { DocumentFormat, Rendered } from '../../render/formats.ts';
import type { Console } from '../console.ts';
import { type MakingFor, makings } from '../documents/make.ts';
import { putAll } from '../documents/put.ts';
import type { Io } from '../io.ts';

/** A document in one of its formats. */
export async function rendered(
  document: Document,
  format: DocumentFormat,
  around: MakingFor,
): Promise<Parsed<Rendered>> {
  const [making] = makings({ document }, [format], around);
  if (making === undefined) throw new Error('one format gives one file');
  return making.make();
}

/** A text that was asked for as if it were a document. */
export const asRendered = (text: string): Rendered => ({ bytes: new TextEncoder().encode(text), beside: [] });

interface Place {
  /** The folder of the later audit, which remembers what was written; none for an example. */
  folder: string | undefined;
  /** What its file is called in a folder, without an ending. */
  name: string;
  output: string | undefined;
  format: string;
}

/** Puts it where it was asked for; its pictures go beside a file, and nowhere from stdout. */
export async function put(
  made: Rendered,
  { folder, name, output, format }: Place,
  { io, console }: { io: Io; console: Console },
): Promise<Parsed<void>> {
  const destination = { folder, name, usually: 'stdout' as const, output };
  const done = await putAll([{ format, make: async () => parsed(made) }], destination, { io, console });
  if (done.problems.length > 0) return { ok: false, problems: done.problems };
  for (const { path } of done.put) if (path !== null) console.printPath(path);
  return parsed(undefined);
}
