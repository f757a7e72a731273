// Our service in one sentence: the message that everybody would sign, or the honest statement that there are several.
import type { Block, Inline } from '../block.ts';
import { line, paragraph, quote, refs, strong } from '../words/line.ts';
import { atStart, inWords } from '../words/number.ts';
import { capitalized, clipped, stopped } from '../words/plain.ts';
import { inRole, type Room, tallied, voicesOn, whose } from './room.ts';
import { notedOf, someVoices, storyOf } from './said.ts';

/** Longer answers are no sentence to sign; they are quoted instead. */
const longestMessage = 240;

export function oneSentence(room: Room): Block[] {
  const asked = inRole(room, 'one-message').find((question) => voicesOn(room, question).length > 0);
  if (asked === undefined) return [];
  const voices = voicesOn(room, asked);
  const [first, second] = tallied(voices);
  if (first === undefined) return [];
  const heading: Block = { type: 'heading', level: 2, id: 'one-sentence', text: 'In one sentence' };
  const ahead = first.times > 1 && first.times > (second?.times ?? 0);
  if (second !== undefined && !ahead) return [heading, ...severalMessages(room, voices, refs(asked))];
  const message = strong(stopped(capitalized(clipped(first.voice.text, longestMessage))));
  const grounds = paragraph(
    second === undefined
      ? alone(room, voices.length)
      : line`${atStart(first.times)} of ${inWords(voices.length)} gave it in the same words.`,
    storyOf(room, asked),
    notedOf(room, asked),
  );
  const blocks: Block[] = [heading, { type: 'paragraph', content: line`${message} ${refs(asked)}` }];
  return grounds.length === 0 ? blocks : [...blocks, { type: 'paragraph', content: grounds }];
}

function alone(room: Room, voices: number): Inline[] | null {
  if (room.speakers === 'one-voice')
    return line`One person wrote it down for us. Whether everybody here would sign it is the first thing to ask.`;
  if (room.speakers === 'agreed') return line`It is the sentence on which the room settled.`;
  return voices > 1 ? line`All ${inWords(voices)} who wrote one down used the same words.` : null;
}

function severalMessages(room: Room, voices: ReturnType<typeof voicesOn>, reference: Inline): Block[] {
  const chosen = someVoices(voices, 5);
  const distinct = tallied(voices).length;
  const all = chosen.length === distinct;
  const lead = line`Asked for the one sentence that everybody here would sign, we gave ${inWords(distinct)} different ones. ${reference} ${all ? 'Until we choose, they stand side by side:' : `Until we choose, these ${inWords(chosen.length)} stand for the rest:`}`;
  return [
    { type: 'paragraph', content: lead },
    {
      type: 'list',
      ordered: false,
      items: chosen.map((voice) => {
        const by = whose(room, voice);
        return by === null ? [quote(voice.text)] : line`${quote(voice.text)} (${by})`;
      }),
    },
  ];
}
