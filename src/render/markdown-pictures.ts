// The pictures of a Markdown document: SVG files beside it, whose names begin with its own, so that two documents share a folder.
import type { Block, Document } from '../core/document/block.ts';
import type { Brand } from '../core/document/brand.ts';
import { drawChart } from './chart/draw-chart.ts';

export interface Picture {
  block: Block;
  /** A name without a path, as in `philosophy.profile.svg`. No other document's picture has it: ids hold no full stop. */
  file: string;
  svg: string;
}

/** As wide as a page of text is. */
const width = 640;

/** The charts of a document as pictures, for a document of this name. */
export function drawPictures(document: Document, brand: Brand, name: string): Picture[] {
  const taken = new Set<string>();
  return document.blocks.flatMap((block): Picture[] => {
    if (block.type !== 'chart') return [];
    const base = block.id.toLowerCase().replace(/[^a-z0-9]+/g, '-') || 'picture';
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
    taken.add(id);
    return [{ block, file: `${name}.${id}.svg`, svg: drawChart(block.chart, brand, { width, id }).svg }];
  });
}
