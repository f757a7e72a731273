// The verdicts of a trend: from the first audit to the last, and between neighbours.
import type { FactorLine, Step, Trend } from '../../trend/trend.ts';

/** How far a part has come over the whole time; with two audits that is the one step there is. */
export const throughout = ({ whole, steps }: Pick<FactorLine, 'whole' | 'steps'>): Step | null =>
  whole ?? (steps.length === 1 ? (steps[0] ?? null) : null);

/** A line with one of its steps. */
export interface Verdicted {
  line: FactorLine;
  step: Step;
  verdict: Step['verdict'];
}

const withStep = (line: FactorLine, step: Step | null | undefined): Verdicted[] =>
  step ? [{ line, step, verdict: step.verdict }] : [];

/** Of every part, from the first audit to the last. */
export const verdictsThroughout = ({ factors }: Trend): Verdicted[] =>
  factors.flatMap((line) => withStep(line, throughout(line)));

/** Of every part, between the audit at `index` and the next. */
export const verdictsAfter = ({ factors }: Trend, index: number): Verdicted[] =>
  factors.flatMap((line) => withStep(line, line.steps[index]));
