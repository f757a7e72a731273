// Two questions on one thing: what is claimed or written, then what is lived. The second makes the score; first minus second is the gap.
import * as z from 'zod';
import {
  anchored,
  common,
  isRecord,
  type Kind,
  type Level,
  type QuestionBase,
  type SideId,
  strangers,
  textSchema,
} from './question.ts';
import { readLevel, sayLevel, slotsOfLevels } from './scale.ts';

const side = z.strictObject({ ask: textSchema(300), ...anchored });
export const sayDoSchema = z.strictObject({ kind: z.literal('say-do'), ...common, say: side, do: side });
export const formalInformalSchema = z.strictObject({
  kind: z.literal('formal-informal'),
  ...common,
  formal: side,
  informal: side,
});

export interface Side<S extends SideId = SideId> {
  id: S;
  ask: string;
  levels: Level[];
}
interface PairQuestion<K extends string, A extends SideId, B extends SideId> extends QuestionBase {
  kind: K;
  sides: [Side<A>, Side<B>];
}
export type SayDoQuestion = PairQuestion<'say-do', 'say', 'do'>;
export type FormalInformalQuestion = PairQuestion<'formal-informal', 'formal', 'informal'>;

function pair<K extends string, A extends SideId, B extends SideId>(): Kind<
  PairQuestion<K, A, B>,
  Record<A | B, number>
> {
  return {
    ballots: ({ sides }) =>
      sides.map((side, index) => ({
        side: side.id,
        ask: side.ask,
        scoring: index === 1,
        ordered: true,
        reverse: false,
        many: false,
        slots: slotsOfLevels(side.levels, false),
      })),
    cast: (value, { sides }) => sides.map((side) => [value[side.id] - 1]),
    read: (plain, { sides: [first, second] }) => {
      const expected =
        `two levels, as in { ${first.id}: 4, ${second.id}: 2 }, ` +
        `from 1 to ${first.levels.length} and from 1 to ${second.levels.length}`;
      if (!isRecord(plain) || strangers(plain, [first.id, second.id]).length > 0) return { ok: false, expected };
      const one = readLevel(plain[first.id], first.levels);
      const two = readLevel(plain[second.id], second.levels);
      if (!one.ok || !two.ok) return { ok: false, expected };
      return { ok: true, value: { [first.id]: one.value, [second.id]: two.value } as Record<A | B, number> };
    },
    say: (value, { sides }) => sides.map((side) => `${side.ask} ${sayLevel(value[side.id], side.levels)}`).join(' · '),
  };
}

export const sayDo = pair<'say-do', 'say', 'do'>();
export const formalInformal = pair<'formal-informal', 'formal', 'informal'>();
