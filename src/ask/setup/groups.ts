// Who is in the room, typed as people say it: `4`, or `4 of 12` where the organization has twelve such people.
import { type Group, usualGroups } from '../../core/audit.ts';

/** One row of the form: a group and what was typed beside it. The last row is for a group of another name. */
export interface GroupRow {
  /** Null for the row in which another group is named. */
  group: Pick<Group, 'id' | 'title'> | null;
  text: string;
}

/** The form before anything is typed. */
export const emptyRows = (): GroupRow[] => [
  ...usualGroups.map(({ id, title }) => ({ group: { id, title }, text: '' })),
  { group: null, text: '' },
];

const count = '(\\d{1,6})(?:\\s*(?:of|/)\\s*(\\d{1,7}))?';
const countOnly = new RegExp(`^${count}$`);
const namedCount = new RegExp(`^(\\D.*?)[\\s:]+${count}$`);

/** A row as a group; null where nobody is there; a sentence where it cannot be read. */
export function readGroup(row: GroupRow, taken: readonly string[]): Group | null | string {
  const text = row.text.trim();
  if (text === '') return null;
  const match = row.group === null ? namedCount.exec(text) : countOnly.exec(text);
  if (match === null) {
    return row.group === null
      ? 'Please give a name and how many are here, as in: Volunteers 3 of 20'
      : 'Please give how many are here, as in 4, or 4 of 12 if you have twelve of them.';
  }
  const [title, present, headcount] = row.group === null ? match.slice(1) : [row.group.title, ...match.slice(1)];
  const group: Group = {
    id: row.group?.id ?? groupId(title ?? '', taken),
    title: title ?? '',
    present: Number(present),
    ...(headcount === undefined ? {} : { headcount: Number(headcount) }),
  };
  if (group.headcount !== undefined && group.headcount < Number(present)) {
    return `There cannot be more people here (${present}) than you have (${headcount}).`;
  }
  return group.present === 0 ? null : group;
}

/** An id for a group's title: lower-case words joined by hyphens, unlike all that are taken. */
export function groupId(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50);
  const base = plain.replace(/-+$/, '') || 'group';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
