// The lines themselves: a chart of the whole, one for each rubric, and why some lines are broken.
import type { Break, Line, Point, Step, Trend } from '../../trend/trend.ts';
import type { Block } from '../block.ts';
import type { TrendChart } from '../chart.ts';
import { line } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count, hundred, inWords } from '../words/number.ts';
import { capitalized, continued, plain } from '../words/plain.ts';
import { nameIn } from '../year-on/answer.ts';
import { timesOf } from './times.ts';

export function lines(trend: Trend): Block[] {
  const times = timesOf(trend);
  const charts = trend.rubrics.flatMap(({ id, title }): Block[] => {
    const own = trend.factors.filter(({ rubric }) => rubric === id);
    return own.length === 0 ? [] : [chartOf(`trend-${id}`, plain(title), times, own)];
  });
  return [
    { type: 'heading', level: 2, id: 'lines', text: 'Where each part stood' },
    {
      type: 'paragraph',
      content: line`Scores from 0 to 100, each by the questions of its own audit; in brackets where the true score lies, as far as 95 in 100 such intervals hold it.`,
    },
    chartOf('trend-whole', 'The whole', times, [{ ...trend.overall, title: 'The whole' }]),
    ...charts,
    ...breaks(trend),
  ];
}

function chartOf(id: string, title: string, times: string[], own: readonly Line[]): Block {
  const chart: TrendChart = {
    kind: 'trend',
    title,
    description: descriptionOf(times, own),
    times,
    rows: own.map(({ title: label, points, steps }) => ({
      label: plain(label),
      points: points.map((point, index) => pointOf(point, steps[index - 1])),
    })),
  };
  return { type: 'chart', id, chart };
}

function pointOf(point: Point, step: Step | undefined): TrendChart['rows'][number]['points'][number] {
  if (point.state === 'withheld') return { share: null, value: '–', joined: false, low: null, high: null };
  const { stand, interval } = point;
  const span = interval === null ? '' : ` (${hundred(interval.low)}–${hundred(interval.high)})`;
  return {
    share: stand.value,
    value: `${hundred(stand.value)}${span}`,
    joined: step !== undefined && step.broken === null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}

/** What can be seen, for those who do not see it: where each line began and where it is now. */
function descriptionOf(times: readonly string[], own: readonly Line[]): string {
  const ends = own.flatMap(({ title, points }) => {
    const scored = points.flatMap((point) => (point.state === 'scored' ? [hundred(point.stand.value)] : []));
    const [first, last] = [scored[0], scored.at(-1)];
    if (first === undefined || last === undefined) return [];
    const name = continued(plain(title));
    return [
      scored.length === 1
        ? `${name} stood at ${first} in the only audit that has it`
        : `${name} went from ${first} to ${last}`,
    ];
  });
  const told = ends.length === 0 ? 'none of them has a score' : ends.join(', ');
  return capitalized(
    `${count(own.length, 'line', 'lines')} from ${times[0] ?? ''} to ${times.at(-1) ?? ''}, out of 100: ${told}.`,
  );
}

const reasons: Record<Exclude<Break, 'no-score'>, string> = {
  'not-comparable': 'too few of the questions were asked and answered both times',
  'one-voice': 'one voice, or a room that agreed on one number, stands at one end',
  'too-few': 'there were too few people for any claim',
  'not-alike':
    'other questions, weights or people stand behind the two scores, so that a line would show a move that nobody made',
};

const mostNamed = 6;

/** Where lines are broken though there is a score at both ends, reason by reason. */
export function breaks(trend: Trend): Block[] {
  const times = timesOf(trend);
  const items = trend.audits.slice(1).flatMap((_, index) =>
    Object.entries(reasons).flatMap(([why, words]) => {
      const own = trend.factors.filter(({ steps }) => steps[index]?.broken === why);
      const whole = trend.overall.steps[index]?.broken === why ? ['the whole'] : [];
      if (own.length + whole.length === 0) return [];
      const parts =
        own.length > mostNamed
          ? [`${inWords(own.length)} parts`]
          : own.map((one) => continued(plain(nameIn(trend, one))));
      const isEvery = own.length === trend.factors.length && whole.length > 0;
      const names = isEvery
        ? 'all lines are'
        : `the ${own.length + whole.length === 1 ? 'line' : 'lines'} of ${listed([...whole, ...parts])} ${own.length + whole.length === 1 ? 'is' : 'are'}`;
      return [line`Between ${times[index] ?? ''} and ${times[index + 1] ?? ''} ${names} broken: ${words}.`];
    }),
  );
  const [only] = items;
  if (only === undefined) return [];
  return [items.length === 1 ? { type: 'paragraph', content: only } : { type: 'list', ordered: false, items }];
}
