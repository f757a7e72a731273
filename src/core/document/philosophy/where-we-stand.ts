// Where we stand: the whole, what makes or breaks it, where groups see different places, one table and one picture.
import { defaultBands } from '../../rubric/rubric.ts';
import type { Score } from '../../score.ts';
import { bandOf, sayHundred } from '../../score-audit/bands.ts';
import type { ScoredFactor, ScoredRubric } from '../../score-audit/scored-audit.ts';
import type { Align, Bar, Block, Cell, Inline } from '../block.ts';
import { emphasis, line, paragraph, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords, levelsInWords } from '../words/number.ts';
import { continued, stopped, unstopped } from '../words/plain.ts';
import { agreementIn } from './agreement.ts';
import { factorOf, factorsOf, type Room } from './room.ts';

/** More factors than this and the picture shows the rubrics and the ends only. */
const mostBars = 24;
/** Groups that differ by less than this many levels are not worth a sentence. */
const worthSaying = 0.75;

/** A score out of a hundred, as a reader can lay it beside the bands; a dash where it is withheld. */
export const outOf = (room: Room, score: Score): string =>
  score.state === 'scored' ? sayHundred(score.value, room.thresholds) : '–';

export function whereWeStand(room: Room): Block[] {
  const { rubrics, breakers } = room.scored;
  const scored = factorsOf(room).filter(({ score }) => score.state === 'scored');
  if (scored.length === 0) return [];
  const several = rubrics.length > 1;
  return [
    { type: 'heading', level: 2, id: 'where-we-stand', text: 'Where we stand' },
    { type: 'paragraph', content: paragraph(wholeOf(room), endsOf(room, scored)) },
    ...breakers.map((breaker): Block => ({ type: 'caution', content: cautionOf(room, breaker) })),
    ...partedIn(room),
    tableOf(room, several),
    ...(scored.length > 1 ? [pictureOf(room, scored, several)] : []),
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
  const held = rubrics.flatMap(({ heldBack, factors }) =>
    heldBack.map((gate) => ({
      gate,
      title: factors.find(({ factor }) => factor.id === gate.factor)?.factor.title ?? gate.factor,
    })),
  );
  const whole =
    room.speakers === 'one-voice'
      ? 'By the answers of one person'
      : rubrics.length > 1
        ? 'Taken together'
        : 'Over all parts';
  const figure = `${whole}, we stand at ${outOf(room, overall)} of 100`;
  const lead =
    band === null
      ? line`${figure}.`
      : line`${figure}. We call that ${emphasis(band.title.toLowerCase())}: ${stopped(unstopped(continued(band.means)))}`;
  const [first] = held;
  if (first === undefined) return lead;
  return paragraph(
    lead,
    line`The figure alone would reach ${emphasis(first.gate.band.toLowerCase())}, but ${first.title} holds it back.`,
  );
}

function endsOf(room: Room, scored: ScoredFactor[]): Inline[] | null {
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

/** A factor's name, told apart from one of the same name in another rubric. */
export function nameOf(room: Room, { factor, rubric }: ScoredFactor): string {
  const twins = factorsOf(room).filter((other) => other.factor.title === factor.title);
  const title = room.scored.rubrics.find((one) => one.rubric.id === rubric)?.rubric.title;
  return twins.length > 1 && title !== undefined ? `${factor.title} (in “${title}”)` : factor.title;
}

function cautionOf(room: Room, breaker: ScoredFactor): Inline[] {
  const outcomes = room.scored.rubrics.find(({ rubric }) => rubric.id === breaker.rubric);
  const [say] =
    outcomes?.rubric.outcomes.filter(
      ({ factor, say: text }) => factor === breaker.factor.id && outcomes.outcomes.includes(text),
    ) ?? [];
  const own = say === undefined ? 'It makes or breaks the other parts, so the plan begins there.' : stopped(say.say);
  return line`${strong(`${breaker.factor.title} first.`)} It stands at ${outOf(room, breaker.score)} of 100. ${own}`;
}

function partedIn(room: Room): Block[] {
  const parted = room.scored.parted.filter(({ by }) => by >= worthSaying).slice(0, 3);
  const [first, ...others] = parted.flatMap((one) => {
    const [factor, high, low] = [
      factorOf(room, one.rubric, one.factor),
      room.groups.get(one.high),
      room.groups.get(one.low),
    ];
    return factor && high && low ? [{ factor, high, low, by: one.by }] : [];
  });
  if (first === undefined) return [];
  const lead = line`Not everybody stands in the same place. In ${strong(nameOf(room, first.factor))}, ${first.high.the} ${first.high.plural ? 'see' : 'sees'} us ${levelsInWords(first.by)} higher than ${first.low.the} ${first.low.plural ? 'do' : 'does'}.`;
  const same = others.filter(({ high, low }) => high.the === first.high.the && low.the === first.low.the);
  const different = others.filter((one) => !same.includes(one));
  return [
    {
      type: 'paragraph',
      content: paragraph(
        lead,
        same.length === 0
          ? null
          : line`They part in the same way in ${listed(same.map(({ factor, by }) => `${nameOf(room, factor)} (${levelsInWords(by)})`))}.`,
        ...different.map(
          ({ factor, high, low, by }) =>
            line`In ${nameOf(room, factor)} it is ${high.the} who ${high.plural ? 'see' : 'see'} us higher than ${low.the}, by ${levelsInWords(by)}.`,
        ),
        line`${parted.length === 1 ? 'That difference is' : 'Such differences are'} not averaged away: some of us do not meet the cases that others meet every day.`,
      ),
    },
  ];
}

function tableOf(room: Room, several: boolean): Block {
  const voted = room.questions.some(({ basis }) => basis === 'hands' || basis === 'people');
  const columns = [
    { title: several ? 'Rubric and part' : 'Part', align: 'left' },
    { title: 'Of 100', align: 'right' },
    { title: 'Band', align: 'left' },
    ...(voted
      ? [
          { title: 'People', align: 'right' },
          { title: 'Agreement', align: 'left' },
        ]
      : []),
  ] as { title: string; align: Align }[];
  const cut = (cells: Cell[]): Cell[] => (voted ? cells : cells.slice(0, 3));
  const rows = room.scored.rubrics.flatMap((rubric) => [
    ...(several ? [cut(rowOf(room, strong(rubric.rubric.title), rubric, ''))] : []),
    ...rubric.factors
      .filter(isAsked)
      .map((factor) => cut(rowOf(room, { type: 'text', text: factor.factor.title }, factor, agreementIn(factor)))),
  ]);
  const { overall } = room.scored;
  const whole: Cell[] = cut([[strong('Overall')], [strong(outOf(room, overall))], [], text(peopleBehind(overall)), []]);
  return { type: 'table', caption: '', columns, rows: [...rows, whole] };
}

const isAsked = ({ questions, score }: ScoredFactor): boolean =>
  questions.some(({ asked, hidden }) => asked && !hidden) &&
  !(score.state === 'withheld' && ['never-scored', 'not-asked', 'hidden'].includes(score.why));

const text = (words: string): Inline[] => (words === '' ? [] : [{ type: 'text', text: words }]);

function rowOf(room: Room, title: Inline, { score, band }: ScoredFactor | ScoredRubric, agreement: string): Cell[] {
  return [
    [title],
    text(outOf(room, score)),
    text(score.state === 'scored' ? (band?.title ?? '') : whyNot(score)),
    text(peopleBehind(score)),
    text(agreement),
  ];
}

const peopleBehind = (score: Score): string =>
  score.state !== 'scored' ? '' : score.n === score.nMost ? String(score.n) : `${score.n} to ${score.nMost}`;

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

function pictureOf(room: Room, scored: ScoredFactor[], several: boolean): Block {
  const { overall, rubrics } = room.scored;
  const bar = (label: string, score: Score): Bar => ({
    label,
    share: score.state === 'scored' ? score.value : null,
    value: outOf(room, score),
  });
  const whole = bar('Overall', overall);
  if (scored.length <= mostBars) {
    const bars = rubrics.flatMap(({ factors }) =>
      factors.filter((one) => scored.includes(one)).map((one) => bar(nameOf(room, one), one.score)),
    );
    return {
      type: 'bars',
      caption: 'Each part out of 100',
      bars: overall.state === 'scored' ? [...bars, whole] : bars,
    };
  }
  const ranked = [...scored].sort((one, other) => heightOf(other) - heightOf(one));
  const ends = [...ranked.slice(0, 5), ...ranked.slice(-5)].map((one) => bar(nameOf(room, one), one.score));
  const parts = several ? rubrics.map(({ rubric, score }) => bar(rubric.title, score)) : [];
  return {
    type: 'bars',
    caption: 'The whole, each rubric, and the five highest and five lowest parts, out of 100',
    bars: overall.state === 'scored' ? [whole, ...parts, ...ends] : [...parts, ...ends],
  };
}
