// What a row answers to one question: one label, two sides, ticks, or words.
import type { Answer } from '../../core/audit.ts';
import { isPair, type Question, readValue } from '../../core/kinds/index.ts';
import { withoutAddresses } from './addresses.ts';
import { labelOf, type Meaning, missingOf } from './labels.ts';
import type { Column, Layout } from './layout.ts';
import { cellAt, type Lexicon, type Part, type Reading } from './reading.ts';
import type { Row } from './table.ts';

/** An answer, or the column whose cell does not fit and what was expected. */
export type Answered = { answer: Answer } | { column: Column; expected: string };

/** So many different answers to a question are remembered. */
const mostKnown = 2000;

/** Reads the answers of rows to one question. People give the same few answers again and again, so each of them is understood once. */
export function answerReader(reading: Reading, lexicon: Lexicon, layout: Layout): (row: Row) => Answered {
  const { parts } = reading;
  if (!parts.every(({ labels }) => labels !== undefined)) return (row) => answerOf(reading, row, lexicon, layout);
  const known = new Map<string, Answered>();
  const columns = parts.map(({ column }) => column.index);
  return (row) => {
    let cells = '';
    for (const at of columns) cells += `${row[at]?.length ?? 0}:${row[at] ?? ''}`; // with lengths, other cells are another text
    const before = known.get(cells);
    if (before !== undefined) return before;
    const read = answerOf(reading, row, lexicon, layout);
    if (known.size < mostKnown) known.set(cells, read);
    return read;
  };
}

/** What a row answers to one question. */
function answerOf({ question, parts }: Reading, row: Row, lexicon: Lexicon, layout: Layout): Answered {
  const [first] = parts;
  if (first === undefined) return { answer: { state: 'unanswered' } };
  const meaningAt = (part: Part): Meaning[] => {
    const meant = lexicon.meaningOf(part, cellAt(row, part.column, layout));
    return meant === undefined ? [] : Array.isArray(meant) ? meant : [meant];
  };
  const plain = isPair(question)
    ? pairOf(parts, meaningAt)
    : question.kind === 'open-text' || question.kind === 'list'
      ? textsOf(question, parts, row, layout)
      : question.kind === 'multi-choice'
        ? ticksOf(question, parts, meaningAt)
        : oneOf(question, parts, row, meaningAt, layout);
  if ('state' in plain) return { answer: plain };
  const read = readValue(plain.value, question);
  return read.ok
    ? { answer: { state: 'answered', value: read.value } }
    : { column: first.column, expected: read.expected };
}

type Plain = Exclude<Answer, { state: 'answered' }> | { value: unknown };
type MeaningAt = (part: Part) => (Meaning | undefined)[];

/** The reason for having no answer that says most: any is better than a blank. */
const whyNone = (meanings: (Meaning | undefined)[]): Exclude<Answer, { state: 'answered' }> => {
  const states = meanings.flatMap((each) => (each && 'missing' in each ? [each.missing] : []));
  return { state: states.find((state) => state !== 'unanswered') ?? 'unanswered' };
};

function pairOf(parts: Part[], meaningAt: MeaningAt): Plain {
  const sides = parts.map((part): [string, Meaning | undefined] => [part.target.side ?? '', meaningAt(part)[0]]);
  const levels = sides.flatMap(([side, meaning]) => (meaning && 'slot' in meaning ? [[side, meaning.slot + 1]] : []));
  return levels.length === 2 ? { value: Object.fromEntries(levels) } : whyNone(sides.map(([, meaning]) => meaning));
}

function ticksOf(question: Extract<Question, { kind: 'multi-choice' }>, parts: Part[], meaningAt: MeaningAt): Plain {
  const meanings = parts.flatMap(meaningAt);
  const slots = new Set(meanings.flatMap((each) => (each && 'slot' in each ? [each.slot] : [])));
  const ids = question.options.filter((_, index) => slots.has(index)).map(({ id }) => id);
  return ids.length > 0 ? { value: ids } : whyNone(meanings);
}

function oneOf(question: Question, parts: Part[], row: Row, meaningAt: MeaningAt, layout: Layout): Plain {
  const part = parts.find(({ target }) => !target.why);
  const reasons = parts.filter(({ target }) => target.why).map(({ column }) => cellAt(row, column, layout));
  const meaning = part && meaningAt(part)[0];
  if (meaning === undefined || 'missing' in meaning) return whyNone([meaning]);
  if (question.kind === 'scale') return { value: meaning.slot + 1 };
  if (question.kind === 'yes-no') return { value: meaning.slot === 1 ? 'yes' : 'no' };
  const option = question.kind === 'choice' ? question.options[meaning.slot]?.id : undefined;
  const own = part && option === 'other' && ownWords(question, cellAt(row, part.column, layout));
  const why = withoutAddresses([own || '', ...reasons].filter((each) => each !== '').join('\n')).slice(0, 5000);
  return { value: why === '' ? { option } : { option, why } };
}

/** The words of an answer that is no option of the question. */
const ownWords = (question: Question, cell: string): string | undefined =>
  'options' in question && question.options.some(({ id, text }) => [id, labelOf(text)].includes(labelOf(cell)))
    ? undefined
    : cell;

function textsOf(question: Question, parts: Part[], row: Row, layout: Layout): Plain {
  const cells = parts.map(({ column }) => cellAt(row, column, layout)).filter((cell) => !isNothing(cell, layout));
  const state = cells.length === 1 ? missingOf(cells[0] ?? '') : undefined;
  if (cells.length === 0) return { state: 'unanswered' };
  if (state !== undefined) return { state };
  const texts = cells.map(withoutAddresses);
  if (question.kind !== 'list') return { value: texts };
  const items = texts
    .flatMap((text) => text.split(/\r?\n|;/))
    .map((item) => item.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim());
  return { value: items.filter((item) => item !== '') };
}

const isNothing = (cell: string, { blanks }: Layout): boolean => cell === '' || blanks.includes(cell.toLowerCase());
