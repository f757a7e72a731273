// A rubric tailored for one client: its base, less what is dropped, plus what is added, with some weights changed.
import { testedBy } from '../kinds/question.ts';
import { nearest, type Problem, problem } from '../problem.ts';
import type { Source } from '../source/source.ts';
import { factorsAt, itemPaths, namesAt, questionsAt, textAt } from './draft.ts';
import type { Rubric } from './rubric.ts';
import { type OrderedFactor, orderOf, orderQuestions } from './rules.ts';

/** The base with the overlay's changes made, and what is wrong with dropping and weighing. */
export function layOver(source: Source, base: Rubric): { factors: OrderedFactor[]; problems: Problem[] } {
  const dropped = new Set(itemPaths(source, ['drop']).flatMap((path) => textAt(source, path) ?? []));
  const ids = base.factors.flatMap((factor) => [factor.id, ...factor.questions.map(({ id }) => id)]);
  const kept = base.factors
    .filter((factor) => !dropped.has(factor.id))
    .map((factor): OrderedFactor => {
      const questions = factor.questions.filter((question) => !dropped.has(question.id));
      return { id: factor.id, questions: questions.map((question) => ({ id: question.id, question })) };
    });
  for (const factor of kept) {
    if (factor.id === undefined) continue;
    const added = questionsAt(source, ['add', 'questions', factor.id]);
    factor.questions.push(...orderQuestions(added, new Map()));
  }
  const factors = [...kept, ...orderOf(factorsAt(source, ['add', 'factors']), new Map())];
  const problems = [
    ...checkDrops(source, base, ids, dropped),
    ...checkNames(source, base, dropped),
    ...checkWeights(source, factors, ids),
    ...checkLeft(source, base, factors),
  ];
  return { factors, problems };
}

const unknown = (id: string, known: string[], base: Rubric): [string, string?] => {
  const near = nearest(id, known);
  const message = `\`${base.id}\` has no factor or question called \`${id}\`.`;
  return near ? [message, `Did you mean \`${near}\`?`] : [message];
};

function checkDrops(source: Source, base: Rubric, ids: string[], dropped: Set<string>): Problem[] {
  const questions = base.factors.flatMap((factor) =>
    factor.questions.map((question) => ({ question, gone: dropped.has(factor.id) || dropped.has(question.id) })),
  );
  const gone = new Set(questions.filter((one) => one.gone).map((one) => one.question.id));
  const left = questions.filter((one) => !one.gone).map((one) => one.question);
  const seen = new Set<string>();
  return itemPaths(source, ['drop']).flatMap((path) => {
    const id = textAt(source, path);
    if (id === undefined) return [];
    const where = source.placeOf(path);
    if (!ids.includes(id)) {
      const [message, hint] = unknown(id, ids, base);
      return [problem('unknown-id', message, where, hint)];
    }
    if (seen.has(id)) return [problem('duplicate-id', `\`${id}\` is dropped twice.`, where)];
    seen.add(id);
    const inside = base.factors.find((factor) => factor.id === id)?.questions.map((question) => question.id) ?? [id];
    const needing = left.filter((question) =>
      testedBy(question.when).some((one) => gone.has(one) && inside.includes(one)),
    );
    return needing.map((question) => {
      const message = `\`${id}\` cannot be dropped by itself: whether \`${question.id}\` is asked depends on it.`;
      return problem('bad-overlay', message, where, `Drop \`${question.id}\` too.`);
    });
  });
}

/** Questions can be added only to factors of the base that are still there. */
function checkNames(source: Source, base: Rubric, dropped: Set<string>): Problem[] {
  const known = base.factors.map((factor) => factor.id).filter((id) => !dropped.has(id));
  return namesAt(source, ['add', 'questions']).flatMap((id) => {
    if (known.includes(id)) return [];
    const where = source.placeOfKey(['add', 'questions', id]);
    if (dropped.has(id)) {
      return [problem('bad-overlay', `Questions cannot join \`${id}\`: it is dropped.`, where)];
    }
    const near = nearest(id, known);
    const hint = near
      ? `Did you mean \`${near}\`?`
      : 'Questions of a new factor stand in that factor, under `questions`.';
    return [problem('unknown-id', `\`${base.id}\` has no factor called \`${id}\`.`, where, hint)];
  });
}

function checkWeights(source: Source, factors: OrderedFactor[], ids: string[]): Problem[] {
  const now = factors.flatMap((factor) => [factor, ...factor.questions]).flatMap(({ id }) => id ?? []);
  return namesAt(source, ['weights']).flatMap((id) => {
    if (now.includes(id)) return [];
    const where = source.placeOfKey(['weights', id]);
    if (ids.includes(id)) return [problem('bad-overlay', `\`${id}\` has no weight: it is dropped.`, where)];
    const near = nearest(id, now);
    const hint = near ? `Did you mean \`${near}\`?` : undefined;
    return [problem('unknown-id', `There is no factor or question called \`${id}\`.`, where, hint)];
  });
}

function checkLeft(source: Source, base: Rubric, factors: OrderedFactor[]): Problem[] {
  if (factors.length === 0) {
    return [problem('bad-overlay', `Nothing of \`${base.id}\` is left.`, source.placeOfKey(['drop']))];
  }
  return factors
    .filter((factor) => !factor.path && factor.questions.length === 0)
    .map((factor) => {
      const message = `No question is left in \`${factor.id}\`.`;
      return problem('bad-overlay', message, source.placeOfKey(['drop']), `Drop \`${factor.id}\` as a whole.`);
    });
}
