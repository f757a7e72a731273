// Changing what stands in the lines of a block, whatever kind of block it is.
import type { Block, Inline } from './block.ts';

/** The block with each of its lines changed; headings, charts, signatures and rules have none. */
export function mapLines(block: Block, change: (pieces: readonly Inline[]) => Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'caution':
      return { ...block, content: change(block.content) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(change)) };
    case 'entry':
      return { ...block, lines: block.lines.map(change) };
    case 'heading':
    case 'chart':
    case 'quotation':
    case 'signatures':
    case 'rule':
      return block;
  }
}
