// The pictures of the philosophy document: what each shows, and that none shows too few people.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../src/core/audit.ts';
import type { Chart } from '../../../src/core/document/chart.ts';
import { philosophy } from '../../../src/core/document/philosophy.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aPair, aRubric, aScale, byGroup, hands, someGroups } from '../an-audit.ts';
import { anyAudit } from './any-room.ts';

const chartsOf = (audit: Audit): Chart[] =>
  philosophy(scoreAudit(audit), { status: 'draft', facts: 'f'.repeat(64), tool: 'tool 1' }).blocks.flatMap((block) =>
    block.type === 'chart' ? [block.chart] : [],
  );
const chartOf = <K extends Chart['kind']>(audit: Audit, kind: K): Extract<Chart, { kind: K }> | undefined =>
  chartsOf(audit).find((chart): chart is Extract<Chart, { kind: K }> => chart.kind === kind);

/** A room that voted on some scales, by hands. */
const voted = (votes: Record<string, number[]>, reverse = false): Audit =>
  anAudit(
    aRubric([
      aFactor(
        'f',
        Object.keys(votes).map((id) => aScale(id, { reverse })),
      ),
    ]),
    {
      mode: 'hands',
      entries: Object.fromEntries(
        Object.entries(votes).map(([id, counts]) => [`rubric/${id}`, hands(counts, { 'dont-know': 2 })]),
      ),
    },
  );

describe('the picture of camps', () => {
  it('shows how many chose each level where the room is in two camps, and how many gave no answer', () => {
    expect(chartOf(voted({ calls: [9, 6, 0, 6, 9], names: [0, 4, 16, 4, 0] }), 'distribution')).toMatchObject({
      levels: ['Lowest level', 'Second', 'Middle', 'Fourth', 'Highest level'],
      rows: [{ label: 'Calls', counts: [9, 6, 0, 6, 9], missing: 2 }],
    });
  });

  it('has the good end at the right also where the question has it at the left', () => {
    expect(chartOf(voted({ calls: [10, 5, 0, 6, 9] }, true), 'distribution')?.rows[0]?.counts).toEqual([
      9, 6, 0, 5, 10,
    ]);
  });

  it('is left out where the room is of one mind', () => {
    expect(chartOf(voted({ calls: [0, 4, 16, 4, 0] }), 'distribution')).toBeUndefined();
  });

  it('shows no question with fewer answers than counts need, whatever was answered', () => {
    fc.assert(
      fc.property(anyAudit(fc.constant('words')), (audit) => {
        const rows = chartOf(audit, 'distribution')?.rows ?? [];
        for (const { counts } of rows) expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the picture of what is said and done', () => {
  const pairs = (kinds: Record<string, [say: number[], done: number[]]>): Audit =>
    anAudit(
      aRubric([
        aFactor(
          'f',
          Object.keys(kinds).map((id) => aPair(id)),
        ),
      ]),
      {
        mode: 'hands',
        entries: Object.fromEntries(
          Object.entries(kinds).map(([id, [say, done]]) => [
            `rubric/${id}`,
            {
              votes: [
                {
                  tallies: [
                    { side: 'say' as const, counts: say },
                    { side: 'do' as const, counts: done },
                  ],
                },
              ],
            },
          ]),
        ),
      },
    );

  it('joins both sides of each pair that lies apart, the widest gap first', () => {
    const audit = pairs({
      small: [
        [0, 0, 0, 12, 0],
        [0, 0, 12, 0, 0],
      ],
      wide: [
        [0, 0, 0, 0, 12],
        [12, 0, 0, 0, 0],
      ],
      even: [
        [0, 0, 12, 0, 0],
        [0, 0, 12, 0, 0],
      ],
    });
    expect(chartOf(audit, 'dumbbells')).toMatchObject({
      ends: ['What we say', 'What we do'],
      rows: [
        { label: 'Wide', first: 1, second: 0, value: '+4.0' },
        { label: 'Small', first: 0.75, second: 0.5, value: '+1.0' },
      ],
    });
  });

  it('is left out where a single pair lies apart', () => {
    expect(
      chartOf(
        pairs({
          wide: [
            [0, 0, 0, 0, 12],
            [12, 0, 0, 0, 0],
          ],
        }),
        'dumbbells',
      ),
    ).toBeUndefined();
  });
});

describe('the picture of groups', () => {
  const audit = (leads: number): Audit =>
    anAudit(aRubric([aFactor('trust', [aScale('calls'), aScale('names')])]), {
      mode: 'hands',
      groups: someGroups({ front: 12, office: 9, leads }),
      entries: Object.fromEntries(
        ['calls', 'names'].map((id) => [
          `rubric/${id}`,
          {
            votes: [
              { tallies: byGroup({ front: [0, 12, 0, 0, 0], office: [0, 0, 2, 7, 0], leads: [0, 0, 0, 0, leads] }) },
            ],
          },
        ]),
      ),
    });

  it('has a mark for each group that may be shown', () => {
    expect(chartOf(audit(11), 'groups')).toMatchObject({
      groups: ['front', 'office', 'leads'],
      rows: [{ label: 'trust', values: ['25', expect.any(String), '100'] }],
    });
  });

  it('has none of a group under five', () => {
    expect(chartOf(audit(3), 'groups')?.groups ?? []).not.toContain('leads');
  });
});
