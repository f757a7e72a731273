// Say and do person by person, against R for the invented survey, and with a reason where people's own answers are not known.
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale } from '../an-audit.ts';
import { referenceValues, within } from '../statistics/reference.ts';
import { peopleOf } from '../statistics/survey.ts';

const rubric = aRubric([aFactor('first', [aPair('promise'), aScale('other')]), aFactor('second', [aScale('c')])]);
const said = (levels: [number, number][], parts: Partial<Audit> = {}): Audit =>
  anAudit(rubric, {
    responses: levels.map(([say, does], at) =>
      aResponse({ promise: { say, do: does }, other: 3, c: 3 }, undefined, `r-${at}`),
    ),
    ...parts,
  });
const only = (audit: Audit) => scoreAudit(audit).personGaps;

describe('gaps person by person', () => {
  it('are what R gives: mean, interval, p and the share of people with a level or more', () => {
    const levels = peopleOf(1).flatMap(({ answers }): [number, number][] => {
      const [say, does] = [answers[0]?.[0] ?? null, answers[0]?.[1] ?? null];
      return say === null || does === null ? [] : [[say, does]];
    });
    const [found] = only(said(levels));
    expect(found).toMatchObject({ factor: 'first', kind: 'say-do' });
    if (found?.test.state !== 'computed') throw new Error('expected a test');
    const { gap, low, high, p, shareApart } = found.test;
    const reference = referenceValues('waves.reference.json').get('saydo.wave1.F1Q1_F1Q2') as Record<string, number>;
    const got: Record<string, unknown> = { diff: gap, lower: low, upper: high, p, share_ge1: shareApart };
    for (const [name, value] of Object.entries(reference)) {
      if (name in got) expect(within(got[name], value), name).toEqual([]);
    }
    expect(Object.keys(reference)).toEqual(expect.arrayContaining(['diff', 'p', 'share_ge1']));
    expect(found.test.adjusted).toBe(p);
  });
  it('need half of the pairs, and say nothing of fewer than ten people', () => {
    expect(
      only(
        said([
          [5, 1],
          [5, 2],
          [4, 2],
          [5, 3],
        ]),
      )[0]?.test,
    ).toEqual({ state: 'withheld', why: 'suppressed' });
  });
  it('have a reason where only counts are known, and where one voice speaks', () => {
    const tallies = [
      { side: 'say' as const, counts: [0, 0, 4, 20, 12] },
      { side: 'do' as const, counts: [12, 20, 4, 0, 0] },
    ];
    const hands = anAudit(rubric, { mode: 'hands', entries: { 'rubric/promise': { votes: [{ tallies }] } } });
    expect(only(hands)[0]?.test).toEqual({ state: 'withheld', why: 'counts-only' });
    const mixed = said(
      [
        [5, 1],
        [5, 2],
        [4, 2],
        [5, 3],
        [4, 3],
      ],
      { entries: { 'rubric/promise': { votes: [{ tallies }] } } },
    );
    expect(only(mixed)[0]?.test).toEqual({ state: 'withheld', why: 'counts-only' });
    const voice = anAudit(rubric, {
      entries: { 'rubric/promise': { answer: { state: 'answered', value: { say: 5, do: 2 } } } },
    });
    expect(only(voice)[0]?.test).toEqual({ state: 'withheld', why: 'one-voice' });
  });
});
