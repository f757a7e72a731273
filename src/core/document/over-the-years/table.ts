// Every part with its verdicts: between neighbours where they fit on a page, since the audit before, and over the whole time.
import type { Line, Step, Trend } from '../../trend/trend.ts';
import type { Block, Cell } from '../block.ts';
import { left } from '../column.ts';
import { line, strong } from '../words/line.ts';
import { signed } from '../words/number.ts';
import { plain } from '../words/plain.ts';
import { verdictWords } from '../year-on/answer.ts';
import { timesOf } from './times.ts';

/** So many verdicts stand beside each other; of longer chains only the last of the steps, and the whole. */
const mostColumns = 4;

interface Column {
  title: string;
  step(line: Line): Step | null;
}

/** The steps that a table has room for. */
export function columnsOf(trend: Trend, most = mostColumns): Column[] {
  const times = timesOf(trend);
  const steps = trend.audits.slice(1).map(
    (_, index): Column => ({
      title: `${times[index] ?? ''} to ${times[index + 1] ?? ''}`,
      step: (own) => own.steps[index] ?? null,
    }),
  );
  if (trend.audits.length === 2) return steps;
  const whole: Column = { title: `${times[0] ?? ''} to ${times.at(-1) ?? ''}`, step: (own) => own.whole };
  return [...steps.slice(-(most - 1)), whole];
}

export function everyPart(trend: Trend): Block[] {
  const columns = columnsOf(trend);
  const cells = (own: Line): Cell[] => columns.map(({ step }) => line`${wordsOf(step(own))}`);
  const rows = trend.rubrics.flatMap(({ id, title }): Cell[][] => {
    const own = trend.factors.filter(({ rubric }) => rubric === id);
    return own.length === 0
      ? []
      : [[[strong(plain(title))]], ...own.map((one) => [line`${plain(one.title)}`, ...cells(one)])];
  });
  return [
    { type: 'heading', level: 2, id: 'every-part', text: 'What can be believed' },
    {
      type: 'table',
      caption: 'Changes in levels, over the questions that both audits asked, and what may be said of them',
      columns: [left('Part'), ...columns.map(({ title }) => left(title))],
      rows: [...rows, [[strong('The whole')], ...cells(trend.overall)]],
    },
  ];
}

function wordsOf(step: Step | null): string {
  if (step === null) return '';
  const words = verdictWords(step.verdict);
  return step.change === null ? words : `${signed(step.change.levels)} ${words}`;
}
