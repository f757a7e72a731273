// Groups on different sides of a vote.
import { describe, expect, it } from 'vitest';
import { campsOf, sayCamps } from '../../../src/core/interview/camps.ts';
import { emergedFrom } from '../../../src/core/interview/emerged.ts';
import { start } from '../../../src/core/interview/interview.ts';
import type { Ballot } from '../../../src/core/kinds/question.ts';
import { aFactor, anAudit, aRubric, aScale } from '../an-audit.ts';

const groups = ['Leaders', 'Managers', 'Front line'].map((title, index) => ({ id: `g${index}`, title }));
const slots = [1, 2, 3, 4, 5].map((level) => ({ text: `${level}`, criteria: [], worth: (level - 1) / 4 }));
const ballot: Ballot = { ask: 'How?', scoring: true, ordered: true, reverse: false, many: false, slots };
const vote = (...counts: number[][]) => ({
  tallies: counts.map((each, index) => ({ group: `g${index}`, counts: each })),
});
const said = (of: Ballot, ...counts: number[][]) => sayCamps(campsOf(vote(...counts), of, groups));

const high = [0, 0, 0, 3, 2];
const low = [2, 5, 2, 0, 0];
const between = [0, 1, 3, 1, 0];

describe('groups on different sides', () => {
  it('are named, with those in between left out', () => {
    expect(said(ballot, high, between, low)).toBe('Groups sit apart: Leaders high, Front line low.');
    expect(said(ballot, high, high, low)).toBe('Groups sit apart: Leaders and Managers high, Front line low.');
  });
  it('are the other way round where the first level is the good end', () => {
    expect(said({ ...ballot, reverse: true }, high, between, low)).toBe(
      'Groups sit apart: Front line high, Leaders low.',
    );
  });
  it('are none where all are on one side, nobody voted, or options have no order', () => {
    expect(said(ballot, high, high, between)).toBe('');
    expect(said(ballot, high, [0, 0, 0, 0, 0])).toBe('');
    expect(said({ ...ballot, ordered: false }, high, between, low)).toBe('');
  });
  it('are told again when the factor is left', () => {
    const audit = anAudit(aRubric([aFactor('f', [aScale('a')])]), { mode: 'hands', groups });
    const heard = start({ ...audit, entries: { 'rubric/a': { votes: [vote(high, between, low)] } } });
    expect(emergedFrom(heard, 'rubric', 'f')).toContain('Groups saw it differently: a.');
  });
});
