import { describe, expect, it } from 'vitest';
import type { Audit, Response } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { askedOtherwise } from '../../../src/core/document/year-on/asked.ts';
import { moved } from '../../../src/core/document/year-on/moved.ts';
import { roomCautions } from '../../../src/core/document/year-on/room.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale, entries, hands, someGroups } from '../an-audit.ts';
import { counted, countedByGroup, factorIn, people, surveyed, twoFactors } from './two-audits.ts';

const low = [4, 16, 12, 4, 0];
const high = [0, 4, 12, 16, 4];
const middle = [0, 8, 20, 8, 0];
const verdictsOf = (before: Audit, after: Audit) =>
  Object.fromEntries(diffAudits(before, after).factors.map(({ factor, verdict }) => [factor, verdict]));

describe('hands counted both times', () => {
  it('are up, down or steady where that is more than chance', () => {
    const [before, after] = [counted({ a: low, b: low, c: middle }), counted({ a: high, b: high, c: middle })];
    expect(verdictsOf(before, after)).toEqual({ first: { is: 'up', small: false }, second: { is: 'steady' } });
    expect(verdictsOf(after, before)['first']).toEqual({ is: 'down', small: false });
  });
  it('are not told apart where there are few of them', () => {
    const [before, after] = [
      counted({ a: [2, 2, 1, 0, 0], b: [2, 2, 1, 0, 0], c: [2, 2, 1, 0, 0] }),
      counted({ a: [0, 0, 1, 2, 2], b: [0, 0, 1, 2, 2], c: [0, 0, 1, 2, 2] }),
    ];
    expect(verdictsOf(before, after)['first']).toEqual({ is: 'cant-tell', why: 'too-few' });
    expect(factorIn(diffAudits(before, after), 'first').visible).toBeNull();
  });
  it('are not told apart either where all are equal', () => {
    const equal = counted({ a: [0, 0, 30, 0, 0], b: [0, 0, 30, 0, 0], c: [0, 0, 30, 0, 0] });
    expect(verdictsOf(equal, { ...equal, id: 'again' })['first']).toEqual({ is: 'cant-tell', why: 'all-equal' });
  });
  it('have the largest error there can be, as if a person’s answers all moved together', () => {
    const diff = diffAudits(counted({ a: low, b: low, c: middle }), counted({ a: high, b: high, c: middle }));
    const variance = (4 * 2.25 + 16 * 0.25 + 12 * 0.25 + 4 * 2.25) / 36 - (20 / 36 - 0.5) ** 2;
    const error = Math.sqrt((variance * 36) / 35 / 36);
    const { change } = factorIn(diff, 'first');
    const half = ((change?.interval?.high ?? 0) - (change?.interval?.low ?? 0)) / 2;
    expect(change?.levels).toBeCloseTo(40 / 36, 10);
    expect(half / (error * Math.SQRT2)).toBeCloseTo(1.994, 2);
  });
  it('say which size of change would have shown, and know nothing of persons', () => {
    const { visible, effect } = factorIn(
      diffAudits(counted({ a: low, b: low, c: low }), counted({ a: middle, b: middle, c: middle })),
      'second',
    );
    expect(visible).toBeGreaterThan(0.4);
    expect(visible).toBeLessThan(1);
    expect(effect).toBeNull();
  });
});

describe('one voice', () => {
  it('reports a move, however far', () => {
    const diff = diffAudits(
      anAudit(twoFactors(), { entries: entries({ a: 1, b: 1, c: 3 }) }),
      anAudit(twoFactors(), { entries: entries({ a: 5, b: 5, c: 4 }) }),
    );
    expect(diff.factors.map(({ verdict }) => verdict)).toEqual([
      { is: 'reported-move', why: 'one-voice' },
      { is: 'reported-move', why: 'one-voice' },
    ]);
    expect(diff.overall.verdict.is).toBe('reported-move');
    expect(diff.questions.filter(({ ask }) => ask).map(({ key }) => key)).toEqual(['rubric/a', 'rubric/b']);
  });
  it('and a room that agrees give no verdict beside a survey either', () => {
    const agreed = anAudit(twoFactors(), { mode: 'consensus', entries: entries({ a: 1, b: 1, c: 1 }) });
    const many = surveyed(people(Array.from({ length: 40 }, () => 4)));
    expect(verdictsOf(agreed, many)['first']).toEqual({ is: 'reported-move', why: 'agreed' });
    expect(verdictsOf(many, agreed)['first']).toEqual({ is: 'reported-move', why: 'agreed' });
  });
});

describe('people who answered each for themselves', () => {
  const lowOnes = Array.from({ length: 20 }, (_, index) => 2 + (index % 2));
  const highOnes = lowOnes.map((level) => level + 1);
  const others = (responses: ReturnType<typeof people>) => surveyed(responses);
  it('are compared with themselves where most are known from before', () => {
    const moved = highOnes.map((level, index) => (index === 0 ? level - 1 : level));
    const diff = diffAudits(others(people(lowOnes)), others(people(moved)));
    expect(diff.design).toMatchObject({ kind: 'matched', pairs: 20, family: 3 });
    expect(factorIn(diff, 'first').verdict).toEqual({ is: 'up', small: false });
    expect(factorIn(diff, 'first').change?.levels).toBeCloseTo(0.95, 10);
  });
  it('are all counted where some are known from before', () => {
    const diff = diffAudits(others(people(lowOnes)), others(people(highOnes, { from: 10 })));
    expect(diff.design).toMatchObject({ kind: 'partial', pairs: 10 });
    expect(factorIn(diff, 'first').verdict.is).toBe('up');
  });
  it('are different people where none is', () => {
    const diff = diffAudits(others(people(lowOnes)), others(people(highOnes, { from: 100 })));
    expect(diff.design).toMatchObject({ kind: 'independent', pairs: 0 });
    expect(factorIn(diff, 'first').effect?.g).toBeCloseTo(1.91, 2);
  });
  it('are compared with themselves, but not on a factor that one of them alone answered', () => {
    const alone = (responses: ReturnType<typeof people>) =>
      surveyed(
        responses.map((response, index) =>
          index === 0
            ? response
            : { ...response, answers: { ...response.answers, 'rubric/c': { state: 'unanswered' } } },
        ),
      );
    const diff = diffAudits(alone(people(lowOnes)), alone(people(highOnes)));
    expect(diff.design.kind).toBe('matched');
    expect(factorIn(diff, 'second').verdict).toEqual({ is: 'not-comparable', why: 'too-few-people' });
  });
  it('are not matched by an id that stands twice', () => {
    const twice = [...people(lowOnes), ...people(lowOnes)];
    expect(diffAudits(others(twice), others(twice)).design).toMatchObject({ kind: 'independent', pairs: 0 });
  });
  it('are no better as a whole because some leave out what stands low', () => {
    const level = (index: number, low: number): [number, number, number] => [5 - (index % 2), 4 + (index % 2), low];
    const all = (wave: number) =>
      Array.from({ length: 40 }, (_, index) => {
        const [a, b, c] = level(index, 1 + (index % 2));
        const skips = wave === 2 && index % 10 < 3;
        return aResponse(skips ? { a, b } : { a, b, c }, undefined, `r-${index}`);
      });
    const stranger = (response: Response): Response => ({ ...response, respondent: `s-${response.respondent}` });
    const designs = {
      matched: diffAudits(surveyed(all(1)), surveyed(all(2))),
      partial: diffAudits(surveyed(all(1)), surveyed(all(2).map((one, index) => (index < 20 ? one : stranger(one))))),
      independent: diffAudits(surveyed(all(1)), surveyed(all(2).map(stranger))),
    };
    for (const [kind, { design, overall, factors }] of Object.entries(designs)) {
      expect(design.kind).toBe(kind);
      const moves = factors.map(({ change }) => change?.levels ?? Number.NaN);
      expect(overall.change?.levels).toBeCloseTo(
        moves.reduce((sum, move) => sum + move / 2, 0),
        12,
      );
      expect(Math.abs(overall.change?.levels ?? 1)).toBeLessThan(0.1);
      expect(['steady', 'cant-tell']).toContain(overall.verdict.is);
    }
  });
  it('are no change where a few near the end of the scale, all alike, stand against many', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => (index % 20 < 15 ? 5 : index % 20 < 18 ? 4 : 3));
    const few = surveyed(people(Array.from({ length: 12 }, () => 5)));
    const many = surveyed(people(crowd, { from: 1000 }));
    const asMany = surveyed(
      people(
        Array.from({ length: 300 }, () => 5),
        { from: 2000 },
      ),
    );
    const { verdict, adjusted, alpha } = factorIn(diffAudits(few, many), 'first');
    expect(adjusted).toBeLessThan(alpha ?? 0);
    expect(verdict).toEqual({ is: 'cant-tell', why: 'uneven' });
    expect(factorIn(diffAudits(many, few), 'first').verdict).toEqual(verdict);
    expect(factorIn(diffAudits(asMany, many), 'first').verdict.is).toBe('down');
    expect(JSON.stringify(moved(diffAudits(few, many)))).toContain('luck may look like a change');
  });
  it('are a change all the same where the few differ by more than both together spread', () => {
    const few = surveyed(people(Array.from({ length: 12 }, (_, index) => 4 + (index % 2))));
    const many = surveyed(
      people(
        Array.from({ length: 300 }, (_, index) => 2 + (index % 3)),
        { from: 1000 },
      ),
    );
    expect(factorIn(diffAudits(few, many), 'first').verdict.is).toBe('down');
    expect(factorIn(diffAudits(many, few), 'first').verdict.is).toBe('up');
  });
  it('make no claim with seven pairs', () => {
    const seven = (levels: number[]) => others(people(levels.slice(0, 7)));
    expect(factorIn(diffAudits(seven(lowOnes), seven(highOnes)), 'first').verdict).toEqual({
      is: 'cant-tell',
      why: 'too-few',
    });
  });
});

describe('what can be compared', () => {
  const hundred = { a: low, b: low, c: low };
  it('needs a factor in both audits', () => {
    const wider = aRubric([...twoFactors().factors, aFactor('third', [aScale('d')])]);
    const diff = diffAudits(counted(hundred), counted({ ...hundred, d: low }, {}, wider));
    expect(factorIn(diff, 'third').verdict).toEqual({ is: 'not-comparable', why: 'only-after' });
    expect(factorIn(diffAudits(counted({ ...hundred, d: low }, {}, wider), counted(hundred)), 'third').verdict).toEqual(
      { is: 'not-comparable', why: 'only-before' },
    );
  });
  it('needs half of the factor’s weight on questions that both share, and uses only these', () => {
    const other = (id: string) =>
      aRubric([aFactor('first', [aScale('a'), aScale(id)]), aFactor('second', [aScale('c')])]);
    const half = diffAudits(counted(hundred), counted({ a: low, x: high, c: low }, {}, other('x')));
    expect(factorIn(half, 'first').shared).toEqual({ questions: 1, before: 0.5, after: 0.5 });
    expect(factorIn(half, 'first').change?.levels).toBe(0);
    const third = aRubric([
      aFactor('first', [aScale('a'), aScale('x', { weight: 2 })]),
      aFactor('second', [aScale('c')]),
    ]);
    const less = diffAudits(counted(hundred), counted({ a: low, x: high, c: low }, {}, third));
    expect(factorIn(less, 'first').verdict).toEqual({ is: 'not-comparable', why: 'too-little-shared' });
  });
  it('leaves out on both sides what was not answered on one', () => {
    const diff = diffAudits(counted({ a: low, b: high, c: low }), counted({ a: low, c: low }));
    expect(factorIn(diff, 'first').change?.levels).toBe(0);
  });
  it('has nothing to say about other weights', () => {
    const heavy = aRubric([
      aFactor('first', [aScale('a', { weight: 9 }), aScale('b')]),
      aFactor('second', [aScale('c')], { weight: 5 }),
    ]);
    const said = { a: low, b: high, c: middle };
    const diff = diffAudits(counted(said), counted(said, {}, heavy));
    expect(diff.factors.map(({ change }) => change?.levels)).toEqual([0, 0]);
    expect(diff.overall.change?.levels).toBe(0);
    expect(diff.rubrics).toEqual([
      {
        id: 'rubric',
        title: 'A rubric',
        before: '1.0.0',
        after: '1.0.0',
        titleBefore: null,
        reweighted: true,
        retitled: [],
        languages: null,
      },
    ]);
    expect(diffAudits(counted(said), counted(said)).rubrics[0]?.reweighted).toBe(false);
  });
  it('names parts that are called otherwise, and another language', () => {
    const [one, two] = twoFactors().factors;
    const renamed = aRubric([...(one ? [{ ...one, title: 'Otherwise' }] : []), ...(two ? [two] : [])], {
      language: 'de',
    });
    const diff = diffAudits(counted(hundred), counted(hundred, {}, renamed));
    expect(diff.rubrics[0]).toMatchObject({
      retitled: [{ factor: 'first', from: one?.title, to: 'Otherwise' }],
      languages: { before: 'en', after: 'de' },
    });
    expect(JSON.stringify(askedOtherwise(diff))).toContain(
      `What is called “Otherwise” now was called “${one?.title}” then.`,
    );
  });
  it('leaves out factors that never have a score', () => {
    const open = aRubric([...twoFactors().factors, aFactor('words', [aScale('d', { weight: 0 })])]);
    const audit = counted({ ...hundred, d: low }, {}, open);
    expect(diffAudits(audit, audit).factors.map(({ factor }) => factor)).toEqual(['first', 'second']);
  });
  it('is nothing at all between two rubrics', () => {
    const other = twoFactors({ id: 'other' });
    const diff = diffAudits(counted(hundred), counted(hundred, {}, other));
    expect(diff.overall.verdict).toEqual({ is: 'not-comparable', why: 'too-little-shared' });
    expect(diff.rubrics.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['other', null, '1.0.0'],
      ['rubric', '1.0.0', null],
    ]);
  });
  it('follows a question to its new name where that is declared equivalent', () => {
    const renamed = aRubric([aFactor('first', [aScale('a'), aScale('z')]), aFactor('second', [aScale('c')])], {
      version: '1.1.0',
      changelog: [
        {
          version: '1.1.0',
          date: '2026-01-01',
          says: 'b is z.',
          changes: [{ question: 'z', is: 'reworded', replaces: ['b'], equivalent: true }],
        },
      ],
    });
    const diff = diffAudits(counted(hundred), counted({ a: low, z: high, c: low }, {}, renamed));
    expect(factorIn(diff, 'first').shared.questions).toBe(2);
    expect(diff.questions.find(({ key }) => key === 'rubric/z')).toMatchObject({
      fate: 'replaced',
      levels: expect.closeTo(40 / 36, 8),
    });
  });
});

describe('groups', () => {
  const groups = someGroups({ leaders: 10, 'front-line': 30, support: 3 });
  const said = (leaders: number[], line: number[]) => {
    const by = { leaders, 'front-line': line, support: [1, 1, 1, 0, 0] };
    return countedByGroup({ a: by, b: by, c: by }, { groups });
  };
  const [before, after] = [said([0, 0, 4, 4, 2], [6, 14, 8, 2, 0]), said([0, 0, 4, 4, 2], [0, 4, 10, 12, 4])];
  it('stand beside the whole where they may be shown both times', () => {
    const { groups: beside, alike } = factorIn(diffAudits(before, after), 'first');
    expect(beside.map(({ group, levels }) => [group, Number(levels.toFixed(2))])).toEqual([['front-line', 1.33]]);
    expect(alike).toBeCloseTo(1.33, 2);
  });
  it('say something alone only where others were there too', () => {
    const only = (from: number, level: number) =>
      surveyed(
        people(
          Array.from({ length: 30 }, (_, index) => level + (index % 3)),
          { from, group: 'front-line' },
        ),
        {
          groups: someGroups({ 'front-line': 40 }),
        },
      );
    expect(factorIn(diffAudits(only(0, 1), only(100, 3)), 'first')).toMatchObject({ alike: null, fromTheRoom: false });
    const mixed = {
      ...only(100, 1),
      responses: [...only(100, 1).responses, ...people(Array(40).fill(5), { from: 500, group: 'leaders' })],
    };
    const both = diffAudits(only(0, 1), { ...mixed, groups: someGroups({ 'front-line': 40, leaders: 60 }) });
    expect(factorIn(both, 'first')).toMatchObject({ alike: 0, fromTheRoom: true });
    expect(both.otherRoom).toBe(true);
  });
  it('took part in another share only where people were counted both times', () => {
    const groups = [{ id: 'front-line', title: 'Front line', headcount: 50, present: 30 }];
    const raised = (hand: number[]) => counted({ a: hand, b: hand, c: hand }, { groups });
    expect(diffAudits(raised([2, 8, 6, 3, 1]), raised([4, 16, 12, 6, 2])).otherTurnout).toBe(true);
    const agreed = anAudit(twoFactors(), { mode: 'consensus', groups, entries: entries({ a: 2, b: 2, c: 2 }) });
    expect(diffAudits(agreed, raised([4, 16, 12, 6, 2])).otherTurnout).toBe(false);
  });
  it('that all differ are told, for nobody can know what comes from them', () => {
    const of = (group: string, from: number, level: number) =>
      surveyed(
        people(
          Array.from({ length: 30 }, (_, index) => level + (index % 3)),
          { from, group },
        ),
        {
          groups: someGroups({ [group]: 40 }),
        },
      );
    const diff = diffAudits(of('front-line', 0, 1), of('leaders', 100, 3));
    expect(diff.otherRoom).toBe(true);
    expect(roomCautions(diff)).toEqual([
      expect.stringContaining('how much of what moved comes from who was there nobody can tell'),
    ]);
    expect(diff.room.map(({ id, before, after }) => [id, before?.answered, after?.answered])).toEqual([
      ['leaders', undefined, 30],
      ['front-line', 30, undefined],
    ]);
    expect(diffAudits(of('leaders', 0, 1), of('leaders', 100, 3)).otherRoom).toBe(false);
  });
  it('can be compared by themselves, but not the small ones', () => {
    const diff = diffAudits(before, after, 'front-line');
    expect(diff?.group).toEqual({ id: 'front-line', title: 'front-line' });
    expect(diff === null ? null : factorIn(diff, 'first').verdict).toEqual({ is: 'up', small: false });
    expect(diff === null ? null : factorIn(diff, 'first').before?.n).toBe(30);
    expect(diffAudits(before, after, 'support')).toBeNull();
    expect(diffAudits(before, after, 'nobody')).toBeNull();
  });
  it('of fewer than ten show their mean and not their spread', () => {
    const nine = countedByGroup(
      Object.fromEntries(
        ['a', 'b', 'c'].map((id) => [id, { leaders: [0, 2, 4, 2, 1], 'front-line': [6, 14, 8, 2, 0] }]),
      ),
      { groups },
    );
    const diff = diffAudits(nine, { ...nine, id: 'again' }, 'leaders');
    expect(diff === null ? null : factorIn(diff, 'first')).toMatchObject({
      before: { n: 9 },
      change: { interval: null },
      visible: null,
      verdict: { is: 'cant-tell', why: 'too-few' },
    });
  });
  it('make a change that comes from who was there', () => {
    const rooms = (leaders: number[], line: number[]) =>
      countedByGroup(Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { leaders, 'front-line': line }])), {
        groups: someGroups({ leaders: 20, 'front-line': 60 }),
      });
    const few = rooms([0, 0, 2, 4, 4], [15, 30, 15, 0, 0]);
    const many = rooms([0, 0, 12, 24, 24], [3, 6, 3, 0, 0]);
    const factor = factorIn(diffAudits(few, many), 'first');
    expect(factor.verdict.is).toBe('up');
    expect(factor.alike).toBeCloseTo(0, 1);
    expect(factor.fromTheRoom).toBe(true);
  });
  it('are not shown where two audits share all answers but those of a few', () => {
    const staff = people(
      Array.from({ length: 20 }, (_, index) => 1 + (index % 5)),
      { group: 'staff' },
    );
    const rest = people(
      Array.from({ length: 20 }, (_, index) => 1 + (index % 5)),
      { group: 'rest', from: 100 },
    );
    const known = { groups: someGroups({ staff: 20, rest: 20 }) };
    const but = (two: number, six = 0) => surveyed([...staff.slice(two), ...rest.slice(six)], known);
    const shownIn = (earlier: Audit) => factorIn(diffAudits(earlier, but(0)), 'first').groups.map(({ group }) => group);
    expect(shownIn(but(0))).toEqual(['staff', 'rest']);
    expect(shownIn(but(6))).toEqual(['staff', 'rest']);
    expect(shownIn(but(2, 6))).toEqual([]);
    expect(diffAudits(but(2), but(0), 'staff')).toBeNull();
  });
  it('nor is anything else compared then', () => {
    const all = people(Array.from({ length: 20 }, (_, index) => 1 + (index % 5)));
    const compared = diffAudits(surveyed(all.slice(2)), surveyed(all));
    expect(factorIn(compared, 'first').verdict).toEqual({ is: 'not-comparable', why: 'too-few-people' });
    expect(compared).toMatchObject({ questions: [], overall: { verdict: { is: 'not-comparable' }, before: null } });
    expect(JSON.stringify(compared)).not.toContain('"value"');
  });
});

describe('beside the scores', () => {
  const pair = aRubric([aFactor('first', [aPair('promise')])]);
  const sides = (say: number[], does: number[]) => ({
    votes: [
      {
        tallies: [
          { side: 'say' as const, counts: say },
          { side: 'do' as const, counts: does },
        ],
      },
    ],
  });
  const audit = (say: number[], does: number[]) =>
    anAudit(pair, { mode: 'hands', entries: { 'rubric/promise': sides(say, does) } });
  const [open, closed] = [audit([0, 0, 4, 20, 12], [12, 20, 4, 0, 0]), audit([0, 0, 4, 20, 12], [0, 0, 4, 22, 10])];
  it('gaps close and open', () => {
    expect(diffAudits(open, closed).gaps).toMatchObject([{ is: 'closed', believable: true, kind: 'say-do' }]);
    expect(diffAudits(closed, open).gaps).toMatchObject([{ is: 'opened', believable: true }]);
    expect(diffAudits(open, open).gaps).toMatchObject([{ is: 'still-open', believable: false }]);
    expect(diffAudits(closed, closed).gaps).toEqual([]);
  });
  it('rooms are split, and what nobody knew is known', () => {
    const split = counted(
      { a: [15, 3, 0, 3, 15], b: low, c: low },
      {
        entries: {
          'rubric/a': hands([15, 3, 0, 3, 15]),
          'rubric/b': hands(low),
          'rubric/c': hands([2, 2, 0, 0, 0], { 'dont-know': 20 }),
        },
      },
    );
    const whole = counted({ a: middle, b: low, c: low });
    const { splits, unknowns } = diffAudits(split, whole);
    expect(splits.closed.map(({ key }) => key)).toEqual(['rubric/a']);
    expect(unknowns.answered.map(({ key }) => key)).toEqual(['rubric/c']);
    expect(diffAudits(whole, split).unknowns.lost.map(({ key }) => key)).toEqual(['rubric/c']);
    expect(diffAudits(split, split).splits.still.map(({ key }) => key)).toEqual(['rubric/a']);
  });
});
