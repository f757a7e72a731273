// What the properties of a file say in every format that has them, and how long a document is before it needs contents.
import type { Block, Document } from '../core/document/block.ts';
import type { Brand } from '../core/document/brand.ts';
import { oneLine } from './one-line.ts';

export interface Properties {
  title: string;
  /** The brand's name, or the organization's; empty where there is neither. */
  author: string;
  kind: string;
  keywords: string[];
  /** The ISO day of the audit, never a clock's; null where the document has none that exists. */
  day: string | null;
}

/** The properties of a document. The title is never empty. */
export function propertiesOf({ title, about, provenance }: Document, brand: Brand): Properties {
  const moment = new Date(`${about.date}T00:00:00Z`);
  const exists = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${about.date}T`);
  const kind = oneLine(about.kind);
  return {
    title: oneLine(title) || kind || 'Document',
    author: oneLine(brand.name ?? about.organization),
    kind,
    keywords: ['customer service', kind, ...provenance.rubrics.map(({ id }) => oneLine(id))].filter(
      (word) => word !== '',
    ),
    day: exists ? about.date : null,
  };
}

const manySections = 8;

/** Whether a document has so many sections that a reader wants a table of contents. */
export const wantsContents = (blocks: Block[]): boolean =>
  blocks.filter((block) => block.type === 'heading' && block.level === 2).length >= manySections;

/** How many blocks stand before the first section: the title and what is said of the whole. Contents come after them. */
export function openingLength(blocks: Block[]): number {
  const first = blocks.findIndex((block) => block.type === 'heading' && block.level > 1);
  return first === -1 ? blocks.length : first;
}
