// `culture-audit export AUDIT`: writes the philosophy document in any formats, also of an audit whose interview is open.
import { extname } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import type { Variant } from '../../core/document/variants/variant.ts';
import { problem } from '../../core/problem.ts';
import { redactAudit } from '../../core/redact/audit.ts';
import type { Name } from '../../core/redact/names.ts';
import { type DocumentFormat, documentFormats } from '../../render/formats.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { exportFormats } from '../documents/export-formats.ts';
import { type Making, makings } from '../documents/make.ts';
import { namesToRedact } from '../documents/names-to-redact.ts';
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
  variant?: Variant;
  redact?: string;
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
  const names = await namesToRedact([interview.audit], options.redact, io);
  if (!names.ok) return console.giveUp(names);
  if (options.redact !== undefined) report(interview.audit, names.value, console);
  const { variant = 'full' } = options;
  const document = await philosophyOf(interview.audit, variant, names.value);
  const asked = formatsOf(options);
  const making: Making[] = makings(document, documentFormats.filter(isAmong(asked)), {
    io,
    console,
    names: names.value,
  });
  const destination = { folder, name: nameFor(variant, options.redact), usually: 'folder' as const, output };
  const { put, problems } = await putAll(making, destination, { io, console });
  if (options.json) console.printJson('export', { audit: interview.audit.id, files: put, failed: problems });
  else for (const { path } of put) if (path !== null) console.printPath(path);
  return problems.length > 0 ? console.giveUp({ ok: false, problems }) : exitCodes.done;
};

/** Other variants, and documents without names, never take the place of the document itself. */
const nameFor = (variant: Variant, redact: string | undefined): string =>
  ['philosophy', ...(variant === 'full' ? [] : [variant]), ...(redact === undefined ? [] : ['redacted'])].join('-');

/** What was replaced, said to the person alone: the names stand in no file. */
function report(audit: Audit, names: readonly Name[], console: Console): void {
  if (names.length === 0) {
    console.say('There is no name to replace: none was listed, and none was marked as [[name]].');
    return;
  }
  for (const { name, instead, times } of redactAudit(audit, names).found) {
    console.say(
      times === 0 ? `${name}: not found` : `${name}: ${times === 1 ? 'once' : `${times} times`}, now ${instead}`,
    );
  }
}

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
