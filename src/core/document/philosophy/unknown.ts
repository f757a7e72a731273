// What we don't know: questions that many could not answer, and who could not.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { atStart, inWords } from '../words/number.ts';
import type { Room } from './room.ts';
import { reactedTo, scoringSide } from './sight.ts';

const most = 5;

export function unknown(room: Room): Block[] {
  const unknowns = room.scored.unknowns.filter((asked) => room.questions.some(({ key }) => key === asked.key));
  if (unknowns.length === 0) return [];
  const told = unknowns.slice(0, most);
  const alone = told.filter((asked) => isByOne(asked));
  const more = unknowns.length - told.length;
  const counted = told.filter((asked) => !alone.includes(asked));
  const content = paragraph(
    ...countedLines(room, counted),
    togetherOf(room, alone),
    more === 0
      ? null
      : line`${atStart(more)} more ${more === 1 ? 'question' : 'questions'} of this kind ${more === 1 ? 'stands' : 'stand'} ${room.rest}.`,
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

interface Unanswered {
  asked: ScoredQuestion;
  /** Who did not know: a group that stands out, or all of us. */
  who: string;
  not: number;
  all: number;
}

/** One sentence for each group of people, with all that they could not answer; those of the same number together. */
function countedLines(room: Room, counted: ScoredQuestion[]): Inline[][] {
  const found = counted.flatMap((asked): Unanswered[] => {
    const all = scoringSide(asked)?.all;
    if (all === undefined) return [];
    const whole = { asked, who: '', not: all.missing['dont-know'], all: reactedTo(all) };
    const group = groupMost(room, asked, whole.not / whole.all);
    return [group === null ? whole : { asked, who: group.among, not: group.not, all: group.all }];
  });
  return [...new Set(found.map(({ who }) => who))].map((who) =>
    sentenceOn(
      who,
      found.filter((one) => one.who === who),
    ),
  );
}

function sentenceOn(who: string, found: Unanswered[]): Inline[] {
  const [first] = found;
  const numbers = [...new Set(found.map(({ not, all }) => `${not}/${all}`))];
  const lines = numbers.map((number) => {
    const alike = found.filter(({ not, all }) => `${not}/${all}` === number);
    const asks = listedPieces(
      alike.map(({ asked }) => [quote(asked.question.ask)]),
      'or',
    );
    const some = alike[0] === undefined || first === undefined ? '' : howMany(alike[0], who, first);
    return line`${some} ${asks}. ${refs(...alike.map(({ asked }) => asked))}`;
  });
  return paragraph(...lines);
}

/** "Nine of the fourteen people at the front line", then "eight of them". */
function howMany(found: Unanswered, who: string, first: Unanswered): string {
  const { not, all } = found;
  const whole = who === '' ? `the ${inWords(all)} of us` : `the ${inWords(all)} people ${who}`;
  const [none, some] = ['could answer', 'could not answer'];
  if (found !== first && all === first.all)
    return not === all ? `None of them ${none}` : `${atStart(not)} of them ${some}`;
  if (not === all) return who === '' ? `None of us ${none}` : `None of ${whole} ${none}`;
  return `${atStart(not)} of ${whole} ${some}`;
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
    const telling = not === all && all < room.scored.minimum.counts;
    return words === undefined || not < 2 || telling ? [] : [{ among: words.among, not, all, share: not / all }];
  });
  const [top] = seen.sort((one, other) => other.share - one.share);
  return top !== undefined && top.share > whole + 0.1 ? top : null;
}

function togetherOf(room: Room, alone: ScoredQuestion[]): Inline[] | null {
  if (alone.length === 0) return null;
  const who = room.speakers === 'one-voice' ? 'The person who answered could not answer' : 'The room could not answer';
  return line`${who} ${listedPieces(
    alone.map(({ question }) => [quote(question.ask)]),
    'or',
  )}. ${refs(...alone)}`;
}
