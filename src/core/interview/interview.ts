// The interview is a fold over events: start with an audit, step with each event, and the same events always give the same audit.
import { type Audit, type Entry, keyOf, type QuestionKey } from '../audit.ts';
import type { Event, Position } from './event.ts';
import { type Asked, plannedQuestions } from './plan.ts';
import { heardFromEntry, shownQuestions } from './shown.ts';

/** The state of an interview. Only `audit` is kept; the rest follows from it and the events. */
export interface Interview {
  audit: Audit;
  /** Every question that this audit asks, in order, hidden ones included. */
  plan: Asked[];
  /** Keys of the questions in the plan that are shown just now. */
  shown: Set<QuestionKey>;
  position: Position;
  state: 'asking' | 'stopped' | 'finished';
}

/** Begins an interview, or goes on with one: at the first shown question that has nothing yet, else at the review. */
export function start(audit: Audit): Interview {
  const plan = plannedQuestions(audit);
  const shown = shownKeys(audit);
  const interview: Interview = {
    audit,
    plan,
    shown,
    position: 'review',
    state: audit.finished ? 'finished' : 'asking',
  };
  const open = shownPlan(interview).find(({ key }) => isOpen(audit.entries[key]));
  return { ...interview, position: open?.key ?? 'review' };
}

/** The state after an event. An event on a question that the audit does not have changes nothing. */
export function step(interview: Interview, event: Event): Interview {
  switch (event.type) {
    case 'moved':
      return { ...interview, position: event.to };
    case 'stopped':
      return { ...interview, state: 'stopped' };
    case 'resumed':
      return { ...interview, state: 'asking', audit: { ...interview.audit, finished: false } };
    case 'finished':
      return { ...interview, state: 'finished', audit: { ...interview.audit, finished: true } };
    case 'gathered':
      return { ...interview, audit: { ...interview.audit, groups: event.groups } };
    case 'promised':
      return {
        ...interview,
        audit: { ...interview.audit, promises: upserted(interview.audit.promises, event.promise) },
      };
    case 'acted':
      return { ...interview, audit: { ...interview.audit, actions: upserted(interview.audit.actions, event.action) } };
    default: {
      const { audit } = interview;
      const entry = changed(audit.entries[event.question] ?? {}, event);
      const entries = { ...audit.entries, [event.question]: entry };
      const next = { ...interview, audit: { ...audit, entries } };
      return showing.includes(event.type) ? { ...next, shown: shownKeys(next.audit) } : next;
    }
  }
}

/** What can show a question or hide it; notes and the like cannot. */
const showing: readonly Event['type'][] = ['answered', 'voted', 'recounted', 'cleared'];

type EntryEvent = Extract<Event, { question: QuestionKey }>;

function changed(entry: Entry, event: EntryEvent): Entry {
  const { skipped: _, ...kept } = entry;
  switch (event.type) {
    case 'answered':
      return { ...kept, answer: event.answer };
    case 'voted':
      return { ...kept, votes: [...(entry.votes ?? []), event.vote] };
    case 'recounted':
      return { ...kept, votes: [...(entry.votes ?? []).slice(0, -1), event.vote] };
    case 'cleared': {
      const { answer: _answer, votes: _votes, ...rest } = kept;
      return rest;
    }
    case 'skipped':
      return { ...entry, skipped: true };
    case 'noted': {
      const { note: _note, ...rest } = entry;
      return event.text === '' ? rest : { ...rest, note: event.text };
    }
    case 'evidenced': {
      const { evidence: _evidence, ...rest } = entry;
      const empty = event.for.length + event.against.length === 0;
      return empty ? rest : { ...rest, evidence: { for: event.for, against: event.against } };
    }
    case 'trusted': {
      const { confidence: _confidence, ...rest } = entry;
      return event.confidence === null ? rest : { ...rest, confidence: event.confidence };
    }
  }
}

/** Adds an item or replaces the one with its id, in the order of first capture; without text it is taken out. */
function upserted<T extends { id: string; text: string }>(items: T[], item: T): T[] {
  if (item.text === '') return items.filter(({ id }) => id !== item.id);
  return items.some(({ id }) => id === item.id)
    ? items.map((old) => (old.id === item.id ? item : old))
    : [...items, item];
}

/** The next unused id with a letter, as in M3 after M2. Ids that were taken back are not used again while a later one stands. */
export const nextId = (letter: 'M' | 'A', items: { id: string }[]): string =>
  `${letter}${1 + Math.max(0, ...items.map(({ id }) => Number(id.slice(1)) || 0))}`;

/** Keys of all shown questions of an audit, asked in this depth or not. */
export function shownKeys(audit: Audit): Set<QuestionKey> {
  const keys = new Set<QuestionKey>();
  for (const { rubric } of audit.rubrics) {
    const shown = shownQuestions(rubric, (question) =>
      heardFromEntry(audit.entries[keyOf(rubric.id, question.id)], question),
    );
    for (const id of shown) keys.add(keyOf(rubric.id, id));
  }
  return keys;
}

/** The questions that are asked and shown, in order. */
export const shownPlan = (interview: Interview): Asked[] =>
  interview.plan.filter((asked) => interview.shown.has(asked.key));

/** Whether anything was said on a question: an answer, a way of having none, or a vote. */
export const isAnswered = (entry: Entry | undefined): boolean =>
  entry !== undefined &&
  (entry.votes !== undefined || (entry.answer !== undefined && entry.answer.state !== 'unanswered'));

/** Whether a question has nothing yet: no answer, no vote, and it was not passed over. */
export const isOpen = (entry: Entry | undefined): boolean => !isAnswered(entry) && entry?.skipped !== true;
