// Somebody who has everything that is published of an audit, and wants to know what a few people said.
// First with arithmetic: every figure with its number of people becomes an equation, and what follows from all of them is looked at.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAudit } from '../../src/cli/audit/shown.ts';
import type { Audit } from '../../src/core/audit.ts';
import { ballotsOf } from '../../src/core/kinds/index.ts';
import { minimumOf } from '../../src/core/score-audit/minimum-group.ts';
import { scoreAudit } from '../../src/core/score-audit/score-audit.ts';
import { summarize } from '../../src/core/summary/summarize.ts';
import { anAudit, byGroup, someGroups } from '../core/an-audit.ts';
import { anyRoom, questions, rubric } from './rooms.ts';
import { type Equation, following, reduced } from './solver.ts';

/** What a program gets that reads `show --json`. */
type Published = ReturnType<typeof shownAudit>;
const publishedOf = (audit: Audit): Published =>
  JSON.parse(JSON.stringify(shownAudit(scoreAudit(audit), { edited: [], checksum: '' })));

const nobody = '(no group)';
/** What a group said on one side of a question, in truth. */
interface Secret {
  n: number;
  counts: number[];
}
type Secrets = Map<string, Map<string, Secret>>; // by question and side, then by group

function secretsOf(audit: Audit): Secrets {
  const secrets: Secrets = new Map();
  for (const [key, sides] of summarize(audit).questions)
    for (const [side, cells] of sides)
      secrets.set(
        `${key}:${side}`,
        new Map(
          [...cells].filter(([, { n }]) => n > 0).map(([group, { n, counts }]) => [group || nobody, { n, counts }]),
        ),
      );
  return secrets;
}

const unknown = (place: string, group: string, slot: number): string => `${place} ${group} ${slot}`;

/** Everything published as equations over how many of each group chose each level. How many answered is taken as known to everybody. */
function equationsOf(published: Published, secrets: Secrets): Equation[] {
  const equations: Equation[] = [];
  const say = (of: [string, number][], is: number): void => {
    equations.push({ of: new Map(of), is });
  };
  for (const [place, groups] of secrets)
    for (const [group, { n, counts }] of groups)
      say(
        counts.map((_, slot) => [unknown(place, group, slot), 1]),
        n,
      );
  for (const { factors } of published.rubrics) {
    for (const factor of factors) {
      for (const { key, sides } of factor.questions) {
        for (const { side, all, groups } of sides) {
          const place = `${key}:${side}`;
          const here = [...(secrets.get(place)?.keys() ?? [])];
          const shownCounts = all.n > 0 ? (all.counts ?? []) : [];
          for (const [slot, count] of shownCounts.entries())
            say(
              here.map((group) => [unknown(place, group, slot), 1]),
              count,
            );
          for (const [group, told] of Object.entries(groups)) {
            for (const [slot, count] of (told.counts ?? []).entries()) say([[unknown(place, group, slot), 1]], count);
            const slots = secrets.get(place)?.get(group)?.counts.length ?? 0;
            if (told.mean !== null && slots > 0)
              say(
                Array.from({ length: slots }, (_, slot) => [unknown(place, group, slot), slot + 1]),
                told.mean * told.n,
              );
          }
        }
      }
      for (const [group, score] of Object.entries(factor.groups))
        if (score.state === 'scored') {
          equations.push(...factorEquations(factor, group, score.value, secrets));
          equations.push(...spreadEquations(factor, group, score.value, secrets));
        }
    }
  }
  return equations;
}

/** A factor's score of a group, where it is the weighted mean of all that the group said on its questions, and not of what is told anyway. */
function factorEquations(
  factor: Published['rubrics'][number]['factors'][number],
  group: string,
  value: number,
  secrets: Secrets,
): Equation[] {
  const parts = factor.questions.flatMap(({ key, sides }) => {
    const question = questions.find(({ id }) => key === `rubric/${id}`);
    const ballot = question && ballotsOf(question).find(({ scoring }) => scoring);
    const place = `${key}:${ballot?.side ?? 'whole'}`;
    const secret = secrets.get(place)?.get(group);
    const isTold = typeof sides.at(-1)?.groups[group]?.mean === 'number';
    return question && ballot && secret ? [{ place, ballot, secret, weight: question.weight, isTold }] : [];
  });
  const [all, told] = [parts, parts.filter(({ isTold }) => isTold)].map((some) => {
    const weight = some.reduce((sum, part) => sum + part.weight, 0);
    const of = new Map<string, number>();
    let truth = 0;
    for (const { place, ballot, secret, weight: own } of some) {
      for (const [slot, { worth }] of ballot.slots.entries()) {
        const by = ((worth ?? 0) * own) / weight / secret.n;
        of.set(unknown(place, group, slot), by);
        truth += by * (secret.counts[slot] ?? 0);
      }
    }
    return { equation: { of, is: value }, isSo: some.length > 0 && Math.abs(truth - value) < 1e-9 };
  });
  return all?.isSo && (told?.isSo !== true || told.equation.of.size === all.equation.of.size) ? [all.equation] : [];
}

/** What an interval tells of a group in a factor of one question: with the mean it gives the spread, and so the sum of the squares. */
function spreadEquations(
  { questions: asked, groupEstimates }: Published['rubrics'][number]['factors'][number],
  group: string,
  mean: number,
  secrets: Secrets,
): Equation[] {
  const [only, ...others] = asked;
  const question = questions.find(({ id }) => only?.key === `rubric/${id}`);
  const ballot = question && ballotsOf(question).find(({ scoring }) => scoring);
  const estimate = groupEstimates[group];
  if (others.length > 0 || only === undefined || ballot === undefined || estimate?.state !== 'computed') return [];
  const place = `${only.key}:${ballot.side ?? 'whole'}`;
  const n = secrets.get(place)?.get(group)?.n ?? 0;
  const squares = ballot.slots.map(({ worth }, slot): [string, number] => [
    unknown(place, group, slot),
    (worth ?? 0) ** 2,
  ]);
  return [{ of: new Map(squares), is: estimate.se ** 2 * n * (n - 1) + n * mean ** 2 }];
}

function subsetsOf<T>(all: readonly T[]): T[][] {
  const sets: T[][] = [[]];
  for (const one of all) sets.push(...sets.map((set) => [...set, one]));
  return sets.slice(1);
}

/** Sentences about what the attacker found out; none is what we want. */
function foundOut(audit: Audit, published: Published = publishedOf(audit)): string[] {
  const secrets = secretsOf(audit);
  const rows = reduced(equationsOf(published, secrets));
  const minimum = minimumOf(audit);
  const found: string[] = [];
  for (const [place, groups] of secrets) {
    for (const some of subsetsOf([...groups.keys()])) {
      if (some.length === groups.size) continue; // the whole is never hidden from itself
      const people = some.map((group) => groups.get(group) ?? { n: 0, counts: [] });
      const n = people.reduce((sum, one) => sum + one.n, 0);
      const slots = people[0]?.counts.length ?? 0;
      if (n >= minimum.counts || slots === 0) continue;
      const counts = Array.from({ length: slots }, (_, slot) =>
        people.reduce((sum, one) => sum + (one.counts[slot] ?? 0), 0),
      );
      const known = counts.map((_, slot) =>
        following(rows, new Map(some.map((group) => [unknown(place, group, slot), 1]))),
      );
      const sum = following(
        rows,
        new Map(
          some.flatMap((group) => counts.map((_, slot): [string, number] => [unknown(place, group, slot), slot + 1])),
        ),
      );
      const who = `${n} of ${some.join(' and ')} on ${place}`;
      if (n < minimum.group && sum !== undefined && slots > 2) found.push(`the sum of ${who}`);
      if (n < minimum.group && known.some((count) => count !== undefined)) found.push(`a count of ${who}`);
      const atAnEnd = sum !== undefined && (Math.abs(sum - n) < 1e-6 || Math.abs(sum - n * slots) < 1e-6);
      if (known.some((count, slot) => count !== undefined && counts[slot] === n) || atAnEnd)
        found.push(`that all said the same: ${who}`);
    }
  }
  return found;
}

const audit = (counts: Record<string, number[]>): Audit =>
  anAudit(rubric, {
    mode: 'hands',
    groups: someGroups({ leaders: 9, managers: 9, staff: 20 }),
    entries: { 'rubric/handovers': { votes: [{ tallies: byGroup(counts) }] } },
  });

describe('somebody who reckons with all that is published', () => {
  it('finds out nothing about a few, in any room', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        fc.pre(scoreAudit(room).people >= minimumOf(room).group);
        expect(foundOut(room)).toEqual([]);
      }),
      { numRuns: Number(process.env['ATTACKS'] ?? 60) },
    );
  });
  it('finds no margin of error from which the spread of a few would follow', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const few = publishedOf(room).rubrics.flatMap(({ factors }) =>
          factors.flatMap(({ groups, groupEstimates }) =>
            Object.entries(groupEstimates).filter(([group, { state }]) => {
              const score = groups[group];
              return state === 'computed' && score?.state === 'scored' && score.nMost < minimumOf(room).counts;
            }),
          ),
        );
        expect(few).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
  it('would find it out where smaller groups are shown than were promised', () => {
    const room = audit({ leaders: [1, 1, 1, 0, 0], managers: [0, 0, 1, 2, 2], staff: [2, 2, 4, 2, 2] });
    const careless = publishedOf({ ...room, smallestGroup: 3 });
    expect(foundOut(room, careless)).toContain('the sum of 3 of leaders on rubric/handovers:whole');
    expect(foundOut(room)).toEqual([]);
  });
  it('would find out that a few said the same', () => {
    const room = audit({ leaders: [0, 0, 0, 0, 6], managers: [0, 0, 3, 3, 0], staff: [2, 2, 4, 2, 2] });
    const published = publishedOf(room);
    const [side] = published.rubrics[0]?.factors[0]?.questions[0]?.sides ?? [];
    if (side?.groups['leaders']) side.groups['leaders'].mean = 5;
    expect(foundOut(room, published)).toEqual(['that all said the same: 6 of leaders on rubric/handovers:whole']);
    expect(foundOut(room)).toEqual([]);
  });
});
