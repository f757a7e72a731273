// Rules between the parts of a rubric: names that are unique and known, conditions that can be met, bands in order.
import { isScored, type Question } from '../kinds/index.ts';
import { dateExpected, isDate } from '../kinds/list.ts';
import { nearest, type Problem, problem } from '../problem.ts';
import type { Path, Source } from '../source/source.ts';
import { checkCondition } from './condition-rules.ts';
import { bandsAt, itemPaths, outcomesAt, textAt, type WrittenFactor } from './draft.ts';
import { resolveQuestion, type Scales } from './question.ts';
import { checkQuestion } from './question-rules.ts';

/** A factor whose questions are in the order of asking; those of an overlay's base have no path. */
export interface OrderedFactor {
  id: string | undefined;
  path?: Path;
  questions: OrderedQuestion[];
}
export interface OrderedQuestion {
  id: string | undefined;
  path?: Path;
  /** Missing where its shape is broken. */
  question?: Question;
  written?: WrittenFactor['questions'][number];
}

/** Written factors, resolved as far as they are sound. */
export const orderOf = (factors: WrittenFactor[], scales: Scales): OrderedFactor[] =>
  factors.map(({ id, path, questions }) => ({ id, path, questions: orderQuestions(questions, scales) }));

/** Written questions, resolved as far as they are sound. */
export const orderQuestions = (questions: WrittenFactor['questions'], scales: Scales): OrderedQuestion[] =>
  questions.map((written) => {
    const { id, path, file } = written;
    return file ? { id, path, written, question: resolveQuestion(file, scales) } : { id, path, written };
  });

interface Around {
  source: Source;
  scales: Scales;
  groups: string[];
}

/** Everything that is wrong between and within questions, in a rubric or in an overlay on its base. */
export function checkFactors(factors: OrderedFactor[], around: Around): Problem[] {
  const { source } = around;
  const problems = checkUnique(factors, source);
  const all = new Set(factors.flatMap((factor) => factor.questions.flatMap(({ id }) => id ?? [])));
  const earlier = new Map<string, Question | undefined>();
  for (const { id, path, question, written } of factors.flatMap((factor) => factor.questions)) {
    if (path && question && written?.file) {
      problems.push(...checkQuestion({ path, file: written.file, question }, around));
      const { when } = written.file;
      if (when) problems.push(...checkCondition(when, [...path, 'when'], source, { earlier, all }));
    }
    if (id !== undefined) earlier.set(id, question);
  }
  return [...problems, ...factors.flatMap((factor) => checkOutcome(factor, source))];
}

/** What factors are held against is a factor of its own, for only so persons have a score on it alone. */
function checkOutcome({ questions }: OrderedFactor, source: Source): Problem[] {
  const scored = questions.filter(({ question }) => question !== undefined && isScored(question));
  if (scored.length < 2) return [];
  return scored.flatMap(({ path, question }) =>
    path && question?.role === 'outcome'
      ? [
          problem(
            'wrong-value',
            'The role `outcome` belongs to the only scored question of its factor.',
            source.placeOf([...path, 'role']),
            'Give it a factor of its own.',
          ),
        ]
      : [],
  );
}

function checkUnique(factors: OrderedFactor[], source: Source): Problem[] {
  const first = new Map<string, Path | undefined>();
  const named = factors.flatMap((factor) => [factor, ...factor.questions]);
  const baseFirst = [...named.filter(({ path }) => !path), ...named.filter(({ path }) => path)];
  return baseFirst.flatMap(({ id, path }) => {
    if (id === undefined) return [];
    if (!first.has(id)) {
      first.set(id, path);
      return [];
    }
    if (!path) return [];
    const other = first.get(id);
    const where = other ? `on line ${source.placeOf([...other, 'id']).line}` : 'in the rubric that this one extends';
    const message = `\`${id}\` is used twice; the first is ${where}. Factors and questions need ids of their own.`;
    return [problem('duplicate-id', message, source.placeOf([...path, 'id']))];
  });
}

/** A problem if an id is not among those known. */
function checkKnown(id: string, known: string[], what: string, path: Path, source: Source): Problem[] {
  if (known.includes(id)) return [];
  const near = nearest(id, known);
  const hint = near ? `Did you mean \`${near}\`?` : undefined;
  return [problem('unknown-id', `There is no ${what} called \`${id}\` in this rubric.`, source.placeOf(path), hint)];
}

/** What is wrong with bands, outcomes, groups and the changelog. `factors` and `questions` are the ids that exist. */
export function checkRest(source: Source, factors: string[], questions: string[]): Problem[] {
  return [
    ...checkBands(source, factors),
    ...checkOutcomes(source, factors),
    ...checkGroupsUnique(source),
    ...checkChangelog(source, questions),
  ];
}

function checkBands(source: Source, factors: string[]): Problem[] {
  const bands = bandsAt(source);
  const heights = ['low', 'middle', 'high'];
  const titles = new Set<string>();
  return bands.flatMap(({ value, path }, index) => {
    const problems: Problem[] = [];
    const wrong = (message: string, key: string) =>
      problems.push(problem('bad-bands', message, source.placeOf([...path, key])));
    const last = bands[index - 1]?.value;
    if (path.at(-1) === 0 && value.from !== 0)
      wrong('The first band begins at 0, so that every score has a band.', 'from');
    if (last && value.from <= last.from) {
      wrong(`Bands go up: this one begins at ${value.from}, the one before it at ${last.from}.`, 'from');
    }
    if (last && heights.indexOf(value.stands) < heights.indexOf(last.stands)) {
      wrong(`A higher band cannot stand lower (${value.stands}) than the one before it (${last.stands}).`, 'stands');
    }
    if (titles.has(value.title)) wrong(`Two bands are called "${value.title}".`, 'title');
    titles.add(value.title);
    value.needs?.forEach((need, at) => {
      problems.push(...checkKnown(need.factor, factors, 'factor', [...path, 'needs', at, 'factor'], source));
    });
    return problems;
  });
}

function checkOutcomes(source: Source, factors: string[]): Problem[] {
  return outcomesAt(source).flatMap(({ value, path }) => {
    const { factor, from, below } = value;
    const known = factor === undefined ? [] : checkKnown(factor, factors, 'factor', [...path, 'factor'], source);
    if (from === undefined || below === undefined || from < below) return known;
    const message = `No score is from ${from} and below ${below} at once.`;
    return [...known, problem('wrong-value', message, source.placeOf([...path, 'below']))];
  });
}

function checkGroupsUnique(source: Source): Problem[] {
  const seen = new Set<string>();
  return itemPaths(source, ['groups']).flatMap((path) => {
    const id = textAt(source, [...path, 'id']);
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [problem('duplicate-id', `Two groups are called \`${id}\`.`, source.placeOf([...path, 'id']))];
  });
}

/** Questions that the changelog may tell of: those there are, and those that it says are gone. */
function checkChangelog(source: Source, questions: string[]): Problem[] {
  const changes = itemPaths(source, ['changelog']).flatMap((path) => itemPaths(source, [...path, 'changes']));
  const former = changes.flatMap((change) => [
    ...itemPaths(source, [...change, 'replaces']).flatMap((path) => textAt(source, path) ?? []),
    ...(textAt(source, [...change, 'is']) === 'retired' ? [textAt(source, [...change, 'question']) ?? ''] : []),
  ]);
  return itemPaths(source, ['changelog']).flatMap((path) => {
    const date = textAt(source, [...path, 'date']);
    const dated = date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) || isDate(date);
    const undated = dated
      ? []
      : [problem('wrong-value', `${date} is no day; expected ${dateExpected}.`, source.placeOf([...path, 'date']))];
    const strange = itemPaths(source, [...path, 'changes']).flatMap((change) => {
      const id = textAt(source, [...change, 'question']);
      return id === undefined || former.includes(id)
        ? []
        : checkKnown(id, questions, 'question', [...change, 'question'], source);
    });
    return [...undated, ...strange];
  });
}
