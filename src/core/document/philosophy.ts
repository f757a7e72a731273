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
import { limits } from './philosophy/limits.ts';
import { method } from './philosophy/method.ts';
import { notYet } from './philosophy/not-yet.ts';
import { oneSentence } from './philosophy/one-sentence.ts';
import { opening, titleOf } from './philosophy/opening.ts';
import { promises } from './philosophy/promises.ts';
import { type Room, roomOf } from './philosophy/room.ts';
import { sayAndDo } from './philosophy/say-and-do.ts';
import { targets } from './philosophy/targets.ts';
import { unknown } from './philosophy/unknown.ts';
import { values } from './philosophy/values.ts';
import { whereWeStand } from './philosophy/where-we-stand.ts';
import { whomWeServe } from './philosophy/whom-we-serve.ts';
import { withAgreedWords } from './variants/agreed-words.ts';
import { onePage } from './variants/one-page.ts';
import { publicPage } from './variants/public-page.ts';
import { holdings, type SectionId, type Variant } from './variants/variant.ts';
import { withoutReferences } from './variants/without-references.ts';
import { emphasis, line } from './words/line.ts';

export interface PhilosophyOptions {
  /** How far it has come, in words, as `statusLine` gives them. */
  status: string;
  /** For whom it is written; the full document if left out. */
  variant?: Variant;
  /** SHA-256 of the audit's facts, in hexadecimal. */
  facts: string;
  /** Name and version of the tool, as in `culture-audit 0.1.0`. */
  tool: string;
}

/** What the document is called among its kind. */
export const philosophyKind = 'Customer service philosophy';

/** The sections between the title and the method. */
const sections: Record<SectionId, (room: Room) => Block[]> = {
  'one-sentence': oneSentence,
  'whom-we-serve': whomWeServe,
  'good-and-bad': goodAndBad,
  'first-feeling': firstFeeling,
  values,
  promises,
  'last-time': lastTime,
  'where-we-stand': whereWeStand,
  'say-and-do': sayAndDo,
  factors,
  'not-yet': notYet,
  unknown,
  targets,
  'first-moves': firstMoves,
  alive: keptAlive,
};

/** The philosophy document of an audit. The same audit and options always give the same document. */
export function philosophy(
  scored: ScoredAudit,
  { status, facts, tool, variant = 'full' }: PhilosophyOptions,
): Document {
  return {
    title: titleOf(roomOf(scored)),
    about: {
      organization: scored.audit.organization,
      date: scored.audit.date,
      kind: philosophyKind,
    },
    language: scored.rubrics[0]?.rubric.language ?? 'en',
    blocks: blocksOf(scored, status, variant),
    provenance: {
      tool,
      rubrics: scored.rubrics.map(({ rubric, sha256 }) => ({ id: rubric.id, version: rubric.version, sha256 })),
      facts,
    },
  };
}

function blocksOf(scored: ScoredAudit, status: PhilosophyOptions['status'], variant: Variant): Block[] {
  if (variant === 'one-page') return withoutReferences(onePage(roomOf(scored, 'in the full document'), status));
  if (variant === 'public') return withoutReferences(publicPage(roomOf(withAgreedWords(scored)), status));
  const { called, sections: held, words, appendix: whole, leavesOut } = holdings[variant];
  const room = roomOf(
    words === 'all' ? scored : withAgreedWords(scored),
    whole ? 'in the appendix' : 'in the full document',
  );
  const blocks = [
    ...opening(room, status, called),
    ...(leavesOut === null ? [] : [{ type: 'paragraph', content: line`${emphasis(leavesOut)}` } as Block]),
    ...held.flatMap((section) => sections[section](room)),
    ...limits(room),
    ...method(room),
  ];
  return whole ? [...blocks, ...appendix(room)] : withoutReferences(blocks);
}
