// What stands low in a factor: its lowest question with the level that was seen, the case people named, and one that is like it.
import { ballotsOf } from '../../kinds/index.ts';
import { claimRule } from '../../score-audit/claim.ts';
import type { Agreement, ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { level, levelName, line, paragraph, quote, refs } from '../words/line.ts';
import { listedPieces } from '../words/list.ts';
import { inWords } from '../words/number.ts';
import type { Facts } from './factor.ts';
import type { Room } from './room.ts';
import { agreedOn, caseOf, notedOf } from './said.ts';
import { type Sight, sightOf } from './sight.ts';
import { widestGap } from './widest-gap.ts';

/** How a factor's lowest question stands beside the others. */
type Beside = 'exception' | 'contrast' | 'alone';

/** The question that is told first: the lowest, and rather one that the section on gaps has not told. */
function lowestOf(room: Room, { weak }: Facts): ScoredQuestion | undefined {
  const widest = widestGap(room)?.key;
  return weak.find(({ key }) => key !== widest) ?? weak[0];
}

/** The lowest question with its case, then what else is told; each may stand as a paragraph of its own. */
export function weaknessOf(room: Room, facts: Facts): Inline[][] {
  const { does, unproved, halfway, weak, part } = facts;
  const first = lowestOf(room, facts);
  const sight = first === undefined ? null : sightOf(first);
  if (first === undefined || sight === null) return [];
  const widest = widestGap(room)?.key;
  const others = weak.filter((asked) => asked !== first && asked.key !== widest);
  const better = does.length + unproved.length + halfway.length;
  const beside: Beside =
    better === 0 ? 'alone' : part.standing === 'high' && weak.length === 1 ? 'exception' : 'contrast';
  const named = caseOf(room, first);
  const more = others
    .filter((asked) => named === null || caseOf(room, asked) !== null)
    .slice(0, room.scored.breakers.includes(part) ? 2 : better === 0 ? 1 : 0);
  return [
    paragraph(first.key === widest ? again(first) : lowest(first, sight, beside), named ?? notedOf(room, first)),
    paragraph(...more.map((asked) => paragraph(briefly(asked, first), caseOf(room, asked)))),
  ];
}

/** A further question that stands low, after the first: its level and nothing else. */
function briefly(asked: ScoredQuestion, first: ScoredQuestion): Inline[] | null {
  const sight = sightOf(asked);
  const { topic, kind } = asked.question;
  if (sight === null) return null;
  const [before, now] = [noHigher(first), noHigher(asked)];
  if (before !== null && now !== null && now.of === before.of && now.people === before.people)
    return line`As many go no further than this on ${topic}: ${level(sight.text)} ${refs(asked)}`;
  if (before !== null && now !== null)
    return line`On ${topic}, ${inWords(now.people)} of ${inWords(now.of)} go no further than this: ${level(sight.text)} ${refs(asked)}`;
  if (asked.agreed !== null) return agreedOn(asked, `On ${topic} we agreed, after talking, on this`);
  if (kind === 'yes-no') return answered('Asked', asked, sight);
  if (sight.by === 'largest' || sight.by === 'tied') return scattered(`On ${topic}`, asked, sight);
  return line`On ${topic}: ${level(sight.text)} ${refs(asked)}`;
}

function lowest(asked: ScoredQuestion, sight: Sight, beside: Beside): Inline[] {
  const { topic, kind } = asked.question;
  const many = `${inWords(sight.chose)} of ${inWords(sight.of)}`;
  const bottom = sight.height === 0;
  const alone = sight.by === 'one' || sight.by === 'agreed';
  const but = beside === 'contrast' ? 'But on' : beside === 'exception' ? 'The exception: on' : 'On';
  if (asked.agreed !== null)
    return agreedOn(asked, `${but} ${topic} we agreed, after talking, on this`) ?? line`${but} ${topic}.`;
  if (kind === 'yes-no') return answered(beside === 'contrast' ? 'But asked' : 'Asked', asked, sight);
  const saw = line`${level(sight.text)} ${refs(asked)}`;
  if (beside === 'exception' && (alone || sight.by === 'all')) return line`The exception is ${topic}: ${saw}`;
  switch (sight.by) {
    case 'all':
      return line`${but} ${topic}, all ${inWords(sight.of)} of us chose the same sentence: ${saw}`;
    case 'most':
      if (bottom) return line`${but} ${topic} we stand at the bottom: ${many} chose ${saw}`;
      return line`${but} ${topic}, ${many} chose ${saw}`;
    case 'largest':
    case 'tied':
      return scattered(`${but} ${topic}`, asked, sight);
    case 'one':
    case 'agreed':
      if (bottom)
        return line`${beside === 'contrast' ? 'But with' : 'With'} ${topic} we are at the very beginning: ${saw}`;
      return beside === 'contrast'
        ? line`But on ${topic}: ${saw}`
        : line`With ${topic} we have come only so far: ${saw}`;
  }
}

/** A question of yes or no, with what was answered. */
function answered(opens: string, asked: ScoredQuestion, sight: Sight): Inline[] {
  const who =
    sight.by === 'one' || sight.by === 'agreed'
      ? 'we answered'
      : sight.by === 'all'
        ? `all ${inWords(sight.of)} of us answered`
        : `${inWords(sight.chose)} of ${inWords(sight.of)} answered`;
  const said = sight.by === 'tied' ? 'yes and as many no' : sight.text.toLowerCase();
  return line`${opens} ${quote(asked.question.ask)}, ${who} ${said}. ${refs(asked)}`;
}

/** Where no level has a majority: how many put us there or lower, if that is most; else how far the answers reach. */
function scattered(opens: string, asked: ScoredQuestion, sight: Sight): Inline[] {
  const { slot, chose, of, even } = sight;
  const { counts, agreement } = countsOn(asked);
  const slots = ballotsOf(asked.question).at(-1)?.slots ?? [];
  const told = (at: number) => levelName(slots[at]?.text ?? '');
  const most = noHigher(asked);
  if (most !== null) {
    return line`${opens}, ${inWords(most.people)} of ${inWords(of)} put us no higher than here: ${level(sight.text)} ${refs(asked)}`;
  }
  const reached = counts.flatMap((people, at) => (people > 0 ? [at] : []));
  const [first, last] = [reached[0], reached.at(-1)];
  const apart = (agreement?.ad ?? 0) > claimRule.agreement * counts.length;
  if (first !== undefined && last !== undefined && (apart || even.length > 3)) {
    return line`${opens} our answers lay far apart, from ${told(first)} to ${told(last)}. ${refs(asked)}`;
  }
  if (even.length > 1) {
    const camps = even.map(({ text }) => line`${inWords(chose)} chose ${levelName(text)}`);
    return line`${opens} we were evenly divided: of ${inWords(of)}, ${listedPieces(camps)}. ${refs(asked)}`;
  }
  return line`${opens}, the largest number, ${inWords(chose)} of ${inWords(of)}, chose ${told(slot)}. ${refs(asked)}`;
}

function countsOn({ sides }: ScoredQuestion): { counts: number[]; agreement: Agreement | null } {
  const all = sides.at(-1)?.all;
  return { counts: all?.counts ?? [], agreement: all?.agreement ?? null };
}

/** The widest gap was told with its levels before. */
const again = (asked: ScoredQuestion): Inline[] =>
  line`Lowest of all here: ${asked.question.topic}, our widest gap. ${refs(asked)}`;

/** Where no level has a majority on its own: how many chose the one chosen most or a lower one, if they are two thirds or more. */
function noHigher(asked: ScoredQuestion): { people: number; of: number } | null {
  const sight = sightOf(asked);
  const { question } = asked;
  if (sight === null || (sight.by !== 'largest' && sight.by !== 'tied') || question.kind === 'choice') return null;
  const { counts } = countsOn(asked);
  const reverse = question.kind === 'scale' && question.reverse;
  const people = counts.reduce(
    (sum, chose, at) => sum + ((reverse ? at >= sight.slot : at <= sight.slot) ? chose : 0),
    0,
  );
  return people * 3 >= sight.of * 2 ? { people, of: sight.of } : null;
}
