// How the people behind one ballot answered: counts, mean, percent favourable and agreement, for everybody and per shown group.
import type { Ballot } from '../kinds/question.ts';
import { agreement } from '../statistics/agreement.ts';
import { averageDeviation } from '../statistics/average-deviation.ts';
import type { Interval } from '../statistics/computed.ts';
import { agreementByChance } from '../statistics/critical-values.ts';
import { favourable } from '../statistics/favourable.ts';
import { meanLevel, meanWorth } from '../statistics/mean.ts';
import { rWg } from '../statistics/r-wg.ts';
import { splitOf } from '../statistics/valley-test.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { type Cell, type Cells, emptyCell, reactedIn, wholeOf } from '../summary/summary.ts';
import { type Minimum, shownGroups } from './minimum-group.ts';
import type { Agreement, Distribution, GroupDistribution } from './scored-audit.ts';

/** Where how far people agree is not told, or can't be. */
export const noAgreement: Agreement = { rwg: null, ad: null, a: null, split: 'not-tested', byChance: null };

/** Where the share of favourable answers is not told, or can't be. */
export const unfavoured = { favourable: null, favourableBetween: null } as const;

/** What one cell says. Means and agreement are null for options and open questions, which have no order, and without answers. */
export function distributionOf(cell: Cell, ballot: Ballot | undefined): Distribution & { counts: number[] } {
  const { counts, missing, n } = cell;
  if (ballot?.ordered !== true)
    return { counts, missing, n, mean: null, favourable: null, favourableBetween: null, agreement: noAgreement };
  const goodEndLast = ballot.reverse ? counts.toReversed() : counts;
  return {
    counts,
    missing,
    n,
    mean: meanLevel(counts),
    favourable: favourable(goodEndLast),
    favourableBetween: betweenOf(favourable(goodEndLast), n),
    agreement: {
      rwg: rWg(counts),
      ad: averageDeviation(counts),
      a: agreement(counts),
      split: splitOf(counts),
      byChance: chanceOf(n, counts.length),
    },
  };
}

function betweenOf(share: number | null, n: number): Interval | null {
  const interval = share === null ? null : wilsonInterval(Math.round(share * n), n);
  return interval?.state === 'computed' ? { low: interval.low, high: interval.high } : null;
}

function chanceOf(n: number, levels: number): Agreement['byChance'] {
  const row = agreementByChance(n, levels);
  return row.state === 'withheld' ? null : { n: row.n, rwg: row.rWg, ad: row.averageDeviation };
}

/** The mean worth of a cell's answers, 0..1; null without answers or where the ballot makes no score. */
export const worthOf = (cell: Pick<Cell, 'counts'>, ballot: Ballot | undefined): number | null =>
  meanWorth(
    cell.counts,
    (ballot?.slots ?? []).map(({ worth }) => worth),
  );

/** The groups that may be shown in an audit at all, and how many people what is shown of them needs. */
export interface Showing {
  groups: readonly string[];
  minimum: Minimum;
}

type Size = (cell: Cell) => number;
const answersIn: Size = ({ n }) => n;

/** Groups of one side that are enough to be shown, and could not be found by taking them from the whole. */
function enoughOf(cells: Cells, groups: readonly string[], size: Size, minimum: number): Set<string> {
  const sizes = groups.flatMap((group): [string, number][] => {
    const cell = cells.get(group);
    return cell === undefined ? [] : [[group, size(cell)]];
  });
  const others = [...cells].reduce((sum, [group, cell]) => sum + (groups.includes(group) ? 0 : size(cell)), 0);
  return shownGroups(sizes, others, minimum);
}

/**
 * Groups of which nothing is told: those that are not enough, the few who all said the same, and as many of the smallest others
 * as it takes that this cannot be worked out from what is told of the rest and of the whole.
 */
function untoldOf(
  cells: Cells,
  { groups, minimum }: Showing,
  size: Size,
  isAlike: (cell: Cell) => boolean,
): Set<string> {
  const enough = enoughOf(cells, groups, size, minimum.group);
  const isTelling = (cell: Cell): boolean => size(cell) > 0 && size(cell) < minimum.counts && isAlike(cell);
  const told = groups.filter((group) => enough.has(group) && !isTelling(cells.get(group) ?? emptyCell(0)));
  const sizeOf = (group: string): number => size(cells.get(group) ?? emptyCell(0));
  told.sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? 1 : -1));
  const left = (): Cell => wholeOf(new Map([...cells].filter(([group]) => !told.includes(group))), 0);
  while (told.length > 0 && (isTelling(left()) || isBetween(size(left()), 0, minimum.group))) told.pop();
  return new Set(groups.filter((group) => !told.includes(group)));
}

const isBetween = (number: number, low: number, high: number): boolean => number > low && number < high;

/** Groups whose answers on one side are not told, nor anything made of them. */
export const untoldGroups = (cells: Cells, showing: Showing): Set<string> =>
  untoldOf(cells, showing, answersIn, ({ counts, n }) => counts.some((count) => count === n));

/** Groups of which it is not told how many did not know or did not say: that all of a few did not is not told either. */
const silentGroups = (cells: Cells, showing: Showing): Set<string> =>
  untoldOf(cells, showing, reactedIn, (cell) =>
    (['not-applicable', 'dont-know', 'not-said'] as const).some((state) => cell.missing[state] === reactedIn(cell)),
  );

/** Groups whose counts on one side are told, and whatever else tells of their spread. */
export function countedGroups(cells: Cells, showing: Showing): Set<string> {
  const untold = untoldGroups(cells, showing);
  const told = showing.groups.filter((group) => !untold.has(group));
  return enoughOf(cells, told, answersIn, showing.minimum.counts);
}

/** What each group that may be shown answered on one side. */
export function groupDistributions(
  cells: Cells,
  ballot: Ballot | undefined,
  showing: Showing,
): Record<string, GroupDistribution> {
  const silent = silentGroups(cells, showing);
  const untold = untoldGroups(cells, showing);
  const counted = countedGroups(cells, showing);
  return Object.fromEntries(
    showing.groups
      .filter((group) => !silent.has(group) && cells.has(group))
      .map((group): [string, GroupDistribution] => {
        const all = distributionOf(cells.get(group) ?? emptyCell(0), ballot);
        if (untold.has(group))
          return [group, { ...all, counts: null, mean: null, ...unfavoured, agreement: noAgreement }];
        return [group, counted.has(group) ? all : { ...all, counts: null, ...unfavoured, agreement: noAgreement }];
      }),
  );
}
