import { describe, expect, it } from 'vitest';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aRubric, aScale, entries } from '../an-audit.ts';

describe('one voice', () => {
  it('goes from answers to factor, rubric and overall', () => {
    const rubric = aRubric([
      aFactor('one', [aScale('a'), aScale('b')]),
      aFactor('two', [aScale('c', { reverse: true })], { weight: 3 }),
    ]);
    const scored = scoreAudit(anAudit(rubric, { entries: entries({ a: 5, b: 3, c: 4 }) }));
    expect(scored.rubrics[0]?.factors.map(({ score }) => score)).toMatchObject([
      { state: 'scored', value: 0.75, n: 1 },
      { state: 'scored', value: 0.25, n: 1 },
    ]);
    expect(scored.overall).toMatchObject({ state: 'scored', value: (0.75 + 3 * 0.25) / 4 });
  });
});
