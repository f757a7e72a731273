// Where we stand, what makes or breaks it, and what we say beside what we do.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block } from '../block.ts';
import type { Room } from '../philosophy/room.ts';
import { scoringSide } from '../philosophy/sight.ts';
import { whereWeStand } from '../philosophy/where-we-stand.ts';
import { pairsIn, wideGaps } from '../philosophy/widest-gap.ts';
import { levelsInWords } from '../words/number.ts';
import { capitalized, clipped } from '../words/plain.ts';
import { hintsOf } from './hints.ts';
import type { Slide } from './slides.ts';

const mostPairs = 6;
const longestLabel = 60;

export function stand(room: Room): Slide | null {
  const blocks = whereWeStand(room);
  const said = blocks.filter(({ type }) => type === 'paragraph').slice(0, 1);
  const pictures = blocks.filter((block) => block.type === 'chart');
  const picture = pictures.filter(({ id }) => id === 'profile').slice(0, 1);
  if (said.length === 0) return null;
  return {
    id: 'where-we-stand',
    title: 'Where we stand',
    blocks: [...said, ...picture],
    notes: [
      'Let people look for a minute before you speak. Ask: which of these would you have guessed, and which not?',
    ],
    minutes: 10,
  };
}

export function breakers(room: Room): Slide | null {
  const cautions = whereWeStand(room).filter(({ type }) => type === 'caution');
  if (cautions.length === 0) return null;
  const low = room.scored.breakers.flatMap(({ questions }) => questions);
  return {
    id: 'breakers',
    title: 'What makes or breaks the rest',
    blocks: cautions,
    notes: hintsOf(low.filter(isLow), 'all-low'),
    minutes: 10,
  };
}

const isLow = ({ score }: ScoredQuestion): boolean => score.state === 'scored' && score.value < 0.5;

export function said(room: Room): Slide | null {
  const wide = wideGaps(room).slice(0, mostPairs);
  if (pairsIn(room).length === 0 || wide.length === 0) return null;
  const share = (asked: ScoredQuestion, side: number): number | null => {
    const { score } = asked.sides[side] ?? {};
    return score?.state === 'scored' ? score.value : null;
  };
  const chart: Block = {
    type: 'chart',
    id: 'say-and-do',
    chart: {
      kind: 'dumbbells',
      title: 'Where more is said than done',
      description: 'What is claimed, or stands on paper, beside what is done; the widest gap first.',
      ends: ['Said or written', 'Done'],
      rows: wide.map((asked) => ({
        label: capitalized(clipped(asked.question.topic, longestLabel)),
        first: share(asked, 0),
        second: share(asked, 1) ?? scoringShare(asked),
        value: levelsInWords(asked.gap ?? 0),
      })),
    },
  };
  return {
    id: 'say-and-do',
    title: 'Where we say more than we do',
    blocks: [chart],
    notes: hintsOf(wide, 'split'),
    minutes: 10,
  };
}

/** The share of the side that makes the score. */
const scoringShare = (asked: ScoredQuestion): number | null => {
  const score = scoringSide(asked)?.score;
  return score?.state === 'scored' ? score.value : null;
};
