// Which column answers which question: as a mapping says, then by id, then by words. What is only near is suggested, never taken.
import type { QuestionKey } from '../../core/audit.ts';
import { isOwnName } from '../../core/form/names.ts';
import { allQuestions } from '../../core/interview/plan.ts';
import { isPair } from '../../core/kinds/index.ts';
import { type Problem, problem } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { cutShort } from '../../core/text.ts';
import { type Catalogue, nameOf, type Target } from './catalogue.ts';
import type { Column, Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import { lettersOf } from './table.ts';
import { likeness, pairsOf, plainId, unnumbered, wordsOf } from './wording.ts';

export interface Matched {
  column: Column;
  target: Target;
  by: 'mapping' | 'id' | 'words';
}
/** A column that is near a question that nothing else answers; `likeness` is 0..1. */
export interface Suggestion {
  column: Column;
  target: Target;
  likeness: number;
}
export interface Match {
  matched: Matched[];
  suggestions: Suggestion[];
  /** Columns that hold answers to something, but to no question of these rubrics. */
  ignored: Column[];
  /** Columns that tell who somebody is; never read. */
  personal: Column[];
  /** Questions that no column answers. */
  missing: QuestionKey[];
  problems: Problem[];
}

/** How alike a heading and a question must be to be asked about. */
const near = 0.7;
/** Columns beyond these are not compared with every question. */
const mostCompared = 500;

const longestHeading = 80;

/** A column as people find it: letters and heading. */
export function headingOf({ index, title, part, name }: Column): string {
  const text = [title.trim() || name, part]
    .filter((each) => each)
    .join(' – ')
    .replace(/\s+/g, ' ');
  const heading = cutShort(text, longestHeading);
  return heading === '' ? `column ${lettersOf(index)}` : `column ${lettersOf(index)} (“${heading}”)`;
}

/** Matches columns to the questions of `catalogue`. Columns that stand `apart`, such as that of groups, answer nothing. */
export function matchColumns(
  layout: Layout,
  catalogue: Catalogue,
  rubrics: Rubric[],
  mapping: Mapping,
  apart: readonly (Column | undefined)[],
  file: string,
): Match {
  const matched: Matched[] = [];
  const rest: Column[] = [];
  for (const column of layout.columns) {
    if (apart.includes(column) || isOwnName(column.name ?? column.title)) continue;
    const mapped = mappedTo(column, mapping);
    if (mapped === 'ignore') continue;
    if (mapped) matched.push({ column, target: mapped, by: 'mapping' });
    else if (column.use === 'question') {
      const found = findTarget(column, catalogue, layout);
      if (found) matched.push({ column, ...found });
      else rest.push(column);
    }
  }
  const kept = withoutTwins(matched);
  const taken = new Set(kept.matched.map(({ target }) => nameOf(target)));
  const suggestions = suggest(rest, catalogue, taken);
  const answered = new Set(kept.matched.map(({ target }) => target.key));
  const all = allQuestions({ rubrics: rubrics.map((rubric) => ({ rubric, sha256: '' })) });
  return {
    matched: kept.matched,
    suggestions,
    ignored: rest,
    personal: layout.columns.filter(
      (column) => column.use === 'personal' && !matched.some((one) => one.column === column),
    ),
    missing: all.flatMap(({ key }) => (answered.has(key) ? [] : [key])),
    problems: [...kept.problems, ...halves(kept.matched)].map((each) => ({ ...each, where: { file } })),
  };
}

/** What a mapping says of a column: by its heading, by its question alone, or by its letters. */
const mappedTo = (column: Column, { columns }: Mapping): Target | 'ignore' | undefined =>
  columns.get(columnName(column)) ??
  columns.get(wordsOf(column.title)) ??
  columns.get(lettersOf(column.index).toLowerCase());

/** The words that stand for a column in a mapping. */
export const columnName = ({ title, part, name }: Column): string =>
  wordsOf([title.trim() || (name ?? ''), part].filter((each) => each).join(' '));

function findTarget(column: Column, catalogue: Catalogue, layout: Layout): Omit<Matched, 'column'> | undefined {
  for (const id of idsOf(column)) {
    const target = catalogue.byId.get(id);
    if (target) return { target, by: 'id' };
  }
  const { title, part } = column;
  const texts =
    part === undefined ? [title] : [`${title} ${part}`, `${part} ${title}`, `${unnumbered(title)} ${part}`, part];
  for (const words of texts.flatMap((text) => [wordsOf(text), unnumbered(text)])) {
    const target = catalogue.byWords.get(words);
    if (target) return { target, by: 'words' };
  }
  const option = layout.optionsAlone ? catalogue.byOption.get(wordsOf(title)) : undefined;
  return option && { target: option, by: 'words' };
}

/** Names that a form may have given a column: whole, and after each group in front of it. */
function idsOf({ name, title, part }: Column): string[] {
  const names = [name, part === undefined ? title : `${title}/${part}`, part].filter((each) => each !== undefined);
  return names.flatMap((each) => {
    if (each.length > 200) return [];
    if (/\s/.test(each)) return [plainId(each)].filter((id) => id !== '');
    const steps = each.split(/[/.\-[\]:]+/).filter((step) => step !== '');
    return steps.map((_, index) => plainId(steps.slice(index).join(''))).filter((id) => id !== '');
  });
}

/** Columns for the same thing: ticks beside a column of all choices are told apart; anything else is a problem. */
function withoutTwins(matched: Matched[]): { matched: Matched[]; problems: Problem[] } {
  const ticked = new Set(
    matched.flatMap(({ target }) => (target.option === undefined && target.way === undefined ? [] : [target.key])),
  );
  const isJoined = ({ target }: Matched) =>
    target.question.kind === 'multi-choice' &&
    target.option === undefined &&
    target.way === undefined &&
    ticked.has(target.key);
  const kept = matched.filter((each) => !isJoined(each));
  const problems: Problem[] = [];
  const seen = new Map<string, Matched>();
  for (const each of kept) {
    const name = nameOf(each.target);
    const other = seen.get(name);
    const mayRepeat = each.target.question.kind === 'open-text' || each.target.question.kind === 'list';
    if (other && !mayRepeat) {
      const message = `Both ${headingOf(other.column)} and ${headingOf(each.column)} answer ${name}.`;
      const hint = 'Give one of them, by its heading or its letters, `ignore: true` in a mapping (--map).';
      problems.push(problem('unclear-columns', message, {}, hint));
    }
    seen.set(name, other ?? each);
  }
  return { matched: kept, problems };
}

/** A pair needs both of its sides. */
function halves(matched: Matched[]): Problem[] {
  const sides = new Map<QuestionKey, Matched[]>();
  for (const each of matched) {
    if (isPair(each.target.question)) sides.set(each.target.key, [...(sides.get(each.target.key) ?? []), each]);
  }
  return [...sides].flatMap(([key, [only, other]]) => {
    if (only === undefined || other !== undefined) return [];
    const message = `${key} has two sides, and only ${only.target.side} has a column: ${headingOf(only.column)}.`;
    return [
      problem(
        'unclear-columns',
        message,
        {},
        'Map the other side, or give this column `ignore: true` in a mapping (--map).',
      ),
    ];
  });
}

/** For each column that is left, the nearest thing asked that nothing answers yet; each question is suggested once. */
function suggest(columns: Column[], catalogue: Catalogue, taken: Set<string>): Suggestion[] {
  const open = catalogue.asked
    .filter(({ target }) => !taken.has(nameOf(target)))
    .map(({ words, target }) => ({ pairs: pairsOf(words), target }));
  const all = columns.slice(0, mostCompared).flatMap((column): Suggestion[] => {
    const own = pairsOf(columnName(column));
    return open
      .map(({ pairs, target }) => ({ column, target, likeness: likeness(own, pairs) }))
      .filter((each) => each.likeness >= near);
  });
  const chosen: Suggestion[] = [];
  for (const each of all.toSorted((a, b) => b.likeness - a.likeness)) {
    const isFree = !chosen.some((one) => one.column === each.column || nameOf(one.target) === nameOf(each.target));
    if (isFree) chosen.push(each);
  }
  return chosen;
}
