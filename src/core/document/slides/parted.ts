// Where voices part, within the room and between groups, and what nobody could answer.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import { factorOf, nameOf, type Room } from '../philosophy/room.ts';
import { line } from '../words/line.ts';
import { levelsInWords } from '../words/number.ts';
import { capitalized, clipped } from '../words/plain.ts';
import { hintsOf } from './hints.ts';
import { plainTable } from './plain-table.ts';
import type { Slide } from './slides.ts';

const most = 5;
const longest = 90;

export function parted(room: Room): Slide | null {
  const between = room.scored.parted.slice(0, most).flatMap(({ rubric, factor, high, low, by }) => {
    const [part, above, below] = [factorOf(room, rubric, factor), room.groups.get(high), room.groups.get(low)];
    return part && above && below
      ? [[nameOf(room, part), capitalized(above.bare), capitalized(below.bare), levelsInWords(by)]]
      : [];
  });
  const split = asked(room, room.scored.splits).slice(0, most);
  if (between.length + split.length === 0) return null;
  return {
    id: 'parted',
    title: 'Where our voices part',
    blocks: [
      ...(between.length === 0 ? [] : [plainTable(['On', 'Higher', 'Lower', 'Apart by'], between)]),
      ...(split.length === 0
        ? []
        : [
            { type: 'paragraph' as const, content: line`On these the room itself was of two minds:` },
            { type: 'list' as const, ordered: false, items: split.map(topicOf) },
          ]),
    ],
    notes: hintsOf(split, 'split'),
    minutes: 10,
  };
}

export function unknowns(room: Room): Slide | null {
  const open = asked(room, room.scored.unknowns).slice(0, most);
  if (open.length === 0) return null;
  return {
    id: 'unknown',
    title: 'What we don’t know',
    blocks: [{ type: 'list', ordered: false, items: open.map(topicOf) }],
    notes: hintsOf(open, 'dont-know'),
    minutes: 5,
  };
}

const asked = (room: Room, questions: readonly ScoredQuestion[]): ScoredQuestion[] =>
  questions.filter(({ key }) => room.questions.some((one) => one.key === key));

const topicOf = ({ question }: ScoredQuestion) => line`${capitalized(clipped(question.topic, longest))}`;
