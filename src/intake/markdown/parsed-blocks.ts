// Markdown that people wrote, as blocks of a document. What a document does not have (pictures, nested lists, raw HTML) becomes text, never an effect.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Align, Block, Inline } from '../../core/document/block.ts';

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root['children'][number];
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number];
type List = Extract<RootContent, { type: 'list' }>;
type Table = Extract<RootContent, { type: 'table' }>;
type AlignType = NonNullable<Table['align']>[number];

/** The blocks of a piece of Markdown. `links` are definitions that stand elsewhere in its text. */
export function parsedBlocks(markdown: string, links: string): Block[] {
  const text = links === '' ? markdown : `${markdown}\n\n${links}`;
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return root.children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading': {
      const text = plain(node.children);
      return [{ type: 'heading', level: levelOf(node.depth), id: idOf(text), text }];
    }
    case 'paragraph':
      return paragraph(node.children);
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'list':
      return [{ type: 'list', ordered: node.ordered === true, items: itemsOf(node, '') }];
    case 'table':
      return [tableOf(node)];
    case 'blockquote':
      return quotation(node.children) ?? node.children.flatMap((child) => blocksOf(child).map(asCaution));
    case 'code':
      return node.value.split('\n').flatMap((text): Block[] => (text.trim() === '' ? [] : [asText(text)]));
    case 'html':
      return isUnseen(node.value) ? [] : [asText(node.value)];
    case 'footnoteDefinition':
      return node.children.flatMap(blocksOf);
    default:
      return [];
  }
}

const asText = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text: oneLine(text) }] });
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const levelOf = (depth: number): 1 | 2 | 3 | 4 => (depth === 1 ? 1 : depth === 2 ? 2 : depth === 3 ? 3 : 4);
const asCaution = (block: Block): Block =>
  block.type === 'paragraph' ? { type: 'caution', content: block.content } : block;

/** What a reader of Markdown does not see: comments, and our own anchors. */
const isUnseen = (html: string): boolean => /^(?:<!--.*-->|<a id="[^"]*">|<\/a>)$/s.test(html.trim());

/** A name for a heading, from its letters and digits. */
const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'section';

/** A paragraph; one that is laid out as an entry of the appendix is one. */
function paragraph(children: PhrasingContent[]): Block[] {
  const [first, , name] = children;
  const ref =
    first?.type === 'html' && /^<a id="/.test(first.value) && name?.type === 'strong' ? plain(name.children) : '';
  if (ref !== '') {
    const [title = [], ...lines] = linesOf(children.slice(3));
    return [{ type: 'entry', ref, title: textOf(title).trim(), lines }];
  }
  const content = inlines(children);
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function linesOf(children: PhrasingContent[]): Inline[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.map(inlines);
}

/** A quotation with whose it is, as documents write it: its last line begins with a dash. */
function quotation(children: RootContent[]): Block[] | undefined {
  const [words, by, ...rest] = children;
  if (words?.type !== 'paragraph' || by?.type !== 'paragraph' || rest.length > 0) return undefined;
  const name = inlines(by.children);
  const [first] = name;
  if (first?.type !== 'text' || !first.text.startsWith('— ')) return undefined;
  const text = plain(words.children).replace(/^“(.*)”$/su, '$1');
  const refs = name.flatMap((part) => (part.type === 'reference' ? part.refs : []));
  return [{ type: 'quotation', text, by: textOf(name).slice(2).trim(), refs }];
}

/** Items of a list; those of a list within an item come after it, each behind a dash. */
function itemsOf(list: List, dash: string): Inline[][] {
  return list.children.flatMap((item): Inline[][] => {
    const own = item.children.flatMap((child) => (child.type === 'list' ? [] : blocksOf(child)));
    const done = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : '';
    const words = own
      .flatMap((block): Inline[] => ('content' in block ? [{ type: 'text', text: ' ' }, ...block.content] : []))
      .slice(1);
    const nested = item.children.flatMap((child) => (child.type === 'list' ? itemsOf(child, `${dash}– `) : []));
    const lead = `${dash}${done}`;
    return [tidy(lead === '' ? words : [{ type: 'text', text: lead }, ...words]), ...nested];
  });
}

function tableOf({ align, children }: Table): Block {
  const [head, ...body] = children;
  const columns = (head?.children ?? []).map((cell, index) => ({
    title: plain(cell.children),
    align: alignOf(align?.[index]),
  }));
  const rows = body.map((row) => columns.map((_, index) => inlines(row.children[index]?.children ?? [])));
  return { type: 'table', caption: '', columns, rows };
}

const alignOf = (align: AlignType | undefined): Align => align ?? 'left';

const inlines = (children: PhrasingContent[]): Inline[] => tidy(children.flatMap(inlineOf));

function inlineOf(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'strong':
      return [{ type: 'strong', text: plain(node.children) }];
    case 'emphasis':
      return [{ type: 'emphasis', text: plain(node.children) }];
    case 'linkReference':
      if (/^[A-Za-z]+\d+$/.test(node.label ?? '')) return [{ type: 'reference', refs: [node.label ?? ''] }];
      return node.children.flatMap(inlineOf);
    default:
      return [{ type: 'text', text: plain([node]) }];
  }
}

/** Pieces next to each other in one, without blanks at the ends. */
function tidy(pieces: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const after = merged.at(-2);
    if (piece.type === 'text' && last?.type === 'text') last.text = oneLine(last.text + piece.text);
    else if (piece.type === 'reference' && last?.type === 'text' && last.text === ' ' && after?.type === 'reference') {
      merged.pop();
      after.refs.push(...piece.refs);
    } else merged.push({ ...piece });
  }
  const first = merged[0];
  if (first?.type === 'text') first.text = first.text.trimStart();
  const last = merged.at(-1);
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return merged.filter((piece) => piece.type === 'reference' || piece.text !== '');
}

const textOf = (pieces: Inline[]): string =>
  pieces.map((piece) => (piece.type === 'reference' ? '' : piece.text)).join('');

/** Everything in a node that can be read. */
function plain(nodes: readonly RootContent[]): string {
  const texts = nodes.map((node): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return oneLine(node.value);
      case 'html':
        return isUnseen(node.value) ? '' : node.value;
      case 'break':
        return ' ';
      case 'image':
        return node.alt ? `[${node.alt}]` : '';
      case 'link': {
        const text = plain(node.children);
        const told =
          node.url.startsWith('#') ||
          node.url.replace(/^(?:mailto:|https?:\/\/)/, '') === text.replace(/^https?:\/\//, '');
        return told ? text : `${text} (${node.url})`;
      }
      case 'linkReference':
      case 'footnoteReference':
        return node.label ? `[${node.label}]` : '';
      default:
        return 'children' in node ? plain(node.children) : '';
    }
  });
  return texts.join('');
}
