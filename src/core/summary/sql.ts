// The query that adds a wide table of answers up to the text of part.json, for those whose answers stand in a database or on a cluster.
// Sums are whole numbers, and scores are reckoned in the order in which add.ts reckons them, so the numbers are the same to the last digit.
import type { Depth, Group } from '../audit.ts';
import { leastShare, rounding } from '../statistics/carried.ts';
import { compareTexts } from '../text.ts';
import { namesOf, partSchemaName, type UsedRubric } from './part.ts';
import { sheetOf } from './sheet.ts';
import { literal, type SqlDialect, type SqlWords, sqlWords } from './sql-dialects.ts';
import { cellsSql, type QuestionSql, questionSql } from './sql-question.ts';
import { askedSql } from './sql-shown.ts';

export interface SqlOptions {
  dialect: SqlDialect;
  depth: Depth;
  /** The column of the table that holds ids of groups; nobody is of any group without it. */
  group: string | undefined;
  /** Groups whose titles are known; others are called by their ids. */
  groups: readonly Group[];
  name: string;
}

interface Factor {
  key: string;
  rubric: string;
  questions: QuestionSql[];
  /** Its columns: the score, and the score and its square in whole steps. */
  score: string;
  steps: string;
  squares: string;
}

/** The query over a table called `answers`. */
export function partSql(rubrics: readonly UsedRubric[], options: SqlOptions): string {
  const sheet = sheetOf({ rubrics: [...rubrics], depth: options.depth });
  const words = sqlWords[options.dialect];
  let number = 0;
  const factors = sheet.flatMap((page) =>
    page.factors.map(
      ({ key, lines }, index): Factor => ({
        key,
        rubric: page.rubric.id,
        questions: lines.map((line) => {
          const id = sheet.length === 1 ? line.question.id : `${page.rubric.id}.${line.question.id}`;
          number += 1;
          return questionSql(line, number, (side) => (side === undefined ? id : `${id}.${side}`), words);
        }),
        score: `f${sheet.indexOf(page)}_${index}`,
        steps: `p${sheet.indexOf(page)}_${index}`,
        squares: `q${sheet.indexOf(page)}_${index}`,
      }),
    ),
  );
  return queryOf(factors, rubrics, options, words);
}

const list = (parts: string[]): string => parts.map((part) => `  ${part}`).join(',\n');
const whole = '4503599627370496e0';
const stepsOf = (score: string): string => `CAST(floor(${score} * ${whole} + 5e-1) AS BIGINT)`;
/** A number exactly as it is here: the shortest digits that give it back. */
const double = (number: number): string => `CAST(${number.toExponential()} AS DOUBLE)`;

function queryOf(factors: Factor[], rubrics: readonly UsedRubric[], options: SqlOptions, words: SqlWords): string {
  const questions = factors.flatMap((factor) => factor.questions);
  const grp =
    options.group === undefined ? "''" : `coalesce(trim(CAST(${words.name(options.group)} AS ${words.text})), '')`;
  const columns = [
    ...(options.group === undefined ? [] : [options.group]),
    ...questions.flatMap(({ sources }) => sources),
  ];
  const isBlank = columns.map((column) => `nullif(trim(CAST(${words.name(column)} AS ${words.text})), '') IS NULL`);
  const said = questions.map(({ raw }) => `${raw} <> 'unanswered'`).join(' OR ');
  const asked = (question: QuestionSql, own: readonly QuestionSql[]): string => {
    const condition = askedSql(question, own);
    const { raw, state } = question;
    return condition === '' ? `${raw} AS ${state}` : `CASE WHEN ${condition} THEN ${raw} END AS ${state}`;
  };
  const states = factors.flatMap(({ rubric, questions: own }) => {
    const all = factors.flatMap((each) => (each.rubric === rubric ? each.questions : []));
    return own.map((question) => asked(question, all));
  });
  const made = questions.flatMap((question) => question.made);
  const slots = questions.flatMap(({ slots: own }) => own);
  const wrong = words.fail('This is no id of a group: ', grp);
  const scored = factors.map((factor) => `${scoreSql(factor)} AS ${factor.score}`);
  const exact = factors.flatMap(({ score, steps, squares }) => [
    `${stepsOf(score)} AS ${steps}`,
    `${stepsOf(`${score} * ${score}`)} AS ${squares}`,
  ]);
  return `-- What a table of answers adds up to, as the text of part.json for culture-audit import.
-- answers has a row for each person and a column for each question (two for a question with two sides). A cell holds a level
-- (1 is the lowest), yes or no, the id of an option, ids with ; between them, or a text; or one of not-applicable, dont-know, not-said;
-- or nothing. Anything else stops the query.
WITH plain AS (SELECT
  CASE WHEN ${grp} = '' OR ${words.matches(grp, '[a-z][a-z0-9]*(-[a-z0-9]+)*')} THEN ${grp} ELSE ${wrong} END AS grp,
${list(made.map(([name, expression]) => `${expression} AS ${name}`))},
  ${isBlank.join(' AND ')} AS is_blank
FROM answers),
people AS (SELECT grp,
${list([...states, ...slots])}
FROM plain WHERE ${said}),
scored AS (SELECT *,
${list(scored)}
FROM people),
exact AS (SELECT *,
${list(exact)}
FROM scored),
by_group AS (SELECT grp,
${list(groupColumns(factors, words))}
FROM exact GROUP BY grp),
questions AS (SELECT
  ${words.gathered(`'"' || grp || '":' || people`, "people <> '0'")} AS people,
  ${words.gathered(titleSql(options.groups), "grp <> ''")} AS all_groups,
${list(gatheredColumns(factors, words))}
FROM by_group),
everybody AS (SELECT
${list(wholeColumns(factors, words))}
FROM exact),
counted AS (SELECT
  CAST(count(CASE WHEN NOT is_blank THEN 1 END) AS ${words.text}) AS all_rows,
  CAST(count(CASE WHEN NOT is_blank AND NOT (${said}) THEN 1 END) AS ${words.text}) AS empty_rows
FROM plain)
SELECT ${jsonSql(factors, rubrics, options)} AS part
FROM questions CROSS JOIN everybody CROSS JOIN counted;
`;
}

/** A person's score on a factor, from 0 to 1, or null: the sums of add.ts, in its order. */
function scoreSql({ questions }: Factor): string {
  const lines = questions.filter(({ line }) => line.weight > 0);
  if (lines.length === 0) return 'CAST(NULL AS DOUBLE)';
  const worthOf = ({ line, state, slots }: QuestionSql, worth: (weight: number, worth: number) => number): string => {
    const cases = (line.ballots[line.scoring]?.slots ?? []).flatMap((slot, index) =>
      slot.worth === null ? [] : [`WHEN ${index} THEN ${double(worth(line.weight, slot.worth))}`],
    );
    return `CASE WHEN ${state} = 'answered' THEN CASE ${slots[line.scoring]} ${cases.join(' ')} ELSE ${double(0)} END ELSE ${double(0)} END`;
  };
  const sum = lines.map((each) => worthOf(each, (weight, worth) => weight * worth)).join(' + ');
  const answered = lines.map((each) => worthOf(each, (weight) => weight)).join(' + ');
  const asked = lines
    .map(({ line, state }) => `CASE WHEN ${state} IS NULL THEN ${double(0)} ELSE ${double(line.weight)} END`)
    .join(' + ');
  const enough = `(${answered}) > 0 AND (${answered}) >= ${double(leastShare)} * (${asked}) * ${double(1 - rounding)}`;
  return `CASE WHEN ${enough} THEN (${sum}) / (${answered}) END`;
}

const text = (expression: string, words: SqlWords): string => `CAST(${expression} AS ${words.text})`;

function groupColumns(factors: Factor[], words: SqlWords): string[] {
  const questions = factors.flatMap((factor) => factor.questions);
  const reacted = questions.map(({ state }) => `${state} <> 'unanswered'`).join(' OR ');
  return [
    `${text(`count(CASE WHEN ${reacted} THEN 1 END)`, words)} AS people`,
    ...questions.flatMap((question) => [
      `count(${question.state}) AS n_${question.state}`,
      ...cellsSql(question, words).map(({ json }, index) => `${json} AS j_${question.state}_${index}`),
    ]),
    ...factors.flatMap(({ score, steps, squares }) => [
      `count(${score}) AS n_${score}`,
      `'{"n":' || ${text(`count(${score})`, words)} || ',"sum":"' || ${text(words.sum(steps), words)} || '","squares":"' || ${text(words.sum(squares), words)} || '"}' AS j_${score}`,
    ]),
  ];
}

function gatheredColumns(factors: Factor[], words: SqlWords): string[] {
  const gathered = (json: string, n: string) =>
    `${words.gathered(`'"' || grp || '":' || ${json}`, `${n} > 0`)} AS ${json}`;
  return factors.flatMap(({ questions, score }) => [
    ...questions.flatMap((question) =>
      cellsSql(question, words).map((_, index) => gathered(`j_${question.state}_${index}`, `n_${question.state}`)),
    ),
    gathered(`j_${score}`, `n_${score}`),
  ]);
}

const titleSql = (groups: readonly Group[]): string => {
  const cases = groups.map(({ id, title }) => `WHEN ${literal(id)} THEN ${literal(JSON.stringify(title))}`).join(' ');
  const title = cases === '' ? `'"' || grp || '"'` : `CASE grp ${cases} ELSE '"' || grp || '"' END`;
  return `'{"id":"' || grp || '","title":' || ${title} || '}'`;
};

/** Counts over everybody: who answered a factor whole, who has scores on two, and who has any. */
function wholeColumns(factors: Factor[], words: SqlWords): string[] {
  const count = (condition: string) => text(`count(CASE WHEN ${condition} THEN 1 END)`, words);
  const ids = [...new Set(factors.map(({ rubric }) => rubric))];
  const any = (some: Factor[]) => count(some.map(({ score }) => `${score} IS NOT NULL`).join(' OR '));
  const all: [string, string][] = [
    ['', any(factors)],
    ...ids.map((id): [string, string] => [id, any(factors.filter(({ rubric }) => rubric === id))]),
  ];
  const scoredJson = all.map(([id, counted]) => `CASE WHEN ${counted} <> '0' THEN '"${id}":' || ${counted} END`);
  return [
    `concat_ws(',', ${scoredJson.join(', ')}) AS scored`,
    ...factors.map((factor) => `${completeSql(factor, words)} AS c_${factor.score}`),
    ...pairsOf(factors).flatMap(([one, others]) =>
      others.length === 0
        ? []
        : [`concat_ws(',', ${others.map((other) => pairSql(one, other, words)).join(', ')}) AS r_${one.score}`],
    ),
  ];
}

function completeSql({ key, questions }: Factor, words: SqlWords): string {
  const lines = questions.filter(({ line }) => line.leveled);
  if (lines.length === 0) return `CAST(NULL AS ${words.text})`;
  const whole = lines
    .map(({ line, state, slots }) => `${state} = 'answered' AND ${slots[line.scoring]} IS NOT NULL`)
    .join(' AND ');
  const levels = lines.map(({ line, slots }) => {
    const ballot = line.ballots[line.scoring];
    return ballot?.reverse ? `(${ballot.slots.length} - ${slots[line.scoring]})` : `(${slots[line.scoring]} + 1)`;
  });
  const sum = (value: string) => text(`coalesce(sum(CASE WHEN ${whole} THEN ${value} END), 0)`, words);
  const commas = (parts: string[]) => parts.join(" || ',' || ");
  const products = levels.map(
    (level, j) => `'[' || ${commas(levels.slice(0, j + 1).map((other) => sum(`${level} * ${other}`)))} || ']'`,
  );
  const n = `count(CASE WHEN ${whole} THEN 1 END)`;
  return `CASE WHEN ${n} > 0 THEN '"${key}":{"n":' || ${text(n, words)} || ',"sums":[' || ${commas(levels.map(sum))} || '],"products":[' || ${commas(products)} || ']}' END`;
}

/** Each factor with those after it in the alphabet. */
function pairsOf(factors: Factor[]): [Factor, Factor[]][] {
  const sorted = factors.toSorted((one, other) => compareTexts(one.key, other.key));
  return sorted.map((factor, index) => [factor, sorted.slice(index + 1)]);
}

function pairSql(one: Factor, other: Factor, words: SqlWords): string {
  const both = `${one.score} IS NOT NULL AND ${other.score} IS NOT NULL`;
  const sum = (steps: string) => text(words.sum(`CASE WHEN ${both} THEN ${steps} END`), words);
  const n = `count(CASE WHEN ${both} THEN 1 END)`;
  return `CASE WHEN ${n} > 0 THEN '"${other.key}":{"n":' || ${text(n, words)} || ',"first":"' || ${sum(one.steps)} || '","second":"' || ${sum(other.steps)} || '","product":"' || ${sum(stepsOf(`(${one.score} * ${other.score})`))} || '"}' END`;
}

/** The parts of a text in SQL: JSON that is known now, and columns that hold the rest. */
function jsonSql(factors: Factor[], rubrics: readonly UsedRubric[], { depth, name }: SqlOptions): string {
  const wrapped = (key: string, column: string) =>
    `CASE WHEN ${column} <> '' THEN '"${key}":{' || ${column} || '}' END`;
  const joined = (parts: string[]) => (parts.length === 0 ? "''" : `concat_ws(',', ${parts.join(', ')})`);
  const questions = factors.flatMap(({ questions: own }) =>
    own.map(({ line, state }) => {
      const sides = line.ballots.length === 0 ? ['whole'] : line.ballots.map(({ side }) => side ?? 'whole');
      const cells = sides.map((side, index) => `'"${side}":{' || j_${state}_${index} || '}'`).join(" || ',' || ");
      return `CASE WHEN j_${state}_0 <> '' THEN '"${line.key}":{' || ${cells} || '}' END`;
    }),
  );
  const pairs = pairsOf(factors).flatMap(([one, others]) =>
    others.length === 0 ? [] : [wrapped(one.key, `r_${one.score}`)],
  );
  const head = JSON.stringify({ schema: partSchemaName, name, rubrics: rubrics.map(namesOf), depth }).slice(0, -1);
  return [
    literal(`${head},"groups":[`),
    'all_groups',
    literal('],"rows":'),
    'all_rows',
    literal(',"leftOut":{"incomplete":0,"preview":0,"duplicate":0,"empty":'),
    'empty_rows',
    literal('},"summary":{"format":1,"people":{'),
    'people',
    literal('},"scored":{'),
    'scored',
    literal('},"questions":{'),
    joined(questions),
    literal('},"factors":{'),
    joined(factors.map(({ key, score }) => wrapped(key, `j_${score}`))),
    literal('},"complete":{'),
    joined(factors.map(({ score }) => `c_${score}`)),
    literal('},"pairs":{'),
    joined(pairs),
    literal('}}}'),
  ].join('\n|| ');
}
