// The end of an audit: its document is written, and the person is told where everything is and what to do next.
import { join, resolve } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { writeDocument } from '../../store/documents.ts';
import type { Console } from '../console.ts';
import { documentOf } from '../documents/document.ts';
import { commandName, type ExitCode, exitCodes, type Io } from '../io.ts';
import { nameOf } from '../open.ts';

const documentName = 'philosophy.md';

export interface LeaveOptions {
  output?: string;
  json?: boolean;
}
/** Whether both can stand on stdout: the document, and what --json says. */
export const checkLeave = ({ output, json }: LeaveOptions): Parsed<void> =>
  json && output === '-'
    ? failed(problem('usage', 'Give --json or --output -, not both: stdout can carry one of them.'))
    : parsed(undefined);

export interface Leaving {
  io: Io;
  console: Console;
  options: LeaveOptions;
}

/** Writes the document of an audit; gives its path as a person would type it, or nothing where it went to stdout, into a pipe or a device. */
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
  if (written.value.spared !== undefined) {
    console.say(`${nameOf(written.value.spared, io)} is not as this tool wrote it, so it was left alone.`);
  }
  return parsed(written.value.path && nameOf(written.value.path, io));
}

/** Writes the document of a finished audit and says where things are. */
export async function leave(done: { audit: Audit; folder: string }, leaving: Leaving): Promise<Parsed<ExitCode>> {
  const { io, console, options } = leaving;
  const document = await putDocument(done, leaving);
  if (!document.ok) {
    console.say(`The audit itself is safe in ${nameOf(done.folder, io)}.`);
    return document;
  }
  if (options.json) {
    const folder = nameOf(done.folder, io);
    console.printJson('run', { audit: done.audit.id, folder, document: document.value ?? null });
  } else if (document.value !== undefined) {
    console.printPath(document.value);
  }
  console.say(`The audit of ${done.audit.organization} is in ${nameOf(done.folder, io)}.`);
  console.say(`Next: read the document, and see the scores with: ${commandName(io)} show ${done.audit.id}`);
  return parsed(exitCodes.done);
}
