// Several sites laid side by side: two ways of counting, whether they differ, and who is never shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { leftOut, verdictOf } from '../../../src/core/document/sites/words.ts';
import { whyNotComparable } from '../../../src/core/sites/comparable.ts';
import { type Rollup, rollUp } from '../../../src/core/sites/roll-up.ts';
import { frameOf, groupSites, siteOf } from '../../../src/core/sites/site.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale, entries } from '../an-audit.ts';

const rubric = aRubric([aFactor('desk', [aScale('a'), aScale('b')]), aFactor('phone', [aScale('c')])]);

/** A survey in which so many people chose each level of every question. */
const aSurvey = (id: string, levels: number[], parts: Partial<Audit> = {}): Audit =>
  anAudit(rubric, {
    id,
    organization: id,
    mode: 'hands',
    responses: levels.map((level, index) =>
      aResponse({ a: level, b: Math.max(1, level - 1), c: level }, undefined, `r-${index}`),
    ),
    ...parts,
  });

function rolled(...audits: Audit[]): Rollup {
  const made = audits.map((audit) => siteOf(audit.id, audit));
  const [first] = made;
  if (first === undefined) throw new Error('no audit');
  return rollUp({
    by: 'audit',
    sites: made.map(({ site }) => site),
    hidden: 0,
    whole: null,
    teams: new Map(),
    frame: frameOf(first.scored),
  });
}
const many = (level: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index % 3 === 0 ? Math.min(5, level + 1) : level));
const factor = (rollup: Rollup, at = 1) => rollup.factors[at] ?? expect.fail('no such factor');

describe('sites rolled up', () => {
  it('counts everybody once, and each site once', () => {
    const phone = factor(rolled(aSurvey('big', [...many(4, 30)]), aSurvey('little', many(1, 10))));
    expect(phone.sites.map((standing) => standing?.n)).toEqual([30, 10]);
    const [big = 0, little = 0] = phone.sites.map((standing) => standing?.value ?? 0);
    expect(phone.everybody?.value).toBeCloseTo((30 * big + 10 * little) / 40, 12);
    expect(phone.everybody?.n).toBe(40);
    expect(phone.eachSite?.value).toBeCloseTo((big + little) / 2, 12);
    expect(phone.byHeadcount).toBeNull();
  });

  it('weighs sites by headcounts where all of them are known', () => {
    const groups = (headcount: number) => [{ id: 'all', title: 'All', headcount }];
    const phone = factor(
      rolled(aSurvey('a', many(4, 12), { groups: groups(300) }), aSurvey('b', many(2, 12), { groups: groups(100) })),
    );
    const [a = 0, b = 0] = phone.sites.map((standing) => standing?.value ?? 0);
    expect(phone.byHeadcount?.value).toBeCloseTo(0.75 * a + 0.25 * b, 12);
  });

  it('says that sites differ where they do, and does not where they are alike', () => {
    const apart = rolled(aSurvey('a', many(4, 20)), aSurvey('b', many(1, 20)), aSurvey('c', many(3, 20)));
    expect(factor(apart).differ).toBe('yes');
    expect(factor(apart).widest).toMatchObject({ high: 0, low: 1 });
    expect(verdictOf(apart)).toContain('more than people within a site would suggest on phone and desk');
    const alike = rolled(aSurvey('a', many(3, 20)), aSurvey('b', many(3, 20)));
    expect(factor(alike).differ).toBe('not-shown');
    expect(verdictOf(alike)).toContain('may be chance');
  });

  it('has ICC(1) of persons as one-way analysis of variance gives it', () => {
    const { icc } = factor(
      rolled(aSurvey('a', [1, 2, 3, 2, 1, 2, 3, 2, 1, 2]), aSurvey('b', [3, 4, 5, 4, 3, 4, 5, 4, 3, 4])),
    );
    // Means 1.9 and 3.9, variance .5444 in both: MSB = 10 * 2 = 20, MSW = .5444, F = 36.73, ICC(1) = (F - 1) / (F + 9).
    const f = 20 / (4.9 / 9);
    expect(icc).toMatchObject({ state: 'computed', teams: 2, people: 20 });
    if (icc.state !== 'computed') return;
    expect(icc.f).toBeCloseTo(f, 8);
    expect(icc.icc1).toBeCloseTo((f - 1) / (f + 9), 10);
  });

  it('lets one voice count as a site and not as people', () => {
    const voice = anAudit(rubric, { id: 'voice', entries: entries({ a: 4, b: 4, c: 5 }) });
    const phone = factor(rolled(aSurvey('a', many(3, 12)), voice));
    expect(phone.sites.map((standing) => standing?.interval !== null)).toEqual([true, false]);
    expect(phone.everybody?.n).toBe(12);
    expect(phone.eachSite?.value).not.toBe(phone.everybody?.value);
  });
});

describe('a part that a room only agreed on', () => {
  const handsOn = (counts: number[]) => ({ votes: [{ tallies: [{ counts }] }] });
  /** A room that voted on `a`, and on `c` unless it agreed on that. */
  const aRoom = (id: string, a: number[], c: number[] | 'agreed'): Audit =>
    anAudit(rubric, {
      id,
      mode: 'hands',
      entries: {
        'rubric/a': handsOn(a),
        'rubric/b': handsOn(a),
        'rubric/c': c === 'agreed' ? { answer: { state: 'answered', value: 2 } } : handsOn(c),
      },
    });
  const votes = [1, 4, 8, 6, 1];

  it('is reported, and the rest of the site stays', () => {
    const rollup = rolled(aRoom('agreed', votes, 'agreed'), aRoom('voted', votes, votes));
    expect(rollup.sites.map(({ name, alone, people }) => [name, alone, people])).toEqual([
      ['agreed', false, 20],
      ['voted', false, 20],
    ]);
    const [desk, phone] = rollup.factors;
    expect(desk?.sites.map((standing) => standing?.reported)).toEqual([null, null]);
    expect(desk?.everybody?.n).toBe(40);
    expect(phone?.sites[0]).toEqual({ value: 0.25, n: 1, interval: null, reported: 'agreed' });
    expect(phone?.everybody?.n).toBe(20);
    expect(phone?.eachSite?.value).toBeCloseTo((0.25 + (phone?.sites[1]?.value ?? 0)) / 2, 12);
    expect(phone?.eachSite?.interval).toBeNull();
    expect(leftOut(rollup)).toEqual([expect.stringContaining('At agreed the room agreed without a vote on phone')]);
  });

  it('does not bring out those who voted on the rest of it, or on another part', () => {
    const voted = aRoom('voted', votes, votes);
    const few = aRoom('few', [1, 1, 1, 0, 0], 'agreed');
    expect(rolled(voted, few).sites.map(({ name }) => name)).toEqual(['voted']);
    const mixed = anAudit(rubric, {
      ...few,
      id: 'mixed',
      entries: { ...aRoom('', votes, votes).entries, 'rubric/a': handsOn([1, 1, 0, 0, 0]), ...entries({ b: 3 }) },
    });
    expect(rolled(voted, mixed).sites.map(({ name }) => name)).toEqual(['voted']);
  });

  it('stands in the figure for everybody where groups are compared', () => {
    const rollup = rollUp(groupSites('x', aRoom('x', votes, 'agreed')));
    expect(rollup.factors.map(({ everybody }) => everybody?.reported)).toEqual([null, 'agreed']);
    expect(leftOut(rollup).join()).toContain('The room agreed without a vote on phone');
  });

  it('makes a site of its own of a room that agreed on all', () => {
    const room = anAudit(rubric, { id: 'room', mode: 'hands', entries: entries({ a: 4, b: 4, c: 5 }) });
    expect(rolled(aRoom('voted', votes, votes), room).sites.map(({ alone }) => alone)).toEqual([false, true]);
  });
});

describe('small sites', () => {
  it('stand together where they are enough people together', () => {
    const rollup = rolled(aSurvey('big', many(4, 20)), aSurvey('one', [1, 2, 3]), aSurvey('two', [2, 3, 4]));
    expect(rollup.sites.map(({ name }) => name)).toEqual(['big']);
    expect(rollup.small).toEqual({ names: ['one', 'two'], together: true });
    expect(factor(rollup).small).toMatchObject({ n: 6, interval: null });
    expect(factor(rollup).everybody?.n).toBe(26);
  });

  it('are in no figure where they are not: nothing can be subtracted', () => {
    const big = aSurvey('big', many(4, 20));
    const other = aSurvey('other', many(2, 20));
    const one = aSurvey('one', [1, 2, 3]);
    const figures = ({ factors, overall }: Rollup) => JSON.stringify({ factors, overall });
    expect(figures(rolled(big, other, one))).toBe(figures(rolled(big, other)));
    expect(rolled(big, other, one).small).toEqual({ names: ['one'], together: false });
  });

  it('of five to nine who all say the same are not shown, and their spread is told by nothing', () => {
    const same = rolled(aSurvey('big', many(4, 20)), aSurvey('same', [5, 5, 5, 5, 5, 5]));
    expect(same.sites.map(({ name }) => name)).toEqual(['big']);
    const six = rolled(aSurvey('big', many(4, 20)), aSurvey('also', many(2, 20)), aSurvey('six', [1, 2, 3, 3, 4, 5]));
    expect(factor(six).sites.map((standing) => standing?.interval === null)).toEqual([false, false, true]);
    const other = rolled(
      aSurvey('big', many(4, 20)),
      aSurvey('also', many(2, 20)),
      aSurvey(
        'six',
        [3, 3, 3, 3, 3, 3].map((level, at) => (at === 0 ? 2 : at === 1 ? 4 : level)),
      ),
    );
    expect(factor(six).everybody).toEqual(factor(other).everybody);
    expect(factor(six).everybody?.interval).not.toBeNull();
    expect(factor(six).icc).toMatchObject({ teams: 2, people: 40 });
  });
});

describe('groups of one audit', () => {
  const people = (group: string, levels: number[]) =>
    levels.map((level, index) => aResponse({ a: level, b: level, c: level }, group, `r-${group}-${index}`));
  const groups = ['shop', 'office', 'few'].map((id) => ({ id, title: id }));

  it('are compared as teams, only those that may be shown', () => {
    const responses = [...people('shop', many(4, 12)), ...people('office', many(2, 14)), ...people('few', [1, 2])];
    const rollup = rollUp(groupSites('x', anAudit(rubric, { mode: 'hands', groups, responses })));
    expect(rollup.sites.map(({ name }) => name)).not.toContain('few');
    expect(rollup.hidden).toBe(2);
    expect(leftOut(rollup)).toEqual([
      expect.stringMatching(/^Two groups are not shown: too few .*, or they are left out/),
    ]);
    const all = [...people('shop', many(4, 12)), ...people('office', many(2, 14))];
    const whole = rollUp(groupSites('x', anAudit(rubric, { mode: 'hands', groups, responses: all })));
    expect(whole.sites.map(({ name }) => name)).toEqual(['shop', 'office']);
    expect(factor(whole).differ).toBe('yes');
    expect(factor(whole).everybody?.n).toBe(26);
  });
});

describe('audits that did not ask the same', () => {
  it('are refused, with what is different', () => {
    const other = anAudit({ ...rubric, version: '2.0.0' }, { id: 'new' });
    const quick = aSurvey('quick', [3], { depth: 'quick' });
    const changed = { ...aSurvey('changed', [3]), rubrics: [{ rubric, sha256: 'f'.repeat(64) }] };
    const first = aSurvey('first', [3]);
    const messages = whyNotComparable([first, other, quick, changed], ['first', 'new', 'quick', 'changed']).map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(3);
    expect(messages[0]).toBe('new was asked rubric 2.0.0, and first rubric 1.0.0.');
    expect(messages[1]).toContain('quick audit');
    expect(messages[2]).toContain('not the same');
    expect(whyNotComparable([first, aSurvey('second', [4])], ['first', 'second'])).toEqual([]);
  });
});

describe('somebody who looks for a small site', () => {
  const level = fc.integer({ min: 1, max: 5 });
  const few = fc.array(level, { minLength: 1, maxLength: 4 });
  const big = aSurvey('big', many(4, 20));
  const other = aSurvey('other', many(2, 20));
  const without = (rollup: Rollup) => rollup.factors.map(({ small: _, everybody: __, ...rest }) => rest);

  it('finds nothing of one alone in any figure, whatever was said there', () => {
    const figures = ({ factors, overall, sites }: Rollup) => JSON.stringify({ factors, overall, sites: sites.length });
    const expected = figures(rolled(big, other));
    fc.assert(
      fc.property(few, (levels) => figures(rolled(big, other, aSurvey('few', levels))) === expected),
      { numRuns: 25 },
    );
  });

  it('finds several of them only as one, and only in the two figures that are of five people or more', () => {
    const expected = without(rolled(big, other));
    fc.assert(
      fc.property(few, few, (one, two) => {
        const rollup = rolled(big, other, aSurvey('one', one), aSurvey('two', two));
        expect(without(rollup)).toEqual(expected);
        expect(
          rollup.factors.every(({ small }) => small === null || ((small.n ?? 0) >= 5 && small.interval === null)),
        ).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
