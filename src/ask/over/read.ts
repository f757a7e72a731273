// Reading beside a question: what each key does and what the question is after; apart from that, the notes for the one who leads.
import { ballotsOf } from '../../core/kinds/index.ts';
import type { Key } from '../keys.ts';
import { hang, wrap } from '../lines.ts';
import type { Look } from '../look.ts';
import { type Draw, type Hint, type Reaction, type Screen, withOver } from '../screen.ts';
import type { Stage } from '../stage.ts';
import { visible } from '../visible.ts';

export interface ReadOver {
  type: 'read';
  what: 'help' | 'leader' | 'levels';
  /** The first line that is shown. */
  top: number;
}

/** What every key means, in every kind of question. */
const keyHelp: Hint[] = [
  ['Enter', 'takes the answer and goes on'],
  ['1-9, up/down', 'choose a level or an option; Space ticks one of several'],
  ['b, PgUp', 'back to the question before'],
  ['j', 'jump to any question, or with Ctrl-R to the review'],
  ['s, PgDn', 'skip: on to the next question, this one stays open'],
  ['x', "no answer: not applicable, don't know, prefer not to say, or clear what was answered"],
  ['n', 'a note; an empty line ends it'],
  ['e', 'evidence for and against, one piece per line'],
  ['c', 'confidence: low, middle or high'],
  ['a', 'catch an action: what, who, by when'],
  ['p', 'catch a promise: what, who, how we know, from when'],
  [
    'l',
    'notes for the one who leads; all who see this screen see them (`culture-audit rubric show ID --facilitator` prints them beforehand)',
  ],
  ['q, Ctrl-C', 'stop; everything so far is kept'],
  ['Esc', 'where you type text, Esc makes the letters keys again; Enter goes back to typing'],
];
const handsHelp: Hint[] = [
  ['0 3 5 4 1', 'hands on each number in order'],
  ['2:3 3:5', 'hands on some of them: 3 on number 2, 5 on number 3'],
  ['?2 n1 p1', "2 don't know, 1 not applicable, 1 prefer not to say"],
  ['Esc g', 'count each group by itself, or the room as one, at this question'],
  ['Tab', 'the levels in full, with what must be true before one counts'],
];

/** What a key does while reading. */
export function reactRead(over: ReadOver, key: Key, screen: Screen): Reaction {
  if (key.name === 'down' || key.name === 'pagedown' || key.name === 'space')
    return withOver(screen, { ...over, top: over.top + (key.name === 'down' ? 1 : 8) });
  if (key.name === 'up' || key.name === 'pageup')
    return withOver(screen, { ...over, top: Math.max(0, over.top - (key.name === 'up' ? 1 : 8)) });
  return ['escape', 'enter', 'tab', '?', 'h', 'l', 'b', 'left'].includes(key.name)
    ? withOver(screen, null)
    : { screen };
}

export const drawRead: Draw<ReadOver> = (over, stage, look) => ({
  part: () => {
    const lines = reading[over.what](stage, look);
    const from = Math.min(over.top, lines.length - 1);
    return { lines, from, to: Math.min(lines.length - 1, from + Math.max(1, look.rows - 8)) };
  },
  hints: [
    ['Up/Down', 'scroll'],
    ['Esc', 'back to the question'],
  ],
});

const reading: Record<ReadOver['what'], (stage: Stage, look: Look) => string[]> = {
  help: helpLines,
  leader: leaderLines,
  levels: levelsLines,
};

/** Every level or option in full, with what must be true before it counts. */
function levelsLines(stage: Stage, look: Look): string[] {
  const ballots = stage.asked === null ? [] : ballotsOf(stage.asked.question);
  const lines: string[] = [];
  for (const { side, ask, slots } of ballots) {
    if (lines.length > 0) lines.push('');
    lines.push(
      ...wrap(visible(side === undefined ? (stage.asked?.question.ask ?? '') : ask), look.width).map(look.accent),
    );
    for (const [index, { text, criteria }] of slots.entries()) {
      lines.push(...hang(`${String(index + 1).padStart(2)}  `, visible(text), look.width));
      if (criteria.length > 0) lines.push(`    ${look.signs.condition} only when all of this is true:`);
      lines.push(...criteria.flatMap((criterion) => hang(`      ${look.signs.dot} `, visible(criterion), look.width)));
    }
  }
  return lines;
}

function helpLines(stage: Stage, look: Look): string[] {
  const question = stage.asked?.question;
  const lines: string[] = [];
  if (question !== undefined) lines.push(...wrap(visible(question.ask), look.width).map(look.strong));
  if (question?.why !== undefined) lines.push(...hang('Why we ask: ', visible(question.why), look.width));
  if (question?.evidence !== undefined)
    lines.push(...hang('What would show it: ', visible(question.evidence), look.width));
  lines.push('', look.accent('Keys'));
  const table = stage.interview.audit.mode === 'hands' ? [...keyHelp, ...handsHelp] : keyHelp;
  return [...lines, ...table.flatMap(([key, does]) => hang(`  ${key.padEnd(14)}`, does, look.width))];
}

function leaderLines(stage: Stage, look: Look): string[] {
  const question = stage.asked?.question;
  const lines = [look.accent('For the one who leads the room')];
  if (question?.facilitator === undefined) lines.push('This question has no notes.');
  else lines.push(...wrap(visible(question.facilitator), look.width));
  const probes = Object.entries(question?.probes ?? {});
  const names: Record<string, string> = {
    split: 'If the room is split',
    'all-low': 'If all are low',
    'all-high': 'If all are high',
    'dont-know': 'If many do not know',
  };
  for (const [pattern, text] of probes)
    lines.push('', look.strong(`${names[pattern] ?? pattern}:`), ...wrap(visible(text), look.width));
  if (question?.askCustomer !== undefined)
    lines.push('', look.strong('Put to customers:'), ...wrap(visible(question.askCustomer), look.width));
  return lines;
}
