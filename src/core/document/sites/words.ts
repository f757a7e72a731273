// What is said of sites laid side by side: in plain words, and only what the figures carry.
import type { RolledFactor, Rollup, Standing } from '../../sites/roll-up.ts';
import type { Interval } from '../../statistics/computed.ts';
import { listed } from '../words/list.ts';
import { count, hundred, inWords, levelsInWords } from '../words/number.ts';
import { capitalized, plain } from '../words/plain.ts';

/** Where a score may lie, in hundredths; a dash where nothing can be said. */
export const between = (interval: Interval | null | undefined): string =>
  interval ? `${hundred(interval.low)}–${hundred(interval.high)}` : '–';

/** People behind a figure, or that a room agreed on it. */
export const peopleOf = ({ n, reported }: Standing): string => (reported === 'agreed' ? 'agreed' : String(n ?? '–'));

/** What a site is called here: a site, or a group. */
export const kindOf = ({ by }: Rollup): { one: string; many: string } =>
  by === 'group' ? { one: 'group', many: 'groups' } : { one: 'site', many: 'sites' };

/** Who is here, and how everybody stands together. */
export function whoIsHere(rollup: Rollup): string {
  const { one, many } = kindOf(rollup);
  const people = Math.max(0, ...rollup.factors.map(({ everybody }) => everybody?.n ?? 0));
  const voices = people > 1 ? `, ${count(people, 'person', 'people')} in all` : '';
  const whole = rollup.overall.everybody;
  const stand = whole === null ? '' : ` Counted together, they stand at ${hundred(whole)} of 100.`;
  return `${capitalized(count(rollup.sites.length, one, many))} answered the same questions${voices}.${stand}`;
}

/** Factors on which the sites differ more than chance, those furthest apart first. */
export const partedFactors = ({ factors }: Rollup): RolledFactor[] =>
  factors
    .filter(({ differ, widest }) => differ === 'yes' && widest !== null)
    .toSorted((a, b) => (b.widest?.levels ?? 0) - (a.widest?.levels ?? 0));

/** How many of them are told one by one; the tables have the others. */
export const mostTold = 3;

/** What can be said of all factors together. */
export function verdictOf(rollup: Rollup): string {
  const { one, many } = kindOf(rollup);
  const parted = partedFactors(rollup);
  const open = rollup.factors.filter(({ differ }) => differ !== 'cant-tell');
  if (rollup.sites.length < 2) return `There is only one ${one} that may be shown, so nothing can be compared.`;
  if (open.length === 0) {
    return `Whether ${many} differ more than chance can’t be told here: that takes several of them with ${inWords(rollup.frame.minimum.counts)} people or more who answered each for themselves.`;
  }
  if (parted.length === 0) {
    return `On no part do the ${many} differ more than people within a ${one} would suggest. What differences there are may be chance.`;
  }
  const names = listed(parted.map(({ title }) => plain(title)));
  return `The ${many} differ more than people within a ${one} would suggest on ${names}.`;
}

/** The same of one factor on which they differ: who stands highest and lowest, and how much of the spread lies between them. */
export function partingOf(rollup: Rollup, { widest, sites, icc }: RolledFactor): string {
  const { one, many } = kindOf(rollup);
  const name = (place: number): string => plain(rollup.sites[place]?.name ?? '');
  if (widest === null || icc.state === 'withheld') return '';
  const ends = `${name(widest.high)} stands at ${hundred(sites[widest.high]?.value)} and ${name(widest.low)} at ${hundred(sites[widest.low]?.value)}, ${levelsInWords(widest.levels)} apart.`;
  const share = `Of all that people’s answers differ by, ${aboutShare(icc.icc1)} lies between ${many}${rangeOf(icc.interval)}.`;
  return `${ends} ${share} ${toldApart(icc.icc2, one)}`;
}

/** ICC(1) in words. Below half of a hundredth nothing lies between. */
const aboutShare = (icc1: number): string =>
  icc1 < 0.005 ? 'next to nothing' : icc1 > 0.995 ? 'nearly all' : `about ${Math.round(icc1 * 100)} in 100`;

const rangeOf = (interval: { state: string; low?: number; high?: number }): string => {
  if (interval.state === 'withheld' || interval.low === undefined || interval.high === undefined) return '';
  const part = (share: number): string => String(Math.max(0, Math.round(share * 100)));
  return ` (somewhere from ${part(interval.low)} to ${part(interval.high)})`;
};

/** ICC(2) in words; .70 and .50 are customary marks, and no tests. */
const toldApart = (icc2: number | null, one: string): string =>
  icc2 === null
    ? ''
    : icc2 >= 0.7
      ? `A ${one}’s figure tells it well from the others.`
      : icc2 >= 0.5
        ? `A ${one}’s figure tells it from the others only roughly.`
        : `A single ${one}’s figure hardly tells it from the others.`;

/** What a reader should know of those that are not shown. */
export function leftOut(rollup: Rollup): string[] {
  const { small, hidden, frame, sites } = rollup;
  const names = listed(small.names.map(plain));
  const least = count(frame.minimum.group, 'person', 'people');
  const alone = sites.filter((site) => site.alone).map(({ name }) => plain(name));
  const few = `too few people who answered to be shown by ${small.names.length === 1 ? 'itself' : 'themselves'} (fewer than ${least} on a part, or a few who all said the same)`;
  return [
    ...(small.names.length === 0
      ? []
      : [
          small.together
            ? `${names} have ${few}. They stand together as small sites, and count in the figures for everybody.`
            : `${names} ${small.names.length === 1 ? 'has' : 'have'} ${few}, and ${small.names.length === 1 ? 'is' : 'are'} in no figure here.`,
        ]),
    ...(hidden === 0
      ? []
      : [`${capitalized(count(hidden, 'group is', 'groups are'))} not shown: ${whyHidden(hidden)}.`]),
    ...agreedOn(rollup),
    ...(alone.length === 0
      ? []
      : [
          `At ${listed(alone)} one person spoke for all, or the room agreed on each answer. That counts as a site, and not as people.`,
        ]),
  ];
}

/** Why groups are hidden: which of the reasons holds for which of them would tell how many people they are. */
const whyHidden = (hidden: number): string =>
  hidden === 1
    ? 'too few of its people answered, or it is left out so that what few others said can’t be worked out'
    : 'too few of their people answered, or they are left out so that what few others said can’t be worked out';

/** Parts that were agreed on without a vote, where others of the same site were voted on. */
function agreedOn({ by, factors, sites }: Rollup): string[] {
  const agreed = (of: (factor: RolledFactor) => Standing | null | undefined): string | null => {
    const parts = factors.filter((factor) => of(factor)?.reported === 'agreed').map(({ title }) => plain(title));
    if (parts.length === 0) return null;
    return `the room agreed without a vote on ${listed(parts)}, or on ${parts.length === 1 ? 'a question of it' : 'questions of them'}`;
  };
  if (by === 'group') {
    const what = agreed(({ everybody }) => everybody);
    return what === null
      ? []
      : [
          `${capitalized(what)}. What was agreed is in the figure for everybody, which has no range there, and in no group’s.`,
        ];
  }
  return sites.flatMap(({ name, alone }, place) => {
    const what = alone ? null : agreed((factor) => factor.sites[place]);
    return what === null
      ? []
      : [`At ${plain(name)} ${what}. That has no range, and counts as a site and not as people.`];
  });
}
