// The way to a target: how far a factor still is from where it is wanted, and which questions would have to move least to bring it there.
import type { Audit, QuestionKey, Target } from '../audit.ts';
import { keyOf } from '../audit.ts';
import { scoringBallot } from '../interview/votes.ts';
import { weightShares } from '../score.ts';
import { stepsOf } from './score-factor.ts';
import type { ScoredAudit, ScoredFactor } from './scored-audit.ts';

/** A question that has to move, in its own levels, in the good direction. */
export interface Stride {
  key: QuestionKey;
  ref: string;
  topic: string;
  from: number;
  to: number;
}

export interface Way {
  target: Target;
  title: string;
  /** Where it stands, in levels from 1 up; null without a score that may be shown. */
  level: number | null;
  /** Levels still to go; 0 or less where it is reached. */
  left: number | null;
  is: 'reached' | 'on-the-way' | 'overdue' | 'not-scored';
  /** The questions to move, and by how much; null where moving all questions with levels to their top would not do. */
  path: Stride[] | null;
}

/** Targets of several audits, oldest first, as they stand at the end: a later one takes the place of an earlier one for the same factor. */
export function targetsOf(audits: readonly Pick<Audit, 'targets'>[]): Target[] {
  const standing = new Map<string, Target>();
  for (const target of audits.flatMap(({ targets }) => targets ?? [])) {
    standing.set(keyOf(target.rubric, target.factor), target);
  }
  return [...standing.values()];
}

/** The way to each target that the audit has the factor of, in the order of its rubrics. */
export function waysTo(scored: ScoredAudit, targets: readonly Target[]): Way[] {
  const factors = scored.rubrics.flatMap((rubric) => rubric.factors);
  return factors.flatMap((factor): Way[] => {
    const target = targets.find((one) => one.rubric === factor.rubric && one.factor === factor.factor.id);
    return target === undefined ? [] : [wayTo(factor, target, scored.audit.date)];
  });
}

function wayTo(scored: ScoredFactor, target: Target, date: string): Way {
  const { score, factor } = scored;
  const { title } = factor;
  if (score.state === 'withheld') return { target, title, level: null, left: null, is: 'not-scored', path: null };
  const steps = stepsOf(scored.questions);
  const level = 1 + score.value * steps;
  const left = Math.min(target.level, 1 + steps) - level;
  if (left <= nothing) return { target, title, level, left, is: 'reached', path: [] };
  const path = shortestPath(scored, left / steps);
  return { target, title, level, left, is: target.by < date ? 'overdue' : 'on-the-way', path };
}

const nothing = 1e-9;

interface Open {
  stride: Stride;
  top: number;
  /** What one level of this question adds to the factor's score, 0..1. */
  gain: number;
}

/**
 * The least change in levels that lifts a factor's score by `rise` (0..1): questions of which a level counts most go first, and among
 * equals the lowest, a level at a time, so that no question has to leap while others stand still. Where people answered each for
 * themselves and left questions out, this goes by the means of the questions, as the levers do.
 */
function shortestPath({ questions }: ScoredFactor, rise: number): Stride[] | null {
  const shares = weightShares(questions.map(({ score, question }) => (score.state === 'scored' ? question.weight : 0)));
  const open = questions.flatMap(({ key, ref, question, score }, index): Open[] => {
    const ballot = scoringBallot(question)?.ballot;
    if (score.state === 'withheld' || ballot?.ordered !== true || ballot.slots.length < 3) return [];
    const steps = ballot.slots.length - 1;
    const from = 1 + score.value * steps;
    const gain = (shares[index] ?? 0) / steps;
    return gain > 0 ? [{ stride: { key, ref, topic: question.topic, from, to: from }, top: steps + 1, gain }] : [];
  });
  let left = rise;
  while (left > nothing) {
    const next = nextOf(open);
    if (next === undefined) return null;
    const by = Math.min(1, next.top - next.stride.to, left / next.gain);
    next.stride.to += by;
    left -= by * next.gain;
  }
  return open.flatMap(({ stride }) => (stride.to - stride.from > nothing ? [stride] : []));
}

/** The question to move next: the one whose level counts most, and of equal ones the lowest. */
const nextOf = (open: readonly Open[]): Open | undefined =>
  open
    .filter(({ stride, top }) => top - stride.to > nothing)
    .toSorted((one, other) => {
      const counts = other.gain - one.gain;
      return Math.abs(counts) > nothing ? counts : one.stride.to - other.stride.to;
    })[0];
