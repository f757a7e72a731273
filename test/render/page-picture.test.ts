// How large charts stand on paper.
import { describe, expect, it } from 'vitest';
import { plainBrand } from '../../src/core/document/brand.ts';
import type { Chart } from '../../src/core/document/chart.ts';
import { pagePicture, shareOfWidth } from '../../src/render/chart/page-picture.ts';

const groups = (count: number): Chart => ({
  kind: 'groups',
  title: 'Parts',
  description: '',
  groups: ['North', 'South'],
  rows: Array.from({ length: count }, (_, index) => ({
    label: `Part ${index}`,
    shares: [0.2, 0.7],
    values: ['20', '70'],
  })),
});

describe('a chart on a page', () => {
  it('is as wide as the text where that is not too high', () => {
    const drawn = pagePicture(groups(8), plainBrand);
    expect(drawn.width).toBe(605);
    expect(shareOfWidth(drawn)).toBe(1);
  });

  it('is never higher than the page, whatever it shows, and keeps its proportions', () => {
    const drawn = pagePicture(groups(60), plainBrand);
    const [, wide = '', high = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn.svg) ?? [];
    expect(drawn.height).toBeLessThanOrEqual(850);
    expect(drawn.width / drawn.height).toBeCloseTo(Number(wide) / Number(high), 1);
  });
});
