// A document as Markdown: readable as text, printable, and safe whatever people typed. One block is one paragraph of the source.
import stringWidth from 'string-width';
import type { Align, Block, Cell, Document, Inline, Provenance } from '../core/document/block.ts';
import type { Chart, ProfileChart } from '../core/document/chart.ts';
import { parsed } from '../core/problem.ts';
import { chartAsTable } from './chart-as-table.ts';
import type { Render } from './formats.ts';
import { flowing, oneLine } from './one-line.ts';

/** A document as a Markdown file; where it has a name, its pictures stand beside it. */
export const markdown: Render = async (document, brand, name) => {
  if (name === undefined) return parsed({ bytes: encode(renderMarkdown(document)), beside: [] });
  const { drawPictures } = await import('./markdown-pictures.ts');
  const pictures = drawPictures(document, brand, name);
  const bytes = encode(renderMarkdown(document, new Map(pictures.map(({ block, file }) => [block, file]))));
  return parsed({ bytes, beside: pictures.map(({ file, svg }) => ({ name: file, bytes: encode(svg) })) });
};
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file beside the document that shows a block. */
type Pictures = ReadonlyMap<Block, string>;

/** The Markdown text of a document, with a line feed at its end. */
export function renderMarkdown(document: Document, pictures: Pictures = new Map()): string {
  const used = new Set(document.blocks.flatMap(refsIn));
  const entries = document.blocks.flatMap((block) =>
    block.type === 'entry' && used.has(block.ref) ? [block.ref] : [],
  );
  const blocks = document.blocks.map((block) => renderBlock(block, pictures.get(block))).filter((text) => text !== '');
  const links = [...new Set(entries)].filter(isRef).map((ref) => `[${ref}]: #${anchorOf(ref)}`);
  const parts = [...blocks, footer(document.provenance), ...(links.length === 0 ? [] : [links.join('\n')])];
  return `${parts.join('\n\n')}\n`;
}

/** The references that a block makes. */
function refsIn(block: Block): string[] {
  const lines =
    block.type === 'paragraph' || block.type === 'caution'
      ? [block.content]
      : block.type === 'list'
        ? block.items
        : block.type === 'table'
          ? block.rows.flat()
          : block.type === 'entry'
            ? block.lines
            : [];
  const inLines = lines.flat().flatMap((part) => (part.type === 'reference' ? part.refs : []));
  return block.type === 'quotation' ? block.refs : inLines;
}

/** The Markdown of one block; nothing where it says nothing. */
export function renderBlock(block: Block, picture: string | undefined): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inText(block.text).replace(/#+$/u, (marks) => `\\${marks}`)}`;
    case 'paragraph':
      return atLineStart(inline(block.content));
    case 'caution':
      return `> ${atLineStart(inline(block.content))}`;
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${atLineStart(inline(item))}`)
        .join('\n');
    case 'table':
      return [...caption(block.caption), table(block.columns, block.rows)].join('\n\n');
    case 'chart':
      return chart(block.chart, picture);
    case 'quotation':
      return [
        `> ${atLineStart(quoted(block.text))}`,
        '>',
        `> — ${inText(block.by)}${after(references(block.refs))}`,
      ].join('\n');
    case 'entry':
      return [entryTitle(block.ref, block.title), ...block.lines.map((line) => atLineStart(inline(line)))].join('\\\n');
    case 'signatures':
      return block.lines.map((line) => `${inText(line)}: ${'_'.repeat(30)}`).join('\n\n');
    case 'rule':
      return '---';
  }
}

const caption = (text: string): string[] => (oneLine(text) === '' ? [] : [`*${inText(text)}*`]);
const after = (text: string): string => (text === '' ? '' : ` ${text}`);

/** An entry is one paragraph: its title after its anchor, then a line each, so that an appendix stays short in print. */
const entryTitle = (ref: string, title: string): string =>
  `<a id="${anchorOf(ref)}"></a>**${inText(ref)}** ${inText(title)}`;

/** References are letters and digits; anything else is not made a link of. */
const isRef = (ref: string): boolean => /^[A-Za-z]+\d+$/.test(ref);
const anchorOf = (ref: string): string => ref.toLowerCase().replace(/[^a-z0-9]/g, '-');

function inline(pieces: Inline[]): string {
  return pieces.map(piece).join('').replace(/ {2,}/g, ' ').trim();
}

function piece(part: Inline): string {
  switch (part.type) {
    case 'text':
      return spaced(part.text, (text) => escaped(text));
    case 'strong':
      return spaced(part.text, (text) => (text === '' ? '' : `**${escaped(text)}**`));
    case 'emphasis':
      return spaced(part.text, (text) => (text === '' ? '' : `*${escaped(text)}*`));
    case 'quote':
      return quoted(part.text);
    case 'reference':
      return references(part.refs);
  }
}

const quoted = (text: string): string => `“${inText(text)}”`;
const references = (refs: string[]): string =>
  refs.map((ref) => (isRef(ref) ? `[${ref}]` : `\\[${inText(ref)}\\]`)).join(' ');

/** Spaces at the ends of a piece stand outside of its marks. */
function spaced(text: string, write: (text: string) => string): string {
  const line = flowing(text);
  const bare = line.trim();
  if (bare === '') return line;
  return `${line.startsWith(' ') ? ' ' : ''}${write(bare)}${line.endsWith(' ') ? ' ' : ''}`;
}

const inText = (text: string): string => escaped(oneLine(text));

/** Escapes what Markdown would take for a mark in mid-line, and nothing else. An underscore inside a word is none. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./giu, (www) => `${www.slice(0, -1)}\\.`);
}

/** Escapes what would begin a heading, a list, a quotation or a rule at the start of a line. */
const atLineStart = (line: string): string =>
  line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+=>])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

/**
 * Converters to print share a page among the columns of a table wider than this by the dashes below its head; there long columns
 * get no more than so many, so that short ones such as dates need not break.
 */
const wideTable = 72;
const longestRule = 24;

function table(columns: { title: string; align: Align }[], rows: Cell[][]): string {
  const cells = [
    columns.map(({ title }) => inText(title)),
    ...rows.map((row) => columns.map((_, index) => inline(row[index] ?? []))),
  ];
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((row) => stringWidth(row[index] ?? ''))));
  const longest = widths.reduce((sum, width) => sum + width, 0) > wideTable ? longestRule : Infinity;
  const rule = columns.map(({ align }, index) => {
    const dashes = '-'.repeat(Math.min(longest, widths[index] ?? 3));
    if (align === 'right') return `${dashes.slice(1)}:`;
    return align === 'center' ? `:${dashes.slice(2)}:` : dashes;
  });
  const write = (row: string[]): string =>
    `| ${row.map((cell, index) => padded(cell, widths[index] ?? 3, columns[index]?.align ?? 'left')).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [write(head), write(rule), ...body.map(write)].join('\n');
}

function padded(cell: string, width: number, align: Align): string {
  const room = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return align === 'right' ? room + cell : cell + room;
}

const barWidth = 40;
const longestLabel = 44;

/** A profile as bars of block characters, any other chart as its table; above it the picture, where there is one. */
function chart(given: Chart, picture: string | undefined): string {
  const alt = inText(oneLine(given.description) === '' ? given.title : given.description);
  const head = [...caption(given.title), ...(picture === undefined ? [] : [`![${alt}](${linkTo(picture)})`])];
  if (given.kind === 'profile') return [...head, bars(given.rows)].join('\n\n');
  const { columns, rows } = chartAsTable(given);
  return [...head, table(columns, rows)].join('\n\n');
}

/** A file of this folder as a link: marks that would end the link are written as their numbers. */
const linkTo = (file: string): string =>
  encodeURIComponent(file).replace(/[()']/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);

/** Bars in a code block: they print, and can be read aloud with their values. */
function bars(given: ProfileChart['rows']): string {
  const labelled = given.map((bar) => ({ ...bar, label: shortened(oneLine(bar.label).replaceAll('`', 'ˋ')) }));
  const width = Math.max(0, ...labelled.map(({ label }) => stringWidth(label)));
  const lines = labelled.map(({ label, share, value }) => {
    const filled = share === null ? 0 : Math.round(Math.min(1, Math.max(0, share)) * barWidth);
    const bar = share === null ? ' '.repeat(barWidth) : '█'.repeat(filled) + '░'.repeat(barWidth - filled);
    return `${padded(label, width, 'left')}  ${bar}  ${padded(oneLine(value).replaceAll('`', 'ˋ'), 3, 'right')}`.trimEnd();
  });
  return ['```text', ...lines, '```'].join('\n');
}

function shortened(label: string): string {
  if (stringWidth(label) <= longestLabel) return label;
  let short = '';
  for (const character of label) {
    if (stringWidth(short + character) > longestLabel - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

const shortHash = (hash: string): string => oneLine(hash).slice(0, 12);

function footer({ tool, rubrics, facts }: Provenance): string {
  const used = rubrics.map(
    ({ id, version, sha256 }) => `${inText(id)} ${inText(version)} (${inText(shortHash(sha256))})`,
  );
  const parts = [
    `Made with ${inText(tool)}`,
    ...(used.length === 0 ? [] : [`rubrics: ${used.join(', ')}`]),
    `facts ${inText(shortHash(facts))}`,
  ];
  return `---\n\n*${parts.join(' · ')}*`;
}
