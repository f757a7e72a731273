// A run sheet for a workshop: minutes per factor, a break, and what to leave out with the least loss when time is short.
import { keyOf, type Mode, type QuestionKey } from '../audit.ts';
import { isScored } from '../kinds/index.ts';
import { type Role, testedBy } from '../kinds/question.ts';
import { weightShares } from '../score.ts';
import { minutesFor, minutesOf } from './minutes.ts';
import type { Asked } from './plan.ts';

export interface AgendaRow {
  what: 'opening' | 'factor' | 'break' | 'closing' | 'in-hand';
  title: string;
  /** Whole minutes from the start, and how many it takes. */
  from: number;
  minutes: number;
  /** Minutes as they are planned, unrounded. */
  takes: number;
  /** Only for factors: their rubric's and their own id, and the questions that are kept, in order. */
  rubric?: string;
  factor?: string;
  questions: Asked[];
}
export interface LeftOut {
  asked: Asked;
  /** Share of the whole score's weight that is lost with it, 0..1. */
  loss: number;
  /** The part that its words would have played in the document, whatever its loss. */
  words?: Role;
  minutes: number;
}
export interface Agenda {
  rows: AgendaRow[];
  /** What does not fit, in the order in which it is best given up. */
  leftOut: LeftOut[];
  /** Sum of what is lost, 0..1. */
  lost: number;
  /** Minutes that everything would take, opening, break and closing included. */
  needed: number;
}

/** Minutes for saying why we are here; for what was learnt and who does what; for a break where the questions take an hour or more. */
const opening = 5;
const closingFor = (minutes: number): number => Math.min(20, Math.max(5, Math.round(minutes / 10)));
const breakFor = (work: number): number => (work >= 150 ? 15 : work >= 60 ? 10 : 0);

/** Without these words a document is a table of scores: what we promise, the one sentence, our values, and whom it is all for. */
const heart: readonly Role[] = ['promises', 'one-message', 'values', 'whom-we-serve'];

/**
 * Plans a workshop of so many minutes. Questions outside the quick set go first, then those of it; among equals what carries
 * least of the score per minute. Open questions and lists carry no score, but words: those with a part to play in the document weigh
 * as much per minute as the others do on average, and those at its heart are the last to go.
 */
export function planAgenda(plan: readonly Asked[], mode: Mode, minutes: number): Agenda {
  const ends = opening + closingFor(minutes);
  const whole = minutesOf(plan, mode);
  const pause = breakFor(Math.min(whole, minutes - ends));
  const shares = sharesOf(plan);
  const order = inOrderOfWorth(plan, shares, mode);
  const kept = whole + ends + pause <= minutes ? new Set(plan) : keepMost(order, mode, minutes - ends - pause);
  const leftOut = order
    .filter((asked) => !kept.has(asked))
    .reverse()
    .map((asked): LeftOut => {
      const { role } = asked.question;
      const loss = shares.get(asked) ?? 0;
      return { asked, loss, minutes: minutesFor(asked.question, mode), ...(role === undefined ? {} : { words: role }) };
    });
  return {
    rows: rowsOf(
      plan.filter((asked) => kept.has(asked)),
      mode,
      minutes,
      pause,
    ),
    leftOut,
    lost: leftOut.reduce((sum, { loss }) => sum + loss, 0),
    needed: Math.ceil(whole + ends + breakFor(whole)),
  };
}

/** Each question's share of the whole score: rubrics, factors and questions by their weights; 0 where nothing is scored. */
export function sharesOf(plan: readonly Asked[]): Map<Asked, number> {
  const scored = plan.filter(({ question }) => isScored(question));
  const shares = new Map<Asked, number>();
  const rubrics = [...gathered(scored, ({ rubric }) => rubric)];
  const ofRubric = weightShares(rubrics.map(([rubric]) => rubric.weight));
  for (const [at, [, inRubric]] of rubrics.entries()) {
    const factors = [...gathered(inRubric, ({ factor }) => factor)];
    const ofFactor = weightShares(factors.map(([factor]) => factor.weight));
    for (const [place, [, inFactor]] of factors.entries()) {
      const ofQuestion = weightShares(inFactor.map(({ question }) => question.weight));
      inFactor.forEach((asked, index) => {
        shares.set(asked, (ofRubric[at] ?? 0) * (ofFactor[place] ?? 0) * (ofQuestion[index] ?? 0));
      });
    }
  }
  return shares;
}

/** The questions by what `of` says of them, in order. */
function gathered<T>(plan: readonly Asked[], of: (asked: Asked) => T): Map<T, Asked[]> {
  const groups = new Map<T, Asked[]>();
  for (const asked of plan) {
    const group = groups.get(of(asked));
    if (group === undefined) groups.set(of(asked), [asked]);
    else group.push(asked);
  }
  return groups;
}

/** The questions, what is best kept first. */
function inOrderOfWorth(plan: readonly Asked[], shares: ReadonlyMap<Asked, number>, mode: Mode): Asked[] {
  const scoring = plan.filter((asked) => (shares.get(asked) ?? 0) > 0);
  const usual = 1 / Math.max(1, minutesOf(scoring, mode)); // all shares together are the whole
  const rank = ({ question }: Asked): number =>
    question.role !== undefined && heart.includes(question.role) ? 2 : question.core ? 1 : 0;
  const worth = (asked: Asked): number => {
    const share = shares.get(asked) ?? 0;
    const own = share / minutesFor(asked.question, mode);
    return asked.question.role === undefined ? own : Math.max(own, usual);
  };
  return [...plan].sort((one, other) => rank(other) - rank(one) || worth(other) - worth(one));
}

/** The questions that fit: taken in order, and with each of them those that its condition hangs on. */
function keepMost(order: readonly Asked[], mode: Mode, room: number): Set<Asked> {
  const byKey = new Map(order.map((asked) => [asked.key, asked]));
  const kept = new Set<Asked>();
  let used = 0;
  for (const asked of order) {
    const bundle = [...withConditions(asked, byKey)].filter((one) => !kept.has(one));
    const takes = minutesOf(bundle, mode);
    if (used + takes > room) continue;
    for (const one of bundle) kept.add(one);
    used += takes;
  }
  return kept;
}

/** A question and all that its condition hangs on, near and far, as far as they are planned. */
function withConditions(asked: Asked, byKey: ReadonlyMap<QuestionKey, Asked>): Set<Asked> {
  const found = new Set([asked]);
  for (const { rubric, question } of found) {
    for (const id of testedBy(question.when)) {
      const needed = byKey.get(keyOf(rubric.id, id));
      if (needed !== undefined) found.add(needed); // a set that grows while it is walked is walked to its end
    }
  }
  return found;
}

/** The rows in order, in whole minutes; the break stands where a factor ends nearest to half-time. */
function rowsOf(kept: readonly Asked[], mode: Mode, minutes: number, pause: number): AgendaRow[] {
  const factors = [...gathered(kept, ({ factor }) => factor).values()];
  const parts = factors.map((questions) => ({ questions, takes: minutesOf(questions, mode) }));
  let until = opening;
  const ends = parts.slice(0, -1).map(({ takes }) => (until += takes));
  const nearest = ends.map((end) => Math.abs(end - minutes / 2));
  const breakAfter = pause > 0 && ends.length > 0 ? nearest.indexOf(Math.min(...nearest)) : -1;
  const rows: AgendaRow[] = [];
  let at = 0;
  const add = (row: Omit<AgendaRow, 'from' | 'minutes' | 'takes'>, takes: number) => {
    const from = Math.round(at);
    at += takes;
    rows.push({ ...row, from, minutes: Math.round(at) - from, takes });
  };
  add({ what: 'opening', title: 'Why we are here, and how we will work', questions: [] }, opening);
  parts.forEach(({ questions, takes }, index) => {
    const [first] = questions;
    if (first === undefined) return;
    add(
      { what: 'factor', title: first.factor.title, rubric: first.rubric.id, factor: first.factor.id, questions },
      takes,
    );
    if (index === breakAfter) add({ what: 'break', title: 'Break', questions: [] }, pause);
  });
  const inHand = Math.floor(minutes - at - closingFor(minutes));
  if (inHand > 0) add({ what: 'in-hand', title: 'In hand, for what divides the room', questions: [] }, inHand);
  add({ what: 'closing', title: 'What we learnt, who does what, by when', questions: [] }, closingFor(minutes));
  return rows;
}
