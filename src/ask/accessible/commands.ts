// What the command words do in every kind of question.
import { type Confidence, confidences, type Missing } from '../../core/audit.ts';
import { readDay } from '../../core/interview/day.ts';
import type { Event } from '../../core/interview/event.ts';
import { nextId, shownPlan } from '../../core/interview/interview.ts';
import { findQuestions } from '../over/jump.ts';
import { back, keyAt, type Session, type Stage, thenOn } from '../stage.ts';
import { visible } from '../visible.ts';
import { commandWords, joined, readCommand, type SpokenCommand, type Talk, takeLines } from './talk.ts';
import { stateWords } from './words.ts';

/** What a command led to: events that end the step, or something to say before asking again. */
export type Outcome = { events: Event[] } | { say: string };

const missingWords: Partial<Record<SpokenCommand['word'], Missing>> = {
  'not applicable': 'not-applicable',
  "don't know": 'dont-know',
  'prefer not to say': 'not-said',
};

/** Carries out a command; `repeat` is the question as it was read out. */
export function* obey(command: SpokenCommand, stage: Stage, session: Session, repeat: string): Talk<Outcome> {
  const missing = missingWords[command.word];
  if (missing !== undefined && stage.asked !== null) {
    return {
      events: thenOn(stage, session, [{ type: 'answered', question: keyAt(stage), answer: { state: missing } }]),
    };
  }
  switch (command.word) {
    case 'back': {
      const events = back(stage);
      return events === null ? { say: 'This is the first question.' } : { events };
    }
    case 'stop':
      return { events: [{ type: 'stopped' }] };
    case 'review':
      return { events: [{ type: 'moved', to: 'review' }] };
    case 'jump':
      return yield* jump(command.rest, stage);
    case 'action':
    case 'promise':
      return yield* capture(command.word, stage, command.rest);
    case 'repeat':
      return { say: repeat };
    case 'help':
      return { say: helpText(stage) };
  }
  if (stage.asked === null) return { say: 'That belongs to a question. Type the number of one to go to it.' };
  const question = keyAt(stage);
  switch (command.word) {
    case 'skip':
      return { events: thenOn(stage, session, [{ type: 'skipped', question }]) };
    case 'clear':
      return { events: [{ type: 'cleared', question }] };
    case 'note':
      return yield* note(command.rest, stage);
    case 'evidence':
      return yield* evidence(stage);
    case 'confidence':
      return yield* confidence(command.rest, stage);
    case 'leader':
      return { say: visible(stage.asked.question.facilitator ?? 'This question has no notes for the one who leads.') };
    default:
      return { say: '' };
  }
}

function* jump(rest: string, stage: Stage): Talk<Outcome> {
  const shown = shownPlan(stage.interview);
  let found = findQuestions(shown, rest);
  let say = '';
  for (;;) {
    const only = found.length === 1 ? found[0] : undefined;
    if (only !== undefined && say === '' && rest !== '') return { events: [{ type: 'moved', to: only.key }] };
    const list = found.map(
      ({ ref, question, key }) => `${ref}. ${visible(question.ask)}${stateWords(stage.interview.audit.entries[key])}`,
    );
    say = joined(say, ...list, 'Type the number of a question, a word from it, or leave empty to stay.');
    const line = (yield say).trim();
    if (line === '') return { say: 'Staying here.' };
    if (readCommand(line, 'choice')?.word === 'back') return { say: 'Staying here.' };
    const next = findQuestions(shown, line);
    const [first] = next;
    if (next.length === 1 && first !== undefined) return { events: [{ type: 'moved', to: first.key }] };
    say = next.length === 0 ? 'No question fits.' : '';
    found = next.length === 0 ? [] : next;
  }
}

function* note(rest: string, stage: Stage): Talk<Outcome> {
  const before = stage.entry.note;
  if (rest !== '') return { events: [{ type: 'noted', question: keyAt(stage), text: rest }] };
  const old = before === undefined ? '' : `The note says: ${visible(before)}`;
  const lines = yield* takeLines(
    joined(old, 'Write the note; an empty line ends it. An empty note keeps what is there; /clear takes it off.'),
  );
  if (!Array.isArray(lines)) {
    if (lines.word === 'clear') return { events: [{ type: 'noted', question: keyAt(stage), text: '' }] };
    return { say: 'The note is as it was.' };
  }
  return lines.length === 0
    ? { say: 'The note is as it was.' }
    : { events: [{ type: 'noted', question: keyAt(stage), text: lines.join('\n') }] };
}

function* evidence(stage: Stage): Talk<Outcome> {
  const { for: pro = [], against: con = [] } = stage.entry.evidence ?? {};
  const prompt = visible(stage.asked?.question.evidence ?? '');
  const before = [...pro.map((text) => `For: ${visible(text)}`), ...con.map((text) => `Against: ${visible(text)}`)];
  const added = yield* takeLines(
    joined(
      prompt,
      ...before,
      'Evidence for, one piece per line; an empty line goes on. It is added to what is there; /clear takes all off.',
    ),
  );
  if (!Array.isArray(added)) {
    if (added.word !== 'clear') return { say: 'The evidence is as it was.' };
    return { events: [{ type: 'evidenced', question: keyAt(stage), for: [], against: [] }] };
  }
  const against = yield* takeLines('Evidence against, one piece per line; an empty line ends it.');
  if (!Array.isArray(against)) return { say: 'The evidence is as it was.' };
  return {
    events: [{ type: 'evidenced', question: keyAt(stage), for: [...pro, ...added], against: [...con, ...against] }],
  };
}

function* confidence(rest: string, stage: Stage): Talk<Outcome> {
  const plain = rest === '' ? (yield 'How sure are we: low, middle or high? Leave empty to say nothing.').trim() : rest;
  const level = confidences.find((one) => one === plain.toLowerCase()) ?? null;
  if (level === null && plain !== '') return { say: 'Please say low, middle or high.' };
  return { events: [{ type: 'trusted', question: keyAt(stage), confidence: level satisfies Confidence | null }] };
}

function* capture(what: 'action' | 'promise', stage: Stage, rest: string): Talk<Outcome> {
  const { audit } = stage.interview;
  const text =
    rest === ''
      ? (yield what === 'action'
          ? 'What will be done? Leave empty to stay.'
          : 'What do we promise our customers? Leave empty to stay.').trim()
      : rest;
  if (text === '' || readCommand(text, 'text') !== null) return { say: 'Nothing was caught.' };
  const owner = (yield what === 'action' ? 'Who does it? May be empty.' : 'Who answers for it? May be empty.').trim();
  const measure = what === 'promise' ? (yield 'How will we know that it is kept? May be empty.').trim() : '';
  let by = '';
  for (let prompt = 'By when? A date such as 2026-03-14, or 2w or 3m from today. May be empty.'; ; ) {
    const line = (yield prompt).trim();
    const day = readDay(line, stage.today);
    if (line === '' || day.ok) {
      by = day.ok ? day.value : '';
      break;
    }
    prompt = `Please give ${day.expected}.`;
  }
  const given = Object.entries({ owner, measure, by }).filter(([, part]) => part !== '');
  const at = stage.asked === null ? {} : { question: stage.asked.key };
  const item = { text, ...Object.fromEntries(given), ...at };
  return what === 'action'
    ? { events: [{ type: 'acted', action: { ...item, id: nextId('A', audit.actions) } }] }
    : { events: [{ type: 'promised', promise: { ...item, id: nextId('M', audit.promises) } }] };
}

function helpText(stage: Stage): string {
  const question = stage.asked?.question;
  return joined(
    question?.why === undefined ? '' : `Why we ask: ${visible(question.why)}`,
    question?.evidence === undefined ? '' : `What would show it: ${visible(question.evidence)}`,
    `Words you can type at any question: ${commandWords.join(', ')}.`,
    'Where you write text, begin them with a slash, as in /back. You can also type jump W4, note and the note, or confidence low.',
  );
}
