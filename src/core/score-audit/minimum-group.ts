// Who may be shown by themselves. A group under the minimum never appears, and neither does one that could be found by subtraction.
// The minimum is the audit's own; everything that has to know it takes it from there.
import { type Audit, leastGroup, usualGroup } from '../audit.ts';
import { compareTexts } from '../text.ts';

/** How many people something needs that is shown of them. */
export interface Minimum {
  /** Fewer than this are never shown by themselves: not as a group, and not on one question or factor. */
  group: number;
  /** Counts per level of a group, what they tell of its spread, and that all of it said the same, are shown from this many answers on. */
  counts: number;
  /** What people wrote themselves is shown from this many who wrote, and with their group's name from this many of that group. */
  comments: number;
}

const fewestForCounts = 10;
const fewestForComments = 15;

/** What an audit's own smallest group asks for: counts take twice as many people and comments three times, but never under ten and fifteen. */
export function minimumOf({ smallestGroup = usualGroup }: Pick<Audit, 'smallestGroup'>): Minimum {
  const group = Math.max(leastGroup, Math.ceil(smallestGroup));
  return { group, counts: Math.max(fewestForCounts, 2 * group), comments: Math.max(fewestForComments, 3 * group) };
}

/**
 * The groups, of those in `sizes`, that may be shown: at least `minimum` people, and the people left over (`others` and all
 * hidden groups together) are none or at least as many. While fewer are left over, the smallest shown group is hidden too.
 * Groups of the same size are hidden in the order of their ids, so that the same numbers always give the same result.
 * @example [...shownGroups([['leaders', 6], ['front-line', 14]], 0, 5)] // ['leaders', 'front-line']
 * @example [...shownGroups([['leaders', 3], ['managers', 6], ['front-line', 14]], 0, 5)] // ['front-line']
 */
export function shownGroups(
  sizes: Iterable<readonly [group: string, people: number]>,
  others: number,
  minimum: number,
): Set<string> {
  const all = [...sizes];
  const shown = all.filter(([, people]) => people >= minimum);
  const hiding = [...shown].sort(([a, few], [b, many]) => few - many || compareTexts(a, b));
  let left = others + all.reduce((sum, [, people]) => sum + (people < minimum ? people : 0), 0);
  const hidden = new Set<string>();
  while (left > 0 && left < minimum) {
    const next = hiding.shift();
    if (next === undefined) break;
    hidden.add(next[0]);
    left += next[1];
  }
  return new Set(shown.map(([group]) => group).filter((group) => !hidden.has(group)));
}
