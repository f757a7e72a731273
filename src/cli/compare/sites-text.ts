// Sites side by side on a terminal: what can be said in a few sentences, then a line for each site on each part.
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
} from '../../core/document/sites/words.ts';
import { differWords, shareIn } from '../../core/document/sites.ts';
import { hundred } from '../../core/document/words/number.ts';
import type { Rollup, Standing } from '../../core/sites/roll-up.ts';
import type { Io } from '../io.ts';
import { tableText } from '../table.ts';
import { clip } from './lines.ts';
import { wrappedText } from './wrapped-text.ts';

const longestName = 22;
const longestPart = 30;

/** The whole text, with a line feed at its end. */
export function sitesText(rollup: Rollup, io: Pick<Io, 'stdout' | 'env'>): string {
  const wrapped = (text: string): string => wrappedText(text, io);
  const prose = [
    `${whoIsHere(rollup)} ${verdictOf(rollup)}`,
    ...partedFactors(rollup)
      .slice(0, mostTold)
      .map((factor) => `${factor.title}: ${partingOf(rollup, factor)}`),
    ...leftOut(rollup),
  ];
  return `${[...prose.map(wrapped), partsTable(rollup, io), togetherTable(rollup, io)].join('\n\n')}\n`;
}

const end = (text: string, most: number): string =>
  [...text].length > most ? `…${[...text].slice(1 - most).join('')}` : text;

/** Names that fit, cut at their beginnings where they end differently. */
function shortNames({ sites }: Rollup): string[] {
  const cut = sites.map(({ name }) => clip(name, longestName));
  return new Set(cut).size === cut.length ? cut : sites.map(({ name }) => end(name, longestName));
}

function partsTable(rollup: Rollup, io: Pick<Io, 'stdout' | 'env'>): string {
  const { one } = kindOf(rollup);
  const names = shortNames(rollup);
  const row = (part: string, name: string, standing: Standing): string[] => [
    part,
    name,
    hundred(standing.value),
    between(standing.interval),
    peopleOf(standing),
  ];
  const rows = rollup.factors.flatMap(({ title, sites, small, everybody }) => {
    const own = [
      ...sites.flatMap((standing, index) => (standing ? [row('', names[index] ?? '', standing)] : [])),
      ...(small ? [row('', 'small sites together', small)] : []),
      ...(everybody ? [row('', 'everybody', everybody)] : []),
    ];
    return own.map((cells, index) => (index === 0 ? [clip(title, longestPart), ...cells.slice(1)] : cells));
  });
  const columns = [
    { title: 'Part', wide: true as const },
    { title: one },
    { title: 'Score', align: 'right' as const },
    { title: '95 in 100', align: 'right' as const },
    { title: 'People', align: 'right' as const },
  ];
  return tableText(columns, rows, io);
}

function togetherTable(rollup: Rollup, io: Pick<Io, 'stdout' | 'env'>): string {
  const { one } = kindOf(rollup);
  const rows = rollup.factors.map(({ title, everybody, eachSite, icc, differ, widest: ends }) => [
    clip(title, longestPart),
    hundred(everybody?.value),
    hundred(eachSite?.value),
    ends === null ? '–' : ends.levels.toFixed(1),
    icc.state === 'computed' ? shareIn(icc.icc1) : '–',
    differWords[differ],
  ]);
  const columns = [
    { title: 'Part', wide: true as const },
    { title: 'People', align: 'right' as const },
    { title: `Each ${one}`, align: 'right' as const },
    { title: 'Levels', align: 'right' as const },
    { title: 'Between', align: 'right' as const },
    { title: 'Differ' },
  ];
  return tableText(columns, rows, io);
}
