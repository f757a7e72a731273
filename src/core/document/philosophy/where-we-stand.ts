// Where we stand: the whole, what makes or breaks it, where groups see different places, one table and one picture.
import { defaultBands } from '../../rubric/rubric.ts';
import type { Score } from '../../score.ts';
import { bandOf, sayHundred } from '../../score-audit/bands.ts';
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredFactor, ScoredQuestion, ScoredRubric } from '../../score-audit/scored-audit.ts';
import type { Align, Block, Cell, Inline } from '../block.ts';
import type { ProfileChart } from '../chart.ts';
import { left, right } from '../column.ts';
import { emphasis, line, paragraph, strong } from '../words/line.ts';
import { inWords, peopleIn } from '../words/number.ts';
import { lowered, plain, stopped, unstopped } from '../words/plain.ts';
import { apartOver, unsureOf } from './agreement.ts';
import { partedIn } from './parted.ts';
import { splitsPicture } from './pictures.ts';
import { besideOf, ranksIn, sidesOf } from './ranks.ts';
import { factorsOf, nameOf, type Room } from './room.ts';
import { endsOf, spanCell, spanInWords } from './span.ts';
import { isNothingShown } from './strength.ts';
import { together } from './together.ts';

/** More factors than this and the picture shows the rubrics only. */
const mostBars = 12;
/** A score out of a hundred, as a reader can lay it beside the bands; a dash where it is withheld. */
export const outOf = (room: Room, score: Score): string =>
  score.state === 'scored' ? sayHundred(score.value, room.thresholds) : '–';

export function whereWeStand(room: Room): Block[] {
  const { rubrics, breakers } = room.scored;
  const scored = factorsOf(room).filter(({ score }) => score.state === 'scored');
  if (scored.length === 0) return [];
  const several = rubrics.length > 1;
  const beside = paragraph(apartOver(room), unsureOf(room), together(room));
  return [
    { type: 'heading', level: 2, id: 'where-we-stand', text: 'Where we stand' },
    { type: 'paragraph', content: paragraph(wholeOf(room), extremesOf(room, scored)) },
    ...breakers.map((breaker): Block => ({ type: 'caution', content: cautionOf(room, breaker) })),
    ...partedIn(room),
    ...ranksIn(room),
    tableOf(room, several),
    ...(beside.length === 0 ? [] : [{ type: 'paragraph', content: beside } as Block]),
    ...splitsPicture(room),
    ...pictureOf(room, scored),
  ];
}

function wholeOf(room: Room): Inline[] {
  const { overall, rubrics } = room.scored;
  if (overall.state !== 'scored')
    return line`Too little was answered for one figure over the whole; the parts below stand for themselves.`;
  const bands = rubrics.every(({ rubric }) =>
    rubric.bands.every(({ title }, index) => title === rubrics[0]?.rubric.bands[index]?.title),
  )
    ? (rubrics[0]?.rubric.bands ?? defaultBands)
    : null;
  const band = rubrics.length === 1 ? (rubrics[0]?.band ?? null) : bands === null ? null : bandOf(overall, bands);
  const whole =
    room.speakers === 'one-voice'
      ? 'By the answers of one person'
      : rubrics.length > 1
        ? 'Taken together'
        : 'Over all parts';
  const figure = `${whole}, we stand at ${outOf(room, overall)} of 100${spanInWords(room.scored)}`;
  const lead =
    band === null
      ? line`${figure}.`
      : line`${figure}. We call that ${emphasis(band.title.toLowerCase())}: ${stopped(unstopped(lowered(band.means)))}`;
  return paragraph(
    lead,
    weightedIn(room),
    unshownIn(room, overall),
    ...rubrics.flatMap((rubric) => heldIn(room, rubric)),
  );
}

/** The whole with every group counted by its size, beside the plain one. */
function weightedIn({ scored: { weighted, overall } }: Room): Inline[] | null {
  if (weighted.state === 'withheld' || overall.state === 'withheld') return null;
  const [plainly, bySize] = [Math.round(overall.value * 100), Math.round(weighted.value * 100)];
  if (plainly === bySize) return line`With every group counted by its size it is the same.`;
  return line`With every group counted by its size it would be ${bySize}.`;
}

/** Where the whole reaches the band of what is done, how many of its answers have nothing beside them that shows it. */
function unshownIn(room: Room, overall: Score): Inline[] | null {
  if (overall.state !== 'scored' || overall.value < claimRule.weDo) return null;
  const unshown = room.questions.filter(isUnshown);
  const scored = room.questions.filter(({ score }) => score.state === 'scored');
  if (unshown.length === 0) return null;
  if (isNothingShown(room)) return line`That is how we see ourselves; examples that show it have yet to be named.`;
  return line`That is how we see ourselves: of ${inWords(scored.length)} answers, ${inWords(unshown.length)} that stand${unshown.length === 1 ? 's' : ''} high ${unshown.length === 1 ? 'has' : 'have'} no example beside ${unshown.length === 1 ? 'it' : 'them'} yet.`;
}

/** High by the answers, without anything that shows it. */
const isUnshown = ({ claim, score, evidence }: ScoredQuestion): boolean =>
  claim === 'we-are-working-on' && score.state === 'scored' && score.value >= claimRule.weDo && evidence.for === 0;

/** What keeps a rubric from a band that its own figure would reach, and what its author says of the whole of it. */
function heldIn(room: Room, { rubric, heldBack, factors, outcomes, score }: ScoredRubric): Inline[][] {
  const [gate] = heldBack;
  const several = room.scored.rubrics.length > 1;
  const title = factors.find(({ factor }) => factor.id === gate?.factor)?.factor.title ?? gate?.factor ?? '';
  const own = several ? `In “${plain(rubric.title)}” the figure of ${outOf(room, score)}` : 'The figure alone';
  const held =
    gate === undefined
      ? []
      : [line`${own} would reach ${emphasis(gate.band.toLowerCase())}, but ${title} holds it back.`];
  const said = rubric.outcomes
    .filter(({ factor, say }) => factor === undefined && outcomes.includes(say))
    .map(({ say }) => line`${stopped(plain(say))}`);
  return [...held, ...said];
}

function extremesOf(room: Room, scored: ScoredFactor[]): Inline[] | null {
  if (scored.length < 2) return null;
  const ranked = [...scored].sort((one, other) => heightOf(other) - heightOf(one));
  const [best] = ranked;
  const worst = ranked.at(-1);
  if (best === undefined || worst === undefined || heightOf(best) - heightOf(worst) < 0.1) {
    return line`No part stands far from the others.`;
  }
  return line`Of ${inWords(scored.length)} parts, ${emphasis(nameOf(room, best))} stands highest (${outOf(room, best.score)}) and ${emphasis(nameOf(room, worst))} lowest (${outOf(room, worst.score)}).`;
}

const heightOf = ({ score }: ScoredFactor): number => (score.state === 'scored' ? score.value : 0);

function cautionOf(room: Room, breaker: ScoredFactor): Inline[] {
  const outcomes = room.scored.rubrics.find(({ rubric }) => rubric.id === breaker.rubric);
  const [say] =
    outcomes?.rubric.outcomes.filter(
      ({ factor, say: text }) => factor === breaker.factor.id && outcomes.outcomes.includes(text),
    ) ?? [];
  const own = say === undefined ? 'It makes or breaks the other parts, so the plan begins there.' : stopped(say.say);
  return line`${strong(`${nameOf(room, breaker)} first.`)} It stands at ${outOf(room, breaker.score)} of 100. ${own}`;
}

function tableOf(room: Room, several: boolean): Block {
  const voted = room.questions.some(({ basis }) => basis === 'hands' || basis === 'people');
  const parts = [room.scored, ...room.scored.rubrics, ...factorsOf(room)];
  const sides = sidesOf(room);
  const held = [true, true, parts.some((part) => spanCell(part) !== ''), true, voted, sides !== ''];
  const columns = [
    left(several ? 'Rubric and part' : 'Part'),
    right('Of 100'),
    right('Between'),
    left('Band'),
    right('People'),
    right(sides),
  ].filter((_, index) => held[index]) as { title: string; align: Align }[];
  const cut = (cells: Cell[]): Cell[] => cells.filter((_, index) => held[index]);
  const rows = room.scored.rubrics.flatMap((rubric) => [
    ...(several ? [cut(rowOf(room, strong(rubric.rubric.title), rubric))] : []),
    ...rubric.factors
      .filter(isAsked)
      .map((factor) => cut(rowOf(room, { type: 'text', text: factor.factor.title }, factor))),
  ]);
  const { overall } = room.scored;
  const figures: Cell[] = [
    [strong(outOf(room, overall))],
    text(spanCell(room.scored)),
    [],
    text(peopleBehind(overall)),
    [],
  ];
  const whole: Cell[] = cut([[strong('Overall')], ...figures]);
  return { type: 'table', caption: '', columns, rows: [...rows, whole] };
}

const isAsked = ({ questions, score }: ScoredFactor): boolean =>
  questions.some(({ asked, hidden }) => asked && !hidden) &&
  !(score.state === 'withheld' && ['never-scored', 'not-asked', 'hidden'].includes(score.why));

const text = (words: string): Inline[] => (words === '' ? [] : [{ type: 'text', text: words }]);

function rowOf(room: Room, title: Inline, part: ScoredFactor | ScoredRubric): Cell[] {
  const { score, band } = part;
  return [
    [title],
    text(outOf(room, score)),
    text(spanCell(part)),
    text(score.state === 'scored' ? `${band?.title ?? ''}${isTop(room, part) ? ', unproved' : ''}` : whyNot(score)),
    text(peopleBehind(score)),
    text('questions' in part ? besideOf(room, part) : ''),
  ];
}

/** Whether a part stands in its top band, which speaks of proof, while some of its answers have none. */
const isTop = (room: Room, part: ScoredFactor | ScoredRubric): boolean => {
  if (!('questions' in part)) return false;
  const bands = room.scored.rubrics.find(({ rubric }) => rubric.id === part.rubric)?.rubric.bands;
  return part.band?.title === bands?.at(-1)?.title && part.questions.some(isUnshown);
};

const peopleBehind = (score: Score): string => (score.state === 'scored' ? peopleIn(score) : '');

const reasons: Record<Extract<Score, { state: 'withheld' }>['why'], string> = {
  'no-answers': 'no answers',
  'not-applicable': 'does not apply here',
  'too-little': 'too little answered',
  'never-scored': 'words, not levels',
  hidden: 'not asked',
  'not-asked': 'not asked',
  'too-few-people': 'too few people',
};

/** Why a score is withheld, in words. */
export const whyNot = (score: Extract<Score, { state: 'withheld' }>): string => reasons[score.why];

/** A picture of the parts, or of the rubrics where there are many parts; none where it would show less than two bars. */
function pictureOf(room: Room, scored: ScoredFactor[]): Block[] {
  const { overall, rubrics } = room.scored;
  if (scored.length < 2 || (scored.length > mostBars && rubrics.length < 2)) return [];
  const bar = (label: string, score: Score, part: Pick<ScoredFactor, 'estimate'>) => ({
    label,
    share: score.state === 'scored' ? score.value : null,
    value: outOf(room, score),
    ...endsOf(score, part),
  });
  const whole = bar('Overall', overall, room.scored);
  if (scored.length <= mostBars) {
    const bars = rubrics.flatMap(({ factors }) =>
      factors.filter((one) => scored.includes(one)).map((one) => bar(nameOf(room, one), one.score, one)),
    );
    return [picture('Each part out of 100', overall.state === 'scored' ? [...bars, whole] : bars)];
  }
  const parts = rubrics.map((one) => bar(one.rubric.title, one.score, one));
  return [picture('The whole and each rubric, out of 100', [whole, ...parts])];
}

const picture = (title: string, rows: ProfileChart['rows']): Block => ({
  type: 'chart',
  id: 'profile',
  chart: { kind: 'profile', title, description: 'One bar for each, from 0 at the left to 100 at the right.', rows },
});
