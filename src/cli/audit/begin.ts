// Begins an audit: loads its rubrics, reads the answers that are there, and puts it on disk.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Audit, auditFormat } from '../../core/audit.ts';
import type { RubricName } from '../../core/audit-file/answers-file.ts';
import { auditIdOf } from '../../core/audit-file/audit-id.ts';
import { type Answers, readAnswers } from '../../core/audit-file/read-answers.ts';
import { type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import { createAudit, type NewAudit } from '../../store/audit-folder.ts';
import { type LoadedRubric, loadRubric } from '../../store/rubrics.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import type { Given } from './given.ts';
import type { SheetFile } from './read-sheet.ts';
import type { Complete } from './setup.ts';

interface Around {
  io: Io;
  state: 'open' | 'finished';
  /** Rubrics that are asked before those that were chosen. */
  opening?: LoadedRubric[];
}

/** Gives the audit on disk, in the folder of audits `dir`, or everything that is wrong with what was given; then nothing is written. */
export async function beginAudit(
  given: Complete,
  file: SheetFile | undefined,
  { dir, ...around }: Around & { dir: string },
): Promise<Parsed<NewAudit>> {
  const made = await makeAudit(given, file, around);
  return made.ok ? createAudit(made.value.audit, made.value.rubrics, dir) : made;
}

/** An audit that is not on disk yet, with the rubrics that it was made with; or everything that is wrong with what was given. */
export async function makeAudit(
  given: Complete,
  file: SheetFile | undefined,
  { io, state, opening = [] }: Around,
): Promise<Parsed<{ audit: Audit; rubrics: LoadedRubric[] }>> {
  const chosen = await loadRubrics(given.rubrics, file?.folder, io);
  const taken = new Set(chosen.ok ? chosen.value.map(({ rubric }) => rubric.id) : []);
  const first = opening.filter(({ rubric }) => !taken.has(rubric.id));
  const rubrics = chosen.ok ? parsed([...first, ...chosen.value]) : chosen;
  const answers = rubrics.ok ? answersOf(file, given, rubrics.value, io) : undefined;
  const problems = [
    ...(file?.sheet.problems ?? []),
    ...(rubrics.ok ? [] : rubrics.problems),
    ...(answers?.problems ?? []),
  ];
  if (!rubrics.ok || !answers || problems.length > 0) return { ok: false, problems };
  const audit: Audit = {
    format: auditFormat,
    id: auditIdOf(given.organization, given.date),
    organization: given.organization,
    date: given.date,
    finished: state === 'finished',
    mode: given.mode,
    depth: given.depth,
    ...(given.smallestGroup === undefined ? {} : { smallestGroup: given.smallestGroup }),
    groups: given.groups,
    rubrics: rubrics.value.map(({ rubric, sha256 }) => ({ rubric, sha256 })),
    ...answers.facts,
    salt: io.random(16),
    tool: version,
  };
  return parsed({ audit, rubrics: rubrics.value });
}

/** What can be known to be wrong before anything is asked, so that nobody answers in vain. */
export async function checkFirst(given: Given, file: SheetFile | undefined, io: Io): Promise<Parsed<void>> {
  const rubrics = given.rubrics ? await loadRubrics(given.rubrics, file?.folder, io) : undefined;
  const problems = [...(file?.sheet.problems ?? []), ...(rubrics && !rubrics.ok ? rubrics.problems : [])];
  if (file && rubrics?.ok && given.groups) {
    problems.push(...answersOf(file, { groups: given.groups }, rubrics.value, io).problems);
  }
  return problems.length > 0 ? { ok: false, problems } : parsed(undefined);
}

function answersOf(
  file: SheetFile | undefined,
  given: Pick<Complete, 'groups'>,
  rubrics: LoadedRubric[],
  io: Io,
): { facts: Answers; problems: Problem[] } {
  if (!file) return { facts: { entries: {}, responses: [], promises: [], actions: [] }, problems: [] };
  const { answers, problems } = readAnswers(file.sheet.source, {
    rubrics: rubrics.map(({ rubric }) => rubric),
    groups: given.groups,
    origin: 'given',
    newRespondent: () => `r-${io.random(4)}`,
  });
  return { facts: answers, problems };
}

/** Loads rubrics by id or path, all problems at once. `folder` is where the paths of a file of answers start. */
export async function loadRubrics(
  names: RubricName[],
  folder: string | undefined,
  io: Io,
): Promise<Parsed<LoadedRubric[]>> {
  const read = await Promise.all(names.map((name) => loadOne(name, folder, io)));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  const loaded = read.flatMap((each) => (each.ok ? [each.value] : []));
  const ids = loaded.map(({ rubric }) => rubric.id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) problems.push(problem('duplicate-id', `The rubric \`${twice}\` is named twice.`));
  return problems.length > 0 ? { ok: false, problems } : parsed(loaded);
}

/** A path in a file of answers starts at the file; the copy that an audit keeps beside it is taken before a rubric of that name. */
function loadOne({ name, file }: RubricName, folder: string | undefined, io: Io): Promise<Parsed<LoadedRubric>> {
  if (folder !== undefined && file !== undefined && existsSync(join(folder, file))) {
    return loadRubric(join(folder, file), { cwd: io.cwd });
  }
  const fromFile = folder !== undefined && /[./\\]/.test(name) && existsSync(resolve(folder, name));
  return loadRubric(fromFile ? resolve(folder, name) : name, { cwd: io.cwd });
}
