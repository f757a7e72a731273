import { describe, expect, it } from 'vitest';
import { agreement, layerAgreement } from '../../../src/core/statistics/agreement.ts';
import { averageDeviation } from '../../../src/core/statistics/average-deviation.ts';
import { binomialTail } from '../../../src/core/statistics/binomial-tail.ts';
import { rWg } from '../../../src/core/statistics/r-wg.ts';
import { splitOf, valleyP, zones } from '../../../src/core/statistics/valley-test.ts';
import { numberAt, referenceValues } from './reference.ts';

const values = referenceValues('edge.reference.json');
const ids = [...values.keys()];

describe('agreement A', () => {
  it.each(ids.filter((id) => /^A\.[\d-]+$/.test(id)))('equals agrmt on %s', (id) => {
    expect(agreement(id.slice(2).split('-').map(Number))).toBeCloseTo(numberAt(values, id), 12);
  });
  it('gives the published values', () => {
    const published = { PvdA: [24, 28, 32, 62, 135, 304, 416], D66: [16, 26, 82, 210, 293, 270, 103] };
    for (const [name, counts] of Object.entries(published)) {
      expect(agreement(counts)).toBeCloseTo(numberAt(values, `A.published.${name}`), 12);
    }
  });
  it.each(ids.filter((id) => id.startsWith('A.layer.')))('judges the layer of %s', (id) => {
    const pattern = [...id.slice('A.layer.'.length)].map((level) => level === '1');
    expect(layerAgreement(pattern)).toBeCloseTo(numberAt(values, id), 12);
  });
});

describe('r_wg and average deviation', () => {
  it.each([
    ['rwg.identical', rWg([0, 0, 0, 4, 0])],
    ['rwg.split', rWg([2, 0, 0, 0, 2])],
    ['ad.identical', averageDeviation([0, 0, 0, 3, 0])],
    ['ad.split', averageDeviation([2, 0, 0, 0, 2])],
  ])('%s', (id, value) => {
    expect(value).toBe(numberAt(values, id));
  });
  it('are null for one answer, as in R', () => {
    expect([values.get('rwg.one'), rWg([0, 0, 0, 1, 0])]).toEqual([null, null]);
    expect([values.get('ad.one'), averageDeviation([0, 0, 0, 1, 0])]).toEqual([null, null]);
  });
});

describe('the valley test', () => {
  it.each([
    ['valley.10.0.10', 10, 0, 10, 2, 1],
    ['valley.8.4.8', 8, 4, 8, 2, 1],
    ['valley.7.1.9', 7, 1, 9, 2, 1],
    ['valley.6level.9.2.9', 9, 2, 9, 2, 2],
    ['valley.7level.12.1.11', 12, 1, 11, 3, 1],
    ['valley.empty', 0, 5, 5, 2, 1],
  ] as const)('%s', (id, low, centre, high, levelsPerSide, levelsInCentre) => {
    expect(valleyP({ low, centre, high, levelsPerSide, levelsInCentre })).toBeCloseTo(numberAt(values, id), 12);
  });
  it('calls a split clear only when there is a valley', () => {
    expect(splitOf([8, 2, 0, 2, 8])).toBe('clear');
    expect(splitOf([1, 3, 12, 3, 1])).toBe('none');
    expect(splitOf([8, 0, 4, 0, 8])).toBe('possible');
  });
  it('cannot tell evenly scattered answers from a possible split, and its name says so', () => {
    expect(splitOf([4, 4, 4, 4, 4])).toBe('possible');
  });
  it('needs eight answers to call a split possible', () => {
    expect(splitOf([2, 1, 1, 0, 3])).toBe('none');
    expect(splitOf([2, 2, 0, 1, 3])).toBe('possible');
  });
  it('takes the two middle levels for the centre where their number is even', () => {
    expect(zones([1, 2, 4, 8, 16, 32])).toEqual({ low: 3, centre: 12, high: 48, levelsPerSide: 2, levelsInCentre: 2 });
    expect(zones([1, 2, 4])).toEqual({ low: 1, centre: 2, high: 4, levelsPerSide: 1, levelsInCentre: 1 });
    expect(splitOf([4, 1, 1, 4])).toBe('possible');
  });
  it('tests nothing on two levels or on one answer', () => {
    expect([splitOf([9, 9]), splitOf([0, 0, 1]), splitOf([0, 0, 0])]).toEqual([
      'not-tested',
      'not-tested',
      'not-tested',
    ]);
  });
});

describe('the binomial tail', () => {
  it('is 1 from zero on and adds up with its complement', () => {
    expect(binomialTail(7, 0, 0.3)).toBe(1);
    expect(binomialTail(7, 3, 0.3) + binomialTail(7, 5, 0.7)).toBeCloseTo(1, 14);
  });
  it('stays exact for a million tries', () => {
    expect(binomialTail(1_000_001, 500_001, 0.5)).toBeCloseTo(0.5, 11);
    expect(binomialTail(1_000_000, 501_500, 0.5)).toBeGreaterThan(0.00134);
    expect(binomialTail(1_000_000, 501_500, 0.5)).toBeLessThan(0.00136);
  });
});
