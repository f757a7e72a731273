// The days of a document in the way that its readers write them. Texts say days as `14 March 2026` until they come here.
import type { Block, Document, Inline } from './block.ts';
import { mapLines } from './map-lines.ts';
import { longMonths } from './words/day.ts';

/** How each style says a day; `{d}` day, `{m}` month, `{y}` year. English months stand in words/day.ts. */
const styles = {
  'en-GB': { long: '{d} {m} {y}', short: '{d} {m} {y}', months: longMonths },
  'en-US': { long: '{m} {d}, {y}', short: '{m} {d}, {y}', months: longMonths },
  de: {
    long: '{d}. {m} {y}',
    short: '{d}. {m} {y}',
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  },
  fr: {
    long: '{d} {m} {y}',
    short: '{d} {m} {y}',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  },
  es: {
    long: '{d} de {m} de {y}',
    short: '{d} {m} {y}',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  },
  it: {
    long: '{d} {m} {y}',
    short: '{d} {m} {y}',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  },
  nl: {
    long: '{d} {m} {y}',
    short: '{d} {m} {y}',
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  },
  pt: {
    long: '{d} de {m} de {y}',
    short: '{d} {m} {y}',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
  },
  ja: { long: '{y}年{m}{d}日', short: '{y}年{m}{d}日', months: longMonths.map((_, index) => `${index + 1}月`) },
  iso: {
    long: '{y}-{m}-{d}',
    short: '{y}-{m}-{d}',
    months: longMonths.map((_, index) => String(index + 1).padStart(2, '0')),
  },
} satisfies Record<string, { long: string; short: string; months: readonly string[] }>;

export type DateStyle = keyof typeof styles;
export const dateStyles = Object.keys(styles) as DateStyle[];

/** The document with all days in one style. Words that people said stay as they were said. */
export const withDates = (document: Document, style: DateStyle): Document =>
  style === 'en-GB'
    ? document
    : {
        ...document,
        notes: notesIn(document, style),
        blocks: document.blocks.map(
          (block): Block =>
            mapLines(block, (pieces) =>
              pieces.map((piece) => (isOurs(piece) ? { ...piece, text: restyled(piece.text, style) } : piece)),
            ),
        ),
      };

/** What a speaker should know, with its days in the same style. */
const notesIn = ({ notes = {} }: Document, style: DateStyle): Record<string, string[]> =>
  Object.fromEntries(Object.entries(notes).map(([id, lines]) => [id, lines.map((line) => restyled(line, style))]));

const isOurs = (piece: Inline): piece is Extract<Inline, { type: 'text' | 'strong' | 'emphasis' }> =>
  piece.type === 'text' || piece.type === 'strong' || piece.type === 'emphasis';

const shortMonths = longMonths.map((month) => month.slice(0, 3));
const day = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,2}) (${[...longMonths, ...shortMonths].join('|')}) (\\d{4})(?!\\p{N})`,
  'gu',
);

/** @example restyled('by 14 March 2026', 'de') // 'by 14. März 2026' */
export const restyled = (text: string, style: DateStyle): string =>
  text.replace(day, (_all, days: string, month: string, year: string) => {
    const short = month.length === 3 && month !== 'May';
    const index = short ? shortMonths.indexOf(month) : longMonths.indexOf(month);
    const { long, short: brief, months } = styles[style];
    const name = months[index] ?? month;
    const said = short && /\p{L}{5}/u.test(name) ? name.slice(0, 3) : name;
    const days2 = style === 'iso' ? days.padStart(2, '0') : days;
    return (short ? brief : long).replace('{d}', days2).replace('{m}', said).replace('{y}', year);
  });
