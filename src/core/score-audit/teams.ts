// Where the groups of an audit are teams: how much of what people say depends on the team they are in.
import { usualGroups } from '../audit.ts';
import { type Computed, withheld } from '../statistics/computed.ts';
import { type Intraclass, intraclass } from '../statistics/intraclass.ts';
import { noMoments } from '../summary/moments.ts';
import type { FactorGrounds } from './factor-estimates.ts';
import { whyOf } from './factor-estimates.ts';
import { shownGroups } from './minimum-group.ts';
import { sampleOfMoments } from './samples.ts';

const roles: ReadonlySet<string> = new Set(usualGroups.map(({ id }) => id));

/**
 * ICC(1) and ICC(2) over the groups that may be shown, where none of them is one of the usual roles (leaders, managers, front line, support,
 * customers): those differ in what they do, not by team. The spread of fewer people than counts need must not follow from it.
 * Withheld: `counts-only`, `not-teams`, `suppressed`, and what intraclass.ts withholds.
 */
export function teamsOf({ persons, groups, byPersons, isPartly, score, showing }: FactorGrounds): Computed<Intraclass> {
  if (score.state === 'withheld') return withheld(whyOf(score.why));
  if (persons === undefined) return withheld('counts-only');
  const scored = [...byPersons];
  if (Object.keys(groups).some((group) => roles.has(group))) return withheld('not-teams');
  if (isPartly) return withheld('suppressed');
  if (scored.length < 2) return withheld('one-team');
  const sizes = scored.map((group): [string, number] => [group, persons.get(group)?.n ?? 0]);
  const others = [...persons].reduce((sum, [group, { n }]) => sum + (scored.includes(group) ? 0 : n), 0);
  const { counts } = showing.minimum;
  const told = shownGroups(sizes, others, counts);
  const small = sizes.reduce((sum, [group, n]) => sum + (told.has(group) ? 0 : n), 0);
  const isFew = (people: number): boolean => people > 0 && people < counts;
  if (isFew(small) || isFew(others)) return withheld('suppressed');
  return intraclass(scored.map((group) => sampleOfMoments(persons.get(group) ?? noMoments)));
}
