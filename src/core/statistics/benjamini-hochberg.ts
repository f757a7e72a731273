// Many single questions looked at together: a list in which few are there by luck. Such questions are "worth a look", never "changed".

/**
 * p values adjusted by Benjamini & Hochberg 1995, in the order given: from the largest down, each times m / rank, none above the one
 * before, none over 1. A null p stays null and does not count in m. Source: p.adjust(method = "BH").
 * @example benjaminiHochberg([0.01, 0.04]) // [0.02, 0.04]
 * @example benjaminiHochberg([0.01, null]) // [0.01, null]
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  const order = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((one, other) => other.p - one.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let smallest = 1;
  for (const [fromTop, { p, index }] of order.entries()) {
    smallest = Math.min(smallest, (p * order.length) / (order.length - fromTop));
    adjusted[index] = smallest;
  }
  return adjusted;
}
