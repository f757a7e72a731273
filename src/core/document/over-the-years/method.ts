// How the audits were compared, and over how many comparisons the usual error was shared.
import { verdictRule } from '../../diff/verdict.ts';
import type { Trend } from '../../trend/trend.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph } from '../words/line.ts';
import { inWords } from '../words/number.ts';
import { plain } from '../words/plain.ts';
import { timesOf } from './times.ts';

/** What the chain costs, in a sentence; also for the terminal. */
export function budgetOf({ comparisons }: Trend): string {
  return comparisons === 1
    ? 'All parts were held together, so that chance alone would call even one of them a change in about one such comparison in twenty at most.'
    : `There are ${inWords(comparisons)} comparisons here, neighbours and the first with the last, and they share one budget: chance alone would call any part changed in any of them in about one such chain in twenty at most. A single diff may therefore call a change what stays open here.`;
}

export function method(trend: Trend): Block[] {
  return [
    { type: 'heading', level: 2, id: 'method', text: 'How this was compared' },
    {
      type: 'paragraph',
      content: paragraph(
        line`All audits were scored by the same rules of today. Two of them are compared over the questions that both asked, with the same weights. ${budgetOf(trend)}`,
        line`No claim is made with fewer than ${inWords(verdictRule.people)} people on either side, and none of one voice. A line is drawn only where a verdict could be given, and where it shows what people did.`,
        line`Groups of fewer than ${inWords(trend.smallestGroup)} people are never shown.`,
      ),
    },
    ...versions(trend),
  ];
}

/** Versions that differ, and weights; also for the terminal. */
export function versions(trend: Trend): Block[] {
  const times = timesOf(trend);
  const items = trend.rubrics.flatMap(({ title, versions: own, reweighted }): Inline[][] => {
    const changed = new Set(own).size > 1;
    if (!changed && !reweighted) return [];
    const told = own.map((version, index) => `${times[index] ?? ''}: ${version ?? 'not asked'}`).join(', ');
    const weights = reweighted
      ? ' Weights were changed, which is no change of culture: comparisons have the same on both sides.'
      : '';
    return [line`${plain(title)} (${told}).${weights}`];
  });
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }];
}
