// One person's answers as a line of responses.jsonl, and back. What stands in a line is what stands under `responses` in YAML.
import { type Answer, keyOf, missingStates, type QuestionKey, type Response } from '../audit.ts';
import type { Value } from '../kinds/index.ts';
import { isRecord } from '../kinds/question.ts';
import { failed, type Parsed, type Problem, parsed, problem } from '../problem.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { jsonIn } from '../source/json.ts';
import type { Path } from '../source/source.ts';
import { type Against, readResponse } from './read-answers.ts';
import { type Places, reportInto } from './report.ts';
import { respondentPattern } from './shape.ts';

/** How many characters a line may have. */
export const longestLine = 1_000_000;

/** Prints responses as lines of compact JSON without their line feed, questions in the order of their rubrics. */
export function responsePrinter(rubrics: readonly Rubric[]): (response: Response) => string {
  const pages = rubrics.map((rubric) => ({
    name: nameText(rubric.id),
    questions: rubric.factors.flatMap(({ questions }) =>
      questions.map(({ id }): { name: string; key: QuestionKey } => ({
        name: nameText(id),
        key: keyOf(rubric.id, id),
      })),
    ),
  }));
  return ({ respondent, group, answers }) => {
    let all = '';
    for (const { name: rubric, questions } of pages) {
      let own = '';
      for (const { name, key } of questions) {
        const answer = answers[key];
        if (answer !== undefined) own += `${own === '' ? '' : ','}${name}${answerText(answer)}`;
      }
      if (own !== '') all += `${all === '' ? '' : ','}${rubric}{${own}}`;
    }
    const whose = group === undefined ? '' : `"group":${JSON.stringify(group)},`;
    return `{"respondent":${JSON.stringify(respondent)},${whose}"answers":{${all}}}`;
  };
}

const nameText = (id: string): string => `${JSON.stringify(id)}:`;

/** An answer as JSON. Ways of having no answer and levels, which most answers are, need no quoting. */
function answerText(answer: Answer): string {
  if (answer.state !== 'answered') return `"${answer.state}"`;
  return typeof answer.value === 'number' && !answer.confirmed
    ? String(answer.value)
    : JSON.stringify(plainAnswer(answer));
}

function plainAnswer(answer: Answer): unknown {
  if (answer.state !== 'answered') return answer.state;
  const plain = plainValue(answer.value);
  return answer.confirmed ? { answer: plain, confirmed: true } : plain;
}

/** The shortest form that is read back exactly: a text that reads like a word for having no answer keeps its record. */
function plainValue(value: Value): unknown {
  if (Array.isArray(value)) {
    return value.map((item) =>
      typeof item === 'object' && Object.keys(item).length === 1 && 'text' in item ? item.text : item,
    );
  }
  const isShort = typeof value === 'object' && 'option' in value && value.why === undefined;
  return isShort && !missingStates.some((state) => state === value.option) ? value.option : value;
}

/** Reads lines against an audit's rubrics and groups. `number` counts from 1 and goes into the problems, as does `file`. */
export function responseReader(
  against: Pick<Against, 'rubrics' | 'groups'>,
  file: string,
): (line: string, number: number) => Parsed<Response> {
  const whole: Against = { ...against, origin: 'recorded', newRespondent: () => '' };
  return (line, number) => {
    const refuse = (message: string) => failed<Response>(problem('bad-response', message, { file, line: number }));
    if (line.length > longestLine) return refuse(`This line is longer than ${longestLine} characters.`);
    const plain = jsonIn(line);
    if (!isRecord(plain)) return refuse('This line is no JSON record; expected { "respondent": …, "answers": … }.');
    const strange = Object.keys(plain).find((key) => !['respondent', 'group', 'answers'].includes(key));
    if (strange !== undefined) return refuse(`\`${strange}\` is not a key here; expected respondent, group, answers.`);
    const { respondent, group, answers } = plain;
    if (typeof respondent !== 'string' || !respondentPattern.test(respondent))
      return refuse('`respondent` is a random id such as r-4f2a91c0, never a name.');
    if (group !== undefined && typeof group !== 'string') return refuse('`group` is the id of a group.');
    if (!isRecord(answers) || !Object.values(answers).every(isRecord))
      return refuse('`answers` are records of questions by rubric, as in { "weisbord": { "handovers": 3 } }.');
    const problems: Problem[] = [];
    const placeOf = (path: Path) => ({ file, line: number, path: path.join('.') });
    const places: Places = { placeOf, placeOfKey: placeOf };
    const [response] = readResponse(plain, [], whole, reportInto(problems, places, 'recorded'));
    return response === undefined || problems.length > 0 ? { ok: false, problems } : parsed(response);
  };
}
