// Where a comparison goes: to stdout as it is, or into a file, beside what a person has edited.
import { dirname, join, resolve } from 'node:path';
import type { Document } from '../../core/document/block.ts';
import { plainBrand } from '../../core/document/brand.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { type DocumentFormat, type Rendered, renderers } from '../../render/formats.ts';
import { writeDocument } from '../../store/documents.ts';
import type { Console } from '../console.ts';
import type { Io } from '../io.ts';
import { nameOf } from '../open.ts';

/** Formats that a terminal can show, or a pipe into a pager. */
const textual: readonly string[] = ['md', 'html', 'json', 'csv', 'txt'];

/** A document in one of its formats. */
export async function rendered(document: Document, format: DocumentFormat): Promise<Parsed<Rendered>> {
  const render = await renderers[format]();
  return render(document, plainBrand);
}

/** A text that was asked for as if it were a document. */
export const asRendered = (text: string): Rendered => ({ bytes: new TextEncoder().encode(text), beside: [] });

interface Place {
  /** The folder of the later audit, which remembers what was written; none for an example. */
  folder: string | undefined;
  output: string | undefined;
  format: string;
}

/** Puts it where it was asked for; its pictures go beside a file, and nowhere from stdout. */
export async function put(
  { bytes, beside }: Rendered,
  { folder, output, format }: Place,
  { io, console }: { io: Io; console: Console },
): Promise<Parsed<void>> {
  if (output === undefined || output === '-') {
    if (io.stdout.isTTY && format !== 'text' && !textual.includes(format)) {
      const hint = `Name a file, as in: -o a-year-on.${format}`;
      return failed(problem('usage', `A terminal can't show ${format}.`, {}, hint));
    }
    io.stdout.write(bytes);
    return parsed(undefined);
  }
  const written = await writeDocument(folder, resolve(io.cwd, output), bytes);
  if (!written.ok) return written;
  const { path, spared } = written.value;
  if (spared !== undefined) console.say(`${nameOf(spared, io)} is not as this tool wrote it, so it was left alone.`);
  if (path === undefined) return parsed(undefined);
  for (const { name, bytes: picture } of beside) {
    const beside = await writeDocument(folder, join(dirname(path), name), picture);
    if (!beside.ok) return beside;
  }
  console.printPath(nameOf(path, io));
  return parsed(undefined);
}
