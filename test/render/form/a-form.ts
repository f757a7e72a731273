// A rubric with every kind of question, what three people answer to its form, and an import of a file as a command would make it.
import { type Form, formOf, type Item, type Wishes } from '../../../src/core/form/form.ts';
import type { Rubric } from '../../../src/core/rubric/rubric.ts';
import { noMapping } from '../../../src/intake/survey/mapping.ts';
import { openTable } from '../../../src/intake/survey/open-table.ts';
import { planImport } from '../../../src/intake/survey/plan.ts';
import { type FormTool, formWriters } from '../../../src/render/form/tools.ts';
import { aChoice, aFactor, anOpenText, aPair, aRubric, aScale, aYesNo } from '../../core/an-audit.ts';
import { readImport } from '../../intake/survey/read-import.ts';

const levels = (...texts: string[]) => texts.map((text) => ({ text, criteria: [] }));

export const everyKind: Rubric = aRubric(
  [
    aFactor('welcome', [
      aScale('greeting', {
        ask: 'How are customers greeted here?',
        askCustomer: 'How are you greeted here?',
        levels: [
          ...levels(
            '=Nobody looks up',
            'Some people look up.',
            'Most say hello; “warmly”, even.',
            'Everyone is greeted.',
          ),
          { text: 'Everyone is greeted by name.', criteria: ['The last ten visitors say so'] },
        ],
      }),
      aScale('hand-offs', {
        ask: 'How often are customers handed on?',
        reverse: true,
        levels: levels('Never', 'Now and then', 'Always'),
      }),
      aPair('promises-kept', {
        ask: 'How do we keep promises?',
        sides: [
          { id: 'say', ask: 'What do we say?', levels: levels('Nothing at all', 'A little', 'A lot') },
          { id: 'do', ask: 'What do we do?', levels: levels('Nothing is done', 'Some of it', 'All of it') },
        ],
      }),
    ]),
    aFactor('ground', [
      aYesNo('written-promise', { ask: 'Is there a written promise?' }),
      aScale('promise-in-use', {
        ask: 'Who knows the written promise?',
        when: { test: 'is', question: 'written-promise', value: 'yes' },
        levels: levels('Nobody knows it', 'Its author', 'Everyone knows it'),
      }),
      aChoice('channel', {
        ask: 'How do customers reach us most?',
        options: [
          { id: 'by-phone', text: 'By phone' },
          { id: 'desk', text: 'At the desk' },
          { id: 'other', text: 'Another way' },
        ],
      }),
      {
        ...anOpenText('good-at'),
        kind: 'multi-choice',
        ask: 'What are we good at?',
        atMost: 2,
        options: [
          { id: 'speed', text: 'Being quick' },
          { id: 'warmth', text: 'Being friendly, even when busy' },
          { id: 'follow-up', text: 'Calling back' },
        ],
      },
      anOpenText('first-feeling', { ask: 'What should customers feel first?' }),
      { ...anOpenText('values'), kind: 'list', of: 'things', atMost: 3, ask: 'Which values do we hire by?' },
    ]),
  ],
  { id: 'desk-form', title: 'At our desk' },
);

export const aFormOf = (rubric: Rubric, wishes: Partial<Wishes> = {}): Form =>
  formOf(rubric, { depth: 'full', readers: 'people', minimumGroup: 5, ...wishes });
export const itemsOf = (form: Form): Item[] => form.pages.flatMap(({ items }) => items);

/** What somebody does at one question: ticks choices by their place, writes, or passes it by. */
export type Reply = number[] | string | undefined;
/** What somebody does with a form: the place of their group, and a reply for each question by name without the rubric's. */
export interface Sheet {
  group?: number;
  replies: Record<string, Reply>;
}

/** One who answers all, one who gives a reason for having no answer everywhere, and one who writes little and leaves the rest. */
export const sheets: Sheet[] = [
  {
    group: 2,
    replies: {
      greeting: [0],
      hand_offs: [2],
      promises_kept_say: [2],
      promises_kept_do: [0],
      written_promise: [0],
      promise_in_use: [1],
      channel: [0],
      channel_why: 'Nobody writes any more',
      good_at: [1, 2],
      first_feeling: 'Safe, and; expected',
      values: 'Patience\nTruth',
    },
  },
  {
    group: 0,
    replies: {
      greeting: [5],
      hand_offs: [4],
      promises_kept_say: [5],
      promises_kept_do: [5],
      written_promise: [3],
      channel: [4],
      good_at: [4],
      first_feeling: "Don't know",
      values: 'Prefer not to say',
    },
  },
  { replies: { greeting: [4], good_at: [5], channel: [3], first_feeling: '=1+1' } },
];

const answered = (value: unknown) => ({ state: 'answered', value });
const none = (state: string) => ({ state });
/** What an import makes of these sheets; questions that were passed by are unanswered, which is a state of its own. */
export const answersOfSheets: { group?: string; answers: Record<string, unknown> }[] = [
  {
    group: 'front-line',
    answers: {
      greeting: answered(1),
      'hand-offs': answered(3),
      'promises-kept': answered({ say: 3, do: 1 }),
      'written-promise': answered('yes'),
      'promise-in-use': answered(2),
      channel: answered({ option: 'by-phone', why: 'Nobody writes any more' }),
      'good-at': answered(['warmth', 'follow-up']),
      'first-feeling': answered([{ text: 'Safe, and; expected' }]),
      values: answered([{ text: 'Patience' }, { text: 'Truth' }]),
    },
  },
  {
    group: 'leaders',
    answers: {
      greeting: none('not-applicable'),
      'hand-offs': none('dont-know'),
      'promises-kept': none('not-said'),
      'written-promise': none('dont-know'),
      'promise-in-use': none('unanswered'),
      channel: none('dont-know'),
      'good-at': none('dont-know'),
      'first-feeling': none('dont-know'),
      values: none('not-said'),
    },
  },
  {
    answers: {
      greeting: answered(5),
      'hand-offs': none('unanswered'),
      'promises-kept': none('unanswered'),
      'written-promise': none('unanswered'),
      'promise-in-use': none('unanswered'),
      channel: none('not-applicable'),
      'good-at': none('not-said'),
      'first-feeling': answered([{ text: '=1+1' }]),
      values: none('unanswered'),
    },
  },
];

export const writeForm = async (tool: FormTool, form: Form): Promise<Uint8Array> =>
  (await formWriters[tool].load())(form);

/** Imports a file without a mapping; refuses whatever would have to be asked or explained. */
export async function importSilently(content: string | Uint8Array, file: string, rubric: Rubric) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = await openTable(bytes, file);
  if (!table.ok) throw new Error(said(table.problems));
  const request = { tables: [table.value], rubrics: [rubric], mapping: noMapping };
  const plans = planImport(request);
  if (!plans.ok) throw new Error(said(plans.problems));
  const read = readImport(plans.value, request);
  if (!read.ok) throw new Error(said(read.problems));
  const [plan] = plans.value;
  const short = (key: string) => key.replace(`${rubric.id}/`, '');
  return {
    tool: plan?.layout.tool,
    open: [...(plan?.match.suggestions ?? []), ...(plan?.match.ignored ?? []), ...(plan?.match.missing ?? [])],
    by: new Set(plan?.match.matched.map((each) => each.by)),
    drafts: read.value.drafts.map(({ group, answers }) => ({
      ...(group === undefined ? {} : { group }),
      answers: Object.fromEntries(Object.entries(answers).map(([key, answer]) => [short(key), answer])),
    })),
  };
}
const said = (problems: { message: string }[]): string => problems.map(({ message }) => message).join('\n');

/** A form as it can be read back from its bytes: the group first, then each question, with what comes back and what is shown. */
export interface ReadQuestion {
  name: string;
  title: string;
  many: boolean;
  choices: { code: string; text: string }[];
}
/** Cells of a table, in quotation marks. */
export const csv = (rows: string[][], separator = ','): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n');

/** The replies of a sheet, in the order of a form's questions. */
export const repliesTo = (form: Form, { group, replies }: Sheet): Reply[] => [
  group === undefined ? undefined : [group],
  ...itemsOf(form).map(({ name }) => replies[name.replace('desk_form_', '')]),
];
