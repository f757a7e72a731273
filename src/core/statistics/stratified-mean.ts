// The mean as it would be had every group answered in proportion to its headcount. Shown beside the plain mean, never instead of it.
import { type Computed, computed, withheld } from './computed.ts';
import { measured, type Sample } from './sample.ts';
import type { MeanEstimate } from './standard-error.ts';

/** A group of known size, and those of it who answered. */
export interface Stratum {
  headcount: number;
  sample: Sample;
}

/**
 * Σ (N_h / N) M_h with the standard error √Σ (N_h / N)² (1 - n_h / N_h) s_h² / n_h, and Σ n_h - groups degrees of freedom.
 * Groups of nobody are left out. Source: Cochran 1977, 5.4; survey::svymean with strata and fpc.
 * Withheld: `no-answers` (a group has none), `one-answer` (a group has one), `more-answers-than-people`, `no-weight` (no headcount),
 * `zero-variance` (equal answers within every group).
 * @example stratifiedMean([{ headcount: 30, sample: { n: 2, mean: 2, variance: 1 } }, { headcount: 10, sample: { n: 2, mean: 4, variance: 1 } }]).mean // 2.5
 */
export function stratifiedMean(strata: readonly Stratum[]): Computed<MeanEstimate> {
  const peopled = strata.filter(({ headcount, sample }) => headcount > 0 || sample.n > 0);
  const whole = peopled.reduce((sum, { headcount }) => sum + headcount, 0);
  if (whole <= 0) return withheld('no-weight');
  let [mean, squaredError, answers, spread] = [0, 0, 0, 0];
  for (const { headcount, sample } of peopled) {
    const known = measured(sample);
    if (known.state === 'withheld') return known;
    if (known.n > headcount) return withheld('more-answers-than-people');
    const share = headcount / whole;
    mean += share * known.mean;
    squaredError += share * share * (1 - known.n / headcount) * (known.variance / known.n);
    answers += known.n;
    spread += known.variance;
  }
  if (spread === 0) return withheld('zero-variance');
  return computed({ mean, se: Math.sqrt(squaredError), df: answers - peopled.length });
}
