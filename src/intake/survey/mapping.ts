// The mapping file: which column answers which question, what labels mean, which words name a group. Written after an import, read by the next.
import * as z from 'zod';
import type { QuestionKey } from '../../core/audit.ts';
import { inlineMap, list, map, printYaml, word, type Yaml } from '../../core/audit-file/yaml-text.ts';
import { allQuestions } from '../../core/interview/plan.ts';
import { isPair } from '../../core/kinds/index.ts';
import { nearest, type Parsed, type Problem, parsed, problem } from '../../core/problem.ts';
import type { Rubric } from '../../core/rubric/rubric.ts';
import { checkShape } from '../../core/source/shape.ts';
import { readSource, type Source } from '../../core/source/source.ts';
import type { Target } from './catalogue.ts';
import { labelOf, type Said } from './labels.ts';
import type { Matched } from './match.ts';
import { wordsOf } from './wording.ts';

export interface Mapping {
  /** Targets by the words of a heading. */
  columns: Map<string, Target | 'ignore'>;
  /** What labels mean, by question and then by label as `labelOf` gives it. */
  labels: Map<QuestionKey, Map<string, Said>>;
  /** Groups by label. */
  groups: Map<string, string>;
  /** The heading of the column that holds groups. */
  group?: string;
  /** The heading of the column with the code that each person chose. */
  code?: string;
  /** Heading rows of a table that no tool made. */
  headerRows?: number;
}
export const noMapping: Mapping = { columns: new Map(), labels: new Map(), groups: new Map() };

const text = z.string().min(1).max(5000);
const mappingShape = z.strictObject({
  format: z.literal(1),
  headerRows: z.number().int().min(1).max(3).optional(),
  group: text.optional(),
  code: text.optional(),
  groups: z.record(text, text).optional(),
  columns: z
    .array(
      z.strictObject({
        column: text,
        question: text.optional(),
        side: z.enum(['say', 'do', 'formal', 'informal']).optional(),
        option: text.optional(),
        why: z.literal(true).optional(),
        ignore: z.literal(true).optional(),
      }),
    )
    .max(5000)
    .optional(),
  labels: z.record(text, z.record(text, z.union([z.number(), text, z.boolean()]))).optional(),
});
type Shape = z.infer<typeof mappingShape>;
type ColumnShape = NonNullable<Shape['columns']>[number];

/** Reads a mapping against the rubrics whose questions it names. */
export function parseMapping(content: string, file: string, rubrics: Rubric[]): Parsed<Mapping> {
  const source = readSource(content, file);
  if (!source.ok) return source;
  const shape = checkShape(source.value, mappingShape);
  if (!shape.ok) return shape;
  const known = targetsOf(rubrics);
  const problems: Problem[] = [];
  const columns = new Map<string, Target | 'ignore'>();
  (shape.value.columns ?? []).forEach((each, index) => {
    const target = targetOf(each, ['columns', index], known, source.value);
    if ('code' in target) problems.push(target);
    else columns.set(wordsOf(each.column), target.to);
  });
  const labels = new Map<QuestionKey, Map<string, Said>>();
  for (const [key, meanings] of Object.entries(shape.value.labels ?? {})) {
    const target = known.get(key);
    if (target === undefined) problems.push(unknownQuestion(key, ['labels', key], known, source.value));
    else
      labels.set(
        target.key,
        new Map(Object.entries(meanings).map(([label, said]) => [labelOf(label), plainSaid(said)])),
      );
  }
  if (problems.length > 0) return { ok: false, problems };
  const { group, code, headerRows } = shape.value;
  const groups = new Map(Object.entries(shape.value.groups ?? {}).map(([label, id]) => [labelOf(label), id]));
  return parsed({
    columns,
    labels,
    groups,
    ...(group === undefined ? {} : { group }),
    ...(code === undefined ? {} : { code }),
    ...(headerRows === undefined ? {} : { headerRows }),
  });
}

const plainSaid = (said: Said | boolean): Said => (typeof said === 'boolean' ? (said ? 'yes' : 'no') : said);

const targetsOf = (rubrics: Rubric[]): Map<string, Target> =>
  new Map(
    allQuestions({ rubrics: rubrics.map((rubric) => ({ rubric, sha256: '' })) }).map(({ key, question }) => [
      key,
      { key, question },
    ]),
  );

function unknownQuestion(key: string, at: (string | number)[], known: Map<string, Target>, source: Source): Problem {
  const near = nearest(key, known.keys());
  const hint = near ? `Did you mean \`${near}\`?` : 'Questions are named as in weisbord/complaint-causes.';
  return problem('unknown-question', `There is no question \`${key}\`.`, source.placeOf(at), hint);
}

function targetOf(
  { question, side, option, why, ignore }: ColumnShape,
  at: (string | number)[],
  known: Map<string, Target>,
  source: Source,
): { to: Target | 'ignore' } | Problem {
  if (ignore) return { to: 'ignore' };
  if (question === undefined) {
    return problem(
      'missing-key',
      '`question` is missing here; expected a question, or `ignore: true`.',
      source.placeOf(at),
    );
  }
  const target = known.get(question);
  if (target === undefined) return unknownQuestion(question, [...at, 'question'], known, source);
  const sides = isPair(target.question) ? target.question.sides.map(({ id }): string => id) : [];
  if (sides.length > 0 && (side === undefined || !sides.includes(side))) {
    return problem('wrong-value', `Expected \`side\`: ${sides.join(' or ')}.`, source.placeOf(at));
  }
  const options = target.question.kind === 'multi-choice' ? target.question.options.map(({ id }) => id) : [];
  if (option !== undefined && !options.includes(option)) {
    return problem(
      'unknown-option',
      `There is no option \`${option}\` to tick here.`,
      source.placeOf([...at, 'option']),
    );
  }
  return {
    to: {
      ...target,
      ...(side !== undefined && sides.length > 0 ? { side } : {}),
      ...(option === undefined ? {} : { option }),
      ...(why ? { why } : {}),
    },
  };
}

/** The text of a mapping that makes the next import of such a file silent. */
export function printMapping(
  matched: Matched[],
  mapping: Mapping,
  unknown: { key: QuestionKey; label: string }[],
): string {
  const columns = matched.map(({ column, target }): Yaml => {
    const heading = [column.title.trim() || (column.name ?? ''), column.part].filter((each) => each).join(' ');
    const { key, side, option, why } = target;
    return map(['column', heading], ['question', key], ['side', side && word(side)], ['option', option], ['why', why]);
  });
  const ignored = [...mapping.columns].flatMap(([heading, target]): Yaml[] =>
    target === 'ignore' ? [map(['column', heading], ['ignore', true])] : [],
  );
  const labels = new Map<QuestionKey, [string, Yaml][]>();
  for (const [key, said] of mapping.labels) labels.set(key, [...said]);
  for (const { key, label } of unknown) labels.set(key, [...(labels.get(key) ?? []), [label, '?']]);
  const document = map(
    ['format', 1],
    ['headerRows', mapping.headerRows],
    ['group', mapping.group],
    ['code', mapping.code],
    ['groups', mapping.groups.size > 0 ? inlineMap(...mapping.groups) : undefined],
    ['columns', list([...columns, ...ignored])],
    [
      'labels',
      labels.size > 0 ? map(...[...labels].map(([key, said]): [string, Yaml] => [key, map(...said)])) : undefined,
    ],
  );
  return printYaml(document, [
    'Which columns answer which questions. Use it for the next import with --map.',
    'A column that should not be read has `ignore: true`. Labels mean a level (1 is the lowest), an option, yes, no,',
    'or one of not-applicable, dont-know, not-said, unanswered.',
    '',
  ]);
}
