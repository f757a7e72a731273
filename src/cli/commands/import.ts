// `culture-audit import FILE…`: answers that were gathered with a survey tool, into an audit of their own or one that is there.
import { type Audit, peopleOf } from '../../core/audit.ts';
import { failed, type Parsed, parsed, problem } from '../../core/problem.ts';
import { minimumOf } from '../../core/score-audit/minimum-group.ts';
import { learn } from '../../intake/survey/learn.ts';
import { accept, type FilePlan, noAnswers, planImport, type Request } from '../../intake/survey/plan.ts';
import { type Draft, readDrafts } from '../../intake/survey/survey-import.ts';
import { importedBefore } from '../../store/imports-file.ts';
import { type AskingOptions, stoppedCode, whyNotAsk } from '../audit/asking.ts';
import { withLock } from '../audit/hold-interview.ts';
import { type Console, consoleOf } from '../console.ts';
import { commandName, type ExitCode, exitCodes, type Io, type Signal } from '../io.ts';
import { folderNamed, nameOf, openFolder } from '../open.ts';
import type { Act } from '../program.ts';
import { type Progress, progressOf } from '../progress.ts';
import { askColumns } from '../survey/ask-columns.ts';
import { codesFor, pairedLine } from '../survey/codes.ts';
import { type Opened, openFiles } from '../survey/files.ts';
import { importParts } from '../survey/import-parts.ts';
import { type KnownChoice, knownIn, knownLine, knownProblem } from '../survey/known-answers.ts';
import { keepMapping, type MappingOptions, offerMapping, readMapping } from '../survey/mapping.ts';
import { partsAmong } from '../survey/parts.ts';
import { fewCaution, reportData, reportLines } from '../survey/report.ts';
import { beginTaking } from '../survey/taking.ts';
import { existingTarget, newTarget, type Target, type TargetOptions, type Written } from '../survey/target.ts';
import { workOff } from '../survey/work.ts';

interface ImportOptions extends AskingOptions, TargetOptions, MappingOptions {
  audit?: string;
  known?: KnownChoice;
  dryRun?: boolean;
  json?: boolean;
}
interface Around {
  io: Io;
  progress: Progress;
  console: Console;
  options: ImportOptions;
}

export const importSurvey: Act = async (io, files, options: ImportOptions) => {
  const console = consoleOf(io, options);
  const progress = progressOf(io, options);
  const around = { io, console, options, progress };
  const parts = partsAmong(files, io);
  const answers = files.filter((file) => !parts.includes(file));
  if (parts.length > 0 && answers.length > 0) {
    const message = `${parts[0]} is a part that was summarized, and ${answers[0]} is none.`;
    return console.end(failed(problem('usage', message, {}, 'Import parts and answers one after the other.')));
  }
  const opened = await openFiles(answers, io, progress);
  if (!opened.ok) return console.giveUp(opened);
  const into = (target: Target) =>
    parts.length > 0 ? importParts(target, parts, around) : importInto(target, opened.value, around);
  if (options.audit === undefined) {
    const target = await newTarget(options, io);
    return console.end(target.ok ? await into(target.value) : target);
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
    return into(target.value);
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
    { tables, rubrics, mapping: mapping.value, group: options.group, code: options.code, groups: before?.groups },
    around,
  );
  if (!asked.ok) return asked;
  if (asked.value === 'stopped') return parsed(exitCodes.stopped);
  const { plans, request } = asked.value;

  const file = tables[0]?.file ?? '';
  const { progress } = around;
  progress.begin(`Reading ${file}`, 2 * opened.reduce((sum, { size }) => sum + size, 0));
  const learned = await workOff(learn(plans, request), file, io);
  if ('stopped' in learned) return stop(learned.stopped, around);
  if (!learned.ok) {
    progress.end();
    const unknown = 'unknown' in learned ? learned.unknown : [];
    if (unknown.length > 0 && !options.dryRun) await offerMapping(plans, request.mapping, unknown, around);
    return learned;
  }
  const codes = options.dryRun ? undefined : await codesFor(target, plans, io);
  const taking = options.dryRun ? undefined : beginTaking(target, plans, learned.value.rows, io, codes);
  try {
    const known = knownIn(before);
    const take = (draft: Draft): boolean => {
      if (known.find(draft) && options.known === 'skip') return false;
      taking?.take(draft);
      return true;
    };
    const found = await workOff(readDrafts(learned.value, take), file, io);
    if ('stopped' in found) return stop(found.stopped, around);
    progress.end();
    if (!found.ok) return found;
    const { responses } = found.value;
    if (responses === 0) return failed(known.found() > 0 ? nobodyNew(file) : noAnswers(plans, rubrics, file));
    const twice = options.known === undefined ? knownProblem(known, responses, file) : undefined;
    if (twice !== undefined) return failed(twice);
    const lines = [...reportLines(plans, found.value), ...knownLine(known, options.known)];
    const data = { ...reportData(plans, found.value), known: known.found() };
    for (const each of opened) if (!(await each.isSame())) return failed(changedMeanwhile(each));
    const caution = fewCaution(responses, target);
    if (caution !== null) console.say(caution);
    if (taking === undefined) {
      const text = options.json ? jsonOf({ ...data, audit: null }) : [...lines, wouldImport(responses)].join('\n');
      console.print(text);
      return parsed(exitCodes.done);
    }
    const written = await taking.finish(
      found.value.groups,
      opened.map(({ sha256 }) => sha256),
    );
    if (written.ok && codes !== undefined) lines.push(pairedLine(written.value.audit, codes));
    return written.ok ? tell(written.value, { plans, request, responses, lines, data, before }, around) : written;
  } finally {
    taking?.drop();
  }
}

/** Whether whoever knows the audit as it was could work out what the few said who were added to it. */
const tellsOfLate = (before: Audit, added: number): boolean => peopleOf(before) > 0 && added < minimumOf(before).group;
const lateCaution =
  'So few were added that whoever has figures from before can work out what they said: do not pass on figures of both, or wait for more answers.';

const nobodyNew = (file: string) =>
  problem('already-imported', 'Everybody in it is in the audit already.', { file }, 'Nothing was changed.');

interface Done {
  plans: FilePlan[];
  request: Request;
  /** How many people came in. */
  responses: number;
  /** What was found, for people and for programs. */
  lines: string[];
  data: Record<string, unknown>;
  /** The audit that they were added to, as it was. */
  before: Audit | undefined;
}

/** Keeps what the next import should know, and says what was done. */
async function tell(
  { audit, folder }: Written,
  { plans, request, responses, lines, data, before }: Done,
  around: Around,
): Promise<Parsed<ExitCode>> {
  const { io, console, options } = around;
  const kept = await keepMapping(plans, request.mapping, folder, around);
  if (!kept.ok) console.warn(kept.problems);
  if (options.json) console.print(jsonOf({ ...data, audit: audit.id, folder: nameOf(folder, io) }));
  else console.print(nameOf(folder, io));
  for (const line of lines) console.say(line);
  if (before !== undefined && tellsOfLate(before, responses)) console.say(lateCaution);
  const people = responses === 1 ? 'One response is' : `${responses} responses are`;
  console.say(`${people} in the audit of ${audit.organization}. Next: ${commandName(io)} show ${audit.id}`);
  return parsed(exitCodes.done);
}

function stop(signal: Signal, { console, progress }: Around): Parsed<ExitCode> {
  progress.end();
  console.say('Stopped. Nothing was imported.');
  return parsed(stoppedCode(signal));
}

const changedMeanwhile = ({ table }: Opened) =>
  problem(
    'file-not-readable',
    'This file was changed while it was being read.',
    { file: table.file },
    'Import it again.',
  );

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
