// A document without names, whatever it was made from: its blocks, its title and what stands in the properties of its file.
import type { Block, Document, Inline } from '../document/block.ts';
import type { Brand } from '../document/brand.ts';
import type { Chart } from '../document/chart.ts';
import { mapLines } from '../document/map-lines.ts';
import { type Name, redactText } from './names.ts';

/** The document with every name replaced in every text of it. */
export function redactDocument(document: Document, names: readonly Name[]): Document {
  const redact = (text: string): string => redactText(text, names).text;
  return {
    ...document,
    title: redact(document.title),
    about: { ...document.about, organization: redact(document.about.organization) },
    blocks: document.blocks.map((block) => redactBlock(block, redact)),
    ...(document.notes === undefined ? {} : { notes: redactNotes(document.notes, redact) }),
  };
}

const redactNotes = (notes: Record<string, string[]>, redact: (text: string) => string): Record<string, string[]> =>
  Object.fromEntries(Object.entries(notes).map(([id, lines]) => [id, lines.map(redact)]));

/** A look without names: what it says in heads, feet and properties. What a logo shows stays as it is drawn. */
export function redactBrand(brand: Brand, names: readonly Name[]): Brand {
  const redact = (text: string): string => redactText(text, names).text;
  const { name, footer, logo } = brand;
  return {
    ...brand,
    name: name === null ? null : redact(name),
    footer: footer === null ? null : redact(footer),
    logo: logo === null ? null : { ...logo, alt: redact(logo.alt) },
  };
}

function redactBlock(given: Block, redact: (text: string) => string): Block {
  const block = mapLines(given, (pieces) => pieces.map((piece) => redactPiece(piece, redact)));
  switch (block.type) {
    case 'heading':
      return { ...block, text: redact(block.text) };
    case 'table':
      return {
        ...block,
        caption: redact(block.caption),
        columns: block.columns.map((column) => ({ ...column, title: redact(column.title) })),
      };
    case 'quotation':
      return { ...block, text: redact(block.text), by: redact(block.by) };
    case 'entry':
      return { ...block, title: redact(block.title) };
    case 'signatures':
      return { ...block, lines: block.lines.map(redact) };
    case 'chart':
      return { ...block, chart: redactChart(block.chart, redact) };
    default:
      return block;
  }
}

const redactPiece = (piece: Inline, redact: (text: string) => string): Inline =>
  piece.type === 'reference' ? piece : { ...piece, text: redact(piece.text) };

/** Every text of a chart, wherever it stands in it; `kind` is no text. */
function redactChart(chart: Chart, redact: (text: string) => string): Chart {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return redact(value);
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
  };
  return { ...(change({ ...chart }) as Chart), kind: chart.kind } as Chart;
}
