// `culture-audit export AUDIT`: writes the philosophy document in any formats, also of an audit whose interview is open.
import { extname, join } from 'node:path';
import type { Audit } from '../../core/audit.ts';
import type { Variant } from '../../core/document/variants/variant.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import type { ScoredAudit } from '../../core/score-audit/scored-audit.ts';
import type { PeopleIn } from '../../core/tables/audit-tables.ts';
import { documentFormats } from '../../render/formats.ts';
import type { OpenedAudit } from '../../store/audit-folder.ts';
import { readSignatures } from '../../store/signatures.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { dataFormats } from '../documents/data-format-names.ts';
import { dataMakings, tellsOfFew } from '../documents/data-formats.ts';
import { exportFormats } from '../documents/export-formats.ts';
import { type Making, makings } from '../documents/make.ts';
import { forReaders } from '../documents/names-to-redact.ts';
import { philosophyOf } from '../documents/philosophy-of.ts';
import { putAll } from '../documents/put.ts';
import { withDocuments } from '../documents/with-documents.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { folderNamed, nameOf, openFolder } from '../open.ts';
import type { Act } from '../program.ts';

interface ExportOptions extends CommonOptions {
  dir?: string;
  output?: string;
  format?: string[];
  all?: boolean;
  json?: boolean;
  variant?: Variant;
  redact?: string;
  rows?: boolean;
  fresh?: boolean;
  fromAnswers?: boolean;
}

interface Around {
  io: Io;
  console: Console;
}

export const exportAudit: Act = async (io, [operand], options: ExportOptions) => {
  const console = consoleOf(io, options);
  const { output } = options;
  if (options.json && output === '-') {
    const message = 'Give --json or --output -, not both: stdout can carry one of them.';
    return console.giveUp({ ok: false, problems: [problem('usage', message)] });
  }
  const folder = await folderNamed(operand, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const work = async (): Promise<Parsed<ExitCode>> => {
    const opened = await openFolder(folder.value, io, console); // only now nobody else can change its documents
    return opened.ok ? exportOpened(opened.value, options, { io, console }) : opened;
  };
  return console.end(output === '-' ? await work() : await withDocuments(folder.value, nameOf(folder.value, io), work));
};

async function exportOpened(
  opened: OpenedAudit,
  options: ExportOptions,
  { io, console }: Around,
): Promise<Parsed<ExitCode>> {
  const { interview, folder, places } = opened;
  if (!interview.audit.finished) console.say('The interview is not finished; this is the document so far.');
  const signatures = await readSignatures(folder);
  if (!signatures.ok) return signatures;
  const readers = await forReaders([interview], options.redact, { io, console });
  if (!readers.ok) return readers;
  const {
    sides: [{ audit } = interview],
    names,
  } = readers.value;
  const { variant = 'full' } = options;
  const { people, warning } = peopleIn(interview.audit, options);
  if (warning !== undefined) console.say(warning);
  const { document, slides, scored } = await philosophyOf(interview.audit, {
    variant,
    read: audit,
    signatures: signatures.value,
  });
  const asked = formatsOf(options, scored);
  const strange = strangeEnding(options);
  if (strange !== undefined) return failed(strange);
  const data = { audit, scored, document, places, edited: opened.edited, people, variant, names, io };
  const name = nameFor(variant, options.redact);
  const edited = options.fromAnswers || options.fresh ? undefined : { folder, path: join(folder, `${name}.md`) };
  const making: Making[] = [
    ...makings({ document, slides }, documentFormats.filter(isAmong(asked)), {
      io,
      console,
      names,
      edited,
    }),
    ...dataMakings(data, dataFormats.filter(isAmong(asked))),
  ];
  const edits = options.fresh ? ('left' as const) : ('merged' as const);
  const destination = { folder, name, usually: 'folder' as const, output: options.output, edits, names };
  const { put, problems } = await putAll(making, destination, { io, console });
  if (options.json) console.printJson('export', { audit: interview.audit.id, files: put, failed: problems });
  else for (const { path } of put) if (path !== null) console.printPath(path);
  return problems.length > 0 ? { ok: false, problems } : parsed(exitCodes.done);
}

/** Other variants, and documents without names, never take the place of the document itself. */
const nameFor = (variant: Variant, redact: string | undefined): string =>
  ['philosophy', ...(variant === 'full' ? [] : [variant]), ...(redact === undefined ? [] : ['redacted'])].join('-');

const isAmong =
  (names: readonly string[]) =>
  (format: string): boolean =>
    names.includes(format);

/** A file whose name says that it is something that documents can't be. */
function strangeEnding({ all, format, output }: ExportOptions): Problem | undefined {
  const ending = extname(output ?? '').slice(1);
  const known = [...exportFormats, 'markdown', 'txt', 'yaml'];
  if (all || format || !/^[a-z]{3,4}$/.test(ending) || known.includes(ending)) return undefined;
  const hint = `Documents can be ${exportFormats.join(', ')}; --format says which, whatever the file is called.`;
  return problem('usage', `${ending} is no form that a document can have.`, {}, hint);
}

/** What was asked for: all that may be had, those named, what the ending of the file says, or Markdown. */
function formatsOf({ all, format, output, rows, variant }: ExportOptions, scored: ScoredAudit): readonly string[] {
  if (all && variant !== 'full') return documentFormats;
  if (all) return exportFormats.filter((each) => each !== 'answers' || rows || !tellsOfFew(scored));
  if (format) return format;
  const ending = extname(output ?? '').slice(1);
  return [exportFormats.includes(ending) ? ending : 'md'];
}

/** Whether single people get rows of their own, and what that means. */
function peopleIn({ responses }: Audit, { rows }: ExportOptions): { people: PeopleIn; warning?: string } {
  if (!rows) return { people: 'counted' };
  if (responses.length === 0) {
    return {
      people: 'row by row',
      warning:
        'Nobody answered alone in this audit, so there are no rows of single people. A file of answers holds the hands of every group, also of those that are too small to be shown.',
    };
  }
  const warning = `The tables hold what each of ${responses.length} people answered, without names. Somebody who knows them may recognize a person: keep these files as you would keep the answers, and do not pass them on.`;
  return { people: 'row by row', warning };
}
