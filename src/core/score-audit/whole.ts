// What may be told of everybody together, where people answered each for themselves: of a survey of few, as little as of a small group.
// Hands were raised in front of all, and one voice reads what it said: there is nothing to keep from anybody.
import { type Audit, peopleOf } from '../audit.ts';
import type { Ballot } from '../kinds/question.ts';
import { type Cell, emptyCell, reactedIn } from '../summary/summary.ts';
import { distributionOf, noAgreement, unfavoured } from './distribution.ts';
import type { Minimum } from './minimum-group.ts';
import type { Distribution } from './scored-audit.ts';

/** How much is told: nothing, the mean and how many answered, or the counts and all that is made of them. */
export type Told = 'nothing' | 'mean' | 'counts';

/**
 * Whether several people answered for themselves, so that the whole is kept from them too. A single respondent is one voice: who reads the
 * answers gave them.
 */
export const isGuarded = (audit: Pick<Audit, 'responses' | 'counted'>): boolean => peopleOf(audit) > 1;

/** What is told of the answers of these people, who are all that there are: of fewer than counts need not that all of them said the same. */
export function toldOf(cell: Cell, { group, counts }: Minimum): Told {
  const reacted = reactedIn(cell);
  if (reacted === 0) return 'counts'; // there is nothing to tell
  if (reacted < group || (cell.n > 0 && cell.n < group)) return 'nothing';
  const { n, missing } = cell;
  const silent = (['not-applicable', 'dont-know', 'not-said'] as const).some((state) => missing[state] === reacted);
  if (reacted < counts && silent) return 'nothing';
  if (n === 0 || n >= counts) return 'counts';
  return cell.counts.some((count) => count === n) ? 'nothing' : 'mean';
}

/** What everybody answered, as far as it is told. */
export function wholeDistribution(cell: Cell, ballot: Ballot | undefined, told: Told): Distribution {
  if (told === 'nothing') return { ...distributionOf(emptyCell(ballot?.slots.length ?? 0), ballot), counts: null };
  const all = distributionOf(cell, ballot);
  return told === 'counts' ? all : { ...all, counts: null, ...unfavoured, agreement: noAgreement };
}
