// The whole way from people's answers to scores, against what R gives for the same survey.
import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/core/audit.ts';
import { scoreAudit } from '../../../src/core/score-audit/score-audit.ts';
import { outOfHundred } from '../../../src/core/statistics/out-of-hundred.ts';
import { splitOf, valleyP, zones } from '../../../src/core/statistics/valley-test.ts';
import { deviationOf, mergedMoments, noMoments } from '../../../src/core/summary/moments.ts';
import { summarize } from '../../../src/core/summary/summarize.ts';
import { aFactor, anAudit, answers, aRubric, aScale, said } from '../an-audit.ts';
import { isClose, numberAt, referenceValues, rowsOf, tableAt } from '../statistics/reference.ts';

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
  it('has the overall score', () => {
    const overall = scored.overall.state === 'scored' ? inLevels(scored.overall.value) : null;
    expect(isClose(overall, numberAt(values, `wave${wave}.overall.of.factor.means`))).toBe(true);
  });
});

describe('groups', () => {
  it('have the means of R where everybody may be shown', () => {
    const { rubrics } = scoreAudit(anAudit(rubric, { responses: responsesOf('1'), groups }));
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
