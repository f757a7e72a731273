// From sites laid side by side to a short document: who is here, where they part, every part in figures, and how these were made.
import type { Rollup, Standing } from '../sites/roll-up.ts';
import type { Block, Cell, Document, Provenance } from './block.ts';
import {
  between,
  kindOf,
  leftOut,
  mostTold,
  partedFactors,
  partingOf,
  peopleOf,
  verdictOf,
  whoIsHere,
} from './sites/words.ts';
import { line, paragraph, strong } from './words/line.ts';
import { hundred, inWords } from './words/number.ts';
import { plain } from './words/plain.ts';

/** Whose document it is, and of which day. */
export interface SitesAbout {
  organization: string;
  date: string;
}

/** More sites than this are not drawn beside each other in one row. */
const mostDrawn = 6;

/** The document of a comparison of sites. The same rollup and provenance always give the same document. */
export function sitesDocument(rollup: Rollup, about: SitesAbout, provenance: Provenance): Document {
  const { many } = kindOf(rollup);
  const title = `Where the ${many} stand`;
  const top: Block = { type: 'heading', level: 1, id: 'title', text: `${title}: ${plain(about.organization)}` };
  return {
    title,
    about: { ...about, kind: title },
    language: 'en',
    blocks: [top, ...opening(rollup), ...picture(rollup), ...parts(rollup), ...together(rollup), ...method(rollup)],
    provenance,
  };
}

const opening = (rollup: Rollup): Block[] => [
  { type: 'paragraph', content: paragraph(line`${whoIsHere(rollup)}`, line`${strong(verdictOf(rollup))}`) },
  ...leftOut(rollup).map((text): Block => ({ type: 'caution', content: line`${text}` })),
  ...partedFactors(rollup)
    .slice(0, mostTold)
    .map(
      (factor): Block => ({
        type: 'paragraph',
        content: paragraph(line`${strong(`${plain(factor.title)}.`)}`, line`${partingOf(rollup, factor)}`),
      }),
    ),
];

function picture(rollup: Rollup): Block[] {
  const { sites, factors } = rollup;
  if (sites.length < 2 || sites.length > mostDrawn) return [];
  const { many } = kindOf(rollup);
  return [
    {
      type: 'chart',
      id: 'sites',
      chart: {
        kind: 'groups',
        title: `How the ${many} stand on each part`,
        description: `Scores from 0 to 100 for ${inWords(sites.length)} ${many}. ${verdictOf(rollup)}`,
        groups: sites.map(({ name }) => plain(name)),
        rows: factors.map(({ title, sites: own }) => ({
          label: plain(title),
          shares: own.map((standing) => standing?.value ?? null),
          values: own.map((standing) => hundred(standing?.value)),
        })),
      },
    },
  ];
}

const cells = (...texts: string[]): Cell[] => texts.map((text) => line`${text}`);

function parts(rollup: Rollup): Block[] {
  const { one } = kindOf(rollup);
  const row = (name: string, standing: Standing): Cell[] =>
    cells('', name, hundred(standing.value), between(standing.interval), peopleOf(standing));
  const rows = rollup.factors.flatMap(({ title, sites, small, everybody }): Cell[][] => [
    [[strong(plain(title))], ...cells('', '', '', '')],
    ...sites.flatMap((standing, index) => (standing ? [row(plain(rollup.sites[index]?.name ?? ''), standing)] : [])),
    ...(small ? [row('Small sites together', small)] : []),
    ...(everybody ? [row('Everybody', everybody)] : []),
  ]);
  return [
    { type: 'heading', level: 2, id: 'every-part', text: 'Every part' },
    {
      type: 'table',
      caption: 'Scores from 0 to 100. Between: where the true score lies, as far as 95 in 100 such intervals hold it.',
      columns: [
        { title: 'Part', align: 'left' },
        { title: one === 'site' ? 'Site' : 'Group', align: 'left' },
        { title: 'Score', align: 'right' },
        { title: 'Between', align: 'right' },
        { title: 'People', align: 'right' },
      ],
      rows,
    },
  ];
}

/** How the whole comes out by different ways of counting, and how much of the spread lies between sites. */
function together(rollup: Rollup): Block[] {
  const { one, many } = kindOf(rollup);
  const byHead = rollup.factors.some(({ byHeadcount }) => byHeadcount !== null);
  const columns = [
    'Everybody once',
    `Each ${one} once`,
    ...(byHead ? ['By headcount'] : []),
    `Between ${many}`,
    'Told apart',
    'Differ',
  ];
  return [
    { type: 'heading', level: 2, id: 'together', text: 'All together' },
    {
      type: 'table',
      caption: `Between ${many}: what share of the spread of people’s scores lies between ${many}, ICC(1). Told apart: how well a ${one}’s figure tells it from the others, ICC(2), 1 being best.`,
      columns: [{ title: 'Part', align: 'left' }, ...columns.map((title) => ({ title, align: 'right' as const }))],
      rows: rollup.factors.map(({ title, everybody, eachSite, byHeadcount, icc, differ }) =>
        cells(
          plain(title),
          hundred(everybody?.value),
          hundred(eachSite?.value),
          ...(byHead ? [hundred(byHeadcount?.value)] : []),
          icc.state === 'computed' ? shareIn(icc.icc1) : '–',
          icc.state === 'computed' && icc.icc2 !== null ? Math.max(0, icc.icc2).toFixed(2) : '–',
          differWords[differ],
        ),
      ),
    },
  ];
}

/** ICC(1) in hundredths; what lies below nothing is nothing. */
export const shareIn = (icc1: number): string => (icc1 < 0.005 ? 'about 0' : `${Math.round(icc1 * 100)} in 100`);
export const differWords = { yes: 'yes', 'not-shown': 'not shown', 'cant-tell': "can't tell" } as const;

function method(rollup: Rollup): Block[] {
  const { one, many } = kindOf(rollup);
  const { group } = rollup.frame.minimum;
  const texts = [
    `Everybody once counts each person who answered, wherever they are, so that large ${many} weigh more. Each ${one} once gives every ${one} the same weight. Neither is right by itself: the first is about people, the second about places.`,
    `Whether the ${many} differ is an F test of people’s scores, held over all parts together (Holm) at 5 in 100. “Not shown” doesn’t mean that they are alike.`,
    `The intervals of the figures for everybody are about these ${many} as they are, and not about others like them.`,
    rollup.by === 'group'
      ? `Groups of fewer than ${inWords(group)} people are not shown, and neither is one that could be found by subtraction.`
      : `A site with fewer than ${inWords(group)} people on any part is nowhere shown by itself.`,
  ];
  return [
    { type: 'heading', level: 2, id: 'method', text: 'How this was made' },
    { type: 'list', ordered: false, items: texts.map((text) => line`${text}`) },
  ];
}
