// Where an audit stands among others, and that none of these can be found in what is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Benchmark, benchmark } from '../../../src/core/benchmark/benchmark.ts';
import { placeAmong, quartilesOf } from '../../../src/core/benchmark/quartiles.ts';
import { whyNoBenchmark } from '../../../src/core/document/benchmark.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aRubric, aScale, entries } from '../an-audit.ts';

const rubric = aRubric([aFactor('desk', [aScale('a')]), aFactor('phone', [aScale('b')])]);
const anOrganization = (name: string, a: number, b = 3, used = rubric) =>
  scoreAudit(anAudit(used, { id: name, organization: name, entries: entries({ a, b }) }));
const others = [1, 2, 3, 4, 5].map((level) => anOrganization(`Client ${level}`, level));
const factor = ({ rubrics }: Benchmark, at = 0) => rubrics[0]?.factors[at] ?? expect.fail('no such factor');

describe('a benchmark', () => {
  it('tells where each factor and the whole stand among five others', () => {
    const result = benchmark(anOrganization('Own', 4), others);
    expect(result.organizations).toBe(5);
    expect(factor(result)).toMatchObject({
      own: 0.75,
      among: 5,
      missing: 0,
      quartiles: { low: 25, middle: 50, high: 75 },
      place: 'above-the-middle',
    });
    expect(result.rubrics[0]?.whole.quartiles).not.toBeNull();
  });

  it('says how many are missing where there are fewer than five', () => {
    const result = benchmark(anOrganization('Own', 4), others.slice(0, 3));
    expect(factor(result)).toMatchObject({ quartiles: null, place: null, missing: 2 });
    expect(whyNoBenchmark(result)).toBe(
      'Two more organizations are needed: comparing with fewer than five would show single clients.',
    );
  });

  it('compares only what was made of the same questions, in the same main version', () => {
    const other = aRubric([
      aFactor('desk', [aScale('a', { weight: 2 }), aScale('c')]),
      aFactor('phone', [aScale('b')]),
    ]);
    const changed = [1, 2, 3, 4, 5].map((level) => anOrganization(`Client ${level}`, level, level, other));
    const result = benchmark(anOrganization('Own', 4), changed);
    expect([factor(result).among, factor(result, 1).among, result.rubrics[0]?.whole.among]).toEqual([0, 5, 0]);
    const newer = [1, 2, 3, 4, 5].map((level) =>
      anOrganization(`Client ${level}`, level, 3, { ...rubric, version: '2.0.0' }),
    );
    expect(benchmark(anOrganization('Own', 4), newer).organizations).toBe(0);
  });

  it('holds no name, no id and no figure of any other organization', () => {
    const odd = [0.13, 0.29, 0.41, 0.67, 0.83].map((share, index) => {
      const scored = anOrganization(`Client ${index}`, 3);
      const [first] = scored.rubrics;
      const moved = {
        ...first,
        factors: first?.factors.map((each) => ({ ...each, score: { ...each.score, value: share } })),
      };
      return { ...scored, rubrics: [moved] } as typeof scored;
    });
    const text = JSON.stringify(benchmark(anOrganization('Own', 4), odd));
    expect(text).not.toMatch(/Client|0\.13|0\.29|0\.41|0\.67|0\.83|\b(13|29|41|67|83)\b/);
  });
});

describe('quartiles', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 40 });

  it('are rounded, in order, at least ten points wide, and never at the ends', () => {
    fc.assert(
      fc.property(shares, (values) => {
        const told = quartilesOf(values);
        if (told === null) return false;
        const { low, middle, high } = told;
        const points = [low, middle, high];
        return (
          points.every((each) => each % 5 === 0 && each >= 10 && each <= 90) &&
          low < middle &&
          middle < high &&
          high - low >= 10
        );
      }),
    );
  });

  it('move by a third of what one organization moves at most, and then are rounded', () => {
    fc.assert(
      fc.property(shares, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (values, at, moved) => {
        const other = values.with(at % values.length, moved);
        const [one, two] = [quartilesOf(values), quartilesOf(other)];
        if (one === null || two === null) return false;
        const by = 100 * Math.abs((values[at % values.length] ?? 0) - moved);
        return (['low', 'middle', 'high'] as const).every((key) => Math.abs(one[key] - two[key]) <= by / 3 + 5 + 1e-9);
      }),
    );
  });

  it('do not tell organizations that are all alike from nearly alike ones', () => {
    expect(quartilesOf([0.5, 0.5, 0.5, 0.5, 0.5])).toEqual(quartilesOf([0.46, 0.48, 0.5, 0.53, 0.55]));
    expect(quartilesOf([1, 1, 1, 1, 1])).toEqual(quartilesOf([0.9, 0.92, 0.95, 0.97, 1]));
  });

  it('place a figure by what is told, so that no series of questions tells more', () => {
    const told = { low: 40, middle: 50, high: 65 };
    expect([0.394, 0.396, 0.5, 0.65, 0.66].map((share) => placeAmong(share, told))).toEqual([
      'below-most',
      'below-the-middle',
      'above-the-middle',
      'above-the-middle',
      'above-most',
    ]);
  });
});
