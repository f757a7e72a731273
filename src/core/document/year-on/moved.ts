// What moved and what can be believed: up, down, steady, can't tell, each with what it rests on.
import type { AuditDiff, FactorDiff } from '../../diff/audit-diff.ts';
import type { Block, Inline } from '../block.ts';
import { dayInShort } from '../words/day.ts';
import { line, paragraph, strong } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { count, levelsInWords, signed } from '../words/number.ts';
import { capitalized, continued, plain } from '../words/plain.ts';
import { fromTo, nameIn, those, verdictWords } from './answer.ts';

export function moved(diff: AuditDiff): Block[] {
  const list = (factors: FactorDiff[]): Block[] =>
    factors.length === 0
      ? []
      : [{ type: 'list', ordered: false, items: factors.map((factor) => moveOf(diff, factor)) }];
  const paragraphOf = (text: Inline[] | null): Block[] => (text === null ? [] : [{ type: 'paragraph', content: text }]);
  return [
    { type: 'heading', level: 2, id: 'moved', text: 'What moved' },
    ...paragraphOf(wholeOf(diff)),
    ...chartOf(diff),
    ...list(those(diff, 'up', 'down')),
    ...paragraphOf(steadyOf(diff)),
    ...paragraphOf(unclearOf(diff)),
    ...reportedOf(diff),
    ...incomparableOf(diff),
  ];
}

/** Then and now of what moved, for those who read pictures sooner. One part alone needs none. */
function chartOf(diff: AuditDiff): Block[] {
  const parts = those(diff, 'up', 'down');
  if (parts.length < 2) return [];
  const times: [string, string] = [dayInShort(diff.before.date), dayInShort(diff.after.date)];
  const told = parts.map((part) => `${continued(plain(nameIn(diff, part)))} from ${fromTo(part)}`);
  return [
    {
      type: 'chart',
      id: 'moved-chart',
      chart: {
        kind: 'change',
        title: 'What moved, then and now, out of 100',
        description: `${capitalized(listed(told))}.`,
        times,
        rows: parts.map((part) => ({
          label: plain(nameIn(diff, part)),
          before: part.before?.value ?? null,
          after: part.after?.value ?? null,
          verdict: verdictWords(part.verdict),
        })),
      },
    },
  ];
}

const inMid = (diff: AuditDiff, factors: readonly FactorDiff[]): string =>
  listed(factors.map((factor) => continued(plain(nameIn(diff, factor)))));

/** Whether the whole is made of less than all parts: of those that can be compared, and of one voice only where there is nothing else. */
const isInPart = ({ overall, factors }: AuditDiff): boolean =>
  factors.some(
    ({ verdict: { is } }) =>
      is === 'not-comparable' || (is === 'reported-move' && overall.verdict.is !== 'reported-move'),
  );

function wholeOf(diff: AuditDiff): Inline[] | null {
  const { overall } = diff;
  const { verdict, change, visible } = overall;
  if (change === null) return null;
  const range = change.interval === null ? '' : `; between ${rangeOf(change.interval)}`;
  const scores = line`The whole${isInPart(diff) ? ', made of the parts that can be compared,' : ''} went from ${fromTo(overall)} of 100 (${signed(change.levels)} levels${range})`;
  switch (verdict.is) {
    case 'up':
    case 'down':
      return paragraph(line`${scores}, which is more than chance would explain.`);
    case 'steady':
      return paragraph(line`${scores}: it held steady.`);
    case 'reported-move':
      return paragraph(line`${scores}, as reported.`);
    default: {
      const least = visible === null ? '' : ` A move of the whole would have shown from about ${levelsIn(visible)} on.`;
      return paragraph(line`${scores}. Whether the whole has changed nobody can tell.${least}`);
    }
  }
}

const rangeOf = ({ low, high }: { low: number; high: number }): string => `${signed(low)} and ${signed(high)}`;

function moveOf(diff: AuditDiff, factor: FactorDiff): Inline[] {
  const { verdict, change, fromTheRoom, alike, shared } = factor;
  const small = (verdict.is === 'up' || verdict.is === 'down') && verdict.small ? ', a small move' : '';
  const room = fromTheRoom
    ? ` Look twice: with both rooms made up alike it would be ${signed(alike ?? 0)}, so most of it may come from who was there.`
    : '';
  const part =
    Math.min(shared.before, shared.after) < 1 - 1e-9
      ? ` (on the ${count(shared.questions, 'question', 'questions')} that both audits share)`
      : '';
  const range = change?.interval ? `, between ${signed(change.interval.low)} and ${signed(change.interval.high)}` : '';
  const by = levelsInWords(change?.levels ?? 0);
  return line`${strong(plain(nameIn(diff, factor)))} is ${verdict.is} by ${by}${small}: from ${fromTo(factor)}${range}${part}.${room}`;
}

function steadyOf(diff: AuditDiff): Inline[] | null {
  const steady = those(diff, 'steady');
  return steady.length === 0
    ? null
    : line`${strong('Steady')}, which is to say shown to have moved by less than half a level: ${inMid(diff, steady)}.`;
}

/** Why no size of change would have shown. */
function whyNoneShows(unclear: readonly FactorDiff[]): string {
  const equal = unclear.filter(({ verdict }) => verdict.is === 'cant-tell' && verdict.why === 'all-equal');
  if (equal.length < unclear.length) return 'With so few people no change of any size would have shown.';
  return equal.every(({ change }) => change?.levels === 0)
    ? 'The answers are the same both times.'
    : 'Everybody’s answers are alike, so there is nothing to tell chance by.';
}

/** What can't be told, and the size of change that would have shown. */
function unclearOf(diff: AuditDiff): Inline[] | null {
  const unclear = those(diff, 'cant-tell');
  if (unclear.length === 0) return null;
  const visible = unclear.flatMap((factor) => (factor.visible === null ? [] : [factor.visible])).sort((a, b) => a - b);
  const [least, most] = [visible[0], visible.at(-1)];
  const size =
    least === undefined || most === undefined
      ? whyNoneShows(unclear)
      : `A change would have shown from about ${sizes(least, most)}; smaller ones go unseen with this many people.`;
  const uneven = unclear.filter(({ verdict }) => verdict.is === 'cant-tell' && verdict.why === 'uneven');
  return paragraph(
    line`${strong('Nobody can tell')} whether anything has changed in ${inMid(diff, unclear)}.`,
    line`${size}`,
    uneven.length === 0
      ? null
      : line`In ${inMid(diff, uneven)} one audit has many more people than the other; the few lie so near each other that luck may look like a change.`,
  );
}

/** "one level", or 0.8 levels. */
const levelsIn = (size: number): string => (size.toFixed(1) === '1.0' ? 'one level' : `${size.toFixed(1)} levels`);

const sizes = (least: number, most: number): string => {
  const [from, to] = [least.toFixed(1), most.toFixed(1)];
  return from === to
    ? `${levelsIn(least)} on`
    : `${from} levels on in some of these parts, and from ${to} on in others`;
};

/** One person's score moves by so many levels without any change around: 441 people asked twice, see docs/statistics.md. */
const ownMove = '1.6';

function reportedOf(diff: AuditDiff): Block[] {
  const told = those(diff, 'reported-move');
  if (told.length === 0) return [];
  const asks = diff.questions.filter(({ ask }) => ask);
  const agreed = told.some(({ verdict }) => verdict.is === 'reported-move' && verdict.why === 'agreed');
  const why = agreed
    ? 'A room that agrees on one answer gives one number, and nobody can say how it would have come out on another day.'
    : `One person’s score moves by up to ${ownMove} levels either way without any change around that person.`;
  const ask =
    asks.length === 0
      ? ''
      : ` Ask about ${listed(asks.map(({ topic }) => continued(plain(topic))))}: there the answer moved by two steps or more.`;
  return [
    { type: 'paragraph', content: paragraph(line`${strong('Reported moves')} are no proof of change. ${why}${ask}`) },
    {
      type: 'list',
      ordered: false,
      items: told.map(
        (factor) =>
          line`${plain(nameIn(diff, factor))}: from ${fromTo(factor)} (${signed(factor.change?.levels ?? 0)} levels)`,
      ),
    },
  ];
}

const reasons = {
  'only-before': 'not in the later audit',
  'only-after': 'not in the earlier audit',
  'not-answered': 'without a score in one of the audits',
  'too-little-shared': 'with less than half of its weight on questions that both audits share',
  'too-few-people': 'with too few people to be shown',
} as const;

function incomparableOf(diff: AuditDiff): Block[] {
  const parts = Object.entries(reasons).flatMap(([why, words]) => {
    const own = those(diff, 'not-comparable').filter(
      ({ verdict }) => verdict.is === 'not-comparable' && verdict.why === why,
    );
    return own.length === 0 ? [] : [`${inMid(diff, own)} (${words})`];
  });
  if (parts.length === 0) return [];
  return [{ type: 'paragraph', content: line`${strong('Not comparable')}: ${listed(parts)}.` }];
}
