// Rules within one question that its schema cannot say: levels or scale, sides that match, options that can be told apart.
import { isScored, type Question, type QuestionFile } from '../kinds/index.ts';
import { nearest, type Problem, problem } from '../problem.ts';
import type { Path, Source } from '../source/source.ts';
import { type Scales, sidesOf } from './question.ts';
import { missingStates, usualGroups } from './rubric.ts';

/** A question whose shape is sound, as written and as it will be asked. */
export interface Sound {
  path: Path;
  file: QuestionFile;
  question: Question;
}
/** What a question may refer to. */
export interface Surroundings {
  source: Source;
  scales: Scales;
  /** Ids of the rubric's own groups; empty if it has none. */
  groups: string[];
}

/** Everything that is wrong within one question. */
export function checkQuestion(sound: Sound, around: Surroundings): Problem[] {
  return [
    ...checkAnchors(sound, around),
    ...checkSides(sound, around),
    ...checkOptions(sound, around),
    ...checkRole(sound, around),
    ...checkGroups(sound, around),
  ];
}

function checkAnchors({ path, file }: Sound, { source, scales }: Surroundings): Problem[] {
  return anchoredParts(file).flatMap(({ key, part }) => {
    const here = key === undefined ? path : [...path, key];
    if (part.levels && part.scale !== undefined) {
      const message = 'Levels and a scale are both given; expected one of them.';
      return [problem('wrong-shape', message, source.placeOfKey([...here, 'scale']))];
    }
    if (part.scale !== undefined && !scales.has(part.scale)) {
      const near = nearest(part.scale, scales.keys());
      const hint = near ? `Did you mean \`${near}\`?` : 'Scales are listed under `scales` at the top of the rubric.';
      const message = `There is no scale called \`${part.scale}\` in this file.`;
      return [problem('unknown-scale', message, source.placeOf([...here, 'scale']), hint)];
    }
    if (part.levels || part.scale !== undefined) return [];
    const message = '`levels` is missing here; expected the levels, lowest first, or the name of a `scale`.';
    return [problem('missing-key', message, key === undefined ? source.placeOf(path) : source.placeOfKey(here))];
  });
}

function anchoredParts(
  file: QuestionFile,
): { key?: string; part: { levels?: unknown[] | undefined; scale?: string | undefined } }[] {
  return file.kind === 'scale' ? [{ part: file }] : sidesOf(file);
}

function checkSides({ path, question }: Sound, { source }: Surroundings): Problem[] {
  if (question.kind !== 'say-do' && question.kind !== 'formal-informal') return [];
  const [first, second] = question.sides;
  const known = first.levels.length > 0 && second.levels.length > 0;
  if (!known || first.levels.length === second.levels.length) return [];
  const message =
    `\`${first.id}\` has ${first.levels.length} levels and \`${second.id}\` has ${second.levels.length}; ` +
    'expected the same number, so that they can be compared.';
  return [problem('wrong-shape', message, source.placeOfKey([...path, second.id]))];
}

function checkOptions({ path, file }: Sound, { source }: Surroundings): Problem[] {
  if (file.kind !== 'choice' && file.kind !== 'multi-choice') return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  file.options.forEach(({ id }, index) => {
    const where = source.placeOf([...path, 'options', index, 'id']);
    if (seen.has(id))
      problems.push(problem('duplicate-id', `Two options of this question are called \`${id}\`.`, where));
    if (missingStates.some((word) => word === id)) {
      const message = `An option cannot be called \`${id}\`: that is what an answer is called when there is none.`;
      problems.push(problem('wrong-value', message, where));
    }
    seen.add(id);
  });
  if (file.kind === 'choice') {
    const without = file.options.findIndex((option) => option.worth === undefined);
    if (without >= 0 && file.options.some((option) => option.worth !== undefined)) {
      const message = '`worth` is missing here; expected it on every option of the question, or on none.';
      problems.push(problem('missing-key', message, source.placeOf([...path, 'options', without])));
    }
  } else if ((file.atMost ?? 0) > file.options.length) {
    const message = `\`atMost\` cannot be ${file.atMost}; there are only ${file.options.length} options.`;
    problems.push(problem('wrong-value', message, source.placeOf([...path, 'atMost'])));
  }
  return problems;
}

/** The document builds tables of these two, so it must be told what kind of list they are. */
function checkRole({ path, file, question }: Sound, { source }: Surroundings): Problem[] {
  if (file.role === 'outcome' && !isScored(question)) {
    const message = 'The role `outcome` belongs to a question that is scored.';
    return [problem('wrong-value', message, source.placeOf([...path, 'role']))];
  }
  if (file.role !== 'values' && file.role !== 'promises') return [];
  if (file.kind === 'list' && file.of === file.role) return [];
  const message = `The role \`${file.role}\` belongs to a question of kind list, of ${file.role}.`;
  return [problem('wrong-value', message, source.placeOf([...path, 'role']))];
}

function checkGroups({ path, file }: Sound, { source, groups }: Surroundings): Problem[] {
  const known = groups.length > 0 ? groups : usualGroups.map((group) => group.id);
  return (file.askedOf ?? []).flatMap((id, index) => {
    if (known.includes(id)) return [];
    const near = nearest(id, known);
    const hint = near ? `Did you mean \`${near}\`?` : `Groups: ${known.join(', ')}.`;
    return [
      problem(
        'unknown-group',
        `There is no group called \`${id}\`.`,
        source.placeOf([...path, 'askedOf', index]),
        hint,
      ),
    ];
  });
}
