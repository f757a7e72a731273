// `culture-audit summarize FILE…`: a part of the people added up by itself, as part.json, which `import` takes into an audit.
import { resolve } from 'node:path';
import { usualGroups } from '../../core/audit.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { add } from '../../core/summary/add.ts';
import { printPart } from '../../core/summary/part.ts';
import { sheetOf } from '../../core/summary/sheet.ts';
import { partSql } from '../../core/summary/sql.ts';
import type { SqlDialect } from '../../core/summary/sql-dialects.ts';
import { emptySummary } from '../../core/summary/summary.ts';
import { learn } from '../../intake/survey/learn.ts';
import { noAnswers, planImport } from '../../intake/survey/plan.ts';
import { type Found, readDrafts } from '../../intake/survey/survey-import.ts';
import { createFile } from '../../store/create-file.ts';
import type { LoadedRubric } from '../../store/rubrics.ts';
import { sha256 } from '../../store/write-file.ts';
import { stoppedCode } from '../audit/asking.ts';
import { loadRubrics } from '../audit/begin.ts';
import { type CommonOptions, type Console, consoleOf } from '../console.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import type { Act } from '../program.ts';
import { type Progress, progressOf } from '../progress.ts';
import { type Opened, openFiles } from '../survey/files.ts';
import { type MappingOptions, readMapping } from '../survey/mapping.ts';
import { usedOf } from '../survey/parts.ts';
import { reportLines } from '../survey/report.ts';
import { depthOf } from '../survey/taking.ts';
import { workOff } from '../survey/work.ts';

interface SummarizeOptions extends CommonOptions, MappingOptions {
  rubric?: string[];
  name?: string;
  output?: string;
  sql?: SqlDialect;
}
interface Around {
  io: Io;
  console: Console;
  progress: Progress;
  options: SummarizeOptions;
}

export const summarizePart: Act = async (io, files, options: SummarizeOptions) => {
  const console = consoleOf(io, options);
  const progress = progressOf(io, options);
  const around = { io, console, progress, options };
  const names = (options.rubric ?? []).map((name) => ({ name }));
  const rubrics = await loadRubrics(names, undefined, io);
  if (!rubrics.ok) return console.giveUp(rubrics);
  if (options.sql !== undefined) return console.end(await printQuery(options.sql, rubrics.value, files, around));
  if (files.length === 0)
    return console.end(
      failed(problem('usage', 'Which answers are to be summarized is not known.', {}, 'Name a file.')),
    );
  const opened = await openFiles(files, io, progress);
  if (!opened.ok) return console.giveUp(opened);
  const ended = await summarizeFiles(opened.value, rubrics.value, around);
  progress.end();
  return console.end(ended);
};

async function summarizeFiles(
  opened: Opened[],
  loaded: LoadedRubric[],
  { io, console, progress, options }: Around,
): Promise<Parsed<ExitCode>> {
  const rubrics = loaded.map(({ rubric }) => rubric);
  const mapping = await readMapping(options.map, rubrics, io);
  if (!mapping.ok) return mapping;
  const tables = opened.map(({ table }) => table);
  const request = { tables, rubrics, mapping: mapping.value, group: options.group };
  const plans = planImport(request);
  if (!plans.ok) return plans;
  const file = tables[0]?.file ?? '';
  progress.begin(`Reading ${file}`, 2 * opened.reduce((sum, { size }) => sum + size, 0));
  const learned = await workOff(learn(plans.value, request), file, io);
  if ('stopped' in learned) return parsed(stoppedCode(learned.stopped));
  if (!learned.ok) return learned;
  const depth = depthOf(rubrics, plans.value);
  const sheet = sheetOf({ rubrics: loaded, depth });
  const summary = emptySummary();
  const reading = readDrafts(learned.value, (draft) => {
    add(summary, sheet, { respondent: '', ...draft });
    return true;
  });
  const found = await workOff(reading, file, io);
  if ('stopped' in found) return parsed(stoppedCode(found.stopped));
  if (!found.ok) return found;
  if (found.value.responses === 0) return failed(noAnswers(plans.value, rubrics, file));
  const name =
    options.name ??
    sha256(
      opened
        .map((each) => each.sha256)
        .sort()
        .join(' '),
    );
  const { groups } = found.value;
  const text = printPart({ name, depth, groups, summary, ...leftOutOf(found.value) }, loaded.map(usedOf));
  const put = await putOut(text, { io, console, progress, options });
  if (put.ok) for (const line of reportLines(plans.value, found.value)) console.say(line);
  return put;
}

/** Writes a text where it is to go. */
async function putOut(text: string, { io, console, options: { output } }: Around): Promise<Parsed<ExitCode>> {
  if (output === undefined || output === '-') {
    console.print(text.trimEnd());
    return parsed(exitCodes.done);
  }
  const written = await createFile(resolve(io.cwd, output), text, output);
  if (!written.ok) return written;
  console.printPath(output);
  return parsed(exitCodes.done);
}

/** The query for a database, over all questions of the rubrics. */
async function printQuery(
  dialect: SqlDialect,
  loaded: LoadedRubric[],
  files: string[],
  around: Around,
): Promise<Parsed<ExitCode>> {
  const { group, name = 'all', map } = around.options;
  if (files.length > 0 || map !== undefined)
    return failed(problem('usage', '--sql prints a query and reads neither files nor a mapping.'));
  const groups = [...loaded.flatMap(({ rubric }) => rubric.groups), ...usualGroups];
  const query = partSql(loaded.map(usedOf), { dialect, depth: 'full', group, groups, name });
  return putOut(query, around);
}

/** Rows and those that were left out, of all files together. */
function leftOutOf({ counts }: Found) {
  const of = (reason: keyof Found['counts'][number]) => counts.reduce((sum, count) => sum + count[reason], 0);
  const leftOut = {
    incomplete: of('incomplete'),
    preview: of('preview'),
    duplicate: of('duplicate'),
    empty: of('empty'),
  };
  return { rows: of('rows'), leftOut };
}
