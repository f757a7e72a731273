// Leaders against the front line, in every factor, with customers beside both: who meets what others do not see.
import type { Score } from '../score.ts';
import { type Computed, computed, type WhyNot, withheld } from '../statistics/computed.ts';
import { type Difference, independentDifference } from '../statistics/difference.ts';
import { spreadTogether, withMore } from '../statistics/evened.ts';
import { holm } from '../statistics/holm.ts';
import type { MeanEstimate } from '../statistics/standard-error.ts';
import { whyOf } from './factor-estimates.ts';

/** One factor's distance; scores 0..1, the rest in levels, leaders minus front line. */
export interface Distance {
  rubric: string;
  factor: string;
  leaders: Score;
  frontLine: Score;
  /** Null where there are no customers, or too few. */
  customers: Score | null;
  /** Null where one of both has no score. */
  by: number | null;
  /** The 95 % interval, p, and p adjusted over all factors; withheld under ten people on either side. */
  test: Computed<{ low: number; high: number; p: number; adjusted: number }>;
  /** `apart` where the difference is more than chance would make it; `cant-tell` where it may be chance; `no-claim` where it is not tested. */
  verdict: 'apart' | 'cant-tell' | 'no-claim';
}

/** One factor as it stands for the two groups. */
export interface DistanceGrounds {
  rubric: string;
  factor: string;
  groups: Record<string, Score>;
  errors: ReadonlyMap<string, Computed<MeanEstimate>>;
  /** Levels from the lowest to the highest. */
  steps: number;
}

/** Under this many on either side a distance is told, and nothing is claimed. */
export const claimNeeds = 10;
/** From so many on the usual level of chance will do; below, half of it, because small groups that spread unequally mislead the test. */
const many = 30;

/** The distances of all factors, in their order; none where leaders and front line are not both shown. Adjusted over them all by Holm. */
export function distancesOf(all: readonly DistanceGrounds[]): Distance[] {
  const both = all.flatMap((grounds) => {
    const [leaders, frontLine] = [grounds.groups['leaders'], grounds.groups['front-line']];
    if (leaders === undefined || frontLine === undefined) return [];
    const test = testOf(grounds, leaders, frontLine);
    return [{ grounds, leaders, frontLine, test, even: evenedTest(test, grounds) }];
  });
  const adjusted = holm(both.map(({ test }) => (test.state === 'computed' ? test.p : null)));
  // Leaders are few and the front line many: what sets them apart must hold by the spread of both together, too.
  const evenly = holm(both.map(({ even }) => even?.p ?? null));
  return both.map(({ grounds, leaders, frontLine, test }, index): Distance => {
    const p = adjusted[index] ?? null;
    const { steps } = grounds;
    const isBoth = leaders.state === 'scored' && frontLine.state === 'scored';
    const few = isBoth ? Math.min(leaders.n, frontLine.n) : 0;
    const judged =
      test.state === 'computed' && p !== null
        ? computed({ low: test.low * steps, high: test.high * steps, p: test.p, adjusted: p })
        : withheld(test.state === 'withheld' ? test.why : 'not-finite');
    const isSure =
      judged.state === 'computed' && Math.max(judged.adjusted, evenly[index] ?? 1) <= (few >= many ? 0.05 : 0.025);
    const customers = grounds.groups['customers'];
    return {
      rubric: grounds.rubric,
      factor: grounds.factor,
      leaders,
      frontLine,
      customers: customers?.state === 'scored' ? customers : null,
      by: isBoth ? (leaders.value - frontLine.value) * steps : null,
      test: judged,
      verdict: judged.state === 'withheld' ? 'no-claim' : isSure ? 'apart' : 'cant-tell',
    };
  });
}

function testOf({ errors }: DistanceGrounds, leaders: Score, frontLine: Score): Computed<Difference> {
  const why = [leaders, frontLine].flatMap((score): WhyNot[] => (score.state === 'withheld' ? [whyOf(score.why)] : []));
  if (why[0] !== undefined) return withheld(why[0]);
  const sizes = [leaders, frontLine].map((score) => (score.state === 'scored' ? score.n : 0));
  if (Math.min(...sizes) < claimNeeds) return withheld('too-few');
  const [one, other] = [errors.get('front-line'), errors.get('leaders')];
  if (one === undefined || other === undefined) return withheld('suppressed');
  if (one.state === 'withheld') return one;
  return other.state === 'withheld' ? other : independentDifference(one, other);
}

function evenedTest(test: Computed<Difference>, { errors }: DistanceGrounds): Difference | null {
  const [one, other] = [errors.get('front-line'), errors.get('leaders')];
  return test.state === 'computed' && one?.state === 'computed' && other?.state === 'computed'
    ? withMore(test, spreadTogether(one, other))
    : null;
}
