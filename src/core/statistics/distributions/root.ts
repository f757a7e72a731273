// Where a rising or falling function crosses zero: how quantiles and noncentrality limits are found from their distributions.

/** A function of one number that only rises or only falls. */
export type Monotone = (x: number) => number;

/** No bracket is ever halved more often than a double has places. */
const mostSteps = 200;

/**
 * The x between `low` and `high` at which the function is zero, to the last places of a double. The function must have opposite signs
 * at the two ends; where it does not, the end that lies nearer to zero is given. Ends with bisection wherever the curve misleads.
 * Source: Chandrupatla 1997, Advances in Engineering Software 28:145.
 * @example rootBetween((x) => x * x - 2, 0, 2).toFixed(12) // '1.414213562373'
 */
export function rootBetween(f: Monotone, low: number, high: number): number {
  let [newest, opposite] = [high, low];
  let [atNewest, atOpposite] = [f(newest), f(opposite)];
  if (atNewest === 0) return newest;
  if (atOpposite === 0) return opposite;
  if (Math.sign(atNewest) === Math.sign(atOpposite)) {
    return Math.abs(atNewest) < Math.abs(atOpposite) ? newest : opposite;
  }
  let share = 0.5;
  for (let step = 0; step < mostSteps; step++) {
    const x = newest + share * (opposite - newest);
    const atX = f(x);
    let [third, atThird] = [newest, atNewest];
    if (Math.sign(atX) !== Math.sign(atNewest)) {
      [third, atThird] = [opposite, atOpposite];
      [opposite, atOpposite] = [newest, atNewest];
    }
    [newest, atNewest] = [x, atX];
    const best = Math.abs(atNewest) < Math.abs(atOpposite) ? newest : opposite;
    const tolerance = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(opposite - newest);
    if (atX === 0 || tolerance > 0.5) return best;
    share = nextShare([newest, atNewest], [opposite, atOpposite], [third, atThird]);
    share = Math.min(1 - tolerance, Math.max(tolerance, share));
  }
  return newest;
}

type Point = [x: number, y: number];

/** How far from the newest to the opposite point to look next: by the parabola through three points where it is trusted, else halfway. */
function nextShare([x1, y1]: Point, [x2, y2]: Point, [x3, y3]: Point): number {
  const xi = (x1 - x2) / (x3 - x2);
  const phi = (y1 - y2) / (y3 - y2);
  const trusted = phi * phi < xi && (1 - phi) ** 2 < 1 - xi;
  if (!trusted) return 0.5;
  const share = (y1 / (y2 - y1)) * (y3 / (y2 - y3)) + ((x3 - x1) / (x2 - x1)) * (y1 / (y3 - y1)) * (y2 / (y3 - y2));
  return Number.isFinite(share) ? share : 0.5;
}

/**
 * The zero of a function on the positive numbers: goes out from `start` by doubling or halving until it is passed, then closes in.
 * @example positiveRoot((x) => Math.log(x) - 3, 1).toFixed(9) // '20.085536923'
 */
export function positiveRoot(f: Monotone, start: number): number {
  const atStart = f(start);
  if (atStart === 0) return start;
  const rises = f(start * 2) > f(start / 2);
  const factor = atStart < 0 === rises ? 2 : 0.5;
  let near = start;
  for (;;) {
    const far = near * factor;
    const atFar = f(far);
    if (Math.sign(atFar) !== Math.sign(atStart)) return rootBetween(f, Math.min(near, far), Math.max(near, far));
    if (far === 0 || !Number.isFinite(far * factor)) return far;
    near = far;
  }
}
