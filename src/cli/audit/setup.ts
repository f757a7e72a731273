// All that has to be known before an audit begins: asked for where that is possible, else demanded.
import type { Asker, RubricOffer, Setup } from '../../ask/asker.ts';
import type { Depth, Mode } from '../../core/audit.ts';
import { askedAtFirst, minutesOf } from '../../core/interview/minutes.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { listRubrics, loadRubric } from '../../store/rubrics.ts';
import { type Io, todayOf } from '../io.ts';
import type { Given } from './given.ts';
import type { SheetFile } from './read-sheet.ts';

/** What an audit begins with. */
export interface Complete extends Required<{ [K in Exclude<keyof Given, 'smallestGroup'>]: NonNullable<Given[K]> }> {
  smallestGroup?: number | undefined;
}

/** Fills in what may be left out where nothing can be asked; what may not is a problem that says how to give it. `why` nothing can be asked. */
export function demandGiven(given: Given, sheet: SheetFile | undefined, why: string, io: Io): Parsed<Complete> {
  if (!sheet) {
    const message = `The questions cannot be asked: ${why}.`;
    return failed(problem('needs-terminal', message, {}, 'Give the answers with --answers FILE, or - for stdin.'));
  }
  const problems: Problem[] = [];
  if (given.organization === undefined) {
    const hint = 'Give it with --organization, or as `organization` in the file of answers.';
    problems.push(problem('missing-answer', `Whose culture is audited is not known, and ${why}.`, {}, hint));
  }
  if (given.rubrics === undefined) {
    const hint = 'Give them with --rubric, or as `rubrics` in the file of answers.';
    problems.push(problem('missing-answer', `Which rubrics are used is not known, and ${why}.`, {}, hint));
  }
  if (given.organization === undefined || given.rubrics === undefined) return { ok: false, problems };
  return parsed({
    organization: given.organization,
    rubrics: given.rubrics,
    date: given.date ?? todayOf(io),
    mode: given.mode ?? 'one-voice',
    depth: given.depth ?? 'full',
    groups: given.groups ?? [],
    smallestGroup: given.smallestGroup,
  });
}

/** Asks for what is not given. */
export async function askForRest(given: Given, asker: Asker, io: Io): Promise<Complete | 'stopped'> {
  const names = given.rubrics?.map(({ name }) => name);
  const offers = await offersOf(names ?? (await offeredRubrics(io)), io);
  const { date = todayOf(io), rubrics: _, smallestGroup, ...rest } = given;
  const known = Object.fromEntries(Object.entries(rest).filter(([, part]) => part !== undefined)) as Partial<Setup>;
  const setup = await asker.setUp(names ? { ...known, rubrics: names } : known, offers);
  if (setup === 'stopped') return setup;
  const files = new Map(given.rubrics?.map((rubric) => [rubric.name, rubric]));
  return { ...setup, date, smallestGroup, rubrics: setup.rubrics.map((name) => files.get(name) ?? { name }) };
}

/** Those that come with the tool as a day goes best: first where people stand, then what they believe, then what is lived. */
const usualOrder = ['weisbord', 'foundation', 'service-standard', 'philosophy', 'lived', 'not-a-department'];

/** The ids of all rubrics that can be named: those that come with the tool in their usual order, then the project's own. */
export async function offeredRubrics(io: Io): Promise<string[]> {
  const ids = (await listRubrics({ cwd: io.cwd })).map(({ id }) => id);
  const place = (id: string) => (usualOrder.includes(id) ? usualOrder.indexOf(id) : usualOrder.length);
  return ids.toSorted((one, other) => place(one) - place(other));
}

/** Rubrics by id or path, as they can be chosen; one that has problems is not offered. */
async function offersOf(names: string[], io: Io): Promise<RubricOffer[]> {
  const loaded = await Promise.all(names.map((name) => loadRubric(name, { cwd: io.cwd })));
  return loaded.flatMap((each, index) => {
    if (!each.ok) return [];
    const { rubric } = each.value;
    const { id, title, purpose, groups } = rubric;
    return [
      {
        id: names[index] ?? id,
        title,
        purpose,
        length: { quick: lengthOf(rubric, 'quick'), full: lengthOf(rubric, 'full') },
        groups,
      },
    ];
  });
}

function lengthOf(rubric: Rubric, depth: Depth): RubricOffer['length'][Depth] {
  const asked = askedAtFirst({ depth, rubrics: [{ rubric }] });
  const minutes = (mode: Mode) => minutesOf(asked, mode);
  return {
    questions: asked.length,
    minutes: { 'one-voice': minutes('one-voice'), consensus: minutes('consensus'), hands: minutes('hands') },
  };
}
