// From the text of a rubric or an overlay to a Rubric, or to everything that is wrong with it.
import { isScored } from '../kinds/index.ts';
import { failed, type Parsed, type Place, type Problem, parsed, problem } from '../problem.ts';
import { partOf } from '../source/expectation.ts';
import { checkShape } from '../source/shape.ts';
import { inOrder, readSource, type Source } from '../source/source.ts';
import { factorsAt, scalesAt, textAt } from './draft.ts';
import { layOver } from './overlay.ts';
import { resolveOverlay, resolveRubric } from './resolve.ts';
import type { Rubric } from './rubric.ts';
import { checkFactors, checkRest, type OrderedFactor, orderOf } from './rules.ts';
import { overlaySchema, rubricSchema } from './schema.ts';

/** Gives the rubric that an overlay extends, by its id; nothing if there is none. */
export type BaseOf = (id: string) => Rubric | undefined;

/**
 * The rubric that a text describes: checked, scales found, defaults filled in, laid over its base if it extends one.
 * Otherwise all problems at once, in order of lines. `file` is the name that problems carry; any text may be given.
 */
export function parseRubric(text: string, file: string, base?: BaseOf): Parsed<Rubric> {
  const source = readSource(text, file);
  return source.ok ? rubricOf(source.value, base) : source;
}

/** The same of a source that was read already. */
export function rubricOf(source: Source, base: BaseOf = () => undefined): Parsed<Rubric> {
  const newer = newerFormat(source);
  if (newer) return failed(newer);
  return extendsOf(source) === undefined ? parseWhole(source) : parseOverlay(source, base);
}

/** The id of the rubric that a source extends, whatever else is in it (empty if it is no text); nothing if it is a whole rubric. */
export function extendsOf(source: Source): string | undefined {
  const id = partOf(source.data, 'extends');
  return id === undefined || typeof id === 'string' ? id : '';
}

function newerFormat(source: Source): Problem | undefined {
  const format = partOf(source.data, 'format');
  if (typeof format !== 'number' || !Number.isInteger(format) || format <= 1) return undefined;
  const message = `This rubric is written in format ${format}; this version reads format 1.`;
  return problem('newer-format', message, source.placeOf(['format']), 'A newer version of culture-audit can read it.');
}

function parseWhole(source: Source): Parsed<Rubric> {
  const shape = checkShape(source, rubricSchema);
  const scales = scalesAt(source);
  const factors = orderOf(factorsAt(source, ['factors']), scales);
  const groups = groupsOf(source);
  const problems = [...checkFactors(factors, { source, scales, groups }), ...checkRest(source, ...idsOf(factors))];
  if (!shape.ok) return { ok: false, problems: inOrder([...shape.problems, ...problems]) };
  if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
  return weighed(resolveRubric(shape.value), source.placeOf(['factors']));
}

function parseOverlay(source: Source, baseOf: BaseOf): Parsed<Rubric> {
  const shape = checkShape(source, overlaySchema);
  const shapeProblems = shape.ok ? [] : shape.problems;
  const id = textAt(source, ['extends']);
  const base = id === undefined ? undefined : baseOf(id);
  if (id === undefined) return { ok: false, problems: shapeProblems };
  const where = source.placeOf(['extends']);
  if (!base) {
    const message = `There is no rubric called \`${id}\` to extend.`;
    return { ok: false, problems: inOrder([...shapeProblems, problem('unknown-rubric', message, where)]) };
  }
  if (base.extends !== undefined) {
    const message = `\`${id}\` is tailored from \`${base.extends}\` itself; only a whole rubric can be extended.`;
    const hint = `Write \`extends: ${base.extends}\`, and repeat here what \`${id}\` changes.`;
    return { ok: false, problems: inOrder([...shapeProblems, problem('bad-overlay', message, where, hint)]) };
  }
  const { factors, problems } = layOver(source, base);
  const groups = base.groups.map((group) => group.id);
  problems.push(...checkFactors(factors, { source, scales: new Map(), groups }));
  problems.push(...checkRest(source, ...idsOf(factors)));
  if (textAt(source, ['id']) === base.id) {
    const message = `An overlay needs an id of its own: \`${base.id}\` is the rubric that it extends.`;
    problems.push(problem('duplicate-id', message, source.placeOf(['id'])));
  }
  if (!shape.ok || problems.length > 0) return { ok: false, problems: inOrder([...shapeProblems, ...problems]) };
  return weighed(resolveOverlay(shape.value, base), source.placeOf(['weights']));
}

/** A rubric, unless it asks for scores that its weights never let come about. */
function weighed(rubric: Rubric, where: Place): Parsed<Rubric> {
  const scoring = rubric.factors.flatMap(({ weight, questions }) =>
    questions.filter((question) => isScored({ ...question, weight: 1 })).map((question) => weight * question.weight),
  );
  if (scoring.length === 0 || scoring.some((weight) => weight > 0)) return parsed(rubric);
  const message = 'All weights are 0, so nothing in this rubric could ever have a score.';
  return failed(problem('wrong-value', message, where, 'Give a factor, and a question in it, a weight above 0.'));
}

const idsOf = (factors: OrderedFactor[]): [factors: string[], questions: string[]] => [
  factors.flatMap(({ id }) => id ?? []),
  factors.flatMap(({ questions }) => questions.flatMap(({ id }) => id ?? [])),
];

function groupsOf(source: Source): string[] {
  const groups = partOf(source.data, 'groups');
  return Array.isArray(groups) ? groups.flatMap((_, index) => textAt(source, ['groups', index, 'id']) ?? []) : [];
}
