// What holds a factor back: its lowest question with the level that was seen, the case people named, and what stands no better.
import { ballotsOf } from '../../kinds/index.ts';
import { claimRule } from '../../score-audit/claim.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Inline } from '../block.ts';
import { line, paragraph, quote, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { inWords } from '../words/number.ts';
import type { Facts } from './factor.ts';
import type { Room } from './room.ts';
import { caseOf, notedOf } from './said.ts';
import { type Sight, sightOf } from './sight.ts';
import { widestGap } from './widest-gap.ts';

/** How a factor's lowest question stands beside the others. */
type Beside = 'exception' | 'contrast' | 'alone' | 'among';

/** The question that is told as what holds a factor back: its lowest, and rather one that the section on gaps has not told. */
export function lowestOf(room: Room, { weak }: Facts): ScoredQuestion | undefined {
  const widest = widestGap(room)?.key;
  return weak.find(({ key }) => key !== widest) ?? weak[0];
}

export function weaknessOf(room: Room, facts: Facts): Inline[] | null {
  const { does, unproved, halfway, weak, part } = facts;
  const first = lowestOf(room, facts);
  const sight = first === undefined ? null : sightOf(first);
  if (first === undefined || sight === null) return null;
  const others = weak.filter((asked) => asked !== first);
  const better = does.length + unproved.length + halfway.length;
  const high = part.standing === 'high';
  const beside: Beside =
    better === 0 ? (others.length === 0 ? 'alone' : 'among') : high && others.length === 0 ? 'exception' : 'contrast';
  const cases = room.scored.breakers.includes(part) ? 2 : caseOf(room, first) === null ? 1 : 0;
  const more = others.filter((asked) => caseOf(room, asked) !== null).slice(0, cases);
  return paragraph(
    first.key === widestGap(room)?.key ? again(first, beside) : lowest(first, sight, beside),
    caseOf(room, first),
    notedOf(room, first),
    room.scored.levers[0]?.key === first.key ? line`No other single step would lift the whole more.` : null,
    ...more.map((asked) => paragraph(briefly(asked), caseOf(room, asked))),
    alike(
      first,
      others.filter((asked) => !more.includes(asked)),
    ),
  );
}

/** A further question that stands low: its level and nothing else. */
function briefly(asked: ScoredQuestion): Inline[] | null {
  const sight = sightOf(asked);
  return sight === null ? null : line`On ${asked.question.topic}: ${quote(sight.text)}. ${refs(asked)}`;
}

function lowest(asked: ScoredQuestion, sight: Sight, beside: Beside): Inline[] {
  const { topic, kind, ask } = asked.question;
  const many = `${inWords(sight.chose)} of ${inWords(sight.of)}`;
  const alone = sight.by === 'one' || sight.by === 'agreed';
  if (kind === 'yes-no') {
    const who = alone
      ? 'we answered'
      : sight.by === 'all'
        ? `all ${inWords(sight.of)} of us answered`
        : `${many} answered`;
    return line`${beside === 'contrast' ? 'But asked' : 'Asked'} ${quote(ask)}, ${who} ${sight.text.toLowerCase()}. ${refs(asked)}`;
  }
  const bottom = sight.height === 0;
  const saw = line`${quote(sight.text)}. ${refs(asked)}`;
  if (beside === 'exception') return line`The exception is ${topic}: ${alone ? '' : `${many} chose `}${saw}`;
  const opens = beside === 'contrast' ? 'But on' : 'On';
  switch (sight.by) {
    case 'all':
      return line`${opens} ${topic}, all ${inWords(sight.of)} of us chose the same sentence: ${saw}`;
    case 'most':
      if (bottom) return line`${opens} ${topic} we stand at the bottom: ${many} chose ${saw}`;
      return line`${opens} ${topic}, ${many} chose ${saw}`;
    case 'largest':
    case 'tied':
      return scattered(`${opens} ${topic}`, asked, sight);
    case 'one':
    case 'agreed':
      if (beside === 'contrast') return line`What holds it back is ${topic}: ${saw}`;
      if (bottom) return line`We are at the very beginning with ${topic}: ${saw}`;
      return line`We are not far yet with ${topic}: ${saw}`;
  }
}

/** Where no level has a majority: how many put us there or lower, if that is most; else how far the answers reach. */
function scattered(opens: string, asked: ScoredQuestion, { slot, chose, of, by }: Sight): Inline[] {
  const { question } = asked;
  const { counts, agreement } = asked.sides.at(-1)?.all ?? { counts: [], agreement: null };
  const slots = ballotsOf(question).at(-1)?.slots ?? [];
  const reverse = question.kind === 'scale' && question.reverse;
  const worse = counts.reduce((sum, people, at) => sum + ((reverse ? at >= slot : at <= slot) ? people : 0), 0);
  const level = (at: number) => quote(slots[at]?.text ?? '');
  if (question.kind !== 'choice' && worse * 3 >= of * 2) {
    return line`${opens}, ${inWords(worse)} of ${inWords(of)} put us no higher than here: ${level(slot)}. ${refs(asked)}`;
  }
  const reached = counts.flatMap((people, at) => (people > 0 ? [at] : []));
  const [first, last] = [reached[0], reached.at(-1)];
  if (first !== undefined && last !== undefined && (agreement?.ad ?? 0) > claimRule.agreement * counts.length) {
    return line`${opens} our answers lay far apart, from ${level(first)} to ${level(last)}. ${refs(asked)}`;
  }
  const many = `${inWords(chose)} of ${inWords(of)}`;
  return line`${opens}, ${by === 'tied' ? many : `the largest number, ${many},`} chose ${level(slot)}. ${refs(asked)}`;
}

/** The widest gap was told with its levels before. */
const again = (asked: ScoredQuestion, beside: Beside): Inline[] =>
  line`${beside === 'contrast' ? 'But what' : 'What'} holds it back is ${asked.question.topic}, our widest gap. ${refs(asked)}`;

function alike(first: ScoredQuestion, others: ScoredQuestion[]): Inline[] | null {
  const told = others.slice(0, 2);
  const [second] = told;
  if (second === undefined) return null;
  const same = told.every((asked) => sightOf(asked)?.height === sightOf(first)?.height);
  const more = others.length - told.length;
  const topics = [...told.map(({ question }) => question.topic), ...(more > 0 ? [`${inWords(more)} more`] : [])];
  return line`${same ? 'On the same level' : 'Little better'}: ${listed(topics)}. ${refs(...told)}`;
}
