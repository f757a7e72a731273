// A small document with every kind of block, for the tests of all renderers.
import type { Block, Document, Inline } from '../../src/core/document/block.ts';
import type { Chart } from '../../src/core/document/chart.ts';

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });

export const aDocument = (blocks: Block[], parts: Partial<Document> = {}): Document => ({
  title: 'How we serve at Marlow',
  about: { organization: 'Marlow', date: '2026-03-14', kind: 'Customer service philosophy' },
  language: 'en',
  blocks,
  provenance: {
    tool: 'culture-audit 0.1.0',
    rubrics: [{ id: 'weisbord', version: '1.0.0', sha256: 'ab12cd34ef567890' }],
    facts: '0123456789abcdef',
  },
  ...parts,
});

const profile: Chart = {
  kind: 'profile',
  title: 'Six factors, out of 100',
  description: 'Purposes stands highest, Leadership lowest.',
  rows: [
    { label: 'Purposes', share: 0.62, value: '62', low: 0.5, high: 0.7 },
    { label: 'Leadership', share: null, value: 'not scored', low: null, high: null },
  ],
};

/** One of each. */
export const everyBlock: Block[] = [
  { type: 'heading', level: 1, id: 'title', text: 'How we serve at Marlow' },
  { type: 'paragraph', content: [{ type: 'emphasis', text: 'written with twelve people' }] },
  { type: 'heading', level: 2, id: 'promise', text: 'What we promise' },
  {
    type: 'paragraph',
    content: [
      { type: 'strong', text: 'We ring.' },
      text(' One of us said '),
      { type: 'quote', text: 'when the driver is late' },
      text('. '),
      { type: 'reference', refs: ['W4', 'F9'] },
    ],
  },
  { type: 'list', ordered: false, items: [[text('First apples')], [text('Second pears')]] },
  { type: 'list', ordered: true, items: [[text('Begin early')], [text('End late')]] },
  {
    type: 'table',
    caption: 'Promises and their keepers',
    columns: [
      { title: 'Promise', align: 'left' },
      { title: 'Of 100', align: 'right' },
    ],
    rows: [
      [[text('A call before any delay')], [text('73')]],
      [[text('A name with every order '), { type: 'reference', refs: ['W4'] }], [{ type: 'emphasis', text: 'open' }]],
    ],
  },
  { type: 'chart', id: 'factors', chart: profile },
  { type: 'quotation', text: 'We say it at eight and do it at nine', by: 'the front line', refs: ['W4'] },
  { type: 'caution', content: [{ type: 'strong', text: 'Leadership first.' }, text(' It makes or breaks the rest.')] },
  { type: 'heading', level: 3, id: 'answers', text: 'Answers' },
  {
    type: 'entry',
    ref: 'W4',
    title: 'Who rings before a delay?',
    lines: [[text('Nine of twelve: the driver.')], [{ type: 'quote', text: 'Mostly me' }]],
  },
  { type: 'rule' },
  { type: 'signatures', lines: ['For the leaders', 'For the front line'] },
];
