// Which part goes most and least with the others, in one careful sentence: what goes together need not come from each other.

import type { Inline } from '../block.ts';
import { emphasis, line, paragraph } from '../words/line.ts';
import { factorOf, nameOf, type Room } from './room.ts';

/** Said of each rubric in which the part that goes most with the rest can be told from the one that goes least with it. */
export function together(room: Room): Inline[] {
  const said = room.scored.rubrics.flatMap(({ rubric, drivers }): Inline[][] => {
    const known = drivers.flatMap(({ factor, outcome, correlation }) => {
      const scored = factorOf(room, rubric.id, factor);
      return correlation.state === 'computed' && scored
        ? [{ name: nameOf(room, scored), outcome, ...correlation }]
        : [];
    });
    const ranked = known.sort((one, other) => other.value - one.value);
    const [most, least] = [ranked[0], ranked.at(-1)];
    if (most === undefined || least === undefined || most.low <= least.value || most.value <= least.high) return [];
    const outcome = most.outcome === null ? undefined : factorOf(room, rubric.id, most.outcome);
    const topic = outcome?.questions.find(({ question }) => question.role === 'outcome')?.question.topic;
    return [
      topic === undefined
        ? line`Who thinks well of ${emphasis(most.name)} thinks well of the other parts too; for ${emphasis(least.name)} that holds least.`
        : line`With what we said of ${topic}, ${emphasis(most.name)} goes most closely and ${emphasis(least.name)} least.`,
    ];
  });
  return said.length === 0 ? [] : paragraph(...said, line`What goes together need not come from each other.`);
}
