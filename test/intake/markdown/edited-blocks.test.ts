import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/core/document/block.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { editedBlocks } from '../../../src/intake/markdown/edited-blocks.ts';
import { renderBlock, renderMarkdown } from '../../../src/render/markdown.ts';
import { anyAudit } from '../../core/document/any-room.ts';

const provenance = { tool: 'culture-audit 0.0.0', rubrics: [], facts: 'f'.repeat(64) };
const documentOf = (blocks: Block[]): Document => ({
  title: 'How we serve',
  about: { organization: 'Us', date: '2026-03-14', kind: 'Philosophy' },
  language: 'en',
  blocks,
  provenance,
});
const read = (document: Document, text: string): Block[] =>
  editedBlocks(
    text,
    document.blocks.map((block) => ({ block, markdown: renderBlock(block, undefined) })),
    renderMarkdown(document),
  );

const rows = [[[{ type: 'text' as const, text: 'M1' }], [{ type: 'text' as const, text: 'We ring back.' }]]];
const blocks: Block[] = [
  { type: 'heading', level: 1, id: 'title', text: 'How we serve' },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'We ring back. ' },
      { type: 'reference', refs: ['W4'] },
    ],
  },
  {
    type: 'table',
    caption: 'What we promise',
    columns: [
      { title: '', align: 'left' },
      { title: 'Promise', align: 'right' },
    ],
    rows,
  },
  {
    type: 'chart',
    id: 'profile',
    chart: {
      kind: 'profile',
      title: 'Where we stand',
      description: 'Low.',
      rows: [{ label: 'Desk', share: 0.4, value: '40', low: null, high: null }],
    },
  },
  { type: 'quotation', text: 'Nobody rang.', by: 'from the front line', refs: ['W4'] },
  { type: 'entry', ref: 'W4', title: 'Ringing back', lines: [[{ type: 'text', text: 'Three of ten.' }]] },
  { type: 'signatures', lines: ['Managing director', 'Date'] },
];
const document = documentOf(blocks);
const text = renderMarkdown(document);

describe('an edited document as blocks', () => {
  it('is what it was written from where nobody has edited it', () => {
    expect(read(document, text)).toEqual(blocks);
    fc.assert(
      fc.property(anyAudit(fc.string({ unit: 'grapheme', maxLength: 40 })), (audit) => {
        const made = philosophy(scoreAudit(audit), {
          status: 'draft',
          facts: 'f'.repeat(64),
          tool: 'culture-audit 0.0.0',
        });
        const shown = made.blocks.filter((block) => renderBlock(block, undefined) !== '');
        expect(read(made, renderMarkdown(made))).toEqual(shown);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps references, captions, quotations and entries in what was changed', () => {
    const edited = text
      .replace('We ring back. [W4]', 'We *always* ring **back**. [W4]')
      .replace('| M1', '| X1')
      .replace('Nobody rang', 'No one rang')
      .replace('Three of ten.', 'Four of ten.');
    const [, paragraph, table, chart, quotation, entry] = read(document, edited);
    expect(paragraph).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'We ' },
        { type: 'emphasis', text: 'always' },
        { type: 'text', text: ' ring ' },
        { type: 'strong', text: 'back' },
        { type: 'text', text: '. ' },
        { type: 'reference', refs: ['W4'] },
      ],
    });
    expect(table).toMatchObject({
      type: 'table',
      caption: 'What we promise',
      columns: [{ align: 'left' }, { align: 'right' }],
    });
    expect(JSON.stringify(table)).toContain('X1');
    expect(chart).toEqual(blocks[3]);
    expect(quotation).toEqual({ type: 'quotation', text: 'No one rang.', by: 'from the front line', refs: ['W4'] });
    expect(entry).toEqual({
      type: 'entry',
      ref: 'W4',
      title: 'Ringing back',
      lines: [[{ type: 'text', text: 'Four of ten.' }]],
    });
  });

  it.each([
    ['a picture', '![Our desk](desk.png)', [{ type: 'paragraph', content: [{ type: 'text', text: '[Our desk]' }] }]],
    [
      'a link',
      'See [our page](https://example.org).',
      [{ type: 'paragraph', content: [{ type: 'text', text: 'See our page (https://example.org).' }] }],
    ],
    [
      'raw HTML',
      'A <script>alert(1)</script> b',
      [{ type: 'paragraph', content: [{ type: 'text', text: 'A <script>alert(1)</script> b' }] }],
    ],
    [
      'a block of HTML',
      '<div onclick="x">hello</div>',
      [{ type: 'paragraph', content: [{ type: 'text', text: '<div onclick="x">hello</div>' }] }],
    ],
    ['a comment', '<!-- ask Anna -->', []],
    [
      'a nested list',
      '- one\n  - two\n- [x] three',
      [
        {
          type: 'list',
          ordered: false,
          items: [
            [{ type: 'text', text: 'one' }],
            [{ type: 'text', text: '– two' }],
            [{ type: 'text', text: '☑ three' }],
          ],
        },
      ],
    ],
    ['a heading', '##### Deep', [{ type: 'heading', level: 4, id: 'deep', text: 'Deep' }]],
    ['a rule', '***', [{ type: 'rule' }]],
    [
      'a quotation of their own',
      '> Mind this.',
      [{ type: 'caution', content: [{ type: 'text', text: 'Mind this.' }] }],
    ],
    ['code', '```\na  b\n```', [{ type: 'paragraph', content: [{ type: 'text', text: 'a b' }] }]],
  ])('takes %s as what a document can say', (_, markdown, expected) => {
    const edited = text.replace('# How we serve\n', `# How we serve\n\n${markdown}\n`);
    expect(read(document, edited)).toEqual([blocks[0], ...(expected as Block[]), ...blocks.slice(1)]);
  });

  it('never gives two headings one name', () => {
    const edited = `${text}\n# How we serve\n\n## New\n\n## New\n`;
    const ids = read(document, edited).flatMap((block) => (block.type === 'heading' ? [block.id] : []));
    expect(ids).toEqual(['title', 'how-we-serve', 'new', 'new-2']);
  });
});
