// What became of the promises and actions of the audit before: said in the next one, before any new question was asked.
import { heardFromEntry } from '../../interview/shown.ts';
import type { Role } from '../../kinds/question.ts';
import type { ScoredQuestion } from '../../score-audit/scored-audit.ts';
import type { Block, Cell, Inline } from '../block.ts';
import { left } from '../column.ts';
import { emphasis, line, quote, refs } from '../words/line.ts';
import { capitalized, plain } from '../words/plain.ts';
import { entryOf, inRole, type Room } from './room.ts';
import { grounds, noteOf } from './said.ts';

export function lastTime(room: Room): Block[] {
  const tables = [
    tableOf(room, 'past-promise', ['We promised', 'Kept?']),
    tableOf(room, 'past-action', ['We meant to', 'Done?']),
  ].flatMap((table) => table ?? []);
  if (tables.length === 0) return [];
  return [{ type: 'heading', level: 2, id: 'last-time', text: 'What became of what we said last time' }, ...tables];
}

function tableOf(room: Room, role: Role, [said, became]: [string, string]): Block[] | null {
  const asked = inRole(room, role).filter((question) => outcomeOf(room, question) !== null);
  if (asked.length === 0) return null;
  const columns = [said, became, 'What shows it'].map(left);
  return [{ type: 'table', caption: '', columns, rows: asked.map((question) => rowOf(room, question)) }];
}

function rowOf(room: Room, asked: ScoredQuestion): Cell[] {
  const { pro, con } = grounds(room, asked);
  const note = noteOf(room, asked);
  const shown: Inline[][] = [pro, con, note ?? undefined].flatMap((text) =>
    text === undefined ? [] : [[quote(text)]],
  );
  return [
    line`${capitalized(plain(asked.question.topic))} ${refs(asked)}`,
    line`${outcomeOf(room, asked) ?? ''}`,
    shown.length === 0
      ? [emphasis('nothing named')]
      : shown.flatMap((piece, index) => (index === 0 ? piece : [{ type: 'text', text: ' ' } as const, ...piece])),
  ];
}

/** The answer in a word or two; null where nothing was said. */
function outcomeOf(room: Room, asked: ScoredQuestion): string | null {
  const entry = entryOf(room, asked);
  const { options } = heardFromEntry(entry, asked.question);
  const [only] = options;
  if (options.length > 1) return 'no agreement';
  if (only !== undefined) return only in words ? words[only as keyof typeof words] : only;
  const state = entry.answer?.state;
  return state === undefined || state === 'unanswered' || state === 'answered' ? null : missing[state];
}

const words = {
  kept: 'kept',
  broken: 'broken',
  'no-evidence': 'nobody can show it',
  done: 'done',
  open: 'still open',
  dropped: 'no longer meant',
};
const missing = { 'dont-know': 'nobody knew', 'not-applicable': 'no longer applies', 'not-said': 'not said' };
