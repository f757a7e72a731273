// Every part in one table, in the order of the rubrics.
import type { AuditDiff, Compared } from '../../diff/audit-diff.ts';
import type { Block, Cell } from '../block.ts';
import { left, right } from '../column.ts';
import { line, strong } from '../words/line.ts';
import { hundred, peopleIn, signed } from '../words/number.ts';
import { plain } from '../words/plain.ts';
import { verdictWords } from './answer.ts';

export function everyPart(diff: AuditDiff): Block[] {
  if (diff.factors.length === 0) return [];
  const withEffect = diff.factors.some(({ effect }) => effect !== null);
  const cellsOf = (compared: Compared): Cell[] => [
    ...usualCells(compared),
    ...(withEffect ? [line`${compared.effect === null ? '' : signed(compared.effect.g)}`] : []),
    line`${verdictWords(compared.verdict)}`,
  ];
  const rows = diff.rubrics.flatMap(({ id, title }): Cell[][] => {
    const own = diff.factors.filter(({ rubric }) => rubric === id);
    if (own.length === 0) return [];
    return [[[strong(plain(title))], []], ...own.map((factor) => [line`${plain(factor.title)}`, ...cellsOf(factor)])];
  });
  return [
    { type: 'heading', level: 2, id: 'every-part', text: 'Every part' },
    {
      type: 'table',
      caption:
        'Scores from 0 to 100, changes in levels. Between: where the true change lies, as far as 95 in 100 such intervals hold it.',
      columns: [
        left('Part'),
        right('Then'),
        right('Now'),
        right('Change'),
        left('Between'),
        left('People'),
        ...(withEffect ? [right('Effect')] : []),
        left('Verdict'),
      ],
      rows: [...rows, [[strong('The whole')], ...cellsOf(diff.overall)]],
    },
  ];
}

function usualCells({ before, after, change }: Compared): Cell[] {
  const interval = change?.interval;
  return [
    before === null ? '' : hundred(before.value),
    after === null ? '' : hundred(after.value),
    change === null ? '' : signed(change.levels),
    interval ? `${signed(interval.low)} and ${signed(interval.high)}` : '',
    before === null || after === null ? '' : `${peopleIn(before)}, ${peopleIn(after)}`,
  ].map((text) => line`${text}`);
}
