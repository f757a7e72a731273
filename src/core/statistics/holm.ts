// Several differences looked at together: the chance that at least one is called real by luck is kept at the level of one.

/**
 * p values adjusted by Holm 1979, in the order given: the smallest times m, the next times m - 1, …, none below the one before, none over 1.
 * A null p stays null and does not count in m. Source: p.adjust(method = "holm").
 * @example holm([0.01, null, 0.03]) // [0.02, null, 0.03]
 * @example holm([0.2]) // [0.2]
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const order = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((one, other) => one.p - other.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let largest = 0;
  for (const [rank, { p, index }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, p * (order.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}

/**
 * p values times their number, at most 1 (Bonferroni): what the wider interval of a label is made from. Null stays null.
 * @example bonferroni([0.1, null, 0.6]) // [0.2, null, 1]
 */
export function bonferroni(ps: readonly (number | null)[]): (number | null)[] {
  const count = ps.filter((p) => p !== null).length;
  return ps.map((p) => (p === null ? null : Math.min(1, p * count)));
}
