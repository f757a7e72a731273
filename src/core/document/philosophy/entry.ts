// One question in the appendix: its answer with the votes on one line for each side, what was said for and against it, and how it stands.
import { handsOn, sumOf } from '../../interview/votes.ts';
import { ballotsOf } from '../../kinds/index.ts';
import type { Ballot } from '../../kinds/question.ts';
import type { Claim, ScoredQuestion, ScoredSide } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { dayInWords } from '../words/day.ts';
import { emphasis, levelName, line, paragraph, quote } from '../words/line.ts';
import { listed, listedPieces } from '../words/list.ts';
import { hundred, inWords, levelsInWords, signed, toTenths } from '../words/number.ts';
import { plain } from '../words/plain.ts';
import { entryOf, itemsOn, type Room, reasonsOn, tallied, voicesOn, whose } from './room.ts';
import { isTooFew, type Sight, sightOf } from './sight.ts';

export function entryIn(room: Room, asked: ScoredQuestion): Block {
  const { question } = asked;
  const { evidence, note } = entryOf(room, asked);
  const ballots = ballotsOf(question);
  const lines: Inline[][] = [
    ...ballots.flatMap((ballot, index) => sideLine(room, asked, ballot, index)),
    ...reasonsOn(room, asked).map((why) => line`${emphasis('Because:')} ${quote(why, Infinity)}`),
    ...openLines(room, asked),
    ...(ballots.length === 0 ? missingLine(asked.sides[0]) : []),
    ...besideIt(
      paragraph(
        quotedAs('For it:', evidence?.for),
        quotedAs('Against it:', evidence?.against),
        quotedAs('Note:', [note ?? '']),
      ),
    ),
  ];
  return { type: 'entry', ref: asked.ref, title: plain(question.ask), lines };
}

const besideIt = (content: Inline[]): Inline[][] => (content.length === 0 ? [] : [content]);
const isText = (text: string): boolean => plain(text) !== '';

/** Words in a row behind what they are; nothing where there are none. */
function quotedAs(what: string, texts: readonly string[] = []): Inline[] {
  const told = texts.filter(isText).map((text) => quote(text, Infinity));
  const row = told.flatMap((text, index): Inline[] => (index === 0 ? [text] : [{ type: 'text', text: ' · ' }, text]));
  return told.length === 0 ? [] : line`${emphasis(what)} ${row}`;
}

const sideNames: Record<ScoredSide['side'], string> = {
  say: 'What we say: ',
  do: 'What we do: ',
  formal: 'On paper: ',
  informal: 'In daily life: ',
  whole: '',
};

/** A side on one line: the answer, the votes, who did not answer, and the means of the groups. */
function sideLine(room: Room, asked: ScoredQuestion, ballot: Ballot, index: number): Inline[][] {
  const side = asked.sides[index];
  if (side === undefined) return [];
  if (isTooFew(side)) return [line`${sideNames[side.side]}Answered by too few people to be shown.`];
  const sight = sightOf(asked, index);
  const single = asked.basis === 'one-voice' || asked.basis === 'agreed';
  const votes = single || side.all.n === 0 ? '' : votesOf(room, ballot, side);
  const none = sight === null && side.all.n > 0 && side.all.counts !== null ? line`Answer: none of these` : [];
  const content = paragraph(
    sight === null ? none : answerOf(asked, ballot, sight, single),
    votes === '' ? null : line`${none.length > 0 ? '; ' : ''}${votes}`,
    ...(single || side.all.n === 0 ? missingLine(side) : []),
    index < asked.sides.length - 1 ? null : paragraph(roundsOf(room, asked), standingOf(room, asked)),
  );
  return content.length === 0 ? [] : [line`${sideNames[side.side]}${content}`];
}

function answerOf(asked: ScoredQuestion, ballot: Ballot, sight: Sight, single: boolean): Inline[] {
  const levels = ballot.ordered && asked.question.kind !== 'yes-no';
  const [even, tied] = [sight.even, sight.even.length > 1];
  const place = `level${tied ? 's' : ''} ${listed(even.map(({ slot }) => String(slot + 1)))} of ${ballot.slots.length}`;
  const texts = listedPieces(even.map(({ text }) => [levelName(text)]));
  const what = levels ? place : 'answer';
  if (asked.agreed !== null) return line`Agreed after the vote: ${levels ? `${place}, ` : ''}${texts}.`;
  const best = ballot.reverse && levels ? ' (level 1 is the good end)' : '';
  if (single) return line`${levels ? `Level ${sight.slot + 1} of ${ballot.slots.length}${best}` : 'Answer'}: ${texts}.`;
  if (tied) return line`Most chosen, ${inWords(sight.chose)} each: ${levels ? `${what}, ` : ''}${texts}.`;
  return line`Most chosen: ${levels ? `${what}, ` : ''}${texts}.`;
}

/** Counts from the first level to the last with their sum, the mean, the share above the middle, and where the good end is if it is not the last. */
function votesOf(room: Room, ballot: Ballot, side: ScoredSide): string {
  const { counts, n, mean, favourable } = side.all;
  const levels = ballot.ordered && ballot.slots.length > 2;
  const votes =
    counts === null
      ? `${n}, too few for each to be counted`
      : levels
        ? `${counts.join('·')} (${n})`
        : `${ballot.slots.map(({ text }, slot) => `${counts[slot] ?? 0} for “${plain(text)}”`).join(', ')} (${n})`;
  const best = ballot.reverse ? ', where level 1 is the good end' : '';
  const share = favourable === null ? '' : `, ${Math.round(favourable * 100)} % favourable`;
  const middle = mean === null || !levels ? '' : `, mean ${mean.toFixed(1)}${best}${share}`;
  const groups = levels ? groupMeans(room, side) : '';
  const missing = missingOf(side);
  return `Votes: ${votes}${middle}${groups === '' ? '' : `; ${groups}`}${missing === '' ? '' : `; besides, ${missing}`}.`;
}

const groupMeans = (room: Room, { groups }: ScoredSide): string =>
  Object.entries(groups)
    .flatMap(([id, { mean, n }]) => {
      const words = room.groups.get(id);
      return words === undefined || mean === null ? [] : [`${words.bare} ${mean.toFixed(1)} (${n})`];
    })
    .join(', ');

const missingOf = ({ all: { missing } }: ScoredSide): string =>
  [
    ...(missing['dont-know'] > 0 ? [`${missing['dont-know']} don’t know`] : []),
    ...(missing['not-applicable'] > 0 ? [`${missing['not-applicable']} does not apply here`] : []),
    ...(missing['not-said'] > 0 ? [`${missing['not-said']} prefer not to say`] : []),
  ].join(', ');

function missingLine(side: ScoredSide | undefined): Inline[][] {
  const missing = side === undefined ? '' : missingOf(side);
  if (side === undefined || missing === '') return [];
  return [line`${side.all.n === 0 && /^1 [^,]*$/.test(missing) ? `Answer: ${missing.slice(2)}` : capital(missing)}.`];
}

const capital = (missing: string): string => `Without an answer: ${missing}`;

/** The vote before the talking, and what the talking did. */
function roundsOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const [first, ...later] = entryOf(room, asked).votes ?? [];
  const ballot = ballotsOf(asked.question).at(-1);
  if (first === undefined || later.length === 0 || asked.basis !== 'hands' || ballot?.ordered !== true) return null;
  const { counts } = handsOn(first, ballot);
  const n = sumOf(counts);
  const shift = toTenths(asked.shift ?? 0);
  const moved =
    shift === 0 ? '' : `; talking moved us ${Math.abs(shift).toFixed(1)} levels ${shift > 0 ? 'up' : 'down'}`;
  return n === 0 ? null : line`First vote: ${counts.join('·')} (${n})${moved}.`;
}

function gapOf(room: Room, { gap, gapByGroup }: ScoredQuestion): string {
  if (gap === null) return '';
  const groups = Object.entries(gapByGroup).flatMap(([id, by]) => {
    const words = room.groups.get(id);
    return words === undefined ? [] : [`${words.bare} ${signed(by)}`];
  });
  const more = gap > 0 ? 'more said than done' : 'more done than said';
  const size = toTenths(gap) === 0 ? 'no gap' : `gap ${signed(gap)}, ${levelsInWords(gap)} ${more}`;
  return groups.length === 0 ? size : `${size} (${groups.join(', ')})`;
}

function openLines(room: Room, asked: ScoredQuestion): Inline[][] {
  const voices = tallied(voicesOn(room, asked)).map(({ voice, times }) => {
    const by = voice.group !== undefined && room.groups.has(voice.group) ? whose(room, voice) : null;
    const often = times > 1 ? ` (said by ${inWords(times)})` : by === null ? '' : ` (${by})`;
    return line`${quote(voice.text, Infinity)}${often}`;
  });
  const items = itemsOn(room, asked).map((item) => {
    const parts = [
      item.looksLike,
      item.hireBy,
      item.owner,
      item.measure,
      item.by === undefined ? undefined : dayInWords(item.by),
    ].flatMap((part) => (part === undefined || !isText(part) ? [] : [plain(part)]));
    return line`${[plain(item.text), ...parts].join(' · ')}`;
  });
  return [...voices, ...items];
}

const claims: Record<Claim, string | null> = {
  'we-do': 'we do',
  'we-are-working-on': 'we are working on it',
  'we-intend-to': 'we intend to',
  'we-dont-know': 'we don’t know',
  nothing: null,
};

/** Where the question stands, what may be said of it, and how sure people were. */
function standingOf(room: Room, asked: ScoredQuestion): Inline[] | null {
  const { claim, confidence, score } = asked;
  const gap = gapOf(room, asked);
  const parts = [
    ...(score.state === 'scored' ? [`${hundred(score.value)} of 100`] : []),
    ...(claims[claim] === null ? [] : [`“${claims[claim]}”`]),
    ...(confidence === null ? [] : [{ low: 'not sure', middle: 'fairly sure', high: 'sure' }[confidence]]),
    ...(gap === '' ? [] : [gap]),
  ];
  return parts.length === 0 ? null : line`${emphasis('Stands at:')} ${parts.join(', ')}.`;
}
