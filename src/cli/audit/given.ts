// What an audit begins with, gathered from options, a file of answers and settings, in that order of rank.

import { type Depth, type Group, leastGroup, type Mode } from '../../core/audit.ts';
import type { RubricName, Sheet } from '../../core/audit-file/answers-file.ts';
import { groupOf, tooManyPresent } from '../../core/audit-file/answers-file.ts';
import { smallestGroupShape } from '../../core/audit-file/shape.ts';
import { dateExpected, isDate } from '../../core/kinds/list.ts';
import { idSchema, isBlank, isRecord } from '../../core/kinds/question.ts';
import { failed, type Parsed, parsed, problem, problemsIn } from '../../core/problem.ts';
import type { Settings } from '../settings.ts';

export interface RunOptions {
  organization?: string;
  rubric?: string[];
  quick?: boolean;
  full?: boolean;
  mode?: Mode;
  group?: string[];
  date?: string;
  smallestGroup?: string;
}

/** What is known before anything is asked. */
export interface Given {
  organization?: string | undefined;
  date?: string | undefined;
  mode?: Mode | undefined;
  depth?: Depth | undefined;
  smallestGroup?: number | undefined;
  groups?: Group[] | undefined;
  rubrics?: RubricName[] | undefined;
}

/** Options beat the file of answers, which beats settings. */
export function gather(options: RunOptions, sheet: Sheet | undefined, settings: Settings): Parsed<Given> {
  const groups = readGroups(options.group);
  const smallest = readSmallestGroup(options.smallestGroup);
  const problems = problemsIn(groups, smallest);
  if (options.date !== undefined && !isDate(options.date)) {
    problems.push(problem('usage', `--date cannot be "${options.date}"; expected ${dateExpected}.`));
  }
  if (options.organization !== undefined && isBlank(options.organization)) {
    problems.push(problem('usage', '--organization cannot be blank.'));
  }
  if (!groups.ok || !smallest.ok || problems.length > 0) return { ok: false, problems };
  const depth = options.quick ? 'quick' : options.full ? 'full' : undefined;
  const asName = (name: string): RubricName => ({ name });
  return parsed({
    organization: options.organization ?? sheet?.organization ?? settings.organization,
    date: options.date ?? sheet?.date,
    mode: options.mode ?? sheet?.mode ?? modeIn(sheet) ?? settings.mode,
    depth: depth ?? sheet?.depth ?? settings.depth,
    smallestGroup: smallest.value ?? sheet?.smallestGroup ?? settings.smallestGroup,
    groups: groups.value ?? sheet?.groups,
    rubrics: options.rubric?.map(asName) ?? sheet?.rubrics ?? namesIn(sheet) ?? settings.rubrics?.map(asName),
  });
}

/** From how many people on a group is shown, as it was given on the command line. */
export function readSmallestGroup(word: string | undefined): Parsed<number | undefined> {
  if (word === undefined) return parsed(undefined);
  const number = /^\d{1,4}$/.test(word) ? smallestGroupShape.safeParse(Number(word)) : undefined;
  if (number?.success) return parsed(number.data);
  const expected = `expected a whole number from ${leastGroup} to 1000`;
  return failed(problem('usage', `--smallest-group cannot be "${word}"; ${expected}.`));
}

/** A file of answers with hands in it was a show of hands; people who answered each for themselves are counted as hands are. */
function modeIn(sheet: Sheet | undefined): Mode | undefined {
  const sections = answersIn(sheet);
  const entries = Object.values(sections).flatMap((section) => (isRecord(section) ? Object.values(section) : []));
  const data = sheet?.source.data;
  const people = isRecord(data) && Array.isArray(data['responses']) && data['responses'].length > 0;
  return people || entries.some((entry) => isRecord(entry) && 'hands' in entry) ? 'hands' : undefined;
}

/** The rubrics that answers are given to. */
function namesIn(sheet: Sheet | undefined): RubricName[] | undefined {
  const names = Object.keys(answersIn(sheet));
  return names.length > 0 ? names.map((name) => ({ name })) : undefined;
}

function answersIn(sheet: Sheet | undefined): Record<string, unknown> {
  const data = sheet?.source.data;
  return isRecord(data) && isRecord(data['answers']) ? data['answers'] : {};
}

/** Groups as on the command line: `id:title:headcount:present`, of which only the id must be given. */
function readGroups(words: string[] | undefined): Parsed<Group[] | undefined> {
  if (words === undefined) return parsed(undefined);
  const groups: Group[] = [];
  for (const words_ of words) {
    const [id = '', title, headcount, present, ...more] = words_.split(':').map((part) => part.trim());
    const counts = [headcount, present].every((count) => count === undefined || /^\d{0,7}$/.test(count));
    if (!idSchema.safeParse(id).success || !counts || more.length > 0) {
      const expected = 'expected id:title:headcount:present, as in front-line:Front line:63:17';
      return failed(problem('usage', `--group cannot be "${words_}"; ${expected}.`, {}, 'Only the id must be given.'));
    }
    if (groups.some((group) => group.id === id))
      return failed(problem('duplicate-id', `The group ${id} is given twice.`));
    const group = groupOf({
      id,
      ...(title ? { title } : {}),
      ...(headcount ? { headcount: Number(headcount) } : {}),
      ...(present ? { present: Number(present) } : {}),
    });
    const crowd = tooManyPresent(group);
    if (crowd !== undefined) return failed(problem('usage', `--group cannot be "${words_}". ${crowd}`));
    groups.push(group);
  }
  return parsed(groups);
}
