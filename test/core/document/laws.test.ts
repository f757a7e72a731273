// Laws of the philosophy document, whatever was answered: it reads as written by a person, its references lead somewhere,
// and no small group is in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/document/block.ts';
import { chartTable } from '../../../src/core/document/chart.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { anyAudit } from './any-room.ts';

const options = { status: 'draft', facts: 'f'.repeat(64), tool: 'culture-audit 0.1.0' } as const;
const runs = { numRuns: 60 };

const sayings = [
  'the driver rings before he is late',
  'Being right about the invoice.',
  'when nobody asks twice',
  'We forgot. Nobody rang!',
  'Who knows?',
  'patience',
];
const plainTexts = fc.constantFrom(...sayings);

/** A line as a reader sees it. */
const read = (content: Inline[]): string =>
  content
    .map((piece) =>
      piece.type === 'reference'
        ? `[${piece.refs.join(', ')}]`
        : piece.type === 'quote'
          ? `“${piece.text}”`
          : piece.text,
    )
    .join('');
const linesOf = (block: Block): string[] => {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'caution':
      return [read(block.content)];
    case 'list':
      return block.items.map(read);
    case 'table':
      return block.rows.flatMap((row) => row.map(read));
    case 'entry':
      return [block.title, ...block.lines.map(read)];
    case 'chart':
      return chartTable(block.chart).rows.map((row) => row.join(' · '));
    default:
      return [];
  }
};
const refsIn = (block: Block): string[] => {
  const lines =
    block.type === 'paragraph' || block.type === 'caution'
      ? [block.content]
      : block.type === 'list'
        ? block.items
        : block.type === 'table'
          ? block.rows.flat()
          : [];
  return lines.flat().flatMap((piece) => (piece.type === 'reference' ? piece.refs : []));
};
const blocksOf = (audit: Parameters<typeof scoreAudit>[0]): Block[] => philosophy(scoreAudit(audit), options).blocks;

describe('any document', () => {
  it('reads without a trace of a template', () => {
    const slips =
      /\bundefined\b|\bNaN\b|\bnull\b|\[object|\[\]|“”| {2}| [.,;:!?](?!\S)|(?<![.…])[.!?]\.(?!\.)|,,|;;|[.,;]:|\b(\w+) \1\b(?<!\bthat that)|\( |\(\)|“\s|\s”|\.”\.|[?!]”\./iu;
    fc.assert(
      fc.property(anyAudit(plainTexts), (audit) => {
        for (const line of blocksOf(audit).flatMap(linesOf)) expect(line).not.toMatch(slips);
      }),
      runs,
    );
  });

  it('begins each paragraph with a capital and ends it like a sentence', () => {
    fc.assert(
      fc.property(anyAudit(plainTexts), (audit) => {
        const paragraphs = blocksOf(audit).flatMap((block) =>
          block.type === 'paragraph' ? [read(block.content)] : [],
        );
        for (const text of paragraphs) {
          expect(text).toMatch(/^[\p{Lu}“]/u);
          expect(text).toMatch(/(?:[.?!:][”)]?|\]|draft)$/u);
        }
      }),
      runs,
    );
  });

  it('leads every reference to an entry of the appendix', () => {
    fc.assert(
      fc.property(anyAudit(plainTexts), (audit) => {
        const blocks = blocksOf(audit);
        const entries = blocks.flatMap((block) => (block.type === 'entry' ? [block.ref] : []));
        expect(blocks.flatMap(refsIn).filter((ref) => !entries.includes(ref))).toEqual([]);
        expect(new Set(entries).size).toBe(entries.length);
      }),
      runs,
    );
  });

  it('never names a group of fewer than five people', () => {
    fc.assert(
      fc.property(anyAudit(plainTexts), (audit) => {
        expect(JSON.stringify(blocksOf(audit))).not.toMatch(/zebra/i);
      }),
      runs,
    );
  });

  it('has no heading with nothing below it', () => {
    fc.assert(
      fc.property(anyAudit(plainTexts), (audit) => {
        const blocks = blocksOf(audit);
        const empty = blocks.filter((block, index) => {
          const next = blocks[index + 1];
          return (
            block.type === 'heading' && (next === undefined || (next.type === 'heading' && next.level <= block.level))
          );
        });
        expect(empty).toEqual([]);
        const ids = blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });

  it('is the same for the same audit', () => {
    fc.assert(
      fc.property(anyAudit(plainTexts), (audit) => {
        expect(philosophy(scoreAudit(structuredClone(audit)), options)).toEqual(philosophy(scoreAudit(audit), options));
      }),
      { numRuns: 20 },
    );
  });
});
