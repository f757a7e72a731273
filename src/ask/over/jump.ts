// Every question with how it stands; typing narrows the list, Enter goes there.
import type { Entry } from '../../core/audit.ts';
import { isAnswered, shownPlan } from '../../core/interview/interview.ts';
import type { Asked } from '../../core/interview/plan.ts';
import { partingIn } from '../../core/interview/review.ts';
import { type Field, fieldLines, fieldWith, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { cut } from '../lines.ts';
import type { Look } from '../look.ts';
import { type Draw, type Reaction, type Screen, withMessage, withOver } from '../screen.ts';
import type { Stage } from '../stage.ts';
import { missingWords } from '../states.ts';
import { visible } from '../visible.ts';

export interface JumpOver {
  type: 'jump';
  field: Field;
  cursor: number;
  /** The questions that fit what was typed. */
  found: Asked[];
}

export function beginJump(stage: Stage): JumpOver {
  const found = shownPlan(stage.interview);
  const cursor = Math.max(
    0,
    found.findIndex(({ key }) => key === stage.interview.position),
  );
  return { type: 'jump', field: fieldWith(''), cursor, found };
}

/** Questions whose reference it is, as in W7, or its number, as in 7; else those whose words it is found in. */
export function findQuestions(asked: readonly Asked[], text: string): Asked[] {
  const plain = text.trim().toLowerCase();
  const words = plain.split(/\s+/);
  if (plain === '') return [...asked];
  const exact = asked.filter(
    ({ ref, rubric }) => ref.toLowerCase() === plain || ref === `${rubric.letter}${Number(plain)}`,
  );
  if (exact.length > 0) return exact;
  return asked.filter(({ ref, factor, question, rubric }) => {
    // digits of a question that is not shown must not lead to another whose number begins or ends with them
    const all =
      `${/^\d+$/.test(plain) ? '' : ref} ${question.ask} ${question.topic} ${factor.title} ${rubric.title}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** What a key does in the list. */
export function reactJump(over: JumpOver, key: Key, screen: Screen, stage: Stage): Reaction {
  const last = Math.max(0, over.found.length - 1);
  const to = (cursor: number) => withOver(screen, { ...over, cursor: Math.min(last, Math.max(0, cursor)) });
  switch (key.name) {
    case 'escape':
      return withOver(screen, null);
    case 'up':
      return to(over.cursor - 1);
    case 'down':
      return to(over.cursor + 1);
    case 'pageup':
      return to(over.cursor - 10);
    case 'pagedown':
      return to(over.cursor + 10);
    case 'enter': {
      const chosen = over.found[over.cursor];
      if (chosen === undefined) return withMessage(screen, 'No question fits. Type something else, or press Esc.');
      const session = { ...screen.session, leadsTo: 'plan' as const };
      return { screen: { ...screen, session, over: null, message: '' }, events: [{ type: 'moved', to: chosen.key }] };
    }
  }
  if (key.ctrl && key.name === 'r')
    return { screen: { ...screen, over: null, message: '' }, events: [{ type: 'moved', to: 'review' }] };
  const field = typed(over.field, key, 'line');
  if (field === null) return { screen };
  return withOver(screen, { ...over, field, cursor: 0, found: findQuestions(shownPlan(stage.interview), field.text) });
}

/** How a question stands, in a sign and a word. */
export function standOf(entry: Entry | undefined, asked: Asked, look: Look): { sign: string; word: string } {
  const parting = partingIn(entry, asked.question);
  if (parting !== 'none') return { sign: look.signs.split, word: parting };
  switch (entry?.answer?.state) {
    case 'answered':
      return { sign: look.signs.done, word: '' };
    case 'dont-know':
    case 'not-applicable':
    case 'not-said':
      return { sign: entry.answer.state === 'dont-know' ? '?' : '-', word: missingWords[entry.answer.state] };
  }
  if (isAnswered(entry)) return { sign: look.signs.done, word: 'voted' };
  return entry?.skipped === true ? { sign: '>', word: 'skipped' } : { sign: ' ', word: '' };
}

export const drawJump: Draw<JumpOver> = (over, stage, look, session) => ({
  part: () => {
    const typing = fieldLines(over.field, look, look.width - 12, 'typing').lines.join(' ');
    const head = [`${look.strong('Jump to:')} ${typing}`];
    const room = Math.max(4, look.rows - 9);
    const first = Math.max(0, Math.min(over.cursor - Math.floor(room / 2), over.found.length - room));
    const factor = (asked: Asked | undefined) => asked?.factor;
    const rows = over.found.slice(first, first + room).flatMap((asked, index, all) => {
      const here = first + index === over.cursor;
      const { sign, word } = standOf(stage.interview.audit.entries[asked.key], asked, look);
      const words = [word, session.halfway.has(asked.key) ? 'begun' : ''].filter((one) => one !== '');
      const stand = words.length === 0 ? '' : ` (${words.join(', ')})`;
      const pointer = here ? look.signs.pointer : ' ';
      const text = cut(visible(asked.question.ask), look.width - 10 - stand.length, look.signs.more);
      const line = `${pointer} ${sign.padEnd(2)}${asked.ref.padEnd(5)} ${text}${stand}`;
      const title =
        factor(asked) === factor(all[index - 1]) ? [] : [look.accent(`     ${visible(asked.factor.title)}`)];
      return [...title, here ? look.strong(line) : line];
    });
    const none = over.found.length === 0 ? ['     No question fits.'] : [];
    const at = head.length + rows.findIndex((row) => row.includes(look.signs.pointer));
    return { lines: [...head, ...rows, ...none], from: at, to: at };
  },
  hints: [
    ['type', 'a word or number'],
    ['Up/Down', 'choose'],
    ['Enter', 'go there'],
    ['Ctrl-R', 'review'],
    ['Esc', 'stay'],
  ],
});
