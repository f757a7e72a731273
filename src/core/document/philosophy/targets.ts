// Where we want to be: what the organization set itself, and the shortest way there.
import { waysTo } from '../../score-audit/way-to.ts';
import type { Block } from '../block.ts';
import { targetSection } from '../words/target-section.ts';
import { factorOf, nameOf, type Room } from './room.ts';

export function targets(room: Room): Block[] {
  return targetSection(waysTo(room.scored, room.scored.audit.targets ?? []), ({ target, title }) => {
    const factor = 'question' in target ? undefined : factorOf(room, target.rubric, target.factor);
    return factor === undefined ? title : nameOf(room, factor);
  });
}
