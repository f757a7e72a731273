// From a judged audit to the philosophy document: sections in their order, each giving blocks or nothing.
import type { ScoredAudit } from '../score-audit/scored-audit.ts';
import type { Block, Document } from './block.ts';
import { keptAlive } from './philosophy/alive.ts';
import { appendix } from './philosophy/appendix.ts';
import { factors } from './philosophy/factors.ts';
import { firstFeeling } from './philosophy/first-feeling.ts';
import { firstMoves } from './philosophy/first-moves.ts';
import { goodAndBad } from './philosophy/good-and-bad.ts';
import { lastTime } from './philosophy/last-time.ts';
import { method } from './philosophy/method.ts';
import { notYet } from './philosophy/not-yet.ts';
import { oneSentence } from './philosophy/one-sentence.ts';
import { opening, titleOf } from './philosophy/opening.ts';
import { promises } from './philosophy/promises.ts';
import { type Room, roomOf } from './philosophy/room.ts';
import { sayAndDo } from './philosophy/say-and-do.ts';
import { unknown } from './philosophy/unknown.ts';
import { values } from './philosophy/values.ts';
import { whereWeStand } from './philosophy/where-we-stand.ts';
import { whomWeServe } from './philosophy/whom-we-serve.ts';

export interface PhilosophyOptions {
  status: 'draft';
  /** SHA-256 of the audit's facts, in hexadecimal. */
  facts: string;
  /** Name and version of the tool, as in `culture-audit 0.1.0`. */
  tool: string;
}

/** The sections between the title and the method, in the order of the document. */
const sections: ((room: Room) => Block[])[] = [
  oneSentence,
  whomWeServe,
  goodAndBad,
  firstFeeling,
  values,
  promises,
  lastTime,
  whereWeStand,
  sayAndDo,
  factors,
  notYet,
  unknown,
  firstMoves,
  keptAlive,
];

/** The philosophy document of an audit. The same audit and options always give the same document. */
export function philosophy(scored: ScoredAudit, { status, facts, tool }: PhilosophyOptions): Document {
  const room = roomOf(scored);
  return {
    title: titleOf(room),
    about: {
      organization: scored.audit.organization,
      date: scored.audit.date,
      kind: 'Customer service philosophy',
    },
    language: scored.rubrics[0]?.rubric.language ?? 'en',
    blocks: [
      ...opening(room, status),
      ...sections.flatMap((section) => section(room)),
      ...method(room),
      ...appendix(room),
    ],
    provenance: {
      tool,
      rubrics: scored.rubrics.map(({ rubric, sha256 }) => ({ id: rubric.id, version: rubric.version, sha256 })),
      facts,
    },
  };
}
