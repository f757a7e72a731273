// What outstanding and what bad service mean here, and who shows us that it can be done.
import type { Role } from '../../kinds/question.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { atStart } from '../words/number.ts';
import { inRole, inWhoseWords, type Room, tallied, voicesOn } from './room.ts';
import { inMidSentence, notedOf, quotedInRow, type Shape, shapeOf, someVoices, storyOf } from './said.ts';

export function goodAndBad(room: Room): Block[] {
  const good = answered(room, 'outstanding').map((asked) =>
    meaning(room, asked, 'Outstanding service', 'outstanding service'),
  );
  const bad = answered(room, 'bad-service').map((asked) => meaning(room, asked, 'Bad service', 'bad service'));
  const admired = answered(room, 'admired').map((asked) => learnt(room, asked));
  const paragraphs = [...good, ...bad, ...admired].filter((content) => content.length > 0);
  if (paragraphs.length === 0) return [];
  const text =
    good.length > 0 && bad.length > 0
      ? 'What good and bad look like here'
      : good.length > 0
        ? 'What good service looks like here'
        : bad.length > 0
          ? 'What bad service looks like here'
          : 'Whom we learn from';
  return [
    { type: 'heading', level: 2, id: 'good-and-bad', text },
    ...paragraphs.map((content): Block => ({ type: 'paragraph', content })),
  ];
}

const answered = (room: Room, role: Role): ScoredQuestion[] =>
  inRole(room, role).filter((asked) => voicesOn(room, asked).length > 0);

function meaning(room: Room, asked: ScoredQuestion, subject: string, object: string): Inline[] {
  const voices = someVoices(voicesOn(room, asked), 3);
  const shaped = voices.map((voice) => ({ voice, shape: shapeOf(asked, voice.text) }));
  const inline = shaped.filter(({ shape }) => shape !== 'sentence');
  const whole = shaped.filter(({ shape }) => shape === 'sentence').map(({ voice }) => voice);
  const pieces = inline.map(({ voice, shape }) => [...joint(shape), inMidSentence(voice.text, shape)]);
  const who = inline.length > 0 ? 'others' : room.speakers === 'one-voice' ? 'one of us' : 'we';
  return paragraph(
    inline.length === 0 ? null : line`${subject}, ${inWhoseWords(room)}, is ${listedPieces(pieces)}. ${refs(asked)}`,
    whole.length === 0 ? null : line`Asked about ${object}, ${who} said: ${quotedInRow(room, whole)}. ${refs(asked)}`,
    storyOf(room, asked),
    notedOf(room, asked),
  );
}

const joint = (shape: Shape): Inline[] => (shape === 'clause' ? [{ type: 'text', text: 'when ' }] : []);

function learnt(room: Room, asked: ScoredQuestion): Inline[] {
  const voices = voicesOn(room, asked);
  const chosen = someVoices(voices, 2);
  const distinct = tallied(voices).length;
  const lead =
    distinct > chosen.length
      ? `${atStart(distinct)} examples from outside were named, among them`
      : 'We know it from the other side of the counter:';
  return paragraph(
    line`${lead} ${listedPieces(chosen.map((voice) => [quote(voice.text)]))}. ${refs(asked)}`,
    storyOf(room, asked),
  );
}
