// How this was made: method, rubrics, coverage, limits, confidentiality, and the rule by which each verb was chosen.
import type { Source } from '../../rubric/rubric.ts';
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { dayInWords } from '../words/day.ts';
import { emphasis, line, paragraph, strong } from '../words/line.ts';
import { listed, listedPieces } from '../words/list.ts';
import { count, inWords, ordinal } from '../words/number.ts';
import { continued, lowered, unstopped } from '../words/plain.ts';
import { apartIn } from './agreement.ts';
import { factorsOf, type Room } from './room.ts';

export function method(room: Room): Block[] {
  const paragraphs = [
    paragraph(...mannerOf(room), coverageOf(room)),
    paragraph(...scoresOf(room)),
    ...verbs(room),
    confidential(room),
  ];
  return [
    { type: 'heading', level: 2, id: 'method', text: 'How this was made' },
    ...paragraphs.filter((content) => content.length > 0).map((content): Block => ({ type: 'paragraph', content })),
    {
      type: 'list',
      ordered: false,
      items: room.scored.rubrics.map(
        ({ rubric }) =>
          line`${strong(`${rubric.title} ${rubric.version}`)}${rubric.extends === undefined ? '' : `, which tailors ${rubric.extends}`}: ${listed(rubric.source.map(sourceLine))}.`,
      ),
    },
  ];
}

const manners: Record<Room['speakers'], string> = {
  'one-voice': 'One person answered for us. This is one view, however well informed.',
  agreed: 'The room talked each question over and agreed on one answer. What is shown is that answer.',
  hands:
    'The room answered by show of hands. Hands were counted and no names taken; where a question was talked over and voted on again, the last vote counts.',
  people: 'People answered each for themselves, without names.',
};

function mannerOf(room: Room): (Inline[] | null)[] {
  const { audit } = room.scored;
  return [
    line`${manners[room.speakers]}`,
    tookPart(room),
    audit.finished ? null : line`The audit is not finished yet, so what stands here may still change.`,
  ];
}

/** How many of those whom it concerns took part, in all and of each group that is shown, where that is known. */
function tookPart(room: Room): Inline[] | null {
  const { people, headcount, rate, groups } = room.scored.turnout;
  if (headcount === null || rate === null || people < 2) return null;
  if (people === headcount) return line`All ${inWords(headcount)} people whom the groups count took part.`;
  const told = groups.flatMap((group) => {
    const words = room.groups.get(group.id);
    return words === undefined || group.rate === null
      ? []
      : [{ ...group, said: `${inWords(group.people)} of ${inWords(group.headcount ?? 0)} ${words.among}` }];
  });
  const others = people - told.reduce((sum, group) => sum + group.people, 0);
  const each = [...told.map(({ said }) => said), ...(others > 0 && told.length > 0 ? [`${inWords(others)} more`] : [])];
  return line`Of the ${inWords(headcount)} people whom the groups count, ${inWords(people)} took part${told.length === 0 ? '' : `: ${listed(each)}`}.`;
}

function coverageOf(room: Room): Inline[] {
  const { coverage, audit } = room.scored;
  const { asked, answered } = coverage;
  const quick = audit.depth === 'quick' ? 'It was a quick audit, with the core questions only. ' : '';
  const parts = [
    ...(coverage.dontKnow > 0 ? [`${inWords(coverage.dontKnow)} with “don’t know”`] : []),
    ...(coverage.notApplicable > 0 ? [`${inWords(coverage.notApplicable)} as not applying here`] : []),
    ...(coverage.notSaid > 0 ? [`${inWords(coverage.notSaid)} with “prefer not to say”`] : []),
  ];
  if (asked === 0) return line`${quick}No question was asked yet.`;
  const all =
    answered === asked
      ? asked === 1
        ? 'One question was asked, and it was answered'
        : `All ${inWords(asked)} questions were answered`
      : `Of ${count(asked, 'question', 'questions')}, ${answered === 0 ? 'none' : inWords(answered)} ${answered < 2 ? 'was' : 'were'} answered`;
  const others = parts.length === 0 ? '' : `, ${listed(parts)}`;
  const open =
    coverage.unanswered === 0
      ? ''
      : `; ${inWords(coverage.unanswered)} ${coverage.unanswered === 1 ? 'was' : 'were'} left open`;
  return line`${quick}${all}${others}${open}.`;
}

function scoresOf(room: Room): (Inline[] | null)[] {
  const scored = factorsOf(room).filter(({ score }) => score.state === 'scored');
  if (scored.length === 0) return [];
  const voted = scored.some((part) => apartIn(part) !== null);
  return [
    line`Scores run from 0, the lowest level, to 100, the highest; the third of five levels is 50. A part’s score is the mean of its questions by weight, the whole is the mean of the parts by weight, and what was not answered counts for nothing, neither for nor against. Figures are rounded, but never up into a band that was not reached. Where less than half of a part’s weight was answered, it has no score.`,
    bandsOf(room),
    room.questions.some(({ agreed }) => agreed !== null)
      ? line`Where the room agreed on a level after its vote, both are told: the votes make the score and choose the verb.`
      : null,
    line`A sentence in italics is a level or an option that people chose; what stands in quotation marks they said.`,
    rangeOf(room, scored),
    voted
      ? line`Answers lie ${emphasis('wide apart')} where they are on average further from their mean than a ${part(claimRule.agreement)} of the levels. ${emphasis('Favourable')} is an answer above the middle of its scale.`
      : null,
  ];
}

/** What the range beside a figure means. */
function rangeOf(room: Room, scored: readonly ScoredFactor[]): Inline[] | null {
  const known = scored.flatMap(({ estimate }) => (estimate.state === 'computed' ? [estimate] : []));
  if (known.length === 0) return null;
  const all = known.every(({ headcount }) => headcount !== null);
  const who = all
    ? `all ${inWords(room.scored.turnout.headcount ?? 0)} had answered as these did`
    : 'other people like us had answered';
  return line`${emphasis('Between')} gives the range in which a figure would lie, nineteen times in twenty, if ${who}.`;
}

function verbs(room: Room): Inline[][] {
  if (!room.questions.some(({ claim }) => claim !== 'nothing')) return [];
  const level = (height: number) => `${Math.round(height * 100)} of 100`;
  return [
    paragraph(
      line`The verb in each sentence follows a rule. ${strong('We do')} stands only where the answer reaches ${level(claimRule.weDo)} (the fourth of five levels), where ${claimRule.evidence === 1 ? 'at least one thing' : `at least ${inWords(claimRule.evidence)} things`} that shows it was named and no more spoke against it than for it, and where we agreed: no two camps, and answers on average within a ${part(claimRule.agreement)} of the levels from their mean.`,
      line`Where several people answered, being at least fairly sure may stand in for the example, as long as nothing speaks against it.`,
      line`${strong('We are working on')} stands from ${level(claimRule.weAreWorkingOn)} on, and higher up where proof or agreement is missing; ${strong('by our answers')} marks what only lacks proof. ${strong('We intend to')} stands below that. ${strong('We don’t know')} stands where at least ${claimRule.weDontKnow === 0.5 ? 'half' : `${Math.round(claimRule.weDontKnow * 100)} in a hundred`} of those who reacted did not know.`,
    ),
  ];
}

/** Where the answers of single people are gone, that they are. */
const erasedIn = ({ scored: { audit } }: Room): string =>
  audit.forgotten === undefined
    ? ''
    : ` What single people answered was erased on ${dayInWords(audit.forgotten)}; the figures are made of what their answers added up to.`;

function confidential(room: Room): Inline[] {
  const sized = `Groups of fewer than ${inWords(room.scored.minimum.group)} people never appear by themselves, and neither does a group that could be worked out by subtraction; a quotation names the room rather than a group that small.`;
  const words =
    room.speakers === 'people' && room.questions.some(({ question }) => question.kind === 'open-text')
      ? ` What people wrote themselves is quoted only where at least ${inWords(room.scored.minimum.comments)} of them wrote.`
      : '';
  return room.speakers === 'one-voice' || room.speakers === 'agreed' ? [] : line`${sized}${words}${erasedIn(room)}`;
}

/** What the names of bands mean; those of the rubrics' own, where rubrics differ in them. */
function bandsOf(room: Room): Inline[] | null {
  const bands = room.scored.rubrics.flatMap(({ rubric }) => rubric.bands);
  const distinct = bands.filter(
    (band, index) => bands.findIndex(({ title, from }) => title === band.title && from === band.from) === index,
  );
  if (distinct.length === 0) return null;
  const named = distinct.map(
    ({ title, from, means }) => line`${emphasis(continued(title))} from ${from} (${lowered(unstopped(means))})`,
  );
  return line`The bands are ${listedPieces(named)}.`;
}

/** A fraction in words: a sixth. */
const part = (fraction: number): string => ordinal(Math.round(1 / fraction));

function sourceLine({ author, title, year }: Source): string {
  const dated = year === undefined ? '' : ` (${year})`;
  return `${author}, ${unstopped(title)}${dated}`;
}
