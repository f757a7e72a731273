// Leaders beside the front line, and customers beside both: in each row of the table, and in what can be believed of the difference.
import type { Score } from '../../score.ts';
import { claimNeeds } from '../../score-audit/distances.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import type { Block, Inline } from '../block.ts';
import { line, paragraph, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count, hundred, inWords } from '../words/number.ts';
import { factorOf, nameOf, type Room } from './room.ts';

/** A difference under this many levels is not counted. */
const noticeable = 0.25;
const mostNamed = 4;

const hasCustomers = ({ scored }: Room): boolean => scored.distances.some(({ customers }) => customers !== null);

/** The title of the column that holds both groups' figures; empty where they are not both shown. */
export function sidesOf(room: Room): string {
  const groups = ['leaders', 'front-line', ...(hasCustomers(room) ? ['customers'] : [])];
  const titles = groups.flatMap((id) => room.scored.groups.shown.find((group) => group.id === id)?.title ?? []);
  return room.scored.distances.length === 0 ? '' : titles.join(' / ');
}

/** The figures of one part: 56 / 47. Nothing where none of these groups has one. */
export function besideOf(room: Room, { rubric, factor }: ScoredFactor): string {
  const distance = room.scored.distances.find((one) => one.rubric === rubric && one.factor === factor.id);
  if (distance === undefined) return '';
  const all = [distance.leaders, distance.frontLine, ...(hasCustomers(room) ? [distance.customers] : [])];
  return all.every((score) => score?.state !== 'scored') ? '' : all.map(figure).join(' / ');
}

const figure = (score: Score | null): string => hundred(score?.state === 'scored' ? score.value : null);

/** In how many parts the two see us differently, and whether chance alone could have made it. */
export function ranksIn(room: Room): Block[] {
  const known = room.scored.distances.flatMap((one) => (one.by === null ? [] : [{ ...one, by: one.by }]));
  const [leaders, front] = [room.groups.get('leaders'), room.groups.get('front-line')];
  if (known.length < 2 || leaders === undefined || front === undefined) return [];
  const higher = known.filter(({ by }) => by >= noticeable).length;
  const lower = known.filter(({ by }) => by <= -noticeable).length;
  const put = leaders.plural ? 'put' : 'puts';
  const counts =
    higher + lower === 0
      ? line`${strong('Leaders and front line.')} In none of ${inWords(known.length)} parts do the two lie a quarter of a level apart.`
      : line`${strong('Leaders and front line.')} By a quarter of a level or more, ${leaders.the} ${put} us higher than ${front.the} in ${some(higher)} of ${inWords(known.length)} parts, and lower in ${some(lower)}.`;
  return [{ type: 'paragraph', content: paragraph(counts, beliefIn(room), customersIn(room)) }];
}

/** How many, where it stands for itself. */
const some = (number: number): string => (number === 0 ? 'none' : inWords(number));

function beliefIn(room: Room): Inline[] | null {
  const { distances } = room.scored;
  const apart = distances.flatMap((one) => {
    const factor = one.verdict === 'apart' ? factorOf(room, one.rubric, one.factor) : undefined;
    return factor === undefined ? [] : [nameOf(room, factor)];
  });
  if (apart.length > 0) {
    const named = apart.length > mostNamed ? `${inWords(apart.length)} of them` : listed(apart);
    return line`On ${named} the difference is larger than chance would make it.`;
  }
  const tested = distances.some(({ verdict }) => verdict === 'cant-tell');
  if (tested) return line`No single one of these differences is so large that chance could not have made it.`;
  const fewest = distances.flatMap(({ leaders, frontLine }) =>
    leaders.state === 'scored' && frontLine.state === 'scored' ? [Math.min(leaders.n, frontLine.n)] : [],
  );
  const people = Math.max(0, ...fewest);
  if (people === 0 || people >= claimNeeds) return null;
  return line`With ${count(people, 'person', 'people')} on one side, it can’t be said whether that is more than chance.`;
}

function customersIn(room: Room): Inline[] | null {
  const all = room.scored.distances.flatMap(({ customers, frontLine }) =>
    customers?.state === 'scored' && frontLine.state === 'scored' ? [customers.value - frontLine.value] : [],
  );
  if (all.length === 0) return null;
  const lower = all.filter((by) => by < 0).length;
  return line`Our customers stand beside both: in ${some(lower)} of ${inWords(all.length)} parts they put us lower than the front line does.`;
}
