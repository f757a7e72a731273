import { describe, expect, it } from 'vitest';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { someGroups } from '../an-audit.ts';
import { countedByGroup, factorIn, people, surveyed } from './two-audits.ts';

const low = [8, 12, 8, 2, 0];
const high = [0, 2, 8, 12, 8];
const groups = someGroups({ leaders: 60, 'front-line': 60 });
const room = (leaders: number[], line: number[]) =>
  countedByGroup(Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { leaders, 'front-line': line }])), { groups });

describe('groups that were there both times', () => {
  it('give the change with both rooms made up alike its interval and its verdict', () => {
    const { alike, alikeChange, change } = factorIn(diffAudits(room(low, low), room(high, high)), 'first');
    expect(alikeChange?.verdict).toEqual({ is: 'up', small: false });
    expect(alikeChange?.interval.low).toBeLessThan(alike ?? 0);
    expect(alikeChange?.interval.high).toBeGreaterThan(alike ?? 0);
    expect(alike).toBeCloseTo(change?.levels ?? 0);
  });
  it('show a change that only comes from who was there as none', () => {
    const many = low.map((count) => count * 2);
    const more = high.map((count) => count * 2);
    const { verdict, alikeChange, fromTheRoom } = factorIn(diffAudits(room(high, many), room(more, low)), 'first');
    expect(verdict.is).toBe('up');
    expect(fromTheRoom).toBe(true);
    expect(alikeChange?.verdict.is).not.toBe('up');
  });
  it('make no claim with fewer than ten of a group', () => {
    const few = factorIn(diffAudits(room([1, 2, 3, 2, 1], low), room([0, 1, 3, 4, 1], high)), 'first');
    expect(few.alike).not.toBeNull();
    expect(few.alikeChange).toBeNull();
  });
  it('tell whether leaders and the front line have come nearer', () => {
    const [closed] = diffAudits(room(high, low), room(high, high)).distances;
    expect(closed).toMatchObject({ after: 0, believable: true });
    expect(closed?.beforeInterval?.low).toBeGreaterThan(0);
    expect(closed?.changeInterval?.high).toBeLessThan(0);
    const [still] = diffAudits(room(high, low), room(high, low)).distances;
    expect(still).toMatchObject({ believable: false });
  });
  it('have the same tests where all of a known headcount answered: asked again they would answer otherwise', () => {
    const levels = (of: readonly number[]) => Array.from({ length: 12 }, (_, index) => of[index % of.length] ?? 3);
    const survey = (leaders: number[], line: number[], from: number, headcount?: number) =>
      surveyed(
        [
          ...people(levels(leaders), { from, group: 'leaders' }),
          ...people(levels(line), { from: from + 100, group: 'front-line' }),
        ],
        { groups: ['leaders', 'front-line'].map((id) => ({ id, title: id, ...(headcount && { headcount }) })) },
      );
    const compared = (headcount?: number) => {
      const [before, after] = [survey([4, 5], [1, 2], 0, headcount), survey([4, 5, 3], [2, 3], 1000, headcount)];
      const diff = diffAudits(before, after);
      return { alike: factorIn(diff, 'first').alikeChange, distances: diff.distances };
    };
    expect(compared().alike).not.toBeNull();
    expect(compared(12)).toEqual(compared());
  });
  it('are no change where a few of each, all but alike, stand against many', () => {
    const crowd = (count: number, from: number, group: string, few: boolean) =>
      people(
        Array.from({ length: count }, (_, index) =>
          few ? (index === 0 ? 4 : 5) : index % 20 < 15 ? 5 : index % 20 < 18 ? 4 : 3,
        ),
        { from, group },
      );
    const groupsHere = { groups: someGroups({ leaders: 300, 'front-line': 300 }) };
    const both = (count: number, from: number, few: boolean) =>
      surveyed([...crowd(count, from, 'leaders', few), ...crowd(count, from + 500, 'front-line', few)], groupsHere);
    const { alikeChange } = factorIn(diffAudits(both(12, 0, true), both(150, 2000, false)), 'first');
    expect(alikeChange?.adjusted).toBeLessThan(0.025);
    expect(alikeChange?.verdict).toEqual({ is: 'steady' });
  });
  it('mirror each other when the audits are swapped', () => {
    const [one, two] = [room(high, low), room(low, high)];
    const [there, back] = [diffAudits(one, two), diffAudits(two, one)].map((diff) => ({
      alike: factorIn(diff, 'first').alikeChange,
      distance: diff.distances[0],
    }));
    expect(there?.alike?.interval.low).toBeCloseTo(-(back?.alike?.interval.high ?? 0));
    expect(there?.distance?.changeInterval?.low).toBeCloseTo(-(back?.distance?.changeInterval?.high ?? 0));
    expect(there?.distance?.adjusted).toBeCloseTo(back?.distance?.adjusted ?? 0);
  });
});
