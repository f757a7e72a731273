// HTML: what each block becomes, that references lead there and back, and that no text that people typed becomes anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../src/core/document/block.ts';
import { type Brand, plainBrand } from '../../src/core/document/brand.ts';
import { renderHtml } from '../../src/render/html/html.ts';
import { plainCharts } from './some-charts.ts';

const provenance = {
  tool: 'culture-audit 0.1.0',
  rubrics: [{ id: 'weisbord', version: '1.0.0', sha256: 'ab12cd34ef567890' }],
  facts: '0123456789abcdef',
};
const aDocument = (blocks: Block[], parts: Partial<Document> = {}): Document => ({
  about: { organization: 'Marlow & Finch', date: '2026-03-14', kind: 'Customer service philosophy' },
  title: 'How we serve',
  language: 'en',
  blocks,
  provenance,
  ...parts,
});
const render = (blocks: Block[], brand: Partial<Brand> = {}): string =>
  renderHtml(aDocument(blocks), { ...plainBrand, ...brand });
const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const heading = (level: 1 | 2 | 3 | 4, id: string, text = id): Block => ({ type: 'heading', level, id, text });
const bodyOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Every kind of block, holding this text wherever a text may stand. */
const everyBlock = (text: string): Block[] => [
  heading(1, 'title', text),
  paragraph(
    { type: 'strong', text },
    { type: 'emphasis', text },
    { type: 'quote', text },
    { type: 'reference', refs: ['W4', text] },
    { type: 'text', text },
  ),
  heading(2, 'second', text),
  { type: 'list', ordered: true, items: [words(text)] },
  {
    type: 'table',
    caption: text,
    columns: ['left', 'right', 'center'].map((align) => ({ title: text, align: align as 'left' })),
    rows: [[words(text), words(text), words(text)]],
  },
  { type: 'quotation', text, by: text, refs: ['W4'] },
  { type: 'caution', content: words(text) },
  { type: 'entry', ref: 'W4', title: text, lines: [words(text)] },
  { type: 'signatures', lines: [text] },
  { type: 'rule' },
];
const tagsOf = (html: string): string[] => [...html.matchAll(/<[/!]?[a-z0-9]+/gi)].map(([tag]) => tag);

describe('a page', () => {
  const html = render([
    heading(1, 'title', 'How we serve'),
    ...plainCharts.map((chart): Block => ({ type: 'chart', id: chart.kind, chart })),
  ]);

  it('stands by itself: no script, no other file, and a policy that forbids them', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toMatch(
      /content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
    );
    expect(html).not.toMatch(/<(script|link|iframe|object|embed|base|form)\b|\son\w+=|\sstyle=|@import|url\(/);
    expect([...html.matchAll(/\b(?:src|href)="([^"#][^"]*)"/g)]).toEqual([]);
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
  });

  it('has its landmarks, its language and what it is about', () => {
    for (const part of ['<header>', '<main id="content">', '<footer>', '<title>How we serve</title>'])
      expect(html).toContain(part);
    expect(html).toContain(
      '<p>Marlow &amp; Finch · Customer service philosophy · <time datetime="2026-03-14">14 March 2026</time></p>',
    );
    expect(html).toContain(
      'Made with culture-audit 0.1.0 · rubrics: weisbord 1.0.0 (ab12cd34ef56) · facts 0123456789ab',
    );
    expect(renderHtml(aDocument([], { language: 'ar' }), plainBrand)).toContain('<html lang="ar" dir="rtl">');
    expect(renderHtml(aDocument([], { language: '"><script>' }), plainBrand)).toContain('<html lang="en" dir="ltr">');
  });

  it('is the same bytes for the same document', () => {
    expect(render(everyBlock('x'))).toBe(render(everyBlock('x')));
  });

  it('gives no id twice, and every link leads to an id', () => {
    const page = render([
      ...everyBlock('a text'),
      ...everyBlock('a text'),
      heading(2, 'content'),
      heading(2, 'second'),
    ]);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const lost = [...page.matchAll(/href="#([^"]*)"|aria-labelledby="([^"]*)"/g)]
      .flatMap(([, link, label = '']) => (link === undefined ? label.split(' ') : [link]))
      .filter((id) => !ids.includes(id));
    expect(lost).toEqual([]);
  });
});

describe('headings', () => {
  it('never skip a level, whatever the document does', () => {
    const html = bodyOf(render([heading(1, 'a'), heading(4, 'b'), heading(2, 'c'), heading(4, 'd')]));
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '3']);
  });

  it('of the second level are a table of contents where there are three', () => {
    const three = ['one', 'two', 'three'].map((id) => heading(2, id, `Part ${id}`));
    expect(render(three.slice(0, 2))).not.toContain('<nav');
    expect(render([heading(1, 'title'), ...three])).toContain(
      '<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol><li><a href="#one">Part one</a></li>',
    );
  });
});

describe('a reference', () => {
  const html = bodyOf(
    render([
      paragraph({ type: 'text', text: 'We ring. ' }, { type: 'reference', refs: ['W4', 'X9'] }),
      paragraph({ type: 'reference', refs: ['W4'] }),
      { type: 'entry', ref: 'W4', title: 'What happens?', lines: [words('Level 2')] },
    ]),
  );

  it('is a small link to its entry, or plain where it has none', () => {
    expect(html).toContain(
      'We ring.\u00a0<sup class="refs"><a href="#ref-w4" id="from-w4" role="doc-noteref">W4</a>\u2009X9</sup>',
    );
  });

  it('is led back to from its entry', () => {
    expect(html).toContain('<div class="entry" id="ref-w4">');
    expect(html).toContain(
      '<a href="#from-w4" role="doc-backlink" aria-label="Back to the text from W4, place 1">↩1</a>',
    );
    expect(html).toContain('<a href="#from-w4-2"');
  });
});

describe('a table', () => {
  const table = (caption: string, titles: string[], rows: string[][]): string =>
    bodyOf(
      render([
        heading(1, 'title', 'Where we stand'),
        {
          type: 'table',
          caption,
          columns: titles.map((title) => ({ title, align: 'left' })),
          rows: rows.map((row) => row.map((text) => (text === '' ? [] : words(text)))),
        },
      ]),
    );

  it('has a caption, also one that is only heard, and heads for its columns and rows', () => {
    expect(table('Scores', ['Part', ''], [['Rewards', '7']])).toContain(
      '<caption id="table">Scores</caption><thead><tr><th scope="col">Part</th><td></td></tr></thead><tbody><tr><th scope="row">Rewards</th><td>7</td></tr>',
    );
    expect(table('', ['Part'], [])).toContain('<caption id="table" class="unseen">Table: Where we stand</caption>');
  });

  it('can be scrolled by keyboard, and breaks only words that no column could hold', () => {
    expect(table('', ['Part'], [['x'.repeat(200)]])).toContain('<th class="long" scope="row">');
    expect(table('', ['Part'], [['Rewards']])).toMatch(
      /<div class="table" role="region" aria-labelledby="table" tabindex="0">/,
    );
  });
});

describe('a chart', () => {
  it('is drawn for wide and narrow paper and said as a table', () => {
    const [chart] = plainCharts;
    if (chart === undefined) return expect.fail();
    const html = bodyOf(render([{ type: 'chart', id: 'profile', chart }]));
    expect(
      [...html.matchAll(/<div class="(wide|narrow)"><svg[^>]* width="(\d+)"/g)].map(([, size, width]) => [size, width]),
    ).toEqual([
      ['wide', '640'],
      ['narrow', '320'],
    ]);
    expect(html).toMatch(/<details><summary>The same as a table<\/summary><div class="table"[\s\S]*Purposes/);
  });
});

describe('a brand', () => {
  const logo = { bytes: new Uint8Array([1, 2, 3]), type: 'png', alt: 'Marlow "M" & Finch' } as const;

  it('shows its logo, its name, its fonts and its footer', () => {
    const html = render([], { name: 'M&F', logo, fonts: { text: 'Inter', headings: null }, footer: 'In confidence' });
    expect(html).toContain(
      '<img src="data:image/png;base64,AQID" alt="Marlow &quot;M&quot; &amp; Finch" class="logo">',
    );
    expect(html).toContain("img-src data:; base-uri 'none'");
    expect(html).toContain('<p>M&amp;F · Customer service philosophy');
    expect(html).toContain('--text:"Inter",');
    expect(html).toContain('<p>In confidence</p>');
    expect(html).toContain('@bottom-left{content:"In confidence"');
  });

  it('can not write style sheets of its own', () => {
    const html = render([], {
      fonts: { text: '";}body{display:none', headings: '</style><script>' },
      footer: '"}</style><b>',
    });
    expect(html).toContain('--text:"bodydisplaynone",');
    expect(html).toContain('--head:"stylescript",');
    expect(html).toContain('content:"\\22 \\7d \\3c \\2f style\\3e \\3c b\\3e "');
    expect([...html.matchAll(/<\/style>/g)]).toHaveLength(1);
  });
});

describe('what people typed', () => {
  const plain = tagsOf(render(everyBlock('x')));

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ['&lt;b&gt; &#60;', '&amp;lt;b&amp;gt; &amp;#60;'],
    ['two\nlines\r\n\r\nhere', 'two lines here'],
    ['\u202egnp.exe\u202c \u0000\u001b[31mred', 'gnp.exe [31mred'],
    ['خدمة ممتازة · お客様第一 · 👩🏽‍🔧', 'خدمة ممتازة · お客様第一 · 👩🏽‍🔧'],
  ])('%j is shown as it was', (typed, shown) => {
    expect(bodyOf(render([paragraph(...words(typed))]))).toContain(`<p>${shown}</p>`);
  });

  it('is text wherever it stands: no tag comes or goes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</style>', '</title><b>', '--><i>', ']]>', "' onclick='x", '<svg/onload=x>', '&quot;'),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(tagsOf(render(everyBlock(`x${typed}`)))).toEqual(plain);
      }),
    );
  });
});
