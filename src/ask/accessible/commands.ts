// What the command words do in every kind of question.
import { type Confidence, confidences, type Missing } from '../../core/audit.ts';
import { readDay } from '../../core/interview/day.ts';
import type { Event } from '../../core/interview/event.ts';
import { nextId, shownPlan } from '../../core/interview/interview.ts';
import type { Asked } from '../../core/interview/plan.ts';
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
  for (let line = rest; ; ) {
    const trouble = numberTrouble(shown, line);
    const found = trouble === '' ? findQuestions(shown, line) : [];
    const [first] = found;
    if (line !== '' && found.length === 1 && first !== undefined) return { events: [{ type: 'moved', to: first.key }] };
    const list = found.map(
      ({ ref, question, key }) => `${ref}. ${visible(question.ask)}${stateWords(stage.interview.audit.entries[key])}`,
    );
    const none = trouble === '' && found.length === 0 ? 'No question fits.' : trouble;
    const example = first?.ref ?? shown[0]?.ref ?? '';
    line = (yield joined(
      none,
      ...list,
      `Type a question's letter and number, as in ${example}, a word from it, or leave empty to stay.`,
    )).trim();
    const word = readCommand(line, 'choice')?.word;
    if (word === 'stop') return { events: [{ type: 'stopped' }] };
    if (line === '' || word === 'back') return { say: 'Staying here.' };
  }
}

/** Why a number by itself names no question, or more than one; empty where it names one, or is no number. */
function numberTrouble(shown: readonly Asked[], line: string): string {
  if (!/^\d+$/.test(line)) return '';
  const letters = [...new Set(shown.map(({ rubric }) => rubric.letter))];
  if (letters.length > 1) {
    const refs = letters.map((letter) => `${letter}${line}`);
    return `Several rubrics are asked, so a number needs its letter: ${refs.slice(0, -1).join(', ')} or ${refs.at(-1)}.`;
  }
  const ref = `${letters[0] ?? ''}${Number(line)}`;
  return shown.some((asked) => asked.ref === ref) ? '' : `There is no question ${ref} here.`;
}

function* note(rest: string, stage: Stage): Talk<Outcome> {
  const before = stage.entry.note;
  if (rest !== '') return { events: [{ type: 'noted', question: keyAt(stage), text: rest }] };
  const old = before === undefined ? '' : `The note says: ${visible(before)}`;
  const { lines, ended } = yield* takeLines(
    joined(old, 'Write the note; an empty line ends it. An empty note keeps what is there; /clear takes it off.'),
  );
  if (ended === 'clear') return { events: [{ type: 'noted', question: keyAt(stage), text: '' }] };
  const kept = lines.length === 0 || (ended !== 'line' && ended !== 'stop');
  const noted: Event[] = kept ? [] : [{ type: 'noted', question: keyAt(stage), text: lines.join('\n') }];
  if (ended === 'stop') return { events: [...noted, { type: 'stopped' }] };
  return kept ? { say: 'The note is as it was.' } : { events: noted };
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
  const evidenceWith = (more: string[], against: string[]): Event => ({
    type: 'evidenced',
    question: keyAt(stage),
    for: [...pro, ...more],
    against: [...con, ...against],
  });
  if (added.ended === 'clear') return { events: [{ type: 'evidenced', question: keyAt(stage), for: [], against: [] }] };
  if (added.ended === 'stop') return { events: [evidenceWith(added.lines, []), { type: 'stopped' }] };
  if (added.ended !== 'line') return { say: 'The evidence is as it was.' };
  const against = yield* takeLines('Evidence against, one piece per line; an empty line ends it.');
  if (against.ended === 'stop') return { events: [evidenceWith(added.lines, against.lines), { type: 'stopped' }] };
  if (against.ended !== 'line') return { say: 'The evidence is as it was.' };
  return { events: [evidenceWith(added.lines, against.lines)] };
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
  const word = readCommand(text, 'text')?.word;
  if (word === 'stop') return { events: [{ type: 'stopped' }] };
  if (text === '' || word !== undefined) return { say: 'Nothing was caught.' };
  const parts: [string, string][] = [
    ['owner', what === 'action' ? 'Who does it? May be empty.' : 'Who answers for it? May be empty.'],
    ...(what === 'promise' ? [['measure', 'How will we know that it is kept? May be empty.'] as [string, string]] : []),
    ['by', 'By when? A date such as 2026-03-14, or 2w or 3m from today. May be empty.'],
  ];
  const given: Record<string, string> = {};
  let stopped: Event[] = [];
  for (let at = 0; at < parts.length; ) {
    const [part, prompt] = parts[at] ?? ['', ''];
    const said = yield* hearPart(part, prompt, stage);
    if (typeof said === 'string') {
      if (said === '') delete given[part];
      else given[part] = said;
      at += 1;
    } else if (said.word === 'back' && at > 0) {
      at -= 1;
    } else if (said.word === 'stop') {
      stopped = [{ type: 'stopped' }];
      break;
    } else return { say: 'Nothing was caught.' };
  }
  const at = stage.asked === null ? {} : { question: stage.asked.key };
  const item = { text, ...given, ...at };
  const caught: Event =
    what === 'action'
      ? { type: 'acted', action: { ...item, id: nextId('A', audit.actions) } }
      : { type: 'promised', promise: { ...item, id: nextId('M', audit.promises) } };
  return { events: [caught, ...stopped] };
}

/** One part of an action, a promise or an entry of a list: its words, a day as an ISO date, or a command that came instead. */
export function* hearPart(part: string, prompt: string, stage: Stage): Talk<string | SpokenCommand> {
  for (let say = prompt; ; ) {
    const said = (yield say).trim();
    const command = readCommand(said, part === 'by' ? 'choice' : 'text'); // no day is called back or stop
    if (command !== null) return command;
    if (said === '' || part !== 'by') return said;
    const day = readDay(said, stage.today);
    if (day.ok) return day.value;
    say = `Please give ${day.expected}. May be empty.`;
  }
}

function helpText(stage: Stage): string {
  const question = stage.asked?.question;
  return joined(
    question?.why === undefined ? '' : `Why we ask: ${visible(question.why)}`,
    question?.evidence === undefined ? '' : `What would show it: ${visible(question.evidence)}`,
    `Words you can type at any question: ${commandWords.join(', ')}.`,
    'Leader reads out the notes for the one who leads; `culture-audit rubric show ID --facilitator` prints them beforehand.',
    'Where you write text, begin them with a slash, as in /back. You can also type jump W4, note and the note, or confidence low.',
  );
}
