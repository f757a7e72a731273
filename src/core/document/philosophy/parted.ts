// Where groups see different places: the parts in which two of them stand furthest from each other.
import type { ScoredAudit } from '../../score-audit/scored-audit.ts';
import type { Block } from '../block.ts';
import { line, paragraph, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { levelsInWords } from '../words/number.ts';
import { partedPicture } from './pictures.ts';
import { factorOf, nameOf, type Room } from './room.ts';

/** Groups that differ by less than this many levels are not worth a sentence. */
const worthSaying = 0.75;
const most = 3;

/** The differences that this section tells; the parts themselves leave it at that. */
export const partedTold = (room: Room): ScoredAudit['parted'] =>
  room.scored.parted.filter(({ by }) => by >= worthSaying).slice(0, most);

export function partedIn(room: Room): Block[] {
  const [first, ...others] = partedTold(room).flatMap((one) => {
    const factor = factorOf(room, one.rubric, one.factor);
    const [high, low] = [room.groups.get(one.high), room.groups.get(one.low)];
    return factor && high && low ? [{ factor, high, low, by: one.by }] : [];
  });
  if (first === undefined) return [];
  const does = first.low.plural ? 'do' : 'does';
  const lead = line`Not everybody sees us in the same place. On ${strong(nameOf(room, first.factor))}, ${first.high.the} ${first.high.plural ? 'put' : 'puts'} us ${levelsInWords(first.by)} higher than ${first.low.the} ${does}.`;
  const same = others.filter(({ high, low }) => high.the === first.high.the && low.the === first.low.the);
  const different = others.filter((one) => !same.includes(one));
  const alike = same.map(({ factor, by }) => `${nameOf(room, factor)} (${levelsInWords(by)})`);
  return [
    {
      type: 'paragraph',
      content: paragraph(
        lead,
        same.length === 0 ? null : line`They part in the same way on ${listed(alike)}.`,
        ...different.map(
          ({ factor, high, low, by }) =>
            line`On ${nameOf(room, factor)} the higher view is that of ${high.the}, ${levelsInWords(by)} above that of ${low.the}.`,
        ),
        line`${others.length === 0 ? 'That difference is' : 'Such differences are'} not averaged away: some of us do not meet the cases that others meet every day.`,
      ),
    },
    ...partedPicture(room, partedTold(room)),
  ];
}
