// The survey behind all samples: one small rubric, and an import of files from test/intake/survey/samples or from texts.
import { readFileSync } from 'node:fs';
import type { Group } from '../../../src/core/audit.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { noMapping } from '../../../src/intake/survey/mapping.ts';
import { openTable } from '../../../src/intake/survey/open-table.ts';
import { type FilePlan, planImport, type Request } from '../../../src/intake/survey/plan.ts';
import { aChoice, aFactor, anOpenText, aPair, aRubric, aScale, aYesNo } from '../../core/an-audit.ts';
import { type Imported, readImport } from './read-import.ts';

const levels = (...texts: string[]) => texts.map((text) => ({ text, criteria: [] }));

export const desk = aRubric(
  [
    aFactor('welcome', [
      aScale('greeting', {
        ask: 'How are customers greeted here?',
        levels: levels(
          'Nobody looks up.',
          'Some people look up.',
          'Most people say hello.',
          'Everyone is greeted within a minute.',
          'Everyone is greeted by name.',
        ),
      }),
      aScale('waiting-time', { ask: 'We keep waiting times short.' }),
      aPair('promises-kept', {
        ask: 'How do we keep promises?',
        sides: [
          { id: 'say', ask: 'What do we say about keeping promises?', levels: levels('1', '2', '3', '4', '5') },
          { id: 'do', ask: 'What do we do about keeping promises?', levels: levels('1', '2', '3', '4', '5') },
        ],
      }),
    ]),
    aFactor('ground', [
      aYesNo('written-promise', { ask: 'Is there a written service promise?' }),
      aChoice('channel', {
        ask: 'How do customers reach us most?',
        options: [
          { id: 'phone', text: 'By phone' },
          { id: 'desk', text: 'At the desk' },
          { id: 'mail', text: 'By e-mail' },
        ],
      }),
      {
        ...anOpenText('good-at'),
        kind: 'multi-choice',
        ask: 'What are we good at?',
        options: [
          { id: 'speed', text: 'Being quick' },
          { id: 'warmth', text: 'Being friendly, even when busy' },
          { id: 'follow-up', text: 'Calling back' },
        ],
      },
      anOpenText('first-feeling', { ask: 'What should customers feel first?' }),
    ]),
  ],
  { id: 'desk' },
);

type Parts = Partial<Omit<Request, 'tables' | 'rubrics'>>;
export type Outcome =
  | { ok: true; plans: FilePlan[]; imported: Imported }
  | { ok: false; plans: FilePlan[]; problems: Problem[] };

export async function importBytes(files: Record<string, Uint8Array | string>, parts: Parts = {}): Promise<Outcome> {
  const tables = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const table = await openTable(bytes, name);
    if (!table.ok) return { ok: false, plans: [], problems: table.problems };
    tables.push(table.value);
  }
  const request: Request = { tables, rubrics: [desk], mapping: noMapping, ...parts };
  const plans = planImport(request);
  if (!plans.ok) return { ok: false, plans: [], problems: plans.problems };
  const read = readImport(plans.value, request);
  return read.ok
    ? { ok: true, plans: plans.value, imported: read.value }
    : { ok: false, plans: plans.value, problems: read.problems };
}

export const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`samples/${name}`, import.meta.url)));

export const importSample = (name: string, parts: Parts = {}): Promise<Outcome> =>
  importBytes({ [name]: sample(name) }, parts);

/** Answers as short texts by question: a level, two levels, ids, words; a state in round brackets. */
export function briefly(outcome: Outcome): Record<string, string>[] {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.imported.drafts.map(({ group, answers }) => {
    const said = Object.entries(answers).map(([key, answer]): [string, string] => [
      key.replace('desk/', ''),
      answer.state === 'answered' ? brief(answer.value) : `(${answer.state})`,
    ]);
    return { ...Object.fromEntries(said), ...(group === undefined ? {} : { group }) };
  });
}

function brief(value: unknown): string {
  if (Array.isArray(value))
    return value.map((part) => (typeof part === 'string' ? part : String(part.text))).join(' | ');
  return typeof value === 'object' && value !== null ? Object.values(value).join('/') : String(value);
}

export const messages = (outcome: Outcome): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ message }) => message);
export const someGroups = (...ids: string[]): Group[] => ids.map((id) => ({ id, title: id }));
