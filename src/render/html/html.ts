// A document as one HTML file that needs nothing else: no script, no other file, no network. It prints, and follows light and dark.
import { createHash } from 'node:crypto';
import type { Block, Document, Provenance } from '../../core/document/block.ts';
import type { Brand, Logo } from '../../core/document/brand.ts';
import { dayInWords } from '../../core/document/words/day.ts';
import { parsed } from '../../core/problem.ts';
import type { Render } from '../formats.ts';
import { provenanceLine } from '../provenance-line.ts';
import { blockOf } from './blocks.ts';
import { tag, textOf } from './element.ts';
import { type Heading, newPage, type Page } from './page.ts';
import { styleOf } from './style.ts';

/** A document as an HTML file. */
export const html: Render = async (document, brand) =>
  parsed({ bytes: new TextEncoder().encode(renderHtml(document, brand)), beside: [] });

/** The HTML of a document, with a line feed at its end. */
export function renderHtml(document: Document, brand: Brand): string {
  const page = newPage(document, brand);
  const [content, contents] = [page.ids('content'), page.ids('contents')];
  const sections = sectionsOf(page, document.blocks);
  const direction = /^(?:ar|fa|he|ur|yi|ps|sd|ug|dv)\b/i.test(document.language) ? 'rtl' : 'ltr';
  const body = [
    tag('a', { class: 'skip', href: `#${content}` }, 'Skip to the document'),
    mastheadOf(document, brand),
    tag(
      'main',
      { id: content },
      sections.opening,
      contentsOf(contents, sections.headings),
      tag('div', { class: 'body' }, ...sections.written),
    ),
    footerOf(document.provenance, brand),
  ];
  const whole = tag(
    'html',
    { lang: languageOf(document), dir: direction },
    headOf(document, brand),
    tag('body', {}, `\n${body.join('\n')}\n`),
  );
  return `<!doctype html>\n${whole}\n`;
}

const languageOf = ({ language }: Document): string =>
  /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : 'en';

function headOf(document: Document, brand: Brand): string {
  const style = styleOf(document, brand);
  const hash = createHash('sha256').update(style).digest('base64');
  const pictures = brand.logo === null ? '' : ' img-src data:;';
  const policy = `default-src 'none'; style-src 'sha256-${hash}';${pictures} base-uri 'none'; form-action 'none'`;
  const metas: [string, string][] = [
    ['viewport', 'width=device-width, initial-scale=1'],
    ['color-scheme', 'light dark'],
    ['generator', document.provenance.tool],
    ['author', document.about.organization],
    ['description', `${document.about.kind}, ${dayInWords(document.about.date)}`],
    ['referrer', 'no-referrer'],
  ];
  return tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    // the hash has quotation marks around it, which stay as they are in double-quoted attributes
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...metas.map(([name, content]) => tag('meta', { name, content })),
    tag('title', {}, textOf(document.title)),
    `<style>${style}</style>`,
  );
}

interface Sections {
  /** What stands before the first section: the title and what opens the document. */
  opening: string;
  written: string[];
  headings: { id: string; text: string }[];
}

/** Blocks in sections, each from a heading of the second level to the next. */
function sectionsOf(page: Page, blocks: Block[]): Sections {
  const headings: Sections['headings'] = [];
  const groups: { blocks: string[]; appendix: boolean }[] = [{ blocks: [], appendix: false }];
  let [level, heading] = [0, ''];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2) groups.push({ blocks: [], appendix: false });
    const group = groups.at(-1);
    if (block.type === 'heading') {
      level = Math.min(block.level, level + 1);
      heading = block.text;
      const id = page.ids(block.id);
      if (block.level === 2) headings.push({ id, text: block.text });
      group?.blocks.push(headingOf(block, level, id));
      continue;
    }
    if (group !== undefined && block.type === 'entry') group.appendix = true;
    group?.blocks.push(blockOf(page, block, { heading }));
  }
  const [opening, ...rest] = groups;
  const written = rest.map((group) =>
    tag('section', group.appendix ? { class: 'appendix' } : {}, `\n${group.blocks.join('\n')}\n`),
  );
  return { opening: tag('div', { class: 'opening' }, `\n${opening?.blocks.join('\n') ?? ''}\n`), written, headings };
}

const headingOf = ({ text }: Heading, level: number, id: string): string =>
  tag(`h${level}`, { id }, textOf(text) || '–');

/** Two headings or fewer are no table of contents. */
const fewest = 3;

function contentsOf(id: string, headings: Sections['headings']): string {
  if (headings.length < fewest) return '';
  const items = headings.map((one) => tag('li', {}, tag('a', { href: `#${one.id}` }, textOf(one.text) || '–')));
  return tag(
    'nav',
    { class: 'contents', 'aria-labelledby': id },
    tag('h2', { id }, 'Contents'),
    tag('ol', {}, ...items),
  );
}

function mastheadOf({ about }: Document, brand: Brand): string {
  const logo = brand.logo === null ? '' : tag('img', { src: sourceOf(brand.logo), alt: brand.logo.alt, class: 'logo' });
  const date = tag('time', { datetime: about.date }, textOf(dayInWords(about.date)));
  const words = [textOf(brand.name ?? about.organization), textOf(about.kind), date].filter((part) => part !== '');
  return tag('header', {}, logo, tag('p', {}, words.join(' · ')));
}

/** A picture as a part of the page. A browser runs no script in it and lets it load nothing. */
function sourceOf({ bytes, type }: Logo): string {
  const kinds = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };
  return `data:${kinds[type]};base64,${Buffer.from(bytes).toString('base64')}`;
}

function footerOf(provenance: Provenance, brand: Brand): string {
  const own = brand.footer === null ? '' : tag('p', {}, textOf(brand.footer));
  return tag('footer', {}, own, tag('p', { class: 'provenance' }, textOf(provenanceLine(provenance))));
}
