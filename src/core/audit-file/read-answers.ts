// Answers, promises, actions and single people's answers of a file, read against the rubrics that the audit uses.
import {
  type Action,
  type Entry,
  type Group,
  keyOf,
  type QuestionKey,
  type Response,
  type ServicePromise,
  type Target,
} from '../audit.ts';
import { nextId } from '../interview/interview.ts';
import type { Question } from '../kinds/index.ts';
import { isRecord } from '../kinds/question.ts';
import type { Problem } from '../problem.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { inOrder, type Path, type Source } from '../source/source.ts';
import { readEntry, readOneAnswer } from './read-entry.ts';
import { readTargets } from './read-targets.ts';
import type { Hall } from './read-votes.ts';
import { type Origin, type Report, reportInto } from './report.ts';
import { respondentPattern } from './shape.ts';

/** What answers are read against. */
export interface Against {
  rubrics: Rubric[];
  groups: Group[];
  origin: Origin;
  /** A random id for a respondent who has none. */
  newRespondent(): string;
}

/** The facts under `answers`, `responses`, `promises`, `actions` and `targets`. */
export interface Answers {
  entries: Record<QuestionKey, Entry>;
  responses: Response[];
  promises: ServicePromise[];
  actions: Action[];
  targets?: Target[];
}

/** All the facts that can be read, and everything that is wrong with the rest, in order of lines. Shapes of other parts are not looked at. */
export function readAnswers(source: Source, against: Against): { answers: Answers; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = reportInto(problems, source, against.origin);
  const data = isRecord(source.data) ? source.data : {};
  const entries = readSections(data['answers'], ['answers'], against, report, readEntry);
  const responses = [data['responses'] ?? []]
    .flat()
    .flatMap((plain, index) => readResponse(plain, ['responses', index], against, report));
  refuseCrowds(responses, against.groups, report);
  refuseTwins(
    responses.map(({ respondent }) => respondent),
    'responses',
    'respondent',
    report,
  );
  const promises = readCaptures(
    data['promises'],
    'promises',
    'M',
    ['owner', 'measure', 'by', 'question'],
    against,
    report,
  );
  const actions = readCaptures(data['actions'], 'actions', 'A', ['owner', 'by', 'question'], against, report);
  const targets = readTargets(data['targets'], against.rubrics, report);
  const answers = { entries, responses, promises, actions, ...(targets.length > 0 ? { targets } : {}) };
  return { answers, problems: inOrder(problems) };
}

/** Reads what stands under each question of each rubric with `read`. */
function readSections<T>(
  plain: unknown,
  at: Path,
  against: Against,
  report: Report,
  read: (plain: unknown, at: Path, hall: Hall) => T | undefined,
): Record<QuestionKey, T> {
  const found: Record<QuestionKey, T> = {};
  for (const [rubricId, section] of Object.entries(isRecord(plain) ? plain : {})) {
    const rubric = against.rubrics.find(({ id }) => id === rubricId);
    if (!rubric) {
      const known = against.rubrics.map(({ id }) => id);
      report.stranger(
        'unknown-rubric',
        `\`${rubricId}\` is not a rubric of this audit.`,
        [...at, rubricId],
        rubricId,
        known,
      );
      continue;
    }
    const questions = questionsOf(rubric);
    for (const [questionId, given] of Object.entries(isRecord(section) ? section : {})) {
      const path = [...at, rubricId, questionId];
      const question = questions.get(questionId);
      if (!question) {
        reportStranger(questionId, rubric, path, against, report, [...questions.keys()]);
        continue;
      }
      const value = read(given, path, { question, groups: against.groups, report });
      if (value !== undefined) found[keyOf(rubricId, questionId)] = value;
    }
  }
  return found;
}

function reportStranger(id: string, rubric: Rubric, at: Path, against: Against, report: Report, known: string[]): void {
  const message = `The rubric \`${rubric.id}\` has no question \`${id}\`.`;
  const other = against.rubrics.find((each) => findQuestion(each, id));
  if (other) report('unknown-question', message, at, `The rubric \`${other.id}\` has one of that name.`);
  else report.stranger('unknown-question', message, at, id, known);
}

const indexes = new WeakMap<Rubric, ReadonlyMap<string, Question>>();

/** The questions of a rubric by id; looked up again for every person who answered, so made once. */
function questionsOf(rubric: Rubric): ReadonlyMap<string, Question> {
  const known = indexes.get(rubric);
  if (known) return known;
  const questions = new Map(rubric.factors.flatMap((factor) => factor.questions).map((each) => [each.id, each]));
  indexes.set(rubric, questions);
  return questions;
}

const findQuestion = (rubric: Rubric, id: string): Question | undefined => questionsOf(rubric).get(id);

/** Reads one person's answers; nothing where they are no record. Who has no id of their own gets a new one. */
export function readResponse(plain: unknown, at: Path, against: Against, report: Report): Response[] {
  if (!isRecord(plain)) return [];
  const { respondent, group } = plain;
  if (typeof group === 'string') refuseUnknownGroup(group, [...at, 'group'], against, report);
  const own = typeof respondent === 'string' && respondentPattern.test(respondent) ? respondent : undefined;
  return [
    {
      respondent: own ?? against.newRespondent(),
      ...(typeof group === 'string' ? { group } : {}),
      answers: readSections(plain['answers'], [...at, 'answers'], against, report, readOneAnswer),
    },
  ];
}

function refuseUnknownGroup(group: string, at: Path, against: Against, report: Report): void {
  const known = against.groups.map(({ id }) => id);
  if (known.includes(group)) return;
  report.stranger('unknown-group', `There is no group \`${group}\` in this audit.`, at, group, known);
}

interface Captured {
  id: string;
  text: string;
  question?: QuestionKey;
}

/** Promises or actions: texts, or records with the parts that are named. Those without an id get the next free one. */
function readCaptures(
  plain: unknown,
  section: 'promises' | 'actions',
  letter: 'M' | 'A',
  parts: string[],
  against: Against,
  report: Report,
): Captured[] {
  const given = (Array.isArray(plain) ? plain : []).map((each) => (typeof each === 'string' ? { text: each } : each));
  const records = given.filter(isRecord);
  const taken = records.flatMap(({ id }) => (typeof id === 'string' ? [{ id }] : []));
  refuseTwins(
    records.map(({ id }) => id),
    section,
    'id',
    report,
  );
  return records.map((record, index) => {
    const id = typeof record['id'] === 'string' ? record['id'] : nextId(letter, taken);
    if (record['id'] === undefined) taken.push({ id });
    const texts = parts.flatMap((part) => (typeof record[part] === 'string' ? [[part, record[part]]] : []));
    const captured: Captured = { id, text: String(record['text']), ...Object.fromEntries(texts) };
    if (captured.question !== undefined)
      checkReference(captured.question, [section, index, 'question'], against, report);
    return captured;
  });
}

function checkReference(reference: string, at: Path, against: Against, report: Report): void {
  const [rubricId = '', questionId = ''] = reference.split('/');
  const rubric = against.rubrics.find(({ id }) => id === rubricId);
  if (rubric && findQuestion(rubric, questionId)) return;
  const known = against.rubrics.flatMap((each) =>
    each.factors.flatMap((factor) => factor.questions.map((question) => keyOf(each.id, question.id))),
  );
  report.stranger('unknown-question', `There is no question \`${reference}\` in this audit.`, at, reference, known);
}

/** No more people of a group can answer than there are. */
function refuseCrowds(responses: Response[], groups: Group[], report: Report): void {
  for (const { id, headcount } of groups) {
    const count = responses.filter(({ group }) => group === id).length;
    if (headcount === undefined || count <= headcount) continue;
    const message = `${count} people of the group \`${id}\` answered, but there are only ${headcount}.`;
    report.strictly('too-many-votes', message, ['responses']);
  }
}

function refuseTwins(ids: unknown[], section: string, key: string, report: Report): void {
  const seen = new Set<unknown>();
  ids.forEach((id, index) => {
    const isTwin = seen.has(id);
    seen.add(id);
    if (id === undefined || !isTwin) return;
    report('duplicate-id', `\`${String(id)}\` is given twice.`, [section, index, key]);
  });
}
