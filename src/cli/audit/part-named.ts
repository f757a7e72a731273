// The factor or question that somebody names on a command line: by id, as rubric/id, by what documents call it, or a
// question by its reference.
import type { Audit } from '../../core/audit.ts';
import { lastTimeId } from '../../core/audit-file/last-time.ts';
import { factorsIn, type Part, questionsIn } from '../../core/audit-file/read-targets.ts';
import { allQuestions } from '../../core/interview/plan.ts';
import { failed, nearest, type Parsed, parsed, problem } from '../../core/problem.ts';
import { tidy } from '../../core/text.ts';

interface Named {
  part: Part;
  id: string;
  /** What people may call it besides: its title or topic, the question itself, its reference. */
  titles: string[];
}

/**
 * The one part of an audit that is meant. A title counts only where no id is so; where several have the name, or none, the problem says which
 * names there are. Within one rubric no factor and question share an id.
 */
export function partNamed({ rubrics }: Pick<Audit, 'rubrics'>, name: string): Parsed<Part> {
  const all = namesIn(rubrics);
  const byId = all.filter(({ part, id }) => part.key === name || id === name);
  const meant = byId.length > 0 ? byId : all.filter(({ titles }) => titles.some((title) => same(title) === same(name)));
  const [only, ...more] = meant;
  if (only === undefined) {
    const message = `There is no factor or question \`${name}\` in this audit.`;
    return failed(problem('unknown-factor', message, {}, hintFor(name, all)));
  }
  if (more.length === 0) return parsed(only.part);
  const isBoth = new Set(meant.map(({ part }) => part.kind)).size > 1;
  const message = isBoth
    ? `\`${name}\` is a factor and a question here.`
    : `Several ${only.part.kind}s have the name \`${name}\`.`;
  const names = meant.map(({ part }) => (isBoth ? `${part.key} (the ${part.kind})` : part.key));
  return failed(problem('unknown-factor', message, {}, `Name one: ${names.join(', ')}.`));
}

function namesIn(rubrics: Audit['rubrics']): Named[] {
  const plain = rubrics.flatMap(({ rubric }) => (rubric.id === lastTimeId ? [] : [rubric]));
  const refs = new Map<string, string>(allQuestions({ rubrics }).map(({ key, ref }) => [key, ref]));
  return [
    ...factorsIn(plain).map((part): Named => ({ part, id: part.factor.id, titles: [part.factor.title] })),
    ...questionsIn(plain).map((part): Named => {
      const { id, topic, ask } = part.question;
      return { part, id, titles: [topic, ask, refs.get(part.key) ?? ''] };
    }),
  ];
}

/** A name as it is compared: on one line, whatever its capitals and its quotation marks, without a mark at its end. */
const same = (text: string): string =>
  tidy(text)
    .toLocaleLowerCase('en')
    .replace(/[‘’]/gu, "'")
    .replace(/^["“”]+|["“”.?!]+$/gu, '');

const most = 5;
const fewFactors = 12;

function hintFor(name: string, all: readonly Named[]): string {
  const calls = all.flatMap((one) => {
    const [title = ''] = one.titles;
    return [one.id, one.part.key, title].map((call) => ({ call, one }));
  });
  const near = nearest(
    name,
    calls.map(({ call }) => call),
  );
  const meant = calls.find(({ call }) => call === near)?.one;
  if (meant !== undefined) return `Did you mean \`${shortest(meant, all)}\`?`;
  const alike = all.filter(({ part, titles }) => holdsWordsOf(name, [part.key, ...titles].map(same).join(' ')));
  if (alike.length > 0) return `Did you mean ${listed(alike.slice(0, most).map((one) => shortest(one, all)))}?`;
  const factors = all.flatMap(({ part }) => (part.kind === 'factor' ? [part.key] : []));
  return factors.length <= fewFactors
    ? `Factors: ${factors.join(', ')}. Questions are named by their id, their topic, or as in W4.`
    : 'The tables of culture-audit show have the names of all factors and questions.';
}

/** Whether a text has every word of a name; words of one or two letters tell nothing. */
function holdsWordsOf(name: string, text: string): boolean {
  const words = same(name)
    .split(/[\s/-]+/u)
    .filter(({ length }) => length > 2);
  return words.length > 0 && words.every((word) => text.includes(word));
}

const listed = (names: readonly string[]): string =>
  names.map((name, index) => `${index === 0 ? '' : index === names.length - 1 ? ' or ' : ', '}\`${name}\``).join('');

/** The id of a part, or rubric/id where another rubric has the id too. */
const shortest = ({ part, id }: Named, all: readonly Named[]): string =>
  all.filter((one) => one.id === id).length === 1 ? id : part.key;
