// Where imported answers go: into a new audit, or to those of an audit that is there.
import { type Audit, peopleOf } from '../../core/audit.ts';
import { isDate } from '../../core/kinds/list.ts';
import { failed, type Parsed, type Problem, parsed, problem, problemsIn } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { type Minimum, minimumOf } from '../../core/score-audit/minimum-group.ts';
import type { OpenedAudit } from '../../store/audit-folder.ts';
import type { LoadedRubric } from '../../store/rubrics.ts';
import { loadRubrics } from '../audit/begin.ts';
import { readSmallestGroup } from '../audit/given.ts';
import { type Io, todayOf } from '../io.ts';
import { readSettings } from '../settings.ts';

export interface TargetOptions {
  rubric?: string[];
  organization?: string;
  date?: string;
  smallestGroup?: string;
  dir?: string;
}

/** Where answers go, and the rubrics that they answer. */
export type Target =
  | {
      kind: 'new';
      rubrics: LoadedRubric[];
      organization: string;
      date: string;
      smallestGroup: number | undefined;
      salt: string;
      dir: string;
    }
  | { kind: 'existing'; opened: OpenedAudit; rubrics: Rubric[] };

/** How many people something takes that is shown of them, where answers go; and how many are there already. */
export function promisedIn(target: Target): { minimum: Minimum; people: number } {
  if (target.kind === 'new') {
    const { smallestGroup } = target;
    return { minimum: minimumOf(smallestGroup === undefined ? {} : { smallestGroup }), people: 0 };
  }
  const { audit } = target.opened.interview;
  return { minimum: minimumOf(audit), people: peopleOf(audit) };
}

/** A new audit, from options and settings. */
export async function newTarget(options: TargetOptions, io: Io): Promise<Parsed<Target>> {
  const settings = await readSettings(io, options);
  if (!settings.ok) return settings;
  const names = options.rubric ?? settings.value.rubrics;
  const organization = (options.organization ?? settings.value.organization ?? '').trim();
  const date = options.date ?? todayOf(io);
  const problems: Problem[] = [];
  if (names === undefined)
    problems.push(
      problem('missing-answer', 'Which rubric the answers belong to is not known.', {}, 'Give it with --rubric.'),
    );
  if (organization === '')
    problems.push(
      problem('missing-answer', 'Whose culture is audited is not known.', {}, 'Give it with --organization.'),
    );
  if (!isDate(date)) problems.push(problem('usage', `--date cannot be "${date}"; expected a date such as 2026-03-14.`));
  const rubrics = await loadRubrics(
    (names ?? []).map((name) => ({ name })),
    undefined,
    io,
  );
  if (!rubrics.ok) problems.push(...rubrics.problems);
  const smallest = readSmallestGroup(options.smallestGroup);
  problems.push(...problemsIn(smallest));
  if (problems.length > 0 || !rubrics.ok || !smallest.ok) return { ok: false, problems };
  const smallestGroup = smallest.value ?? settings.value.smallestGroup;
  return parsed({
    kind: 'new',
    rubrics: rubrics.value,
    organization,
    date,
    smallestGroup,
    salt: io.random(16),
    dir: settings.value.dir,
  });
}

/** An audit that is there. Its interview must be over, and the rubrics, where some are named, among its own. */
export function existingTarget(opened: OpenedAudit, options: TargetOptions): Parsed<Target> {
  const { audit } = opened.interview;
  const own = audit.rubrics.map(({ rubric }) => rubric);
  if (opened.journal.length > 0 || !audit.finished) {
    const message = `The interview of ${audit.id} is not over.`;
    return failed(problem('audit-in-use', message, {}, `Finish it first: culture-audit resume ${audit.id}`));
  }
  const strange = options.rubric?.find((id) => !own.some((rubric) => rubric.id === id));
  if (strange !== undefined) {
    const hint = `It uses: ${own.map(({ id }) => id).join(', ')}.`;
    return failed(problem('unknown-rubric', `The audit ${audit.id} does not use the rubric \`${strange}\`.`, {}, hint));
  }
  const rubrics = options.rubric === undefined ? own : own.filter(({ id }) => options.rubric?.includes(id));
  return parsed({ kind: 'existing', opened, rubrics });
}

/** What an audit is called and where it stands, once the answers are in it. */
export interface Written {
  audit: Audit;
  folder: string;
}
