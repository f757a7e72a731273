// How the people behind one ballot answered: counts, mean, percent favourable and agreement, for everybody and per shown group.
import type { Ballot } from '../kinds/question.ts';
import { agreement } from '../statistics/agreement.ts';
import { averageDeviation } from '../statistics/average-deviation.ts';
import { favourable } from '../statistics/favourable.ts';
import { meanLevel, meanWorth } from '../statistics/mean.ts';
import { rWg } from '../statistics/r-wg.ts';
import { splitOf } from '../statistics/valley-test.ts';
import { type Cell, type Cells, emptyCell, reactedIn, wholeOf } from '../summary/summary.ts';
import { minimumForCounts, shownGroups } from './minimum-group.ts';
import type { Agreement, Distribution, GroupDistribution } from './scored-audit.ts';

const noAgreement: Agreement = { rwg: null, ad: null, a: null, split: 'not-tested' };

/** What one cell says. Means and agreement are null for options and open questions, which have no order, and without answers. */
export function distributionOf(cell: Cell, ballot: Ballot | undefined): Distribution {
  const { counts, missing, n } = cell;
  if (ballot?.ordered !== true) return { counts, missing, n, mean: null, favourable: null, agreement: noAgreement };
  const goodEndLast = ballot.reverse ? counts.toReversed() : counts;
  return {
    counts,
    missing,
    n,
    mean: meanLevel(counts),
    favourable: favourable(goodEndLast),
    agreement: { rwg: rWg(counts), ad: averageDeviation(counts), a: agreement(counts), split: splitOf(counts) },
  };
}

/** The mean worth of a cell's answers, 0..1; null without answers or where the ballot makes no score. */
export const worthOf = (cell: Pick<Cell, 'counts'>, ballot: Ballot | undefined): number | null =>
  meanWorth(
    cell.counts,
    (ballot?.slots ?? []).map(({ worth }) => worth),
  );

/** Groups of one side whose answers are enough to be shown, and could not be found by taking them from the whole. */
export function answeringGroups(cells: Cells, groups: readonly string[], minimum?: number): Set<string> {
  return groupsBy(cells, groups, ({ n }) => n, minimum);
}

function groupsBy(
  cells: Cells,
  groups: readonly string[],
  size: (cell: Cell) => number,
  minimum?: number,
): Set<string> {
  const sizes = groups.flatMap((group): [string, number][] => {
    const cell = cells.get(group);
    return cell === undefined ? [] : [[group, size(cell)]];
  });
  const others = [...cells].reduce((sum, [group, cell]) => sum + (groups.includes(group) ? 0 : size(cell)), 0);
  return shownGroups(sizes, others, minimum);
}

/** That all of a few gave the same answer is not told. */
const isTelling = ({ counts, n }: Pick<Cell, 'counts' | 'n'>): boolean =>
  n > 0 && n < minimumForCounts && counts.some((count) => count === n);

/**
 * Groups whose answers on one side are not told: those too few of which answered, the few who all gave the same answer, and
 * as many of the smallest others as it takes that this cannot be worked out from what is told of the rest and of the whole.
 */
export function untoldGroups(cells: Cells, groups: readonly string[]): Set<string> {
  const answering = answeringGroups(cells, groups);
  const all = groups.flatMap((group) => {
    const cell = cells.get(group);
    return cell === undefined ? [] : [{ group, cell }];
  });
  const alike = all.filter(({ cell }) => isTelling(cell));
  const untold = new Set([...groups.filter((group) => !answering.has(group)), ...alike.map(({ group }) => group)]);
  if (alike.length === 0) return untold;
  const told = all.filter(({ group }) => !untold.has(group));
  const next = told.sort((a, b) => b.cell.n - a.cell.n || (a.group < b.group ? 1 : -1));
  for (;;) {
    const left = new Map(
      [...cells].filter(([group, { n }]) => n > 0 && (untold.has(group) || !groups.includes(group))),
    );
    const smallest = left.size === 1 || isTelling(wholeOf(left, 0)) ? next.pop() : undefined;
    if (smallest === undefined) return untold;
    untold.add(smallest.group);
  }
}

/** What each group that may be shown answered on one side. `groups` are those that may be shown in this audit at all. */
export function groupDistributions(
  cells: Cells,
  ballot: Ballot | undefined,
  groups: readonly string[],
): Record<string, GroupDistribution> {
  const reacting = groupsBy(cells, groups, reactedIn);
  const untold = untoldGroups(cells, groups);
  const counted = answeringGroups(cells, groups, minimumForCounts);
  return Object.fromEntries(
    groups
      .filter((group) => reacting.has(group))
      .map((group): [string, GroupDistribution] => {
        const cell = cells.get(group) ?? emptyCell(0);
        const all = distributionOf(cell, ballot);
        if (untold.has(group))
          return [group, { ...all, counts: null, mean: null, favourable: null, agreement: noAgreement }];
        return [group, counted.has(group) ? all : { ...all, counts: null, agreement: noAgreement }];
      }),
  );
}
