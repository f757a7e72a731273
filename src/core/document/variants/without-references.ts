// Blocks without their references, for a document that has no appendix to lead to.
import type { Block, Inline } from '../block.ts';
import { mapLines } from '../map-lines.ts';

/** The same blocks with no reference in them, and no space left over where one stood. */
export const withoutReferences = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.type === 'quotation' ? { ...block, refs: [] } : mapLines(block, bareLine)));

function bareLine(pieces: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const piece of pieces) {
    if (piece.type === 'reference') continue;
    const last = kept.at(-1);
    if (piece.type === 'text' && last?.type === 'text') {
      kept[kept.length - 1] = {
        type: 'text',
        text: `${last.text}${piece.text}`.replace(/ {2,}/g, ' ').replace(/ (?=[.,;:)])/g, ''),
      };
    } else kept.push({ ...piece });
  }
  const last = kept.at(-1);
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return kept.filter((piece) => piece.type !== 'text' || piece.text !== '');
}
