// Which group a respondent belongs to, by the words in one column.
import { type Group, usualGroups } from '../../core/audit.ts';
import { isGroupCode, isGroupName } from '../../core/form/names.ts';
import { inAllLanguages } from '../../core/form/phrases.ts';
import { nearest, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { labelOf, missingOf } from './labels.ts';
import type { Column, Layout } from './layout.ts';
import { columnName } from './match.ts';
import { lettersOf } from './table.ts';
import { plainId, wordsOf } from './wording.ts';

/** How many groups an audit may have. */
const mostGroups = 50;

/** The column that a person means by its heading, its name or its letters. */
export function namedColumn(layout: Layout, wanted: string, file: string): Parsed<Column> {
  const words = wordsOf(wanted);
  const { columns } = layout;
  const found =
    columns.find((column) => columnName(column) === words || wordsOf(column.name ?? '') === words) ??
    columns.find((column) => wordsOf(column.title) === words) ??
    columns.find((column) => lettersOf(column.index) === wanted.trim().toUpperCase());
  if (found) return parsed(found);
  const headings = columns
    .filter(({ use }) => use !== 'personal')
    .map(({ title, name }) => title.trim() || (name ?? ''));
  const near = nearest(wanted, headings);
  const hint = near
    ? `Did you mean “${near}”?`
    : `There are: ${headings
        .filter((each) => each !== '')
        .slice(0, 12)
        .join(', ')}.`;
  return { ok: false, problems: [problem('unclear-columns', `No column is called “${wanted}”.`, { file }, hint)] };
}

/** The column of groups of a form that `rubric form` made, by its name or by its words; nothing if there is none. */
export function ownGroupColumn({ columns }: Layout): Parsed<Column> | undefined {
  const asks = inAllLanguages(({ group }) => wordsOf(group));
  const isOwn = ({ name, title }: Column): boolean => isGroupName(name ?? title) || asks.includes(wordsOf(title));
  const found = columns.find((column) => column.use === 'question' && isOwn(column));
  return found && parsed(found);
}

/** Groups by cell; a blank cell or one that says nothing has none. */
export interface Grouping {
  groups: Group[];
  idOf: Map<string, string>;
}

/**
 * Finds a group for each label: as a mapping says, then one of the audit's, then a usual one or the rubric's.
 * A new audit gets a new group for any other label; an existing one refuses it, since it might be a slip.
 */
export function groupsOf(
  labels: Iterable<string>,
  said: Map<string, string>,
  existing: Group[] | undefined,
  rubrics: Rubric[],
  file: string,
): Parsed<Grouping> {
  const known: Group[] = existing ?? [...rubrics.flatMap((rubric) => rubric.groups), ...usualGroups];
  const used = new Map<string, Group>((existing ?? []).map((group) => [group.id, group]));
  const idOf = new Map<string, string>();
  const problems: Problem[] = [];
  for (const label of labels) {
    const named = said.get(labelOf(label));
    if (label.trim() === '' || named === '' || named === 'none') continue;
    if (named === undefined && missingOf(label) !== undefined) continue;
    if (named === undefined && isGroupCode(label)) {
      const message = `“${label.trim()}” is the code of a group in a form, and not its name.`;
      const hint = 'Export full answers instead of answer codes, or say under `groups` in a mapping what it means.';
      problems.push(problem('unknown-group', message, { file }, hint));
      continue;
    }
    const found = findGroup(named ?? label, known);
    if (found === undefined && existing !== undefined) {
      const message = `The audit has no group “${label.trim()}”.`;
      const hint = `It has: ${existing.map(({ id }) => id).join(', ') || 'none'}. Say under \`groups\` in a mapping which one is meant.`;
      problems.push(problem('unknown-group', message, { file }, hint));
      continue;
    }
    const group = found ?? newGroup(named ?? label, used);
    used.set(group.id, group);
    idOf.set(label, group.id);
  }
  if (used.size > mostGroups) {
    const message = `The column of groups holds ${used.size} different ones; at most ${mostGroups} are taken.`;
    problems.push(problem('unclear-columns', message, { file }, 'Name another column with --group.'));
  }
  return problems.length > 0 ? { ok: false, problems } : parsed({ groups: [...used.values()], idOf });
}

const findGroup = (label: string, known: Group[]): Group | undefined => {
  const found = known.find(
    ({ id, title }) =>
      wordsOf(title) === wordsOf(label) || plainId(id) === plainId(label) || usualTitles(id).includes(wordsOf(label)),
  );
  return plainId(label) === '' && found && wordsOf(found.title) !== wordsOf(label) ? undefined : found;
};

/** What the forms call a usual group, in any language. */
const usualTitles = (id: string): string[] =>
  usualGroups.some((group) => group.id === id) ? inAllLanguages(({ groups }) => wordsOf(groups[id] ?? '')) : [];

function newGroup(label: string, used: Map<string, Group>): Group {
  const title = label.trim().replace(/\s+/g, ' ').slice(0, 60);
  const same = [...used.values()].find((group) => wordsOf(group.title) === wordsOf(title));
  if (same) return same;
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 40)
    .replace(/-+$/, '');
  const id = /^[a-z]/.test(words) ? words : words === '' ? 'group' : `group-${words}`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}-${number}`;
    if (!used.has(free)) return { id: free, title };
  }
}

const fewestGroups = 5;

/** The problem of a column that would name people: five groups or more, and most of them of one person. `all` are people by group ("" is no group). */
export function loneGroups(all: ReadonlyMap<string, number>, file: string): Problem[] {
  const sizes = new Map([...all].filter(([group]) => group !== ''));
  const alone = [...sizes.values()].filter((size) => size === 1).length;
  if (sizes.size < fewestGroups || alone <= sizes.size / 2) return [];
  const message = `Of ${sizes.size} groups, ${alone} have one person only: the column would tell who answered.`;
  return [
    problem(
      'unclear-columns',
      message,
      { file },
      'Name a coarser column with --group, or put groups together in a mapping.',
    ),
  ];
}
