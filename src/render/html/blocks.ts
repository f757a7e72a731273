// Each kind of block as HTML. Blocks that belong together, the entries of an appendix, stand in one list.
import type { Block } from '../../core/document/block.ts';
import { tag, textOf } from './element.ts';
import { figure } from './figure.ts';
import { backLinks, inline, type Page, quoted, references } from './page.ts';
import { table } from './table.ts';

/** What stands around a block: the heading above it, for captions that have no words of their own. */
export interface Around {
  heading: string;
}

export function blockOf(page: Page, block: Exclude<Block, { type: 'heading' }>, { heading }: Around): string {
  switch (block.type) {
    case 'paragraph':
      return tag('p', {}, inline(page, block.content));
    case 'list':
      return tag(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((item) => tag('li', {}, inline(page, item))));
    case 'table':
      return table(page, block, heading);
    case 'chart':
      return figure(page, block);
    case 'quotation':
      return tag(
        'figure',
        { class: 'quotation' },
        tag('blockquote', {}, tag('p', {}, quoted(block.text))),
        tag('figcaption', {}, `— ${textOf(block.by)}${after(references(page, block.refs))}`),
      );
    case 'caution':
      return tag('div', { class: 'caution', role: 'note' }, tag('p', {}, inline(page, block.content)));
    case 'entry':
      return entry(page, block);
    case 'signatures':
      return tag('div', { class: 'signatures' }, ...block.lines.map(signature));
    case 'rule':
      return tag('hr', {});
  }
}

const after = (text: string): string => (text === '' ? '' : `\u00a0${text}`);

function entry(page: Page, { ref, title, lines }: Extract<Block, { type: 'entry' }>): string {
  const id = page.entries.get(ref);
  const first = !page.told.has(ref);
  page.told.add(ref);
  const name = tag('strong', { class: 'ref' }, textOf(ref));
  const head = tag(
    'p',
    { class: 'entry-title' },
    `${name} ${textOf(title)}${after(first ? backLinks(page, ref) : '')}`,
  );
  return tag(
    'div',
    { class: 'entry', id: first ? id : undefined },
    head,
    ...lines.map((line) => tag('p', {}, inline(page, line))),
  );
}

const signature = (line: string): string =>
  tag(
    'p',
    { class: 'signature' },
    tag('span', { class: 'line', 'aria-hidden': 'true' }),
    tag('span', {}, textOf(line)),
  );
