// The end of an audit: its document is written, and the person is told where everything is and what to do next.
import { join, resolve } from 'node:path';
import type { Audit } from '../core/audit.ts';
import { type Parsed, parsed } from '../core/problem.ts';
import { writeDocument } from '../store/documents.ts';
import type { Console } from './console.ts';
import { documentOf } from './document.ts';
import { type ExitCode, exitCodes, type Io } from './io.ts';
import { nameOf } from './open.ts';

export const documentName = 'philosophy.md';

export interface LeaveOptions {
  output?: string;
  json?: boolean;
}
export interface Leaving {
  io: Io;
  console: Console;
  options: LeaveOptions;
}

/** Writes the document of an audit; gives its path as a person would type it, or nothing where it went to stdout. */
export async function putDocument(
  { audit, folder }: { audit: Audit; folder: string },
  { io, console, options }: Leaving,
): Promise<Parsed<string | undefined>> {
  const text = await documentOf(audit);
  if (options.output === '-') {
    io.stdout.write(text);
    return parsed(undefined);
  }
  const path = options.output === undefined ? join(folder, documentName) : resolve(io.cwd, options.output);
  const written = await writeDocument(folder, path, text);
  if (!written.ok) return written;
  const name = nameOf(written.value.path, io);
  if (written.value.spared !== undefined) {
    console.say(`${nameOf(written.value.spared, io)} is not as this tool wrote it, so it was left alone.`);
  }
  return parsed(name);
}

/** Writes the document of a finished audit and says where things are. */
export async function leave(done: { audit: Audit; folder: string }, leaving: Leaving): Promise<Parsed<ExitCode>> {
  const { io, console, options } = leaving;
  const document = await putDocument(done, leaving);
  if (!document.ok) {
    console.say(`The audit itself is safe in ${nameOf(done.folder, io)}.`);
    return document;
  }
  if (options.json && options.output !== '-') {
    const result = { schema: 'culture-audit/run/1', audit: done.audit.id, folder: nameOf(done.folder, io) };
    console.print(JSON.stringify({ ...result, document: document.value }, null, 2));
  } else if (document.value !== undefined) {
    console.print(document.value);
  }
  console.say(`The audit of ${done.audit.organization} is in ${nameOf(done.folder, io)}.`);
  console.say(`Next: read the document, and see the scores with: culture-audit show ${done.audit.id}`);
  return parsed(exitCodes.done);
}
