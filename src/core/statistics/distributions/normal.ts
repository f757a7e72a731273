// The normal distribution: both tails, their logarithm far out, and quantiles.
import type { Tails } from './incomplete-beta.ts';
import { logRootTwoPi } from './log-gamma.ts';
import { rootBetween } from './root.ts';

/** Within this distance of the middle the series is quicker and as exact; beyond, the continued fraction. */
const middle = 2;

/**
 * Both tails of the standard normal distribution at z, each with a relative error of about 1e-14.
 * Source: in the middle the series of Marsaglia 2004, Journal of Statistical Software 11(4); outside Mills' ratio.
 * @example normalTails(-3).lower.toFixed(16) // '0.0013498980316301'
 * @example normalTails(0) // { lower: 0.5, upper: 0.5 }
 */
export function normalTails(z: number): Tails {
  if (Math.abs(z) < middle) {
    const beside = density(z) * series(z);
    return { lower: 0.5 + beside, upper: 0.5 - beside };
  }
  const outer = density(z) * millsRatio(Math.abs(z));
  return z < 0 ? { lower: outer, upper: 1 - outer } : { lower: 1 - outer, upper: outer };
}

/**
 * ln of the lower tail; goes on where the tail itself is too small for a double.
 * @example logNormalTail(-40).toFixed(8) // '-804.60844201'
 */
export function logNormalTail(z: number): number {
  if (z > -middle) return Math.log(normalTails(z).lower);
  return Math.log(millsRatio(-z)) - 0.5 * z * z - logRootTwoPi;
}

/**
 * The z below which a share `p` of the standard normal distribution lies. -Infinity at 0 and Infinity at 1.
 * @example normalQuantile(0.975).toFixed(12) // '1.959963984540'
 * @example normalQuantile(0.5) // 0
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  return rootBetween((z) => logNormalTail(z) - Math.log(p), -39, 0);
}

/** z for a two-sided interval of 95 %. */
export const z95 = 1.959963984540054;

const density = (z: number): number => Math.exp(-0.5 * z * z - logRootTwoPi);

/** z + z³/3 + z⁵/15 + …: the area beside the middle, over the density. */
function series(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; ; odd += 2) {
    term *= (z * z) / odd;
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}

/** The tail above z over the density at z, for z >= 2: 1 / (z + 1 / (z + 2 / (z + 3 / …))). */
function millsRatio(z: number): number {
  const depth = Math.ceil(20 + 400 / (z * z));
  let value = z;
  for (let k = depth; k >= 1; k--) value = z + k / value;
  return 1 / value;
}
