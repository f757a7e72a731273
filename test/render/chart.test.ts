// Charts as pictures, by facts: texts fit and never overlap, marks stay inside, colours can be told apart, and no text becomes a tag.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBrand } from '../../src/core/document/brand.ts';
import { type Chart, chartTable } from '../../src/core/document/chart.ts';
import { contrast, legible, mixed } from '../../src/core/document/colour.ts';
import { drawChart } from '../../src/render/chart/draw-chart.ts';
import { paletteOf, papers, type Scheme } from '../../src/render/chart/palette.ts';
import { widthOf, wrap } from '../../src/render/chart/text.ts';
import { chartsWith, hardCharts, plainCharts } from './some-charts.ts';

const draw = (chart: Chart, width = 605) => drawChart(chart, plainBrand, { width });
const sets: [string, Chart, number][] = [240, 320, 605, 900].flatMap((width) =>
  [
    ...plainCharts.map((chart) => ['plain', chart] as const),
    ...hardCharts.map((chart) => ['hard', chart] as const),
  ].map(([kind, chart]): [string, Chart, number] => [`${kind} ${chart.kind} at ${width}`, chart, width]),
);

interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const attribute = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );

/** Where each line of text of a picture stands, by our own measure. */
function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<text( [^>]*)>([^<]*)<\/text>/g)].map(([, tag = '', written = '']) => {
    const text = unescaped(written).replace(/[\u2067\u2069]/g, '');
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(tag, name))) as [
      number,
      number,
      number,
    ];
    const width = widthOf(text, size);
    const left = { start: x, middle: x - width / 2, end: x - width }[attribute(tag, 'text-anchor') || 'start'] ?? x;
    return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
  });
}
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.1 && b.left < a.right - 0.1 && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1;

/** Whether every tag is closed in turn, no attribute is without its quotes, and no loose mark stands in a text. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*)(\/?)>/g,
    (_, close, name: string, __, empty) => {
      if (close !== '') return open.pop() === name ? '' : '<';
      if (empty === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(rest);
}

describe.each(sets)('%s', (_, chart, width) => {
  const { svg, height } = draw(chart, width);

  it('keeps every text inside the picture and off every other', () => {
    const boxes = boxesOf(svg);
    expect(boxes.length).toBeGreaterThan(0);
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < -0.1 || right > width + 0.1 || top < 0 || bottom > height,
    );
    expect(outside).toEqual([]);
    expect(boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)))).toEqual([]);
  });

  it('keeps every mark inside the picture', () => {
    const numbers = [...svg.matchAll(/ (?:x|x1|x2)="([^"]*)"/g)].map(([, x]) => Number(x));
    expect(numbers.filter((x) => !(x >= -0.1 && x <= width + 0.1))).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it('is well-formed, has its title and its description, and reaches for nothing', () => {
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain(
      '<title id="chart-title">A picture</title><desc id="chart-desc">What can be seen in it.</desc>',
    );
    expect(svg).toContain('role="img" aria-labelledby="chart-title chart-desc"');
    expect(svg).not.toMatch(/<(script|style|image|use|foreignObject|a)\b|\s(href|on\w+|xlink:\w+)=|url\(/);
  });

  it('has text that can be read in print', () => {
    const smallest = Math.min(...[...svg.matchAll(/ font-size="([^"]*)"/g)].map(([, size]) => Number(size)));
    const centimetres = 16 / 605;
    const points = (smallest * centimetres * 72) / 2.54;
    expect(points).toBeGreaterThanOrEqual(8);
  });
});

describe('a picture', () => {
  it('is the same bytes for the same chart, and has ids of its own', () => {
    const [chart] = plainCharts;
    if (chart === undefined) return expect.fail();
    expect(draw(chart).svg).toBe(draw(chart).svg);
    expect(drawChart(chart, plainBrand, { width: 605, id: 'gaps' }).svg).toContain(
      'aria-labelledby="gaps-title gaps-desc"',
    );
  });

  it('holds whatever text people type, on paper of any width', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 100, max: 1200 }),
        (texts, width) => {
          for (const chart of chartsWith(
            (index) => texts[index] ?? '',
            (index) => texts[9 - index] ?? '',
          )) {
            const drawn = draw(chart, width);
            expect(isWellFormed(drawn.svg)).toBe(true);
            const boxes = boxesOf(drawn.svg);
            expect(boxes.filter(({ left, right }) => left < -0.1 || right > drawn.width + 0.1)).toEqual([]);
            expect(drawn.svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\u202e]/);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('leaves the whole of a label that it shortens as a title', () => {
    const label = 'What nobody could say in one line '.repeat(12).trim();
    const { svg } = draw({
      kind: 'profile',
      title: 'T',
      description: 'D',
      rows: [{ label, share: 0.5, value: '50', low: null, high: null }],
    });
    expect(svg).toContain(`<title>${label}</title>`);
    expect(svg).toContain('…</text>');
  });

  it('draws no interval where none is known, and no line across a break', () => {
    const row = (low: number | null, high: number | null): Chart => ({
      kind: 'profile',
      title: '',
      description: '',
      rows: [{ label: 'A', share: 0.5, value: '50', low, high }],
    });
    const inked = (chart: Chart) => [...draw(chart).svg.matchAll(/<line[^>]*s-ink/g)].length;
    expect([inked(row(null, null)), inked(row(0.4, 0.6))]).toEqual([0, 3]);
    const trend = (joined: boolean): Chart => ({
      kind: 'trend',
      title: '',
      description: '',
      times: ['a', 'b'],
      rows: [{ label: 'A', points: [0.2, 0.8].map((share) => ({ share, value: '', joined, low: null, high: null })) }],
    });
    const paths = (chart: Chart) => [...draw(chart).svg.matchAll(/<path[^>]*s-accent[^>]*stroke-width="2"/g)].length;
    expect([paths(trend(true)), paths(trend(false))]).toEqual([1, 0]);
  });

  it('puts the low levels to the left of the middle and the high ones to its right', () => {
    const { svg } = draw({
      kind: 'distribution',
      title: '',
      description: '',
      levels: ['1', '2', '3'],
      rows: [{ label: 'A', counts: [2, 4, 2], missing: 0 }],
    });
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="20"/g)].map(
      ([, x, width]) => [Number(x), Number(width)],
    );
    const line = Number(/<line x1="([\d.]+)"[^>]*s-ink/.exec(svg)?.[1]);
    const [first, middle, last] = bars.map(([x = 0, width = 0]) => x + width / 2);
    expect(first).toBeLessThan(line);
    expect(middle).toBeCloseTo(line, 0);
    expect(last).toBeGreaterThan(line);
  });
});

describe('a distribution as a table', () => {
  it('tells how many gave no answer where somebody did not', () => {
    const chart = (missing: number): Chart => ({
      kind: 'distribution',
      title: '',
      description: '',
      levels: ['low', 'high'],
      rows: [{ label: 'A', counts: [1, 2], missing }],
    });
    expect(chartTable(chart(0)).rows).toEqual([['A', '1', '2']]);
    expect(chartTable(chart(3))).toMatchObject({
      columns: [{}, {}, {}, { title: 'No answer' }],
      rows: [['A', '1', '2', '3']],
    });
  });
});

describe('text in a picture', () => {
  it('is wrapped between words, and a long word is broken', () => {
    expect(wrap('one two', { size: 10, width: 30, lines: 2 })).toEqual({ lines: ['one', 'two'], cut: false });
    expect(wrap('oooooooo', { size: 10, width: 30, lines: 9 }).lines).toEqual(['oooo', 'oooo']);
  });

  it('ends in an ellipsis where something is left out, and nothing of it is wider than its room', () => {
    const { lines, cut } = wrap('お客様のご意見を最後まで聞き', { size: 10, width: 50, lines: 2 });
    expect(cut).toBe(true);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(Math.max(...lines.map((line) => widthOf(line, 10)))).toBeLessThanOrEqual(50);
  });

  it('knows that combining marks take no room and wide characters take more', () => {
    expect(widthOf('e\u0301\u0302', 10)).toBe(widthOf('e', 10));
    expect(widthOf('営', 10)).toBeGreaterThan(10);
  });
});

describe('the colours of a picture', () => {
  const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);
  const schemes: Scheme[] = ['light', 'dark'];

  it('can be read and told apart whatever the brand', () => {
    fc.assert(
      fc.property(colour, colour, colour, fc.constantFrom(...schemes), (ink, accent, second, scheme) => {
        const palette = paletteOf({ ...plainBrand, colours: { ink, accent, second } }, scheme);
        const paper = papers[scheme];
        expect(contrast(palette.ink, paper)).toBeGreaterThanOrEqual(7);
        expect(contrast(palette.soft, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.accent, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.accent, palette.second)).toBeGreaterThanOrEqual(1.4);
        expect(contrast(palette.second, paper)).toBeGreaterThanOrEqual(1.8);
        for (const under of ['middle', 'accentTint', 'accentPale', 'secondTint', 'secondPale'] as const)
          expect(contrast(palette.ink, palette[under])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.onSecond, palette.second)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('are measured as WCAG measures them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(legible('#1b5e78', '#ffffff', 4.5)).toBe('#1b5e78');
    expect(contrast(legible('#ffee00', '#ffffff', 4.5), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});
