// Whether people agree on a factor as a whole, and whether its questions hang together: from those who answered all of them.
import { scoringBallot } from '../interview/votes.ts';
import { alpha, alphaIfDropped } from '../statistics/alpha.ts';
import { type Computed, computed, type Interval, type WhyNot, withheld } from '../statistics/computed.ts';
import { type Covariances, variancesOf } from '../statistics/covariances.ts';
import { agreementByChance } from '../statistics/critical-values.ts';
import { itemRest } from '../statistics/item-rest.ts';
import { omega } from '../statistics/omega.ts';
import { rStarWgJ, rWgJ } from '../statistics/r-wg-j.ts';
import { spearmanBrown } from '../statistics/spearman-brown.ts';
import type { Complete } from '../summary/together.ts';
import { whyAlone } from './factor-estimates.ts';
import type { ScoredQuestion } from './scored-audit.ts';

type Value = Computed<{ value: number }>;

/** How far people agree on a factor. `n` is how many answered all of its questions with levels. */
export interface FactorAgreement {
  n: number;
  questions: number;
  /** r_wg(J), 0..1; rises with the number of questions. */
  rwgJ: Value;
  /** What r_wg(J) reaches by chance one time in twenty, and for which size of group that is known. */
  byChance: Computed<{ value: number; n: number }>;
  /** r*_wg(J), which does not rise with the number of questions, and may lie below 0. */
  rStar: Value;
  /** Mean distance from the mean, in levels: the mean over the questions, of all who answered each. */
  ad: Value;
}

/** Whether a factor's questions measure one thing. */
export interface Reliability {
  n: number;
  alpha: Computed<Interval & { value: number; checkKeying: boolean }>;
  omega: Value;
  /** For two questions only. */
  spearmanBrown: Value;
  questions: { key: ScoredQuestion['key']; ref: string; alphaIfDropped: Value; rest: Value }[];
}

/** Agreement and reliability of a factor. `least` is how many people it takes for how far they agree to be told, `counted` whether hands were counted here. */
export function coherenceOf(
  complete: Complete | undefined,
  judged: readonly ScoredQuestion[],
  { least, counted }: { least: number; counted: boolean },
): { agreement: FactorAgreement; reliability: Reliability } {
  const questions = judged.filter(isLeveled);
  const levels = questions.map(({ question }) => scoringBallot(question)?.ballot.slots.length ?? 2);
  const n = complete?.n ?? 0;
  const why = whyNot(n, n < least, counted, questions);
  const covariances = why === null && complete !== undefined ? covariancesOf(complete, levels) : null;
  const or = <T extends object>(value: (known: Covariances) => Computed<T>): Computed<T> =>
    covariances === null ? withheld(why ?? 'no-answers') : value(covariances);
  const shown = why === null ? n : 0;
  const dropped = covariances === null ? [] : alphaIfDropped(covariances);
  const rest = covariances === null ? [] : itemRest(covariances);
  const spread = (known: Covariances) => ({
    people: n,
    levels: 2, // variances over those of chance, so that scales of any length may stand together
    variances: variancesOf(known).map(
      (variance, j) => (variance * ((levels[j] ?? 2) - 1) ** 2 * 3) / ((levels[j] ?? 2) ** 2 - 1),
    ),
  });
  return {
    agreement: {
      n: shown,
      questions: questions.length,
      rwgJ: or((known) => rWgJ(spread(known))),
      byChance: or(() => byChance(n, levels)),
      rStar: or((known) => rStarWgJ(spread(known))),
      ad: deviationOf(questions, levels),
    },
    reliability: {
      n: shown,
      alpha: or((known) => alpha(known)),
      omega: or((known) => valueOnly(omega(known))),
      spearmanBrown: or((known) => spearmanBrown(known)),
      questions: questions.map(({ key, ref }, index) => ({
        key,
        ref,
        alphaIfDropped: or(() => valueOnly(dropped[index] ?? withheld('no-questions'))),
        rest: or(() => rest[index] ?? withheld('no-questions')),
      })),
    },
  };
}

/** Whether a question is scored on levels and was asked: those that `Complete` holds, in its order. */
const isLeveled = ({ question, asked, hidden }: ScoredQuestion): boolean =>
  (asked || hidden) && question.weight > 0 && scoringBallot(question)?.ballot.ordered === true;

function whyNot(n: number, isFew: boolean, counted: boolean, questions: readonly ScoredQuestion[]): WhyNot | null {
  if (questions.length === 0) return 'no-questions';
  if (counted) return 'counts-only';
  if (n === 0) return 'no-answers';
  if (isFew) return 'suppressed';
  return n === 1 ? whyAlone(questions) : null;
}

/** Covariances of answers brought to 0..1, from the whole numbers of the summary. */
function covariancesOf({ n, sums, products }: Complete, levels: readonly number[]): Covariances {
  const between = (j: number, k: number): number => {
    const product = products[Math.max(j, k)]?.[Math.min(j, k)] ?? 0;
    const steps = ((levels[j] ?? 2) - 1) * ((levels[k] ?? 2) - 1);
    return (n * product - (sums[j] ?? 0) * (sums[k] ?? 0)) / (n * (n - 1)) / steps;
  };
  return { n, matrix: sums.map((_, j) => sums.map((__, k) => between(j, k))) };
}

/** Known for one question, and for about five, on five levels. */
function byChance(n: number, levels: readonly number[]): Computed<{ value: number; n: number }> {
  const [first = 0] = levels;
  if (!levels.every((count) => count === first)) return withheld('mixed-levels');
  if (levels.length !== 1 && (levels.length < 4 || levels.length > 6)) return withheld('no-table');
  const row = agreementByChance(n, first);
  if (row.state === 'withheld') return row;
  return computed({ value: levels.length === 1 ? row.rWg : row.rWgFive, n: row.n });
}

function deviationOf(questions: readonly ScoredQuestion[], levels: readonly number[]): Value {
  if (questions.length === 0) return withheld('no-questions');
  if (!levels.every((count) => count === levels[0])) return withheld('mixed-levels');
  const each = questions.flatMap(({ sides }) => sides.at(-1)?.all.agreement.ad ?? []);
  if (questions.some(isKept)) return withheld('suppressed');
  if (each.length < questions.length) return withheld(whyAlone(questions));
  return computed({ value: each.reduce((sum, ad) => sum + ad, 0) / each.length });
}

const isKept = ({ sides }: ScoredQuestion): boolean => sides.at(-1)?.all.counts === null;

const valueOnly = (statistic: Value): Value =>
  statistic.state === 'withheld' ? statistic : computed({ value: statistic.value });
