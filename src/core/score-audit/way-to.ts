// The way to a target: how far a factor or a question still is from where it is wanted, and which questions would have to move least
// to bring a factor there.
import type { QuestionKey, Target } from '../audit.ts';
import { scoringBallot } from '../interview/votes.ts';
import type { SideId } from '../kinds/question.ts';
import { weightShares } from '../score.ts';
import { stepsOf } from './score-factor.ts';
import type { ScoredAudit, ScoredFactor, ScoredQuestion } from './scored-audit.ts';

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
  /** What the factor is called, or the topic of the question. */
  title: string;
  /** The question's reference, as in W4; null for a factor. */
  ref: string | null;
  /** Where it stands, in levels from 1 up: of a question the mean of its own levels. Null without one that may be shown. */
  level: number | null;
  /** Level 1 of the question is the good end, so that it is to come down to its target. */
  reverse: boolean;
  /** Levels still to go towards the good end; 0 or less where it is reached. */
  left: number | null;
  is: 'reached' | 'on-the-way' | 'overdue' | 'not-scored';
  /** The side of a pair that is meant, which is what is done or daily life; null elsewhere. */
  side: SideId | null;
  /** What the wanted level of a question says; null for a factor, and between two levels. */
  words: string | null;
  /** The questions to move, and by how much; null where moving all questions with levels to their top would not do, and for a question. */
  path: Stride[] | null;
}

/** The way to each target that the audit has the factor or the question of: factors first, each in the order of its rubrics. */
export function waysTo(scored: ScoredAudit, targets: readonly Target[]): Way[] {
  const factors = scored.rubrics.flatMap((rubric) => rubric.factors);
  const { date } = scored.audit;
  return [
    ...factors.flatMap((factor): Way[] => {
      const target = targets.find(
        (one) => 'factor' in one && one.rubric === factor.rubric && one.factor === factor.factor.id,
      );
      return target === undefined ? [] : [wayOfFactor(factor, target, date)];
    }),
    ...factors
      .flatMap(({ questions }) => questions)
      .flatMap((question): Way[] => {
        const target = targets.find(
          (one) => 'question' in one && one.rubric === question.rubric && one.question === question.question.id,
        );
        return target === undefined ? [] : [wayOfQuestion(question, target, date)];
      }),
  ];
}

function wayOfFactor(scored: ScoredFactor, target: Target, date: string): Way {
  const { score, factor } = scored;
  const about = { target, title: factor.title, ref: null, reverse: false, side: null, words: null };
  if (score.state === 'withheld') return { ...about, level: null, left: null, is: 'not-scored', path: null };
  const steps = stepsOf(scored.questions);
  const level = 1 + score.value * steps;
  const left = Math.min(target.level, 1 + steps) - level;
  const path = left <= nothing ? [] : shortestPath(scored, left / steps);
  return { ...about, level, left, is: isAt(left, target, date), path };
}

function wayOfQuestion(scored: ScoredQuestion, target: Target, date: string): Way {
  const { question, ref } = scored;
  const scoring = scoringBallot(question);
  const reverse = scoring?.ballot.reverse === true;
  const words = scoring?.ballot.slots[target.level - 1]?.text ?? null;
  const side = scoring?.ballot.side ?? null;
  const about = { target, title: question.topic, ref, reverse, side, words, path: null };
  const level = scored.asked && !scored.hidden ? (scored.sides[scoring?.index ?? 0]?.all.mean ?? null) : null;
  if (scoring?.ballot.ordered !== true || level === null)
    return { ...about, level: null, left: null, is: 'not-scored' };
  const wanted = Math.min(target.level, scoring.ballot.slots.length);
  const left = reverse ? level - wanted : wanted - level;
  return { ...about, level, left, is: isAt(left, target, date) };
}

const isAt = (left: number, { by }: Target, date: string): Way['is'] =>
  left <= nothing ? 'reached' : by < date ? 'overdue' : 'on-the-way';

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
