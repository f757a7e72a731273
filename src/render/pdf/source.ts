// A document as the source of a Typst file: the brand, the template, and a call for each block.
import type { Block, Document, Provenance } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { oneLine, shortened } from '../one-line.ts';
import { provenanceLine } from '../provenance-line.ts';
import { type Around, blockSource, entrySource, headingSource, ownFont } from './blocks.ts';
import { lineOf, literal } from './literal.ts';
import { template } from './template.ts';

/** A document with this many sections gets a table of contents. */
const manySections = 8;

/** The whole source. `logo` is the name under which the brand's picture is handed to the typesetter. */
export function typstSource(document: Document, brand: Brand, logo: string | null): string {
  return `${look(brand)}${template}\n${bodySource(document, brand, logo)}`;
}

/** What stands after the template: the report's properties and its blocks. */
export function bodySource(document: Document, brand: Brand, logo: string | null): string {
  const around: Around = {
    brand,
    known: new Set(document.blocks.flatMap((one) => (one.type === 'entry' ? [one.ref] : []))),
  };
  const blocks = blocksOf(document, around);
  const opening = openingLength(document.blocks);
  const sections = document.blocks.filter((block) => block.type === 'heading' && block.level === 2).length;
  if (sections >= manySections) blocks.splice(opening, 0, '#contents("Contents")');
  return [properties(document, brand, logo), ...blocks, ending(document.provenance), ''].filter(Boolean).join('\n\n');
}

function look({ colours, fonts }: Brand): string {
  const family = (name: string | null): string =>
    `(${[...(name === null ? [] : [name]), ownFont].map(literal).join(', ')},)`;
  return [
    `#let ink = rgb(${literal(colours.ink)})`,
    `#let accent = rgb(${literal(colours.accent)})`,
    `#let second = rgb(${literal(colours.second)})`,
    `#let text-fonts = ${family(fonts.text)}`,
    `#let heading-fonts = ${family(fonts.headings ?? fonts.text)}`,
  ].join('\n');
}

function properties({ title, about, language, provenance }: Document, brand: Brand, logo: string | null): string {
  const whose = oneLine(brand.name ?? about.organization);
  const [lang = 'en', region] = language.toLowerCase().split(/[-_]/);
  const known = /^[a-z]{2,3}$/.test(lang);
  const keywords = ['customer service', about.kind, ...provenance.rubrics.map(({ id }) => id)];
  return [
    '#show: report.with(',
    `  title: ${literal(oneLine(title) || oneLine(about.kind) || 'Document')},`,
    `  author: (${whose === '' ? '' : `${literal(whose)},`}),`,
    `  keywords: (${keywords.map(literal).join(', ')},),`,
    `  date: ${dateSource(about.date)},`,
    `  lang: ${literal(known ? lang : 'en')},`,
    ...(known && region !== undefined && /^[a-z]{2}$/.test(region) ? [`  region: ${literal(region)},`] : []),
    `  head: (${lineOf(shortened(whose, 60))}, ${lineOf(shortened(about.kind, 40))}),`,
    `  foot: ${lineOf(shortened(brand.footer ?? about.date, 100))},`,
    ...(logo === null
      ? []
      : [`  logo: image(${literal(logo)}, height: 1.6cm, alt: ${literal(brand.logo?.alt ?? whose)}),`]),
    ')',
  ].join('\n');
}

/** The day of the audit as Typst's date; a date that is none leaves the property out. */
function dateSource(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const moment = new Date(`${day}T00:00:00Z`);
  const real = year !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
  return real ? `datetime(year: ${Number(year)}, month: ${Number(month)}, day: ${Number(date)})` : 'none';
}

function blocksOf(document: Document, around: Around): string[] {
  let above = 0;
  const seen = new Set<string>();
  const isFirst = (name: string): boolean => seen.size < seen.add(name).size;
  return document.blocks.map((block, index) => {
    if (block.type === 'heading') {
      if (oneLine(block.text) === '') return '';
      above = Math.min(block.level, above + 1);
      const id = isFirst(`heading-${block.id}`) ? `heading-${block.id}` : `heading-${block.id}-${index}`;
      return headingSource(above, id, block.text);
    }
    if (block.type === 'entry') return entrySource(block, isFirst(`entry-${block.ref}`), around);
    return blockSource(block, around);
  });
}

/** How many blocks stand before the first section: the title and what is said of the whole. */
function openingLength(blocks: Block[]): number {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.level > 1);
  return first === -1 ? blocks.length : first;
}

const ending = (provenance: Provenance): string => `#provenance(${lineOf(provenanceLine(provenance))})`;
