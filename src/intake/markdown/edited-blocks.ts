// An edited document as blocks: what nobody has touched is the very block that it was written from, charts and all; the rest is read as Markdown.
import type { Block } from '../../core/document/block.ts';
import { parsedBlocks } from './parsed-blocks.ts';
import { type Unit, unitsOf } from './unit.ts';

/** A block, and the Markdown that it was written as. */
export interface WrittenBlock {
  block: Block;
  markdown: string;
}

/**
 * The blocks of an edited text. `written` are the blocks of the document that it was merged with, `whole` is that document as
 * Markdown: what stands in it and in no block (its foot, the definitions of links) is left to the renderers.
 */
export function editedBlocks(text: string, written: WrittenBlock[], whole: string): Block[] {
  const known = written
    .map(({ block, markdown }) => ({ block, keys: unitsOf(markdown).units.map(({ key }) => key) }))
    .filter(({ keys }) => keys.length > 0);
  const all = unitsOf(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, '')).units;
  const links = all.flatMap((unit) => (unit.kind === 'link' ? [unit.text] : [])).join('\n');
  const count = known.flatMap(({ keys }) => keys).length;
  const units = withoutFoot(all, unitsOf(whole).units.slice(count));
  const free = new Set(known);
  const blocks: Block[] = [];
  for (let at = 0; at < units.length; ) {
    const found = [...free].find(({ keys }) => keys.every((key, index) => units[at + index]?.key === key));
    if (found) {
      free.delete(found);
      blocks.push(found.block);
      at += found.keys.length;
      continue;
    }
    const end = groupEnd(units, at);
    const group = units.slice(at, end);
    addRead(blocks, group, links, written);
    at = end;
  }
  return withOwnIds(blocks);
}

/** The parts without the definitions of links, and without what stands at the foot of every document and the line above it. */
function withoutFoot(units: Unit[], foot: Unit[]): Unit[] {
  const keys = foot.filter(({ kind }) => kind !== 'link').map(({ key }) => key);
  const last = keys.at(-1);
  const at = units.findLastIndex(({ key }) => key === last);
  const from = keys.every((key, index) => units[at + 1 - keys.length + index]?.key === key) ? at + 1 - keys.length : at;
  return units.filter(({ kind }, index) => kind !== 'link' && (at === -1 || index < from || index > at));
}

/** Parts up to the next blank line. */
function groupEnd(units: Unit[], start: number): number {
  let end = start + 1;
  while (end < units.length && !units[end]?.gap.includes('\n\n')) end += 1;
  return end;
}

/** Adds what a group of parts says. The line above a table of ours is its caption still. */
function addRead(blocks: Block[], group: Unit[], links: string, written: WrittenBlock[]): void {
  const text = group.map((unit, index) => (index === 0 ? unit.text : unit.gap + unit.text)).join('');
  for (const block of parsedBlocks(text, links)) {
    const above = blocks.at(-1);
    const caption = above?.type === 'paragraph' && above.content.length === 1 ? above.content[0] : undefined;
    const isCaption =
      caption?.type === 'emphasis' &&
      written.some((one) => one.block.type === 'table' && one.block.caption === caption.text);
    if (block.type === 'table' && isCaption) {
      blocks.pop();
      blocks.push({ ...block, caption: caption.text });
    } else blocks.push(block);
  }
}

/** The contents lead to headings by their ids: no two have the same. */
function withOwnIds(blocks: Block[]): Block[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    let id = block.id;
    for (let number = 2; taken.has(id); number++) id = `${block.id}-${number}`;
    taken.add(id);
    return { ...block, id };
  });
}
