import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Missing, Response } from '../../../src/core/audit.ts';
import type { AuditDiff, Compared, Fate } from '../../../src/core/diff/audit-diff.ts';
import { diffAudits } from '../../../src/core/diff/diff-audits.ts';
import { bareWords, likeness, wordDiff } from '../../../src/core/diff/word-diff.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale, aYesNo, hands, someGroups } from '../an-audit.ts';

const weight = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 9, noNaN: true }));
const when = { test: 'at-most', question: 'a', level: 2 } as const;
const weights = fc.array(weight, { minLength: 7, maxLength: 7 });
const rubricWith = ([a = 1, b = 1, c = 1, d = 1, e = 1, one = 1, two = 1]: number[], version = '1.0.0'): Rubric =>
  aRubric(
    [
      aFactor('one', [aScale('a', { weight: a }), aPair('b', { weight: b }), aYesNo('c', { weight: c })], {
        weight: one,
      }),
      aFactor('two', [aScale('d', { weight: d, reverse: true }), aScale('e', { weight: e, when })], { weight: two }),
    ],
    { version },
  );
const level = fc.integer({ min: 1, max: 5 });
const missing: fc.Arbitrary<Missing> = fc.constantFrom('not-applicable', 'dont-know', 'not-said', 'unanswered');
const often = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: missing });
const values = fc.record({
  a: often(level),
  b: often(fc.record({ say: level, do: level })),
  c: often(fc.constantFrom('yes' as const, 'no' as const)),
  d: often(level),
  e: often(level),
});
const group = fc.constantFrom('leaders', 'front-line', undefined);
const person = fc
  .tuple(values, group, fc.integer({ min: 0, max: 60 }))
  .map(([said, from, id]): Response => aResponse(said, from, `r-${id}`));
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 40, selector: ({ respondent }) => respondent });
const groups = someGroups({ leaders: 20, 'front-line': 30 });
const surveys = fc
  .tuple(weights, people)
  .map(([given, responses]) => anAudit(rubricWith(given), { responses, groups }));
const counts = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 });
const shows = fc.tuple(weights, counts, counts, counts, fc.nat(12), fc.nat(12)).map(([given, a, d, e, no, yes]) =>
  anAudit(rubricWith(given), {
    mode: 'hands',
    entries: { 'rubric/a': hands(a), 'rubric/c': hands([no, yes]), 'rubric/d': hands(d), 'rubric/e': hands(e) },
  }),
);
const voices = fc
  .tuple(weights, values, fc.constantFrom('one-voice' as const, 'consensus' as const))
  .map(([given, said, mode]) =>
    anAudit(rubricWith(given), {
      mode,
      entries: Object.fromEntries(Object.entries(aResponse(said).answers).map(([key, answer]) => [key, { answer }])),
    }),
  );
const audits: fc.Arbitrary<Audit> = fc.oneof(surveys, shows, voices);
const all = (diff: AuditDiff): Compared[] => [diff.overall, ...diff.factors];

const near = (one: number | null | undefined, other: number | null | undefined): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) < 1e-7
    : (one ?? null) === (other ?? null);
const turned: Record<string, string> = {
  up: 'down',
  down: 'up',
  'only-before': 'only-after',
  'only-after': 'only-before',
  new: 'retired',
  retired: 'new',
  closed: 'opened',
  opened: 'closed',
};
const turn = (word: string): string => turned[word] ?? word;

describe('laws of what changed', () => {
  it('an audit has not changed against itself', () => {
    fc.assert(
      fc.property(audits, (audit) => {
        const diff = diffAudits(audit, audit);
        for (const { verdict, change } of all(diff)) {
          expect(['steady', 'not-comparable']).toContain(verdict.is);
          expect(change?.levels ?? 0).toBe(0);
        }
        expect(diff.questions.every(({ fate, levels }) => fate === 'same' && (levels ?? 0) === 0)).toBe(true);
        expect([diff.splits.closed, diff.splits.opened, diff.unknowns.answered, diff.unknowns.lost].flat()).toEqual([]);
        expect(diff.gaps.every(({ is }) => is === 'still-open')).toBe(true);
        expect(diff.rubrics.some(({ reweighted }) => reweighted)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('swapped audits give the mirror image', () => {
    fc.assert(
      fc.property(audits, audits, (one, other) => {
        const [there, back] = [diffAudits(one, other), diffAudits(other, one)];
        expect(back.design).toEqual(there.design);
        for (const [index, forth] of all(there).entries()) {
          const mirror = all(back)[index];
          expect(turn(mirror?.verdict.is ?? '')).toBe(forth.verdict.is);
          expect(near(mirror?.change?.levels, forth.change === null ? null : -forth.change.levels)).toBe(true);
          expect(near(mirror?.change?.interval?.low, forth.change?.interval ? -forth.change.interval.high : null)).toBe(
            true,
          );
          expect(near(mirror?.adjusted, forth.adjusted)).toBe(true);
          expect(near(mirror?.visible, forth.visible)).toBe(true);
        }
        const fates = (diff: AuditDiff, as: (fate: Fate) => string) =>
          diff.questions.map(({ key, fate }) => [key, as(fate)]);
        expect(fates(back, turn)).toEqual(fates(there, (fate) => fate));
        expect(back.splits).toEqual({
          closed: there.splits.opened,
          opened: there.splits.closed,
          still: there.splits.still,
        });
        expect(back.gaps.map(({ is }) => turn(is))).toEqual(there.gaps.map(({ is }) => is));
      }),
      { numRuns: 60 },
    );
  });

  it('the order of people never matters, to the last byte', () => {
    fc.assert(
      fc.property(surveys, surveys, fc.nat(), (one, other, seed) => {
        const shuffled = (audit: Audit): Audit => ({
          ...audit,
          responses: audit.responses.toSorted((a, b) => orderOf(a.respondent, seed) - orderOf(b.respondent, seed)),
        });
        const plain = (diff: AuditDiff) => JSON.stringify(diff);
        expect(plain(diffAudits(shuffled(one), shuffled(other)))).toBe(plain(diffAudits(one, other)));
      }),
      { numRuns: 40 },
    );
  });

  it('other weights are never another culture', () => {
    fc.assert(
      fc.property(audits, weights, (audit, given) => {
        const [used] = audit.rubrics;
        const heavy = { ...audit, rubrics: [{ sha256: used?.sha256 ?? '', rubric: rubricWith(given, '1.1.0') }] };
        for (const diff of [diffAudits(audit, heavy), diffAudits(heavy, audit)]) {
          for (const { verdict, change } of all(diff)) {
            expect(['up', 'down']).not.toContain(verdict.is);
            expect(Math.abs(change?.levels ?? 0)).toBeLessThan(1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what is compared is a number or a reason, and can be written down', () => {
    fc.assert(
      fc.property(audits, audits, (one, other) => {
        const diff = diffAudits(one, other);
        expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
        for (const { change, p, adjusted } of all(diff)) {
          expect(change === null || Number.isFinite(change.levels)).toBe(true);
          for (const chance of [p, adjusted]) expect(chance === null || (chance >= 0 && chance <= 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  const text = fc
    .array(fc.constantFrom('we', 'always', 'ring', 'you', 'back,', 'back', '“now”'), { maxLength: 12 })
    .map((words) => words.join(' '));
  it('a word diff holds the later text whole, and nothing but what either text has', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = wordDiff(before, after);
        const of = (...kinds: string[]) =>
          words
            .filter(({ is }) => kinds.includes(is))
            .map(({ text: piece }) => piece)
            .join(' ');
        expect(of('same', 'new')).toBe(after);
        expect(bareWords(of('same', 'gone'))).toEqual(bareWords(before));
        expect(likeness(before, after)).toBe(likeness(after, before));
      }),
    );
  });
});

/** A fixed, scrambled place for an id. */
const orderOf = (id: string, seed: number): number => {
  let hash = seed | 0;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 2_654_435_761);
  return hash;
};
