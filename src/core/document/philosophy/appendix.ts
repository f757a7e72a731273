// The appendix: every question with its answer, and what was left unanswered. References lead here.
import { ballotsOf } from '../../kinds/index.ts';
import type { Ballot } from '../../kinds/question.ts';
import type { Claim, ScoredQuestion, ScoredSide } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { dayInWords } from '../words/day.ts';
import { emphasis, line, quote } from '../words/line.ts';
import { atStart, inWords, levelsInWords } from '../words/number.ts';
import { plain, stopped } from '../words/plain.ts';
import { entryOf, itemsOn, type Room, reasonsOn, tallied, voicesOn, whose } from './room.ts';
import { reactedTo, sightOf } from './sight.ts';

export function appendix(room: Room): Block[] {
  const silent = room.questions.filter((asked) => isSilent(room, asked));
  const several = room.scored.rubrics.length > 1;
  const rubrics = room.scored.rubrics.flatMap(({ rubric, factors }): Block[] => {
    const parts = factors.flatMap((part): Block[] => {
      const heard = part.questions.filter((asked) => room.questions.includes(asked) && !silent.includes(asked));
      if (heard.length === 0) return [];
      return [
        {
          type: 'heading',
          level: several ? 4 : 3,
          id: `answers-${rubric.id}-${part.factor.id}`,
          text: part.factor.title,
        },
        ...heard.map((asked) => entryIn(room, asked)),
      ];
    });
    const heading: Block = { type: 'heading', level: 3, id: `answers-${rubric.id}`, text: plain(rubric.title) };
    return parts.length === 0 ? [] : several ? [heading, ...parts] : parts;
  });
  return [
    ...(rubrics.length === 0
      ? []
      : [
          { type: 'heading', level: 2, id: 'answers', text: 'Appendix: every question with its answer' } as Block,
          ...rubrics,
        ]),
    ...unansweredIn(silent),
  ];
}

/** Nobody reacted, and nothing was noted. */
const isSilent = (room: Room, asked: ScoredQuestion): boolean => {
  const { note, evidence } = entryOf(room, asked);
  const noted = plain(note ?? '') !== '' || (evidence?.for.length ?? 0) + (evidence?.against.length ?? 0) > 0;
  return !noted && asked.sides.every(({ all }) => reactedTo(all) === 0);
};

function entryIn(room: Room, asked: ScoredQuestion): Block {
  const { question } = asked;
  const entry = entryOf(room, asked);
  const ballots = ballotsOf(question);
  const lines: Inline[][] = [
    ...ballots.flatMap((ballot, index) => sideLines(room, asked, ballot, index, ballots.length > 1)),
    ...openLines(room, asked),
    ...(ballots.length === 0 ? missingLine(asked.sides[0]) : []),
    ...(asked.gap === null ? [] : [gapLine(room, asked)]),
    ...(entry.evidence?.for ?? []).filter(isText).map((text) => line`${emphasis('For it:')} ${quote(text, Infinity)}`),
    ...(entry.evidence?.against ?? [])
      .filter(isText)
      .map((text) => line`${emphasis('Against it:')} ${quote(text, Infinity)}`),
    ...(isText(entry.note ?? '') ? [line`${emphasis('Note:')} ${quote(entry.note ?? '', Infinity)}`] : []),
    ...standingLine(asked),
  ];
  return { type: 'entry', ref: asked.ref, title: plain(question.ask), lines };
}

const isText = (text: string): boolean => plain(text) !== '';

function sideLines(room: Room, asked: ScoredQuestion, ballot: Ballot, index: number, several: boolean): Inline[][] {
  const side = asked.sides[index];
  if (side === undefined) return [];
  const name = several ? `${sideNames[side.side]}: ` : '';
  const sight = sightOf(asked, index);
  const single = asked.basis === 'one-voice' || asked.basis === 'agreed';
  const answer = sight === null ? null : answerLine(asked, ballot, sight, single, name);
  return [
    ...(answer === null ? [] : [answer]),
    ...(single || side.all.n === 0 ? [] : [votesLine(ballot, side, name)]),
    ...missingLine(side, name),
    ...(single ? [] : groupLine(room, ballot, side, name)),
    ...(asked.agreed === null || index < asked.sides.length - 1 ? [] : agreedLine(asked)),
    ...reasonsOn(room, asked).map((why) => line`${emphasis('Because:')} ${quote(why, Infinity)}`),
  ];
}

const sideNames: Record<ScoredSide['side'], string> = {
  say: 'What we say',
  do: 'What we do',
  formal: 'On paper',
  informal: 'In daily life',
  whole: '',
};

function answerLine(
  asked: ScoredQuestion,
  ballot: Ballot,
  sight: NonNullable<ReturnType<typeof sightOf>>,
  single: boolean,
  name: string,
): Inline[] {
  const level =
    ballot.ordered && asked.question.kind !== 'yes-no'
      ? `Level ${sight.slot + 1} of ${ballot.slots.length}`
      : single
        ? 'Answer'
        : 'Most';
  const lead =
    single || asked.agreed !== null
      ? asked.agreed === null
        ? level
        : `Agreed: ${level.toLowerCase()}`
      : level.startsWith('Level')
        ? `Most chosen: ${level.toLowerCase()}`
        : 'Most chosen';
  return line`${name}${lead}: ${quote(sight.text, Infinity)}`;
}

function votesLine(ballot: Ballot, { all }: ScoredSide, name: string): Inline[] {
  const mean = all.mean === null || ballot.slots.length < 3 ? '' : `; mean level ${all.mean.toFixed(1)}`;
  const levels = ballot.ordered && ballot.slots.length > 2;
  const votes = levels
    ? `from the lowest level up, ${all.counts.join(' · ')}`
    : ballot.slots.map(({ text }, slot) => `${all.counts[slot] ?? 0} for “${plain(text)}”`).join(', ');
  return line`${name}${emphasis('Votes:')} ${votes}; ${all.n} in all${mean}`;
}

function missingLine(side: ScoredSide | undefined, name = ''): Inline[][] {
  if (side === undefined) return [];
  const { missing, n } = side.all;
  const parts = [
    ...(missing['dont-know'] > 0 ? [[missing['dont-know'], 'don’t know'] as const] : []),
    ...(missing['not-applicable'] > 0 ? [[missing['not-applicable'], 'does not apply here'] as const] : []),
    ...(missing['not-said'] > 0 ? [[missing['not-said'], 'prefer not to say'] as const] : []),
  ];
  const [only] = parts;
  if (only === undefined) return [];
  if (n === 0 && parts.length === 1 && only[0] === 1) return [line`${name}Answer: ${only[1]}`];
  return [line`${name}${emphasis('Besides:')} ${parts.map(([number, words]) => `${number} ${words}`).join(', ')}`];
}

function groupLine(room: Room, ballot: Ballot, { groups }: ScoredSide, name: string): Inline[][] {
  const parts = Object.entries(groups).flatMap(([id, { mean, n }]) => {
    const words = room.groups.get(id);
    return words === undefined || mean === null ? [] : [`${words.bare} ${mean.toFixed(1)} (${n})`];
  });
  return parts.length === 0 || ballot.slots.length < 3
    ? []
    : [line`${name}${emphasis('Mean level by group:')} ${parts.join(', ')}`];
}

function agreedLine({ shift }: ScoredQuestion): Inline[][] {
  if (shift === null || Math.abs(shift) < 0.05) return [];
  return [
    line`${emphasis('After talking:')} the second vote lay ${shift.toFixed(1).replace('-', '')} levels ${shift > 0 ? 'higher' : 'lower'} than the first`,
  ];
}

function gapLine(room: Room, asked: ScoredQuestion): Inline[] {
  const gap = asked.gap ?? 0;
  const groups = Object.entries(asked.gapByGroup).flatMap(([id, by]) => {
    const words = room.groups.get(id);
    return words === undefined ? [] : [`${words.bare} ${signed(by)}`];
  });
  const size =
    Math.abs(gap) < 0.05 ? 'none' : `${levelsInWords(gap)} ${gap > 0 ? 'more said than done' : 'more done than said'}`;
  return line`${emphasis('Gap:')} ${size} (${[signed(gap), ...groups].join('; ')})`;
}

const signed = (levels: number): string =>
  `${levels < -0.05 ? '−' : levels > 0.05 ? '+' : ''}${Math.abs(levels).toFixed(1)}`;

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

function standingLine({ claim, confidence, score }: ScoredQuestion): Inline[][] {
  const parts = [
    ...(score.state === 'scored' ? [`${Math.round(score.value * 100)} of 100`] : []),
    ...(claims[claim] === null ? [] : [`written as “${claims[claim]}”`]),
    ...(confidence === null ? [] : [{ low: 'not sure', middle: 'fairly sure', high: 'sure' }[confidence]]),
  ];
  return parts.length === 0 ? [] : [line`${emphasis('Stands at:')} ${parts.join(', ')}`];
}

function unansweredIn(silent: ScoredQuestion[]): Block[] {
  const isFew = ({ score }: ScoredQuestion): boolean => score.state === 'withheld' && score.why === 'too-few-people';
  const [few, none] = [silent.filter(isFew), silent.filter((asked) => !isFew(asked))];
  return [
    ...listOf('unanswered', 'Left unanswered', none, 'asked and got no answer.'),
    ...listOf('too-few', 'Answered by too few', few, 'answered by so few that it would show who said what.'),
  ];
}

/** Questions under a heading, with what became of them; nothing where there are none. */
function listOf(id: string, title: string, questions: ScoredQuestion[], became: string): Block[] {
  if (questions.length === 0) return [];
  const many = questions.length === 1 ? 'One question was' : `${atStart(questions.length)} questions were`;
  return [
    { type: 'heading', level: 2, id, text: title },
    { type: 'paragraph', content: line`${many} ${became}` },
    {
      type: 'list',
      ordered: false,
      items: questions.map(({ ref, question }) => line`${ref}: ${stopped(plain(question.ask))}`),
    },
  ];
}
