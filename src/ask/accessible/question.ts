// One question as a conversation, by its kind.

import { readDay } from '../../core/interview/day.ts';
import type { Event } from '../../core/interview/event.ts';
import { ballotsOf, type Question, readValue, type Value } from '../../core/kinds/index.ts';
import { itemParts, type ListItem, type ListQuestion } from '../../core/kinds/list.ts';
import type { Ballot } from '../../core/kinds/question.ts';
import { readVoices } from '../body/voices.ts';
import { keyAt, type Session, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';
import { obey } from './commands.ts';
import { joined, readCommand, type SpokenCommand, type Talk } from './talk.ts';
import { numbered } from './words.ts';

/** What a line led to: an answer, a command, or something to say before listening again. */
export type Heard = { value: Value; confirmed?: true } | { command: SpokenCommand } | { say: string };

/** Asks until the question is answered or a command ends the step. `intro` is what was read out. */
export function* talkQuestion(stage: Stage, session: Session, intro: string): Talk<Event[]> {
  const question = stage.asked?.question;
  if (question === undefined) return [];
  let prompt = intro;
  for (;;) {
    const heard = yield* hear(question, prompt, stage);
    if ('value' in heard) {
      const { value, confirmed } = heard;
      const answer = { state: 'answered', value, ...(confirmed ? { confirmed } : {}) } as const;
      return thenOn(stage, session, [{ type: 'answered', question: keyAt(stage), answer }]);
    }
    if ('say' in heard) prompt = heard.say;
    else {
      const outcome = yield* obey(heard.command, stage, session, intro);
      if ('events' in outcome) return outcome.events;
      prompt = outcome.say;
    }
  }
}

function* hear(question: Question, prompt: string, stage: Stage): Talk<Heard> {
  switch (question.kind) {
    case 'open-text':
      return yield* hearVoices(prompt, stage);
    case 'list':
      return yield* hearItems(question, prompt, stage);
    case 'multi-choice':
      return yield* hearTicks(question, prompt);
    default:
      return yield* hearLevels(question, prompt, stage);
  }
}

const roomWords = (stage: Stage) => (stage.interview.audit.mode === 'one-voice' ? '' : 'The room agrees on:');

function* hearLevels(question: Question, prompt: string, stage: Stage): Talk<Heard> {
  const picked: number[] = [];
  const ballots = ballotsOf(question);
  let confirmed = false;
  let say = prompt;
  for (let side = 0; side < ballots.length; ) {
    const ballot = ballots[side];
    if (ballot === undefined) break;
    const line = yield joined(
      say,
      ballotWords(ballot, roomWords(stage)),
      `Type a number from 1 to ${ballot.slots.length}, or help.`,
    );
    const command = readCommand(line, 'choice');
    if (command?.word === 'back' && side > 0) {
      side -= 1;
      say = '';
      continue;
    }
    if (command !== null) return { command };
    const slot = slotOf(line, ballot);
    if (slot === null) {
      say = `${visible(line.trim())} is not one of them.`;
      continue;
    }
    const criteria = ballot.slots[slot]?.criteria ?? [];
    if (criteria.length > 0 && !(yield* confirm(criteria))) {
      say = 'Then this level does not count yet. Please choose another one.';
      continue;
    }
    confirmed ||= criteria.length > 0;
    picked[side] = slot;
    side += 1;
    say = `You said ${slot + 1}: ${visible(ballot.slots[slot]?.text ?? '')}`;
  }
  const why = question.kind === 'choice' ? (yield joined(say, 'Why? May be empty.')).trim() : '';
  const value = plainValue(question, picked, why);
  const read = readValue(value, question);
  return read.ok
    ? { value: read.value, ...(confirmed ? { confirmed: true as const } : {}) }
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
  joined(ballot.side === undefined ? '' : visible(ballot.ask), before, numbered(ballot.slots.map(({ text }) => text)));

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

function* hearTicks(question: Extract<Question, { kind: 'multi-choice' }>, prompt: string): Talk<Heard> {
  const most = question.atMost === undefined ? '' : ` At most ${question.atMost}.`;
  const line = yield joined(
    prompt,
    numbered(question.options.map(({ text }) => text)),
    `Type the numbers that apply, as in 1 3.${most}`,
  );
  const command = readCommand(line, 'choice');
  if (command !== null) return { command };
  const numbers = line
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .map(Number);
  const ids = [...new Set(numbers)].map((number) => question.options[number - 1]?.id ?? '');
  const read = readValue(ids, question);
  return read.ok && ids.length > 0 ? { value: read.value } : { say: 'Please type numbers from the list, each once.' };
}

function* hearVoices(prompt: string, stage: Stage): Talk<Heard> {
  const { groups } = stage.interview.audit;
  const whose = groups.length === 0 ? '' : ` Begin a line with @${groups[0]?.id} to say who said it.`;
  const lines: string[] = [];
  for (
    let say = joined(
      prompt,
      `One answer per line, the most important one first; an empty line ends.${whose} Commands begin with a slash, as in /skip.`,
    );
    ;
    say = ''
  ) {
    const line = yield say;
    if (line.trim() === '') break;
    const command = readCommand(line, 'text');
    if (command !== null) return { command };
    lines.push(line);
  }
  if (lines.length === 0) return { say: 'Nothing was written. Type /skip to pass on, or /help.' };
  const voices = readVoices(lines.join('\n'), groups);
  return typeof voices === 'string' ? { say: voices } : { value: voices };
}

const partWords = {
  looksLike: 'What would a visitor see people do? May be empty.',
  hireBy: 'What to ask or look for when hiring? May be empty.',
  owner: 'Who answers for it? May be empty.',
  measure: 'How will we know that it is kept? May be empty.',
  by: 'From when? A date such as 2026-03-14, or 2w or 3m from today. May be empty.',
} as const;

function* hearItems(question: ListQuestion, prompt: string, stage: Stage): Talk<Heard> {
  const items: ListItem[] = [];
  const before = stage.entry.answer?.state === 'answered' ? 'A new list takes the place of the one that is there.' : '';
  let say = joined(
    prompt,
    before,
    'One entry after the other; an empty line ends the list. Commands begin with a slash.',
  );
  while (items.length < (question.atMost ?? 100)) {
    const text = (yield joined(say, `Entry ${items.length + 1}:`)).trim();
    if (text === '') break;
    const command = readCommand(text, 'text');
    if (command?.word === 'back' && items.length > 0) {
      say = `Taken out: ${visible(items.pop()?.text ?? '')}`;
      continue;
    }
    if (command !== null) return { command };
    const item: ListItem = { text };
    for (const part of itemParts[question.of]) {
      let said = (yield partWords[part]).trim();
      while (part === 'by' && said !== '' && !readDay(said, stage.today).ok)
        said = (yield 'That is no date I can read. Try again, or leave it empty.').trim();
      const day = part === 'by' ? readDay(said, stage.today) : null;
      if (said !== '') item[part] = day?.ok ? day.value : said;
    }
    items.push(item);
    say = `Kept ${items.length}: ${visible(text)}.`;
  }
  return items.length === 0 ? { say: 'The list is empty. Type /skip to pass on, or /help.' } : { value: items };
}
