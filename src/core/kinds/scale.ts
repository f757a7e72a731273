// A question answered on anchored levels, lowest first. `reverse` means that the first level is the good end.
import * as z from 'zod';
import {
  anchored,
  type Ballot,
  common,
  type Kind,
  type Level,
  type QuestionBase,
  type Read,
  type Slot,
} from './question.ts';

export const scaleSchema = z.strictObject({
  kind: z.literal('scale'),
  ...common,
  ...anchored,
  reverse: z.boolean().optional(),
});

export interface ScaleQuestion extends QuestionBase {
  kind: 'scale';
  levels: Level[];
  reverse: boolean;
}

/** Levels as slots: worth rises from 0 to 1, or falls where the scale is reversed. */
export const slotsOfLevels = (levels: Level[], reverse: boolean): Slot[] =>
  levels.map((level, index) => {
    const height = index / (levels.length - 1);
    return { text: level.text, criteria: level.criteria, worth: reverse ? 1 - height : height };
  });

/** Reads a level, 1..levels.length. */
export function readLevel(plain: unknown, levels: Level[]): Read<number> {
  const fits = typeof plain === 'number' && Number.isInteger(plain) && plain >= 1 && plain <= levels.length;
  return fits ? { ok: true, value: plain } : { ok: false, expected: `a level from 1 to ${levels.length}` };
}

/** A level in words. */
export const sayLevel = (level: number, levels: Level[]): string =>
  `Level ${level} of ${levels.length}: ${levels[level - 1]?.text ?? ''}`;

export const scale: Kind<ScaleQuestion, number> = {
  ballots: (question): Ballot[] => [
    {
      ask: question.ask,
      scoring: true,
      ordered: true,
      reverse: question.reverse,
      many: false,
      slots: slotsOfLevels(question.levels, question.reverse),
    },
  ],
  cast: (level) => [[level - 1]],
  read: (plain, question) => readLevel(plain, question.levels),
  say: (level, question) => sayLevel(level, question.levels),
};
