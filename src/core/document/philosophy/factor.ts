// One factor as a paragraph. Facts are gathered first; each becomes a sentence whose shape follows from what it is.
import type { ScoredFactor, ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { levelName, line, paragraph, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords, levelsInWords } from '../words/number.ts';
import { capitalized, plain, stopped } from '../words/plain.ts';
import { partedTold } from './parted.ts';
import { type Room, theRoomWas, voicesOn } from './room.ts';
import { quotedInRow, someVoices, storyOf } from './said.ts';
import { campsOf, scoringSide } from './sight.ts';
import { strengthOf } from './strength.ts';
import { weaknessOf } from './weakness.ts';

/** Roles that an earlier section has told. */
const toldElsewhere = [
  ...['one-message', 'outstanding', 'bad-service', 'ultimate-goal', 'first-feeling', 'admired', 'qualities'],
  ...['why-chosen', 'whom-we-serve', 'values', 'promises', 'past-promise', 'past-action'],
];
/** Votes that moved, and groups that differ, by at least so many levels get a sentence. */
const worthSaying = 0.75;
const groupsApart = 0.9;

/** What a factor's questions allow to be said; each list begins with what is told first. */
export interface Facts {
  part: ScoredFactor;
  does: ScoredQuestion[];
  /** Worked on: half-way, and those that stand as high as what we do but lack proof or agreement. */
  halfway: ScoredQuestion[];
  unproved: ScoredQuestion[];
  weak: ScoredQuestion[];
  split: ScoredQuestion[];
  unknown: ScoredQuestion[];
  open: ScoredQuestion[];
}

/** What is longer than this many characters is divided: what stands, what stands low, where people part and what else they said. */
const longest = 700;

/** A factor in one paragraph or up to three, without its title. */
export function factorParagraphs(room: Room, part: ScoredFactor): Inline[][] {
  const facts = factsOf(room, part);
  const parts = [
    strengthOf(room, facts),
    ...weaknessOf(room, facts),
    paragraph(
      splitOf(room, facts.split),
      unknownOf(facts.unknown),
      partedOf(room, part),
      movedOf(room, part),
      voicesOf(room, facts.open),
      outcomeOf(room, part),
    ),
  ].flatMap((content) => (content === null || content.length === 0 ? [] : [content]));
  const whole = parts.reduce((sum, content) => sum + lengthOf(content), 0);
  if (whole > longest) return parts;
  return parts.length === 0 ? [] : [paragraph(...parts)];
}

const lengthOf = (content: Inline[]): number =>
  content.reduce((sum, piece) => sum + (piece.type === 'reference' ? 0 : piece.text.length), 0);

function unknownOf(unknown: ScoredQuestion[]): Inline[] | null {
  if (unknown.length === 0) return null;
  const topics = unknown.map(({ question }) => question.topic);
  return line`We don’t know how we stand with ${listed(topics, 'or')}. ${refs(...unknown)}`;
}

export const heightOf = ({ score }: ScoredQuestion): number => (score.state === 'scored' ? score.value : 0);

export function factsOf(room: Room, part: ScoredFactor): Facts {
  const asked = part.questions.filter((question) => room.questions.includes(question));
  const falling = [...asked].sort((one, other) => heightOf(other) - heightOf(one));
  const split = room.scored.splits.filter(
    (one) => asked.includes(one) && scoringSide(one)?.all.agreement.split === 'clear',
  );
  const working = falling.filter((one) => one.claim === 'we-are-working-on' && !split.includes(one));
  return {
    part,
    does: falling.filter(({ claim }) => claim === 'we-do'),
    halfway: working.filter((one) => heightOf(one) < 0.75),
    unproved: working.filter((one) => heightOf(one) >= 0.75),
    weak: falling.filter((one) => one.claim === 'we-intend-to' && !split.includes(one)).reverse(),
    split,
    unknown: asked.filter(({ claim }) => claim === 'we-dont-know'),
    open: asked.filter(({ question }) => question.kind === 'open-text' && !toldElsewhere.includes(question.role ?? '')),
  };
}

function splitOf(room: Room, split: ScoredQuestion[]): Inline[] | null {
  const [first, ...others] = split;
  const camps = first === undefined ? null : campsOf(first);
  if (first === undefined || camps === null) return null;
  const { low, between, high } = camps;
  const middle = between === 0 ? '' : ` ${inWords(between)} stand${between === 1 ? 's' : ''} between.`;
  return paragraph(
    line`On ${first.question.topic} ${theRoomWas(room)} split: ${inWords(low.people)} of us lean to ${levelName(low.text)}, ${inWords(high.people)} to ${levelName(high.text)}.${capital(middle)} ${refs(first)}`,
    others.length === 0
      ? null
      : line`${room.speakers === 'people' ? 'We were' : 'It was'} split on ${listed(others.map(({ question }) => question.topic))} as well. ${refs(...others)}`,
  );
}

const capital = (text: string): string => text.replace(/\p{Ll}/u, (letter) => letter.toUpperCase());

function partedOf(room: Room, part: ScoredFactor): Inline[] | null {
  const parted = room.scored.parted.find(({ rubric, factor }) => rubric === part.rubric && factor === part.factor.id);
  const [high, low] = [room.groups.get(parted?.high ?? ''), room.groups.get(parted?.low ?? '')];
  if (parted === undefined || high === undefined || low === undefined || parted.by < groupsApart) return null;
  if (partedTold(room).includes(parted)) return null;
  return line`${capitalized(low.the)} ${low.plural ? 'see' : 'sees'} us ${levelsInWords(parted.by)} lower here than ${high.the} ${high.plural ? 'do' : 'does'}.`;
}

/** What talking did, where there were two votes. */
function movedOf(room: Room, { questions }: ScoredFactor): Inline[] | null {
  const moved = questions
    .filter((asked) => room.questions.includes(asked))
    .find(({ shift }) => shift !== null && Math.abs(shift) >= worthSaying);
  if (moved === undefined || moved.shift === null) return null;
  return line`Talking moved us: on ${moved.question.topic} the second vote lay ${levelsInWords(moved.shift)} ${moved.shift > 0 ? 'higher' : 'lower'} than the first. ${refs(moved)}`;
}

function voicesOf(room: Room, open: ScoredQuestion[]): Inline[] | null {
  const lines = open.flatMap((asked) => {
    const voices = voicesOn(room, asked);
    if (voices.length === 0) return [];
    return [
      paragraph(
        line`${leadOf(asked)}: ${quotedInRow(room, someVoices(voices, open.length === 1 || isAttention(asked) ? 2 : 1))}. ${refs(asked)}`,
        storyOf(room, asked),
      ),
    ];
  });
  return lines.length === 0 ? null : paragraph(...lines);
}

/** What customers and colleagues need first is told by more than one voice. */
const isAttention = ({ question: { role } }: ScoredQuestion): boolean =>
  role === 'service-attention' || role === 'company-attention';

function leadOf({ question }: ScoredQuestion): string {
  if (question.role === 'service-attention') return 'Where customers are served, this needs attention first';
  if (question.role === 'company-attention') return 'Behind the scenes, this makes serving customers harder';
  return `On ${question.topic}`;
}

/** The rubric's own sentence on a factor that stands in its range; told as a caution where the factor makes or breaks the rest. */
function outcomeOf(room: Room, part: ScoredFactor): Inline[] | null {
  if (room.scored.breakers.includes(part)) return null;
  const rubric = room.scored.rubrics.find(({ rubric }) => rubric.id === part.rubric);
  const own = rubric?.rubric.outcomes.find(
    ({ factor, say }) => factor === part.factor.id && rubric.outcomes.includes(say),
  );
  return own === undefined ? null : line`${stopped(plain(own.say))}`;
}
