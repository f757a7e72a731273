// Which columns belong to each question, and what every label in them means.
import type { QuestionKey } from '../../core/audit.ts';
import type { Way } from '../../core/form/names.ts';
import { ballotsOf, type Question } from '../../core/kinds/index.ts';
import { choicesIn } from './choices.ts';
import type { Question as LabelQuestion, Meaning, Understood } from './labels.ts';
import { labelOf, missingOf, understand } from './labels.ts';
import type { Column, Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import type { Matched } from './match.ts';
import type { Row } from './table.ts';

/** All columns of one question. */
export interface Reading {
  key: QuestionKey;
  question: Question;
  parts: Part[];
}
/** One of its columns. */
export interface Part extends Matched {
  /** How its labels are understood; nothing for open text. */
  labels?: LabelQuestion;
}

/** Groups matched columns by question. */
export function readingsOf(matched: Matched[], mapping: Mapping, layout: Layout): Reading[] {
  const readings = new Map<QuestionKey, Reading>();
  for (const each of matched) {
    const { key, question } = each.target;
    const reading = readings.get(key) ?? { key, question, parts: [] };
    const labels = labelsFor(each, mapping, layout);
    reading.parts.push({ ...each, ...(labels ? { labels } : {}) });
    readings.set(key, reading);
  }
  return [...readings.values()];
}

function labelsFor({ target }: Matched, mapping: Mapping, layout: Layout): LabelQuestion | undefined {
  const { question, side, why } = target;
  const ballot = ballotsOf(question).find((each) => each.side === side);
  if (why || ballot === undefined) return undefined;
  const said = mapping.labels.get(target.key) ?? new Map();
  const ids = 'options' in question ? question.options.map(({ id }) => id) : [];
  const kind = question.kind === 'yes-no' ? 'yes-no' : ids.length > 0 ? 'options' : 'levels';
  return { ballot, kind, ids, said, blanks: layout.blanks };
}

/** The labels of closed columns, each with the row where it stood first. */
export type Seen = Map<Column, Map<string, number>>;

/** So many labels of a column are kept; beyond them, each is understood by itself where it stands. */
const mostLabels = 20_000;
/** Labels that nobody understands are kept for the problems, up to so many of a column. */
const mostUnknown = 2 * mostLabels;

/** Notes the labels of a row. */
export function note(seen: Seen, readings: Reading[], row: Row, number: number, layout: Layout): void {
  for (const { parts } of readings) {
    for (const part of parts) {
      const { column, labels } = part;
      if (!labels) continue;
      const cell = cellAt(row, column, layout);
      const known = seen.get(column) ?? new Map<string, number>();
      seen.set(column, known);
      if (known.has(cell) || known.size >= mostUnknown) continue;
      if (known.size < mostLabels || senseOf(part, labels, [cell], layout).unknown.length > 0) known.set(cell, number);
    }
  }
}

/** The text of a cell, as the person meant it. */
export function cellAt(row: Row, { index }: Pick<Column, 'index'>, layout: Layout): string {
  const cell = row[index] ?? '';
  return (layout.restore?.(cell) ?? cell).trim();
}

/** A label that is not understood, where it stood first. */
export interface Unknown {
  key: QuestionKey;
  column: Column;
  label: string;
  row: number;
  unclear: boolean;
}
/** What every label of every closed column means. */
export interface Lexicon {
  meaningOf(part: Part, cell: string): Meaning | Meaning[] | undefined;
  unknown: Unknown[];
}

/** Makes sense of all labels at once. */
export function lexiconOf(readings: Reading[], seen: Seen, layout: Layout): Lexicon {
  const known = new Map<Column, Map<string, Meaning | Meaning[]>>();
  const all: Unknown[] = [];
  for (const { key, parts } of readings) {
    for (const part of parts) {
      const { column, labels } = part;
      const cells = seen.get(column);
      if (!labels || !cells) continue;
      const { meanings, unknown, unclear } = senseOf(part, labels, cells.keys(), layout);
      known.set(column, meanings);
      for (const label of unknown) all.push({ key, column, label, row: cells.get(label) ?? 0, unclear });
    }
  }
  const meaningOf: Lexicon['meaningOf'] = (part, cell) => {
    const meanings = known.get(part.column);
    const found = meanings?.get(cell);
    if (found !== undefined || part.labels === undefined || (meanings?.size ?? 0) < mostLabels) return found;
    return senseOf(part, part.labels, [cell], layout).meanings.get(cell);
  };
  return { meaningOf, unknown: all };
}

function senseOf({ target }: Part, labels: LabelQuestion, cells: Iterable<string>, layout: Layout): Sense {
  if (target.way !== undefined) return waysIn(cells, target.way);
  if (target.option !== undefined) return ticksIn(cells, labels, target.option);
  return target.question.kind === 'multi-choice'
    ? choicesIn(cells, labels, layout.separators)
    : withOther(understand(cells, labels), labels);
}

type Sense = Omit<Understood, 'meanings'> & { meanings: Map<string, Meaning | Meaning[]> };

/** Where a question has an option `other`, an answer in one's own words is that option. */
function withOther(understood: Understood, { kind, ids }: LabelQuestion): Sense {
  const slot = ids.indexOf('other');
  if (kind !== 'options' || slot < 0) return understood;
  const meanings = new Map(understood.meanings);
  for (const label of understood.unknown) meanings.set(label, { slot });
  return { meanings, unknown: [], unclear: false };
}

const ticked = ['1', 'yes', 'y', 'true', 'x', '✓', 'checked', 'selected', 'ja', 'oui', 'sí', 'si', 'sì', 'sim', 'はい'];
const unticked = ['0', 'no', 'n', 'false', 'unchecked', 'not selected', 'nein', 'non', 'nee', 'não', 'いいえ'];

/** Cells of a column that belongs to a way of having no answer: a tick, no tick, or its own label. */
function waysIn(cells: Iterable<string>, way: Way): Sense {
  const meanings = new Map<string, Meaning | Meaning[]>();
  const unknown: string[] = [];
  for (const cell of cells) {
    const label = labelOf(cell);
    if (label === '' || unticked.includes(label)) meanings.set(cell, { missing: 'unanswered' });
    else if (ticked.includes(label) || missingOf(cell) === way) meanings.set(cell, { missing: way });
    else unknown.push(cell);
  }
  return { meanings, unknown, unclear: false };
}

/** Cells of a column that belongs to one option: a tick, no tick, or the option itself. */
function ticksIn(cells: Iterable<string>, question: LabelQuestion, option: string): Sense {
  const slot = question.ids.indexOf(option);
  const meanings = new Map<string, Meaning | Meaning[]>();
  const unknown: string[] = [];
  for (const cell of cells) {
    const label = labelOf(cell);
    const own = understand([cell], question).meanings.get(cell);
    if (ticked.includes(label)) meanings.set(cell, { slot });
    else if (unticked.includes(label)) meanings.set(cell, []);
    else if (own !== undefined && ('missing' in own || own.slot === slot)) meanings.set(cell, own);
    else if (option === 'other') meanings.set(cell, { slot });
    else unknown.push(cell);
  }
  return { meanings, unknown, unclear: false };
}
