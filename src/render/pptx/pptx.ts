// A document as slides: its title, then a slide for each section, with native tables and charts and the speaker's notes.
import pptxgen from 'pptxgenjs';
import type { Block, Document } from '../../core/document/block.ts';
import { type Brand, plainBrand } from '../../core/document/brand.ts';
import { parsed } from '../../core/problem.ts';
import { paletteOf } from '../chart/palette.ts';
import type { Render } from '../formats.ts';
import { oneLine, shortened } from '../one-line.ts';
import { provenanceLine } from '../provenance-line.ts';
import { wordsOf } from '../words-of.ts';
import { withFixedParts } from './fixed.ts';
import { flow, page, sizes } from './flow.ts';
import { addThing, hex } from './things.ts';

/** The package's types describe its other build; what is imported here is the class itself. */
const PptxDeck = pptxgen as unknown as typeof pptxgen.default;
type Deck = InstanceType<typeof pptxgen.default>;

/** The slide of the title has room for so many letters below it. */
const longestOpening = 500;

/** A document as slides. Every level-two heading begins one. */
export const pptx: Render = async (document, brand) => {
  const deck = new PptxDeck();
  deck.defineLayout({ name: 'wide', width: page.width, height: page.height });
  deck.layout = 'wide';
  deck.title = oneLine(document.title);
  deck.subject = oneLine(document.about.kind);
  deck.author = oneLine(brand.name ?? document.about.organization);
  deck.company = escaped(oneLine(document.about.organization));
  const { headings, text } = brand.fonts;
  deck.theme = { headFontFace: escaped(headings ?? 'Calibri'), bodyFontFace: escaped(text ?? 'Calibri') };
  defineMasters(deck, document, brand);
  const [opening, ...sections] = sectionsOf(document.blocks);
  const { said, shown } = openingOf(opening?.blocks ?? []);
  addTitle(deck, document, said);
  const first = shown.length === 0 ? [] : [{ id: 'title', title: document.title, blocks: shown }];
  for (const { id, title, blocks } of [...first, ...sections]) {
    flow(blocks).forEach((sheet, index) => {
      const slide = deck.addSlide({ masterName: 'section' });
      const continued = index === 0 ? '' : ' (continued)';
      slide.addText(`${oneLine(title)}${continued}`, { placeholder: 'title' });
      for (const thing of sheet) addThing(slide, thing, brand);
      const notes = document.notes?.[id] ?? [];
      if (index === 0 && notes.length > 0) slide.addNotes(notes.map(oneLine).join('\n\n'));
    });
  }
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return parsed({ bytes: await withFixedParts(written, document.about.date), beside: [] });
};

/** The package writes these two as they are given. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The blocks before the first section, and each section with its title. */
function sectionsOf(blocks: readonly Block[]): { id: string; title: string; blocks: Block[] }[] {
  const sections: { id: string; title: string; blocks: Block[] }[] = [{ id: 'title', title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) sections.push({ id: block.id, title: block.text, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** What stands before the first section: on the title's slide where that has room for it, and else on slides of its own. */
function openingOf(blocks: readonly Block[]): { said: Block[]; shown: Block[] } {
  const rest = blocks.filter(({ type }) => type !== 'heading');
  const isShort =
    rest.every(({ type }) => type === 'paragraph' || type === 'caution') && wordsIn(rest).length <= longestOpening;
  const said = isShort ? rest : rest.slice(0, rest[0]?.type === 'paragraph' ? 1 : 0);
  return { said, shown: rest.slice(said.length) };
}

const wordsIn = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' || block.type === 'caution' ? [wordsOf(block.content)] : []))
    .join(' ');

function defineMasters(deck: Deck, document: Document, brand: Brand): void {
  const { ink, soft, accent } = paletteOf(brand, 'light');
  const foot = shortened(brand.footer ?? brand.name ?? document.about.organization, 90);
  const logo = logoOf(brand);
  const titleAt = { x: page.left, y: 0.45, w: page.wide - (logo === null ? 0 : 2), h: 0.9 };
  deck.defineSlideMaster({
    title: 'title',
    objects: [
      { rect: { x: 0, y: 0, w: 0.3, h: page.height, fill: { color: hex(accent) } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 1,
            y: 2,
            w: 11.3,
            h: 1.8,
            fontSize: 40,
            bold: true,
            color: hex(ink),
            align: 'left',
            valign: 'bottom',
            margin: 0,
          },
          text: '',
        },
      },
      ...(logo === null
        ? []
        : [{ image: { ...logo, x: 1, y: 0.7, w: 2.6, h: 1, sizing: { type: 'contain', w: 2.6, h: 1 } } } as never]),
    ],
  });
  deck.defineSlideMaster({
    title: 'section',
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...titleAt,
            fontSize: 30,
            bold: true,
            color: hex(accent),
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        text: {
          text: foot,
          options: { x: page.left, y: 6.95, w: 10.5, h: 0.35, fontSize: sizes.small, color: hex(soft), margin: 0 },
        },
      },
      ...(logo === null
        ? []
        : [
            {
              image: {
                ...logo,
                x: page.left + page.wide - 1.6,
                y: 0.5,
                w: 1.6,
                h: 0.7,
                sizing: { type: 'contain', w: 1.6, h: 0.7 },
              },
            } as never,
          ]),
    ],
    slideNumber: { x: 12.2, y: 6.95, w: 0.5, h: 0.35, fontSize: sizes.small, color: hex(soft), align: 'right' },
  });
}

/** The logo as a slide can carry it. */
function logoOf({ logo }: Brand): { data: string; altText: string } | null {
  if (logo === null) return null;
  const type = logo.type === 'svg' ? 'svg+xml' : logo.type;
  return { data: `image/${type};base64,${Buffer.from(logo.bytes).toString('base64')}`, altText: oneLine(logo.alt) };
}

function addTitle(deck: Deck, document: Document, blocks: readonly Block[]): void {
  const slide = deck.addSlide({ masterName: 'title' });
  slide.addText(oneLine(document.title), { placeholder: 'title', fit: 'shrink' });
  const { soft } = paletteOf(plainBrand, 'light');
  slide.addText(shortened(wordsIn(blocks), longestOpening), {
    x: 1,
    y: 4,
    w: 11.3,
    h: 1.4,
    fontSize: 18,
    color: hex(soft),
    valign: 'top',
    margin: 0,
  });
  slide.addText(provenanceLine(document.provenance), {
    x: 1,
    y: 6.7,
    w: 11.3,
    h: 0.5,
    fontSize: 9,
    color: hex(soft),
    margin: 0,
  });
}
