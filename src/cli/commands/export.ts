// `culture-audit export AUDIT`: writes the philosophy document in any formats, also of an audit whose interview is open.
import { extname } from 'node:path';
import { problem } from '../../core/problem.ts';
import { type DocumentFormat, documentFormats } from '../../render/formats.ts';
import { type CommonOptions, consoleOf } from '../console.ts';
import { exportFormats } from '../documents/export-formats.ts';
import { type Making, makings } from '../documents/make.ts';
import { philosophyOf } from '../documents/philosophy-of.ts';
import { putAll } from '../documents/put.ts';
import { exitCodes } from '../io.ts';
import { openNamed } from '../open.ts';
import type { Act } from '../program.ts';

interface ExportOptions extends CommonOptions {
  dir?: string;
  output?: string;
  format?: string[];
  all?: boolean;
  json?: boolean;
}

export const exportAudit: Act = async (io, [operand], options: ExportOptions) => {
  const console = consoleOf(io, options);
  const { output } = options;
  if (options.json && output === '-') {
    const message = 'Give --json or --output -, not both: stdout can carry one of them.';
    return console.giveUp({ ok: false, problems: [problem('usage', message)] });
  }
  const opened = await openNamed(operand, options, io, console);
  if (!opened.ok) return console.giveUp(opened);
  const { interview, folder } = opened.value;
  if (!interview.audit.finished) console.say('The interview is not finished; this is the document so far.');
  const document = await philosophyOf(interview.audit);
  const asked = formatsOf(options);
  const making: Making[] = makings(document, documentFormats.filter(isAmong(asked)), io);
  const destination = { folder, name: 'philosophy', usually: 'folder' as const, output };
  const { put, problems } = await putAll(making, destination, { io, console });
  if (options.json) console.printJson('export', { audit: interview.audit.id, files: put, failed: problems });
  else for (const { path } of put) if (path !== null) console.printPath(path);
  return problems.length > 0 ? console.giveUp({ ok: false, problems }) : exitCodes.done;
};

const isAmong =
  (names: readonly string[]) =>
  (format: DocumentFormat): boolean =>
    names.includes(format);

/** What was asked for: all, those named, what the ending of the file says, or Markdown. */
function formatsOf({ all, format, output }: ExportOptions): readonly string[] {
  if (all) return exportFormats;
  if (format) return format;
  const ending = extname(output ?? '').slice(1);
  return [exportFormats.includes(ending) ? ending : 'md'];
}
