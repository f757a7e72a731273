// Sentences made of what people said at a question: their words, what speaks for and against it, and the note beside it.
import type { Voice } from '../../kinds/open-text.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { level, line, longestQuote, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { atStart, inWords } from '../words/number.ts';
import { continued, lowered, plain } from '../words/plain.ts';
import { entryOf, type Room, telling, unique, whose } from './room.ts';
import { sightOf } from './sight.ts';
import { widestGap } from './widest-gap.ts';

/** What speaks for an answer and against it, in the words given; undefined where nothing was. */
export function grounds(room: Room, asked: ScoredQuestion): { pro: string | undefined; con: string | undefined } {
  const { evidence } = entryOf(room, asked);
  const [pro] = telling(voices(evidence?.for), 1);
  const [con] = telling(voices(evidence?.against), 1);
  return { pro: pro?.text, con: con?.text };
}

const voices = (given: readonly string[] | undefined): Voice[] =>
  (given ?? []).filter((text) => plain(text) !== '').map((text) => ({ text }));

/** After something that we say we do: what shows it, standing by itself, and what somebody set against it. */
export function proofOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const { pro, con } = grounds(room, asked);
  if (pro && con) return line`${quote(pro)} speaks for it, ${quote(con)} against it. ${refs(asked)}`;
  if (pro) return line`${quote(pro)}. ${refs(asked)}`;
  return con ? line`Against it stands ${quote(con)}. ${refs(asked)}` : null;
}

/** After something that does not stand well: the case that was named, and what speaks for us all the same. */
export function caseOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  if (widestGap(room)?.key === asked.key) return null;
  const { pro, con } = grounds(room, asked);
  if (pro && con) return line`${quote(con)}. But also: ${quote(pro)}. ${refs(asked)}`;
  if (con) return line`${quote(con)}. ${refs(asked)}`;
  return pro ? line`Yet there is this: ${quote(pro)}. ${refs(asked)}` : null;
}

/** What the room agreed on beside its votes, and how many had voted for it; null where it did not. The votes make the score. */
export function agreedOn(asked: ScoredQuestion, opens = 'After talking, we agreed on this'): Inline[] | null {
  const sight = asked.agreed === null ? null : sightOf(asked);
  if (sight === null) return null;
  const voted =
    sight.chose === 0 ? 'Nobody' : sight.chose === sight.of ? `All ${inWords(sight.of)}` : atStart(sight.chose);
  const of = sight.chose === sight.of ? '' : sight.chose === 0 ? '' : ` of ${inWords(sight.of)}`;
  return line`${opens}: ${level(sight.text)} ${voted}${of} had voted for it. ${refs(asked)}`;
}

/** After an answer in people's own words: the story behind it, and what somebody set against it. */
export function storyOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const { pro, con } = grounds(room, asked);
  if (pro && con) return line`The story behind it: ${quote(pro)}. But also: ${quote(con)}. ${refs(asked)}`;
  if (pro) return line`The story behind it: ${quote(pro)}. ${refs(asked)}`;
  return con ? line`Against it stands ${quote(con)}. ${refs(asked)}` : null;
}

/** The note beside a question; null where there is none. */
export function noteOf(room: Room, asked: ScoredQuestion): string | null {
  const note = plain(entryOf(room, asked).note ?? '');
  return note === '' ? null : note;
}

/** The note as a sentence of its own. */
export function notedOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const note = noteOf(room, asked);
  return note === null ? null : line`A note adds: ${quote(note)}. ${refs(asked)}`;
}

/** Quotations in a row, each followed by the group it comes from where that may be named. */
export function quotedInRow(room: Room, given: readonly Voice[]): Inline[] {
  const groups = new Set(given.map((voice) => whose(room, voice)));
  const [only] = groups;
  if (given.length > 1 && groups.size === 1 && only !== null && only !== undefined) {
    return line`${listedPieces(given.map(({ text }) => [quote(text)]))} (${given.length === 2 ? 'both' : 'all'} ${only})`;
  }
  return listedPieces(
    given.map((voice) => {
      const by = whose(room, voice);
      return by === null ? [quote(voice.text)] : line`${quote(voice.text)} (${by})`;
    }),
  );
}

/** Voices that differ, at most so many, short ones preferred. */
export const someVoices = (given: readonly Voice[], most: number): Voice[] => telling(unique(given), most);

/** An answer that goes on where the question left off: "… the house is warm". */
const leading = /^(?:…|\.{2,})\s*/u;

/** How an answer continues the sentence "X is …": with when or if, as a gerund, as a clause that needs a when, or not at all. */
export type Shape = 'when' | 'doing' | 'clause' | 'sentence';

const noGerund = /^(nothing|something|anything|everything|during|bring|king|spring|string|thing|morning|evening)\s/iu;

export function shapeOf(asked: ScoredQuestion, text: string): Shape {
  const words = plain(text);
  if (leading.test(words) && /is when …/u.test(asked.question.ask)) return 'clause';
  if ([...words].length > longestQuote / 2) return 'sentence';
  if (/[.!?]\s+\S/u.test(words)) return 'sentence';
  if (/^(when|if)\s/iu.test(words)) return 'when';
  if (/^(not\s+)?\p{L}{2,}ing\s/iu.test(words) && !noGerund.test(words)) return 'doing';
  return /^\p{Ll}/u.test(words) && /is when …/u.test(asked.question.ask) ? 'clause' : 'sentence';
}

/** A text as it stands in mid-sentence inside quotation marks. */
export const inMidSentence = (text: string, shape: Shape): Inline =>
  quote(shape === 'sentence' ? lowered(plain(text)) : continued(plain(text).replace(leading, '')));
