// What is asked before the first question, as a conversation.
import type { RubricOffer, Setup } from '../asker.ts';
import { type GroupRow, roomHint, rowsFor } from '../setup/groups.ts';
import { lengthOf, sayQuestions } from '../setup/length.ts';
import {
  depthOrder,
  depthTexts,
  modeOrder,
  modeTexts,
  readRows,
  type SetupField,
  setupFields,
  wholeSetup,
} from '../setup/state.ts';
import { visible } from '../visible.ts';
import { joined, readCommand, type Talk } from './talk.ts';
import { numbered } from './words.ts';

type Answered = { set: Partial<Setup> } | 'back' | 'stop' | { say: string };

/** Asks for all that is not given; `back` goes to the field before. */
export function* talkSetup(given: Partial<Setup>, offers: readonly RubricOffer[]): Talk<Setup | 'stopped'> {
  const asks = setupFields.filter((field) => given[field] === undefined);
  let known: Partial<Setup> = { ...given };
  let say = 'You can type back or stop at any time.';
  for (let at = 0; at < asks.length; ) {
    const field = asks[at];
    if (field === undefined) break;
    const heard: Answered = yield* askField(field, say, known, offers);
    say = '';
    if (heard === 'stop') return 'stopped';
    if (heard === 'back') {
      say = at === 0 ? 'This is the first field.' : '';
      at = Math.max(0, at - 1);
    } else if ('say' in heard) say = heard.say;
    else {
      known = { ...known, ...heard.set };
      at += 1;
    }
  }
  return wholeSetup(known) ?? 'stopped';
}

function heardWord(line: string, where: 'choice' | 'text'): 'back' | 'stop' | null {
  const word = readCommand(line, where)?.word;
  return word === 'back' || word === 'stop' ? word : null;
}

function* askField(
  field: SetupField,
  say: string,
  known: Partial<Setup>,
  offers: readonly RubricOffer[],
): Talk<Answered> {
  switch (field) {
    case 'organization': {
      const line = (yield joined(say, 'Which organization is this about? (/back and /stop work here too)')).trim();
      const word = heardWord(line, 'text');
      return (
        word ??
        (line === '' ? { say: 'Please type the name that the document will carry.' } : { set: { organization: line } })
      );
    }
    case 'rubrics': {
      const list = numbered(
        offers.map(
          ({ id, title, length, purpose }) => `${title} (${id}), ${sayQuestions(length.full.questions)}. ${purpose}`,
        ),
      );
      const line = yield joined(
        say,
        'Which rubrics shall we use?',
        list,
        'Type one or more numbers in the order of asking, as in 1 3.',
      );
      const word = heardWord(line, 'choice');
      if (word !== null) return word;
      const chosen = line
        .split(/[\s,;]+/)
        .filter((one) => one !== '')
        .map((one) => offers[Number(one) - 1]?.id);
      const ids = [...new Set(chosen.flatMap((id) => (id === undefined ? [] : [id])))];
      return chosen.includes(undefined) || ids.length === 0
        ? { say: 'Please type numbers from the list.' }
        : { set: { rubrics: ids } };
    }
    case 'mode': {
      const chosen = yield* chooseOne(
        say,
        'How will answers be given?',
        modeOrder.map((mode) => modeTexts[mode]),
      );
      const mode = typeof chosen === 'number' ? modeOrder[chosen] : undefined;
      return mode === undefined ? asHeard(chosen) : { set: { mode } };
    }
    case 'depth': {
      const texts = depthOrder.map((depth) => `${depthTexts[depth]}. ${lengthOf({ offers, known }, depth)}`.trim());
      const chosen = yield* chooseOne(say, 'Quick or full?', texts);
      const depth = typeof chosen === 'number' ? depthOrder[chosen] : undefined;
      return depth === undefined ? asHeard(chosen) : { set: { depth } };
    }
    case 'groups':
      return yield* askGroups(say, known, offers);
  }
}

type Chosen = number | 'back' | 'stop' | 'none';
const asHeard = (chosen: Chosen): Answered =>
  chosen === 'back' || chosen === 'stop' ? chosen : { say: 'Please type a number from the list.' };

function* chooseOne(say: string, title: string, texts: string[]): Talk<Chosen> {
  const line = (yield joined(say, title, numbered(texts), 'Type a number.')).trim();
  const word = heardWord(line, 'choice');
  if (word !== null) return word;
  return /^\d$/.test(line) && Number(line) >= 1 && Number(line) <= texts.length ? Number(line) - 1 : 'none';
}

function* askGroups(before: string, known: Partial<Setup>, offers: readonly RubricOffer[]): Talk<Answered> {
  const rows: GroupRow[] = [];
  let say = joined(before, `Who is in the room? ${roomHint(known.mode)}`);
  for (const row of rowsFor(offers, known.rubrics)) {
    for (;;) {
      const title =
        row.group === null ? 'Another group? As in Volunteers 3 of 20. May be empty.' : `${visible(row.group.title)}:`;
      const line = (yield joined(say, title)).trim();
      const word = heardWord(line, 'choice');
      if (word !== null) return word;
      const now = [...rows, { ...row, text: line }];
      const read = readRows(now);
      say = typeof read === 'string' ? visible(read) : '';
      if (typeof read === 'string') continue;
      if (known.mode === 'one-voice' && now.length === 1 && line === '') return { set: { groups: [] } };
      if (row.group === null && line !== '') {
        rows.push({ ...row, text: line });
        continue;
      }
      rows.push({ ...row, text: line });
      break;
    }
  }
  const groups = readRows(rows);
  return typeof groups === 'string' ? { say: groups } : { set: { groups } };
}
