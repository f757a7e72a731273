// The pictures beside the profile, each where it proves a sentence: what we say and do, where the room is split, where groups part.
import { ballotsOf } from '../../kinds/index.ts';
import { sayHundred } from '../../score-audit/bands.ts';
import type { ScoredQuestion, ScoredSide } from '../../score-audit/scored-audit.ts';
import type { Block } from '../block.ts';
import type { Chart, DistributionChart, DumbbellChart, GroupsChart } from '../chart.ts';
import { signed } from '../words/number.ts';
import { capitalized, plain } from '../words/plain.ts';
import { factorOf, nameOf, type Room } from './room.ts';
import { isTooFew, scoringSide } from './sight.ts';

/** No picture has more rows than this; what it leaves out stands in the appendix. */
const mostRows = 8;
/** A single gap is told in a sentence. */
const fewestGaps = 2;

const picture = (id: string, chart: Chart): Block => ({ type: 'chart', id, chart });
const shareOf = (side: ScoredSide | undefined): number | null =>
  side?.score.state === 'scored' && !isTooFew(side) ? side.score.value : null;

/** Pairs as dumbbells, the widest gap first. `pairs` are those whose sides lie apart. */
export function gapsPicture(pairs: ScoredQuestion[]): Block[] {
  const rows = pairs
    .toSorted((one, other) => (other.gap ?? 0) - (one.gap ?? 0))
    .map(({ question, sides, gap }): DumbbellChart['rows'][number] => ({
      label: capitalized(plain(question.topic)),
      first: shareOf(sides[0]),
      second: shareOf(sides[1]),
      value: gap === null ? '' : signed(gap),
    }))
    .filter(({ first, second }) => first !== null && second !== null);
  if (rows.length < fewestGaps) return [];
  const papers = pairs.some(({ question }) => question.kind === 'formal-informal');
  const claims = pairs.some(({ question }) => question.kind !== 'formal-informal');
  const both: DumbbellChart['ends'] = ['What we say, or have on paper', 'What we do, or meet in daily life'];
  const ends: DumbbellChart['ends'] =
    papers && claims ? both : papers ? ['On paper', 'In daily life'] : ['What we say', 'What we do'];
  const title = 'Where the two lie apart, out of 100, with the distance in levels';
  const description = `For each row two marks from 0 at the left to 100 at the right, joined by a line: ${ends[0].toLowerCase()} (hollow) and ${ends[1].toLowerCase()} (full).`;
  return [picture('say-and-do', { kind: 'dumbbells', title, description, ends, rows: farthest(rows) })];
}

/** Of many rows those at both ends. */
const farthest = <T>(rows: T[]): T[] =>
  rows.length <= mostRows ? rows : [...rows.slice(0, mostRows - 2), ...rows.slice(-2)];

const levelNames: Partial<Record<number, string[]>> = {
  3: ['Lowest level', 'Middle', 'Highest level'],
  4: ['Lowest level', 'Second', 'Third', 'Highest level'],
  5: ['Lowest level', 'Second', 'Middle', 'Fourth', 'Highest level'],
};

/** Questions on which people are in two camps, as bars to both sides of the middle. Only from as many answers as counts need. */
export function splitsPicture(room: Room): Block[] {
  const fewest = room.scored.minimum.counts;
  const split = room.scored.splits.flatMap((asked) => {
    const [side, ballot] = [scoringSide(asked), ballotsOf(asked.question).at(-1)];
    const shown = room.questions.some(({ key }) => key === asked.key);
    if (side === undefined || ballot?.ordered !== true || !shown || isTooFew(side)) return [];
    if (side.all.agreement.split !== 'clear' || side.all.n < fewest) return [];
    return [{ asked, side, ballot }];
  });
  const levels = levelNames[split[0]?.ballot.slots.length ?? 0];
  if (levels === undefined) return [];
  const rows = split
    .filter(({ ballot }) => ballot.slots.length === levels.length)
    .slice(0, mostRows)
    .map(({ asked, side: { all }, ballot }): DistributionChart['rows'][number] => ({
      label: capitalized(plain(asked.question.topic)),
      counts: (ballot.reverse ? all.counts?.toReversed() : all.counts) ?? [],
      missing: all.missing['dont-know'] + all.missing['not-said'],
    }));
  const title = 'Where we are in two camps: how many chose each level';
  const description =
    'One bar a question. The low levels stand to the left of the line, the high ones, which are the good end, to its right; the middle level lies across it.';
  return [picture('camps', { kind: 'distribution', title, description, levels, rows })];
}

/** Factors that groups see in different places; each group that may be shown has its own mark. */
export function partedPicture(room: Room, parted: Room['scored']['parted']): Block[] {
  const groups = room.scored.groups.shown;
  const rows = parted.slice(0, mostRows).flatMap(({ rubric, factor }): GroupsChart['rows'] => {
    const part = factorOf(room, rubric, factor);
    if (part === undefined) return [];
    const scores = groups.map(({ id }) => part.groups[id]);
    return [
      {
        label: nameOf(room, part),
        shares: scores.map((score) => (score?.state === 'scored' ? score.value : null)),
        values: scores.map((score) => (score?.state === 'scored' ? sayHundred(score.value, room.thresholds) : '–')),
      },
    ];
  });
  if (rows.length === 0) return [];
  const names = groups.map(({ title }) => plain(title));
  const title = 'Where groups see us in different places, out of 100';
  const description =
    'In each row a mark for each group, from 0 at the left to 100 at the right, with its figure beside it.';
  return [picture('groups', { kind: 'groups', title, description, groups: names, rows })];
}
