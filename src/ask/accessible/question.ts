// One question as a conversation, by its kind.

import type { Event } from '../../core/interview/event.ts';
import { ballotsOf, type Question, readValue, type Value } from '../../core/kinds/index.ts';
import { itemParts, type ListItem, type ListQuestion } from '../../core/kinds/list.ts';
import type { Voice } from '../../core/kinds/open-text.ts';
import type { Ballot } from '../../core/kinds/question.ts';
import { asOneSentence } from '../../core/rubric/criteria.ts';
import { readVoices } from '../body/voices.ts';
import { endWords } from '../question.ts';
import { keyAt, type Session, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';
import { hearPart, obey } from './commands.ts';
import { joined, readCommand, type SpokenCommand, type Talk } from './talk.ts';
import { numbered, questionWords } from './words.ts';

/** What a line led to: an answer, a command, or something to say before listening again. */
type Heard = { value: Value; confirmed?: true } | { command: SpokenCommand } | { say: string } | 'keep';

/** What was said on the way to an answer: kept when a command interrupts, so that nothing has to be said twice. */
interface Draft {
  /** Sides that were read out, so that a list is heard once. */
  read: Set<number>;
  picked: number[];
  confirmed: boolean;
  lines: string[];
  items: ListItem[];
}

/**
 * Asks until the question is answered or a command ends the step. `intro` is what is said first; with `listed` the levels or
 * options were heard before and are not read out again.
 */
export function* talkQuestion(
  stage: Stage,
  session: Session,
  intro: string,
  listed: 'read-out' | 'listed',
): Talk<Event[]> {
  const question = stage.asked?.question;
  if (question === undefined) return [];
  const ballots = ballotsOf(question);
  const draft: Draft = {
    read: new Set(listed === 'listed' ? ballots.keys() : []),
    picked: [],
    confirmed: false,
    lines: [],
    items: [],
  };
  let prompt = intro;
  let warned: 'warned' | 'unwarned' = 'unwarned';
  for (;;) {
    const heard = yield* hear(question, prompt, stage, draft);
    if (heard === 'keep') return thenOn(stage, session, []);
    if ('value' in heard) {
      const { value, confirmed } = heard;
      const answer = { state: 'answered', value, ...(confirmed ? { confirmed } : {}) } as const;
      return thenOn(stage, session, [{ type: 'answered', question: keyAt(stage), answer }]);
    }
    if ('say' in heard) {
      prompt = heard.say;
      continue;
    }
    if (heard.command.word === 'repeat') draft.read.clear();
    const { word } = heard.command;
    if (!stays.includes(word) && draft.picked.length > 0 && warned === 'unwarned') {
      warned = 'warned';
      const again =
        word === 'stop'
          ? 'stop again to stop without it, or go on.'
          : `${word} again to leave it, or give the other side first.`;
      prompt = `One side alone is not kept. Type ${again}`;
      continue;
    }
    const outcome = yield* obey(heard.command, stage, session, questionWords(stage, 'question-only'));
    if ('events' in outcome) return withDraft(outcome.events, draft, stage, session);
    prompt = outcome.say;
  }
}

/** Commands that keep to the question, with what was said on it so far. */
const stays: readonly SpokenCommand['word'][] = ['repeat', 'help', 'leader'];

/** Words that were said before a command interrupted are an answer too. */
function withDraft(events: Event[], draft: Draft, stage: Stage, session: Session): Event[] {
  if (events.some(({ type }) => type === 'answered' || type === 'cleared')) return events;
  const said = stage.asked?.question.kind === 'open-text' ? voicesOf(draft.lines, stage) : draft.items;
  if (typeof said === 'string' || said.length === 0) return events;
  const value = [...(before(stage) ?? []), ...said] as Value;
  const answered: Event = { type: 'answered', question: keyAt(stage), answer: { state: 'answered', value } };
  // a question that hangs on these words is shown only once they are an answer, so the way on is worked out after them
  return events.some(({ type }) => type === 'skipped') ? thenOn(stage, session, [answered]) : [answered, ...events];
}

const voicesOf = (lines: readonly string[], stage: Stage) => readVoices(lines.join('\n'), stage.interview.audit.groups);
const before = (stage: Stage): unknown[] | null => {
  const { answer } = stage.entry;
  return answer?.state === 'answered' && Array.isArray(answer.value) ? answer.value : null;
};

function* hear(question: Question, prompt: string, stage: Stage, draft: Draft): Talk<Heard> {
  switch (question.kind) {
    case 'open-text':
      return yield* hearVoices(prompt, stage, draft);
    case 'list':
      return yield* hearItems(question, prompt, stage, draft);
    case 'multi-choice':
      return yield* hearTicks(question, prompt, stage, draft);
    default:
      return yield* hearLevels(question, prompt, stage, draft);
  }
}

const roomWords = (stage: Stage) => (stage.interview.audit.mode === 'one-voice' ? '' : 'The room agrees on:');
const keepWords = (stage: Stage) =>
  stage.entry.answer?.state === 'answered' ? ' Leave empty to keep what is there.' : '';

function* hearLevels(question: Question, prompt: string, stage: Stage, draft: Draft): Talk<Heard> {
  const ballots = ballotsOf(question);
  let say = prompt;
  while (draft.picked.length < ballots.length) {
    const side = draft.picked.length;
    const ballot = ballots[side];
    if (ballot === undefined) break;
    const list = draft.read.has(side)
      ? ballot.side === undefined
        ? ''
        : visible(ballot.ask)
      : ballotWords(ballot, roomWords(stage));
    draft.read.add(side);
    const line = yield joined(say, list, `Type a number from 1 to ${ballot.slots.length}, or help.${keepWords(stage)}`);
    const command = readCommand(line, 'choice');
    if (command?.word === 'back' && draft.picked.length > 0) {
      draft.picked.pop();
      say = '';
      continue;
    }
    if (command !== null) return { command };
    if (line.trim() === '' && stage.entry.answer?.state === 'answered' && draft.picked.length === 0) return 'keep';
    const slot = slotOf(line, ballot);
    if (slot === null) {
      say = line.trim() === '' ? '' : `${visible(line.trim())} is not one of them.`;
      continue;
    }
    const criteria = ballot.slots[slot]?.criteria ?? [];
    if (criteria.length > 0 && !(yield* confirm(criteria))) {
      say = 'Then this level does not count yet. Please choose another one.';
      continue;
    }
    draft.confirmed ||= criteria.length > 0;
    draft.picked.push(slot);
    say = `You said ${slot + 1}: ${visible(ballot.slots[slot]?.text ?? '')}`;
  }
  const reason = question.kind === 'choice' ? (yield joined(say, 'Why? May be empty.')).trim() : '';
  const why = readCommand(reason, 'text') === null ? reason : '';
  const read = readValue(plainValue(question, draft.picked, why), question);
  draft.picked = [];
  return read.ok
    ? { value: read.value, ...(draft.confirmed ? { confirmed: true as const } : {}) }
    : { say: `Please give ${read.expected}.` };
}

function plainValue(question: Question, [first = 0, second = 0]: number[], why: string): unknown {
  switch (question.kind) {
    case 'yes-no':
      return first === 1;
    case 'choice':
      return { option: question.options[first]?.id, ...(why === '' ? {} : { why }) };
    case 'say-do':
      return { say: first + 1, do: second + 1 };
    case 'formal-informal':
      return { formal: first + 1, informal: second + 1 };
    default:
      return first + 1;
  }
}

/** A ballot read out: its own question if it is a side of a pair, then its levels or options by number. */
export const ballotWords = (ballot: Ballot, before: string): string =>
  joined(
    ballot.side === undefined ? '' : visible(ballot.ask),
    before,
    endWords(ballot),
    numbered(
      ballot.slots.map(({ text, criteria }) =>
        criteria.length === 0
          ? text
          : `${text} This level counts only when this is true: ${asOneSentence(criteria).join('; ')}`,
      ),
    ),
  );

function slotOf(line: string, ballot: Ballot): number | null {
  const plain = line.trim().toLowerCase();
  const byText = ballot.slots.findIndex(({ text }) => text.toLowerCase() === plain);
  const index = byText >= 0 ? byText : /^\d{1,2}$/.test(plain) ? Number(plain) - 1 : -1;
  return index >= 0 && index < ballot.slots.length ? index : null;
}

function* confirm(criteria: readonly string[]): Talk<boolean> {
  const line = yield joined(
    'This level counts only when all of this is true:',
    numbered(criteria),
    'Is all of it true? Type yes or no.',
  );
  return /^y(es)?$/i.test(line.trim());
}

function* hearTicks(
  question: Extract<Question, { kind: 'multi-choice' }>,
  prompt: string,
  stage: Stage,
  draft: Draft,
): Talk<Heard> {
  const most = question.atMost === undefined ? '' : ` At most ${question.atMost}.`;
  const [ballot] = ballotsOf(question);
  const list = ballot === undefined || draft.read.has(0) ? '' : ballotWords(ballot, '');
  draft.read.add(0);
  const line = yield joined(prompt, list, `Type the numbers that apply, as in 1 3.${most}${keepWords(stage)}`);
  const command = readCommand(line, 'choice');
  if (command !== null) return { command };
  const numbers = line
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map(Number);
  if (numbers.length === 0 && stage.entry.answer?.state === 'answered') return 'keep';
  const ids = [...new Set(numbers)].map((number) => question.options[number - 1]?.id ?? '');
  const read = readValue(ids, question);
  return read.ok && ids.length > 0 ? { value: read.value } : { say: 'Please type numbers from the list, each once.' };
}

function* hearVoices(prompt: string, stage: Stage, draft: Draft): Talk<Heard> {
  const { groups } = stage.interview.audit;
  const whose = groups.length === 0 ? '' : ` Begin a line with @${groups[0]?.id} to say who said it.`;
  const adds = before(stage) === null ? '' : ' What you write is added to what is there; /clear takes it back.';
  const help = `One answer per line, the most important one first; an empty line ends.${whose}${adds} Commands begin with a slash, as in /skip.`;
  for (let say = joined(prompt, help); ; say = '') {
    const line = yield say;
    if (line.trim() === '') break;
    const command = readCommand(line, 'text');
    if (command !== null) return { command };
    draft.lines.push(line);
  }
  if (draft.lines.length === 0)
    return before(stage) === null ? { say: 'Nothing was written. Type /skip to pass on, or /help.' } : 'keep';
  const voices = voicesOf(draft.lines, stage);
  if (typeof voices === 'string') {
    draft.lines.pop();
    return { say: `${voices} Please write that line again.` };
  }
  return { value: [...(before(stage) ?? []), ...voices] as Voice[] };
}

const partWords = {
  looksLike: 'What would a visitor see people do? May be empty.',
  hireBy: 'What to ask or look for when hiring? May be empty.',
  owner: 'Who answers for it? May be empty.',
  measure: 'How will we know that it is kept? May be empty.',
  by: 'From when? A date such as 2026-03-14, or 2w or 3m from today. May be empty.',
} as const;

function* hearItems(question: ListQuestion, prompt: string, stage: Stage, draft: Draft): Talk<Heard> {
  const there = (before(stage) ?? []) as ListItem[];
  const adds = there.length === 0 ? '' : 'What you say is added to what is there; /clear takes it back.';
  const most = question.atMost ?? 100;
  let say = joined(
    prompt,
    adds,
    'One entry after the other; an empty line ends the list. Commands begin with a slash.',
  );
  while (there.length + draft.items.length < most) {
    const text = (yield joined(say, `Entry ${there.length + draft.items.length + 1}:`)).trim();
    if (text === '') break;
    const command = readCommand(text, 'text');
    if (command?.word === 'back' && draft.items.length > 0) {
      say = `Taken out: ${visible(draft.items.pop()?.text ?? '')}`;
      continue;
    }
    if (command !== null) return { command };
    const interrupted = yield* hearParts(text, question, stage, draft);
    if (interrupted !== null) return { command: interrupted };
    say = `Kept: ${visible(text)}.`;
  }
  if (draft.items.length === 0)
    return there.length === 0 ? { say: 'The list is empty. Type /skip to pass on, or /help.' } : 'keep';
  return { value: [...there, ...draft.items] };
}

/** Adds an entry with all its parts to the draft; with those so far if a command comes between, which is given back. */
function* hearParts(text: string, question: ListQuestion, stage: Stage, draft: Draft): Talk<SpokenCommand | null> {
  const item: ListItem = { text };
  draft.items.push(item);
  for (const part of itemParts[question.of]) {
    const said = yield* hearPart(part, partWords[part], stage);
    if (typeof said !== 'string') return said;
    if (said !== '') item[part] = said;
  }
  return null;
}
