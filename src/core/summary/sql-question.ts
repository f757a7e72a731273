// One question in the query: from the texts of its columns to a state and to slots, and from these to the counts of a group.
import { missingStates } from '../audit.ts';
import { isPair } from '../kinds/index.ts';
import type { Line } from './sheet.ts';
import { literal, type SqlWords } from './sql-dialects.ts';

/** A question's columns in the query. `state` is null for people who are not asked; slots count from 0 and are null where none was chosen. */
export interface QuestionSql {
  line: Line;
  /** Columns of the table of answers. */
  sources: string[];
  /** The state as the table has it, and of those who are asked. */
  raw: string;
  state: string;
  /** Each ballot's slot, or a condition for each slot where several may be chosen. */
  slots: string[];
  /** What the slots of the last ballot are called in conditions. */
  options: string[];
  /** What makes these columns: name and expression. */
  made: [name: string, expression: string][];
}

const states = missingStates.map(literal).join(', ');

/** The columns of question number `index`; `column` gives the name of its column, or of one of its sides. */
export function questionSql(
  line: Line,
  index: number,
  column: (side?: string) => string,
  words: SqlWords,
): QuestionSql {
  const { question, ballots } = line;
  const sources = isPair(question) ? question.sides.map(({ id }) => column(id)) : [column()];
  const texts = sources.map((source) => `nullif(trim(CAST(${words.name(source)} AS ${words.text})), '')`);
  const state = `s${index}`;
  const raw = `r${index}`;
  const strange = (text: string, source: string) =>
    words.fail(`This does not answer ${line.key} (column ${source}): `, text);
  const plain = (text: string, source: string, isAnswer: string) =>
    `CASE WHEN ${text} IS NULL THEN 'unanswered' WHEN ${isAnswer} THEN 'answered' WHEN ${text} IN (${states}) THEN ${text} ELSE ${strange(text, source)} END`;
  const [text = '', source = ''] = [texts[0], sources[0]];
  if (ballots.length === 0)
    return {
      line,
      sources,
      raw,
      state,
      slots: [],
      options: [],
      made: [[raw, plain(text, source, `${text} NOT IN (${states})`)]],
    };
  if (question.kind === 'multi-choice') {
    const ids = question.options.map(({ id }) => literal(id));
    const list = words.split(text);
    const slots = ids.map((_, slot) => `v${index}_0_${slot}`);
    return {
      line,
      sources,
      raw,
      state,
      slots,
      options: question.options.map(({ id }) => id),
      made: [
        [raw, plain(text, source, words.holdsOnly(list, ids))],
        ...ids.map((id, slot): [string, string] => [slots[slot] ?? '', `coalesce(${words.has(list, id)}, false)`]),
      ],
    };
  }
  const labels = ballots.map(({ slots: own }) =>
    question.kind === 'choice'
      ? question.options.map(({ id }) => id)
      : question.kind === 'yes-no'
        ? ['no', 'yes']
        : own.map((_, slot) => String(slot + 1)),
  );
  const slots = ballots.map((_, ballot) => `v${index}_${ballot}`);
  const slotOf = (ballot: number) =>
    `CASE ${texts[ballot]} ${(labels[ballot] ?? []).map((label, slot) => `WHEN ${literal(label)} THEN ${slot}`).join(' ')} END`;
  const sides = texts.map((each, ballot) => plain(each, sources[ballot] ?? '', `${slotOf(ballot)} IS NOT NULL`));
  const [one = '', other] = sides;
  const both =
    other === undefined
      ? one
      : `CASE WHEN ${one} = 'answered' AND ${other} = 'answered' THEN 'answered' WHEN ${one} NOT IN ('answered', 'unanswered') THEN ${one} WHEN ${other} NOT IN ('answered', 'unanswered') THEN ${other} ELSE 'unanswered' END`;
  return {
    line,
    sources,
    raw,
    state,
    slots,
    options: labels.at(-1) ?? [],
    made: [[raw, both], ...slots.map((slot, ballot): [string, string] => [slot, slotOf(ballot)])],
  };
}

/** The cells of a question by side, as expressions over a group's rows: a text of JSON for each. `a` is the state of those who are asked. */
export function cellsSql({ line, state, slots }: QuestionSql, words: SqlWords): { side: string; json: string }[] {
  const count = (condition: string) => `CAST(count(CASE WHEN ${condition} THEN 1 END) AS ${words.text})`;
  const answered = `${state} = 'answered'`;
  const missing = missingStates.map((each) => `'"${each}":' || ${count(`${state} = '${each}'`)}`).join(" || ',' || ");
  const cell = (counts: string[]) =>
    `'{"n":' || ${count(answered)} || ',"hands":0,"counts":[' || ${counts.join(" || ',' || ") || "''"} || '],"missing":{' || ${missing} || '}}'`;
  if (line.ballots.length === 0) return [{ side: 'whole', json: cell([]) }];
  return line.ballots.map((ballot, index) => ({
    side: ballot.side ?? 'whole',
    json: cell(
      ballot.slots.map((_, slot) =>
        count(ballot.many ? `${answered} AND ${slots[slot]}` : `${answered} AND ${slots[index]} = ${slot}`),
      ),
    ),
  }));
}
