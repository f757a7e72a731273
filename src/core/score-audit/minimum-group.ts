// Who may be shown by themselves. A group under the minimum never appears, and neither does one that could be found by subtraction.

/** Fewer people than this are never shown by themselves: not as a group, and not on one question or factor. */
export const minimumGroup = 5;
/** Counts per level of a group, and that all of a group said the same, are shown from this many answers on. */
export const minimumForCounts = 10;

/**
 * The groups, of those in `sizes`, that may be shown: at least `minimum` people, and the people left over (`others` and all
 * hidden groups together) are none or at least as many. While one to four are left over, the smallest shown group is hidden too.
 * Groups of the same size are hidden in the order of their ids, so that the same numbers always give the same result.
 * @example [...shownGroups([['leaders', 6], ['front-line', 14]], 0)] // ['leaders', 'front-line']
 * @example [...shownGroups([['leaders', 3], ['managers', 6], ['front-line', 14]], 0)] // ['front-line']
 */
export function shownGroups(
  sizes: Iterable<readonly [group: string, people: number]>,
  others: number,
  minimum: number = minimumGroup,
): Set<string> {
  const all = [...sizes];
  const shown = all.filter(([, people]) => people >= minimum);
  const hiding = [...shown].sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
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
