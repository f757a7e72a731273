// What we don't know: questions that many could not answer, and who could not.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { atStart, inWords } from '../words/number.ts';
import type { Room } from './room.ts';
import { reactedTo, scoringSide } from './sight.ts';

const most = 5;
/** Of so few people, saying that all of them did not know would say it of each. */
const enoughForAll = 10;

export function unknown(room: Room): Block[] {
  const unknowns = room.scored.unknowns.filter((asked) => room.questions.some(({ key }) => key === asked.key));
  if (unknowns.length === 0) return [];
  const told = unknowns.slice(0, most);
  const alone = told.filter((asked) => isByOne(asked));
  const more = unknowns.length - told.length;
  const counted = told.filter((asked) => !alone.includes(asked));
  const content = paragraph(
    ...counted.map((asked) => sentenceOn(room, asked)),
    togetherOf(room, alone),
    more === 0
      ? null
      : line`${atStart(more)} more ${more === 1 ? 'question' : 'questions'} of this kind ${more === 1 ? 'stands' : 'stand'} in the appendix.`,
    line`${unknowns.length === 1 ? 'We treat this as work, not as a gap in a form.' : 'We treat each of these as work, not as a gap in a form.'}`,
  );
  return [
    { type: 'heading', level: 2, id: 'unknown', text: 'What we don’t know' },
    { type: 'paragraph', content },
  ];
}

/** One person, or a room that speaks as one. */
const isByOne = (asked: ScoredQuestion): boolean => {
  const all = scoringSide(asked)?.all;
  return all !== undefined && reactedTo(all) === 1;
};

function sentenceOn(room: Room, asked: ScoredQuestion): Inline[] | null {
  const side = scoringSide(asked);
  if (side === undefined) return null;
  const { ask } = asked.question;
  const not = side.all.missing['dont-know'];
  const all = reactedTo(side.all);
  const group = groupMost(room, asked, not / all);
  if (group !== null)
    return line`${atStart(group.not)} of the ${inWords(group.all)} people ${group.among} could not answer ${quote(ask)} ${refs(asked)}`;
  if (not === all) return line`Nobody in the room could answer ${quote(ask)} ${refs(asked)}`;
  return line`${atStart(not)} of the ${inWords(all)} of us did not know the answer to ${quote(ask)} ${refs(asked)}`;
}

/** The group in which clearly more people did not know than in the whole; null where none stands out. */
function groupMost(
  room: Room,
  asked: ScoredQuestion,
  whole: number,
): { among: string; not: number; all: number } | null {
  const seen = Object.entries(scoringSide(asked)?.groups ?? {}).flatMap(([id, distribution]) => {
    const words = room.groups.get(id);
    const [not, all] = [distribution.missing['dont-know'], reactedTo(distribution)];
    const telling = not === all && all < enoughForAll;
    return words === undefined || not < 2 || telling ? [] : [{ among: words.among, not, all, share: not / all }];
  });
  const [top] = seen.sort((one, other) => other.share - one.share);
  return top !== undefined && top.share > whole + 0.1 ? top : null;
}

function togetherOf(room: Room, alone: ScoredQuestion[]): Inline[] | null {
  if (alone.length === 0) return null;
  const who = room.speakers === 'one-voice' ? 'The person who answered could not answer' : 'The room could not answer';
  return line`${who} ${listedPieces(alone.map((asked) => line`${quote(asked.question.ask)} ${refs(asked)}`))}.`;
}
