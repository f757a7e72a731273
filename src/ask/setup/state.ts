// What is asked before the first question: one field at a time, with back in every field. Only what was not given is asked.
import type { Depth, Group, Mode } from '../../core/audit.ts';
import type { RubricOffer, Setup } from '../asker.ts';
import { type Field, fieldWith, typed } from '../field.ts';
import type { Key } from '../keys.ts';
import { type GroupRow, readGroup, rowsFor, withTyped } from './groups.ts';

export const setupFields = ['organization', 'rubrics', 'mode', 'depth', 'groups'] as const satisfies (keyof Setup)[];
export type SetupField = (typeof setupFields)[number];

export interface SetupState {
  known: Partial<Setup>;
  /** The fields to ask, in order; never changes. */
  asks: SetupField[];
  at: number;
  offers: readonly RubricOffer[];
  organization: Field;
  /** The cursor of the field that is a list just now. */
  cursor: number;
  /** Ids in the order of ticking, which is the order of asking. */
  ticked: string[];
  rows: GroupRow[];
  row: Field;
  message: string;
}
export type SetupTurn = { state: SetupState; result?: Setup | 'stopped' };

/** Texts of the ways of answering and of the depths, for every kind of screen. */
export const modeTexts: Record<Mode, string> = {
  'one-voice': 'One voice: one person answers',
  consensus: 'Consensus: the room talks and agrees on each answer',
  hands: 'Show of hands: everybody votes, and only the counts are kept',
};
export const modeOrder: Mode[] = ['one-voice', 'consensus', 'hands'];
export const depthTexts: Record<Depth, string> = {
  quick: 'Quick: the questions that carry most',
  full: 'Full: every question',
};
export const depthOrder: Depth[] = ['quick', 'full'];

export function beginSetup(known: Partial<Setup>, offers: readonly RubricOffer[]): SetupState {
  const asks = setupFields.filter((field) => known[field] === undefined);
  return {
    known,
    asks,
    at: 0,
    offers,
    organization: fieldWith(''),
    cursor: 0,
    ticked: [],
    rows: rowsFor(offers, known.rubrics),
    row: fieldWith(''),
    message: '',
  };
}

/** The set, once every field is known. */
export function wholeSetup(known: Partial<Setup>): Setup | null {
  const { organization, rubrics, mode, depth, groups } = known;
  const whole =
    organization !== undefined &&
    rubrics !== undefined &&
    mode !== undefined &&
    depth !== undefined &&
    groups !== undefined;
  return whole ? { organization, rubrics, mode, depth, groups } : null;
}

/** The state after a field was answered: the next field, or the whole set. */
function answerField(state: SetupState, answer: Partial<Setup>): SetupTurn {
  const known = { ...state.known, ...answer };
  const next = enterField({ ...state, known }, state.at + 1);
  const whole = state.at + 1 >= state.asks.length ? wholeSetup(known) : null;
  return whole === null ? { state: next } : { state: next, result: whole };
}

/** A field is entered with what was answered before, so that going back loses nothing. */
function enterField(state: SetupState, at: number): SetupState {
  const { known } = state;
  const lists: Partial<Record<SetupField, number>> = {
    mode: modeOrder.indexOf(known.mode ?? 'one-voice'),
    depth: depthOrder.indexOf(known.depth ?? 'quick'),
  };
  const field = state.asks[at];
  const rows = withTyped(rowsFor(state.offers, known.rubrics), state.rows);
  return {
    ...state,
    at,
    message: '',
    cursor: field === undefined ? 0 : (lists[field] ?? 0),
    rows,
    row: fieldWith(rows[0]?.text ?? ''),
  };
}

/** What a key does before the first question. */
export function reactSetup(state: SetupState, key: Key): SetupTurn {
  if (key.ctrl && (key.name === 'c' || key.name === 'd')) return { state, result: 'stopped' };
  const fresh = { ...state, message: '' };
  const field = state.asks[state.at];
  if (key.name === 'escape' || key.name === 'pageup') return goBack(fresh);
  switch (field) {
    case 'organization':
      return reactOrganization(fresh, key);
    case 'groups':
      return reactGroups(fresh, key);
    case 'rubrics':
    case 'mode':
    case 'depth':
      return reactList(fresh, key, field);
    default:
      return { state };
  }
}

const goBack = (state: SetupState): SetupTurn =>
  state.at === 0
    ? { state: { ...state, message: 'This is the first field. Ctrl-C stops.' } }
    : { state: enterField(state, state.at - 1) };

function reactOrganization(state: SetupState, key: Key): SetupTurn {
  if (key.name === 'enter') {
    const organization = state.organization.text.trim();
    if (organization === '')
      return { state: { ...state, message: 'Please type the name that the document will carry.' } };
    return answerField(state, { organization });
  }
  const organization = typed(state.organization, key, 'line');
  return { state: organization === null ? state : { ...state, organization } };
}

function reactList(state: SetupState, key: Key, field: 'rubrics' | 'mode' | 'depth'): SetupTurn {
  if (key.name === 'paste' || key.speed === 'burst')
    return { state: { ...state, message: 'Pasted text answers nothing here.' } };
  const many = { rubrics: state.offers.length, mode: modeOrder.length, depth: depthOrder.length }[field];
  const to = (cursor: number): SetupTurn => ({ state: { ...state, cursor: (cursor + many) % many } });
  const number = Number(key.text);
  if (key.name === 'up') return to(state.cursor - 1);
  if (key.name === 'down') return to(state.cursor + 1);
  if (key.name === 'b' || key.name === 'left') return goBack(state);
  if (key.name === 'q') return { state, result: 'stopped' };
  if (key.name === 'space' && field === 'rubrics') return { state: tick(state, state.cursor) };
  if (key.text !== '' && number >= 1 && number <= many)
    return field === 'rubrics' ? { state: tick(state, number - 1) } : to(number - 1);
  if (key.name !== 'enter') return { state };
  if (field === 'mode') return answerField(state, { mode: modeOrder[state.cursor] ?? 'one-voice' });
  if (field === 'depth') return answerField(state, { depth: depthOrder[state.cursor] ?? 'quick' });
  const under = state.offers[state.cursor]?.id;
  const { ticked } = state;
  return answerField(state, { rubrics: ticked.length > 0 || under === undefined ? ticked : [under] });
}

function tick(state: SetupState, index: number): SetupState {
  const id = state.offers[index]?.id;
  if (id === undefined) return state;
  const ticked = state.ticked.includes(id) ? state.ticked.filter((one) => one !== id) : [...state.ticked, id];
  return { ...state, cursor: index, ticked };
}

/** Whether one voice stands at the first line and has named nobody: Enter then passes the whole form. */
export const isAlone = ({ known, cursor, row, rows }: SetupState): boolean =>
  known.mode === 'one-voice' &&
  cursor === 0 &&
  row.text.trim() === '' &&
  rows.slice(1).every(({ text }) => text === '');

function reactGroups(state: SetupState, key: Key): SetupTurn {
  const rows = state.rows.map((row, index) => (index === state.cursor ? { ...row, text: state.row.text } : row));
  const to = (cursor: number, now: GroupRow[] = rows): SetupTurn => {
    const at = Math.max(0, Math.min(now.length - 1, cursor));
    return { state: { ...state, rows: now, cursor: at, row: fieldWith(now[at]?.text ?? '') } };
  };
  if (key.name === 'up' || key.name === 'backtab') return to(state.cursor - 1);
  if (key.name === 'down' || key.name === 'tab') return to(state.cursor + 1);
  if (key.name !== 'enter') {
    const row = typed(state.row, key, 'line');
    return { state: row === null ? state : { ...state, row } };
  }
  if (isAlone(state)) return answerField({ ...state, rows }, { groups: [] });
  const groups = readRows(rows);
  if (typeof groups === 'string') return { state: { ...state, rows, message: groups } };
  if (state.cursor < rows.length - 1) return to(state.cursor + 1);
  const named = readGroup(
    rows[state.cursor] ?? { group: null, text: '' },
    rows.flatMap(({ group }) => (group === null ? [] : [group.id])),
  );
  if (named === null || typeof named === 'string') return answerField({ ...state, rows }, { groups });
  const counts = `${named.present}${named.headcount === undefined ? '' : ` of ${named.headcount}`}`;
  const kept: GroupRow = { group: { id: named.id, title: named.title }, text: counts };
  return to(rows.length, [...rows.slice(0, -1), kept, { group: null, text: '' }]);
}

/** All groups that are there, or a sentence about the first row that cannot be read. */
export function readRows(rows: readonly GroupRow[]): Group[] | string {
  const taken = rows.flatMap(({ group }) => (group === null ? [] : [group.id]));
  const groups: Group[] = [];
  for (const row of rows) {
    const group = readGroup(row, taken);
    if (typeof group === 'string') return group;
    if (group === null) continue;
    groups.push(group);
    taken.push(group.id);
  }
  return groups;
}
