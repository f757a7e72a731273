// How we keep it alive: the dates on which somebody looks at this again, in their order.
import type { Block, Inline } from '../block.ts';
import { dayAfter, dayInWords } from '../words/day.ts';
import { line, strong } from '../words/line.ts';
import { inWords } from '../words/number.ts';
import { movesOf } from './first-moves.ts';
import { nextAuditAfter, reviewAfter } from './opening.ts';
import { isKept } from './promises.ts';
import { actionsOf, inRole, itemsOn, promisesOf, type Room } from './room.ts';

export function keptAlive(room: Room): Block[] {
  if (room.scored.coverage.answered === 0) return [];
  const { date } = room.scored.audit;
  const moves = movesOf(room);
  const due = [...moves.map(({ by }) => by), ...actionsOf(room).flatMap(({ by }) => (by === undefined ? [] : [by]))]
    .filter((day) => day > date)
    .sort();
  const [first] = due;
  const promised = promisesOf(room).filter(isKept);
  const hired = inRole(room, 'values').some((asked) => itemsOn(room, asked).some(({ hireBy }) => hireBy !== undefined));
  const open = room.questions.filter(({ claim }) => claim === 'we-intend-to').length;
  const items: Inline[][] = [
    ...(first === undefined
      ? []
      : [
          line`${strong(dayInWords(first))} is the first date above. Whoever is named there tells the others how it went.`,
        ]),
    ...(promised.length === 0
      ? []
      : [
          line`${strong('Every month')} ${promised.length === 1 ? 'the owner' : 'the owners'} of the ${promised.length === 1 ? 'promise' : `${inWords(promised.length)} promises`} ${promised.length === 1 ? 'says' : 'say'} how often ${promised.length === 1 ? 'it was' : 'they were'} kept and how often broken.`,
        ]),
    ...(hired
      ? [line`${strong('At every interview')} with somebody who applies, the questions beside our values are asked.`]
      : []),
    line`${strong(`By ${dayInWords(dayAfter(date, reviewAfter))}`)} those who wrote this read it again, line by line${open > 0 ? `, and see ${open === 1 ? 'whether the one intention' : `which of the ${inWords(open)} intentions`} has become true` : ''}.`,
    line`${strong(`In ${dayInWords(dayAfter(date, nextAuditAfter)).replace(/^\d+ /, '')}`)} the same questions are asked again, so that the two audits can be laid side by side.`,
  ];
  return [
    { type: 'heading', level: 2, id: 'alive', text: 'How we keep it alive' },
    { type: 'list', ordered: false, items },
    { type: 'paragraph', content: line`This is a draft until it is signed.` },
    { type: 'signatures', lines: ['Signed', 'Name', 'Date'] },
  ];
}
