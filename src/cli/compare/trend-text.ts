// A trend on a terminal: the answer in one sentence, then a line for each part, then what moved and when. Never wider than 80 columns.
import stringWidth from 'string-width';
import { visible } from '../../ask/visible.ts';
import type { Block } from '../../core/document/block.ts';
import { breaks } from '../../core/document/over-the-years/lines.ts';
import { budgetOf, versions } from '../../core/document/over-the-years/method.ts';
import { moved } from '../../core/document/over-the-years/moved.ts';
import { answerOfTrend, opening } from '../../core/document/over-the-years/opening.ts';
import { promises } from '../../core/document/over-the-years/promises.ts';
import { timesOf } from '../../core/document/over-the-years/times.ts';
import { throughout } from '../../core/document/over-the-years/verdicts.ts';
import { hundred } from '../../core/document/words/number.ts';
import { verdictWords } from '../../core/document/year-on/answer.ts';
import { targets } from '../../core/document/year-on/targets.ts';
import type { Line, Step, Trend } from '../../core/trend/trend.ts';
import type { Io } from '../io.ts';
import { clip, linesOf, textFrom, widthOf, wrapped } from './lines.ts';

const shortestTitle = 16;

/** The whole text, with a line feed at its end; the same bytes wherever it does not go to a narrower terminal. */
export function trendText(trend: Trend, io: Pick<Io, 'stdout' | 'env'>): string {
  const width = widthOf(io);
  const names = [...new Set(trend.audits.map(({ organization }) => organization))];
  const times = trend.audits.map(({ date }) => date);
  const cautions = opening(trend).filter(({ type }) => type === 'caution');
  const after = [...breaks(trend), ...moved(trend), ...targets(trend), ...promises(trend), ...askedOf(trend)];
  return textFrom(
    [
      ...wrapped(`${names.join(', ')}: ${times.join(', ')}`, width),
      '',
      ...wrapped(answerOfTrend(trend), width),
      ...cautions.flatMap((block) => linesOf(block, width)),
      '',
      ...tableLines(trend, width),
      '',
      ...wrapped(legendOf(trend), width),
      ...after.flatMap((block) => linesOf(block, width)),
      '',
      ...wrapped(budgetOf(trend), width),
    ],
    io,
  );
}

/** What was asked otherwise, last: the document has it with its method. */
function askedOf(trend: Trend): Block[] {
  const blocks = versions(trend);
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, id: 'asked', text: 'What was asked' }, ...blocks];
}

const legendOf = (trend: Trend): string =>
  `Scores are out of 100.${hasBreaks(trend) ? ' Where ¦ stands, a line would mislead; why is said below.' : ''}`;
const hasBreaks = (trend: Trend): boolean =>
  [trend.overall, ...trend.factors].some((own) => sparkline(own).includes('¦'));

/** A row for the whole, and for each part under its rubric. */
function tableLines(trend: Trend, width: number): string[] {
  const all = [trend.overall, ...trend.factors];
  const times = timesOf(trend);
  const several = trend.audits.length > 2;
  const verdictHeads = several
    ? [`SINCE ${times.at(-2) ?? ''}`, `SINCE ${times[0] ?? ''}`]
    : [`SINCE ${times[0] ?? ''}`];
  const verdictsOf = (own: Line): string[] =>
    (several ? [own.steps.at(-1), throughout(own)] : [own.steps[0]]).map(wordsOf);
  const sparks = Math.max(4, ...all.map((own) => stringWidth(sparkline(own))));
  const verdictWidths = verdictHeads.map((head, index) =>
    Math.max(head.length, ...all.map((own) => stringWidth(verdictsOf(own)[index] ?? ''))),
  );
  const taken = sparks + 2 + verdictWidths.reduce((sum, each) => sum + each + 2, 0);
  const scores = scoresShown(times, width - taken - shortestTitle);
  const longest = Math.max(...trend.factors.map(({ title }) => stringWidth(visible(title)) + 2), 9);
  const scoresWidth = scores.reduce((sum, index) => sum + widthAt(times, index) + 2, 0);
  const titles = Math.max(Math.min(longest, width - taken - scoresWidth), Math.min(shortestTitle, longest));
  const row = (title: string, score: (index: number) => string, spark: string, verdicts: readonly string[]): string =>
    [
      clip(visible(title), titles).padEnd(
        titles - stringWidth(clip(visible(title), titles)) + clip(visible(title), titles).length,
      ),
      ...scores.map((index) => score(index).padStart(widthAt(times, index))),
      spark.padEnd(sparks),
      ...verdicts.map((words, index) => words.padEnd(verdictWidths[index] ?? 0)),
    ].join('  ');
  const rowOf = (title: string, own: Line): string =>
    row(title, (index) => scoreAt(own, index), sparkline(own), verdictsOf(own));
  return [
    row('PART', (index) => times[index] ?? '', 'LINE', verdictHeads),
    rowOf('The whole', trend.overall),
    ...trend.rubrics.flatMap(({ id, title }) => {
      const own = trend.factors.filter(({ rubric }) => rubric === id);
      return own.length === 0 ? [] : [clip(visible(title), width), ...own.map((one) => rowOf(`  ${one.title}`, one))];
    }),
  ];
}

const widthAt = (times: readonly string[], index: number): number => Math.max(3, times[index]?.length ?? 0);

/** As many audits as have room for their scores: the first, and the latest before it. The line has all of them. */
function scoresShown(times: readonly string[], room: number): number[] {
  const chosen: number[] = [];
  let left = room;
  for (const index of [times.length - 1, 0, ...[...times.keys()].slice(1, -1).reverse()]) {
    left -= widthAt(times, index) + 2;
    if (left < 0) break;
    if (!chosen.includes(index)) chosen.push(index);
  }
  return chosen.sort((one, other) => one - other);
}

const scoreAt = ({ points }: Line, index: number): string => {
  const point = points[index];
  return point?.state === 'scored' ? hundred(point.stand.value) : '–';
};

const wordsOf = (step: Step | null | undefined): string => (step ? verdictWords(step.verdict) : '');

const heights = '▁▂▃▄▅▆▇█';

/** A mark for each audit, as high as its score; a blank where there is none, and ¦ between two that can't be joined. */
function sparkline({ points, steps }: Line): string {
  return points
    .map((point, index) => {
      if (point.state === 'withheld') return ' ';
      const broken = steps[index - 1]?.broken;
      const height = heights[Math.min(7, Math.floor(point.stand.value * 8))] ?? '';
      return broken && broken !== 'no-score' ? `¦${height}` : height;
    })
    .join('');
}
