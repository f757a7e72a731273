// One factor as a paragraph. Facts are gathered first; each becomes a sentence whose shape follows from what it is.
import type { ScoredFactor, ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords, levelsInWords } from '../words/number.ts';
import { type Room, voicesOn } from './room.ts';
import { notedOf, noteOf, proofOf, quotedInRow, someVoices } from './said.ts';
import { campsOf, scoringSide, sightOf, someOf } from './sight.ts';

/** Roles that an earlier section has told. */
const toldElsewhere = [
  'one-message',
  'outstanding',
  'bad-service',
  'ultimate-goal',
  'first-feeling',
  'admired',
  'qualities',
  'why-chosen',
  'whom-we-serve',
  'values',
  'promises',
];
/** Groups that differ by at least so many levels get a sentence. */
const worthSaying = 0.75;

interface Facts {
  does: ScoredQuestion[];
  working: ScoredQuestion[];
  weak: ScoredQuestion[];
  split: ScoredQuestion[];
  unknown: ScoredQuestion[];
  open: ScoredQuestion[];
}

/** The paragraph without its title; empty where nothing was said. */
export function factorParagraph(room: Room, part: ScoredFactor): Inline[] {
  const facts = factsOf(room, part);
  const [weakest] = facts.weak;
  const strongest = facts.does[0] ?? facts.working[0];
  const clear = facts.split.filter((asked) => asked !== weakest || sightOf(asked)?.by !== 'most');
  const [split] = clear;
  return paragraph(
    strengthOf(room, facts),
    weaknessOf(room, facts, split),
    split === undefined ? null : splitOf(room, split),
    facts.unknown.length === 0 ? null : unknownOf(room, facts.unknown),
    partedOf(room, part),
    voicesOf(room, facts.open),
    noteLeft(room, [strongest, weakest, ...facts.weak, ...facts.working]),
  );
}

const heightOf = ({ score }: ScoredQuestion): number => (score.state === 'scored' ? score.value : 0);

function factsOf(room: Room, part: ScoredFactor): Facts {
  const asked = part.questions.filter((question) => room.questions.includes(question));
  const falling = [...asked].sort((one, other) => heightOf(other) - heightOf(one));
  return {
    does: falling.filter(({ claim }) => claim === 'we-do'),
    working: falling.filter(({ claim }) => claim === 'we-are-working-on'),
    weak: falling.filter(({ claim }) => claim === 'we-intend-to').reverse(),
    split: room.scored.splits.filter((one) => asked.includes(one) && scoringSide(one)?.all.agreement.split === 'clear'),
    unknown: asked.filter(({ claim }) => claim === 'we-dont-know'),
    open: asked.filter(({ question }) => question.kind === 'open-text' && !toldElsewhere.includes(question.role ?? '')),
  };
}

/** What is done, with what shows it; else what is worked on, and how far it has come. */
function strengthOf(room: Room, { does, working }: Facts): Inline[] | null {
  const practised = does.filter(({ question }) => question.practice !== undefined);
  const [first, second] = practised;
  const [started] = working;
  if (first !== undefined) {
    const both =
      second === undefined
        ? line`We ${first.question.practice ?? ''}. ${refs(first)}`
        : line`We ${first.question.practice ?? ''}, ${refs(first)} and we ${second.question.practice ?? ''}. ${refs(second)}`;
    return paragraph(
      both,
      proofOf(room, first) ?? (second === undefined ? null : proofOf(room, second)),
      started === undefined ? null : workingOn(room, started, true),
    );
  }
  return started === undefined ? null : workingOn(room, started, false);
}

function workingOn(room: Room, asked: ScoredQuestion, also: boolean): Inline[] {
  const sight = sightOf(asked);
  const { practice, topic } = asked.question;
  const opens =
    practice === undefined
      ? `We are ${also ? 'still ' : ''}working on ${topic}`
      : `We are ${also ? 'still ' : ''}working to ${practice}`;
  const high = heightOf(asked) >= 0.75;
  const why = high ? whyNotYet(asked) : null;
  if (sight === null || asked.question.kind === 'yes-no')
    return paragraph(line`${opens}. ${refs(asked)}`, proofOf(room, asked));
  if (why !== null)
    return paragraph(
      line`We placed ourselves high on ${topic}, ${quote(sight.text)}, but ${why}. ${refs(asked)}`,
      proofOf(room, asked),
    );
  return paragraph(line`${opens}; so far, ${inSight(sight.text)} ${refs(asked)}`, also ? null : proofOf(room, asked));
}

const inSight = (text: string): Inline[] => line`${quote(text)}.`;

/** What kept a high answer from being claimed. */
function whyNotYet(asked: ScoredQuestion): string {
  const agreement = scoringSide(asked)?.all.agreement;
  if (asked.evidence.against > asked.evidence.for) return 'more was said against it than for it';
  if (agreement?.split === 'clear') return 'the room was split';
  if (asked.evidence.for === 0) return 'nobody gave an example';
  return 'our answers lay far apart';
}

function weaknessOf(room: Room, { does, working, weak }: Facts, split: ScoredQuestion | undefined): Inline[] | null {
  const told = weak.filter((asked) => asked !== split);
  const [first, ...others] = told;
  if (first === undefined) return null;
  const sight = sightOf(first);
  const contrast = does.length + working.length > 0;
  const lead = sight === null ? null : weakLine(first, sight, contrast);
  const seconds = others.slice(0, 2);
  const alike =
    seconds.length === 0 || sight === null
      ? null
      : line`${seconds.length === 1 && others.length === 1 ? 'Not much better' : 'Low as well'}: ${listed(seconds.map(({ question }) => question.topic))}${others.length > 2 ? `, and ${inWords(others.length - 2)} more` : ''}. ${refs(...seconds)}`;
  return paragraph(lead, proofOf(room, first), alike);
}

function weakLine(asked: ScoredQuestion, sight: NonNullable<ReturnType<typeof sightOf>>, contrast: boolean): Inline[] {
  const { topic, kind, ask } = asked.question;
  const but = contrast ? 'But ' : '';
  if (kind === 'yes-no') {
    const no =
      sight.by === 'one' || sight.by === 'agreed' ? 'we answered' : `${someOf(sight.chose, sight.of)} answered`;
    return line`${contrast ? 'But asked' : 'Asked'} ${quote(ask)}, ${no} ${sight.text.toLowerCase()}. ${refs(asked)}`;
  }
  const holds = contrast ? 'But what holds us back is' : 'What holds us back is';
  switch (sight.by) {
    case 'all':
      return line`${but === '' ? 'On' : 'But on'} ${topic} all ${inWords(sight.of)} of us chose the same sentence: ${quote(sight.text)}. ${refs(asked)}`;
    case 'most':
      return line`${holds} ${topic}: ${someOf(sight.chose, sight.of)} chose ${quote(sight.text)}. ${refs(asked)}`;
    case 'largest':
    case 'tied':
      return line`${holds} ${topic}. Our answers lay apart; more than for any other, ${inWords(sight.chose)} of ${inWords(sight.of)}, went to ${quote(sight.text)}. ${refs(asked)}`;
    case 'one':
    case 'agreed':
      return line`${holds} ${topic}: ${quote(sight.text)}. ${refs(asked)}`;
  }
}

function splitOf(_room: Room, asked: ScoredQuestion): Inline[] | null {
  const camps = campsOf(asked);
  if (camps === null) return null;
  return line`On ${asked.question.topic} the room was split: ${inWords(camps.low.people)} stood with ${quote(camps.low.text)} or below, ${inWords(camps.high.people)} with ${quote(camps.high.text)} or above. ${refs(asked)}`;
}

function unknownOf(room: Room, unknown: ScoredQuestion[]): Inline[] {
  const topics = unknown.map(({ question }) => question.topic);
  const who =
    room.speakers === 'one-voice' || room.speakers === 'agreed'
      ? 'We could not judge'
      : 'Half of us or more could not judge';
  return line`${who} ${listed(topics)}. ${refs(...unknown)}`;
}

function partedOf(room: Room, part: ScoredFactor): Inline[] | null {
  const parted = room.scored.parted.find(({ rubric, factor }) => rubric === part.rubric && factor === part.factor.id);
  const [high, low] = [room.groups.get(parted?.high ?? ''), room.groups.get(parted?.low ?? '')];
  if (parted === undefined || high === undefined || low === undefined || parted.by < worthSaying) return null;
  return line`Here ${high.the} and ${low.the} part by ${levelsInWords(parted.by)}, ${low.the} seeing us lower.`;
}

function voicesOf(room: Room, open: ScoredQuestion[]): Inline[] | null {
  const lines = open.flatMap((asked) => {
    const voices = voicesOn(room, asked);
    if (voices.length === 0) return [];
    return [
      paragraph(
        line`On ${asked.question.topic}: ${quotedInRow(room, someVoices(voices, 2))}. ${refs(asked)}`,
        proofOf(room, asked),
      ),
    ];
  });
  return lines.length === 0 ? null : paragraph(...lines);
}

/** The first note of these questions. */
function noteLeft(room: Room, questions: (ScoredQuestion | undefined)[]): Inline[] | null {
  const noted = questions.find((asked) => asked !== undefined && noteOf(room, asked) !== null);
  return noted === undefined ? null : notedOf(room, noted);
}
