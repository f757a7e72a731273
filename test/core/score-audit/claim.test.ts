import { describe, expect, it } from 'vitest';
import type { Audit, Entry } from '../../../src/core/audit.ts';
import { claimRule } from '../../../src/core/score-audit/claim.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aRubric, aScale, hands, said } from '../an-audit.ts';

const rubric = aRubric([aFactor('one', [aScale('a')])]);
const claimOn = (entry: Entry, mode: Audit['mode'] = 'one-voice') =>
  scoreAudit(anAudit(rubric, { mode, entries: { 'rubric/a': entry } })).rubrics[0]?.factors[0]?.questions[0]?.claim;
const seen = { evidence: { for: ['The wall has one note.'], against: [] } };

describe('one voice', () => {
  it('may claim level four or five only with evidence, whatever its confidence', () => {
    expect(claimOn({ answer: said(4), ...seen })).toBe('we-do');
    expect(claimOn({ answer: said(5), confidence: 'high' })).toBe('we-are-working-on');
    expect(claimOn({ answer: said(4), evidence: { for: ['It is so.'], against: ['No.', 'Never.'] } })).toBe(
      'we-are-working-on',
    );
  });
  it('is working on level three, and intends what stands lower', () => {
    expect(claimOn({ answer: said(3), ...seen })).toBe('we-are-working-on');
    expect(claimOn({ answer: said(2), ...seen })).toBe('we-intend-to');
  });
  it('does not know, or says nothing', () => {
    expect(claimOn({ answer: said('dont-know') })).toBe('we-dont-know');
    expect([claimOn({}), claimOn({ answer: said('not-applicable') }), claimOn({ answer: said('not-said') })]).toEqual([
      'nothing',
      'nothing',
      'nothing',
    ]);
  });
});

describe('a room that agreed', () => {
  it('may rest on its confidence instead of evidence, unless it is low', () => {
    expect(claimOn({ answer: said(4), confidence: 'middle' }, 'consensus')).toBe('we-do');
    expect(claimOn({ answer: said(4), confidence: 'low' }, 'consensus')).toBe('we-are-working-on');
    expect(claimOn({ answer: said(4) }, 'consensus')).toBe('we-are-working-on');
  });
});

describe('hands', () => {
  it('need agreement as well', () => {
    expect(claimOn({ ...hands([0, 0, 1, 6, 5]), ...seen }, 'hands')).toBe('we-do');
    expect(claimOn({ ...hands([1, 1, 0, 0, 8]), ...seen }, 'hands')).toBe('we-are-working-on');
    expect(claimOn({ ...hands([5, 0, 0, 0, 30]), ...seen }, 'hands')).toBe('we-are-working-on');
    expect(claimOn({ ...hands([0, 2, 0, 0, 40]), ...seen }, 'hands')).toBe('we-do');
    expect(claimOn({ ...hands([0, 6, 0, 0, 40]), ...seen }, 'hands')).toBe('we-are-working-on');
  });
  it('say that they do not know when half of those concerned do not', () => {
    expect(claimOn({ ...hands([0, 0, 0, 5, 0], { 'dont-know': 5, 'not-applicable': 9 }), ...seen }, 'hands')).toBe(
      'we-dont-know',
    );
    expect(claimOn({ ...hands([0, 0, 0, 5, 0], { 'dont-know': 4 }), ...seen }, 'hands')).toBe('we-do');
  });
  it('of one person are one voice', () => {
    expect(claimOn({ ...hands([0, 0, 0, 1, 0]), confidence: 'high' }, 'hands')).toBe('we-are-working-on');
  });
});

it('keeps the rule in one table: level four, level three, half, a sixth of the levels', () => {
  expect(claimRule).toMatchObject({ weDo: 0.75, weAreWorkingOn: 0.5, weDontKnow: 0.5, agreement: 1 / 6 });
});
