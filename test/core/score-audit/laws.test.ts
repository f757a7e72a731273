import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit, Missing, Response } from '../../../src/core/audit.ts';
import { ballotsOf, castOf, type Question, type Value } from '../../../src/core/kinds/index.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import type { Score } from '../../../src/core/score.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import type { ScoredAudit } from '../../../src/core/score-audit/scored-audit.ts';
import { aFactor, anAudit, aPair, aResponse, aRubric, aScale, aYesNo, someGroups } from '../an-audit.ts';

const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.01, max: 9, noNaN: true }));
const when = { test: 'at-most', question: 'a', level: 2 } as const;
const rubric: fc.Arbitrary<Rubric> = fc
  .tuple(
    fc.array(weight, { minLength: 5, maxLength: 5 }),
    fc.array(weight, { minLength: 2, maxLength: 2 }),
    fc.boolean(),
  )
  .map(([[a = 1, b = 1, c = 1, d = 1, e = 1], [one = 1, two = 1], reverse]) =>
    aRubric([
      aFactor('one', [aScale('a', { weight: a }), aPair('b', { weight: b }), aYesNo('c', { weight: c })], {
        weight: one,
      }),
      aFactor('two', [aScale('d', { weight: d, reverse }), aScale('e', { weight: e, when })], { weight: two }),
    ]),
  );
const level = fc.integer({ min: 1, max: 5 });
const missing: fc.Arbitrary<Missing> = fc.constantFrom('not-applicable', 'dont-know', 'not-said', 'unanswered');
const values = fc.record({
  a: fc.oneof(level, missing),
  b: fc.oneof(fc.record({ say: level, do: level }), missing),
  c: fc.oneof(fc.constantFrom('yes' as const, 'no' as const), missing),
  d: fc.oneof(level, missing),
  e: fc.oneof(level, missing),
});
type Values = typeof values extends fc.Arbitrary<infer V> ? V : never;
const group = fc.constantFrom('leaders', 'staff', undefined);
const person = fc.tuple(values, group).map(([said, from]): Response => aResponse(said, from));
const people = fc.array(person, { minLength: 1, maxLength: 20 });
const groups = someGroups({ leaders: 9, staff: 20 });
const survey = (of: Rubric, responses: Response[]): Audit => anAudit(of, { responses, groups });

/** Everything but the facts themselves. */
const result = (audit: Audit): Omit<ScoredAudit, 'audit'> => {
  const { audit: _, ...rest } = scoreAudit(audit);
  return rest;
};
/** Every score of an audit, from the whole down to the questions. */
const scoresOf = (audit: Audit): Score[] => {
  const { overall, rubrics } = scoreAudit(audit);
  return [
    overall,
    ...rubrics.flatMap(({ score, factors }) => [
      score,
      ...factors.flatMap((factor) => [
        factor.score,
        ...Object.values(factor.groups),
        ...factor.questions.map((question) => question.score),
      ]),
    ]),
  ];
};
const numbersOf = (scores: Score[]) =>
  scores.map((score) => (score.state === 'scored' ? [score.n, Number(score.value.toFixed(12))] : 'withheld'));

describe('laws of scores', () => {
  it('a score lies from 0 to 1, with people behind it, and so does coverage', () => {
    fc.assert(
      fc.property(rubric, people, (of, responses) => {
        for (const score of scoresOf(survey(of, responses))) {
          expect(score.coverage >= 0 && score.coverage <= 1).toBe(true);
          if (score.state !== 'scored') continue;
          expect(score.value >= 0 && score.value <= 1).toBe(true);
          expect(score.n >= 1 && score.nMost >= score.n).toBe(true);
        }
      }),
    );
  });

  it('nothing is ever NaN, infinite or undefined', () => {
    fc.assert(
      fc.property(rubric, people, (of, responses) => {
        const strange: unknown[] = [];
        JSON.stringify(result(survey(of, responses)), (key, value: unknown) => {
          if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) strange.push(key);
          return value;
        });
        expect(strange).toEqual([]);
      }),
    );
  });

  it('an answer that does not apply scores like none at all', () => {
    fc.assert(
      fc.property(rubric, people, (of, responses) => {
        const blank = responses.map((one) => ({
          ...one,
          answers: Object.fromEntries(
            Object.entries(one.answers).filter(([, answer]) => answer.state !== 'not-applicable'),
          ),
        }));
        const valuesOf = (audit: Audit) =>
          scoresOf(audit).map((score) => (score.state === 'scored' ? [score.value, score.n] : 'withheld'));
        // Groups are left out: who reacts with "not applicable" is there, and who leaves everything blank is not.
        const [given, left] = [survey(of, responses), survey(of, blank)].map((audit) => ({ ...audit, groups: [] }));
        if (given && left) expect(valuesOf(left)).toEqual(valuesOf(given));
      }),
    );
  });

  it('doubling all weights changes nothing', () => {
    const doubled = (of: Rubric): Rubric => ({
      ...of,
      weight: of.weight * 2,
      factors: of.factors.map((factor) => ({
        ...factor,
        weight: factor.weight * 2,
        questions: factor.questions.map((question) => ({ ...question, weight: question.weight * 2 })),
      })),
    });
    fc.assert(
      fc.property(rubric, people, (of, responses) => {
        expect(numbersOf(scoresOf(survey(doubled(of), responses)))).toEqual(numbersOf(scoresOf(survey(of, responses))));
      }),
    );
  });

  it('a reversed scale answered the other way round scores the same, and reversing alone mirrors', () => {
    const mirrored = (reverse: boolean, answer: number) => {
      const of = aRubric([aFactor('one', [aScale('a', { reverse })])]);
      const { overall } = scoreAudit(survey(of, [aResponse({ a: answer })]));
      return overall.state === 'scored' ? overall.value : Number.NaN;
    };
    fc.assert(
      fc.property(level, fc.boolean(), (answer, reverse) => {
        expect(mirrored(!reverse, 6 - answer)).toBe(mirrored(reverse, answer));
        expect(mirrored(!reverse, answer)).toBe(1 - mirrored(reverse, answer));
      }),
    );
  });

  it('the order of respondents never matters', () => {
    fc.assert(
      fc.property(rubric, people, (of, responses) => {
        expect(result(survey(of, responses.toReversed()))).toEqual(result(survey(of, responses)));
      }),
    );
  });

  it('answering a hidden question changes nothing', () => {
    const above = fc.integer({ min: 3, max: 5 });
    fc.assert(
      fc.property(rubric, values, above, level, (of, said, a, e) => {
        const one = (more: Partial<Values>) => result(survey(of, [aResponse({ ...said, a, ...more })]));
        expect(one({ e })).toEqual(one({ e: 'unanswered' }));
      }),
    );
  });

  it('one voice equals one response equals one hand', () => {
    const handsOf = (question: Question, value: Value | Missing): [string, Audit['entries'][`${string}/${string}`]] => {
      const answered = typeof value !== 'string' || value === 'yes' || value === 'no';
      const ballots = ballotsOf(question);
      const cast = answered ? castOf(value as Value, question) : [];
      const tallies = ballots.map(({ side, slots }, index) => ({
        ...(side === undefined ? {} : { side }),
        counts: slots.map((_, slot) => (cast[index]?.includes(slot) ? 1 : 0)),
        missing: answered || value === 'unanswered' ? {} : { [value as string]: 1 },
      }));
      return [`rubric/${question.id}`, { votes: [{ tallies }] }];
    };
    fc.assert(
      fc.property(rubric, values, (of, said) => {
        const questions = of.factors.flatMap((factor) => factor.questions);
        const response = aResponse(said);
        const voice = Object.fromEntries(Object.entries(response.answers).map(([key, answer]) => [key, { answer }]));
        const raised = Object.fromEntries(
          questions.map((question) => handsOf(question, said[question.id as keyof Values])),
        );
        const audits = [
          anAudit(of, { entries: voice }),
          anAudit(of, { mode: 'consensus', entries: voice }),
          anAudit(of, { responses: [response] }),
          anAudit(of, { mode: 'hands', entries: raised }),
        ];
        const [first, ...others] = audits.map((audit) => numbersOf(scoresOf(audit)));
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });
});
