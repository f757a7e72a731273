// A run sheet for a workshop: minutes per factor, a break, and what to leave out with the least loss when time is short.
import type { Mode } from '../audit.ts';
import { isScored } from '../kinds/index.ts';
import type { Condition } from '../kinds/question.ts';
import type { Asked } from './interview.ts';
import { minutesFor } from './minutes.ts';

export interface AgendaRow {
  what: 'opening' | 'factor' | 'break' | 'closing' | 'in-hand';
  title: string;
  /** Whole minutes from the start, and how many it takes. */
  from: number;
  minutes: number;
  /** Only for factors: their rubric's and their own id, and the questions that are kept, in order. */
  rubric?: string;
  factor?: string;
  questions: Asked[];
}
export interface LeftOut {
  asked: Asked;
  /** Share of the whole score's weight that is lost with it, 0..1. */
  loss: number;
  minutes: number;
}
export interface Agenda {
  rows: AgendaRow[];
  /** What does not fit, least loss first. */
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

/**
 * Plans a workshop of so many minutes. Questions outside the quick set go first, then those of it; among equals what carries
 * least of the score per minute. Open questions and lists carry no score, but the words of the document: those with a part to play in it
 * stay as long as the quick set does.
 */
export function planAgenda(plan: readonly Asked[], mode: Mode, minutes: number): Agenda {
  const ends = opening + closingFor(minutes);
  const whole = minutesOf(plan, mode);
  const pause = breakFor(Math.min(whole, minutes - ends));
  const kept = whole + ends + pause <= minutes ? new Set(plan) : keepMost(plan, mode, minutes - ends - pause);
  const shares = sharesOf(plan);
  const leftOut = plan
    .filter((asked) => !kept.has(asked))
    .map((asked) => ({ asked, loss: shares.get(asked) ?? 0, minutes: minutesFor(asked.question, mode) }))
    .sort((one, other) => one.loss - other.loss);
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

const minutesOf = (plan: readonly Asked[], mode: Mode): number =>
  plan.reduce((sum, { question }) => sum + minutesFor(question, mode), 0);

/** Each question's share of the whole score: rubrics, factors and questions by their weights; 0 where nothing is scored. */
export function sharesOf(plan: readonly Asked[]): Map<Asked, number> {
  const scored = plan.filter(({ question }) => isScored(question));
  const rubrics = new Map(scored.map(({ rubric }) => [rubric.id, rubric.weight]));
  const factors = new Map(
    scored.map(({ rubric, factor }) => [`${rubric.id}/${factor.id}`, { rubric: rubric.id, weight: factor.weight }]),
  );
  const inRubric = new Map<string, number>();
  for (const { rubric, weight } of factors.values()) inRubric.set(rubric, (inRubric.get(rubric) ?? 0) + weight);
  const inFactor = new Map<string, number>();
  for (const { rubric, factor, question } of scored) {
    const key = `${rubric.id}/${factor.id}`;
    inFactor.set(key, (inFactor.get(key) ?? 0) + question.weight);
  }
  const all = [...rubrics.values()].reduce((sum, weight) => sum + weight, 0);
  const share = (part: number, whole: number | undefined) => (whole === undefined || whole === 0 ? 0 : part / whole);
  return new Map(
    scored.map((asked) => [
      asked,
      share(asked.rubric.weight, all) *
        share(asked.factor.weight, inRubric.get(asked.rubric.id)) *
        share(asked.question.weight, inFactor.get(`${asked.rubric.id}/${asked.factor.id}`)),
    ]),
  );
}

/** The questions that fit: taken by rank, and with each of them those that its condition hangs on. */
function keepMost(plan: readonly Asked[], mode: Mode, room: number): Set<Asked> {
  const shares = sharesOf(plan);
  const rank = ({ question }: Asked): number => (question.core || question.role !== undefined ? 1 : 0);
  const worth = (asked: Asked): number => (shares.get(asked) ?? 0) / minutesFor(asked.question, mode);
  const order = [...plan].sort((one, other) => rank(other) - rank(one) || worth(other) - worth(one));
  const kept = new Set<Asked>();
  let used = 0;
  for (const asked of order) {
    const bundle = withConditions(asked, plan).filter((one) => !kept.has(one));
    const takes = minutesOf(bundle, mode);
    if (used + takes > room) continue;
    for (const one of bundle) kept.add(one);
    used += takes;
  }
  return kept;
}

function withConditions(asked: Asked, plan: readonly Asked[]): Asked[] {
  const ids = asked.question.when === undefined ? [] : questionsIn(asked.question.when);
  const needed = plan.filter((one) => one.rubric === asked.rubric && one !== asked && ids.includes(one.question.id));
  return [asked, ...needed.flatMap((one) => withConditions(one, plan))].filter(
    (one, at, all) => all.indexOf(one) === at,
  );
}

function questionsIn(condition: Condition): string[] {
  return 'of' in condition ? condition.of.flatMap(questionsIn) : [condition.question];
}

/** The rows in order, in whole minutes; the break stands where a factor ends nearest to half-time. */
function rowsOf(kept: readonly Asked[], mode: Mode, minutes: number, pause: number): AgendaRow[] {
  const factors = [...new Set(kept.map(({ factor }) => factor))].map((factor) =>
    kept.filter((asked) => asked.factor === factor),
  );
  const parts = factors.map((questions) => ({ questions, takes: minutesOf(questions, mode) }));
  let until = opening;
  const ends = parts.slice(0, -1).map(({ takes }) => (until += takes));
  const nearest = ends.map((end) => Math.abs(end - minutes / 2));
  const breakAfter = pause > 0 && ends.length > 0 ? nearest.indexOf(Math.min(...nearest)) : -1;
  const rows: AgendaRow[] = [];
  let at = 0;
  const add = (row: Omit<AgendaRow, 'from' | 'minutes'>, takes: number) => {
    const from = Math.round(at);
    at += takes;
    rows.push({ ...row, from, minutes: Math.round(at) - from });
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
