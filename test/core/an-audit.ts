// Small audits for tests: a rubric and what was said, in as few words as a test needs. Everything left out has a plain default.
import type { Answer, Audit, Entry, Group, QuestionKey, Response, Tally } from '../../src/core/audit.ts';
import type { Question, QuestionOf, Value } from '../../src/core/kinds/index.ts';
import type { QuestionBase } from '../../src/core/kinds/question.ts';
import { defaultBands, type Factor, type NextStep, type Rubric } from '../../src/core/rubric/rubric.ts';

type Parts<T> = Partial<Omit<T, 'id' | 'kind'>>;

const base = (id: string): QuestionBase => ({
  id,
  ask: `What about ${id}?`,
  topic: id,
  weight: 1,
  core: false,
  probes: {},
});
/** Levels without criteria: as many as asked for. */
export const someLevels = (count = 5) =>
  Array.from({ length: count }, (_, index) => ({ text: `Level ${index + 1}`, criteria: [] }));

/** A scale of five levels; `reverse`, `weight` and whatever else a test is about go in `parts`. */
export const aScale = (id: string, parts: Parts<QuestionOf['scale']> = {}): QuestionOf['scale'] => ({
  kind: 'scale',
  ...base(id),
  levels: someLevels(),
  reverse: false,
  ...parts,
});
export const aPair = (id: string, parts: Parts<QuestionOf['say-do']> = {}): QuestionOf['say-do'] => ({
  kind: 'say-do',
  ...base(id),
  sides: [
    { id: 'say', ask: 'Claimed?', levels: someLevels() },
    { id: 'do', ask: 'Lived?', levels: someLevels() },
  ],
  ...parts,
});
export const aYesNo = (id: string, parts: Parts<QuestionOf['yes-no']> = {}): QuestionOf['yes-no'] => ({
  kind: 'yes-no',
  ...base(id),
  reverse: false,
  ...parts,
});
export const aChoice = (id: string, parts: Parts<QuestionOf['choice']> = {}): QuestionOf['choice'] => ({
  kind: 'choice',
  ...base(id),
  options: [
    { id: 'one', text: 'One' },
    { id: 'other', text: 'Other' },
  ],
  ...parts,
});
export const anOpenText = (id: string, parts: Parts<QuestionOf['open-text']> = {}): QuestionOf['open-text'] => ({
  kind: 'open-text',
  ...base(id),
  ...parts,
});

export const aStep = (text: string): NextStep => ({ do: text, who: 'Somebody', within: '2 weeks', sign: 'It shows.' });
export const aFactor = (id: string, questions: Question[], parts: Partial<Factor> = {}): Factor => ({
  id,
  title: id,
  about: `About ${id}.`,
  weight: 1,
  makesOrBreaks: false,
  questions,
  nextSteps: { low: [aStep(`lift ${id}`)], middle: [aStep(`firm ${id}`)], high: [aStep(`keep ${id}`)] },
  ...parts,
});
export const aRubric = (factors: Factor[], parts: Partial<Rubric> = {}): Rubric => ({
  format: 1,
  id: 'rubric',
  version: '1.0.0',
  letter: 'R',
  language: 'en',
  title: 'A rubric',
  source: [{ author: 'Somebody', title: 'Something' }],
  purpose: 'To test.',
  weight: 1,
  groups: [],
  bands: defaultBands,
  outcomes: [],
  factors,
  changelog: [],
  ...parts,
});
/** An audit of one rubric or several, by one voice unless `parts` says otherwise. */
export const anAudit = (rubrics: Rubric | Rubric[], parts: Partial<Audit> = {}): Audit => ({
  format: 1,
  id: 'an-audit-2026-03-14',
  organization: 'Marlow & Finch',
  date: '2026-03-14',
  finished: true,
  mode: 'one-voice',
  depth: 'full',
  groups: [],
  rubrics: [rubrics].flat().map((rubric) => ({ rubric, sha256: '0'.repeat(64) })),
  entries: {},
  responses: [],
  promises: [],
  actions: [],
  tool: '0.1.0',
  ...parts,
});

/** An answer by its value, or by its state where there is none. */
export const said = (value: Value | Exclude<Answer['state'], 'answered'>): Answer =>
  value === 'not-applicable' || value === 'dont-know' || value === 'not-said' || value === 'unanswered'
    ? { state: value }
    : { state: 'answered', value };
type Said = Parameters<typeof said>[0];

/** Answers by question id of the rubric `rubric`, as in { a: 4, b: 'dont-know' }. */
export const answers = (values: Record<string, Said>, rubric = 'rubric'): Record<QuestionKey, Answer> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [`${rubric}/${id}`, said(value)]));
/** Entries with just an answer each, by question id. */
export const entries = (values: Record<string, Said>, rubric = 'rubric'): Record<QuestionKey, Entry> =>
  Object.fromEntries(Object.entries(answers(values, rubric)).map(([key, answer]) => [key, { answer }]));
/** One person's response. */
export const aResponse = (values: Record<string, Said>, group?: string, respondent = 'r-1'): Response => ({
  respondent,
  ...(group === undefined ? {} : { group }),
  answers: answers(values),
});
/** An entry with one vote: counts for the whole room, or tallies. */
export const hands = (counts: number[], missing: NonNullable<Tally['missing']> = {}): Entry => ({
  votes: [{ tallies: [{ counts, missing }] }],
});
export const byGroup = (counts: Record<string, number[]>, side?: Tally['side']): Tally[] =>
  Object.entries(counts).map(([group, hands]) => ({ group, counts: hands, ...(side === undefined ? {} : { side }) }));
/** Groups by id, with how many of them are present. */
export const someGroups = (present: Record<string, number>): Group[] =>
  Object.entries(present).map(([id, count]) => ({ id, title: id, present: count }));
