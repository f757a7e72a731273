// Surveys of a few people, in which the whole is as small as a group: what is told of it must not tell what each of them said.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAudit } from '../../src/cli/audit/shown.ts';
import type { Audit, Response } from '../../src/core/audit.ts';
import { diffAudits } from '../../src/core/diff/diff-audits.ts';
import { scoreAudit } from '../../src/core/score-audit/score-audit.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale, aYesNo } from '../core/an-audit.ts';

const rubric = aRubric([
  aFactor('ways', [aScale('a'), aScale('b', { weight: 2 }), aScale('c', { reverse: true })]),
  aFactor('words', [aPair('claims'), aYesNo('rules')]),
  aFactor('alone', [aScale('d')]),
]);
const level = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(5, 5, 5, 'dont-know', 'not-said'));
const person = fc.record({
  a: level,
  b: level,
  c: level,
  d: fc.constantFrom(4, 5, 5, 5),
  rules: fc.constantFrom('yes', 'yes', 'no'),
});
const survey = (responses: Response[]): Audit => anAudit(rubric, { mode: 'hands', responses });
const people = (minLength: number, maxLength: number) =>
  fc
    .array(person, { minLength, maxLength })
    .map((all) => all.map((values, at) => aResponse(values as Parameters<typeof aResponse>[0], undefined, `r-${at}`)));
/** All that a program gets of an audit. */
const published = (audit: Audit) => shownAudit(scoreAudit(audit), { edited: [], checksum: '' });
const factorsIn = (audit: Audit) => published(audit).rubrics.flatMap(({ factors }) => factors);
const sidesIn = (audit: Audit) =>
  factorsIn(audit).flatMap(({ questions }) => questions.flatMap(({ sides }) => sides.map((side) => side)));

describe('a survey of two to four people', () => {
  it('tells nothing of what they said', () => {
    fc.assert(
      fc.property(people(2, 4), (responses) => {
        const told = published(survey(responses));
        expect(told.overall.state).toBe('withheld');
        for (const { score, questions, agreement, reliability } of factorsIn(survey(responses))) {
          expect([score.state, agreement.ad.state, reliability.alpha.state]).toEqual([
            'withheld',
            'withheld',
            'withheld',
          ]);
          for (const one of questions)
            expect([one.score.state, one.estimate.state, one.gap, one.unknown]).toEqual([
              'withheld',
              'withheld',
              null,
              0,
            ]);
        }
        for (const { all } of sidesIn(survey(responses)))
          expect([all.n, all.mean, all.favourable]).toEqual([0, null, null]);
      }),
    );
  });
});

describe('a survey of five to nine people', () => {
  it('tells means of some of them, and never how the answers lie, nor that all are the same', () => {
    fc.assert(
      fc.property(people(5, 9), (responses) => {
        for (const { all } of sidesIn(survey(responses))) {
          if (all.n > 0) expect(all.n).toBeGreaterThanOrEqual(5);
          if (all.n === 0) continue;
          expect([all.counts, all.favourable, all.agreement.ad, all.agreement.rwg]).toEqual([null, null, null, null]);
          expect(all.mean).not.toBe(1);
          expect(all.mean).not.toBe(5);
        }
        for (const { score, estimate, agreement, reliability, questions } of factorsIn(survey(responses))) {
          expect([estimate.state, agreement.rwgJ.state, agreement.ad.state, reliability.alpha.state]).toEqual(
            Array.from({ length: 4 }, () => 'withheld'),
          );
          expect(JSON.stringify([estimate, agreement, reliability])).not.toContain('zero-variance');
          if (score.state === 'scored') expect(score.value > 0 && score.value < 1).toBe(true);
          expect(questions.every(({ dissentersAtMost }) => dissentersAtMost === null)).toBe(true);
        }
        expect(published(survey(responses)).estimate.state).toBe('withheld');
      }),
      { numRuns: 200 },
    );
  });
  it('tells nothing of it in a comparison either', () => {
    fc.assert(
      fc.property(people(2, 9), people(2, 9), (before, after) => {
        const diff = diffAudits(survey(before), survey(after));
        for (const { change, p, visible, before: was } of [diff.overall, ...diff.factors]) {
          expect([change?.interval ?? null, p, visible]).toEqual([null, null, null]);
          if (was !== null) expect(was.n).toBeGreaterThanOrEqual(5);
        }
        if (before.length < 5 || after.length < 5) expect(diff.factors.every((one) => one.change === null)).toBe(true);
      }),
    );
  });
});

describe('who is not kept from anybody', () => {
  const values = { a: 5, b: 5, c: 1, d: 5, rules: 'yes' as const };
  it('is the only one who answered: who reads it gave it', () => {
    expect(published(survey([aResponse(values)])).overall).toMatchObject({ state: 'scored', value: 1 });
  });
  it('is ten people, of whom it is told that all said the same', () => {
    const ten = survey(Array.from({ length: 10 }, (_, at) => aResponse(values, undefined, `r-${at}`)));
    expect(sidesIn(ten)[0]?.all.counts).toEqual([0, 0, 0, 0, 10]);
  });
});
