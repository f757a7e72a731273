// Labels that nobody explained: all of them, column by column, with what could be meant.
import { type Problem, problem } from '../../core/problem.ts';
import { cutShort } from '../../core/text.ts';
import { headingOf } from './match.ts';
import type { FilePlan } from './plan.ts';
import type { Unknown } from './reading.ts';

/** A label that is not understood, and the file it stands in. */
export interface UnknownLabel extends Unknown {
  file: string;
}

const longest = 60;
/** A column with more of them than this holds something else than labels. */
const mostNamed = 200;
const quote = (label: string): string => `“${cutShort(label.replace(/\s+/g, ' '), longest)}”`;

/** One problem for each column with such labels. */
export function unknownProblems(unknown: UnknownLabel[], plans: FilePlan[]): Problem[] {
  const columns = new Map<string, UnknownLabel[]>();
  for (const each of unknown) {
    const name = `${each.file}\0${each.column.index}`;
    columns.set(name, [...(columns.get(name) ?? []), each]);
  }
  return [...columns.values()].flatMap((labels) => {
    const [first] = labels;
    if (first === undefined) return [];
    const { file, column, key, unclear } = first;
    const named = labels.slice(0, mostNamed).map(({ label, row }) => `${quote(label)} (row ${row})`);
    const words = [...named, ...(labels.length > mostNamed ? [`and ${labels.length - mostNamed} more`] : [])].join(
      ', ',
    );
    const what = unclear ? 'these labels fit several scales with different levels' : 'these labels are not understood';
    const message = `${sentence(headingOf(column))}, for ${key}: ${what}: ${words}.`;
    return [problem('unknown-label', message, { file }, hintFor(first, plans))];
  });
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function hintFor({ key, file }: UnknownLabel, plans: FilePlan[]): string {
  const question = plans
    .find(({ table }) => table.file === file)
    ?.readings.find((reading) => reading.key === key)?.question;
  const labels = question && 'options' in question ? question.options.map(({ id }) => id).join(', ') : undefined;
  const meaning =
    question?.kind === 'yes-no' ? 'yes or no' : labels === undefined ? 'a level (1 is the lowest)' : `one of ${labels}`;
  return `Say under \`labels\` in a mapping (--map) what each means: ${meaning}, or not-applicable, dont-know, not-said, unanswered.`;
}
