// The heading that opens a document, and the line below it: what this is, who took part, when it is looked at again.
import type { Block } from '../block.ts';
import { dayAfter, dayInWords } from '../words/day.ts';
import { emphasis } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords } from '../words/number.ts';
import { clipped } from '../words/plain.ts';
import type { Room } from './room.ts';

/** Titles longer than this are cut. */
const longestName = 120;

/** How long after the audit the document is looked at again, and when the next audit is due. */
export const reviewAfter = '6 months';
export const nextAuditAfter = '1 year';

export function titleOf(room: Room): string {
  const name = clipped(room.scored.audit.organization, longestName);
  return name === '' ? 'How we serve' : `How we serve at ${name}`;
}

/** `called` says for whom a variant is; null for the full document. */
export function opening(room: Room, status: string, called: string | null = null): Block[] {
  const { date, finished } = room.scored.audit;
  const parts = [
    called === null ? 'Customer service philosophy' : `Customer service philosophy, ${called}`,
    `${whoTookPart(room)} on ${dayInWords(date)}`,
    ...(finished ? [] : ['the audit is not finished yet']),
    `to be reviewed by ${dayInWords(dayAfter(date, reviewAfter))}`,
    status,
  ];
  return [
    { type: 'heading', level: 1, id: 'title', text: titleOf(room) },
    { type: 'paragraph', content: [emphasis(parts.join(' · '))] },
  ];
}

function whoTookPart(room: Room): string {
  const { people, groups, audit } = room.scored;
  const named = [...room.groups.values()].map(({ bare }) => bare);
  const rest = groups.hidden === 0 ? [] : groups.hidden === 1 ? ['another group'] : ['other groups'];
  const from =
    named.length === 0
      ? ''
      : ` (${named.length + rest.length === 1 ? 'one group, ' : ''}${listed([...named, ...rest])})`;
  if (room.speakers === 'one-voice') return 'written from the answers of one person';
  if (room.speakers === 'agreed') {
    const present = audit.groups.reduce((sum, group) => sum + (group.present ?? 0), 0);
    return present > 1 ? `agreed in a room of ${inWords(present)} people` : 'agreed by the room';
  }
  return people === 0
    ? 'begun'
    : people === 1
      ? 'written with one person'
      : `written with ${inWords(people)} people${from}`;
}
