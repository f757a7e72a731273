// How much of the weight has to be there for a mean over parts to stand for the whole: one rule for people, factors, rubrics and comparisons.

/** A mean over parts is given only if those that are there carry at least this share of the weight of all. */
export const leastShare = 0.5;
/** Weights are sums of decimals: a share this little under the least still counts as reaching it. */
export const rounding = 1e-9;

/**
 * Whether what is there carries enough of the weight of all. Never for a weight of 0.
 * @example carriesEnough(1, 2) // true
 */
export const carriesEnough = (carried: number, whole: number): boolean =>
  whole > 0 && carried > 0 && carried >= leastShare * whole * (1 - rounding);
