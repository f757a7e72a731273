// The register of promises. One without an owner or a measure is written as an intention, with the reason below.
import type { ServicePromise } from '../../audit.ts';
import type { Block, Cell, Inline } from '../block.ts';
import { left } from '../column.ts';
import { dayInShort } from '../words/day.ts';
import { emphasis, line, paragraph, quote, refs } from '../words/line.ts';
import { listed } from '../words/list.ts';
import { capitalized, clipped, plain, unstopped } from '../words/plain.ts';
import { entryOf, inRole, promisesOf, questionOf, type Room } from './room.ts';

const longestCell = 300;
const mostAgainst = 4;
const blank = (text: string | undefined): boolean => plain(text ?? '') === '';

/** What a promise lacks before it may be called one. */
const lacksOf = ({ owner, measure }: ServicePromise): 'nothing' | 'owner' | 'measure' | 'both' =>
  blank(owner) ? (blank(measure) ? 'both' : 'owner') : blank(measure) ? 'measure' : 'nothing';

/** A promise with somebody who answers for it and a way to see whether it was kept. */
export const isKept = (promise: ServicePromise): boolean => lacksOf(promise) === 'nothing';

export function promises(room: Room): Block[] {
  const all = promisesOf(room);
  if (all.length === 0) return [];
  const kept = all.filter(isKept);
  const intended = all.filter((promise) => !isKept(promise));
  return [
    {
      type: 'heading',
      level: 2,
      id: 'promises',
      text: kept.length > 0 ? 'What we promise' : 'What we mean to promise',
    },
    {
      type: 'table',
      caption: '',
      columns: ['', kept.length > 0 ? 'We promise' : 'We mean to promise', 'Kept by', 'How we know', 'From when'].map(
        left,
      ),
      rows: inOrder(all).map((promise) => rowOf(room, promise, kept.length > 0)),
    },
    ...[...againstThem(room, all), ...reasonsFor(intended, kept.length)].map(
      (content): Block => ({ type: 'paragraph', content }),
    ),
  ];
}

/** By their numbers, as people look them up. */
const inOrder = (all: ServicePromise[]): ServicePromise[] =>
  [...all].sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)));

/** What people set against the promises, beside the table that makes them: first at the lists themselves, then at the questions they come from. */
function againstThem(room: Room, all: ServicePromise[]): Inline[][] {
  const lists = inRole(room, 'promises');
  const sources = all.flatMap(({ question }) => questionOf(room, question) ?? []);
  const spoken = [...new Set([...lists, ...sources])].flatMap((asked) =>
    (entryOf(room, asked).evidence?.against ?? []).filter((text) => !blank(text)).map((text) => ({ asked, text })),
  );
  const told = spoken.slice(0, mostAgainst);
  if (told.length === 0) return [];
  const more = spoken.length > told.length ? ` More stands ${room.rest}.` : '';
  return [
    paragraph(
      line`What speaks against ${all.length === 1 ? 'it' : 'them'}:`,
      ...told.map(({ asked, text }) => line`${quote(text)}. ${refs(asked)}`),
      line`${more}`,
    ),
  ];
}

function rowOf(room: Room, promise: ServicePromise, mixed: boolean): Cell[] {
  const { id, text, owner, measure, by, question } = promise;
  const asked = questionOf(room, question);
  const words = capitalized(unstopped(clipped(text, longestCell)));
  const marked = mixed && lacksOf(promise) !== 'nothing';
  return [
    [{ type: 'text', text: id }],
    marked ? line`${emphasis('Intention:')} ${words}${spaced(asked)}` : line`${words}${spaced(asked)}`,
    blank(owner) ? [emphasis('no owner yet')] : line`${clipped(owner ?? '', longestCell)}`,
    blank(measure)
      ? [emphasis('not measured yet')]
      : line`${capitalized(unstopped(clipped(measure ?? '', longestCell)))}`,
    blank(by) ? [emphasis('no date yet')] : line`${dayInShort(by ?? '')}`,
  ];
}

const spaced = (asked: { ref: string } | undefined): Inline[] =>
  asked === undefined ? [] : [{ type: 'text', text: ' ' }, refs(asked)];

function reasonsFor(intended: ServicePromise[], kept: number): Inline[][] {
  if (intended.length === 0) return [];
  const ids = (lack: ReturnType<typeof lacksOf>) =>
    intended.filter((promise) => lacksOf(promise) === lack).map(({ id }) => id);
  const [owner, measure, both] = [ids('owner'), ids('measure'), ids('both')];
  const has = (many: string[]) => (many.length === 1 ? 'has' : 'have');
  const parts = [
    ...(both.length > 0 ? [`${listed(both)} ${has(both)} neither an owner nor a measure`] : []),
    ...(owner.length > 0 ? [`${listed(owner)} ${has(owner)} no owner`] : []),
    ...(measure.length > 0 ? [`${listed(measure)} ${has(measure)} no measure`] : []),
  ];
  const one = intended.length === 1;
  const opens =
    kept === 0
      ? one
        ? 'It is an intention so far'
        : 'These are intentions so far'
      : one
        ? 'One line is written as an intention'
        : 'Some lines are written as intentions';
  const needs =
    both.length > 0 || (owner.length > 0 && measure.length > 0) ? 'both' : owner.length > 0 ? 'an owner' : 'a measure';
  const closing = one
    ? `It becomes a promise when it has ${needs === 'both' ? 'somebody who answers for it and a way to see whether it was kept' : owner.length > 0 ? 'somebody who answers for it' : 'a way to see whether it was kept'}.`
    : 'Each becomes a promise when somebody answers for it and we can see whether it was kept.';
  return [paragraph(line`${opens}: ${listed(parts)}.`, line`${closing}`)];
}
