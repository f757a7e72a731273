// Whether the gap between saying and doing closed, by what the same people said of both.
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { signFlips } from '../../../src/core/statistics/sign-flip.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, hands } from '../an-audit.ts';

const rubric = aRubric([aFactor('first', [aPair('a'), aPair('b')])]);
const said = (gaps: number[], from = 0): Audit =>
  anAudit(rubric, {
    responses: gaps.map((gap, at) => {
      const pair = { say: 5, do: 5 - gap };
      return aResponse({ a: pair, b: { say: 4, do: 4 - Math.min(3, gap) } }, undefined, `r-${at + from}`);
    }),
  });
const wide = [2, 3, 1, 2, 3, 2, 1, 3, 2, 2, 3, 2];
const narrow = [0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1];

describe('gaps of the same people', () => {
  it('closed and opened by sign flips', () => {
    const [closed] = diffAudits(said(wide), said(narrow)).personGaps;
    const moves = wide.map((gap, at) => [(narrow[at] ?? 0) - gap]);
    const [flipped] = signFlips(moves, 1).factors;
    expect(closed).toMatchObject({ is: 'closed', believable: true, kind: 'say-do', factor: 'first' });
    expect(closed?.adjusted).toBe(flipped?.state === 'computed' ? flipped.adjusted : null);
    expect(closed?.before).toEqual({ gap: expect.closeTo(26 / 12), n: 12, shareApart: 1 });
    expect(closed?.after.shareApart).toBeCloseTo(5 / 12);
    expect(closed?.interval?.high).toBeLessThan(0);
    const [opened] = diffAudits(said(narrow), said(wide)).personGaps;
    expect(opened).toMatchObject({ is: 'opened', believable: true, adjusted: closed?.adjusted });
    expect(diffAudits(said(wide), said(wide)).personGaps).toMatchObject([{ is: 'still-open', believable: false }]);
    expect(diffAudits(said(narrow), said(narrow)).personGaps).toEqual([]);
  });
  it('have no interval where it would tell of the few who came once only', () => {
    const [gap] = diffAudits(said([...wide, 4, 4]), said(narrow)).personGaps;
    expect(gap).toMatchObject({ is: 'closed', believable: true, interval: null });
  });
  it('are compared as different people where nobody is in both', () => {
    const [gap] = diffAudits(said(wide), said(narrow, 100)).personGaps;
    expect(gap).toMatchObject({ is: 'closed', believable: true });
  });
  it('are not there where hands were counted on a side', () => {
    const tallies = ['say', 'do'].map((side) => ({ side: side as 'say' | 'do', counts: [0, 4, 4, 4, 0] }));
    const shown = anAudit(rubric, {
      mode: 'hands',
      entries: { 'rubric/a': { votes: [{ tallies }] }, 'rubric/b': hands([]) },
    });
    expect(diffAudits(shown, said(narrow)).personGaps).toEqual([]);
  });
});
