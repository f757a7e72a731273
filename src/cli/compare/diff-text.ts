// A comparison on a terminal: the answer in one sentence, then the table, then what changed beside the scores. Never wider than 80 columns.
import stringWidth from 'string-width';
import { visible } from '../../ask/visible.ts';
import type { AuditDiff, Compared } from '../../core/diff/audit-diff.ts';
import type { Block } from '../../core/document/block.ts';
import { hundred, signed } from '../../core/document/words/number.ts';
import { answerOf, verdictWords } from '../../core/document/year-on/answer.ts';
import { askedOtherwise } from '../../core/document/year-on/asked.ts';
import { moved } from '../../core/document/year-on/moved.ts';
import { opening } from '../../core/document/year-on/opening.ts';
import { storyOf } from '../../core/document/year-on.ts';
import type { Io } from '../io.ts';
import { clip, linesOf, textFrom, widthOf, wrapped } from './lines.ts';

const shortestTitle = 14;

/** The whole text, with a line feed at its end; the same bytes wherever it does not go to a narrower terminal. */
export function diffText(diff: AuditDiff, io: Pick<Io, 'stdout' | 'env'>): string {
  const width = widthOf(io);
  const { before, after, group } = diff;
  const of = group === null ? '' : `, ${group.title} only`;
  const prose = [`${after.organization}: ${before.date} and ${after.date}${of}`, '', answerOf(diff)];
  const lines = [
    ...prose.flatMap((text) => wrapped(text, width)),
    ...cautionsOf(diff).flatMap((block) => linesOf(block, width)),
    '',
    ...tableLines(diff, width),
    ...notesOf(diff).flatMap((block) => linesOf(block, width)),
    ...storyOf(diff).flatMap((block) => linesOf(block, width)),
    ...askedOf(diff).flatMap((block) => linesOf(block, width)),
  ];
  return textFrom(lines, io);
}

/** What a reader should mind before anything else: an unfinished audit, two organizations, other dates than expected. */
const cautionsOf = (diff: AuditDiff): Block[] => opening(diff).filter(({ type }) => type === 'caution');

/** What stands beside the table: the paragraphs on what nobody can tell and on reported moves, but not the lists of what the table has. */
const notesOf = (diff: AuditDiff): Block[] => moved(diff).filter(({ type }) => type === 'paragraph');

/** What was asked otherwise, last: the document has it with its method. */
function askedOf(diff: AuditDiff): Block[] {
  const blocks = askedOtherwise(diff);
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, id: 'asked', text: 'What was asked' }, ...blocks];
}

const columns = ['Part', 'Then', 'Now', 'Change', '95 in 100', 'People', 'Verdict'];
const toTheRight = [1, 2, 3];

/** Left out where a terminal has no room for all, the first first; documents and JSON have them always. */
const spared = [4, 5];

/** A line for each part under its rubric, and one for the whole. */
function tableLines(diff: AuditDiff, width: number): string[] {
  const rows = diff.rubrics.flatMap(({ id, title }) => {
    const own = diff.factors.filter(({ rubric }) => rubric === id);
    return own.length === 0 ? [] : [[title], ...own.map((factor) => [`  ${factor.title}`, ...cellsOf(factor)])];
  });
  const cells = [columns.map((title) => title.toUpperCase()), ['The whole', ...cellsOf(diff.overall)], ...rows].map(
    (row) => row.map(visible),
  );
  const full = cells.filter((row) => row.length > 1);
  const widths = columns.map((_, column) => Math.max(...full.map((row) => stringWidth(row[column] ?? ''))));
  const shown = new Set(columns.keys());
  const others = (): number =>
    [...shown].reduce((sum, column) => sum + (column === 0 ? 0 : (widths[column] ?? 0) + 2), 0);
  for (const column of spared) if (others() + shortestTitle > width) shown.delete(column);
  widths[0] = Math.max(shortestTitle, Math.min(widths[0] ?? 0, width - others()));
  return cells.map((row) =>
    row.length === 1
      ? clip(row[0] ?? '', width)
      : row
          .flatMap((cell, column) =>
            shown.has(column)
              ? [padded(column === 0 ? clip(cell, widths[0] ?? 0) : cell, widths[column] ?? 0, column)]
              : [],
          )
          .join('  '),
  );
}

function cellsOf({ before, after, change, verdict }: Compared): string[] {
  const interval = change?.interval;
  return [
    before === null ? '' : hundred(before.value),
    after === null ? '' : hundred(after.value),
    change === null ? '' : signed(change.levels),
    interval ? `${signed(interval.low)} ${signed(interval.high)}` : '',
    before === null || after === null ? '' : `${fewest(before)} ${fewest(after)}`,
    verdictWords(verdict),
  ];
}

/** Where questions differ, the fewest people, which is what a verdict goes by; in full in the document and the JSON. */
const fewest = ({ n }: { n: number }): string => String(n);

function padded(cell: string, width: number, column: number): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return toTheRight.includes(column) ? blanks + cell : cell + blanks;
}
