// What customers should feel first, and why they choose us.
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { inWords } from '../words/number.ts';
import { lowered, plain } from '../words/plain.ts';
import { inRole, type Room, tallied, voicesOn } from './room.ts';
import { notedOf, quotedInRow, someVoices, storyOf } from './said.ts';

/** Up to so many words are a feeling's name; more are a sentence about it. */
const wordsInName = 3;

export function firstFeeling(room: Room): Block[] {
  const heard = (asked: ScoredQuestion) => voicesOn(room, asked).length > 0;
  const feelings = inRole(room, 'first-feeling').filter(heard);
  const reasons = inRole(room, 'why-chosen').filter(heard);
  if (feelings.length + reasons.length === 0) return [];
  const text =
    reasons.length === 0
      ? 'What customers should feel first'
      : feelings.length === 0
        ? 'Why customers choose us'
        : 'What customers should feel first, and why they choose us';
  return [
    { type: 'heading', level: 2, id: 'first-feeling', text },
    ...feelings.map((asked): Block => ({ type: 'paragraph', content: feelingIn(room, asked) })),
    ...reasons.map((asked): Block => ({ type: 'paragraph', content: reasonIn(room, asked) })),
  ];
}

function feelingIn(room: Room, asked: ScoredQuestion): Inline[] {
  const voices = voicesOn(room, asked);
  const names = tallied(voices).filter(({ voice }) => plain(voice.text).split(' ').length <= wordsInName);
  const sentences = someVoices(
    voices.filter(({ text }) => plain(text).split(' ').length > wordsInName),
    2,
  );
  const [first, ...others] = names;
  const second = others.slice(0, 4);
  const lead =
    first === undefined
      ? null
      : first.times > 1
        ? line`In the first minute with us a customer should feel ${asName(first.voice.text)}: ${inWords(first.times)} of us said so in the same word. ${refs(asked)}`
        : line`In the first minute with us a customer should feel ${listedPieces([first, ...second].map(({ voice }) => [asName(voice.text)]))}. ${refs(asked)}`;
  const alike =
    first !== undefined && first.times > 1 && second.length > 0
      ? line`Others said ${listedPieces(second.map(({ voice }) => [asName(voice.text)]))}.`
      : null;
  const told =
    sentences.length === 0
      ? null
      : first === undefined
        ? line`Before anything else, a customer should feel this: ${quotedInRow(room, sentences)}. ${refs(asked)}`
        : line`Or, in a sentence: ${quotedInRow(room, sentences)}. ${refs(asked)}`;
  return paragraph(lead, alike, told, storyOf(room, asked), notedOf(room, asked));
}

const asName = (text: string): Inline =>
  quote(lowered(plain(text).replace(/^\p{Lu}(?=\p{Ll}+$)/u, (letter) => letter.toLowerCase())));

function reasonIn(room: Room, asked: ScoredQuestion): Inline[] {
  const voices = voicesOn(room, asked);
  const chosen = someVoices(voices, 3);
  const distinct = tallied(voices).length;
  const lead =
    distinct === 1
      ? line`Why do people choose us? ${quotedInRow(room, chosen.slice(0, 1))}. ${refs(asked)}`
      : line`Asked why people choose us, we gave ${inWords(distinct)} reasons${distinct > chosen.length ? ', among them' : ':'} ${quotedInRow(room, chosen)}. ${refs(asked)}`;
  return paragraph(lead, storyOf(room, asked), notedOf(room, asked));
}
