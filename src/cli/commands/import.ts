// `culture-audit import FILE…`: answers that were gathered with a survey tool, into an audit of their own or one that is there.
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { accept, type FilePlan, planImport, type Request } from '../../intake/survey/plan.ts';
import { readImport, respond } from '../../intake/survey/survey-import.ts';
import { type AskingOptions, whyNotAsk } from '../audit/asking.ts';
import { withLock } from '../audit/hold-interview.ts';
import { type Console, consoleOf } from '../console.ts';
import { commandName, type ExitCode, exitCodes, type Io } from '../io.ts';
import { folderNamed, nameOf, openFolder } from '../open.ts';
import type { Act } from '../program.ts';
import { askColumns } from '../survey/ask-columns.ts';
import { type Opened, openFiles } from '../survey/files.ts';
import { keepMapping, type MappingOptions, offerMapping, readMapping } from '../survey/mapping.ts';
import { reportData, reportLines } from '../survey/report.ts';
import {
  existingTarget,
  importedBefore,
  newTarget,
  rememberImport,
  type Target,
  type TargetOptions,
  writeTarget,
} from '../survey/target.ts';

interface ImportOptions extends AskingOptions, TargetOptions, MappingOptions {
  audit?: string;
  dryRun?: boolean;
  json?: boolean;
}
interface Around {
  io: Io;
  console: Console;
  options: ImportOptions;
}

export const importSurvey: Act = async (io, files, options: ImportOptions) => {
  const console = consoleOf(io, options);
  const around = { io, console, options };
  const opened = await openFiles(files, io);
  if (!opened.ok) return console.giveUp(opened);
  if (options.audit === undefined) {
    const target = await newTarget(options, io);
    return console.end(target.ok ? await importInto(target.value, opened.value, around) : target);
  }
  const folder = await folderNamed(options.audit, options, io);
  if (!folder.ok) return console.giveUp(folder);
  const ended = await withLock<ExitCode>(folder.value, nameOf(folder.value, io), async () => {
    const audit = await openFolder(folder.value, io, console); // only now nobody else can change it
    const target = audit.ok ? existingTarget(audit.value, options) : audit;
    if (!target.ok) return target;
    const before = await importedBefore(folder.value);
    const known = opened.value.find(({ sha256 }) => before.includes(sha256));
    if (known) {
      const message = 'The answers of this file are in the audit already.';
      return failed(problem('already-imported', message, { file: known.table.file }));
    }
    return importInto(target.value, opened.value, around);
  });
  return console.end(ended);
};

async function importInto(target: Target, opened: Opened[], around: Around): Promise<Parsed<ExitCode>> {
  const { io, console, options } = around;
  const rubrics = target.kind === 'new' ? target.rubrics.map(({ rubric }) => rubric) : target.rubrics;
  const before = target.kind === 'new' ? undefined : target.opened.interview.audit;
  const mapping = await readMapping(options.map, rubrics, io);
  if (!mapping.ok) return mapping;
  const tables = opened.map(({ table }) => table);
  const asked = await planned(
    { tables, rubrics, mapping: mapping.value, group: options.group, groups: before?.groups },
    around,
  );
  if (!asked.ok) return asked;
  if (asked.value === 'stopped') return parsed(exitCodes.stopped);
  const { plans, request } = asked.value;

  const read = readImport(plans, request);
  if (!read.ok) {
    if (read.unknown.length > 0 && !options.dryRun) await offerMapping(plans, request.mapping, read.unknown, around);
    return read;
  }
  const { drafts, groups } = read.value;
  if (drafts.length === 0)
    return failed(problem('not-a-table', 'There is no answer in these files.', { file: tables[0]?.file }));
  if (options.dryRun) {
    console.print(
      options.json
        ? jsonOf({ ...reportData(plans, read.value), audit: null })
        : [...reportLines(plans, read.value), wouldImport(drafts.length)].join('\n'),
    );
    return parsed(exitCodes.done);
  }
  const taken = before?.responses.map(({ respondent }) => respondent);
  const written = await writeTarget(
    target,
    respond(drafts, () => io.random(8), taken),
    groups,
  );
  if (!written.ok) return written;
  const { audit, folder } = written.value;
  const kept = await keepMapping(plans, request.mapping, folder, around);
  const remembered = await rememberImport(
    folder,
    opened.map(({ sha256 }) => sha256),
  );
  for (const each of [kept, remembered]) if (!each.ok) console.warn(each.problems);
  if (options.json)
    console.print(jsonOf({ ...reportData(plans, read.value), audit: audit.id, folder: nameOf(folder, io) }));
  else console.print(nameOf(folder, io));
  for (const line of reportLines(plans, read.value)) console.say(line);
  const people = drafts.length === 1 ? 'One response is' : `${drafts.length} responses are`;
  console.say(`${people} in the audit of ${audit.organization}. Next: ${commandName(io)} show ${audit.id}`);
  return parsed(exitCodes.done);
}

const wouldImport = (count: number): string =>
  `${count === 1 ? 'One response' : `${count} responses`} would be imported; nothing was written.`;
const jsonOf = (report: Record<string, unknown>): string =>
  JSON.stringify({ schema: 'culture-audit/import/1', ...report }, null, 2);

/** The plan, after columns that are near a question were asked about where that is possible. */
async function planned(
  request: Request,
  { io, options }: Around,
): Promise<Parsed<{ plans: FilePlan[]; request: Request } | 'stopped'>> {
  const plans = planImport(request);
  if (!plans.ok) return plans;
  const suggestions = plans.value.flatMap(({ match }) => match.suggestions);
  if (suggestions.length === 0 || whyNotAsk(io, options) !== undefined) return parsed({ plans: plans.value, request });
  const taken = await askColumns(suggestions, io);
  if (taken === 'stopped') return parsed('stopped');
  const mapping = taken.reduce(accept, request.mapping);
  const again = planImport({ ...request, mapping });
  return again.ok ? parsed({ plans: again.value, request: { ...request, mapping } }) : again;
}
