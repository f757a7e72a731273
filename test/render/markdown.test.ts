// Markdown: what each block looks like, and that no text that people typed can change the shape of a document.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../src/core/document/block.ts';
import { plainBrand } from '../../src/core/document/brand.ts';
import type { Chart } from '../../src/core/document/chart.ts';
import { markdown, renderMarkdown } from '../../src/render/markdown.ts';

const provenance = {
  tool: 'culture-audit 0.1.0',
  rubrics: [{ id: 'weisbord', version: '1.0.0', sha256: 'ab12cd34ef567890' }],
  facts: '0123456789abcdef',
};
const document = (...blocks: Block[]): Document => ({
  about: { organization: 'O', date: '2026-01-01', kind: 'K' },
  title: 'Title',
  language: 'en',
  blocks,
  provenance,
});
const footer = '---\n\n*Made with culture-audit 0.1.0 · rubrics: weisbord 1.0.0 (ab12cd34ef56) · facts 0123456789ab*\n';
/** The Markdown of blocks without the footer. */
const render = (...blocks: Block[]): string =>
  renderMarkdown(document(...blocks)).split(`\n\n${footer.trimEnd()}`)[0] ?? '';
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const text = (words: string): Inline => ({ type: 'text', text: words });
const written = (words: string): string => render(paragraph(text(words)));

describe('each block', () => {
  it('is a heading with as many marks as its level', () => {
    expect(render({ type: 'heading', level: 2, id: 'x', text: 'What we promise' })).toBe('## What we promise');
  });

  it('is a paragraph with marks, quotations and references', () => {
    const content: Inline[] = [
      { type: 'strong', text: 'We ring.' },
      text(' It is '),
      { type: 'quote', text: 'when you call' },
      text('. '),
      { type: 'reference', refs: ['P1', 'W4'] },
      text(' '),
      { type: 'emphasis', text: 'so far' },
    ];
    expect(render(paragraph(...content))).toBe('**We ring.** It is “when you call”. [P1] [W4] *so far*');
  });

  it('is a list, with or without numbers', () => {
    const items = [[text('one')], [text('two')]];
    expect(render({ type: 'list', ordered: false, items })).toBe('- one\n- two');
    expect(render({ type: 'list', ordered: true, items })).toBe('1. one\n2. two');
  });

  it('is a table whose columns stand under each other, wide letters and all', () => {
    const columns = [
      { title: 'Part', align: 'left' as const },
      { title: 'Of 100', align: 'right' as const },
    ];
    const rows = [
      [[text('営業')], [text('7')]],
      [[text('Rewards')], [text('100')]],
    ];
    expect(render({ type: 'table', caption: '', columns, rows })).toBe(
      ['| Part    | Of 100 |', '| ------- | -----: |', '| 営業    |      7 |', '| Rewards |    100 |'].join('\n'),
    );
  });

  it('leaves a date beside a long text the room it needs in print', () => {
    const columns = ['What', 'When'].map((title) => ({ title, align: 'left' as const }));
    const table = render({
      type: 'table',
      caption: '',
      columns,
      rows: [[[text('long '.repeat(20))], [text('2 Nov 2026')]]],
    });
    const [first = '', second = ''] = table.split('\n')[1]?.match(/-+/g) ?? [];
    expect([first.length, second.length]).toEqual([24, 10]);
  });

  it('is a picture of bars that reads as text', () => {
    const rows = [
      { label: 'All', share: 0.5, value: '50', low: null, high: null },
      { label: 'None', share: 0, value: '0', low: null, high: null },
      { label: 'Open', share: null, value: '–', low: null, high: null },
    ];
    const chart: Chart = { kind: 'profile', title: 'Out of 100', description: '', rows };
    expect(render({ type: 'chart', id: 'profile', chart })).toBe(
      [
        '*Out of 100*',
        '',
        '```text',
        `All   ${'█'.repeat(20)}${'░'.repeat(20)}   50`,
        `None  ${'░'.repeat(40)}    0`,
        `Open  ${' '.repeat(40)}    –`,
        '```',
      ].join('\n'),
    );
  });

  it('is a picture beside the document where that has a name, above the same in text', async () => {
    const chart: Chart = {
      kind: 'dumbbells',
      title: 'Say and do',
      description: 'Two marks [each].',
      ends: ['Say', 'Do'],
      rows: [{ label: 'Calls', first: 1, second: 0.5, value: '+2.0' }],
    };
    const made = await markdown(document({ type: 'chart', id: 'gaps', chart }), plainBrand, 'our (first) year');
    const { bytes, beside } = made.ok ? made.value : expect.fail();
    expect(new TextDecoder().decode(bytes)).toContain(
      '*Say and do*\n\n![Two marks \\[each\\].](our%20%28first%29%20year.gaps.svg)\n\n|       |',
    );
    expect(beside.map(({ name }) => name)).toEqual(['our (first) year.gaps.svg']);
    expect(new TextDecoder().decode(beside[0]?.bytes)).toMatch(
      /^<svg [\s\S]*<desc id="gaps-desc">Two marks \[each\]\.<\/desc>/,
    );
    const alone = await markdown(document({ type: 'chart', id: 'gaps', chart }), plainBrand);
    expect(alone).toMatchObject({ ok: true, value: { beside: [] } });
    expect(alone.ok && new TextDecoder().decode(alone.value.bytes)).not.toContain('![');
  });

  it('is a caution, a quotation, or lines to sign', () => {
    expect(render({ type: 'caution', content: [text('Mind this.')] })).toBe('> Mind this.');
    expect(render({ type: 'quotation', text: 'Nobody asked', by: 'the room', refs: ['W1'] })).toBe(
      '> “Nobody asked”\n>\n> — the room [W1]',
    );
    expect(render({ type: 'signatures', lines: ['Managing director'] })).toMatch(/^Managing director: _{30}$/);
  });

  it('is an entry that references lead to', () => {
    const entry: Block = {
      type: 'entry',
      ref: 'W4',
      title: 'What happens?',
      lines: [[text('Level 2')], [text('A note')]],
    };
    expect(renderMarkdown(document(paragraph({ type: 'reference', refs: ['W4'] }), entry))).toBe(
      `[W4]\n\n<a id="w4"></a>**W4** What happens?\\\nLevel 2\\\nA note\n\n${footer}\n[W4]: #w4\n`,
    );
  });
});

describe('what people typed', () => {
  it('stays readable: ordinary marks are left alone', () => {
    const plain = 'Yes, (really): 50% of 3-4 calls, snake_case, £5 & more – “why?” #1 at 5 > 4; a+b=c. 1. e4';
    expect(written(plain)).toBe(plain);
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['+ no list', '\\+ no list'],
    ['1. no list', '1\\. no list'],
    ['> no quotation', '\\> no quotation'],
    ['---', '\\---'],
    ['```js', '\\`\\`\\`js'],
    ['a | b', 'a \\| b'],
    ['*loud* and _low_', '\\*loud\\* and \\_low\\_'],
    ['[link](https://x.example)', '\\[link\\](https\\://x.example)'],
    ['![picture](x.png)', '!\\[picture\\](x.png)'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['&lt;b&gt; &#60;', '\\&lt;b\\&gt; \\&#60;'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['C:\\new', 'C:\\\\new'],
    ['two\nlines\r\n\r\n# here', 'two lines # here'],
    ['www.x.example', 'www\\.x.example'],
    ['\u202egnp.exe\u202c \u0000\u001b[31mred', 'gnp.exe \\[31mred'],
  ])('%j is written as it was', (typed, markdown) => {
    expect(written(typed)).toBe(markdown);
  });

  it('keeps Arabic, Japanese and emoji as they are', () => {
    expect(written('خدمة ممتازة · お客様第一 · 👩🏽‍🔧')).toBe('خدمة ممتازة · お客様第一 · 👩🏽‍🔧');
  });

  it('makes no reference of brackets', () => {
    const entry: Block = { type: 'entry', ref: 'W4', title: 'x', lines: [] };
    expect(renderMarkdown(document(paragraph(text('see [W4]')), entry))).toContain('see \\[W4\\]');
  });
});

/** A document with one text everywhere. */
const everywhere = (words: string): Document =>
  document(
    { type: 'heading', level: 2, id: 'x', text: words },
    paragraph(
      text(words),
      { type: 'strong', text: words },
      text(' '),
      { type: 'emphasis', text: words },
      text(' and '),
      { type: 'quote', text: words },
    ),
    { type: 'list', ordered: false, items: [[text(words)], [{ type: 'quote', text: words }]] },
    { type: 'list', ordered: true, items: [[text(words)]] },
    {
      type: 'table',
      caption: words,
      columns: [
        { title: words, align: 'left' },
        { title: words, align: 'center' },
      ],
      rows: [[[text(words)], [{ type: 'strong', text: words }]]],
    },
    {
      type: 'chart',
      id: 'p',
      chart: {
        kind: 'profile',
        title: words,
        description: words,
        rows: [{ label: words, share: 0.4, value: words, low: null, high: null }],
      },
    },
    { type: 'quotation', text: words, by: words, refs: ['W1'] },
    { type: 'caution', content: [text(words)] },
    { type: 'entry', ref: 'W1', title: words, lines: [[text(words)]] },
  );

/** What a reader of Markdown takes for structure: the kind of each line, and the marks that stand unescaped in it. */
const shapeOf = (markdown: string): string[] => {
  let fenced = false;
  return markdown.split('\n').map((line) => {
    if (line.startsWith('```')) {
      fenced = !fenced;
      return line;
    }
    if (fenced) return 'code';
    const bare = line.replace(/\\[!-/:-@[-`{-~]/g, '·');
    const start = /^(#{1,6} |- |\d+\. |> ?|\| |---|<a id="w1"><\/a>|\[W1\]: )?/.exec(bare)?.[0] ?? '';
    const marks = bare
      .slice(start.length)
      .replace(/(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu, '')
      .replace(/<(?![\p{L}/!?])/gu, '')
      .replace(/&(?!#?\w+;)/g, '')
      .replace(/-/g, '')
      .match(/[`*_[\]|~<&]|:\/\/|www\./gu);
    return `${start}${(marks ?? []).join('')}`;
  });
};

const nasty = fc.constantFrom(
  '# ',
  '- ',
  '1. ',
  '> ',
  '|',
  '\n',
  '\r\n\r\n',
  '`',
  '```',
  '*',
  '**',
  '_',
  '[',
  ']',
  '](',
  '<script>',
  '</a>',
  '<!--',
  '&amp;',
  '\\',
  '~~',
  '---',
  '===',
  '\t',
  '\u0000',
  '\u202e',
  '\u2028',
  'https://x',
  'www.x',
  '![',
  ' ',
  '1)',
  'W1',
  '{',
  '$',
  '👩🏽‍🔧',
  'お',
  'ع',
);
const typed = fc
  .tuple(fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 }), fc.nat(12))
  .map(([parts, at]) => [...parts.slice(0, at), 'x', ...parts.slice(at)].join(''));

describe('any text', () => {
  it('leaves the shape of a document as it is', () => {
    const shape = shapeOf(renderMarkdown(everywhere('x')));
    fc.assert(
      fc.property(typed, (words) => {
        expect(shapeOf(renderMarkdown(everywhere(words)))).toEqual(shape);
      }),
      { numRuns: 2000 },
    );
  });

  it('may be very long', () => {
    const long = `${'a | b * c [d] '.repeat(400)}x`;
    expect(shapeOf(renderMarkdown(everywhere(long)))).toEqual(shapeOf(renderMarkdown(everywhere('x'))));
  });
});
