// What was promised and agreed in an earlier audit, as a small rubric that the next one opens with. Being a rubric, it is
// asked, voted on, kept, shown and told like any other, and needs no machinery of its own.
import type { Action, Audit, ServicePromise } from '../audit.ts';
import type { Role } from '../kinds/question.ts';
import { cutShort, tidy } from '../text.ts';
import { promisesIn } from './promises.ts';
import { inlineMap, list, map, printYaml, type Yaml } from './yaml-text.ts';

/** The id of the rubric, and the name of its file in an audit. */
export const lastTimeId = 'last-time';

/** The audit without these questions: what it asks about the promises of the one before is no part of the culture. */
export const withoutLastTime = (audit: Audit): Audit => ({
  ...audit,
  rubrics: audit.rubrics.filter(({ rubric }) => rubric.id !== lastTimeId),
});

/** Whether a promise was kept: the ids and texts of the options. */
export const promiseOutcomes = {
  kept: 'It was kept.',
  broken: 'It was broken.',
  'no-evidence': 'Nobody can show that it was kept.',
} as const;

/** What became of an action. */
export const actionOutcomes = {
  done: 'It is done.',
  open: 'It is still to be done.',
  dropped: 'We no longer mean to do it.',
} as const;

/** The rubric's YAML; null where nothing was promised or agreed. The same audit always gives the same text. */
export function lastTimeText(before: Audit): string | null {
  const promises = promisesIn(before).map((promise, index) => promiseQuestion(promise, index));
  const actions = before.actions
    .filter(({ text }) => text.trim() !== '')
    .map((action, index) => actionQuestion(action, index));
  if (promises.length + actions.length === 0) return null;
  const rubric = map(
    ['format', 1],
    ['id', lastTimeId],
    ['version', '1.0.0'],
    ['letter', 'T'],
    ['language', 'en'],
    ['title', 'What we said last time'],
    ['source', list([inlineMap(['author', clip(before.organization, 200)], ['title', `The audit of ${before.date}`])])],
    ['purpose', `To begin where we left off on ${before.date}, before any new question is asked.`],
    ['weight', 0],
    [
      'factors',
      list([
        ...(promises.length === 0 ? [] : [factor('promises-last-time', 'What we promised', promisesAbout, promises)]),
        ...(actions.length === 0 ? [] : [factor('actions-last-time', 'What we meant to do', actionsAbout, actions)]),
      ]),
    ],
  );
  return printYaml(rubric, [
    `What was promised and agreed in the audit ${before.id}, as it stood when this one began.`,
  ]);
}

/** A promise or an action as the question on it quotes it. */
export const quotedText = (text: string): string => `“${clip(text, 220)}”`;

const promisesAbout = 'These promises were made to our customers last time. Was each of them kept, and what shows it?';
const actionsAbout = 'These things were to be done after the last audit. What became of each?';

const promiseQuestion = ({ text, owner, measure }: Omit<ServicePromise, 'id'>, index: number): Yaml =>
  question(
    `promise-${index + 1}`,
    'past-promise',
    `We promised: ${quotedText(text)} Was it kept?`,
    clip(text, 80),
    measure ? `What shows it? We meant to look at this: ${clip(measure, 200)}` : 'What shows it?',
    owner ? `Kept by: ${clip(owner, 300)}.` : undefined,
    promiseOutcomes,
  );

const actionQuestion = ({ text, owner, by }: Action, index: number): Yaml =>
  question(
    `action-${index + 1}`,
    'past-action',
    `We meant to do this: ${quotedText(text)} What became of it?`,
    clip(text, 80),
    'What shows it?',
    [owner ? `By ${clip(owner, 200)}` : '', by ? `until ${by}` : ''].filter((part) => part !== '').join(', ') ||
      undefined,
    actionOutcomes,
  );

function question(
  id: string,
  role: Role,
  ask: string,
  topic: string,
  evidence: string,
  facilitator: string | undefined,
  options: Record<string, string>,
): Yaml {
  return map(
    ['id', id],
    ['kind', 'choice'],
    ['role', role],
    ['topic', topic],
    ['ask', ask],
    ['evidence', evidence],
    ['facilitator', facilitator],
    ['weight', 0],
    ['core', true],
    ['options', list(Object.entries(options).map(([option, text]) => inlineMap(['id', option], ['text', text])))],
  );
}

const factor = (id: string, title: string, about: string, questions: Yaml[]): Yaml =>
  map(['id', id], ['title', title], ['about', about], ['weight', 0], ['questions', list(questions)]);

/** A text as one line of at most so many code units. */
const clip = (text: string, most: number): string => cutShort(tidy(text), most, ' …');
