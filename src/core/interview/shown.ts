// Which questions are shown: those without a condition, and those whose condition an earlier answer has met.
// The answer to a question that is itself hidden meets nothing, so hiding goes on down the line.
import type { Answer, Entry } from '../audit.ts';
import { ballotsOf, castOf, type Question } from '../kinds/index.ts';
import type { Condition } from '../kinds/question.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** What an answer amounts to for a condition. */
export interface Heard {
  answered: boolean;
  /** Level, 1..number of levels, of the side that makes the score; with hands, the mean of the last vote. */
  level: number | null;
  /** Ids of options; for yes-no `yes` or `no`; with hands, those with the most hands. */
  options: string[];
}

const nothing: Heard = { answered: false, level: null, options: [] };

/** What one answer amounts to. */
export function heardFromAnswer(answer: Answer | undefined, question: Question): Heard {
  if (answer?.state !== 'answered') return nothing;
  const cast = castOf(answer.value, question);
  const counts = ballotsOf(question).map((ballot, index) =>
    ballot.slots.map((_, slot) => (cast[index]?.includes(slot) ? 1 : 0)),
  );
  return heardFromCounts(counts, question);
}

/** What an entry amounts to: the answer (one voice, or agreed) if there is one, else the last vote. */
export function heardFromEntry(entry: Entry | undefined, question: Question): Heard {
  if (entry?.answer?.state === 'answered') return heardFromAnswer(entry.answer, question);
  const vote = entry?.votes?.at(-1);
  if (!vote) return nothing;
  const counts = ballotsOf(question).map((ballot) =>
    ballot.slots.map((_, slot) =>
      vote.tallies.reduce((sum, tally) => sum + (tally.side === ballot.side ? (tally.counts[slot] ?? 0) : 0), 0),
    ),
  );
  return counts.some((side) => side.some((count) => count > 0)) ? heardFromCounts(counts, question) : nothing;
}

function heardFromCounts(counts: number[][], question: Question): Heard {
  const ballots = ballotsOf(question);
  const scoring = Math.max(0, ballots.length - 1); // the second side of a pair is the one that is lived
  const side = counts[scoring] ?? [];
  const n = side.reduce((sum, count) => sum + count, 0);
  const ordered = ballots[scoring]?.ordered === true && n > 0;
  const most = Math.max(1, ...side);
  return {
    answered: true,
    level: ordered ? side.reduce((sum, count, slot) => sum + count * (slot + 1), 0) / n : null,
    options: side.flatMap((count, slot) => (count === most ? [optionId(question, slot)] : [])),
  };
}

function optionId(question: Question, slot: number): string {
  if (question.kind === 'yes-no') return slot === 1 ? 'yes' : 'no';
  if (question.kind === 'choice' || question.kind === 'multi-choice') return question.options[slot]?.id ?? '';
  return String(slot + 1);
}

/** Whether a condition is met, given what was heard on each question by id. */
function isMet(condition: Condition, heard: (question: string) => Heard): boolean {
  switch (condition.test) {
    case 'is':
    case 'includes':
      return heard(condition.question).options.includes(condition.test === 'is' ? condition.value : condition.option);
    case 'at-least':
      return (heard(condition.question).level ?? -1) >= condition.level;
    case 'at-most':
      return (heard(condition.question).level ?? Infinity) <= condition.level;
    case 'answered':
      return heard(condition.question).answered === condition.answered;
    case 'all':
      return condition.of.every((part) => isMet(part, heard));
    case 'any':
      return condition.of.some((part) => isMet(part, heard));
    case 'not':
      return !condition.of.every((part) => isMet(part, heard));
  }
}

/** Ids of a rubric's questions that are shown, given what was heard on each. */
export function shownQuestions(rubric: Rubric, heardOn: (question: Question) => Heard): Set<string> {
  const shown = new Map<string, Heard>();
  for (const factor of rubric.factors) {
    for (const question of factor.questions) {
      if (question.when && !isMet(question.when, (id) => shown.get(id) ?? nothing)) continue;
      shown.set(question.id, heardOn(question));
    }
  }
  return new Set(shown.keys());
}
