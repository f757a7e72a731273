// What is otherwise about the rubrics of two audits, beside their questions: versions, titles, languages, weights.
import type { Audit } from '../audit.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { RubricDiff } from './surroundings.ts';

/** Every rubric of either audit, in the order of the later one. */
export function diffRubrics(before: Audit, after: Audit): RubricDiff[] {
  const ids = [...new Set([...after.rubrics, ...before.rubrics].map(({ rubric }) => rubric.id))];
  return ids.map((id) => {
    const [one, two] = [before, after].map(({ rubrics }) => rubrics.find(({ rubric }) => rubric.id === id)?.rubric);
    const reweighted = one !== undefined && two !== undefined && areReweighted(one, two);
    return {
      id,
      title: (two ?? one)?.title ?? id,
      before: one?.version ?? null,
      after: two?.version ?? null,
      reweighted,
      titleBefore: one === undefined || two === undefined || one.title === two.title ? null : one.title,
      retitled: one === undefined || two === undefined ? [] : retitledIn(one, two),
      languages:
        one === undefined || two === undefined || one.language === two.language
          ? null
          : { before: one.language, after: two.language },
    };
  });
}

function retitledIn(before: Rubric, after: Rubric): RubricDiff['retitled'] {
  return after.factors.flatMap(({ id, title }) => {
    const from = before.factors.find((factor) => factor.id === id)?.title;
    return from === undefined || from === title ? [] : [{ factor: id, from, to: title }];
  });
}

/** Whether a factor or a question that both versions have weighs otherwise beside the others of its kind. */
function areReweighted(before: Rubric, after: Rubric): boolean {
  const factors = before.factors.flatMap((one) => {
    const two = after.factors.find(({ id }) => id === one.id);
    return two === undefined ? [] : [{ one, two }];
  });
  const inFactors = factors.some(({ one, two }) =>
    otherShares(
      one.questions.flatMap(({ id, weight }) => {
        const other = two.questions.find((question) => question.id === id);
        return other === undefined ? [] : [[weight, other.weight] as const];
      }),
    ),
  );
  return inFactors || otherShares(factors.map(({ one, two }) => [one.weight, two.weight] as const));
}

function otherShares(weights: readonly (readonly [number, number])[]): boolean {
  const [all1, all2] = weights.reduce(([sum1, sum2], [one, two]) => [sum1 + one, sum2 + two], [0, 0]);
  return weights.some(([one, two]) => Math.abs(one * all2 - two * all1) > 1e-9 * all1 * all2);
}
