// Who is in the room, typed as people say it: `4`, or `4 of 12` where the organization has twelve such people.
import { type Group, type Mode, usualGroups } from '../../core/audit.ts';
import type { RubricOffer } from '../asker.ts';

/** One row of the form: a group and what was typed beside it. The last row is for a group of another name. */
export interface GroupRow {
  /** Null for the row in which another group is named. */
  group: Pick<Group, 'id' | 'title'> | null;
  text: string;
}

/** The form for the rubrics that were chosen: the groups that they ask of, each once, the usual ones for a rubric without its own. */
export function rowsFor(offers: readonly RubricOffer[], rubrics: readonly string[] = []): GroupRow[] {
  const chosen = offers.filter(({ id }) => rubrics.includes(id));
  const own = chosen.flatMap(({ groups }) => (groups.length > 0 ? groups : usualGroups));
  const groups = new Map((chosen.length > 0 ? own : usualGroups).map(({ id, title }) => [id, { id, title }]));
  return [...[...groups.values()].map((group) => ({ group, text: '' })), { group: null, text: '' }];
}

/** The form with what was typed into one before; groups that were typed there stay. */
export function withTyped(rows: readonly GroupRow[], before: readonly GroupRow[]): GroupRow[] {
  const typed = before.filter(({ text }) => text !== '');
  const same = (one: GroupRow) => typed.find(({ group }) => group?.id === one.group?.id)?.text ?? '';
  const other = typed.filter(({ group }) => group !== null && rows.every((row) => row.group?.id !== group.id));
  return [...rows.slice(0, -1), ...other, ...rows.slice(-1)].map((row) =>
    row.text === '' ? { ...row, text: same(row) } : row,
  );
}

/** How to fill in the form. */
export const roomHint = (mode: Mode | undefined): string =>
  mode === 'one-voice'
    ? 'If only you answer, press Enter on the empty first line. If others are there too, say how many of each, as in 4, or 4 of 12 if the organization has twelve of them.'
    : 'How many of each are here, as in 4, or 4 of 12 if the organization has twelve of them. Leave empty whoever is not here.';

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
