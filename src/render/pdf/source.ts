// A document as the source of a Typst file: the brand, the template, and a call for each block.
import type { Document, Provenance } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { oneLine, shortened } from '../one-line.ts';
import { openingLength, propertiesOf, wantsContents } from '../properties.ts';
import { provenanceLine } from '../provenance-line.ts';
import { type Around, blockSource, entrySource, headingSource, ownFont } from './blocks.ts';
import { lineOf, literal } from './literal.ts';
import { template } from './template.ts';

/** The whole source. `logo` is the name under which the brand's picture is handed to the typesetter. */
export function typstSource(document: Document, brand: Brand, logo: string | null): string {
  return `${look(brand)}${template}\n${bodySource(document, brand, logo)}`;
}

/** A page that holds these texts and nothing else, to learn which of them no font has. */
export const probeSource = (texts: string[], brand: Brand): string =>
  [
    look(brand),
    '#set document(title: "Characters")',
    '#set text(font: text-fonts)',
    ...texts.map((text) => `#(${literal(text)} + " ")`),
  ].join('\n');

/** What stands after the template: the report's properties and its blocks. */
export function bodySource(document: Document, brand: Brand, logo: string | null): string {
  const around: Around = {
    brand,
    known: new Set(document.blocks.flatMap((one) => (one.type === 'entry' ? [one.ref] : []))),
  };
  const blocks = blocksOf(document, around);
  // What the document was made with does not stand on a page of its own: the last entry goes there with it.
  if (document.blocks.at(-1)?.type === 'entry') blocks.push(`#last(${(blocks.pop() ?? '').replace(/^#/, '')})`);
  const opening = openingLength(document.blocks);
  if (wantsContents(document.blocks)) blocks.splice(opening, 0, '#contents("Contents")');
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

function properties(document: Document, brand: Brand, logo: string | null): string {
  const { title, author, kind, keywords, day } = propertiesOf(document, brand);
  const [lang = 'en', region] = document.language.toLowerCase().split(/[-_]/);
  const known = /^[a-z]{2,3}$/.test(lang);
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return [
    '#show: report.with(',
    `  title: ${literal(title)},`,
    `  author: (${author === '' ? '' : `${literal(author)},`}),`,
    `  keywords: (${keywords.map(literal).join(', ')},),`,
    `  date: ${day === null ? 'none' : `datetime(year: ${year}, month: ${month}, day: ${date})`},`,
    `  lang: ${literal(known ? lang : 'en')},`,
    ...(known && region !== undefined && /^[a-z]{2}$/.test(region) ? [`  region: ${literal(region)},`] : []),
    `  head: (${lineOf(shortened(author, 60))}, ${lineOf(shortened(kind, 40))}),`,
    `  foot: ${lineOf(shortened(brand.footer ?? document.about.date, 100))},`,
    ...(logo === null
      ? []
      : [`  logo: image(${literal(logo)}, height: 1.6cm, alt: ${literal(brand.logo?.alt || author || 'Logo')}),`]),
    ')',
  ].join('\n');
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

const ending = (provenance: Provenance): string => `#provenance(${lineOf(provenanceLine(provenance))})`;
