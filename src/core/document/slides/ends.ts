// Both ends: what stands high, and what stands low and is to be worked on.
import type { ProbePattern } from '../../kinds/question.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import { nameOf, type Room } from '../philosophy/room.ts';
import { outOf } from '../philosophy/where-we-stand.ts';
import { hintsOf } from './hints.ts';
import { plainTable } from './plain-table.ts';
import type { Slide } from './slides.ts';

const most = 6;

export const strengths = (room: Room): Slide | null =>
  ends(room, room.scored.strengths, { id: 'strengths', title: 'What stands high', pattern: 'all-high', minutes: 5 });

export const concerns = (room: Room): Slide | null =>
  ends(room, room.scored.concerns, { id: 'concerns', title: 'What stands low', pattern: 'all-low', minutes: 10 });

interface End {
  id: string;
  title: string;
  pattern: ProbePattern;
  minutes: number;
}

function ends(room: Room, factors: readonly ScoredFactor[], { id, title, pattern, minutes }: End): Slide | null {
  const shown = factors.slice(0, most);
  if (shown.length === 0) return null;
  const rows = shown.map((factor) => [nameOf(room, factor), outOf(room, factor.score), factor.band?.title ?? '']);
  return {
    id,
    title,
    blocks: [plainTable(['Part', 'Of 100', 'We call that'], rows)],
    notes: hintsOf(
      shown.flatMap(({ questions }) => questions),
      pattern,
    ),
    minutes,
  };
}
