// The whole way from people's answers to scores, against what R gives for the same survey.
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/audit.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { alphaIfDropped } from '../../../src/core/statistics/alpha.ts';
import { completeCovariances } from '../../../src/core/statistics/covariances.ts';
import { holm } from '../../../src/core/statistics/holm.ts';
import { itemRest } from '../../../src/core/statistics/item-rest.ts';
import { outOfHundred } from '../../../src/core/statistics/out-of-hundred.ts';
import { sampleOf } from '../../../src/core/statistics/sample.ts';
import { stratifiedMean } from '../../../src/core/statistics/stratified-mean.ts';
import { splitOf, valleyP, zones } from '../../../src/core/statistics/valley-test.ts';
import { welch } from '../../../src/core/statistics/welch.ts';
import { deviationOf, mergedMoments, noMoments } from '../../../src/core/summary/moments.ts';
import { summarize } from '../../../src/core/summary/summarize.ts';
import { aFactor, anAudit, answers, aRubric, aScale, said } from '../an-audit.ts';
import { isClose, numberAt, referenceValues, rowsOf, tableAt } from '../statistics/reference.ts';
import { answersOn, peopleOf, scoresOn } from '../statistics/survey.ts';

const values = referenceValues('waves.reference.json');
const weights = [3, 2, 2, 1, 1, 1];
const rubric = aRubric(
  weights.map((weight, index) => {
    const factor = index + 1;
    const questions = [1, 2, 3, 4].map((number) =>
      aScale(`f${factor}q${number}`, { weight: factor === 2 && number === 1 ? 2 : 1, reverse: number === 4 }),
    );
    return aFactor(`f${factor}`, questions, { weight });
  }),
);

function responsesOf(wave: string): Response[] {
  return rowsOf('waves.csv')
    .filter((row) => row['wave'] === wave)
    .map((row) => ({
      respondent: row['respondent'] ?? '',
      group: row['segment'] ?? '',
      answers: answers(
        Object.fromEntries(
          Object.entries(row)
            .filter(([name, cell]) => /^F\dQ\d$/.test(name) && cell !== '')
            .map(([name, cell]) => [name.toLowerCase(), cell === 'N/A' ? 'not-applicable' : Number(cell)]),
        ),
      ),
    }));
}
/** Everybody twice: the same means, and no question that fewer than five of a group answered. */
const twice = (responses: Response[]): Response[] =>
  [...responses, ...responses].map((response, at) => ({ ...response, respondent: `r-${at}` }));
const inLevels = (worth: number): number => 1 + 4 * worth;
const groups = ['frontline', 'leader', 'manager'].map((id) => ({ id, title: id }));

describe.each(['1', '2'])('wave %s', (wave) => {
  const audit = anAudit(rubric, { responses: responsesOf(wave), groups });
  const scored = scoreAudit(audit);
  const factors = scored.rubrics[0]?.factors ?? [];
  const questions = factors.flatMap((factor) => factor.questions);
  const close = (got: (number | null)[], id: string) => {
    const reference = values.get(`wave${wave}.${id}`);
    const expected = Array.isArray(reference) ? reference : Object.values(tableAt(values, `wave${wave}.${id}`));
    expect(got).toHaveLength(expected.length);
    expect(got.map((value, index) => isClose(value, Number(expected[index])))).toEqual(expected.map(() => true));
  };

  it('has the persons and the mean of each factor', () => {
    close(
      factors.map(({ score }) => (score.state === 'scored' ? score.n : null)),
      'factor.n',
    );
    close(
      factors.map(({ score }) => (score.state === 'scored' ? inLevels(score.value) : null)),
      'factor.mean',
    );
    close(
      factors.map(({ score }) => (score.state === 'scored' ? outOfHundred(inLevels(score.value), 1, 5) : null)),
      'factor.pct100',
    );
  });
  it('has the standard deviation of each factor in the summary', () => {
    const { factors: moments } = summarize(audit);
    close(
      [...moments.values()].map((by) => 4 * (deviationOf([...by.values()].reduce(mergedMoments, noMoments)) ?? 0)),
      'factor.sd',
    );
  });
  it('has the mean and the percent favourable of each question, after reversal', () => {
    close(
      questions.map(({ score }) => (score.state === 'scored' ? inLevels(score.value) : null)),
      'item.mean',
    );
    close(
      questions.map(({ sides }) => 100 * (sides[0]?.all.favourable ?? Number.NaN)),
      'item.favorable.pct',
    );
  });
  it('has the agreement of each question', () => {
    close(
      questions.map(({ sides }) => sides[0]?.all.agreement.rwg ?? null),
      'rwg.item',
    );
    close(
      questions.map(({ sides }) => sides[0]?.all.agreement.ad ?? null),
      'ad.item',
    );
    close(
      questions.map(({ sides }) => sides[0]?.all.agreement.a ?? null),
      'A.item',
    );
  });
  it('has the valley of each question', () => {
    const all = questions.map(({ sides }) => zones(sides[0]?.all.counts ?? []));
    close(
      all.map((parts) => (parts === null ? null : valleyP(parts))),
      'valley.item',
    );
    expect(questions.map(({ sides }) => sides[0]?.all.agreement.split)).toEqual(
      questions.map(({ sides }) => splitOf(sides[0]?.all.counts ?? [])),
    );
  });
  it('has the interval of each factor, from persons', () => {
    const bounded = values.get(`wave${wave}.factor.ci95.bounded`) as Record<string, { lower: number; upper: number }>;
    for (const [index, { estimate }] of factors.entries()) {
      const expected = Object.values(bounded)[index];
      const [low, high] = estimate.state === 'computed' ? [estimate.low, estimate.high] : [null, null];
      expect(isClose(low === null ? null : inLevels(low), expected?.lower ?? 0)).toBe(true);
      expect(isClose(high === null ? null : inLevels(high), expected?.upper ?? 0)).toBe(true);
    }
  });
  it('has the linearised error of the overall, whatever people left out', () => {
    const expected = tableAt(values, `wave${wave}.overall.linearised`);
    const { estimate, rubrics } = scored;
    if (estimate.state === 'withheld') throw new Error(estimate.why);
    expect(isClose(4 * estimate.se, expected['se'] ?? 0)).toBe(true);
    expect(estimate).toMatchObject({ n: audit.responses.length, from: 'persons', headcount: null });
    expect(rubrics[0]?.estimate).toEqual(estimate);
  });
  it('has agreement on whole factors', () => {
    close(
      factors.map(({ agreement: { rwgJ } }) => (rwgJ.state === 'computed' ? rwgJ.value : null)),
      'rwgj',
    );
  });
  it('has reliability, of those who answered all of a factor', () => {
    const { Alpha, N } = values.get(`wave${wave}.alpha`) as { Alpha: number[]; N: number[] };
    const own = factors.map(({ reliability }) => reliability);
    expect(own.map(({ alpha }, at) => alpha.state === 'computed' && isClose(alpha.value, Alpha[at] ?? 0))).toEqual(
      Alpha.map(() => true),
    );
    expect(own.map(({ n }) => n)).toEqual(N);
  });
  it('has what each question adds to its factor, as computed from the rows', () => {
    const people = peopleOf(wave === '1' ? 1 : 2);
    for (const [factor, { reliability }] of factors.entries()) {
      const covariances = completeCovariances(answersOn(people, factor));
      if (covariances.state === 'withheld') throw new Error(covariances.why);
      const dropped = alphaIfDropped(covariances);
      const rest = itemRest(covariances);
      for (const [at, question] of reliability.questions.entries()) {
        const [one, two] = [dropped[at], rest[at]];
        if (one?.state !== 'computed' || two?.state !== 'computed') throw new Error('expected values');
        expect(question.alphaIfDropped).toMatchObject({ value: expect.closeTo(one.value, 11) });
        expect(question.rest).toMatchObject({ value: expect.closeTo(two.value, 11) });
      }
    }
  });
  it('has the overall score', () => {
    const overall = scored.overall.state === 'scored' ? inLevels(scored.overall.value) : null;
    expect(isClose(overall, numberAt(values, `wave${wave}.overall.of.factor.means`))).toBe(true);
  });
});

describe('headcounts', () => {
  const heads = { leader: 8, manager: 12, frontline: 60 };
  const known = groups.map((group) => ({ ...group, headcount: heads[group.id as keyof typeof heads] }));
  const responses = responsesOf('1');

  it('make the interval narrower, as for any finite population', () => {
    const everybody = [{ id: 'all', title: 'All', headcount: 40 }];
    const sorted = responses.map((response) => ({ ...response, group: 'all' }));
    const estimate = scoreAudit(anAudit(rubric, { responses: sorted, groups: everybody })).rubrics[0]?.factors[0]
      ?.estimate;
    const expected = tableAt(values, 'wave1.fpc.N40.F1.bounded');
    if (estimate?.state !== 'computed') throw new Error('expected an interval');
    expect(isClose(inLevels(estimate.low), expected['lower'] ?? 0)).toBe(true);
    expect(isClose(inLevels(estimate.high), expected['upper'] ?? 0)).toBe(true);
    expect(estimate.headcount).toBe(40);
  });
  it('give a weighted mean only where no group is hidden, for two of them could be worked out from it', () => {
    const sizes = ['leader', 'manager', 'frontline'].map((id) => responses.filter(({ group }) => group === id).length);
    const { groups: shown } = scoreAudit(anAudit(rubric, { responses, groups: known }));
    expect([sizes, shown.hidden]).toEqual([[5, 6, 15], 0]);
    const { rubrics } = scoreAudit(anAudit(rubric, { responses: twice(responses), groups: known }));
    const weighted = rubrics[0]?.factors[0]?.weighted;
    const expected = tableAt(values, 'stratified.wave1.F1');
    if (weighted?.state !== 'computed') throw new Error('expected a weighted mean');
    expect(isClose(inLevels(weighted.value), expected['mean'] ?? 0)).toBe(true);
    const second = scoreAudit(anAudit(rubric, { responses: responsesOf('2'), groups: known }));
    expect(second.rubrics[0]?.factors[0]?.weighted).toEqual({ state: 'withheld', why: 'suppressed' });
  });
  it('have the error of R where every group has ten people', () => {
    const doubled = twice(responses);
    const factor = scoreAudit(
      anAudit(rubric, {
        responses: doubled,
        groups: known.map((group) => ({ ...group, headcount: group.headcount * 2 })),
      }),
    ).rubrics[0]?.factors[0];
    const strata = known.map(({ id, headcount }) => ({
      headcount: headcount * 2,
      sample: sampleOf(
        [1, 2].flatMap(() =>
          scoresOn(
            peopleOf(1).filter(({ segment }) => segment === id),
            0,
          ),
        ),
      ),
    }));
    const expected = stratifiedMean(strata);
    if (factor?.weighted.state !== 'computed' || expected.state !== 'computed') throw new Error('expected numbers');
    const { estimate } = factor.weighted;
    expect(estimate.state === 'computed' && isClose(4 * estimate.se, expected.se)).toBe(true);
  });
  it('give rates', () => {
    expect(scoreAudit(anAudit(rubric, { responses, groups: known })).turnout).toEqual({
      people: 26,
      headcount: 80,
      rate: 26 / 80,
      groups: [
        { id: 'frontline', people: 15, headcount: 60, rate: 0.25 },
        { id: 'leader', people: 5, headcount: 8, rate: 0.625 },
        { id: 'manager', people: 6, headcount: 12, rate: 0.5 },
      ],
    });
  });
});

describe('leaders and the front line', () => {
  const named = (wave: string) =>
    responsesOf(wave).map((response) => ({
      ...response,
      group: response.group === 'leader' ? 'leaders' : response.group === 'manager' ? 'managers' : 'front-line',
    }));
  const three = ['leaders', 'managers', 'front-line'].map((id) => ({ id, title: id }));

  it('are told apart by levels, without a claim while there are fewer than ten leaders', () => {
    const { distances } = scoreAudit(anAudit(rubric, { responses: named('1'), groups: three }));
    expect(distances).toHaveLength(6);
    for (const { verdict, test } of distances) {
      expect([verdict, test.state]).toEqual(['no-claim', 'withheld']);
    }
  });
  it('are not compared where the leaders may not be shown', () => {
    expect(scoreAudit(anAudit(rubric, { responses: named('2'), groups: three })).distances).toEqual([]);
  });
  it('are judged by Welch’s t and Holm from ten people on', () => {
    const doubled = twice(named('1'));
    const { distances } = scoreAudit(anAudit(rubric, { responses: doubled, groups: three }));
    const reference = values.get('leader.vs.frontline.wave1') as Record<string, { diff: number }>;
    expect(distances.map(({ by }, at) => isClose(by, Object.values(reference)[at]?.diff ?? 0))).toEqual(
      distances.map(() => true),
    );
    const people = [...peopleOf(1), ...peopleOf(1)];
    const tests = [0, 1, 2, 3, 4, 5].map((factor) =>
      welch(
        sampleOf(
          scoresOn(
            people.filter(({ segment }) => segment === 'frontline'),
            factor,
          ),
        ),
        sampleOf(
          scoresOn(
            people.filter(({ segment }) => segment === 'leader'),
            factor,
          ),
        ),
      ),
    );
    const adjusted = holm(tests.map((test) => (test.state === 'computed' ? test.p : null)));
    for (const [at, { test, verdict }] of distances.entries()) {
      const expected = tests[at];
      if (test.state !== 'computed' || expected?.state !== 'computed') throw new Error('expected a test');
      expect([test.low, test.high, test.p, test.adjusted]).toEqual(
        [expected.low, expected.high, expected.p, adjusted[at] ?? 0].map((value) => expect.closeTo(value, 10)),
      );
      expect(verdict).toBe((adjusted[at] ?? 1) <= 0.025 ? 'apart' : 'cant-tell');
    }
  });
});

describe('groups', () => {
  it('have the means of R where everybody may be shown', () => {
    const { rubrics } = scoreAudit(anAudit(rubric, { responses: twice(responsesOf('1')), groups }));
    const reference = values.get('wave1.segment.mean') as Record<string, Record<string, number>>;
    for (const { id } of groups) {
      for (const [index, expected] of Object.values(reference[id] ?? {}).entries()) {
        const score = rubrics[0]?.factors[index]?.groups[id];
        if (score?.state === 'scored') expect(isClose(inLevels(score.value), expected)).toBe(true);
        else expect(score).toMatchObject({ why: 'too-few-people' });
      }
    }
  });
  it('are all hidden where three leaders and four managers could be told apart', () => {
    const { groups: shown } = scoreAudit(anAudit(rubric, { responses: responsesOf('2'), groups }));
    expect(shown).toEqual({ shown: [groups[0]], hidden: 2 });
  });
});

it('keeps hands and persons apart: question means where hands were counted', () => {
  const reference = values.get('wave1.factor.mean.of.item.means') as number[];
  const responses = responsesOf('1');
  const entries = Object.fromEntries(
    rubric.factors.flatMap(({ questions }) =>
      questions.map(({ id }) => {
        const key = `rubric/${id}`;
        const counts = [1, 2, 3, 4, 5].map(
          (level) =>
            responses.filter(({ answers }) => JSON.stringify(answers[`rubric/${id}`]) === JSON.stringify(said(level)))
              .length,
        );
        return [key, { votes: [{ tallies: [{ counts }] }] }];
      }),
    ),
  );
  const { rubrics } = scoreAudit(anAudit(rubric, { mode: 'hands', entries }));
  const means = rubrics[0]?.factors.map(({ score }) => (score.state === 'scored' ? inLevels(score.value) : null)) ?? [];
  expect(means.map((mean, index) => isClose(mean, reference[index] ?? 0))).toEqual(reference.map(() => true));
});
