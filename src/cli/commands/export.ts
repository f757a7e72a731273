// `culture-audit export AUDIT`: writes the philosophy document, also of an audit whose interview is open.
import { parsed } from '../../core/problem.ts';
import { putDocument } from '../audit/leave.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { exitCodes } from '../io.ts';
import { openNamed } from '../open.ts';
import type { Act } from '../program.ts';

interface ExportOptions extends CommonOptions {
  dir?: string;
  output?: string;
  format?: 'md';
}

export const exportAudit: Act = async (io, [operand], options: ExportOptions) => {
  const console = consoleOf(io, options);
  const opened = await openNamed(operand, options, io, console);
  if (!opened.ok) return console.giveUp(opened);
  const { interview, folder } = opened.value;
  if (!interview.audit.finished) console.say('The interview is not finished; this is the document so far.');
  const path = await putDocument({ audit: interview.audit, folder }, { io, console, options });
  if (path.ok && path.value !== undefined) console.printPath(path.value);
  return console.end(path.ok ? parsed(exitCodes.done) : path);
};
