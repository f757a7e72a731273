// A document as a Word file: real headings, lists, tables and captions, all through styles, so that it can be edited without a fight.
import {
  AlignmentType,
  File,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Block, Document } from '../../core/document/block.ts';
import type { Brand } from '../../core/document/brand.ts';
import { parsed } from '../../core/problem.ts';
import type { Render, Rendered } from '../formats.ts';
import { oneLine, shortened } from '../one-line.ts';
import { openingLength, propertiesOf, wantsContents } from '../properties.ts';
import { provenanceLine } from '../provenance-line.ts';
import type { Raster } from '../raster.ts';
import { atFixedTime } from '../zip-time.ts';
import { type Around, blockOf } from './blocks.ts';
import { contentsOf, type Listed } from './contents.ts';
import { logoPicture } from './picture.ts';
import { coreProperties } from './properties.ts';
import { stylesXml } from './styles.ts';

/** A Word file, its charts drawn with what this machine has. */
export const docx: Render = async (document, brand) => {
  const raster = (await import('../raster.ts').catch(() => null))?.rasterHere() ?? null;
  return parsed(await docxWith(raster, document, brand));
};

/** The same with a drawing machine of one's own, or none. */
export async function docxWith(raster: Raster | null, document: Document, brand: Brand): Promise<Rendered> {
  const { blocks } = document;
  const around: Around = {
    brand,
    raster,
    anchors: entryAnchors(blocks),
    headings: headingAnchors(blocks),
    counts: { bookmarks: 0, tables: 0, figures: 0, pictures: 1, lists: 0 },
  };
  const logo = brand.logo === null ? null : logoPicture(brand.logo, raster, 1);
  const body = blocks.map((block, index) => blockOf(block, index, around));
  const listed = blocks.flatMap((block, index): Listed[] => {
    const anchor = around.headings.get(index);
    return block.type === 'heading' && block.level === 2 && anchor !== undefined
      ? [{ text: oneLine(block.text), anchor }]
      : [];
  });
  if (wantsContents(blocks)) body.splice(openingLength(blocks), 0, contentsOf(listed));
  const children = [
    ...(logo === null ? [] : [new Paragraph({ style: 'Figure', children: [logo] })]),
    ...body.flat(),
    new Paragraph({ style: 'Provenance', children: [new TextRun(provenanceLine(document.provenance))] }),
  ];
  const file = new File({ sections: [{ ...pageOf(document, brand), children }], numbering });
  const bytes = await Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesXml(brand, document.language) },
    { path: 'docProps/core.xml', data: coreProperties(propertiesOf(document, brand), document) },
  ]);
  return {
    bytes: atFixedTime(new Uint8Array(bytes)),
    beside: [],
    notes: notesOf(document, brand, raster, logo !== null),
  };
}

function notesOf({ blocks }: Document, { logo }: Brand, raster: Raster | null, hasLogo: boolean): string[] {
  const lost = logo !== null && !hasLogo;
  if (raster !== null) {
    return lost ? ['The logo can’t be drawn, so it is left out of the Word file. A PNG of it would stand there.'] : [];
  }
  const charts = blocks.some(({ type }) => type === 'chart');
  if (!charts && !lost) return [];
  const without = [
    ...(charts ? ['the charts stand in the Word file as tables'] : []),
    ...(lost ? [`the logo is left out${charts ? '' : ' of the Word file'}`] : []),
  ].join(', and ');
  return [
    `Pictures need a drawing library and a plain font (Liberation Sans, DejaVu Sans or Arial), so ${without}. The library comes with: npm install @resvg/resvg-js@2.6`,
  ];
}

/** A name for each entry that is the first of its reference. */
function entryAnchors(blocks: Block[]): Map<string, string> {
  const anchors = new Map<string, string>();
  blocks.forEach((block, index) => {
    if (block.type === 'entry' && !anchors.has(block.ref)) anchors.set(block.ref, `entry_${index}`);
  });
  return anchors;
}

/** Word's own way of naming headings that contents lead to. */
const headingAnchors = (blocks: Block[]): Map<number, string> =>
  new Map(
    blocks.flatMap((block, index): [number, string][] =>
      block.type === 'heading' && oneLine(block.text) !== '' ? [[index, `_Toc${String(index).padStart(9, '0')}`]] : [],
    ),
  );

const hanging = { indent: { left: 360, hanging: 260 } };
const numbering = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: hanging },
        },
      ],
    },
    {
      reference: 'steps',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: hanging },
        },
      ],
    },
  ],
};

/** A4 with its head and foot; the first page has no head. */
function pageOf({ about }: Document, brand: Brand) {
  const whose = shortened(brand.name ?? about.organization, 60);
  const line = (style: string, ...children: ParagraphChild[]) => new Paragraph({ style, children });
  const head = line('Header', new TextRun({ children: [whose, new Tab(), shortened(about.kind, 40)] }));
  const numbers = [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  const foot = () =>
    line('Footer', new TextRun({ children: [shortened(brand.footer ?? about.date, 100), ...numbers] }));
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: 11906, height: 16838 },
        margin: { top: 1474, bottom: 1418, left: 1474, right: 1362, header: 720, footer: 680 },
      },
    },
    headers: { default: new Header({ children: [head] }), first: new Header({ children: [new Paragraph({})] }) },
    footers: { default: new Footer({ children: [foot()] }), first: new Footer({ children: [foot()] }) },
  };
}
