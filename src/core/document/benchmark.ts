// Where a client stands among others, as a short document: one table, and how it was made. No other organization can be found in it.
import type { Benchmark, Benchmarked } from '../benchmark/benchmark.ts';
import type { Place } from '../benchmark/quartiles.ts';
import type { Block, Cell, Document, Provenance } from './block.ts';
import { left, right } from './column.ts';
import { line, paragraph, strong } from './words/line.ts';
import { listed } from './words/list.ts';
import { atStart, count, hundred, inWords } from './words/number.ts';
import { plain } from './words/plain.ts';

/** A place in words. */
const placeWords: Record<Place, string> = {
  'below-most': 'below most',
  'below-the-middle': 'below the middle',
  'above-the-middle': 'above the middle',
  'above-most': 'above most',
};

/** The figures of a row: own, then what is told of the others; dashes where there is nothing. */
export const figuresOf = ({ own, quartiles, place, missing, among }: Benchmarked): string[] => [
  hundred(own),
  quartiles === null ? '–' : `${quartiles.low} to ${quartiles.high}`,
  quartiles === null ? '–' : String(quartiles.middle),
  place !== null ? placeWords[place] : quartiles === null ? lacking(missing) : '–',
  String(among),
];

const lacking = (missing: number): string => `${inWords(missing)} more needed`;

/** What stands above the table. */
export function benchmarkSummary({ organization, organizations, rubrics }: Benchmark): string[] {
  const rows = rubrics.flatMap(({ factors }) => factors);
  const at = (place: Place): string[] => rows.filter((row) => row.place === place).map(({ title }) => plain(title));
  const [above, below] = [at('above-most'), at('below-most')];
  return [
    `${plain(organization)} is set beside ${count(organizations, 'other organization', 'other organizations')} that answered the same questions.`,
    ...(above.length > 0 ? [`It stands above most on ${listed(above)}.`] : []),
    ...(below.length > 0 ? [`It stands below most on ${listed(below)}.`] : []),
  ];
}

/** What has to be known of these figures. */
export const benchmarkNotes: string[] = [
  'The middle half is where about half of the others lie; the middle has about as many above as below. All of it is rounded to five points, and each figure is made of several organizations, so that none can be found in it.',
  'The others are one consultant’s own clients, each with its latest audit. They are no sample of anything, and being above most of them is not the same as being good.',
];

/** The document of a benchmark. */
export function benchmarkDocument(result: Benchmark, provenance: Provenance): Document {
  const title = 'Among others';
  const [first = '', ...more] = benchmarkSummary(result);
  const blocks: Block[] = [
    { type: 'heading', level: 1, id: 'title', text: `${title}: ${plain(result.organization)}` },
    { type: 'paragraph', content: paragraph(line`${first}`, ...more.map((text) => line`${strong(text)}`)) },
    ...result.rubrics.map(
      (rubric): Block => ({
        type: 'table',
        caption: `${plain(rubric.title)}. Scores from 0 to 100.`,
        columns: [
          left('Part'),
          right('Here'),
          right('Middle half of others'),
          right('Their middle'),
          left('Stands'),
          right('Others'),
        ],
        rows: [...rubric.factors, rubric.whole]
          .filter(isTold)
          .map((row): Cell[] => [line`${plain(row.title)}`, ...figuresOf(row).map((text) => line`${text}`)]),
      }),
    ),
    { type: 'heading', level: 2, id: 'method', text: 'How this was made' },
    { type: 'list', ordered: false, items: benchmarkNotes.map((text) => line`${text}`) },
  ];
  const { organization, date } = result;
  return { title, about: { organization, date, kind: title }, language: 'en', blocks, provenance };
}

/** Parts that carry no score anywhere have no row. */
export const isTold = ({ own, among }: Benchmarked): boolean => own !== null || among > 0;

/** Why nothing can be compared: how many organizations are missing, at best. */
export function whyNoBenchmark({ rubrics }: Benchmark): string | null {
  const rows = rubrics.flatMap(({ factors, whole }) => [...factors, whole]);
  if (rows.some(({ quartiles }) => quartiles !== null)) return null;
  const missing = Math.min(...rows.map((row) => row.missing));
  const more = missing === 1 ? 'organization is' : 'organizations are';
  return `${atStart(missing)} more ${more} needed: comparing with fewer than five would show single clients.`;
}
