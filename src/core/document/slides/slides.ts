// From a judged audit to the slides of its debrief: one section is one slide. The document has the prose; a slide has what a room can read.
import type { ScoredAudit } from '../../score-audit/scored-audit.ts';
import type { Block, Document } from '../block.ts';
import { opening, titleOf } from '../philosophy/opening.ts';
import { type Room, roomOf } from '../philosophy/room.ts';
import type { PhilosophyOptions } from '../philosophy.ts';
import { withoutReferences } from '../variants/without-references.ts';
import { agenda } from './agenda.ts';
import { concerns, strengths } from './ends.ts';
import { moves, promised } from './moves.ts';
import { parted, unknowns } from './parted.ts';
import { breakers, said, stand } from './stand.ts';

/** A slide: its title, what it shows, what the speaker should know, and the minutes that a room needs for it. */
export interface Slide {
  id: string;
  title: string;
  blocks: Block[];
  notes: string[];
  minutes: number;
}

/** Slides in their order. Those that have nothing to show are left out. */
const kinds: ((room: Room) => Slide | null)[] = [
  stand,
  breakers,
  said,
  strengths,
  concerns,
  parted,
  unknowns,
  promised,
  moves,
];

/** The slides of an audit's debrief as a document whose sections are slides. */
export function slides(scored: ScoredAudit, { status, facts, tool }: PhilosophyOptions): Document {
  const room = roomOf(scored, 'in the full document');
  const shown = kinds.flatMap((make) => make(room) ?? []);
  const all = shown.length === 0 ? [] : [agenda(shown), ...shown];
  return {
    title: titleOf(room),
    about: { organization: scored.audit.organization, date: scored.audit.date, kind: 'Debrief of the audit' },
    language: scored.rubrics[0]?.rubric.language ?? 'en',
    blocks: withoutReferences([
      ...opening(room, status),
      ...all.flatMap(({ id, title, blocks }): Block[] => [{ type: 'heading', level: 2, id, text: title }, ...blocks]),
    ]),
    notes: Object.fromEntries(all.filter(({ notes }) => notes.length > 0).map(({ id, notes }) => [id, notes])),
    provenance: {
      tool,
      rubrics: scored.rubrics.map(({ rubric, sha256 }) => ({ id: rubric.id, version: rubric.version, sha256 })),
      facts,
    },
  };
}
