// How long a rubric that is offered takes, for tests: two minutes for each question in a room, half a minute for one voice.
import type { RubricOffer } from '../../src/ask/asker.ts';

export function lengthWith(full: number, quick = full): RubricOffer['length'] {
  const of = (questions: number) => ({
    questions,
    minutes: { 'one-voice': questions / 2, consensus: 2 * questions, hands: 2 * questions },
  });
  return { quick: of(quick), full: of(full) };
}
