import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { minimumOf, shownGroups } from '../../../src/core/score-audit/minimum-group.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aResponse, aRubric, aScale, byGroup, hands, said, someGroups } from '../an-audit.ts';

const minimumGroup = minimumOf({}).group;
const rubric = aRubric([aFactor('one', [aScale('a'), aScale('b')])]);
const audit = (a: Record<string, number[]>, b: Record<string, number[]> = a): Audit =>
  anAudit(rubric, {
    mode: 'hands',
    groups: someGroups({ leaders: 50, managers: 50, staff: 50 }),
    entries: {
      'rubric/a': { votes: [{ tallies: byGroup(a) }] },
      'rubric/b': { votes: [{ tallies: byGroup(b) }] },
    },
  });
const shownIn = (of: Audit) => scoreAudit(of).groups.shown.map(({ id }) => id);
const factorIn = (of: Audit) => scoreAudit(of).rubrics[0]?.factors[0];

describe('groups of an audit', () => {
  it('are shown from five people on', () => {
    expect(shownIn(audit({ leaders: [0, 3, 2, 0, 0], staff: [0, 6, 6, 0, 0] }))).toEqual(['leaders', 'staff']);
    expect(shownIn(audit({ leaders: [0, 3, 1, 0, 0], staff: [0, 6, 6, 0, 0] }))).toEqual([]);
  });
  it('are hidden with the next smallest where a few could be found by subtraction', () => {
    const few = audit({ leaders: [0, 3, 0, 0, 0], managers: [0, 3, 3, 0, 0], staff: [0, 6, 6, 0, 0] });
    expect(scoreAudit(few).groups).toMatchObject({ shown: [{ id: 'staff' }], hidden: 2 });
  });
  it('count people of no group, or of one that nobody knows, among those left over', () => {
    const responses = [
      ...Array.from({ length: 8 }, () => aResponse({ a: 3 }, 'staff')),
      aResponse({ a: 1 }, 'stranger'),
      aResponse({ a: 1 }),
    ];
    const groups = someGroups({ staff: 8 });
    expect(shownIn(anAudit(rubric, { groups, responses }))).toEqual([]);
    expect(shownIn(anAudit(rubric, { groups, responses: responses.slice(0, 8) }))).toEqual(['staff']);
  });
  it('are not hidden by what the whole room voted or agreed on without telling groups apart', () => {
    const both = audit({ leaders: [0, 4, 5, 0, 0], staff: [0, 6, 6, 0, 0] });
    const agreed = { ...both.entries, 'rubric/b': { answer: said(4) } };
    expect(shownIn({ ...both, entries: agreed })).toEqual(['leaders', 'staff']);
    expect(shownIn({ ...both, entries: { ...both.entries, 'rubric/b': hands([0, 2, 0, 0, 0]) } })).toHaveLength(2);
  });
});

describe('a shown group on one question', () => {
  const most = { leaders: [0, 4, 4, 4, 0], staff: [0, 5, 5, 5, 0] };
  it('shows its counts only where ten people of it answered', () => {
    const groups = factorIn(audit({ leaders: [0, 3, 3, 0, 0], staff: [0, 5, 5, 5, 0] }))?.questions[0]?.sides[0]
      ?.groups;
    expect(groups?.['leaders']).toMatchObject({ n: 6, mean: 2.5, counts: null, agreement: { ad: null } });
    expect(groups?.['staff']).toMatchObject({ n: 15, mean: 3, counts: null });
    expect(factorIn(audit(most))?.questions[0]?.sides[0]?.groups['leaders']).toMatchObject({ counts: [0, 4, 4, 4, 0] });
  });
  it('shows nothing of its answers where fewer than five of it answered, or of those left over', () => {
    const side = factorIn(audit(most, { leaders: [0, 2, 2, 0, 0], staff: [0, 5, 5, 5, 0] }))?.questions[1]?.sides[0];
    expect(side?.groups).toEqual({});
    expect(side?.all.n).toBe(19);
  });
  it('shows no share of favourable answers, from which counts follow, where it shows no counts', () => {
    const side = factorIn(audit({ leaders: [0, 0, 2, 2, 2], staff: most.staff }))?.questions[0]?.sides[0];
    expect(side?.groups['leaders']).toMatchObject({ favourable: null });
    expect(factorIn(audit(most))?.questions[0]?.sides[0]?.groups['leaders']?.favourable).toBeCloseTo(1 / 3);
  });
  it('does not show that all of the few left over said the same', () => {
    const both = { leaders: [0, 0, 0, 0, 3], managers: [0, 0, 0, 0, 4], staff: [2, 2, 4, 2, 2] };
    const side = factorIn(audit(both))?.questions[0]?.sides[0];
    expect(side?.groups['staff']).toMatchObject({ n: 12, mean: null, counts: null });
  });
  it('does not show that none of a few knew', () => {
    const tallies = [
      { group: 'leaders', counts: [0, 0, 0, 0, 0], missing: { 'dont-know': 6 } },
      ...byGroup({ managers: [0, 3, 4, 0, 0], staff: [0, 6, 6, 0, 0] }),
    ];
    const groups = someGroups({ leaders: 8, managers: 8, staff: 12 });
    const of = anAudit(rubric, { mode: 'hands', groups, entries: { 'rubric/a': { votes: [{ tallies }] } } });
    expect(Object.keys(factorIn(of)?.questions[0]?.sides[0]?.groups ?? {})).toEqual(['staff']);
  });
  it('does not show that all of a few said the same', () => {
    const side = factorIn(audit({ leaders: [0, 0, 0, 0, 6], staff: most.staff }))?.questions[0]?.sides[0];
    expect(side?.groups['leaders']).toMatchObject({ n: 6, mean: null, favourable: null, counts: null });
  });
  it('nor lets it be worked out from the whole and the others', () => {
    const groupsIn = (counts: Record<string, number[]>) =>
      factorIn(audit(counts))?.questions[0]?.sides[0]?.groups ?? {};
    const alike = { leaders: [1, 1, 1, 3, 2], managers: [0, 0, 0, 9, 0], staff: [2, 2, 3, 4, 3] };
    const one = groupsIn(alike);
    expect(Object.values(one).map(({ n, mean }) => [n, mean === null])).toEqual([
      [8, true],
      [9, true],
      [14, false],
    ]);
    const two = groupsIn({ managers: alike.managers, staff: alike.staff });
    expect(Object.values(two).map(({ mean }) => mean)).toEqual([null, null]);
    const many = groupsIn({ ...alike, managers: [0, 0, 0, 10, 0] });
    expect(many['managers']).toMatchObject({ mean: 4 });
  });
  it('nor by the score of a factor that has no other question', () => {
    const lonely = aRubric([aFactor('one', [aScale('a')])]);
    const of = { leaders: [0, 0, 0, 0, 6], managers: [0, 2, 4, 0, 0], staff: [0, 5, 5, 5, 0] };
    const { groups } =
      factorIn({
        ...audit(of),
        ...anAudit(lonely, audit(of)),
        entries: { 'rubric/a': { votes: [{ tallies: byGroup(of) }] } },
      }) ?? {};
    expect(groups).toMatchObject({
      leaders: { state: 'withheld', why: 'too-few-people' },
      managers: { state: 'withheld', why: 'too-few-people' },
      staff: { state: 'scored' },
    });
  });
  it('tells how many did not know, of five or more who reacted', () => {
    const tallies = [
      { group: 'leaders', counts: [0, 1, 1, 0, 0], missing: { 'dont-know': 6 } },
      { group: 'staff', counts: [0, 6, 6, 0, 0] },
    ];
    const of = anAudit(rubric, {
      mode: 'hands',
      groups: someGroups({ leaders: 8, staff: 12 }),
      entries: { 'rubric/a': { votes: [{ tallies }] } },
    });
    const groups = factorIn(of)?.questions[0]?.sides[0]?.groups;
    expect(groups?.['leaders']).toMatchObject({ n: 2, missing: { 'dont-know': 6 }, mean: null, counts: null });
    expect(groups?.['staff']?.mean).toBeNull();
  });
});

describe('a few of many', () => {
  it('who answered each for themselves are not shown on a question or a factor', () => {
    const two = aRubric([aFactor('one', [aScale('a')]), aFactor('two', [aScale('b')])]);
    const responses = (both: number, one: number) => [
      ...Array.from({ length: both }, (_, at) => aResponse({ a: 1 + at, b: 1 + at })),
      ...Array.from({ length: one }, () => aResponse({ a: 3 })),
    ];
    const few = scoreAudit(anAudit(two, { responses: responses(4, 4) }));
    const [one, other] = few.rubrics[0]?.factors ?? [];
    expect(one?.score).toMatchObject({ state: 'scored', n: 8 });
    expect(other?.score).toMatchObject({ state: 'withheld', why: 'too-few-people' });
    expect(other?.questions[0]?.score).toMatchObject({ state: 'withheld', why: 'too-few-people' });
    expect(other?.questions[0]?.sides[0]?.all).toMatchObject({ n: 0, mean: null, counts: null });
    expect(few.coverage).toMatchObject({ answered: 2, unanswered: 0 });
    const enough = scoreAudit(anAudit(two, { responses: responses(5, 3) }));
    expect(enough.rubrics[0]?.factors[1]?.score).toMatchObject({ state: 'scored', n: 5 });
  });
  it('are told by answers, not by who said that nothing applies', () => {
    const responses = [
      ...[1, 2, 4, 5].map((a) => aResponse({ a, b: a })),
      ...Array.from({ length: 8 }, () => aResponse({ a: 'not-applicable', b: 'not-applicable' })),
    ];
    expect(factorIn(anAudit(rubric, { responses }))?.score).toMatchObject({ why: 'too-few-people' });
  });
  it('who were the only ones asked are not shown either; a room that agreed is', () => {
    const some = aRubric([aFactor('one', [aScale('a'), aScale('b', { askedOf: ['leaders'] })])]);
    const of = (entry: Audit['entries'][`${string}/${string}`]) =>
      factorIn(
        anAudit(some, {
          mode: 'hands',
          groups: someGroups({ leaders: 3, staff: 12 }),
          entries: {
            'rubric/a': { votes: [{ tallies: byGroup({ leaders: [0, 1, 2, 0, 0], staff: [2, 4, 4, 2, 0] }) }] },
            'rubric/b': entry,
          },
        }),
      )?.questions[1]?.score;
    expect(of({ votes: [{ tallies: byGroup({ leaders: [3, 0, 0, 0, 0] }) }] })).toMatchObject({
      why: 'too-few-people',
    });
    expect(of({ answer: said(4) })).toMatchObject({ state: 'scored' });
  });
});

describe('a shown group on a factor', () => {
  it('has a score from the questions that enough of it answered, and else a reason', () => {
    const both = audit(
      { leaders: [0, 4, 4, 4, 0], staff: [0, 5, 5, 5, 0] },
      { leaders: [0, 1, 0, 0, 0], staff: [0, 0, 0, 0, 12] },
    );
    expect(factorIn(both)?.groups).toMatchObject({ leaders: { state: 'scored', value: 0.5, n: 12 } });
    const heavy = aRubric([aFactor('one', [aScale('a'), aScale('b', { weight: 3 })])]);
    const withheld = factorIn(anAudit(heavy, { mode: 'hands', groups: both.groups, entries: both.entries }));
    expect(withheld?.groups).toMatchObject({ leaders: { state: 'withheld', why: 'too-few-people' } });
  });
});

describe('an audit that shows larger groups only', () => {
  const of = { ...audit({ leaders: [0, 3, 3, 0, 0], staff: [0, 6, 6, 6, 0] }), smallestGroup: 6 };
  it('hides what is smaller, and counts under twice as many', () => {
    expect(shownIn(of)).toEqual(['leaders', 'staff']);
    expect(shownIn({ ...of, smallestGroup: 7 })).toEqual([]);
    const seen = (smallestGroup: number) =>
      factorIn({ ...of, smallestGroup })?.questions[0]?.sides[0]?.groups['staff']?.counts;
    expect(seen(3)).toBeNull(); // of the others, too few for counts are left over
    const many = { ...audit({ leaders: [0, 6, 6, 6, 0], staff: [0, 6, 6, 6, 0] }), smallestGroup: 9 };
    expect(factorIn(many)?.questions[0]?.sides[0]?.groups['staff']?.counts).toEqual([0, 6, 6, 6, 0]);
    expect(factorIn({ ...many, smallestGroup: 10 })?.questions[0]?.sides[0]?.groups['staff']?.counts).toBeNull();
  });
  it('may not go below three', () => {
    expect(minimumOf({ smallestGroup: 1 })).toEqual({ group: 3, counts: 10, comments: 15 });
    expect(minimumOf({ smallestGroup: 8 })).toEqual({ group: 8, counts: 16, comments: 24 });
    expect(shownIn({ ...audit({ leaders: [0, 1, 1, 0, 0], staff: [0, 6, 6, 0, 0] }), smallestGroup: 1 })).toEqual([]);
  });
});

describe('a question of a few in a factor of several', () => {
  const three = aRubric([aFactor('one', [aScale('a'), aScale('b'), aScale('c')])]);
  it('never follows from the score of its group, nor from that of the others', () => {
    const of = (levels: [number, number, number][], group: string) =>
      levels.map(([a, b, c]) => aResponse({ a, b, c }, group));
    const responses = [
      ...of(
        [
          [5, 1, 2],
          [5, 2, 2],
          [5, 3, 4],
          [5, 4, 1],
          [5, 5, 5],
          [5, 2, 3],
        ],
        'leaders',
      ), // prettier-ignore
      ...of(
        [
          [1, 1, 2],
          [2, 2, 2],
          [3, 3, 4],
          [5, 4, 1],
          [4, 5, 5],
          [5, 2, 3],
        ],
        'managers',
      ), // prettier-ignore
      ...of(
        [
          [1, 1, 2],
          [2, 2, 2],
          [3, 3, 4],
          [5, 4, 1],
          [4, 5, 5],
          [5, 2, 3],
          [3, 2, 3],
        ],
        'staff',
      ), // prettier-ignore
    ];
    const groups = someGroups({ leaders: 6, managers: 6, staff: 7 });
    const factor = factorIn(anAudit(three, { mode: 'hands', groups, responses }));
    const meanOf = (question: number, group: string) =>
      ((factor?.questions[question]?.sides[0]?.groups[group]?.mean ?? Number.NaN) - 1) / 4;
    expect(factor?.questions[0]?.sides[0]?.groups['leaders']?.mean).toBeNull();
    const told = (group: string) => (meanOf(1, group) + meanOf(2, group)) / 2;
    const score = factor?.groups['leaders'];
    expect(score).toMatchObject({ state: 'scored', n: 6 });
    expect(score?.state === 'scored' ? score.value : null).toBeCloseTo(told('leaders'), 12);
  });
});

describe('laws', () => {
  const sizes = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(20)), {
    selector: ([group]) => group,
    maxLength: 6,
  });
  it('nobody can be found by subtraction: those left over are none, or enough', () => {
    fc.assert(
      fc.property(sizes, fc.nat(12), (groups, others) => {
        const shown = shownGroups(groups, others, minimumGroup);
        const left = others + groups.reduce((sum, [group, people]) => sum + (shown.has(group) ? 0 : people), 0);
        expect(shown.size === 0 || left === 0 || left >= minimumGroup).toBe(true);
        expect(groups.every(([group, people]) => !shown.has(group) || people >= minimumGroup)).toBe(true);
      }),
    );
  });
  it('the order of groups never matters', () => {
    fc.assert(
      fc.property(sizes, fc.nat(12), (groups, others) => {
        expect(shownGroups(groups.toReversed(), others, minimumGroup)).toEqual(
          shownGroups(groups, others, minimumGroup),
        );
      }),
    );
  });
});
