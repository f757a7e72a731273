// The end of an audit: its document is written, and the person is told where everything is and what to do next.
import { dirname, join } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { previousAudit } from '../../store/previous-audit.ts';
import { readSignatures } from '../../store/signatures.ts';
import type { Console } from '../console.ts';
import { makings } from '../documents/make.ts';
import { philosophyOf } from '../documents/philosophy-of.ts';
import { putAll } from '../documents/put.ts';
import { withDocuments } from '../documents/with-documents.ts';
import { commandName, type ExitCode, exitCodes, type Io } from '../io.ts';
import { nameOf } from '../open.ts';

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

/** Writes the document of an audit as Markdown; gives its path as a person would type it, or null where it went to stdout, into a pipe or a device. */
async function putDocument(
  { audit, folder }: { audit: Audit; folder: string },
  { io, console, options }: Leaving,
): Promise<Parsed<string | null>> {
  const signatures = await readSignatures(folder);
  if (!signatures.ok) return signatures;
  const { document } = await philosophyOf(audit, { signatures: signatures.value });
  const edited = { folder, path: join(folder, 'philosophy.md') };
  const making = makings({ document }, ['md'], { io, console, edited });
  const destination = { folder, name: 'philosophy', usually: 'folder' as const, output: options.output };
  const { put, problems } = await putAll(making, destination, { io, console });
  return problems.length > 0 ? { ok: false, problems } : parsed(put[0]?.path ?? null);
}

/** Writes the document of a finished audit and says where things are. */
export async function leave(done: { audit: Audit; folder: string }, leaving: Leaving): Promise<Parsed<ExitCode>> {
  const { io, console, options } = leaving;
  const work = () => putDocument(done, leaving);
  const document =
    options.output === '-' ? await work() : await withDocuments(done.folder, nameOf(done.folder, io), work);
  if (!document.ok) {
    console.say(`The audit itself is safe in ${nameOf(done.folder, io)}.`);
    return document;
  }
  if (options.json) {
    const folder = nameOf(done.folder, io);
    console.printJson('run', { audit: done.audit.id, folder, document: document.value });
  } else if (document.value !== null) {
    console.printPath(document.value);
  }
  console.say(`The audit of ${done.audit.organization} is in ${nameOf(done.folder, io)}.`);
  console.say(`Next: read the document, and see the scores with: ${commandName(io)} show ${done.audit.id}`);
  const before = await previousAudit(done.audit, { cwd: io.cwd, dir: dirname(done.folder) });
  if (before.ok) {
    console.say(`What has changed since last time: ${commandName(io)} diff previous ${done.audit.id}`);
  }
  return parsed(exitCodes.done);
}
