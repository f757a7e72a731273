// An answers file: what `run --answers` replays. It has the form of an audit file; everything but the answers may be left out.
import type { Depth, Group, Mode } from '../audit.ts';
import { auditFormat, usualGroups } from '../audit.ts';
import { isRecord } from '../kinds/question.ts';
import { type Parsed, type Problem, parsed, problem, problemsIn } from '../problem.ts';
import { checkShape } from '../source/shape.ts';
import { inOrder, readSource, type Source } from '../source/source.ts';
import { answersShape } from './shape.ts';

/** A rubric that a file names: by id, or by a path from the file. */
export interface RubricName {
  name: string;
  /** Where an audit keeps its copy, from the audit's folder. */
  file?: string;
}

/** What an answers file says before its answers are looked at, and what is wrong with that. */
export interface Sheet {
  source: Source;
  problems: Problem[];
  organization?: string;
  date?: string;
  mode?: Mode;
  depth?: Depth;
  smallestGroup?: number;
  groups?: Group[];
  rubrics?: RubricName[];
}

/** Reads a file as far as it goes; fails only where it is no YAML or JSON, or of a newer format. Its answers are read by `readAnswers`. */
export function parseAnswers(text: string, file: string): Parsed<Sheet> {
  const read = readSource(text, file);
  if (!read.ok) return read;
  const source = read.value;
  const newer = newerFormat(source, 'answers file');
  if (newer) return { ok: false, problems: [newer] };
  const shape = checkShape(source, answersShape);
  const data = isRecord(source.data) ? source.data : {};
  const { organization, date, mode, depth, smallestGroup, groups, rubrics } = answersShape.shape;
  const told = groups.safeParse(data['groups']).data?.map(groupOf);
  return parsed({
    source,
    problems: inOrder([...problemsIn(shape), ...oddGroups(told, source)]),
    ...given('organization', organization.safeParse(data['organization']).data),
    ...given('date', date.safeParse(data['date']).data),
    ...given('mode', mode.safeParse(data['mode']).data),
    ...given('depth', depth.safeParse(data['depth']).data),
    ...given('smallestGroup', smallestGroup.safeParse(data['smallestGroup']).data),
    ...given('groups', told),
    ...given('rubrics', rubrics.safeParse(data['rubrics']).data?.map(nameOf)),
  });
}

const given = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V });

const nameOf = (rubric: string | { id: string; file?: string | undefined }): RubricName =>
  typeof rubric === 'string'
    ? { name: rubric }
    : { name: rubric.id, ...(rubric.file === undefined ? {} : { file: rubric.file }) };

/** A group of a file: its title is the usual one, or its id in words, where none is given. */
export function groupOf(
  plain:
    | string
    | { id: string; title?: string | undefined; headcount?: number | undefined; present?: number | undefined },
): Group {
  const { id, title, headcount, present } = typeof plain === 'string' ? { id: plain } : plain;
  const inWords = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    id,
    title: title ?? usualGroups.find((group) => group.id === id)?.title ?? inWords,
    ...(headcount === undefined ? {} : { headcount }),
    ...(present === undefined ? {} : { present }),
  };
}

/** Groups that are told twice, or of which more people are present than there are. */
function oddGroups(groups: Group[] = [], source: Source): Problem[] {
  return groups.flatMap((group, index) => {
    const crowd = tooManyPresent(group);
    const twin = groups.findIndex(({ id }) => id === group.id) < index;
    return [
      ...(twin
        ? [problem('duplicate-id', `The group \`${group.id}\` is given twice.`, source.placeOf(['groups', index]))]
        : []),
      ...(crowd === undefined ? [] : [problem('wrong-value', crowd, source.placeOf(['groups', index, 'present']))]),
    ];
  });
}

/** What is wrong with a group of which more people are present than there are; nothing if that is not so, or not known. */
export const tooManyPresent = ({ id, headcount, present }: Group): string | undefined =>
  headcount !== undefined && present !== undefined && present > headcount
    ? `Of the group \`${id}\` ${present} are present, but there are only ${headcount}.`
    : undefined;

/** The problem of a file that a newer version wrote, if it is one. */
export function newerFormat(source: Source, what: string): Problem | undefined {
  const format = isRecord(source.data) ? source.data['format'] : undefined;
  if (typeof format !== 'number' || format <= auditFormat) return undefined;
  const message = `This ${what} has format ${format}; this version of culture-audit knows formats up to ${auditFormat}.`;
  return problem('newer-format', message, source.placeOf(['format']), 'Open it with a newer version of culture-audit.');
}
