// From sites laid side by side to a short document: who is here, where they part, every part in figures, and how these were made.
import type { RolledFactor, Rollup, Standing } from '../sites/roll-up.ts';
import type { Block, Cell, Document, Provenance } from './block.ts';
import { left, right } from './column.ts';
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
import { listed } from './words/list.ts';
import { hundred, inWords } from './words/number.ts';
import { continued, plain } from './words/plain.ts';

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
    blocks: [top, ...opening(rollup), ...pictures(rollup), ...parts(rollup), ...together(rollup), ...method(rollup)],
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

/** Each rubric with what is known of its factors. */
const byRubric = ({ frame, factors }: Rollup): { id: string; title: string; own: RolledFactor[] }[] =>
  frame.rubrics.flatMap(({ id, title }) => {
    const own = factors.filter(({ key }) => key.startsWith(`${id}/`));
    return own.length === 0 ? [] : [{ id, title: plain(title), own }];
  });

/** A picture for each rubric, so that each fits on a page. */
function pictures(rollup: Rollup): Block[] {
  const { sites } = rollup;
  if (sites.length < 2 || sites.length > mostDrawn) return [];
  const { many } = kindOf(rollup);
  const charts = byRubric(rollup).map(
    ({ id, title, own }): Block => ({
      type: 'chart',
      id: `sites-${id}`,
      chart: {
        kind: 'groups',
        title,
        description: `Scores from 0 to 100 for ${inWords(sites.length)} ${many}: ${listed(own.map((factor) => ends(rollup, factor)))}.`,
        groups: sites.map(({ name }) => plain(name)),
        rows: own.map(({ title: label, sites: standings }) => ({
          label: plain(label),
          shares: standings.map((standing) => standing?.value ?? null),
          values: standings.map((standing) => hundred(standing?.value)),
        })),
      },
    }),
  );
  return [{ type: 'heading', level: 2, id: 'pictures', text: `How the ${many} stand on each part` }, ...charts];
}

/** From where to where the sites stand on a part, for those who do not see it. */
function ends({ sites: all }: Rollup, { title, sites }: RolledFactor): string {
  const known = sites.flatMap((standing, place) =>
    standing ? [{ name: plain(all[place]?.name ?? ''), value: standing.value }] : [],
  );
  const inOrder = known.toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [inOrder[0], inOrder.at(-1)];
  const name = continued(plain(title));
  if (lowest === undefined || highest === undefined) return `${name} for none`;
  return lowest === highest
    ? `${name} for ${lowest.name} alone, at ${hundred(lowest.value)}`
    : `${name} from ${hundred(lowest.value)} (${lowest.name}) to ${hundred(highest.value)} (${highest.name})`;
}

const cells = (...texts: string[]): Cell[] => texts.map((text) => line`${text}`);

/** Every figure, a table for each rubric; the name of a part stands beside the first of its sites. */
function parts(rollup: Rollup): Block[] {
  const { one } = kindOf(rollup);
  const row = (name: string, standing: Standing): Cell[] =>
    cells(name, hundred(standing.value), between(standing.interval), peopleOf(standing));
  const rowsOf = ({ title, sites, small, everybody }: RolledFactor): Cell[][] =>
    [
      ...sites.flatMap((standing, index) => (standing ? [row(plain(rollup.sites[index]?.name ?? ''), standing)] : [])),
      ...(small ? [row('Small sites together', small)] : []),
      ...(everybody ? [row('Everybody', everybody)] : []),
    ].map((own, index) => [index === 0 ? [strong(plain(title))] : [], ...own]);
  const tables = byRubric(rollup).map(
    ({ title, own }): Block => ({
      type: 'table',
      caption: title,
      columns: [
        left('Part'),
        left(one === 'site' ? 'Site' : 'Group'),
        right('Score'),
        right('Between'),
        right('People'),
      ],
      rows: own.flatMap(rowsOf),
    }),
  );
  return [
    { type: 'heading', level: 2, id: 'every-part', text: 'Every part' },
    {
      type: 'paragraph',
      content: line`Scores from 0 to 100. Between: where the true score lies, as far as 95 in 100 such intervals hold it.`,
    },
    ...tables,
  ];
}

/** How the whole comes out by different ways of counting, and how much of the spread lies between sites. */
function together(rollup: Rollup): Block[] {
  const { one, many } = kindOf(rollup);
  const spread = rollup.factors.some(({ icc }) => icc.state === 'computed');
  const byHead = rollup.factors.some(({ byHeadcount }) => byHeadcount !== null);
  const columns = [
    'Everybody once',
    `Each ${one} once`,
    ...(byHead ? ['By headcount'] : []),
    ...(spread ? [`Between ${many}`, 'Told apart'] : []),
    'Differ',
  ];
  const row = ({ title, everybody, eachSite, byHeadcount, icc, differ }: RolledFactor): Cell[] =>
    cells(
      plain(title),
      hundred(everybody?.value),
      hundred(eachSite?.value),
      ...(byHead ? [hundred(byHeadcount?.value)] : []),
      ...(spread
        ? [
            icc.state === 'computed' ? shareIn(icc.icc1) : '–',
            icc.state === 'computed' && icc.icc2 !== null ? Math.max(0, icc.icc2).toFixed(2) : '–',
          ]
        : []),
      differWords[differ],
    );
  return [
    { type: 'heading', level: 2, id: 'together', text: 'All together' },
    {
      type: 'table',
      caption: spread
        ? `Between ${many}: what share of the spread of people’s scores lies between ${many}, ICC(1). Told apart: how well a ${one}’s figure tells it from the others, ICC(2), 1 being best.`
        : 'Scores from 0 to 100, by different ways of counting, and whether they differ.',
      columns: [left('Part'), ...columns.map(right)],
      rows: byRubric(rollup).flatMap(({ title, own }) => [[[strong(title)]], ...own.map(row)]),
    },
  ];
}

/** ICC(1) in hundredths; what lies below nothing is nothing. */
export const shareIn = (icc1: number): string => (icc1 < 0.005 ? 'about 0' : `${Math.round(icc1 * 100)} in 100`);
export const differWords = { yes: 'yes', 'not-shown': 'not shown', 'cant-tell': 'can’t tell' } as const;

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
