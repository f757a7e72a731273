import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { breaks } from '../../../src/core/document/over-the-years/lines.ts';
import { opening } from '../../../src/core/document/over-the-years/opening.ts';
import { storyOf } from '../../../src/core/document/over-the-years/promises.ts';
import { summaryOfRows } from '../../../src/core/summary/rows.ts';
import type { FactorLine, Trend } from '../../../src/core/trend/trend.ts';
import { trendAudits as trendOrNot } from '../../../src/core/trend/trend-audits.ts';
import { aFactor, anAudit, aRubric, aScale } from '../an-audit.ts';
import { counted, people, surveyed, twoFactors } from '../diff/two-audits.ts';

function trendAudits(audits: Audit[]): Trend {
  const trend = trendOrNot(audits);
  if (trend === null) throw new Error('no trend');
  return trend;
}
const low = [10, 12, 6, 2, 0];
const high = [0, 2, 6, 12, 10];
const room = (date: string, counts: number[], parts: Partial<Audit> = {}) =>
  counted({ a: counts, b: counts, c: counts }, { id: `acme-${date}`, date, ...parts });
const first = (trend: Trend): FactorLine => {
  const found = trend.factors.find(({ factor }) => factor === 'first');
  if (found === undefined) throw new Error('no such line');
  return found;
};
const brokenIn = (...audits: Audit[]) => first(trendAudits(audits)).steps.map(({ broken }) => broken);

describe('a trend', () => {
  it('has a point for each audit, each with its interval, in the order of the dates', () => {
    const trend = trendAudits([room('2026-01-01', high), room('2024-01-01', low), room('2025-01-01', low)]);
    expect(trend.audits.map(({ date }) => date)).toEqual(['2024-01-01', '2025-01-01', '2026-01-01']);
    const values = first(trend).points.map((point) => (point.state === 'scored' ? point.stand.value : null));
    expect(values).toEqual([0.25, 0.25, 0.75]);
    for (const point of first(trend).points) {
      if (point.state !== 'scored' || point.interval === null) throw new Error('no interval');
      expect(point.interval.low).toBeLessThan(point.stand.value);
      expect(point.interval.high).toBeGreaterThan(point.stand.value);
    }
  });
  it('has points and verdicts of people who are held as a summary only', () => {
    const asked = (date: string, from: number) =>
      surveyed(people([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 3, 3], { from }), { id: date, date });
    const rows = asked('2025-01-01', 0);
    const summary = {
      ...rows,
      responses: [],
      counted: { rows: null, apart: { parts: [], summary: summaryOfRows(rows.responses, rows) } },
    };
    const [whole, counted] = [
      first(trendAudits([rows, asked('2026-01-01', 50)])),
      first(trendAudits([summary, asked('2026-01-01', 50)])),
    ];
    expect(counted.points[0]).toEqual(whole.points[0]);
    expect(counted.steps[0]?.broken).toBeNull();
  });
  it('does not depend on the order in which audits are given', () => {
    const [one, two, three] = [room('2024-01-01', low), room('2025-01-01', high), room('2026-01-01', low)];
    expect(trendAudits([three, one, two])).toEqual(trendAudits([one, two, three]));
  });
  it('of two audits says what their diff says', () => {
    const [one, two] = [room('2024-01-01', low), room('2025-01-01', high)];
    const { factors, overall } = diffAudits(one, two);
    const trend = trendAudits([one, two]);
    expect(trend.comparisons).toBe(1);
    expect(trend.factors.map(({ steps }) => steps[0]?.verdict)).toEqual(factors.map(({ verdict }) => verdict));
    expect(trend.overall.steps[0]).toMatchObject({ verdict: overall.verdict, change: overall.change });
    expect(trend.overall.whole).toBeNull();
  });
  it('holds all comparisons of a chain to one budget', () => {
    const [before, after] = [room('2024-01-01', [4, 8, 6, 2, 0]), room('2025-01-01', [0, 5, 7, 6, 2])];
    const alone = first(trendAudits([before, after])).steps[0];
    const chain = trendAudits([before, after, { ...before, id: 'x', date: '2026-01-01' }]);
    expect(alone?.verdict.is).toBe('up');
    expect(chain.comparisons).toBe(3);
    expect(first(chain).steps[0]?.verdict.is).toBe('cant-tell');
    const width = (step: typeof alone) =>
      (step?.change?.familyInterval?.high ?? 0) - (step?.change?.familyInterval?.low ?? 0);
    expect(width(first(chain).steps[0])).toBeGreaterThan(width(alone));
  });
  it('is none of one audit', () => {
    expect(trendOrNot([room('2024-01-01', low)])).toBeNull();
  });
  it('looks at the whole time as well', () => {
    const chain = trendAudits([
      room('2024-01-01', low),
      room('2025-01-01', [2, 8, 10, 8, 2]),
      room('2026-01-01', high),
    ]);
    expect(first(chain).whole).toMatchObject({ from: 0, to: 2, verdict: { is: 'up' } });
  });
});

describe('a line is broken', () => {
  const joined = room('2024-01-01', low);
  it('nowhere that a verdict can be given', () => {
    expect(brokenIn(joined, room('2025-01-01', high))).toEqual([null]);
    const asked = surveyed(people([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 3, 3]), { date: '2025-01-01' });
    expect(brokenIn(joined, asked)).toEqual([null]);
  });
  it('at one voice, and at a room that agreed', () => {
    const said = (mode: 'one-voice' | 'consensus') =>
      anAudit(twoFactors(), {
        mode,
        date: '2025-01-01',
        entries: Object.fromEntries(
          ['a', 'b', 'c'].map((id) => [`rubric/${id}`, { answer: { state: 'answered' as const, value: 4 } }]),
        ),
      });
    expect(brokenIn(joined, said('one-voice'), room('2026-01-01', high))).toEqual(['one-voice', 'one-voice']);
    expect(brokenIn(joined, said('consensus'))).toEqual(['one-voice']);
  });
  it('at too few people for a claim, and where there is no score', () => {
    expect(brokenIn(joined, room('2025-01-01', [1, 2, 3, 0, 0]))).toEqual(['too-few']);
    expect(brokenIn(joined, counted({ c: high }, { date: '2025-01-01' }), room('2026-01-01', high))).toEqual([
      'no-score',
      'no-score',
    ]);
  });
  it('where too little is shared', () => {
    const other = aRubric([aFactor('first', [aScale('x'), aScale('y'), aScale('a')])], { version: '2.0.0' });
    expect(brokenIn(joined, counted({ x: high, y: high, a: high }, { date: '2025-01-01' }, other))).toEqual([
      'not-comparable',
    ]);
  });
  it('where it would show a change of weights as a change of culture, and the verdict says steady', () => {
    const of = (weight: number, date: string, version: string) =>
      counted(
        { a: [0, 0, 0, 10, 30], b: [30, 10, 0, 0, 0] },
        { date },
        aRubric([aFactor('first', [aScale('a', { weight }), aScale('b')])], { version }),
      );
    const trend = trendAudits([of(1, '2024-01-01', '1.0.0'), of(4, '2025-01-01', '1.1.0')]);
    expect(first(trend).steps[0]).toMatchObject({ broken: 'not-alike', verdict: { is: 'steady' } });
    expect(trend.rubrics[0]).toMatchObject({ reweighted: true, versions: ['1.0.0', '1.1.0'] });
    expect(JSON.stringify(breaks(trend))).toContain('Between 2024 and 2025 all lines are broken: other questions');
  });
  it('also that of the whole, and the reason is said', () => {
    const shorter = aRubric([aFactor('first', [aScale('a'), aScale('b')])], { version: '2.0.0' });
    const trend = trendAudits([
      counted({ a: high, b: high, c: low }, { date: '2024-01-01' }),
      counted({ a: high, b: high }, { date: '2025-01-01' }, shorter),
    ]);
    expect(trend.overall.steps[0]?.broken).toBe('not-alike');
    expect(JSON.stringify(breaks(trend))).toContain('the line of the whole is broken');
  });
  it('and another room is told', () => {
    const of = (group: string, present: number) => [{ id: group, title: group, present }];
    const trend = trendAudits([
      room('2024-01-01', low, { groups: of('leaders', 30) }),
      room('2025-01-01', low, { groups: of('desk', 30) }),
      room('2026-01-01', low, { groups: of('desk', 28) }),
    ]);
    expect(trend.otherRooms).toEqual([1]);
    expect(JSON.stringify(opening(trend))).toContain('Quite other groups were in the room in 2025 than');
  });
});

describe('promises of a trend', () => {
  const promise = (id: string, text: string) => ({ id, text });
  it('have a life: made, reworded, weakened, dropped', () => {
    const trend = trendAudits([
      room('2024-01-01', low, {
        promises: [promise('M1', 'We always ring back'), promise('M2', 'A name with every order')],
      }),
      room('2025-01-01', low, {
        promises: [promise('M1', 'A name with every order'), promise('M2', 'We usually ring back')],
      }),
      room('2026-01-01', low, {
        promises: [promise('M5', 'We usually ring back'), promise('M6', 'A price in writing')],
      }),
    ]);
    expect(
      trend.promises.map(({ id, text, events }) => [id, text, events.map(({ audit, is }) => `${audit} ${is}`)]),
    ).toEqual([
      ['M5', 'We usually ring back', ['0 made', '1 weakened', '2 same']],
      ['M1', 'A name with every order', ['0 made', '1 same', '2 dropped']],
      ['M6', 'A price in writing', ['2 made']],
    ]);
  });
  it('go on where they were dropped and are made again in the same words', () => {
    const trend = trendAudits([
      room('2024-01-01', low, { promises: [promise('M1', 'A price in writing')] }),
      room('2025-01-01', low, { promises: [] }),
      room('2026-01-01', low, { promises: [promise('M3', 'A price in writing.')] }),
    ]);
    expect(trend?.promises.map(({ events }) => events.map(({ audit, is }) => `${audit} ${is}`))).toEqual([
      ['0 made', '1 dropped', '2 made'],
    ]);
    expect(trend?.promises.map((life) => storyOf(life, ['2024', '2025', '2026']))).toEqual([
      'made 2024; dropped 2025; made again 2026',
    ]);
  });
});
