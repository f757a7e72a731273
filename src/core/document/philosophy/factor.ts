// One factor as a paragraph. Facts are gathered first; each becomes a sentence whose shape follows from what it is.
import type { ScoredFactor, ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords, levelsInWords } from '../words/number.ts';
import { capitalized, plain, stopped } from '../words/plain.ts';
import { type Room, theRoomWas, voicesOn } from './room.ts';
import { noteOf, quotedInRow, someVoices, storyOf } from './said.ts';
import { campsOf, scoringSide } from './sight.ts';
import { strengthOf } from './strength.ts';
import { lowestOf, weaknessOf } from './weakness.ts';
import { widestGap } from './widest-gap.ts';

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

/** Paragraphs longer than this many characters are divided in two. */
const longest = 900;

/** A factor in one paragraph or two, without its title: how it stands, then where people part and what else they said. */
export function factorParagraphs(room: Room, part: ScoredFactor): Inline[][] {
  const facts = factsOf(room, part);
  const standing = paragraph(strengthOf(room, facts), weaknessOf(room, facts));
  const parting = paragraph(
    splitOf(room, facts.split),
    unknownOf(facts.unknown),
    partedOf(room, part),
    movedOf(room, part),
    voicesOf(room, facts.open),
    noteLeft(room, [
      ...facts.weak.filter((asked) => asked !== lowestOf(room, facts)),
      ...facts.unproved,
      ...facts.halfway,
      ...facts.does,
      ...facts.unknown,
    ]),
    outcomeOf(room, part),
  );
  const apart =
    lengthOf(standing) > longest / 3 &&
    lengthOf(parting) > longest / 3 &&
    lengthOf(standing) + lengthOf(parting) > longest;
  return (apart ? [standing, parting] : [paragraph(standing, parting)]).filter((content) => content.length > 0);
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
    line`On ${first.question.topic} ${theRoomWas(room)} split: ${inWords(low.people)} of us lean to ${quote(low.text)}, ${inWords(high.people)} to ${quote(high.text)}.${capital(middle)} ${refs(first)}`,
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
        line`${leadOf(asked)}: ${quotedInRow(room, someVoices(voices, 2))}. ${refs(asked)}`,
        storyOf(room, asked),
      ),
    ];
  });
  return lines.length === 0 ? null : paragraph(...lines);
}

function leadOf({ question }: ScoredQuestion): string {
  if (question.role === 'service-attention') return 'Where customers are served, this needs attention first';
  if (question.role === 'company-attention') return 'Behind the scenes, this makes serving customers harder';
  return `On ${question.topic}`;
}

/** The first note of these questions. */
function noteLeft(room: Room, questions: ScoredQuestion[]): Inline[] | null {
  const noted = questions.find((asked) => asked.key !== widestGap(room)?.key && noteOf(room, asked) !== null);
  if (noted === undefined) return null;
  return line`On ${noted.question.topic} a note says ${quote(noteOf(room, noted) ?? '')}. ${refs(noted)}`;
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
