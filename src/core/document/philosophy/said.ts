// Sentences made of what people said at a question: their words, what speaks for and against it, and the note beside it.
import type { Voice } from '../../kinds/open-text.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { line, longestQuote, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { lowered, plain } from '../words/plain.ts';
import { entryOf, type Room, telling, unique, whose } from './room.ts';

/** What speaks for an answer and against it, as one sentence; null where nothing was given. */
export function proofOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const { evidence } = entryOf(room, asked);
  const [pro] = telling(texts(evidence?.for), 1);
  const [con] = telling(texts(evidence?.against), 1);
  if (pro && con) return line`${quote(pro.text)} speaks for it; ${quote(con.text)} speaks against it. ${refs(asked)}`;
  if (pro) return line`What shows it: ${quote(pro.text)}. ${refs(asked)}`;
  return con ? line`What speaks against it: ${quote(con.text)}. ${refs(asked)}` : null;
}

const texts = (given: readonly string[] | undefined): Voice[] =>
  (given ?? []).filter((text) => plain(text) !== '').map((text) => ({ text }));

/** The note beside a question; null where there is none. */
export function noteOf(room: Room, asked: ScoredQuestion): string | null {
  const note = plain(entryOf(room, asked).note ?? '');
  return note === '' ? null : note;
}

/** The note as a sentence of its own. */
export function notedOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const note = noteOf(room, asked);
  if (note === null) return null;
  const who = room.speakers === 'one-voice' ? 'The note beside it says' : 'The room noted';
  return line`${who}: ${quote(note)}. ${refs(asked)}`;
}

/** A quotation followed by whose it is where several people speak. */
export function quoted(room: Room, voice: Voice): Inline[] {
  const by = whose(room, voice);
  return by === null ? line`${quote(voice.text)}` : line`${quote(voice.text)} (${by})`;
}

/** Quotations in a row; with whose they are where they come from groups that may be named. */
export function quotedInRow(room: Room, voices: readonly Voice[]): Inline[] {
  const named = voices.some(({ group }) => group !== undefined && room.groups.has(group));
  return listedPieces(voices.map((voice) => (named ? quoted(room, voice) : [quote(voice.text)])));
}

/** Voices that differ, at most so many, short ones preferred. */
export const someVoices = (voices: readonly Voice[], most: number): Voice[] => telling(unique(voices), most);

/** How an answer continues the sentence "X is …": with when or if, as a gerund, as a clause that needs a when, or not at all. */
export type Shape = 'when' | 'doing' | 'clause' | 'sentence';
export function shapeOf(asked: ScoredQuestion, text: string): Shape {
  const words = plain(text);
  if ([...words].length > longestQuote / 2) return 'sentence';
  if (/^(when|if)\s/iu.test(words)) return 'when';
  const one = !/[.!?]\s+\S/u.test(words);
  if (
    one &&
    /^(not\s+)?\p{L}{2,}ing\s/iu.test(words) &&
    !/^(nothing|something|anything|everything|during|bring|king|spring|string|thing|morning|evening)\s/iu.test(words)
  )
    return 'doing';
  return one && /^\p{Ll}/u.test(words) && /is when …/u.test(asked.question.ask) ? 'clause' : 'sentence';
}

/** A text as it stands in mid-sentence inside quotation marks. */
export const inMidSentence = (text: string): Inline =>
  quote(lowered(plain(text).replace(/^(When|If|Being|Not|Having|Getting)\b/u, (word) => word.toLowerCase())));
