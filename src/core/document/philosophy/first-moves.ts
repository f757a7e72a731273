// First moves: what the rubrics advise where we stand, and the actions that the room captured. What, who, by when, how we will know.
import type { Action } from '../../audit.ts';
import type { NextStep } from '../../rubric/rubric.ts';
import type { ScoredFactor } from '../../score-audit/scored-audit.ts';
import type { Block, Cell, Inline } from '../block.ts';
import { left } from '../column.ts';
import { dayAfter, dayInShort, dayInWords } from '../words/day.ts';
import { emphasis, line, paragraph, refs, strong } from '../words/line.ts';
import { listed, listedPieces } from '../words/list.ts';
import { count } from '../words/number.ts';
import { capitalized, clipped, lowered, plain, stopped, unstopped } from '../words/plain.ts';
import { actionsOf, factorOf, nameOf, questionOf, type Room } from './room.ts';

const longestAction = 300;
/** Moves in all, and fewer where the room has agreed on many actions of its own. */
const mostMoves = 6;
const fewerMoves = 4;
const manyActions = 5;

export interface Move {
  factor: ScoredFactor;
  step: NextStep;
  /** ISO date by which it is done, counted from the audit. */
  by: string;
}

/** The moves of the plan in its order: two for what makes or breaks the rest, then one for each part; at most six. */
export function movesOf(room: Room): Move[] {
  const all = room.scored.plan.flatMap(({ rubric, factor, steps, standing }) => {
    const scored = factorOf(room, rubric, factor);
    if (scored === undefined || standing === 'high') return [];
    const breaks = room.scored.breakers.includes(scored);
    return steps
      .slice(0, breaks ? 2 : 1)
      .map((step) => ({ factor: scored, step, by: dayAfter(room.scored.audit.date, step.within) }));
  });
  return all.slice(0, actionsOf(room).length >= manyActions ? fewerMoves : mostMoves);
}

export function firstMoves(room: Room): Block[] {
  const moves = movesOf(room);
  const actions = actionsOf(room);
  if (moves.length + actions.length === 0) return [];
  const leads = moves.some(({ factor }) => room.scored.breakers.includes(factor));
  const plan = moves.length === 0 ? [] : planned(room, moves, actions.length > 0 && !leads);
  const own = actions.length === 0 ? [] : captured(room, actions, leads);
  return [
    {
      type: 'heading',
      level: 2,
      id: 'first-moves',
      text: moves.length + actions.length === 1 ? 'First move' : 'First moves',
    },
    ...(leads ? [...plan, ...own] : [...own, ...plan]),
  ];
}

function captured(room: Room, actions: Action[], after: boolean): Block[] {
  const open = actions.filter(({ owner }) => plain(owner ?? '') === '').map(({ id }) => id);
  const lead = after
    ? `Besides, ${actions.length === 1 ? 'one thing was' : 'these were'} agreed while we talked.`
    : `${actions.length === 1 ? 'One thing was' : 'These were'} agreed while we talked.`;
  const owners =
    open.length === 0
      ? null
      : line`${open.length === actions.length ? (actions.length === 1 ? 'It has no owner yet' : 'None of them has an owner yet') : `${listed(open)} still ${open.length === 1 ? 'needs' : 'need'} an owner`}.`;
  return [
    { type: 'paragraph', content: paragraph(line`${lead}`, owners) },
    {
      type: 'table',
      caption: '',
      columns: ['', 'What', 'Who', 'By when'].map(left),
      rows: actions.map(({ id, text, owner, by, question }) => {
        const asked = questionOf(room, question);
        return [
          [{ type: 'text', text: id }],
          asked === undefined ? line`${asAction(text)}` : line`${asAction(text)} ${refs(asked)}`,
          plain(owner ?? '') === '' ? [emphasis('no owner yet')] : line`${clipped(owner ?? '', 120)}`,
          dueOn(by, room.scored.audit.date),
        ];
      }),
    },
  ];
}

function planned(room: Room, moves: Move[], after: boolean): Block[] {
  const [first] = moves;
  const leads = first !== undefined && room.scored.breakers.includes(first.factor);
  const days = `The ${moves.length > 1 ? 'dates count' : 'date counts'} from the day of the audit.`;
  const lead = leads
    ? line`${nameOf(room, first.factor)} comes first, because it makes or breaks the rest. ${days}`
    : line`${after ? 'To these we add what' : 'What'} the answers call for${moves.length > 1 ? ', in the order in which we would begin' : ''}. ${days}`;
  return [
    { type: 'paragraph', content: lead },
    { type: 'list', ordered: true, items: moves.map((move) => moveLine(room, move)) },
    ...shortestPath(room),
  ];
}

/** The steps that would lift the whole most, where the overall score is known. */
function shortestPath(room: Room): Block[] {
  const levers = room.scored.levers.slice(0, 3).flatMap((lever) => {
    const asked = questionOf(room, lever.key);
    return asked === undefined ? [] : [{ asked, gain: lever.gain }];
  });
  const points = Math.round(levers.reduce((sum, { gain }) => sum + gain, 0) * 100);
  if (levers.length < 2 || points < 1) return [];
  const named = levers.map(({ asked }) => line`${asked.question.topic} ${refs(asked)}`);
  const gain = `about ${count(points, 'point', 'points')}`;
  return [
    {
      type: 'paragraph',
      content: line`Counted by what each question weighs, the shortest way up is one level more on each of these: ${listedPieces(named)}. Together that would lift the whole by ${gain}.`,
    },
  ];
}

/** The day by which an action is done; one that lay behind us on the day of the audit is called overdue. */
function dueOn(by: string | undefined, today: string): Cell {
  if (by === undefined || plain(by) === '') return [emphasis('no date yet')];
  return by < today ? line`${dayInShort(by)}, ${emphasis('overdue')}` : line`${dayInShort(by)}`;
}

/** An action as it stands in a cell: a capital, and no full stop where it is one sentence. */
const asAction = (text: string): string => {
  const words = capitalized(clipped(text, longestAction));
  return /[.!?]\s/u.test(words) ? words : unstopped(words);
};

function moveLine(room: Room, { factor, step, by }: Move): Inline[] {
  return paragraph(
    [strong(stopped(plain(step.do)))],
    line`${emphasis('Who, and by when:')} ${whoAndWhen(step.who, by)}.`,
    line`${emphasis('We will know that it worked when')} ${stopped(lowered(plain(step.sign)))}`,
    line`(${nameOf(room, factor)})`,
  );
}

/** Who does it, and the day; a semicolon where the names hold commas of their own. */
export const whoAndWhen = (who: string, by: string): string =>
  `${lowered(unstopped(plain(who)))}${who.includes(',') ? ';' : ','} by ${dayInWords(by)}`;
