// The variant for customers and the public: what we stand for and what we promise, and nothing by which a person or a weakness in a team could be traced.
import type { Block } from '../block.ts';
import { oneSentence } from '../philosophy/one-sentence.ts';
import { nextAuditAfter, opening } from '../philosophy/opening.ts';
import { isKept } from '../philosophy/promises.ts';
import { inRole, itemsOn, promisesOf, type Room } from '../philosophy/room.ts';
import { sightOf } from '../philosophy/sight.ts';
import { valueLine } from '../philosophy/values.ts';
import { dayAfter, dayInShort, dayInWords } from '../words/day.ts';
import { emphasis, line, strong } from '../words/line.ts';
import { atStart } from '../words/number.ts';
import { capitalized, clipped, lowered, plain, stopped, unstopped } from '../words/plain.ts';

/** Everything that the public reads, in its order. The room must hold agreed words only. */
export const publicPage = (room: Room, status: string): Block[] => [
  ...opening(room, status, 'for our customers'),
  ...oneSentence(room),
  ...aim(room),
  ...valued(room),
  ...promised(room),
  ...about(room),
];

/** The goal behind everything, where one was chosen over the others. */
function aim(room: Room): Block[] {
  const goals = inRole(room, 'ultimate-goal').flatMap((asked) => {
    const sight = sightOf(asked);
    if (sight === null || sight.by === 'largest' || sight.by === 'tied' || asked.question.kind !== 'choice') return [];
    return asked.question.options[sight.slot]?.id === 'something-else' ? [] : [sight.text];
  });
  return goals.map((goal) => ({
    type: 'paragraph',
    content: line`What we are after in the end: ${emphasis(unstopped(lowered(goal)))}.`,
  }));
}

function valued(room: Room): Block[] {
  const items = inRole(room, 'values').flatMap((asked) => itemsOn(room, asked));
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, id: 'values', text: 'What we value' },
    { type: 'list', ordered: false, items: items.map(({ text, looksLike }) => valueLine(text, looksLike)) },
  ];
}

/** Only promises that somebody answers for and that can be checked; who that is, is nobody's business outside. */
function promised(room: Room): Block[] {
  const kept = promisesOf(room).filter(isKept);
  if (kept.length === 0) return [];
  const today = room.scored.audit.date;
  return [
    { type: 'heading', level: 2, id: 'promises', text: 'What we promise you' },
    {
      type: 'list',
      ordered: false,
      items: kept.map(({ text, measure = '', by }) => {
        const from = by !== undefined && by > today ? ` From ${dayInShort(by)}.` : '';
        return line`${strong(stopped(capitalized(clipped(text, 300))))}${from} We check it by this: ${stopped(unstopped(clipped(plain(measure), 300)))}`;
      }),
    },
  ];
}

function about(room: Room): Block[] {
  const { people, audit } = room.scored;
  const own = audit.groups.some(({ id }) => id === 'customers') ? '' : ' who work here';
  const who = people > 1 ? `${atStart(people)} people${own}` : 'We';
  return [
    { type: 'heading', level: 2, id: 'about', text: 'About this page' },
    {
      type: 'paragraph',
      content: line`${who} looked at our service on ${dayInWords(audit.date)} and wrote down what it stands for. We mean to look again by ${dayInWords(dayAfter(audit.date, nextAuditAfter))}.`,
    },
    {
      type: 'paragraph',
      content: line`This variant is for everybody. It leaves out our scores, what we only intend, who is answerable for each promise and what single people said: those are for us to work with, and some of them could point to a person.`,
    },
  ];
}
