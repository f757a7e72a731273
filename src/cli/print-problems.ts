// Problems as a person reads them: where, what, the line with a caret, and what to do about it.
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { visible } from '../ask/visible.ts';
import type { Place, Problem } from '../core/problem.ts';
import type { Io } from './io.ts';

/** More than this many are counted only: a file that is wrong in a thousand places is wrong in one. */
const mostShown = 100;
const usualWidth = 100;

/** Prints problems to stderr, with the line and a caret where the place is known. */
export function printProblems(problems: Problem[], io: Pick<Io, 'stderr'>): void {
  io.stderr.write(problemsText(problems, io.stderr.columns));
}

/** The same as text that ends in a line break. `columns` is the width of the terminal, if it is one. */
export function problemsText(problems: Problem[], columns: number = usualWidth): string {
  const width = Math.max(40, Math.min(columns || usualWidth, usualWidth));
  const shown = problems.slice(0, mostShown).map((problem) => problemText(problem, width));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`… and ${more} more.\n`] : [])].join('\n');
}

/** What one thing that is wrong (a problem or a finding) looks like. */
export function problemText(
  { where, message, hint }: Pick<Problem, 'where' | 'message' | 'hint'>,
  width: number,
): string {
  const place = placeText(where);
  const head = place === '' ? visible(message) : `${place}  ${visible(message)}`;
  const lines = [...wrapped(head, width, '  '), ...drawn(where, width)];
  if (hint !== undefined) lines.push(...wrapped(`  ${visible(hint)}`, width, '  '));
  return `${lines.join('\n')}\n`;
}

/** A place as editors and terminals know it: `file:line:column`. */
function placeText({ file, line, column }: Place): string {
  if (file === undefined) return '';
  return [visible(file), line, column].filter((part) => part !== undefined).join(':');
}

/** Lines of at most `width` columns, broken between words; all but the first are indented. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const start = /^ */.exec(text)?.[0] ?? '';
  const lines = wrapAnsi(text.trim(), width - indent.length, { hard: false }).split('\n');
  return lines.map((line, index) => `${index === 0 ? start : indent}${line}`);
}

/** The line of the file, cut around the column if it is long, and a caret under the column. */
function drawn({ text, line, column }: Place, width: number): string[] {
  if (text === undefined || line === undefined || column === undefined) return [];
  const gutter = ' '.repeat(String(line).length);
  const room = width - gutter.length - 6;
  const near = 2 * room; // no need to measure more of a line than can be shown
  const before = safe(text.slice(Math.max(0, column - 1 - near), column - 1));
  const after = safe(text.slice(column - 1, column - 1 + near));
  const left = lastColumns(before, stringWidth(before + after) <= room ? room : Math.floor(room / 2));
  const cutLeft = left.length < before.length || column - 1 > near;
  const start = cutLeft ? `…${left}` : left;
  const right = firstColumns(after, room - stringWidth(start));
  const cutRight = right.length < after.length || text.length > column - 1 + near;
  const caret = `${' '.repeat(stringWidth(start))}^`;
  return [`  ${line} | ${start}${right}${cutRight ? '…' : ''}`.trimEnd(), `  ${gutter} | ${caret}`];
}

/** A cut line as it may be shown; halves of characters at the cuts are dropped. */
const safe = (text: string): string => visible(text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''));

const letters = (text: string): string[] => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

function firstColumns(text: string, columns: number): string {
  let left = columns;
  const kept: string[] = [];
  for (const letter of letters(text)) {
    left -= stringWidth(letter);
    if (left < 0) break;
    kept.push(letter);
  }
  return kept.join('');
}

function lastColumns(text: string, columns: number): string {
  let left = columns;
  const kept: string[] = [];
  for (const letter of letters(text).reverse()) {
    left -= stringWidth(letter);
    if (left < 0) break;
    kept.unshift(letter);
  }
  return kept.join('');
}
